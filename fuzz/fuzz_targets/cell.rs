//! Whatever stands in a cell: no panic, and the fast way of reading a number agrees with the slow one.
#![no_main]

use vorrang::input::cell::{Cell, boolean, date, list, number};

libfuzzer_sys::fuzz_target!(|content: &str| {
    let slow = number::read(content);
    if let Some(plain) = number::read_plain(content.as_bytes()) {
        let Ok(Cell::Point(amount)) = slow else { panic!("{content:?}: {slow:?}") };
        let value = amount.under(plain.sign).expect("a plain number has one reading");
        assert_eq!(value.mantissa(), i128::from(plain.mantissa));
        assert_eq!(value.scale(), u32::from(plain.scale));
    }
    let _ = date::read(content);
    let _ = boolean::read(content);
    let _ = list::items(content, b';').count();
});
