//! Links the C library into the program, where that works, so that it starts faster.
//!
//! A short list is ranked in about two milliseconds, and a tenth of that is spent on finding and loading `libc.so`,
//! `libm.so` and `libgcc_s.so`. Their archives come with the compiler that links; the linker is shown them under the
//! names it looks for. Where a small program linked like this does not run, or the program is built for another
//! machine, the libraries are loaded as usual. Only the program is linked so, not what uses the library.

use std::env;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Libraries that the standard library asks the linker for, and their archives.
const ARCHIVES: [(&str, &str); 3] = [("c", "libc.a"), ("m", "libm.a"), ("gcc_s", "libgcc_eh.a")];

/// Uses what would not work half linked: threads, their storage, numbers and the end of a program.
const PROBE: &str = r#"
fn main() {
    let half = std::thread::spawn(|| std::env::args().count() as f64 / 2.0).join().unwrap_or_default();
    println!("{} {}", half.powf(2.5).log2(), std::env::temp_dir().exists());
}
"#;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    let is_glibc = is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu");
    // HiGHS loads the library of C++, and with it the others.
    let loads_others = env::var_os("CARGO_FEATURE_HIGHS").is_some();
    if is("PROFILE", "release") && is_glibc && env::var("TARGET") == env::var("HOST") && !loads_others {
        // What fails here is no mistake: the program is linked as usual.
        for argument in working_arguments().unwrap_or_default() {
            println!("cargo::rustc-link-arg-bins={argument}");
        }
    }
}

/// What has to be said to the linker, if a program that was linked so runs.
fn working_arguments() -> Result<Vec<String>, Box<dyn Error>> {
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    for (library, archive) in ARCHIVES {
        let found = Command::new("cc").arg(format!("-print-file-name={archive}")).output()?;
        let found = PathBuf::from(String::from_utf8(found.stdout)?.trim());
        // What the compiler does not find it answers as it was asked.
        if !found.is_absolute() {
            return Err("no archive".into());
        }
        // Some archives are a text that leads to others, by full paths.
        fs::copy(found, folder.join(format!("lib{library}.a")))?;
    }
    let arguments = vec![String::from("-static-pie"), format!("-L{}", folder.display())];
    if runs(&folder, &arguments)? { Ok(arguments) } else { Err("does not run".into()) }
}

/// Whether a small program runs that is linked with these arguments.
fn runs(folder: &Path, arguments: &[String]) -> Result<bool, Box<dyn Error>> {
    let (source, program) = (folder.join("probe.rs"), folder.join("probe"));
    fs::write(&source, PROBE)?;
    let mut compiler = Command::new(env::var("RUSTC")?);
    compiler.arg(&source).arg("-o").arg(&program);
    if let Ok(linker) = env::var("RUSTC_LINKER") {
        compiler.arg(format!("-Clinker={linker}"));
    }
    compiler.args(env::var("CARGO_ENCODED_RUSTFLAGS")?.split('\u{1f}').filter(|flag| !flag.is_empty()));
    compiler.args(arguments.iter().map(|argument| format!("-Clink-arg={argument}")));
    Ok(compiler.output()?.status.success() && Command::new(program).output()?.status.success())
}
