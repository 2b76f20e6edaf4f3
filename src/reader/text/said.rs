//! What the card says of a quotation, put into words when the page is built.

use crate::reader::Reading;
use crate::story::{Quotation, QuotationKind, Wording};

/// Two short lines about a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// To whom and how, and how that is known: `Said to Yuri Ushakov on a conference call.`
    pub how: String,
    /// When, and how sure the words are: `Friday 25 April 2025 · Translated`.
    pub dated: String,
}

impl Said {
    /// Puts what the story knows of a quotation into words. `note`: how its speaker is known.
    #[must_use]
    pub fn of(quotation: &Quotation, note: Option<&str>, reading: &Reading) -> Self {
        let occasion = quotation.occasion.as_ref().and_then(|id| reading.event(id));
        let mut how = if quotation.kind == QuotationKind::Reported { "Reported: said" } else { "Said" }.to_owned();
        let setting = quotation.setting.as_deref();
        let hearer = quotation.to.as_ref().and_then(|id| reading.story.person(id)).map(|person| person.name.as_str());
        // "Said to reporters on a call with reporters" says it twice.
        if let Some(hearer) = hearer.filter(|hearer| !setting.is_some_and(|setting| setting.contains(hearer))) {
            how.push_str(&format!(" to {hearer}"));
        }
        match (setting, occasion) {
            (Some(setting), _) => how.push_str(&format!(" {setting}")),
            (None, Some(event)) => how.push_str(&format!(" at: {}", event.title)),
            (None, None) => {}
        }
        let known = setting.is_some() || occasion.is_some() || hearer.is_some();
        let wording = quotation.wording.map(|wording| match wording {
            Wording::Verbatim => "Word for word",
            Wording::Translated => "Translated",
            Wording::Uncertain => "Wording uncertain",
        });
        let dated = occasion.map(|event| event.when.long()).into_iter().chain(wording.map(str::to_owned));
        let how = known.then(|| how + ".").into_iter().chain(note.map(str::to_owned));
        Self { how: how.collect::<Vec<_>>().join(" "), dated: dated.collect::<Vec<_>>().join(" · ") }
    }
}
