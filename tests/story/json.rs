//! What is no JSON is refused where it stops being any, in words for whoever wrote it.

use super::{problems, read, sound};

/// Each a file, where it breaks off, and why.
const BROKEN: &[(&str, &str, &str)] = &[
    ("{ /* a", "1:3", "it has no comments; take this one out"),
    ("[1,]", "1:3", "no comma may follow the last value; take it out"),
    ("[1 2]", "1:3", "a comma is missing here"),
    (r#"{ "a" 1 }"#, "1:7", "a colon is missing after the field's name"),
    (r#"{ "a":"#, "1:7", "the field has no value"),
    (r#"{ "a": }"#, "1:8", "a value, a field's name or a closing bracket is expected here, and this is something else"),
    ("{ a: 1 }", "1:3", "texts and the names of fields stand in straight double quotation marks"),
    ("{ 1: 1 }", "1:3", "texts and the names of fields stand in straight double quotation marks"),
    ("['a']", "1:2", "texts and the names of fields stand in straight double quotation marks"),
    ("[]\n[]", "2:1", "the file goes on after its one value ends"),
    ("[1", "1:1", "this list is never closed with ]"),
    ("[\n{", "2:1", "this object is never closed with }"),
    (r#"["a]"#, "1:2", "this text is never closed with a quotation mark"),
    (r#"["\ud800"]"#, "1:3", "this escape is no character"),
    (r#"["\x"]"#, "1:3", r"this escape does not exist; a backslash itself is written \\"),
    ("[.5]", "1:2", "this is not how a number is written"),
    ("[5.]", "1:2", "this is not how a number is written"),
    ("[-]", "1:3", "this is not how a number is written"),
    ("[1e]", "1:4", "this is not how a number is written"),
    ("[0x1]", "1:2", "this is not how a number is written"),
    ("[NaN]", "1:2", "a value, a field's name or a closing bracket is expected here, and this is something else"),
    ("[+1]", "1:2", "this is not how a number is written"),
    ("[yes]", "1:2", "a value, a field's name or a closing bracket is expected here, and this is something else"),
];

#[test]
fn each_break_is_told_where_it_is_and_in_its_own_words() {
    for (text, place, why) in BROKEN {
        assert_eq!(read(text).unwrap_err().to_string(), format!("a.json:{place}: this is not JSON: {why}"), "{text}");
    }
}

#[test]
fn what_is_nested_without_end_is_told_so() {
    let told = read(&"[".repeat(600)).unwrap_err().to_string();
    assert!(told.ends_with("this is not JSON: it is nested more than 512 deep"), "{told}");
}

#[test]
fn any_space_may_stand_within_a_text_also_after_a_quotation_mark_in_it() {
    sound("Talks in the Kremlin", "Talks \\\"in\u{a0}the Kremlin");
    sound("Talks in the Kremlin", "Talks\u{a0}in the Kremlin \\\\");
}

#[test]
fn a_foreign_space_is_found_after_a_text_that_ends_in_a_backslash() {
    assert_eq!(
        problems(r#""Talks in the Kremlin","#, "\"Talks \\\\\"\u{a0},"),
        "a.json:6:25: this is not JSON: only spaces, tabs and line ends may stand between values"
    );
}

#[test]
fn a_fault_is_found_behind_escapes_of_every_length() {
    for (written, column) in [(r"\\\/\t", 20), (r"\u00e9\t", 22), (r"\ud83d\ude00\t", 28), (r"\uDBFF\uDFFD\t", 16)] {
        let told = problems("Talks in the Kremlin", written);
        assert!(told.starts_with(&format!("a.json:6:{column}: headline: this is U+")), "{written}: {told}");
    }
}

#[test]
fn a_list_in_place_of_a_text_is_told_as_a_whole() {
    assert_eq!(
        problems(r#""Talks in the Kremlin""#, r#"["Talks"]"#),
        "a.json:6:15: headline: this is a list; it must be a text"
    );
}
