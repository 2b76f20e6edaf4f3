//! One test for each thing that can be wrong with a file: where it is said to be, and in what words.

use super::{problems, read, sound};
use on_the_record::story::{MAX_BYTES, Problem, Story};

#[test]
fn not_json() {
    assert_eq!(
        problems(r#""kicker": "Analysis","#, r#""kicker": "Analysis""#),
        "a.json:5:23: this is not JSON: a comma is missing here"
    );
    assert_eq!(
        problems(r#"["Two."]] }"#, r#"["Two."]], }"#),
        "a.json:48:64: this is not JSON: no comma may follow the last value; take it out"
    );
    assert_eq!(
        problems(r#""id": "talks","#, r#""id": "talks", // the name"#),
        "a.json:3:18: this is not JSON: it has no comments; take this one out"
    );
    assert_eq!(read("").unwrap_err().to_string(), "a.json:1:1: this is not JSON: the file is empty");
    assert_eq!(
        read("\u{feff}{}").unwrap_err().to_string(),
        "a.json:1:1: this is not JSON: it starts with a byte order mark (U+FEFF); \
         save the file as UTF-8 without one"
    );
    assert_eq!(
        read("\u{a0}{}").unwrap_err().to_string(),
        "a.json:1:1: this is not JSON: only spaces, tabs and line ends may stand between values"
    );
}

#[test]
fn not_utf_8() {
    let problems = Story::read_file("a.json", b"{\n \"id\": \"\xc3\xa9\xff\"}").unwrap_err();
    assert_eq!(problems.to_string(), "a.json:2:10: this is not UTF-8 text: save the file as UTF-8");
}

#[test]
fn a_file_over_sixteen_megabytes() {
    let fitting = format!("{}{}", super::WHOLE, " ".repeat(MAX_BYTES - super::WHOLE.len()));
    assert!(read(&fitting).is_ok());
    assert_eq!(
        read(&(fitting + " ")).unwrap_err().to_string(),
        "a.json:1:1: the file is larger than 16 MB (16777216 bytes); a story must fit in that"
    );
}

#[test]
fn wrong_type() {
    assert_eq!(
        problems(r#""headline": "Talks in the Kremlin""#, r#""headline": 7"#),
        "a.json:6:15: headline: this is a number; it must be a text"
    );
    assert_eq!(
        problems(r#""people": ["ushakov"]"#, r#""people": "ushakov""#),
        "a.json:23:85: events[0].people: this is a text; it must be a list"
    );
    assert_eq!(
        problems(r#"" called them ""#, "null"),
        "a.json:34:9: blocks[0].content[1]: this is null; it must be a text, or an object with a \"type\""
    );
    assert_eq!(read("[]").unwrap_err().to_string(), "a.json:1:1: this is a list; it must be an object");
}

#[test]
fn unknown_field() {
    assert_eq!(
        problems(r#""kicker""#, r#""kickr""#),
        "a.json:5:3: there is no field \"kickr\"; did you mean \"kicker\"?"
    );
    assert_eq!(
        problems(r#""title": "The visits""#, r#""title": "The visits", "colour": "red""#),
        "a.json:18:46: threads[0]: there is no field \"colour\"; there is \"id\" or \"title\""
    );
}

#[test]
fn repeated_field() {
    assert_eq!(
        problems(r#""kicker""#, r#""language""#),
        "a.json:5:3: the field \"language\" stands here twice; keep one"
    );
}

#[test]
fn missing_field() {
    assert_eq!(problems(r#""thread": "visits", "#, ""), "a.json:21:5: events[0]: the field \"thread\" is missing");
    assert_eq!(
        problems(r#""type": "person", "#, ""),
        "a.json:33:9: blocks[0].content[0]: the field \"type\" is missing"
    );
}

#[test]
fn unknown_word() {
    assert_eq!(
        problems(r#""kind": "direct""#, r#""kind": "spoken""#),
        "a.json:36:57: blocks[0].content[2].kind: \"spoken\" is not \"direct\", \"partial\" or \"reported\""
    );
    assert_eq!(
        problems(r#""type": "link""#, r#""type": "url""#),
        "a.json:43:19: blocks[0].content[6].type: \
         \"url\" is not \"quotation\", \"person\", \"date\", \"link\" or \"emphasis\""
    );
}

#[test]
fn unknown_person() {
    assert_eq!(
        problems(r#""by": "ushakov""#, r#""by": "ushakof""#),
        "a.json:36:38: blocks[0].content[2].by: there is no person \"ushakof\"; did you mean \"ushakov\"?"
    );
    assert_eq!(
        problems(r#""type": "person", "id": "ushakov""#, r#""type": "person", "id": "trump""#),
        "a.json:33:35: blocks[0].content[0].id: there is no person \"trump\"; there is \"moscow\" or \"ushakov\""
    );
}

#[test]
fn unknown_event() {
    assert_eq!(
        problems(r#""events": ["fourth"]"#, r#""events": ["fourth", "fifth"]"#),
        "a.json:46:28: blocks[0].events[1]: there is no event \"fifth\"; there is \"fourth\""
    );
}

#[test]
fn unknown_thread() {
    assert_eq!(
        problems(r#""thread": "visits""#, r#""thread": "visit""#),
        "a.json:22:33: events[0].thread: there is no thread \"visit\"; did you mean \"visits\"?"
    );
}

#[test]
fn person_id_used_twice() {
    assert_eq!(
        problems(r#""id": "moscow""#, r#""id": "ushakov""#).lines().next().unwrap(),
        "a.json:15:13: people[1].id: the person id \"ushakov\" is taken by people[0].id; choose another"
    );
}

#[test]
fn block_id_used_twice() {
    assert_eq!(
        problems(r#""id": "p2""#, r#""id": "p1""#),
        "a.json:48:13: blocks[1].id: the block id \"p1\" is taken by blocks[0].id; choose another"
    );
}

#[test]
fn event_and_thread_ids_used_twice() {
    let (thread, event) = (r#"{ "id": "visits", "title": "The visits" }"#, r#""events": ["#);
    assert_eq!(
        problems(thread, &format!("{thread}, {thread}")),
        "a.json:18:56: threads[1].id: the thread id \"visits\" is taken by threads[0].id; choose another"
    );
    let again = r#""events": [{ "id": "fourth", "thread": "visits", "title": "T", "when": "2025", "what": "W", "basis": "stated" },"#;
    assert_eq!(
        problems(event, again),
        "a.json:22:13: events[1].id: the event id \"fourth\" is taken by events[0].id; choose another"
    );
}

#[test]
fn things_of_different_kinds_may_share_an_id() {
    sound(
        r#"{ "id": "visits", "title": "The visits" }"#,
        r#"{ "id": "visits", "title": "V" }, { "id": "moscow", "title": "M" }"#,
    );
}

#[test]
fn malformed_id() {
    let sentence = "is not an id: write small letters, digits and single hyphens, a letter first, 64 at most";
    assert_eq!(
        problems(r#""id": "moscow""#, r#""id": "M 2""#).lines().next(),
        Some(format!("a.json:15:13: people[1].id: \"M 2\" {sentence}").as_str())
    );
    assert_eq!(
        problems(r#""id": "talks""#, r#""id": "talks--now""#),
        format!("a.json:3:9: id: \"talks--now\" {sentence}")
    );
}

#[test]
fn a_block_is_called_p_and_a_number() {
    // All of these are places that the page has of its own, but for the last few.
    for id in [
        "text", "timeline", "voices", "reader", "story", "note", "words", "v-ann", "e-storm", "p1-q1", "p", "pp1",
        "p-1", "q1", "P1", "p1a", "p１",
    ] {
        assert_eq!(
            problems(r#""id": "p2""#, &format!(r#""id": "{id}""#)),
            format!(
                "a.json:48:13: blocks[1].id: \"{id}\" is not the id of a block: write p and a number, such as \"p1\""
            )
        );
    }
    for id in ["p0", "p07", "p123456"] {
        sound(r#""id": "p2""#, &format!(r#""id": "{id}""#));
    }
}

#[test]
fn impossible_date() {
    assert_eq!(
        problems(r#""published": "2025-04-26""#, r#""published": "2025-02-30""#),
        "a.json:10:16: published: \"2025-02-30\" has the day 30: that month has 28 days"
    );
}

#[test]
fn interval_that_ends_before_it_starts() {
    assert_eq!(
        problems("2025-04-25T14:20+03:00~", "2025-04-25/2025-04-24"),
        "a.json:22:82: events[0].when: the interval \"2025-04-25/2025-04-24\" ends before it starts: \
         put the earlier time first"
    );
}

#[test]
fn link_that_is_not_http_https_or_mailto() {
    assert_eq!(
        problems("https://example.org/told", "javascript:alert(1)"),
        "a.json:43:38: blocks[0].content[6].address: a link may be https, http or mailto, not \"javascript\""
    );
}

#[test]
fn source_with_a_password_in_its_address() {
    assert_eq!(
        problems("https://example.org/agency", "https://me:secret@example.org/"),
        "a.json:25:54: events[0].sources[0].address: \
         an address must not carry a user name or password; take out what stands before the @"
    );
}

#[test]
fn reports_every_problem_of_a_file() {
    let text = r#"{
  "id": "Talks",
  "language": "english please",
  "headline": "  ",
  "published": "2025-13",
  "people": [{ "id": "a", "name": "", "short": "A", "kind": "robot", "initials": "ABCD" }],
  "events": [{ "id": "e", "thread": "t", "title": "E", "when": "soon", "basis": "stated" }],
  "blocks": [
    { "id": "p1", "kind": "paragraph", "content": [{ "type": "quotation", "by": "b", "content": [] }] },
    7
  ],
  "extra": true
}"#;
    let found = read(text).unwrap_err();
    let columns: Vec<usize> = (&found).into_iter().map(Problem::column).collect();
    assert_eq!(columns, [9, 15, 15, 16, 35, 61, 82, 14, 37, 64, 52, 81, 97, 5, 3]);
    let places: Vec<_> = found.iter().map(|problem| (problem.line(), problem.path())).collect();
    assert_eq!(
        places,
        [
            (2, "id"),
            (3, "language"),
            (4, "headline"),
            (5, "published"),
            (6, "people[0].name"),
            (6, "people[0].kind"),
            (6, "people[0].initials"),
            (7, "events[0]"),
            (7, "events[0].thread"),
            (7, "events[0].when"),
            (9, "blocks[0].content[0]"),
            (9, "blocks[0].content[0].by"),
            (9, "blocks[0].content[0].content"),
            (10, "blocks[1]"),
            (12, ""),
        ]
    );
}

#[test]
fn a_file_of_nothing_but_problems_is_cut_short() {
    let found = read(&format!(r#"{{"blocks": [{}]}}"#, vec!["0"; 5000].join(","))).unwrap_err();
    assert_eq!((found.iter().count(), found.unlisted()), (1000, 4003));
    assert!(found.to_string().ends_with("\nand 4003 more"));
}
