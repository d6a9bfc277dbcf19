//! Whatever bytes stand in `legal.toml`: no panic, and no decision without saying why.
#![no_main]

mod common;

libfuzzer_sys::fuzz_target!(|content: &[u8]| common::run("legal.toml", content));
