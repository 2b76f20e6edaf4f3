//! Every quotation stands word for word, and says whose it is.

use super::{name, rows, story};
use on_the_record::story::{Block, Quotation, QuotationKind};

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

/// A quotation as a line of the table.
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
