//! What kind of word each token may be, as far as a list of small words, capitals and endings tell.

use super::cues::{Forms, Verb, table};
use super::text::{Text, TokenKind};
use crate::table::Table;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Kinds of words, as a set: "that" opens a clause and points at something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        impl Kinds { $($(#[$doc])* pub const $name: Self = Self(1 << $bit);)* }
    };
}

kinds! {
    /// "the", "a", "this", "some", "two"
    DETERMINER = 0;
    /// "his", "their": determiners too
    POSSESSIVE = 1;
    /// "he", "they", "everyone"
    SUBJECT = 2;
    /// "him", "them"
    OBJECT = 3;
    /// "is", "was", "been"
    BE = 4;
    /// "has", "had"
    HAVE = 5;
    /// "do", "did"
    DO = 6;
    /// "will", "can"
    MODAL = 7;
    /// "not", "never", and in "didn’t"
    NOT = 8;
    /// "also", "later", "repeatedly"
    ADVERB = 9;
    /// "of", "in"
    PREPOSITION = 10;
    /// "and", "but", "or"
    COORDINATOR = 11;
    /// "if", "because"
    SUBORDINATOR = 12;
    /// "who", "which"
    RELATIVE = 13;
    /// "whether", "how", "what"
    QUESTION = 14;
    /// "Mr.", "Sen."
    TITLE = 15;
    /// "Monday", "January", "yesterday"
    DAY = 16;
    /// Capitalised, and not only because a sentence begins there
    NAME = 17;
    /// ’s
    GENITIVE = 18;
}

impl Kinds {
    /// Forms of "be", "have", "do" and the modal verbs.
    pub const AUXILIARY: Self = Self(Self::BE.0 | Self::HAVE.0 | Self::DO.0 | Self::MODAL.0);

    /// Both sets together.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of these is among them.
    #[must_use]
    pub const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

/// What is known of one token.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// What it may be.
    pub kinds: Kinds,
    /// The verb it may be a form of.
    pub verb: Option<(&'static Verb, Forms)>,
}

/// What is known of every token of a text.
#[derive(Debug)]
pub struct Words(Vec<Word>);

impl Words {
    /// Looks up the words of a text.
    #[must_use]
    pub fn of(text: &Text) -> Self {
        let mut words: Vec<Word> = (0..text.tokens.len()).map(|token| look_up(text, token)).collect();
        for sentence in &text.sentences {
            for token in sentence.clone() {
                let first = token == sentence.start || text.tokens[token - 1].kind == TokenKind::Mark;
                // "Kelly said", "in Italy": the ending makes no adverb of a name.
                let manner = ends_as_adverb(&plain(text.word(token)));
                let next = words.get(token + 1).is_some_and(|next| {
                    next.kinds.any(Kinds::AUXILIARY) || next.verb.is_some_and(|(_, forms)| forms.any(Forms::PAST))
                });
                if text.tokens[token].capital && manner && (!first || next) {
                    words[token].kinds = Kinds::NAME;
                }
                if text.tokens[token].capital
                    && (!first || words[token].kinds == Kinds::default() && words[token].verb.is_none())
                {
                    words[token].kinds = words[token].kinds.or(Kinds::NAME);
                }
            }
        }
        Self(words)
    }

    /// Whether a token is one of these kinds; no token beyond the last is.
    #[must_use]
    pub fn is(&self, token: usize, kinds: Kinds) -> bool {
        self.0.get(token).is_some_and(|word| word.kinds.any(kinds))
    }

    /// Whether a token is of no listed kind: a noun, an adjective, a verb that no list has.
    #[must_use]
    pub fn is_open(&self, token: usize) -> bool {
        self.0.get(token).is_some_and(|word| word.kinds == Kinds::default() || word.kinds == Kinds::NAME)
    }

    /// The verb a token may be a form of.
    #[must_use]
    pub fn verb(&self, token: usize) -> Option<(&'static Verb, Forms)> {
        self.0.get(token).and_then(|word| word.verb)
    }
}

/// Every listed word in small letters.
static LEXICON: LazyLock<Table<&'static str, Word>> = LazyLock::new(|| {
    let mut lexicon: Table<&'static str, Word> = Table::default();
    for (kinds, words) in CLOSED {
        for word in words.split_whitespace() {
            let entry = lexicon.entry(word).or_default();
            entry.kinds = entry.kinds.or(*kinds);
        }
    }
    // Both live as long as the program, as the table they come from would.
    for (verb, forms) in table() {
        let verb: &'static Verb = Box::leak(Box::new(verb));
        for (form, which) in forms {
            let entry = lexicon.entry(Box::leak(form.into_boxed_str())).or_default();
            match &mut entry.verb {
                None => entry.verb = Some((verb, which)),
                Some((known, forms)) if *known == verb => *forms = *forms | which,
                // "found" is of "find" more often than of "found": the verb that is listed first has the form.
                Some(_) => {}
            }
        }
    }
    lexicon
});

fn look_up(text: &Text, token: usize) -> Word {
    let kind = text.tokens[token].kind;
    if kind == TokenKind::Number {
        return Word { kinds: Kinds::DETERMINER, verb: None };
    }
    if kind != TokenKind::Word {
        return Word::default();
    }
    let plain = plain(text.word(token));
    if let Some(word) = LEXICON.get(plain.as_ref()) {
        return *word;
    }
    // Titles end in a full stop only where the text sets one.
    if ends_as_adverb(&plain) {
        return Word { kinds: Kinds::ADVERB, verb: None };
    }
    Word::default()
}

