use super::super::tests::{LIST, THIRDS, show};
use super::*;

#[test]
fn numbers_carry_their_exact_digits() {
    show(THIRDS, LIST, |view| {
        let json = ranking(view, &Findings::new(5), &Sources::default());
        assert!(json.starts_with("{\n  \"schema\": \"vorrang/ranking/1\",\n"));
        assert!(json.contains("\"score\": 37.14285714282,"));
        assert!(json.contains("\"a\": 19.99999999998,"));
        assert!(json.ends_with("}\n"));
    });
}

#[test]
fn codes_places_and_the_cut_stand_where_the_schema_says() {
    show(THIRDS, LIST, |view| {
        let json = ranking(view, &Findings::new(5), &Sources::default());
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["ranking"][1]["id"], "P-1");
        assert_eq!(json["ranking"][1]["reason"], "score");
        assert_eq!(json["ranking"][1]["marks"][0]["code"], "corridor");
        assert_eq!(json["ranking"][2]["in_places"], false);
        assert_eq!(json["ranking"][2]["values"]["b"]["raw"], 2.8);
        assert_eq!(json["cut"]["last_in"], "P-1");
        assert_eq!(json["cut"]["first_out"], "P-3");
        assert_eq!(json["criteria"][0]["exact"], "60");
        assert_eq!(json["criteria"][0]["scale"]["kind"], "linear");
    });
}
