//! The bundled story says all that it should: every part of the analysis it retells, every voice word for word,
//! every event with its date.

use on_the_record::story::{Block, BlockKind, Marked, Quotation, QuotationKind, Span, Story, When, text_of};
use std::collections::BTreeSet;

const FILE: &str = include_str!("../assets/article.json");

/// The original, paragraph by paragraph, in its order: its number | the blocks that carry it, or `byline` |
/// what it says | words that must stand there. Not told: 31, a link to a related report, whose address is not known.
const PARTS: &str = "
    1  | byline  | who reports                      | Steve Rosenberg
    2  | byline  | in what role                     | BBC Russia editor
    3  | p1      | a friendly meeting, in a photo   | Steve Witkoff · Vladimir Putin · Kremlin · friends
    4  | p2      | whose photograph                 | EPA
    5  | p3      | the mood                         | mood in the Kremlin · cheerful
    6  | p3      | Witkoff's greeting               | “It’s so good to see you,” · shaking his hand
    7  | p4      | his smile                        | smile · broad · truly delighted
    8  | p5      | they see much of each other      | a good deal of each other’s company
    9  | p6      | how often they have met          | fourth meeting in just over two months
    10 | p7      | more time than other Americans   | likely · no other American · hours
    11 | p8      | the film, and what was striking  | 27 seconds · greetings · body language · the table
    12 | p9      | the Russian side of the table    | Mr Putin · Yuri Ushakov · veteran foreign policy aide
    12 | p9      | the same, continued              | Kirill Dmitriev · investment · an interpreter
    13 | p10     | the other side                   | outnumbered · Mr Witkoff · a translator
    14 | p11     | not the traditional way          | Traditional diplomacy · no traditional diplomat
    15 | p12     | who Witkoff is                   | property developer · New York · billionaire
    15 | p12     | and whose friend                 | confidant of Mr Trump · no traditional president
    16 | p13     | what he shares with Trump        | a career of deals
    17 | p14     | this is how it is done now       | highest level · Washington and Moscow
    18 | p15     | and what is at stake             | decisions · debated · the order of the world
    19 | p16     | whose photograph of the table    | the table · Reuters/Kremlin
    20 | p18     | Ushakov's verdict                | conference call · “constructive and very useful”
    20 | p18     | the length of the talks          | about three hours, according to the Kremlin
    21 | p19     | the correspondent's question     | “May I ask a question?” · “What are the main sticking
    22 | p20     | Ushakov's answer                 | “Thank you.” · “We’ll end it there.” · The call was over
    23 | p21 p22 | the sticking points              | leaked · territory that Ukraine would give up
    23 | p22     | the same, continued              | guarantees of security · sanctions · the order in which
    24 | p24     | the calm broken                  | the day Mr Witkoff flew in · Moscow’s outskirts
    25 | p25     | the car bomb                     | car bomb · senior Russian general
    26 | p26     | who was killed                   | Yaroslav Moskalik · deputy chief · General Staff
    26 | p26     | whom the Kremlin accuses         | The Kremlin · accused Kyiv of assassinating him
    27 | p27     | what that would mean             | If the charge is true · much nearer
    28 | p28     | no guarantee, and unease         | Nothing guarantees · Kyiv · Europe · unease · the table
    29 | p29     | closer relations, come what may  | Whatever becomes of the peace process · closer
    30 | p30     | the watchword                    | In Moscow and in Washington · cooperation
    32 | p32     | the ceremony                     | Mr Rosenberg · on Friday · victory park in Moscow
    33 | p33     | what it marked                   | 80 years ago · Second World War was nearing its end
    33 | p33     | and who met                      | Elbe · American and Soviet soldiers met · allies
    34 | p34     | band and flowers                 | military band · flowers · memorial
    35 | p35     | opposite sides, and a new change | invasion of Ukraine · opposite sides · changing
    36 | p36     | the question                     | mending their relations · that Ukraine can accept?
    37 | p37     | Zakharova on contacts            | Maria Zakharova · “We have just restored contacts,”
    38 | p38     | Zakharova on the crisis          | As she tells it · the previous American administration
    39 | p39     | Moscow's view                    | peacemaker · blames Kyiv · “collective West”
    40 | p41     | what happened                    | Yet it was Mr Putin · February 2022 · troops
    40 | p41     | and to what end                  | sovereign neighbour · Moscow’s orbit
    41 | p42     | much has changed                 | Much has changed · the attitude of the White House
    42 | p43     | Biden's pledge                   | Joe Biden · promised · “as long as it takes”
    43 | p44     | Trump's claim, as a claim        | earlier this month · Mr Trump blamed · Volodymyr Zelensky
    43 | p44     | and beside it the fact           | Mr Putin ordered the invasion
    44 | p45     | Trump's words                    | a war against someone 20 times your size
