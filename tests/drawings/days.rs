//! A day by the hour.

use crate::{bundled, story};
use on_the_record::reader::drawings::{Day, Hours, LETTERS, NARROWEST, Picture, Time, clock, drawings, width};
use on_the_record::story::PartOfDay;

const PLACE: &str = r#""place": "Here""#;

#[test]
fn three_events_with_their_hour_make_a_drawing() {
    let day = ["a | one | 2025-04-25T10:00Z", "b | one | 2025-04-25T11:00Z", "c | two | 2025-04-25"];
    assert_eq!(Day::all(&story(&day)), []);
    let reading = story(&[day[0], day[1], r#"c | two | 2025-04-25 | "part": "morning""#]);
    assert_eq!(Day::all(&reading).len(), 1);
}

/// The drawings of as many days, each with three events.
fn of_days(count: usize) -> String {
    let events: Vec<String> = (1..=count)
        .flat_map(|day| (10..13).map(move |hour| format!("a-{day}-{hour} | one | 2025-04-{day:02}T{hour}:00Z")))
        .collect();
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    drawings(&story(&events)).into_string()
}

#[test]
fn many_days_stand_behind_one_title() {
    let [few, many] = [4, 5].map(|count| {
        let page = of_days(count);
        assert_eq!(page.matches("One day, hour by hour").count(), 2 * count, "a title and a table each");
        page.contains("more days, hour by hour")
    });
    assert!(!few && many);
    assert!(of_days(30).contains("29 more days, hour by hour"));
}

#[test]
fn the_bundled_day_has_three_scenes() {
    let reading = bundled();
    let days = Day::all(&reading);
    let [day] = days.as_slice() else { panic!("{} days", days.len()) };
    assert_eq!((day.title().as_str(), day.date_words().as_str()), ("One day, three scenes", "Fri 25 April 2025"));
    let timed: Vec<(&str, Time)> = day.timed.iter().map(|timed| (timed.event.id.as_str(), timed.time)).collect();
    assert_eq!(
        timed,
        [
            ("witkoff-lands", Time::Part { from: 360, to: 720, part: PartOfDay::Morning }),
            ("car-bomb", Time::At { minute: 640, about: true }),
            ("fourth-meeting", Time::Span { from: 860, to: 1040, about: true }),
        ]
    );
    let untimed: Vec<&str> = day.untimed.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(untimed, ["kremlin-blames-kyiv", "elbe-ceremony", "leaked-texts"]);
    assert_eq!(day.zone.as_deref(), Some("Moscow time"));
}

#[test]
fn a_scene_is_a_thread_with_a_place_that_day() {
    let morning = r#""part": "morning""#;
    let placed = format!("{morning}, {PLACE}");
    let reading = story(&[
        &format!("a | one | 2025-04-25 | {placed}"),
        &format!("b | one | 2025-04-25 | {placed}"),
        &format!("c | two | 2025-04-25 | {morning}"),
    ]);
    assert_eq!(Day::all(&reading)[0].title(), "One day, hour by hour");
    let reading = story(&[
        &format!("a | one | 2025-04-25 | {placed}"),
        &format!("b | two | 2025-04-25 | {placed}"),
        &format!("c | two | 2025-04-25 | {morning}"),
    ]);
    assert_eq!(Day::all(&reading)[0].title(), "One day, two scenes");
}

#[test]
fn what_is_about_a_day_is_not_said_to_be_of_that_day() {
    let three = ["a | one | 2025-04-25T10:00Z", "b | one | 2025-04-25T11:00Z", "c | two | 2025-04-25T12:00Z"];
    let reading = story(&[
        three[0],
        three[1],
        three[2],
        "d | two | 2025-04-25~",
        "e | two | 2025-04-25?",
        "f | two | 2025-04-25",
    ]);
    let untimed: Vec<&str> = Day::all(&reading)[0].untimed.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(untimed, ["f"]);
}

#[test]
fn what_lasts_for_days_is_of_none() {
    let three = ["a | one | 2025-04-25T10:00Z", "b | one | 2025-04-25T11:00Z", "c | two | 2025-04-25T12:00Z"];
    let reading = story(&[
        three[0],
        three[1],
        three[2],
        "d | two | 2025-04-25/2025-04-27",
        "e | two | 2025-04-25T08:00Z/2025-04-27T09:00Z",
    ]);
    let day = &Day::all(&reading)[0];
    assert_eq!((day.timed.len(), day.untimed.len()), (3, 0));
}

#[test]
fn what_runs_past_midnight_stays_with_its_evening() {
    let reading = story(&[
        "a | one | 2025-04-25T20:00Z",
        "b | one | 2025-04-25T22:00Z",
        "c | two | 2025-04-25T23:00Z/2025-04-26T01:30Z",
    ]);
    let day = &Day::all(&reading)[0];
    assert_eq!(day.timed[2].time, Time::Span { from: 1380, to: 1530, about: false });
    assert_eq!((day.hours.from, day.hours.to), (19, 26));
    let hours: Vec<String> = day.hours.ticks().map(|(hour, _)| hour).collect();
    assert_eq!(hours, ["20:00", "22:00", "24:00", "02:00"]);
}

#[test]
fn clocks_of_two_zones_are_told_by_the_one_most_events_have() {
    let reading = story(&[
        r#"a | one | 2025-04-25T10:00+03:00 | "zone": "Moscow time""#,
        "b | one | 2025-04-25T12:00+03:00",
        "c | two | 2025-04-25T08:00-04:00",
    ]);
    let day = &Day::all(&reading)[0];
    assert!(day.mixed);
    assert_eq!(day.zone.as_deref(), Some("Moscow time"));
    assert_eq!(day.timed[2].time, Time::At { minute: 15 * 60, about: false });
    assert_eq!(day.timed[2].brief(), "15:00");
}

#[test]
fn doubt_is_said_in_a_sign() {
    let reading = story(&[
        "a | one | 2025-04-25T10:40Z~",
        "b | one | 2025-04-25T11:00Z?",
        "c | two | 2025-04-25T12:00Z",
        "d | two | 2025-04-25T13:00Z~/2025-04-25T16:30Z",
        "e | two | 2025-04-25T14:00Z/2025-04-25",
        r#"f | two | 2025-04-25 | "part": "late-evening""#,
    ]);
    let brief: Vec<String> = Day::all(&reading)[0].timed.iter().map(|timed| timed.brief()).collect();
    assert_eq!(brief, ["≈10:40", "11:00?", "12:00", "≈3½ h", "from 14:00", "late evening"]);
}

#[test]
fn hours_are_whole_and_leave_a_margin() {
    let reading = story(&["a | one | 2025-04-25T10:10Z", "b | one | 2025-04-25T10:20Z", "c | two | 2025-04-25T10:50Z"]);
    let hours = Day::all(&reading)[0].hours;
    assert_eq!((hours.from, hours.to), (9, 13));
    assert!((hours.place(10 * 60 + 10) - 70.0 / 240.0).abs() < 1e-9);
    let reading = story(&["a | one | 2025-04-25T00:05Z", "b | one | 2025-04-25T10:20Z", "c | two | 2025-04-25T23:55Z"]);
    let hours = Day::all(&reading)[0].hours;
    assert_eq!((hours.from, hours.to), (0, 24));
    assert!(hours.ticks().count() <= 5);
    assert_eq!(clock(24 * 60), "24:00");
}

/// From and to each hour of a day: the hours written under the line stand where they are drawn, at its ends inwards.
#[test]
fn hours_under_the_line_never_touch() {
    const NARROWEST_RAIL: f64 = 224.0;
    let one = width("00:00", LETTERS);
    for (from, to) in (0..24 * 60).step_by(30).flat_map(|from| (from..=24 * 60).step_by(30).map(move |to| (from, to))) {
        let hours = Hours::around(from..=to);
        let lefts: Vec<f64> = hours
            .ticks()
            .map(|(_, at)| match at * NARROWEST_RAIL {
                left if at <= 0.0 => left,
                right if at >= 1.0 => right - one,
                middle => middle - one / 2.0,
            })
            .collect();
        let near = lefts.windows(2).find(|pair| pair[1] - pair[0] - one < 7.5);
        assert!(near.is_none() && lefts.len() > 1, "from minute {from} to {to}: {hours:?} at {lefts:?}");
        assert!(hours.place(from) >= 0.0 && hours.place(to) <= 1.0, "from minute {from} to {to}: {hours:?}");
    }
}

#[test]
fn marks_at_one_minute_lie_in_lanes_of_their_own() {
    let reading = story(&["a | one | 2025-04-25T10:00Z", "b | one | 2025-04-25T10:00Z", "c | two | 2025-04-25T10:00Z"]);
    let picture = Picture::of(&Day::all(&reading)[0], NARROWEST);
    let mut lanes: Vec<usize> = picture.marks.iter().map(|mark| mark.lane).collect();
    lanes.sort_unstable();
    assert_eq!((lanes.as_slice(), picture.lanes), ([0, 1, 2].as_slice(), 3));
}

#[test]
fn the_bundled_day_fits_a_phone() {
    let reading = bundled();
    let picture = Picture::of(&Day::all(&reading)[0], NARROWEST);
    assert_eq!((picture.lanes, picture.rows), (1, 2), "{picture:#?}");
}

#[test]
fn a_crowded_day_leaves_names_to_the_table() {
    let events: Vec<String> =
        (0..60).map(|at| format!("e{at} | one | 2025-04-25T{:02}:{:02}Z", at / 3, at % 3 * 20)).collect();
    let events: Vec<&str> = events.iter().map(String::as_str).collect();
    let reading = story(&events);
    let picture = Picture::of(&Day::all(&reading)[0], NARROWEST);
    assert_eq!((picture.marks.len(), picture.rows), (60, 0));
    assert!(picture.lanes <= 6, "{} lanes", picture.lanes);
}
