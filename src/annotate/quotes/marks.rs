//! Which words stand in quotation marks.
//!
//! Only the outermost marks count: what is quoted within a quotation is part of it. Marks are paired paragraph by
//! paragraph; a quotation without a closing mark goes on in the next paragraph if that begins with an opening one.

use super::mark::{Side, Style, begins, elides, read};
use crate::annotate::text::{Text, TokenKind};
use std::ops::Range;

/// The quoted stretches of a text.
#[derive(Debug, Default)]
pub struct Marks {
    /// In the order of the text; they share no token and stay within a paragraph.
    pub stretches: Vec<Stretch>,
    /// For each token the number of its stretch and one; nought outside.
    inside: Vec<u32>,
}

/// Tokens in quotation marks, marks included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// From the opening mark to behind the closing one, or to the end of the paragraph where that is missing.
    pub tokens: Range<usize>,
    /// Whether the next stretch, in the next paragraph, is more of the same.
    pub runs_on: bool,
}

impl Marks {
    /// Pairs the marks of a text.
    #[must_use]
    pub fn of(text: &Text) -> Self {
        let mut marks = Self { stretches: Vec::new(), inside: vec![0; text.tokens.len()] };
        let mut open_before = None;
        for paragraph in 0..text.paragraphs.len() {
            let sentences = text.paragraphs[paragraph].clone();
            let tokens = text.sentences[sentences.start].start..text.sentences[sentences.end - 1].end;
            let next = text.sentences.get(sentences.end).map_or(tokens.end, |it| it.start);
            open_before = marks.pair(text, tokens, next, open_before);
        }
        for (number, stretch) in marks.stretches.iter().enumerate() {
            marks.inside[stretch.tokens.clone()].fill(u32::try_from(number + 1).unwrap_or(u32::MAX));
        }
        marks
    }

    /// The number of the stretch a token is in.
    #[must_use]
    pub fn at(&self, token: usize) -> Option<usize> {
        self.inside.get(token).and_then(|at| (*at as usize).checked_sub(1))
    }

    /// Pairs the marks of one paragraph. `next` is the first token after it; the answer tells the kind of a mark that is
    /// open at its end and goes on there.
    fn pair(&mut self, text: &Text, tokens: Range<usize>, next: usize, carried: Option<Style>) -> Option<Style> {
        let ends = single_ends(text, &tokens);
        let double = |at: &usize| read(text, *at).is_some_and(|(style, _)| style == Style::Double);
        let doubles: Vec<usize> = tokens.clone().filter(double).collect();
        // How many marks of the outer shape are open within it.
        let mut inner = 0;
        let mut open: Option<(usize, Style)> = None;
        // Where the words begin that a closing mark without an opening one may close.
        let mut free = tokens.start;
        for at in tokens.clone() {
            let Some((style, side)) = read(text, at) else { continue };
            match open {
                Some((start, opened)) => {
                    let closes = opened == style
                        && match style {
                            Style::Single => ends[at - tokens.start] == End::Here,
                            Style::Double => side != Side::Opens || text.word(at) == "”",
                            Style::Angle => side == Side::Closes,
                        };
                    if closes && inner > 0 {
                        inner -= 1;
                    } else if closes {
                        self.push(start..at + 1, false);
                        (open, free) = (None, at + 1);
                    } else if opened == style && style == Style::Double && is_nested(text, &doubles, at) {
                        inner += 1;
                    } else if opened == style && style == Style::Double && text.word(at) == "“" {
                        // A second opening mark: the first was never closed.
                        self.push(start..Self::lost_end(text, start, at), false);
                        open = Some((at, style));
                    }
                }
                None if style == Style::Single => {
                    let opens = side == Side::Opens && !elides(text, at);
                    let closed = ends[at - tokens.start] == End::Later;
                    let carries_on = at == tokens.start && carried == Some(style);
                    let runs_on =
                        carries_on || begins(text, next) == Some(style) && ends[at - tokens.start] == End::None;
                    if opens && (closed || runs_on) {
                        open = Some((at, style));
                    }
                }
                None if side == Side::Closes && at > tokens.start => {
                    if text.word(at) == "”" && at > free && is_stop(text.word(at - 1)) && free == tokens.start {
                        self.push(free..at + 1, false);
                    }
                    free = at + 1;
                }
                None => {
                    let inches =
                        text.word(at) == "\"" && text.touches_last(at) && text.tokens[at - 1].kind == TokenKind::Number;
                    if !inches {
                        open = Some((at, style));
                    }
                }
            }
        }
        let (start, style) = open?;
        let runs_on = next > tokens.end - 1 && begins(text, next) == Some(style) && start < tokens.end;
        self.push(start..tokens.end, runs_on);
        runs_on.then_some(style)
    }

