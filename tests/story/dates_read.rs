//! Dates in a file: read strictly, written back the same.

use on_the_record::story::{DatePrecision, Precision, When, WhenError, day};
use proptest::prelude::*;

/// The time this text means.
pub fn when(edtf: &str) -> When {
    edtf.parse().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn reads_each_precision() {
    let cases = [
        ("2025", Precision::Year),
        ("2025-04", Precision::Month),
        ("2025-04-25", Precision::Day),
        ("2025-04-25T14:20", Precision::Instant),
        ("2025-04-25T14:20Z", Precision::Instant),
        ("2022-06-30/2023-07-12", Precision::Interval),
    ];
    for (edtf, precision) in cases {
        assert_eq!(when(edtf).precision(), precision, "{edtf}");
    }
}

#[test]
fn writes_one_form() {
    assert_eq!(when("2025-04-25T14:20:59+00:00~").to_string(), "2025-04-25T14:20Z~");
    assert_eq!(when("2025-04-25T14:20-00:00").to_string(), "2025-04-25T14:20Z");
    assert_eq!(when("0033-04/0033-05%").to_string(), "0033-04/0033-05%");
}

#[test]
fn knows_no_more_than_is_written() {
    let month = when("2025-04").start();
    assert_eq!(
        (month.precision(), month.month(), month.day(), month.clock()),
        (DatePrecision::Month, Some(4), None, None)
    );
    assert_eq!(when("2025").start().month(), None);
    assert_eq!(when("2025-04-25T14:20").start().clock().unwrap().offset(), None);
}

#[test]
fn tells_about_from_perhaps() {
    let marks = |edtf: &str| (when(edtf).start().is_approximate(), when(edtf).start().is_uncertain());
    assert_eq!(marks("2025"), (false, false));
    assert_eq!(marks("2025~"), (true, false));
    assert_eq!(marks("2025?"), (false, true));
    assert_eq!(marks("2025%"), (true, true));
}

#[test]
fn refuses_what_is_not_written_as_a_time() {
    for text in [
        "",
        " 2025",
        "25",
        "20255",
        "2025-4-25",
        "2025-04-25-01",
        "2025/04/25",
        "25.4.2025",
        "April 2025",
        "2025-04-25 14:20",
        "2025T14:20",
        "2025-04T14:20",
        "2025-04-25T",
        "2025-04-25T14",
        "2025-04-25T14:2",
        "2025-04-25T14:20+3",
        "2025-04-25T14:20+0300",
        "2025-04-25T14:20ZZ",
        "2025-04-25T14:20:00:00",
        "2025~~",
        "~2025",
        "2025/",
        "/2025",
        "../2025",
        "2024/2025/2026",
        "-2025",
        "+2025",
        "２０２５",
        "2025-04-25t14:20",
        "2025\u{2212}04",
        "é",
    ] {
        assert!(matches!(text.parse::<When>(), Err(WhenError::Form(_))), "{text:?}: {:?}", text.parse::<When>());
    }
}

#[test]
fn refuses_dates_that_do_not_exist() {
    assert!(matches!("0000".parse::<When>(), Err(WhenError::Year(_))));
    assert!(matches!("2025-13".parse::<When>(), Err(WhenError::Month { month: 13, .. })));
    assert!(matches!("2025-00-10".parse::<When>(), Err(WhenError::Month { month: 0, .. })));
    assert!(matches!("2025-02-29".parse::<When>(), Err(WhenError::Day { day: 29, days: 28, .. })));
    assert!(matches!("1900-02-29".parse::<When>(), Err(WhenError::Day { .. })), "1900 was no leap year");
    assert!(matches!("2025-04-00".parse::<When>(), Err(WhenError::Day { .. })));
    assert!("2024-02-29".parse::<When>().is_ok() && "2000-02-29".parse::<When>().is_ok());
}

#[test]
fn refuses_clocks_that_do_not_exist() {
    for clock in ["24:00", "23:60", "23:59:60"] {
        let text = format!("2025-04-25T{clock}");
        assert!(matches!(text.parse::<When>(), Err(WhenError::Clock(_))), "{text}");
    }
    for offset in ["+14:01", "-14:01", "+15:00", "+03:60"] {
        let text = format!("2025-04-25T14:20{offset}");
        assert!(matches!(text.parse::<When>(), Err(WhenError::Offset(_))), "{text}");
    }
    for sound in ["+14:00", "+03:59", "-13:59"] {
        assert!(format!("2025-04-25T14:20{sound}").parse::<When>().is_ok(), "{sound}");
    }
}

#[test]
fn refuses_intervals_that_end_before_they_start() {
    for text in [
        "2025/2024",
        "2025-05/2025-04",
        "2025-04-25/2025-03",
        "2025-04-25T14:20/2025-04-25T14:19",
        "2025-04-25T10:00-04:00/2025-04-25T16:59+03:00",
    ] {
        assert!(matches!(text.parse::<When>(), Err(WhenError::EndsBeforeStart(_))), "{text}");
    }
    for text in
        ["2025/2025", "2025-04-25/2025", "2025-04-25T14:20/2025-04-25", "2025-04-25T10:00-04:00/2025-04-25T17:00+03:00"]
    {
        assert!(text.parse::<When>().is_ok(), "{text}");
    }
}

#[test]
fn errors_name_the_part_that_is_wrong() {
    let error = "2025-04-01/2025-04-31".parse::<When>().unwrap_err();
    assert_eq!(error.to_string(), "\"2025-04-31\" has the day 31: that month has 30 days");
}

fn moment() -> impl Strategy<Value = String> {
    let clock = (
        0..24,
        0..60,
        prop_oneof![
            Just(String::new()),
            Just("Z".into()),
            (1..=13, 0..60).prop_map(|(h, m)| format!("-{h:02}:{m:02}"))
        ],
    )
        .prop_map(|(hour, minute, zone)| format!("T{hour:02}:{minute:02}{zone}"));
    let month = (1..=12).prop_map(|month| format!("-{month:02}"));
    let day = (1..=12, 1..=28, prop::option::of(clock))
        .prop_map(|(month, day, clock)| format!("-{month:02}-{day:02}{}", clock.unwrap_or_default()));
    let date =
        (1..=9999, prop_oneof![Just(String::new()), month, day]).prop_map(|(year, rest)| format!("{year:04}{rest}"));
    (date, prop::sample::select(vec!["", "~", "?", "%"])).prop_map(|(date, mark)| date + mark)
}

proptest! {
    #[test]
    fn writes_what_it_read(edtf in moment()) {
        prop_assert_eq!(when(&edtf).to_string(), edtf);
    }

    #[test]
    fn shows_any_interval(one in moment(), other in moment()) {
        if let Ok(when) = format!("{one}/{other}").parse::<When>() {
            prop_assert_eq!(when.to_string(), format!("{one}/{other}"));
            prop_assert!(!when.long().is_empty() && !when.short().is_empty());
            let (_, _) = (when.clock_text(None), when.order() <= when.order());
            if let Some(span) = when.clock_span() {
                prop_assert!(span.start() <= span.end() && *span.end() < 24 * 60);
            }
        }
    }

    #[test]
    fn what_is_known_lies_between_earliest_and_latest(edtf in moment()) {
        prop_assert!(when(&edtf).earliest() <= when(&edtf).latest());
    }
}

#[test]
fn a_clock_says_hour_minute_and_how_far_it_is_ahead() {
    let clock = |edtf: &str| when(edtf).start().clock().map(|it| (it.hour(), it.minute(), it.offset()));
    assert_eq!(clock("2025-04-25T14:20+03:30"), Some((14, 20, Some(210))));
    assert_eq!(clock("2025-04-25T23:59-04:00"), Some((23, 59, Some(-240))));
    assert_eq!(clock("2025-04-25T00:05"), Some((0, 5, None)));
    assert_eq!(clock("2025-04-25"), None);
}

#[test]
fn a_day_is_a_whole_date_and_nothing_else() {
    assert_eq!(day("2025-04-26").map(|it| it.to_string()).as_deref(), Some("2025-04-26"));
    for text in ["2025", "2025-04", "2025-04-31", "2025-04-26T10:00", "yesterday", ""] {
        assert_eq!(day(text), None, "{text}");
    }
}
