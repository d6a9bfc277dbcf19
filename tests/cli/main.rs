//! What the command line promises, as a specification: every test runs the binary in a folder of its
//! own and looks at exit code, output and files.
//!
//! | module | promises of |
//! |---|---|
//! | [`broken`] | broken input: never a panic, always a finding with place and remedy, nothing written |
//! | [`messages`] | the whole text of findings, in both languages |
//! | [`check`] | `vorrang check` |
//! | [`compare`] | `vorrang compare` |
//! | [`explain`] | `vorrang explain` |
//! | [`diff`] | `vorrang diff` |
//! | [`paths`] | `vorrang check PATH…`: folders, single files |
//! | [`reports`] | `vorrang check --format sarif`, `gitlab`, `github` |
//! | [`rank`] | `vorrang rank` |
//! | [`robustness`] | `vorrang robustness` and `rank --robust` |
//! | [`sensitivity`] | `vorrang sensitivity` |
//! | [`select`] | `vorrang select` |
//! | [`report`] | `vorrang report` |
//! | [`output`] | where results go: files, pipes, devices, spreadsheets, terminals |
//! | [`init`], [`init_from`] | `vorrang init`, with and without a list |
//! | [`handbook`] | the commands of the handbook |
//! | [`kit`] | GitLab template, GitHub Action and pre-commit hook, run in their shells |
//! | [`conventions`] | what catalogues of public software read |
//! | [`explanations`] | `vorrang finding`; every example gives the finding it stands for |
//! | [`findings`] | one mistake is told once, in the words of who made it |
//! | [`cells`] | what single cells and references of a list say, down to the effect on the ranking |
//! | [`hidden`] | what nobody asked for is shown nowhere |
//! | [`lists`] | project lists as people save them |
//! | [`columns`] | which column of a list stands for what |
//! | [`schema`] | `vorrang schema` and the files of `schema/` |
//! | [`help`] | help, usage errors, manual pages and completions, in both languages |
//! | [`sheets`] | project lists in spreadsheets |
//! | [`workbook`] | workbooks, which calculate as vorrang does |
//! | [`round_trips`] | one list in every form gives one ranking |

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a test may panic and print, its helpers too"
)]

mod broken;
mod cells;
mod check;
mod columns;
mod compare;
mod conventions;
mod diff;
mod explain;
mod explanations;
mod findings;
mod handbook;
mod harness;
mod help;
mod hidden;
mod init;
mod init_from;
#[cfg(unix)]
mod kit;
mod libreoffice;
mod lists;
mod messages;
mod output;
mod paths;
mod rank;
mod report;
mod reports;
mod robustness;
mod round_trips;
mod schema;
mod select;
mod sensitivity;
mod sheets;
mod slips;
mod workbook;
