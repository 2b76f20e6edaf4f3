//! The reader's choices as a query: `?voice=ushakov&order=date&open=visits,elbe&q=table`.

use crate::reader::choices::Order;
use crate::story::{PersonId, ThreadId};

/// The longest search that an address carries, in characters.
const LONGEST: usize = 200;

/// Choices that an address can carry. The default is what a plain address means: the page as it was built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The voice in focus.
    pub voice: Option<PersonId>,
    /// How the timeline is ordered.
    pub order: Order,
    /// The open threads, in the order of the page; none: those that the page was built with.
    pub open: Option<Vec<ThreadId>>,
    /// The words searched for.
    pub words: String,
}

/// What there is on this page to be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Everyone who is heard.
    pub voices: Vec<PersonId>,
    /// Every thread, in the order of the page.
    pub threads: Vec<ThreadId>,
    /// Those of them that were open when the page was built.
    pub open: Vec<ThreadId>,
}

impl Query {
    /// Reads a query (with or without its `?`). What does not name something on the page is ignored; of what is said
    /// twice, the first counts.
    #[must_use]
    pub fn parse(query: &str, known: &Known) -> Self {
        let mut found = Self::default();
        let mut order = None;
        for (name, value) in pairs(query) {
            match name.as_str() {
                "voice" if found.voice.is_none() => {
                    found.voice = PersonId::new(&value).filter(|id| known.voices.contains(id));
                }
                "order" if order.is_none() => {
                    order = (value == "date").then_some(Order::Date);
                }
                "open" if found.open.is_none() => found.open = threads(&value, known),
                "q" if found.words.is_empty() => found.words = words(&value),
                _ => {}
            }
        }
        found.order = order.unwrap_or_default();
        if found.open.as_ref() == Some(&known.open) {
            found.open = None;
        }
        found
    }

    /// Writes these choices into a query, in the place of those it had; what is not ours stays as it was. Empty, or
    /// with its `?`.
    #[must_use]
    pub fn write(&self, before: &str) -> String {
        let mut ours = form_urlencoded::Serializer::new(String::new());
        if let Some(voice) = &self.voice {
            ours.append_pair("voice", voice.as_str());
        }
        if self.order == Order::Date {
            ours.append_pair("order", "date");
        }
        if let Some(open) = &self.open {
            let names: Vec<&str> = open.iter().map(ThreadId::as_str).collect();
            ours.append_pair("open", &names.join("."));
        }
        if !self.words.is_empty() {
            ours.append_pair("q", &self.words);
        }
        let ours = ours.finish();
        let others = plain(before).split('&').filter(|pair| {
            let name = pair.split('=').next().unwrap_or_default();
            !pair.is_empty() && !["voice", "order", "open", "q"].contains(&decoded(name).as_str())
        });
        let parts: Vec<&str> = others.chain((!ours.is_empty()).then_some(ours.as_str())).collect();
        if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
    }
}

/// Without the one `?` that begins it; a second would be the first pair's own.
fn plain(query: &str) -> &str {
    query.strip_prefix('?').unwrap_or(query)
}

fn pairs(query: &str) -> impl Iterator<Item = (String, String)> + '_ {
    form_urlencoded::parse(plain(query).as_bytes()).map(|(name, value)| (name.into_owned(), value.into_owned()))
}

fn decoded(name: &str) -> String {
    pairs(name).next().map(|(name, _)| name).unwrap_or_default()
}

/// Nothing named: no thread is open. Only unknown ones named: the value is bad, and none is meant.
fn threads(value: &str, known: &Known) -> Option<Vec<ThreadId>> {
    let named = |id: &&ThreadId| value.split('.').any(|name| name == id.as_str());
    let named: Vec<ThreadId> = known.threads.iter().filter(named).cloned().collect();
    (value.is_empty() || !named.is_empty()).then_some(named)
}

/// Control characters have no place in a search; what is too long is not one.
fn words(value: &str) -> String {
    let fit = value.chars().count() <= LONGEST && !value.chars().any(char::is_control);
    if fit { value.trim().to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known() -> Known {
        let threads = |ids: &[&str]| ids.iter().filter_map(|id| ThreadId::new(id)).collect();
        Known {
            voices: ["ushakov", "trump"].iter().filter_map(|id| PersonId::new(id)).collect(),
            threads: threads(&["visits", "elbe", "background"]),
            open: threads(&["visits"]),
        }
    }

    fn read(query: &str) -> Query {
        Query::parse(query, &known())
    }

    #[test]
    fn a_plain_address_is_the_page_as_built() {
        assert_eq!(read(""), Query::default());
        assert_eq!(Query::default().write(""), "");
    }

    #[test]
    fn choices_stand_in_the_query() {
        let query = read("?voice=ushakov&order=date&open=elbe.visits&q=the+table");
        assert_eq!(query.voice, PersonId::new("ushakov"));
        assert_eq!(query.order, Order::Date);
        assert_eq!(query.open.as_ref().map(Vec::len), Some(2));
        assert_eq!(query.words, "the table");
        assert_eq!(query.write(""), "?voice=ushakov&order=date&open=visits.elbe&q=the+table");
    }

    #[test]
    fn unknown_and_hostile_values_are_ignored_and_removed() {
        let before = "?voice=%3Cscript%3E&order=up&open=nothing&q=%00";
        assert_eq!(read(before), Query::default());
        assert_eq!(read(before).write(before), "");
    }

    #[test]
    fn of_what_is_said_twice_the_first_that_means_something_counts() {
        assert_eq!(read("voice=nobody&voice=trump&voice=ushakov").voice, PersonId::new("trump"));
        assert_eq!(read("order=up&order=date&order=thread").order, Order::Date);
        assert_eq!(read("open=nothing&open=elbe&open=background").open, ThreadId::new("elbe").map(|id| vec![id]));
        assert_eq!(read("q=%00&q=table&q=chair").words, "table");
    }

    #[test]
    fn an_empty_list_closes_all_threads() {
        assert_eq!(read("open=").open, Some(Vec::new()));
        assert_eq!(read("open=").write(""), "?open=");
    }

    #[test]
    fn the_threads_the_page_was_built_with_need_no_saying() {
        assert_eq!(read("open=visits").open, None);
    }

    #[test]
    fn what_others_put_into_the_query_stays() {
        assert_eq!(read("?id=4&voice=trump&x=%20y").write("?id=4&voice=nobody&x=%20y"), "?id=4&x=%20y&voice=trump");
    }

    proptest! {
        #[test]
        fn any_choices_come_back_from_their_address(
            voice in prop::option::of(prop::sample::select(vec!["ushakov", "trump"])),
            date: bool,
            open in prop::option::of(prop::sample::subsequence(vec!["visits", "elbe", "background"], 0..=3)),
            words in "[^\\p{C}]{0,40}",
        ) {
            let mut query = Query {
                voice: voice.and_then(PersonId::new),
                order: if date { Order::Date } else { Order::Thread },
                open: open.map(|ids| ids.iter().filter_map(|id| ThreadId::new(id)).collect()),
                words: words.trim().to_owned(),
            };
            if query.open.as_ref() == Some(&known().open) {
                query.open = None;
            }
            prop_assert_eq!(Query::parse(&query.write("?a=b"), &known()), query);
        }

    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn any_query_is_read_and_once_cleaned_stays_as_it_is(query in ".{0,200}") {
            let clean = Query::parse(&query, &known()).write(&query);
            prop_assert_eq!(Query::parse(&clean, &known()).write(&clean), clean.clone());
        }
    }
}