";

/// Every quotation in the order of the text: its block | speaker | kind | wording | hearer | occasion | the words.
const SAID: &str = "
    p3  | witkoff   | direct   | verbatim   | putin     | fourth-meeting      | “It’s so good to see you,”
    p18 | ushakov   | partial  | translated | reporters | fourth-meeting      | “constructive and very useful”
    p19 | rosenberg | direct   | verbatim   | ushakov   | fourth-meeting      | “May I ask a question?”
    p19 | rosenberg | direct   | verbatim   | ushakov   | fourth-meeting      | “What are the main sticking points, \
    the obstacles to peace in Ukraine?”
    p20 | ushakov   | direct   | translated | rosenberg | fourth-meeting      | “Thank you.”
    p20 | ushakov   | direct   | translated | reporters | fourth-meeting      | “We’ll end it there.”
    p26 | peskov    | reported | -          | -         | kremlin-blames-kyiv | accused Kyiv of assassinating him
    p37 | zakharova | direct   | uncertain  | -         | elbe-ceremony       | “We have just restored contacts,”
    p38 | zakharova | direct   | uncertain  | -         | elbe-ceremony       | “We are just trying to find a way to \
    get out of this terrible crisis that was created by the previous American administration. They ruined a lot.”
    p39 | moscow    | partial  | translated | -         | -                   | “collective West”
    p43 | biden     | partial  | verbatim   | -         | biden-pledge        | “as long as it takes”
    p44 | trump     | reported | -          | -         | trump-on-zelensky   | blamed Ukraine’s president, \
    Volodymyr Zelensky, for having started the war
    p45 | trump     | direct   | verbatim   | -         | trump-on-zelensky   | “You don’t start a war against \
    someone 20 times your size and then hope that people give you some missiles.”
";

/// Every event in the order of the file: its thread | id | how its date is known | the date.
const HAPPENED: &str = "
    visits     | first-meeting       | record   | 2025-02-11
    visits     | second-meeting      | record   | 2025-03-13
    visits     | third-meeting       | record   | 2025-04-11
    visits     | witkoff-lands       | record   | 2025-04-25
    visits     | fourth-meeting      | record   | 2025-04-25T14:20+03:00~/2025-04-25T17:20+03:00~
    moskalik   | car-bomb            | record   | 2025-04-25T10:40+03:00~
    moskalik   | kremlin-blames-kyiv | record   | 2025-04-25
    elbe       | elbe-1945           | resolved | 1945-04-25
    elbe       | elbe-ceremony       | resolved | 2025-04-25
    background | invasion            | record   | 2022-02-24
    background | biden-pledge        | record   | 2022-06-30/2023-07-12
    background | trump-on-zelensky   | record   | 2025-04-14
    background | leaked-texts        | record   | 2025-04-25
    background | retold-article      | stated   | 2025-04-26
";

/// The events the text itself does not speak of: the timeline shows them as context.
const CONTEXT: [&str; 4] = ["first-meeting", "second-meeting", "third-meeting", "retold-article"];

fn story() -> Story {
    Story::read(FILE).unwrap_or_else(|problems| panic!("assets/article.json is not sound:\n{problems}"))
}