    /// Where a quotation ended whose closing mark is missing before `next`: at its first stop or comma.
    fn lost_end(text: &Text, start: usize, next: usize) -> usize {
        let comma = (start + 1..next).find(|at| matches!(text.word(*at), "," | "." | "?" | "!"));
        comma.map_or(next, |at| at + 1)
    }

    fn push(&mut self, tokens: Range<usize>, runs_on: bool) {
        if tokens.len() > 1 {
            self.stretches.push(Stretch { tokens, runs_on });
        }
    }
}

/// Whether an opening double mark within a quotation opens another within it: two closing ones follow.
fn is_nested(text: &Text, doubles: &[usize], at: usize) -> bool {
    let next = doubles.partition_point(|it| *it <= at);
    let closes = |it: Option<&usize>| it.is_some_and(|it| text.word(*it) == "”");
    text.word(at) == "“" && closes(doubles.get(next)) && closes(doubles.get(next + 1))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// No single mark closes from here to the end of the paragraph.
    None,
    /// One does, further on.
    Later,
    /// This one does.
    Here,
}

/// For each token of a paragraph whether a single mark closes there or later. An apostrophe after an "s" is a closing
/// mark only if no surer one follows before the next opening one.
fn single_ends(text: &Text, tokens: &Range<usize>) -> Vec<End> {
    let mut ends = vec![End::None; tokens.len()];
    let (mut later, mut sure) = (false, false);
    for at in tokens.clone().rev() {
        if later {
            ends[at - tokens.start] = End::Later;
        }
        let Some((Style::Single, side)) = read(text, at) else { continue };
        if side == Side::Opens && !elides(text, at) {
            sure = false;
            continue;
        }
        let before = text.tokens.get(at.wrapping_sub(1)).filter(|_| text.touches_last(at));
        let Some(before) = before else { continue };
        let follows_stop = before.kind == TokenKind::Sign || before.kind == TokenKind::Mark;
        let plural = text.at(before.span).ends_with(['s', 'S'])
            && text.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word && !next.capital);
        let dropped = text.at(before.span).ends_with("in")
            && text.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word);
        if follows_stop || !(plural || dropped) || !sure {
            ends[at - tokens.start] = End::Here;
            (later, sure) = (true, true);
        }
    }
    ends
}

/// Whether a quotation may end with this sign.
fn is_stop(word: &str) -> bool {
    matches!(word, "." | "," | "?" | "!" | "…" | "—" | "–" | "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(source: &str) -> Vec<&str> {
        let text = Text::of(source);
        let marks = Marks::of(&text);
        marks.stretches.iter().map(|it| text.at(text.span(it.tokens.clone()))).collect()
    }

    #[test]
    fn double_marks_of_every_shape_are_paired() {
        assert_eq!(
            quoted("“One,” he said. \"Two.\" «Three.» ``Four.”"),
            ["“One,”", "\"Two.\"", "«Three.»", "``Four.”"]
        );
    }

    #[test]
    fn single_marks_are_told_from_apostrophes() {
        assert_eq!(quoted("‘That’s the boys’ room, isn’t it,’ she said."), ["‘That’s the boys’ room, isn’t it,’"]);
        assert_eq!(quoted("'You can't,' he said of the 'old' '90s."), ["'You can't,'", "'old'"]);
        assert_eq!(quoted("The boys’ dogs and the girls’ cats."), Vec::<&str>::new());
    }

    #[test]
    fn a_quotation_within_a_quotation_is_part_of_it() {
        assert_eq!(quoted("“He said ‘no’ twice,” she said."), ["“He said ‘no’ twice,”"]);
        assert_eq!(quoted("‘He said “no” twice,’ she said."), ["‘He said “no” twice,’"]);
    }

    #[test]
    fn a_quotation_runs_over_paragraphs() {
        let text = Text::of("“One.\n\n“Two.\n\n“Three,” she said.");
        let marks = Marks::of(&text);
        let runs: Vec<bool> = marks.stretches.iter().map(|it| it.runs_on).collect();
        assert_eq!(runs, [true, true, false]);
    }

    #[test]
    fn a_lost_mark_spoils_one_paragraph_at_most() {
        assert_eq!(quoted("“It is cold, he said.\nThe “sun” rose."), ["“It is cold, he said.", "“sun”"]);
        assert_eq!(quoted("It is cold,” he said.\nThe “sun” rose."), ["It is cold,”", "“sun”"]);
        assert_eq!(quoted("“Not so,“ he said. “No.”"), ["“Not so,“", "“No.”"]);
    }

    #[test]
    fn inches_open_nothing() {
        assert_eq!(quoted("A 12\" board. He sat."), Vec::<&str>::new());
    }
}
