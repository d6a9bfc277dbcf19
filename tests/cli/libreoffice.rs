//! LibreOffice as the other side: what it makes of our files.

use std::path::Path;
use std::process::Command;

/// Calculate anew whatever is opened: 0 is "always".
const RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// LibreOffice without a window.
pub(crate) struct LibreOffice;

impl LibreOffice {
    /// Says so where it is not installed.
    pub(crate) fn find() -> Option<Self> {
        let found = Command::new("soffice").arg("--version").output().is_ok_and(|output| output.status.success());
        if !found {
            println!("skipped: LibreOffice (soffice) is not installed");
        }
        found.then_some(Self)
    }

    /// The same with the part that opens texts.
    pub(crate) fn with_writer() -> Option<Self> {
        let found = Command::new("lowriter").arg("--version").output().is_ok_and(|output| output.status.success());
        if !found {
            println!("skipped: LibreOffice Writer (lowriter) is not installed");
        }
        found.then_some(Self)
    }

    /// Opens files and saves them in another format.
    pub(crate) fn convert(&self, files: &[(&str, &[u8])], args: &[&str], format: &str) -> Vec<Vec<u8>> {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        std::fs::create_dir(&out).unwrap();
        files.iter().for_each(|(name, content)| std::fs::write(folder.path().join(name), content).unwrap());
        // Its own profile, so that runs beside each other do not wait for one another, and one that
        // calculates every formula anew instead of trusting the results stored beside it.
        let user = folder.path().join("profile/user");
        std::fs::create_dir_all(&user).unwrap();
        std::fs::write(user.join("registrymodifications.xcu"), RECALCULATE).unwrap();
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
        let run = Command::new("soffice")
            .args([&profile, "--headless"])
            .args(args)
            .args(["--convert-to", format, "--outdir"])
            .arg(&out)
            .args(files.iter().map(|(name, _)| folder.path().join(name)))
            .output()
            .unwrap();
        let ending = format.split(':').next().unwrap();
        let read = |(name, _): &(&str, &[u8])| {
            let made = std::fs::read(out.join(Path::new(name).with_extension(ending)));
            made.unwrap_or_else(|error| panic!("{name}: {error}: {}", String::from_utf8_lossy(&run.stderr)))
        };
        files.iter().map(read).collect()
    }
}
