//! The command line of vorrang: translates arguments into requests to the library and prints.
//!
//! Results go to standard output, findings to standard error. Exit codes: 0 done, 1 findings of
//! severity error, 2 could not run.

// Only here may anything be printed; the library returns values.
mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
