//! Which of the browser's voices tells the story and which one the quotations.

/// A voice as the browser describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its language, such as `en-GB` (or `en_GB`).
    pub language: String,
    /// Whether it is the system's own choice.
    pub usual: bool,
}

/// The places, among the candidates, of the voice that tells the story and the one for quotations: the system's own
/// choice if it speaks the language, else the first that does; and another of that language, where there is one.
#[must_use]
pub fn cast(candidates: &[Candidate], language: &str) -> (Option<usize>, Option<usize>) {
    let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let wanted = primary(language);
    let speaks = |at: &usize| primary(&candidates[*at].language) == wanted;
    let able: Vec<usize> = (0..candidates.len()).filter(speaks).collect();
    let teller = able.iter().copied().find(|at| candidates[*at].usual).or(able.first().copied());
    // The same accent is least surprising, if there is one.
    let others = || able.iter().copied().filter(|at| Some(*at) != teller);
    let near = others().find(|at| Some(&candidates[*at].language) == teller.map(|teller| &candidates[teller].language));
    (teller, near.or_else(|| others().next()))
}

#[cfg(test)]
mod tests {
    use super::{Candidate, cast};

    fn voices(described: &[(&str, bool)]) -> Vec<Candidate> {
        let voice = |(language, usual): &(&str, bool)| Candidate { language: (*language).to_owned(), usual: *usual };
        described.iter().map(voice).collect()
    }

    #[test]
    fn the_systems_choice_tells_the_story_and_another_the_quotations() {
        let voices = voices(&[("de-DE", false), ("en-US", false), ("en-GB", true), ("en_GB", false), ("en-GB", false)]);
        assert_eq!(cast(&voices, "en"), (Some(2), Some(4)));
    }

    #[test]
    fn a_choice_for_another_language_is_passed_over() {
        assert_eq!(cast(&voices(&[("de-DE", true), ("EN-us", false)]), "en-GB"), (Some(1), None));
    }

    #[test]
    fn without_a_voice_for_the_language_the_browser_decides() {
        assert_eq!(cast(&voices(&[("de-DE", true)]), "en"), (None, None));
        assert_eq!(cast(&[], "en"), (None, None));
    }
}
