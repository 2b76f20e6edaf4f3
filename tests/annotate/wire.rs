//! Wire stories, stories of today and histories of our own, with every expression of time in them: a `NAME.txt` begins with
//! the day it was published, a history with `undated`, and marks each expression and its value as `[last week=1998-W09]`,
//! by the guidelines of TimeML.
//!
//! What is read otherwise is listed by name, so that no fault comes or goes unnoticed.

use jiff::civil::Date;
use on_the_record::annotate::annotate;

/// A story and its expressions, `words=value`, each with where it starts.
fn story(marked: &str) -> (Option<Date>, String, Vec<(usize, String)>) {
    let (published, marked) = marked.split_once("\n\n").expect("a day and a text");
    let (mut text, mut times) = (String::new(), Vec::new());
    for (at, part) in marked.split('[').enumerate() {
        if at == 0 {
            text.push_str(part);
            continue;
        }
        let (time, rest) = part.split_once(']').expect("a closing bracket");
        let (words, _) = time.split_once('=').expect("words and a value");
        times.push((text.len(), time.to_owned()));
        text.push_str(words);
        text.push_str(rest);
    }
    let published = Some(published.trim()).filter(|it| *it != "undated").map(|it| it.parse().expect("a day"));
    (published, text, times)
}

/// Asserts that all is read as it is marked but for what is known: `- ` before what is missed, `+ ` before what is read.
fn assert_read(marked: &str, known: &[&str]) {
    let (published, text, marked) = story(marked);
    let found = annotate(&text, published);
    let time = |it: &on_the_record::annotate::times::Time| {
        (it.span.start, format!("{}={}", &text[it.span.start..it.span.end], it.value))
    };
    let found: Vec<_> = found.times.iter().map(time).collect();
    let only = |sign: &str, some: &[(usize, String)], others: &[(usize, String)]| {
        let lines = some.iter().filter(|it| !others.contains(it)).map(|(at, it)| (*at, format!("{sign} {it}")));
        lines.collect::<Vec<_>>()
    };
    let mut wrong = [only("-", &marked, &found), only("+", &found, &marked)].concat();
    wrong.sort_by_key(|(at, _)| *at);
    let wrong: Vec<_> = wrong.iter().map(|(_, line)| line.as_str()).collect();
    assert_eq!(wrong, known);
}

macro_rules! stories {
    ($($name:ident: $known:expr),+ $(,)?) => { $(
        #[test]
        fn $name() {
            assert_read(include_str!(concat!("wire/", stringify!($name), ".txt")), &$known);
        }
    )+ };
}

stories! {
    airline: [],
    ballpark: ["- the same afternoon=1957-XX-XXTAF", "+ the same afternoon=1998-08-14TAF", "- 5:10=1998-08-14T17:10", "+ 5:10=1998-08-14T05:10", "- 5:15=1998-08-14T17:15", "+ 5:15=1998-08-14T05:15", "- August=XXXX-08", "+ August=1998-08"],
    bank: ["- six months before=2012-06", "+ six months before=2012-10"],
    barons: [],
    bond: [],
    briefs: ["- the year to date=1989", "+ the year=P1Y", "- the fourth quarter=1989-Q4", "+ the fourth quarter=1988-Q4"],
    commodity: ["- overnight=1989-12-25TNI", "+ overnight=1990-11-19TNI"],
    company: ["- May=1991-05", "+ May=1992-05", "- The latest quarter=1991-Q2", "+ The latest quarter=1991-Q1"],
    court: [],
    diplomacy: [],
    disaster: ["- twenty minutes later=PT20M", "+ twenty minutes=PT20M", "- midweek=1999-W46", "+ midweek=1999-W45", "- the hour=PT1H"],
    earnings: [],
    evening: ["- the day=1998-02-11", "- Sunday=1998-02-15", "+ Sunday=1998-02-08", "- nine=XXXX-XX-XXT21:00"],
    ferry: ["- Easter=2025-04-20", "+ Easter=2026-04-05", "- half past eleven on the Saturday night=2025-03-08T23:30", "+ half past eleven on the Saturday night=2025-11-15T23:30", "- midnight=2025-03-09T00:00", "+ midnight=2025-11-15T00:00", "- Eight months later=2025-11", "+ Eight months later=2026-07"],
    gasoline: [],
    headline: ["- the fiscal year=1997", "+ the fiscal year=1998", "+ nineteen minutes=PT19M"],
    health: ["- Today=PRESENT_REF", "+ Today=2013-03-26", "+ the previous night="],
    heat: ["- a year earlier=2025-06", "+ a year earlier=2025", "- 1pm=XXXX-XX-XXT13:00", "+ 1pm=2026-07-09T13:00", "- 6pm=XXXX-XX-XXT18:00", "+ 6pm=2026-07-09T18:00"],
    island: ["- D-Day=1942-08-07", "+ D-Day=1942-06-06", "+ over half an hour=PT30M", "- half an hour later=1942-08-09T02:08"],
    labor: [],
    league: ["+ former=PAST_REF", "+ The last years=PXY"],
    markets: ["- the fiscal year=1997", "+ the fiscal year=1998"],
    merger: ["- three weeks later=1989-W27", "+ three weeks later=P3W"],
    obituary: [],
    outage: ["- quarter to midnight=2023-06-29T23:45", "+ quarter to midnight=2023-06-30T23:45"],
    peace: [],
    politics: [],
    port: [],
    prices: ["- year-earlier=1988", "+ year-earlier=1988-Q4"],
    radio: ["+ the days=PXD", "- twenty years later=198", "+ twenty years later=P20Y", "- that night=1998-04-21TNI", "+ that night=1986-07-01TNI", "- today=PRESENT_REF", "+ today=1998-04-24"],
    republic: ["+ the Ten Weeks=P10W"],
    science: ["- Today=PRESENT_REF", "+ Today=1998-02-24"],
    space: [],
    sport: ["- this night=1997-01-26TNI", "+ this night=1997-01-27TNI", "- 5:18 p.m. CST=1997-01-26T17:18", "+ 5:18 p.m. CST=1997-01-27T17:18"],
    storm: ["- more than 24 hours later=PT24H", "+ more than 24 hours=PT24H", "- 4 a.m.=2013-02-09T04:00", "+ 4 a.m.=2013-02-08T04:00", "- midnight=2013-02-09T00:00", "+ midnight=2013-02-08T00:00"],
    straits: [],
    strike: ["- the first year=P1Y", "- an hour=PT1H", "- the year-ago quarter=1988-Q3", "+ the year-ago quarter=1988-Q4", "- the third week=1989-W42"],
    transcript: [],
    transfer: ["- tonight=2024-05-17TNI", "+ tonight=2024-08-05TNI", "- That night=2024-05-17TNI", "+ That night=2024-08-05TNI", "- A week later=2024-W21", "+ A week later=P1W"],
    trial: [],
    voice: ["- Saturday at midnight=1998-05-09T24:00", "+ Saturday at midnight=1998-05-02T24:00", "- the year=1998"],
    war: [],
}