/// The lines of a table above, each as its `N` cells.
fn rows<const N: usize>(table: &'static str) -> Vec<[&'static str; N]> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let cells = |line: &'static str| line.split('|').map(str::trim).collect::<Vec<_>>();
    lines.map(|line| cells(line).try_into().expect(line)).collect()
}

/// The place of a block in reading order.
fn position(story: &Story, id: &str) -> usize {
    let found = story.blocks.iter().position(|block| block.id.as_str() == id);
    found.unwrap_or_else(|| panic!("there is no block {id}"))
}

fn whole_text(story: &Story) -> String {
    story.blocks.iter().map(Block::text).collect::<Vec<_>>().join("\n")
}

/// The marks of a block, those within its quotations too.
fn marks(block: &Block) -> Vec<&Marked> {
    let within = block.quotations().flat_map(|said| &said.content);
    let spans = block.spans().chain(within);
    spans
        .filter_map(|span| match span {
            Span::Marked(marked) => Some(marked),
            Span::Text(_) => None,
        })
        .collect()
}

fn speaks_of(block: &Block, event: &str) -> bool {
    let listed = block.events.iter().any(|id| id.as_str() == event);
    let marked = marks(block).into_iter().any(|mark| match mark {
        Marked::Date { event: id, .. } => id.as_str() == event,
        Marked::Quotation(said) => said.occasion.as_ref().is_some_and(|id| id.as_str() == event),
        _ => false,
    });
    listed || marked
}

/// The name of an enum's value as it stands in the file.
fn name(value: impl std::fmt::Debug) -> String {
    format!("{value:?}").to_lowercase()
}

#[test]
fn the_file_is_sound() {
    let story = story();
    assert_eq!(story.language, "en-GB");
    assert_eq!(story.published, "2025-04-26".parse::<When>().ok());
    let source = story.source.expect("the reporting is credited");
    assert_eq!(source.address, "https://www.bbc.com/news/articles/c0kxrlypg6vo");
}

#[test]
fn every_paragraph_of_the_original_is_accounted_for_in_order() {
    let mut numbers: Vec<u8> = rows(PARTS).iter().map(|[n, ..]: &[_; 4]| n.parse().expect(n)).collect();
    numbers.dedup();
    let expected: Vec<u8> = (1..=44).filter(|n| *n != 31).collect();
    assert_eq!(numbers, expected);
}

#[test]
fn every_part_is_told() {
    let story = story();
    for [number, told, what, words] in rows(PARTS) {
        let text = match told {
            "byline" => text_of(&story.byline),
            ids => {
                let ids = ids.split(' ');
                ids.map(|id| story.blocks[position(&story, id)].text()).collect::<Vec<_>>().join("\n")
            }
        };
        for words in words.split(" · ") {
            assert!(text.contains(words), "¶{number}, {what}: “{words}” is not in:\n{text}");
        }
    }
}

#[test]
fn the_parts_are_told_in_order() {
    let story = story();
    let mut last = 0;
    for [number, told, what, _] in rows(PARTS) {
        for id in told.split(' ').filter(|id| *id != "byline") {
            let here = position(&story, id);
            assert!(here >= last, "¶{number}, {what}: {id} stands before what should precede it");
            last = here;
        }
    }
}

#[test]
fn every_block_tells_a_part_or_is_a_heading() {
    let told: BTreeSet<&str> = rows(PARTS).iter().flat_map(|[_, ids, ..]: &[_; 4]| ids.split(' ')).collect();
    for block in &story().blocks {
        let heading = block.kind == BlockKind::Heading;
        assert_ne!(told.contains(block.id.as_str()), heading, "{}: {}", block.id, block.text());
    }
}

#[test]
fn captions_and_credits_are_marked_as_such() {
    let story = story();
    let kind = |id| story.blocks[position(&story, id)].kind;
    assert_eq!(kind("p1"), BlockKind::Caption);
    assert_eq!(kind("p2"), BlockKind::Credit);
    assert_eq!(kind("p16"), BlockKind::Credit);
}

