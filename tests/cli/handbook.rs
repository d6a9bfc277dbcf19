//! The handbook: its commands run, one after the other, from the list to the paper.

use super::harness::Test;

const HANDBOOK: &str = include_str!("../../docs/de/handbuch.md");
const LIST: &[u8] = include_bytes!("../../examples/from-your-own-list/Wunschliste.xlsx");

#[test]
fn the_commands_of_the_handbook_lead_from_the_list_to_the_paper() {
    let blocks = HANDBOOK.split("```sh\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let lines: Vec<&str> = blocks.flat_map(str::lines).collect();
    assert!(10 < lines.len(), "{lines:?}");
    let mut test = Test::new().file("Wunschliste.xlsx", LIST);
    for line in lines {
        let mut words = line.split_whitespace();
        match words.next() {
            Some("cd") => test = test.run_in(words.next().unwrap()),
            Some("vorrang") => {
                test.with(words).code(0);
            }
            _ => panic!("{line}"),
        }
    }
    for (file, start) in [("vorlage.html", "<!DOCTYPE html>"), ("anlage.html", "<!DOCTYPE"), ("stand.json", "{")] {
        assert!(test.read(&format!("top25/{file}")).starts_with(start), "{file}");
    }
    for file in ["vorlage.docx", "anlage.xlsx", "rangliste.xlsx"] {
        assert!(test.path(format!("top25/{file}")).is_file(), "{file}");
    }
}

#[test]
fn the_score_that_the_handbook_computes_by_hand_is_the_one_of_the_example() {
    assert!(HANDBOOK.contains("60 × 0,70 + 40 × 0,84 = 75,6"));
    let expected = include_str!("../../examples/smallest/expected/rank.csv");
    assert!(expected.lines().any(|line| line.contains("Termine online") && line.contains("75.6")), "{expected}");
}
