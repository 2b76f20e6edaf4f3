//! Nouns that stand for something said or thought: "the claim that", "his criticism of".

use crate::annotate::Text;
use crate::sort::sort;
use crate::table::Table;
use std::sync::LazyLock;

/// A noun that reports, with what leads to its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// The noun without ending.
    pub lemma: &'static str,
    /// Words that lead from the noun to what is said: "that", "of".
    pub links: &'static str,
}

/// What leads to the content, and the nouns.
const NOUNS: &[(&str, &str)] = &[
    (
        "that",
        "claim statement suggestion allegation assertion argument accusation belief view notion idea speculation \
         rumor rumour report fear concern worry hope feeling contention conclusion prediction charge complaint \
         promise warning announcement opinion expectation doubt suspicion sense news insistence finding remark \
         comment",
    ),
    ("of", "criticism endorsement denunciation condemnation praise rejection accusation allegation support portrayal"),
    ("for", "support praise demand admiration enthusiasm"),
    ("to", "opposition objection promise pledge vow refusal commitment desire decision threat"),
    ("about", "concern complaint comment remark statement question doubt worry"),
    ("on", "attack"),
];

static BY_FORM: LazyLock<Table<String, Noun>> = LazyLock::new(|| {
    let mut nouns: Table<String, Noun> = Table::default();
    let mut lemmas: Vec<&str> = NOUNS.iter().flat_map(|(_, lemmas)| lemmas.split_whitespace()).collect();
    sort(&mut lemmas);
    lemmas.dedup();
    for lemma in lemmas {
        let links: Vec<&str> = NOUNS
            .iter()
            .filter(|(_, all)| all.split_whitespace().any(|it| it == lemma))
            .map(|(link, _)| *link)
            .collect();
        // Lives as long as the program, as the table does.
        let noun = Noun { lemma, links: Box::leak(links.join(" ").into_boxed_str()) };
        nouns.insert(lemma.to_owned(), noun);
        nouns.insert(format!("{lemma}s"), noun);
    }
    nouns
});

/// The reporting noun at a token.
#[must_use]
pub fn noun(text: &Text, token: usize) -> Option<Noun> {
    BY_FORM.get(text.word(token)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_are_known_with_what_leads_on() {
        assert_eq!(noun(&Text::of("his claims that"), 1), Some(Noun { lemma: "claim", links: "that" }));
        assert_eq!(noun(&Text::of("his accusation of"), 1).map(|it| it.links), Some("that of"));
        assert_eq!(noun(&Text::of("his horse"), 1), None);
    }
}
