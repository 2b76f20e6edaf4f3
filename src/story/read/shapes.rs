//! Which fields each type has, and the rules they keep.

use super::super::{
    Basis, Block, BlockId, BlockKind, Event, EventId, Marked, PartOfDay, Person, PersonId, PersonKind, Quotation,
    QuotationKind, Source, Span, Story, Thread, ThreadId, When, Wording,
};
use super::decode::{Decode, Decoder};
use super::links::Kind;
use super::{json, rules};
use jsonc_parser::ast::Value;

/// Reads a struct, or a variant with fields, from the fields of an object. Those in brackets may stand beside them;
/// `field => rule` holds a field to a rule. What is missing, unknown or repeated is reported for every type alike.
macro_rules! fields {
    ($decoder:ident, $value:ident, [$($beside:literal),*],
     $($type:ident)::+ { $($field:ident $(=> $rule:ident)?),+ $(,)? }) => {{
        $decoder.object($value, &[$($beside,)* $(stringify!($field)),+])?;
        $(
            let $field = $decoder.field($value, stringify!($field));
            $( $decoder.hold($value, stringify!($field), rules::$rule); )?
        )+
        Some($($type)::+ { $($field: $field?),+ })
    }};
}

/// A type that is an object: the kind of thing its `id` declares, the rules of the object as a whole, its fields.
macro_rules! object {
    ($type:ident $(declares $kind:ident)? $(keeps $whole:ident)? $(beside $beside:literal)?: $fields:tt) => {
        impl Decode for $type {
            fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
                $( decoder.declare(Kind::$kind, value); )?
                $( rules::$whole(value, decoder); )?
                fields!(decoder, value, [$($beside)?], $type $fields)
            }
        }
    };
}

/// A type that is one of a few words.
macro_rules! words {
    ($type:ident: $($word:literal => $variant:ident),+ $(,)?) => {
        impl Decode for $type {
            fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
                decoder.word(value, &[$($word),+]).map(|index| [$(Self::$variant),+][index])
            }
        }
    };
}

/// A type that names a thing elsewhere in the file, or the thing itself.
macro_rules! id {
    ($type:ident: $kind:ident) => {
        impl Decode for $type {
            fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
                decoder.id(value, Kind::$kind).and_then(Self::new)
            }
        }
    };
}

object! { Story keeps has_blocks beside "$schema": {
    id => id,
    language => language,
    kicker,
    headline,
    standfirst,
    byline => byline,
    publisher,
    published,
    source,
    note,
    people => told_apart,
    threads,
    events,
    blocks,
} }

object! { Source keeps source: { title, address => address } }

object! { Person declares Person: { id, name, short, role, kind, initials => initials } }

object! { Thread declares Thread: { id, title } }

object! { Event declares Event: {
    id, thread, title, when, part, zone, place, people, what, basis, words, sources,
} }

object! { Block declares Block keeps content_by_kind: {
    id,
    kind,
    content => readable,
    items => entries,
    events,
} }

object! { Quotation keeps has_content beside "type": {
    by, kind, wording, to, occasion, setting, content => speech,
} }

words! { PersonKind: "person" => Person, "organisation" => Organisation, "collective" => Collective }

words! { BlockKind:
    "paragraph" => Paragraph,
    "heading" => Heading,
    "caption" => Caption,
    "credit" => Credit,
    "list" => List,
}

words! { QuotationKind: "direct" => Direct, "partial" => Partial, "reported" => Reported }

words! { Wording: "verbatim" => Verbatim, "translated" => Translated, "uncertain" => Uncertain }

words! { Basis: "stated" => Stated, "resolved" => Resolved, "record" => Record }

words! { PartOfDay:
    "night" => Night,
    "morning" => Morning,
    "midday" => Midday,
    "afternoon" => Afternoon,
    "evening" => Evening,
    "late-evening" => LateEvening,
}

id! { PersonId: Person }
id! { EventId: Event }
id! { ThreadId: Thread }
id! { BlockId: Block }

impl Decode for When {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let text = decoder.text(value)?;
        let when = text.value.parse();
        when.map_err(|error: super::super::WhenError| decoder.problem(value, error.to_string())).ok()
    }
}

impl Decode for Span {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        match value {
            // Unlike other texts, a span may be a space alone: one stands between two marks.
            Value::StringLit(_) => {
                let text = decoder.text(value)?.value.clone().into_owned();
                if text.is_empty() {
                    decoder.problem(value, "this text is empty; take it out".to_owned());
                }
                Some(Self::Text(text))
            }
            Value::Object(_) => Marked::decode(value, decoder).map(Self::Marked),
            _ => {
                decoder.wrong_type(value, "a text, or an object with a \"type\"");
                None
            }
        }
    }
}

impl Decode for Marked {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        const TYPES: [&str; 5] = ["quotation", "person", "date", "link", "emphasis"];
        let Some(tag) = json::field(value, "type") else {
            decoder.missing(value, "type");
            return None;
        };
        let index = decoder.word(tag, &TYPES);
        match TYPES[index?] {
            "quotation" => Quotation::decode(value, decoder).map(Self::Quotation),
            "person" => fields!(decoder, value, ["type"], Self::Person { id, text }),
            "date" => fields!(decoder, value, ["type"], Self::Date { event, text }),
            "link" => {
                rules::leads_where_it_says(value, "text", decoder);
                fields!(decoder, value, ["type"], Self::Link { address => address, text })
            }
            _ => fields!(decoder, value, ["type"], Self::Emphasis { text }),
        }
    }
}
