//! Conventions of public-sector software that a machine can check without a network.
//!
//! Source of the rules: the standard of publiccode.yml, `docs/standard/schema.core.rst` of
//! `publiccodeyml/publiccode.yml`, version 0.

use saphyr::{LoadableYamlNode, Yaml};

const PUBLICCODE: &str = include_str!("../../publiccode.yml");

fn get<'y>(node: &'y Yaml<'_>, path: &str) -> &'y Yaml<'y> {
    let mut node = node;
    for key in path.split('/') {
        node = node.as_mapping_get(key).unwrap_or_else(|| panic!("publiccode.yml lacks {path}"));
    }
    node
}

fn text<'y>(node: &'y Yaml<'_>, path: &str) -> &'y str {
    let text = get(node, path).as_str().unwrap_or_else(|| panic!("{path} is no text"));
    assert!(!text.trim().is_empty(), "{path} is empty");
    text
}

fn texts<'y>(node: &'y Yaml<'_>, path: &str) -> Vec<&'y str> {
    let list = get(node, path).as_sequence().unwrap_or_else(|| panic!("{path} is no list"));
    assert!(!list.is_empty(), "{path} is empty");
    list.iter().map(|item| item.as_str().unwrap_or_else(|| panic!("{path} holds what is no text"))).collect()
}

#[test]
fn publiccode_yml_has_every_mandatory_key_with_an_allowed_value() {
    let document = Yaml::load_from_str(PUBLICCODE).unwrap();
    let [document] = document.as_slice() else { panic!("one document") };
    assert_eq!(text(document, "publiccodeYmlVersion"), "0");
    assert_eq!(text(document, "name"), env!("CARGO_PKG_NAME"));
    assert_eq!(text(document, "url"), env!("CARGO_PKG_REPOSITORY"));
    assert_eq!(texts(document, "platforms"), ["linux", "mac", "windows"]);
    assert!(["concept", "development", "beta", "stable", "obsolete"].contains(&text(document, "developmentStatus")));
    let types = ["mobile", "iot", "desktop", "web", "backend", "other"].map(|kind| format!("standalone/{kind}"));
    let kind = text(document, "softwareType");
    assert!(types.iter().any(|known| known == kind) || ["addon", "library", "configurationFiles"].contains(&kind));
    assert_eq!(text(document, "legal/license"), env!("CARGO_PKG_LICENSE"));
    assert_eq!(get(document, "localisation/localisationReady").as_bool(), Some(true));
    assert_eq!(texts(document, "localisation/availableLanguages"), ["de", "en"]);
    // Whoever says that it is maintained says by whom: people, no collective name.
    let maintenance = get(document, "maintenance");
    let contacts = |key: &str| maintenance.as_mapping_get(key).and_then(Yaml::as_sequence).map(Vec::as_slice);
    let (named, expected) = match text(document, "maintenance/type") {
        "none" => return assert_eq!((contacts("contacts"), contacts("contractors")), (None, None)),
        "contract" => (contacts("contractors"), "contractors"),
        "internal" | "community" => (contacts("contacts"), "contacts"),
        other => panic!("{other} is no kind of maintenance"),
    };
    let named = named.unwrap_or_else(|| panic!("publiccode.yml lacks maintenance/{expected}"));
    assert!(!named.is_empty());
    for name in named.iter().map(|contact| text(contact, "name")) {
        assert!(expected == "contractors" || !name.ends_with("authors"), "{name} is no person");
    }
}

#[test]
fn publiccode_yml_describes_the_software_within_its_limits() {
    let document = Yaml::load_from_str(PUBLICCODE).unwrap();
    for lang in ["de", "en"] {
        let of = |key: &str| format!("description/{lang}/{key}");
        assert!(text(&document[0], &of("shortDescription")).chars().count() <= 150, "{lang}");
        let long = text(&document[0], &of("longDescription")).chars().count();
        assert!((150..=10_000).contains(&long), "{lang}: {long}");
        assert!(5 <= texts(&document[0], &of("features")).len(), "{lang}");
    }
}
