//! How far a run of capitalised words goes: over hyphens, particles, nicknames and the "of" of a body.

use super::Reader;
use crate::annotate::people::lexicon::{Sort, sort};
use crate::annotate::text::{Text, TokenKind};
use crate::story::lowercase;

impl Reader<'_> {
    /// The end of the run of capitalised words that starts at a token.
    pub(super) fn run_end(&self, start: usize, limit: usize) -> usize {
        let text = self.text;
        let mut end = start + 1;
        let mut body = is_body(text, start);
        // A name is not longer than this, and headings in capitals may be.
        let limit = limit.min(start + 12);
        while end < limit {
            let next = if self.capital(end) {
                end
            } else if matches!(text.word(end), "-" | "‑" | "‐")
                && text.touches_last(end)
                && text.touches_last(end + 1)
                && (self.capital(end + 1) || self.particles(end + 1, limit).is_some())
            {
                self.particles(end + 1, limit).unwrap_or(end + 1)
            } else if self.second_half(end, limit) {
                // "Kim Min-jun"
                end += 2;
                continue;
            } else if let Some(behind) = self.nickname(end, limit) {
                behind
            } else if self.particles(end, limit).is_some_and(|_| !body) {
                self.particles(end, limit).unwrap_or(end)
            } else if self.plural_owner(end, limit) {
                body = true;
                end + 1
            } else if text.word(end) == "&" && end + 1 < limit && self.capital(end + 1) {
                end + 1
            } else if body && (text.is(end, "of") || text.is(end, "for")) && end + 1 < limit {
                let after = end + 1 + usize::from(text.is(end + 1, "the"));
                if after < limit && self.capital(after) { after } else { break }
            } else {
                break;
            };
            if next >= limit || !self.capital(next) {
                break;
            }
            body |= is_body(text, next);
            end = next + 1;
        }
        end
    }

    /// Whether an apostrophe within the name of a body stands here: "Residents’ Association", "Children's Hospital".
    fn plural_owner(&self, at: usize, limit: usize) -> bool {
        let text = self.text;
        let many = matches!(text.word(at), "’" | "'") && text.touches_last(at) && text.word(at - 1).ends_with('s')
            || matches!(text.word(at), "’s" | "'s")
                && matches!(text.word(at - 1), "Women" | "Men" | "Children" | "People" | "Farmers");
        many && !text.touches_last(at + 1)
            && (at + 1..limit.min(at + 4)).take_while(|it| self.capital(*it)).any(|it| is_body(text, it))
    }

    /// Whether the small second half of a double given name starts at a hyphen: "Min-jun", not "Clinton-era".
    fn second_half(&self, at: usize, limit: usize) -> bool {
        let text = self.text;
        let hyphen = text.word(at) == "-" && text.touches_last(at) && at + 1 < limit && text.touches_last(at + 1);
        let word = text.word(at + 1);
        hyphen
            && (2..=5).contains(&word.len())
            && word.bytes().all(|it| it.is_ascii_lowercase())
            && text.word(at - 1).len() < 7
            && (at > 1 && self.capital(at - 2) || self.capital(at + 2) && word.len() < 5)
            && !matches!(
                word,
                "led"
                    | "era"
                    | "run"
                    | "style"
                    | "like"
                    | "born"
                    | "wide"
                    | "owned"
                    | "based"
                    | "made"
                    | "to"
                    | "in"
                    | "on"
                    | "old"
                    | "year"
                    | "area"
                    | "bound"
                    | "class"
                    | "only"
                    | "free"
                    | "level"
                    | "size"
                    | "sized"
                    | "held"
                    | "hit"
            )
    }

    /// Behind a nickname in marks, the place of the surname: "Mary “Molly” Ott".
    fn nickname(&self, at: usize, limit: usize) -> Option<usize> {
        use TokenKind::Mark;
        let text = self.text;
        let mark = |at: usize| text.tokens.get(at).is_some_and(|it| it.kind == Mark);
        let whole = at + 3 < limit && mark(at) && self.capital(at + 1) && mark(at + 2) && self.capital(at + 3);
        let apart = whole && !text.touches_last(at) && text.touches_last(at + 1) && !text.touches_last(at + 3);
        apart.then_some(at + 3)
    }

    /// Behind particles in small letters, the place of the capitalised word that follows.
    fn particles(&self, at: usize, limit: usize) -> Option<usize> {
        let mut next = at;
        while next < limit && next < at + 3 && sort(self.text.word(next)) == Some(Sort::Particle) {
            next += 1;
        }
        // "Omar al-Sayed"
        if next > at && self.text.word(next) == "-" && self.text.touches_last(next) {
            next += 1;
        }
        (next > at && next < limit && self.capital(next)).then_some(next)
    }
}

fn is_body(text: &Text, at: usize) -> bool {
    sort(&lowercase(text.word(at))) == Some(Sort::Body)
}
