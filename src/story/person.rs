//! Someone who speaks or is spoken of.

use super::letters::{lowercase, uppercase};
use super::{PersonId, slug};
use serde::Serialize;

/// Someone who speaks or is spoken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Person {
    /// Names the person within the file.
    pub id: PersonId,
    /// The full name: `Yuri Ushakov`.
    pub name: String,
    /// The name for narrow places: `Ushakov`.
    pub short: String,
    /// Who they are at the time of the story: `Putin’s foreign policy aide`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// One person, an organisation, or a collective voice.
    pub kind: PersonKind,
    /// One to three letters that stand for the name in marks: `YU`.
    #[cfg_attr(feature = "ssr", schemars(length(min = 1, max = 3)))]
    pub initials: String,
}

/// What kind of voice this is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum PersonKind {
    /// A human being.
    Person,
    /// A body that speaks as one: a ministry, a company.
    Organisation,
    /// Many who are quoted as one, or nobody in particular: "Moscow", "residents".
    Collective,
}

impl Person {
    /// Someone of whom no more than a name is known: its last word is the short name, its first letters the initials. The
    /// id is made of the name, and numbered if `taken` says that another has it. None if the name has no letters.
    pub fn named(name: &str, kind: PersonKind, taken: impl Fn(&str) -> bool) -> Option<Self> {
        if !name.contains(char::is_alphanumeric) {
            return None;
        }
        let slug = slug(name, "someone");
        let numbered = (2..).map(|number| format!("{}-{number}", slug[..slug.len().min(56)].trim_end_matches('-')));
        let free = std::iter::once(slug.clone()).chain(numbered).find(|id| !taken(id))?;
        Some(Self {
            id: PersonId::new(&free)?,
            name: name.to_owned(),
            short: short(name, kind).to_owned(),
            role: None,
            kind,
            initials: initials(name),
        })
    }
}

/// The last name of a person; all of any other name.
fn short(name: &str, kind: PersonKind) -> &str {
    // "A resident of Orle" is no Orle.
    let described = kind != PersonKind::Person || !name.starts_with(char::is_uppercase) || name.contains(" of ");
    // "Martin Luther King Jr." is no Jr.
    let last =
        name.rsplit(' ').find(|word| !word.ends_with('.') && !matches!(*word, "Jr" | "Sr" | "II" | "III" | "IV"));
    last.filter(|last| !described && last.starts_with(char::is_uppercase)).unwrap_or(name)
}

/// Up to three first letters, capitals where the name has any.
fn initials(name: &str) -> String {
    let small = ["the", "a", "an", "of", "and", "for", "de", "van", "von", "al", "in"];
    let words = name.split([' ', '-']).filter(|word| !small.contains(&lowercase(word).as_str()));
    let letters: Vec<char> = words.filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric())).collect();
    let letters = if letters.len() > 3 { vec![letters[0], letters[letters.len() - 1]] } else { letters };
    // Capitals of some letters are two letters long.
    let initials: String = letters.into_iter().filter_map(|letter| uppercase(letter).chars().next()).collect();
    if initials.is_empty() { "?".to_owned() } else { initials }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Person {
        Person::named(name, PersonKind::Person, |id| id == "ana-diaz").expect("it has letters")
    }

    #[test]
    fn someone_named_gets_a_short_name() {
        assert_eq!(named("Ana Diaz").short, "Diaz");
        assert_eq!(named("Martin Luther King Jr.").short, "King");
        assert_eq!(named("a resident of Orle").short, "a resident of Orle");
    }

    #[test]
    fn no_two_get_the_same_id() {
        assert_eq!(named("Ana Diaz").id.as_str(), "ana-diaz-2");
    }

    #[test]
    fn initials_are_one_to_three_capitals() {
        assert_eq!(initials("Ana Diaz"), "AD");
        assert_eq!(initials("the Bank of Orle"), "BO");
        assert_eq!(initials("Chief Fire Officer Daniel Okafor-Price"), "CP");
    }

    #[test]
    fn signs_alone_are_nobody() {
        assert_eq!(Person::named(" — ", PersonKind::Person, |_| false), None);
    }
}
