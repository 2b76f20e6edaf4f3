//! Words, numbers, quotation marks and the rest.

use crate::annotate::Span;

/// A word, a number or a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether its first letter is a capital.
    pub capital: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with apostrophes within ("don't", "O’Brien") and the full stops of an abbreviation ("Mr.", "U.S.", "p.m.").
    /// A possessive ending is a word of its own: "’s", and so is the "th" of "10th". Hyphens are not part of words.
    Word,
    /// Digits, with commas and full stops within: "1,000", "3.5".
    Number,
    /// A sign that can be a quotation mark: “ ” ‘ ’ " ' « » „ ‹ › `` ''.
    Mark,
    /// Any other sign, each for itself.
    Sign,
}

/// Abbreviations whose full stop is part of them and seldom ends a sentence; those made of single letters need no list.
pub(super) const TITLES: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Sgt", "Capt", "Cpl", "Cmdr", "Adm", "Gov", "Sen",
    "Rep", "Reps", "Sens", "Rev", "Hon", "St", "Fr", "Messrs", "Mme", "Supt", "Det", "Insp", "Atty", "Pres", "Amb",
    "Mt", "Ft", "No", "Vol", "Fig", "vs", "cf", "approx",
];
/// Abbreviations whose full stop is part of them and may end a sentence as well.
const SHORT: &[&str] = &[
    "Jr", "Sr", "Inc", "Corp", "Co", "Ltd", "Bros", "etc", "al", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug",
    "Sep", "Sept", "Oct", "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun",
    "Ave", "Blvd", "Rd", "Dept", "Univ", "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill",
    "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa",
    "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "yr", "yrs", "hr", "hrs", "min", "mins",
];

pub(super) fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(source.len() / 5 + 1);
    let mut at = 0;
    while let Some(first) = source[at..].chars().next() {
        let start = at;
        at += first.len_utf8();
        let kind = if first.is_ascii_digit() {
            at = number_end(source, at);
            TokenKind::Number
        } else if first.is_alphanumeric() {
            at = word_end(source, start, at);
            TokenKind::Word
        } else if first.is_whitespace() || is_invisible(first) {
            continue;
        } else if is_apostrophe(first) && possessive(&source[at..]) && !source[..start].ends_with('\'') {
            at += 1;
            TokenKind::Word
        } else if first == '`' && source[at..].starts_with('`') || is_doubled(source, start) {
            at += 1;
            TokenKind::Mark
        } else if is_mark(first) {
            TokenKind::Mark
        } else {
            TokenKind::Sign
        };
        tokens.push(Token { span: Span::new(start, at), kind, capital: first.is_uppercase() });
    }
    tokens
}

fn is_mark(sign: char) -> bool {
    matches!(sign, '“' | '”' | '‘' | '’' | '"' | '\'' | '«' | '»' | '„' | '‟' | '‹' | '›' | '‚' | '‛' | '＂')
}

/// Whether two apostrophes at a byte stand for one double mark, as news wires write it. Of three in a row the single one
/// is within.
fn is_doubled(source: &str, at: usize) -> bool {
    let opens = source[..at]
        .chars()
        .next_back()
        .is_none_or(|before| !before.is_alphanumeric() && before != '.' && before != ',');
    source[at..].starts_with("''") && (opens || !source[at..].starts_with("'''"))
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’')
}

/// Characters without a shape, which stand in texts from web pages: they part no words and are none.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a possessive "s" comes next, after a word that ends before the apostrophe.
fn possessive(rest: &str) -> bool {
    rest.starts_with(['s', 'S']) && !rest[1..].starts_with(char::is_alphanumeric)
}

fn number_end(source: &str, mut at: usize) -> usize {
    let bytes = source.as_bytes();
    while at < bytes.len() {
        let within = matches!(bytes[at], b'.' | b',') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[at].is_ascii_digit() && !within {
            break;
        }
        at += 1;
    }
    at
}