/// Whether a word that no list has looks like an adverb: "angrily".
fn ends_as_adverb(plain: &str) -> bool {
    plain.len() > 4 && plain.ends_with("ly") && !matches!(plain, "family" | "early" | "assembly" | "july")
}

/// A word in small letters, with plain apostrophes.
fn plain(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.chars().map(|sign| if sign == '’' { '\'' } else { sign.to_ascii_lowercase() }).collect())
}

const CLOSED: &[(Kinds, &str)] = &[
    (
        Kinds::DETERMINER,
        "the a an this that these those some any no every each all both many most several few another other half one \
         two three four five six seven eight nine ten dozens hundreds thousands such more fewer neither either much \
         what's which whose",
    ),
    (Kinds::DETERMINER.or(Kinds::POSSESSIVE), "my your his her its our their"),
    (
        Kinds::SUBJECT,
        "i you he she it we they everyone everybody someone somebody nobody anyone anybody others there \
         those many some most few both all none",
    ),
    (Kinds::SUBJECT.or(Kinds::HAVE), "i've you've we've they've"),
    (Kinds::SUBJECT.or(Kinds::BE), "i'm you're we're they're"),
    (
        Kinds::SUBJECT.or(Kinds::MODAL),
        "i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd it'd we'd they'd",
    ),
    (Kinds::OBJECT, "me him her us them himself herself itself themselves myself yourself ourselves it you"),
    (Kinds::BE, "is are was were be been being am"),
    (Kinds::HAVE, "has have had having"),
    (Kinds::DO, "do does did"),
    (Kinds::MODAL, "will would can could may might must should shall cannot"),
    (Kinds::BE.or(Kinds::NOT), "isn't aren't wasn't weren't ain't"),
    (Kinds::HAVE.or(Kinds::NOT), "hasn't haven't hadn't"),
    (Kinds::DO.or(Kinds::NOT), "don't doesn't didn't"),
    (Kinds::MODAL.or(Kinds::NOT), "won't wouldn't can't couldn't shouldn't mustn't"),
    (Kinds::NOT, "not never n't"),
    (
        Kinds::ADVERB,
        "also then later just even still often long once again already always ever first further only now soon thus \
         too too well yet far instead perhaps maybe sometimes today tonight yesterday tomorrow therefore however \
         meanwhile nonetheless nevertheless moreover indeed almost quite rather very twice since simply merely all",
    ),
    (
        Kinds::PREPOSITION,
        "of in on at for with from by to about over under after before during against between among through into \
         onto upon toward towards across behind beyond despite without within near around amid like as per via \
         until till than inside outside off along above below regarding throughout",
    ),
    (Kinds::COORDINATOR, "and but or nor yet so plus"),
    (
        Kinds::SUBORDINATOR,
        "if when because although though while since as after before until unless whether whereas once where that \
         lest whenever",
    ),
    (Kinds::RELATIVE, "who which whom whose that"),
    (Kinds::QUESTION, "whether if how why what who when where which whom"),
    (
        Kinds::DAY,
        "monday tuesday wednesday thursday friday saturday sunday january february march april june july \
         august september october november december jan. feb. aug. sept. oct. nov. dec. yesterday today tonight \
         tomorrow",
    ),
    (
        Kinds::TITLE,
        "mr mr. mrs mrs. ms ms. dr dr. prof prof. gen gen. lt lt. col col. sgt. capt. gov. sen. rep. reps. sens. rev. \
         president senator governor representative secretary mayor judge justice sir lord lady dame congressman \
         congresswoman chairman chairwoman professor pope king queen prince princess detective",
    ),
    (Kinds::GENITIVE, "'s"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_known_with_and_without_curled_apostrophes() {
        let text = Text::of("They didn’t, she didn't");
        let words = Words::of(&text);
        assert!(words.is(0, Kinds::SUBJECT));
        assert!(words.is(1, Kinds::NOT) && words.is(1, Kinds::DO) && words.is(4, Kinds::NOT));
    }

    #[test]
    fn forms_of_verbs_are_known() {
        let text = Text::of("she told him");
        let (verb, forms) = Words::of(&text).verb(1).expect("told is listed");
        assert_eq!(verb.lemma, "tell");
        assert!(forms.any(Forms::PAST) && forms.any(Forms::PARTICIPLE) && !forms.any(Forms::BASE));
    }

    #[test]
    fn a_capital_makes_a_name_within_a_sentence() {
        let text = Text::of("The Smith family met The Rock");
        let words = Words::of(&text);
        assert!(!words.is(0, Kinds::NAME) && words.is(1, Kinds::NAME) && words.is(5, Kinds::NAME));
    }

    #[test]
    fn a_name_is_no_adverb_for_its_ending() {
        let text = Text::of("Kelly said it was Italy. Sadly Ott left.");
        let words = Words::of(&text);
        assert!(words.is(0, Kinds::NAME) && words.is(4, Kinds::NAME) && !words.is(4, Kinds::ADVERB));
        assert!(words.is(6, Kinds::ADVERB));
    }
}
