//! All events on one scale.

use crate::{bundled, story};
use on_the_record::reader::drawings::{Look, NARROWEST, Overview, Scale};

fn labels(scale: &Scale) -> Vec<&str> {
    scale.stretches.iter().map(|stretch| stretch.label.as_str()).collect()
}

#[test]
fn the_scale_is_broken_where_years_are_empty() {
    let reading = bundled();
    let overview = Overview::of(&reading, NARROWEST).unwrap();
    assert_eq!(overview.title(), "All events, 1945–2025");
    assert_eq!(labels(&overview.scale), ["1945", "2022–23", "Feb – Apr 2025"]);
}

#[test]
fn threads_are_rows_in_the_order_of_the_file() {
    let reading = bundled();
    let rows: Vec<(&str, usize)> = Overview::of(&reading, NARROWEST)
        .unwrap()
        .rows
        .iter()
        .map(|row| (row.thread.id.as_str(), row.marks.len()))
        .collect();
    assert_eq!(rows, [("visits", 5), ("moskalik", 2), ("elbe", 2), ("background", 5)]);
}

#[test]
fn a_thread_without_events_has_no_row() {
    let reading = story(&["a | one | 2025-01-01", "b | one | 2025-02-01", "c | three | 2025-03-01"]);
    let rows = Overview::of(&reading, NARROWEST).unwrap().rows.len();
    assert_eq!(rows, 2);
}

#[test]
fn even_years_are_not_broken() {
    let events: Vec<String> = (0..9).map(|at| format!("e{at} | one | {}-05", 2001 + at)).collect();
    let reading = story(&events.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(labels(&Overview::of(&reading, NARROWEST).unwrap().scale), ["May 2001 – May 2009"]);
}

#[test]
fn days_far_apart_are_breaks_and_no_more_than_four() {
    let events: Vec<String> =
        (0..9).map(|at: u32| format!("e{at} | one | {:04}-05-01", 100 + at.pow(3) * 15)).collect();
    let reading = story(&events.iter().map(String::as_str).collect::<Vec<_>>());
    let scale = Overview::of(&reading, NARROWEST).unwrap().scale;
    assert!((2..=5).contains(&scale.stretches.len()), "{scale:?}");
    assert!(
        scale.stretches.iter().all(|stretch| stretch.start < stretch.end && stretch.end <= 1.0 + 1e-9),
        "{scale:?}"
    );
}

#[test]
fn a_month_and_a_year_claim_no_day() {
    let reading = story(&[
        "a | one | 2025-04",
        "b | one | 2025",
        "c | two | 2025-04-25",
        "d | two | 2025-03-01/2025-05-01",
        "e | two | 2025-04-20~",
    ]);
    let overview = Overview::of(&reading, NARROWEST).unwrap();
    let looks: Vec<(&str, Look, bool)> = overview
        .rows
        .iter()
        .flat_map(|row| &row.marks)
        .map(|mark| (mark.event.id.as_str(), mark.look, mark.about))
        .collect();
    assert_eq!(
        looks,
        [
            ("b", Look::Within, false),
            ("a", Look::Within, false),
            ("d", Look::Span, false),
            ("e", Look::Day, true),
            ("c", Look::Day, false),
        ]
    );
    let month = overview.rows[0].marks[1];
    assert!(month.from < month.to);
}

#[test]
fn events_of_one_day_lie_in_lanes() {
    let events: Vec<String> = (0..40).map(|at| format!("e{at} | one | 2025-04-{:02}", 24 + at % 3)).collect();
    let reading = story(&events.iter().map(String::as_str).collect::<Vec<_>>());
    let overview = Overview::of(&reading, NARROWEST).unwrap();
    let marks = &overview.rows[0].marks;
    for (index, one) in marks.iter().enumerate() {
        for other in &marks[..index] {
            let ((from, to), (other_from, other_to)) = (one.reach(NARROWEST), other.reach(NARROWEST));
            assert!(one.lane != other.lane || to <= other_from || other_to <= from, "{one:?} lies on {other:?}");
        }
    }
}

#[test]
fn a_story_of_one_day_or_of_two_events_needs_none() {
    assert_eq!(
        Overview::of(&story(&["a | one | 2025-04-25", "b | one | 2025-04-25", "c | two | 2025-04-25"]), NARROWEST),
        None
    );
    assert_eq!(Overview::of(&story(&["a | one | 2025-04-25", "b | one | 2025-04-26"]), NARROWEST), None);
    assert_eq!(Overview::of(&story(&[]), NARROWEST), None);
}

#[test]
fn days_stand_in_their_order() {
    let reading = bundled();
    let overview = Overview::of(&reading, NARROWEST).unwrap();
    let mut days: Vec<_> = reading.events().iter().map(|event| event.when.earliest().date()).collect();
    days.sort_unstable();
    let places: Vec<f64> = days.iter().map(|day| overview.scale.place(*day)).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(places.iter().all(|place| (0.0..=1.0).contains(place)), "{places:?}");
}