fn word_end(source: &str, start: usize, mut at: usize) -> usize {
    loop {
        let mut rest = source[at..].chars();
        match rest.next() {
            Some(next) if next.is_alphanumeric() || is_combining(next) => at += next.len_utf8(),
            Some(sign) if is_apostrophe(sign) => {
                let after = &source[at + sign.len_utf8()..];
                if possessive(after) || !after.starts_with(char::is_alphabetic) {
                    return at;
                }
                at += sign.len_utf8();
            }
            Some('.') if takes_stop(source, start, at) => at += 1,
            _ => return at,
        }
    }
}

/// Marks that belong to the letter before them.
fn is_combining(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// Whether the full stop at `at` belongs to the word that starts at `start`: after a title or a single letter, as in
/// "Mr.", "J. Smith", "U.S.", "p.m.".
fn takes_stop(source: &str, start: usize, at: usize) -> bool {
    let word = &source[start..at];
    let letters = word.rsplit('.').next().unwrap_or(word);
    let single = letters.chars().count() == 1 && letters.chars().all(char::is_alphabetic);
    let after = &source[at + 1..];
    if single {
        // "U.S." and "J. Smith", but not the "I." or "A." that ends a sentence of its own.
        return word.contains('.')
            || after.starts_with(char::is_alphabetic)
            || letters.starts_with(char::is_uppercase) && letters != "I";
    }
    let capital = letters.starts_with(char::is_uppercase);
    let listed = |list: &[&str]| list.contains(&word);
    if !after.starts_with([' ', '\n', ',', ')', ';', ':', '\'', '"', '’', '”']) && !after.is_empty() {
        return word == "Ph" && after.starts_with("D.");
    }
    if !capital && !matches!(word, "vs" | "cf" | "etc" | "al" | "approx" | "yr" | "yrs" | "hr" | "hrs" | "min" | "mins")
    {
        return false;
    }
    if listed(TITLES) {
        // "No." before a number; "No." alone is an answer.
        return word != "No" || after.trim_start().starts_with(|next: char| next.is_ascii_digit());
    }
    // "Miss." and "Mass." end a sentence as often as they stand for a state: a comma or a small letter tells.
    let next = after.trim_start();
    listed(SHORT)
        && (word.len() < 4 || !next.starts_with(char::is_uppercase) || matches!(word, "Sept" | "Corp" | "Bros"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| &text[token.span.range()]).collect()
    }

    #[test]
    fn words_numbers_and_signs_are_told_apart() {
        assert_eq!(
            words("Ms. Diaz paid $1,000.50, twice."),
            ["Ms.", "Diaz", "paid", "$", "1,000.50", ",", "twice", "."]
        );
    }

    #[test]
    fn an_apostrophe_within_a_word_is_part_of_it_and_a_possessive_is_not() {
        assert_eq!(
            words("O’Brien didn't take Ana's or the boys’ keys"),
            ["O’Brien", "didn't", "take", "Ana", "'s", "or", "the", "boys", "’", "keys"]
        );
    }

    #[test]
    fn abbreviations_keep_their_full_stops() {
        assert_eq!(
            words("J. F. Ott of the U.S. rose at 5 p.m. today."),
            ["J.", "F.", "Ott", "of", "the", "U.S.", "rose", "at", "5", "p.m.", "today", "."]
        );
    }

    #[test]
    fn hyphens_part_words() {
        assert_eq!(words("mid-2012 Okafor-Price"), ["mid", "-", "2012", "Okafor", "-", "Price"]);
    }

    #[test]
    fn two_apostrophes_are_one_mark() {
        assert_eq!(
            words("''I said 'no,''' she said."),
            ["''", "I", "said", "'", "no", ",", "'", "''", "she", "said", "."]
        );
    }

    #[test]
    fn an_ordinal_is_a_number_and_its_ending() {
        assert_eq!(words("the 10th"), ["the", "10", "th"]);
    }

    #[test]
    fn an_answer_is_no_abbreviation() {
        assert_eq!(words("No. It was I."), ["No", ".", "It", "was", "I", "."]);
    }
}