#[test]
fn every_quotation_stands_word_for_word() {
    let story = story();
    let found: Vec<[String; 7]> =
        story.blocks.iter().flat_map(|block| block.quotations().map(move |said| row(block, said))).collect();
    let expected = rows::<7>(SAID);
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len(), "a quotation too few or too many");
}

/// A quotation as a line of the table above.
fn row(block: &Block, said: &Quotation) -> [String; 7] {
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    [
        block.id.to_string(),
        or_none(said.by.as_ref().map(ToString::to_string)),
        name(said.kind),
        or_none(said.wording.map(name)),
        or_none(said.to.as_ref().map(ToString::to_string)),
        or_none(said.occasion.as_ref().map(ToString::to_string)),
        said.text(),
    ]
}

#[test]
fn every_quotation_says_how_it_was_said() {
    for said in story().blocks.iter().flat_map(Block::quotations) {
        assert!(said.setting.is_some(), "{}", said.text());
    }
}

#[test]
fn quotation_marks_stand_around_quotations_and_nothing_else() {
    for block in &story().blocks {
        let quoted = block.quotations().filter(|said| said.kind != QuotationKind::Reported).count();
        assert_eq!(block.text().matches('“').count(), quoted, "{}", block.id);
        assert_eq!(block.text().matches('”').count(), quoted, "{}", block.id);
    }
}

#[test]
fn every_event_has_its_thread_its_date_and_how_that_is_known() {
    let story = story();
    let expected = rows::<4>(HAPPENED);
    for (event, [thread, id, basis, when]) in story.events.iter().zip(&expected) {
        assert_eq!((event.id.as_str(), event.thread.as_str()), (*id, *thread));
        assert_eq!(name(event.basis), *basis, "{id}");
        assert_eq!(Ok(event.when), when.parse::<When>(), "{id}");
    }
    assert_eq!(story.events.len(), expected.len());
}

#[test]
fn the_words_for_a_date_stand_in_a_block_that_speaks_of_the_event() {
    let story = story();
    for event in &story.events {
        let Some(words) = &event.words else { continue };
        let mut blocks = story.blocks.iter().filter(|block| speaks_of(block, event.id.as_str()));
        assert!(blocks.any(|block| block.text().contains(words)), "{}: “{words}”", event.id);
    }
}

#[test]
fn the_text_leads_to_every_event_it_speaks_of() {
    let story = story();
    for event in &story.events {
        let id = event.id.as_str();
        let spoken_of = story.blocks.iter().any(|block| speaks_of(block, id));
        assert_ne!(spoken_of, CONTEXT.contains(&id), "{id}");
    }
}

#[test]
fn everyone_named_is_marked_in_the_text() {
    let story = story();
    let marks = story.blocks.iter().flat_map(marks);
    let marked: BTreeSet<&str> = marks
        .filter_map(|mark| match mark {
            Marked::Person { id, .. } => Some(id.as_str()),
            _ => None,
        })
        .collect();
    for person in &story.people {
        let id = person.id.as_str();
        // Reporters are spoken to, never named.
        assert_eq!(marked.contains(id), id != "reporters", "{id}");
    }
}

#[test]
fn the_length_is_right() {
    let words = whole_text(&story()).split_whitespace().count();
    assert!((650..=850).contains(&words), "{words} words");
}

#[test]
fn disputed_details_stay_out() {
    let text = whole_text(&story());
    // The general's age and the size of the bomb differ from report to report.
    for detail in ["58", "59", "aged", "grams", "TNT"] {
        assert!(!text.contains(detail), "{detail}");
    }
}

#[test]
fn the_file_holds_no_invisible_characters() {
    let plain = |c: char| matches!(c, '\n' | ' ') || !(c.is_control() || c.is_whitespace() || takes_no_room(c));
    assert_eq!(FILE.chars().find(|c| !plain(*c)), None);
}

/// Soft hyphens, joiners, marks of direction, byte order marks.
fn takes_no_room(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
