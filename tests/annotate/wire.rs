//! Wire stories of our own, with every expression of time in them: a `NAME.txt` begins with the day it was published,
//! and marks each expression and its value as `[last week=1998-W09]`, by the guidelines of TimeML.
//!
//! What is read otherwise is listed by name, so that no fault comes or goes unnoticed.

use jiff::civil::Date;
use on_the_record::annotate::annotate;

/// A story and its expressions, `words=value`, each with where it starts.
fn story(marked: &str) -> (Date, String, Vec<(usize, String)>) {
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
    (published.trim().parse().expect("a day"), text, times)
}

/// Asserts that all is read as it is marked but for what is known: `- ` before what is missed, `+ ` before what is read.
fn assert_read(marked: &str, known: &[&str]) {
    let (published, text, marked) = story(marked);
    let found = annotate(&text, Some(published));
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
    bank: ["- six months before=2012-06", "+ six months before=2012-10"],
    commodity: ["- overnight=1989-12-25TNI", "+ overnight=1990-11-19TNI"],
    company: ["- May=1991-05", "+ May=1992-05", "- The latest quarter=1991-Q2", "+ The latest quarter=1991-Q1"],
    court: [],
    diplomacy: [],
    disaster: ["- twenty minutes later=PT20M", "+ twenty minutes=PT20M", "- midweek=1999-W46", "- the hour=PT1H"],
    earnings: [],
    health: ["- a month later=P1M", "+ a month later=2013-04", "- Today=PRESENT_REF", "+ Today=2013-03-26", "+ the previous night="],
    labor: [],
    markets: ["- the fiscal year=1997", "+ the fiscal year=1998"],
    merger: ["- midnight Nov. 22=1989-11-22T24:00", "+ midnight Nov. 22=1989-11-22T00:00", "- three weeks later=1989-W27", "+ three weeks later=P3W"],
    obituary: ["- 26=1926"],
    peace: [],
    politics: ["- midnight on Sept. 30=1996-09-30T24:00", "+ midnight on Sept. 30=1996-09-30T00:00"],
    prices: ["- year-earlier=1988", "+ year-earlier=1988-Q4"],
    science: ["- Today=PRESENT_REF", "+ Today=1998-02-24"],
    space: [],
    sport: ["- this night=1997-01-26TNI", "+ this night=1997-01-27TNI", "- 5:18 p.m. CST=1997-01-26T17:18", "+ 5:18 p.m. CST=1997-01-27T17:18"],
    storm: ["- more than 24 hours later=PT24H", "+ more than 24 hours=PT24H", "- 4 a.m.=2013-02-09T04:00", "+ 4 a.m.=2013-02-08T04:00", "- midnight=2013-02-09T00:00", "+ midnight=2013-02-08T00:00"],
    transcript: ["- this hour=PRESENT_REF"],
    trial: [],
    war: [],
}
