//! Every part of the original is told, in its order.

use super::{position, rows, story};
use on_the_record::story::{BlockKind, text_of};
use std::collections::BTreeSet;

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
