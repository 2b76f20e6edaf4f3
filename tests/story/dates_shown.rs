//! Dates as readers meet them: at their true precision.

use super::dates_read::when;
use on_the_record::story::day_words;

#[test]
fn is_shown_at_its_true_precision() {
    let cases = [
        ("2025", "2025", "2025"),
        ("2025-04", "April 2025", "Apr 2025"),
        ("2025-04-25", "Friday 25 April 2025", "25 Apr 2025"),
        ("1945-04-25", "Wednesday 25 April 1945", "25 Apr 1945"),
        ("2025-04-25~", "about 25 April 2025", "about 25 Apr 2025"),
        ("2025-04?", "perhaps April 2025", "perhaps Apr 2025"),
        ("2025%", "perhaps about 2025", "perhaps about 2025"),
        ("2025-04-25T14:20~", "Friday 25 April 2025", "25 Apr 2025"),
        ("2025-04-25/2025-04-25", "Friday 25 April 2025", "25 Apr 2025"),
        ("2022-06-30/2023-07-12", "30 June 2022 – 12 July 2023", "30 Jun 2022 – 12 Jul 2023"),
        ("2025-04-17/2025-04-23", "17 – 23 April 2025", "17 – 23 Apr 2025"),
        ("2025-04-17/2025-05-01", "17 April – 1 May 2025", "17 Apr – 1 May 2025"),
        ("2025-03/2025-04", "March – April 2025", "Mar – Apr 2025"),
        ("1941/1945", "1941 – 1945", "1941 – 1945"),
        ("1941/1945-05", "1941 – May 1945", "1941 – May 1945"),
        ("2025-04-17~/2025-04-23", "about 17 April 2025 – 23 April 2025", "about 17 Apr 2025 – 23 Apr 2025"),
        ("2025-03-13T23:00/2025-03-14T01:00", "13 – 14 March 2025", "13 – 14 Mar 2025"),
    ];
    for (edtf, long, short) in cases {
        assert_eq!((when(edtf).long().as_str(), when(edtf).short().as_str()), (long, short), "{edtf}");
    }
}

#[test]
fn shows_the_clock_with_its_zone() {
    let cases = [
        ("2025-04-25", None, None),
        ("2025-04-25T10:40", None, Some("10:40")),
        ("2025-04-25T10:40+03:00", None, Some("10:40, UTC+3")),
        ("2025-04-25T10:40Z", None, Some("10:40, UTC")),
        ("2025-04-25T10:40-04:30?", None, Some("perhaps 10:40, UTC−4:30")),
        ("2025-04-25T10:40+03:00~", Some("Moscow time"), Some("about 10:40, Moscow time")),
        (
            "2025-04-25T14:20+03:00~/2025-04-25T17:20+03:00~",
            Some("Moscow time"),
            Some("about 14:20 to about 17:20, Moscow time"),
        ),
        ("2025-04-25T14:20+03:00/2025-04-25T15:20+02:00", None, Some("14:20, UTC+3 to 15:20, UTC+2")),
        ("2025-04-25T14:20/2025-04-26", None, Some("from 14:20")),
        ("2025-04-24/2025-04-25T14:20", None, Some("until 14:20")),
    ];
    for (edtf, zone, text) in cases {
        assert_eq!(when(edtf).clock_text(zone).as_deref(), text, "{edtf}");
    }
}

#[test]
fn gives_html_its_datetime() {
    for edtf in ["2025", "2025-04", "2025-04-25", "2025-04-25T14:20", "2025-04-25T14:20Z", "2025-04-25T14:20-04:00"] {
        assert_eq!(when(&format!("{edtf}~")).datetime().as_deref(), Some(edtf));
    }
    assert_eq!(when("2025/2026").datetime(), None);
}

#[test]
fn begins_and_ends_with_the_minutes_it_can_mean() {
    let ends = |edtf: &str| (when(edtf).earliest().to_string(), when(edtf).latest().to_string());
    assert_eq!(ends("2024"), ("2024-01-01T00:00:00".into(), "2024-12-31T23:59:00".into()));
    assert_eq!(ends("2024-02"), ("2024-02-01T00:00:00".into(), "2024-02-29T23:59:00".into()));
    assert_eq!(ends("2024-02-03"), ("2024-02-03T00:00:00".into(), "2024-02-03T23:59:00".into()));
    assert_eq!(ends("2024-02-03T04:05"), ("2024-02-03T04:05:00".into(), "2024-02-03T04:05:00".into()));
    assert_eq!(ends("2024-02/2024-03-01"), ("2024-02-01T00:00:00".into(), "2024-03-01T23:59:00".into()));
}

#[test]
fn lies_within_one_day_or_not() {
    let day = |edtf: &str| when(edtf).day().map(|day| day.to_string());
    assert_eq!(day("2025-04-25T14:20/2025-04-25T17:20").as_deref(), Some("2025-04-25"));
    assert_eq!(day("2025-04-25~").as_deref(), Some("2025-04-25"));
    assert_eq!((day("2025-04"), day("2025-04-25/2025-04-26"), day("2025-04-25/2025-04")), (None, None, None));
}

#[test]
fn spans_minutes_of_its_day() {
    let span = |edtf: &str| when(edtf).clock_span().map(|span| (*span.start(), *span.end()));
    assert_eq!(span("2025-04-25T14:20+03:00/2025-04-25T17:20+03:00"), Some((860, 1040)));
    assert_eq!(span("2025-04-25T14:20"), Some((860, 860)));
    assert_eq!(span("2025-04-25T14:20+03:00/2025-04-25T14:20+02:00"), Some((860, 920)), "on the clock it starts by");
    assert_eq!(span("2025-04-25T23:30+03:00/2025-04-25T23:30+02:00"), None, "past midnight");
    assert_eq!(span("2025-04-25T23:00+03:00/2025-04-25T23:00+02:00"), None, "at midnight");
    assert_eq!(span("2025-04-25T23:00+03:00/2025-04-25T22:59+02:00"), Some((1380, 1439)));
    assert_eq!(span("2025-04-25T14:20/2025-04-25"), None);
    assert_eq!(span("2025-04-25"), None);
}

#[test]
fn a_day_that_heads_something_is_said_with_its_weekday() {
    let words = |edtf: &str| when(edtf).day().map(day_words);
    assert_eq!(words("2025-04-25").as_deref(), Some("Fri 25 April 2025"));
    assert_eq!(words("1945-12-02").as_deref(), Some("Sun 2 December 1945"));
}
