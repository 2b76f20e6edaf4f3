//! Verbs that report speech, thought and attitude, with what each may be followed by.

use std::ops::BitOr;

/// What a verb may be followed by, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Frames(u16);

impl Frames {
    /// Speech in marks: "said".
    pub const QUOTE: Self = Self(1);
    /// A clause with "that": "showed that it works".
    pub const THAT: Self = Self(2);
    /// A clause without "that": "said it works".
    pub const BARE: Self = Self(4);
    /// A clause with a question word: "asked whether it works".
    pub const WHETHER: Self = Self(8);
    /// An infinitive: "promised to go".
    pub const INFINITIVE: Self = Self(16);
    /// A noun phrase that says what it is about: "criticised the plan".
    pub const OBJECT: Self = Self(32);
    /// Someone spoken to, and then the rest: "told the council that it works".
    pub const ADDRESSEE: Self = Self(64);

    /// How something looks, to nobody in particular: "seems to work".
    pub const SEEMING: Self = Self(128);

    /// Whether one of these is among them.
    #[must_use]
    pub const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    pub(super) fn of(letters: &str) -> Self {
        letters.chars().fold(Self(0), |all, letter| {
            all | match letter {
                'q' => Self::QUOTE,
                't' => Self::THAT,
                'b' => Self::BARE,
                'w' => Self::WHETHER,
                'i' => Self::INFINITIVE,
                'o' => Self::OBJECT,
                'a' => Self::ADDRESSEE,
                's' => Self::SEEMING,
                _ => Self(0),
            }
        })
    }
}

impl BitOr for Frames {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A verb as dictionaries list it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verb {
    /// Its base form.
    pub lemma: &'static str,
    /// What may follow; nothing for verbs that report nothing.
    pub frames: Frames,
    /// Prepositions that lead to what it is about: "called for calm".
    pub prepositions: &'static str,
}

/// A form of a verb, as a set: "told" is past and participle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forms(u8);

impl Forms {
    /// "say"
    pub const BASE: Self = Self(1);
    /// "says"
    pub const THIRD: Self = Self(2);
    /// "said"
    pub const PAST: Self = Self(4);
    /// "said", as in "has said"
    pub const PARTICIPLE: Self = Self(8);
    /// "saying"
    pub const ING: Self = Self(16);

    /// Whether one of these is among them.
    #[must_use]
    pub const fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

impl BitOr for Forms {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Frames and the verbs that have them. A verb is its base form, with "+" if its last letter is doubled before an
/// ending, then past and participle after slashes if they are irregular, then prepositions after ">".
const REPORTING: &[(&str, &str)] = &[
    // Speech that needs neither "that" nor an addressee.
    (
        "qtbw",
        "say/said>about note add explain>about argue insist>on claim declare acknowledge admit+>to reply \
         confirm mention write/wrote/written>about tweet>about retort respond>to conclude repeat reiterate \
         remark>on observe stress emphasize emphasise assert maintain contend joke>about quip+ boast>about \
         brag+>about complain>about concede recall announce report>on predict allege answer assure/assured \
         counter recount reveal>about disclose muse>about speculate>about exclaim lament chime suggest affirm forecast/forecast \
         proclaim caution>against confess>to confide deadpan demur+ enthuse>about fume>about gloat>about grumble>about \
         inquire>about insinuate interrupt interject opine plead>for posit profess rant>about reason recollect \
         reflect>on reminisce>about scoff>at sigh snap+ sneer>at snarl specify stipulate submit+ surmise swoon theorize \
         thunder vent whine>about crow>about concur+>with attest>to aver+ divulge elaborate>on estimate hypothesize \
         intimate pronounce relate relay restate summarize underline utter verify vouch>for",
    ),
    (
        "qtbwa",
        "tell/told>about warn>about|against remind assure>about inform>about advise>against notify \
         convince persuade",
    ),
    ("ti", "pledge promise"),
    ("qtbwi", "vow swear/swore/sworn agree>with|to|on|about threaten guarantee hint>at|about offer"),
    ("qwa", "ask>about|for question>about"),
    ("qai", "implore beg+ instruct command demand invite"),
    ("q", "shout yell scream cry whisper mutter chant interject volunteer intone opine text email blog+>about"),
    ("qt", "state"),
    ("q", "continue begin/began/begun"),
    (
        "t",
        "share testify>about|to signal imply determine calculate certify ascertain project recommend propose demonstrate indicate prove estimate",
    ),
    ("tbw", "show/showed/shown find/found discover"),
    // Thought and feeling.
    (
        "tb",
        "think/thought>about believe>in suspect fear feel/felt>about hope>for expect>from assume suppose doubt guess \
         presume reckon sense gather perceive dream>of|about wish figure bet/bet/bet pray>for imagine",
    ),
    ("tbw", "know/knew/known>about realize realise understand/understood/understood see/saw/seen remember learn>about"),
    ("tw", "worry>about wonder>about|at decide>on|against forget/forgot/forgotten consider"),
    (
        "i",
        "resolve opt+>for elect commit+>to strive yearn>for long>for dare decide want hope expect plan+ intend seek/sought/sought prefer+ aim refuse decline aspire like love",
    ),
    // Attitude to what the object names.
    (
        "o",
        "criticize criticise praise support oppose endorse denounce condemn blast slam+ mock decry applaud defend back \
         attack dismiss reject deny reaffirm tout champion ridicule deride favor favour blame commend hail welcome \
         congratulate thank rebuke chide chastise accuse lambaste lambast pan+ bash excoriate deplore extol+ \
         salute honor honour disavow repudiate refute dispute rebut+ admire respect embrace celebrate disdain despise resent \
         protest question challenge doubt regret characterize characterise describe portray depict label brand dub+ \
         call>for|on cite quote discuss address acknowledge propose announce recommend suggest promise pledge \
         demand request urge order encourage mention claim express voice highlight emphasize stress underscore reference reveal explain \
         detail outline echo predict allege recall reiterate renew assure want expect fear prefer+ seek see \
         consider view regard trust love hate loathe approve>of disapprove>of tease taunt scold rip+ skewer \
         trash hammer pillory denigrate disparage insult vilify laud bemoan savage fault prioritize prioritise name identify judge pummel resist downplay \
         minimize exaggerate overstate jeer rebuff snub spurn condone contradict corroborate clarify pitch preach promote \
         advocate confirm mull+ ponder contemplate envision foresee/foresaw/foreseen anticipate crave distrust mistrust \
         recognize recognise affirm push>for tackle defy knock \
         adore admonish assail berate belittle castigate censure contest credit decry defame detest discredit eschew exalt \
         forgive/forgave/forgiven glorify impugn indict invoke justify lionize malign needle parody perceive \
         permit+ prohibit ban+ rationalize relish rescind reprimand reproach revere revile scorn shame slander \
         smear stigmatize trivialize undercut/undercut uphold/upheld veto warn eulogize cheer \
         heckle lecture hector overrule posit estimate disclose report chafe>at balk>at dread envy",
    ),
    (
        "",
        "speak/spoke/spoken>about|against|on|of talk>about refer+>to allude>to point>to|out|at comment>on|about \
         lash>out rail>against|at object>to apologize>for apologise>for vote>for|against disagree>with|on|about \
         elaborate>on focus>on gripe>about fret+>about|over rave>about caution>against gush>about testify>about lean>toward|towards \
         campaign>for|against argue>for|against advocate>for press>for lobby>for|against protest>against inveigh>against \
         dwell>on harp>on touch>on bristle>at marvel>at root>for empathize>with sympathize>with stump>for despair>of \
         disapprove>of \
         react>to",
    ),
    ("s", "seem appear"),
];

/// Common verbs that report nothing: they tell where clauses begin and end.
const OTHER: &str = "go/went/gone make/made get/got/gotten take/took/taken come/came/come give/gave/given run+/ran/run \
    win+/won lose/lost leave/left meet/met hold/held keep/kept bring/brought become/became/become send/sent \
    spend/spent stand/stood sit+/sat pay/paid hear/heard put+/put/put set+/set/set cut+/cut/cut let+/let/let \
    lead/led lie rise/rose/risen fall/fell/fallen grow/grew/grown draw/drew/drawn drive/drove/driven \
    break/broke/broken choose/chose/chosen build/built buy/bought sell/sold fight/fought catch/caught teach/taught \
    shoot/shot strike/struck throw/threw/thrown wear/wore/worn face use turn move try work serve live die \
    start stop+ end open close help play allow cause create raise release sign pass fail continue include \
    remain change follow appear force reach reduce return visit walk watch wait kill arrest charge join carry \
    cover enter happen ignore introduce issue launch attend arrive provide receive represent require \
    save share spread/spread/spread suffer suspend target treat trail underline unveil deliver hire fire elect \
    appoint nominate defeat earn gain travel host prompt tend fly/flew/flown \
    eat/ate/eaten shake/shook/shaken hit+/hit/hit beat/beat/beaten steal/stole/stolen hide/hid/hidden \
    lay/laid/laid double shrug brush laugh weigh side sing/sang/sung single";

/// Every reporting verb and then the others, a frame list at a time. A verb listed twice has the frames of both.
pub(in crate::annotate) fn table() -> Vec<(Verb, Vec<(String, Forms)>)> {
    let mut table: Vec<(Verb, Vec<(String, Forms)>)> = Vec::new();
    for (letters, words) in REPORTING.iter().copied().chain([("", OTHER)]) {
        for word in words.split_whitespace() {
            let (word, prepositions) = word.split_once('>').unwrap_or((word, ""));
            let (verb, forms) = entry(word, Frames::of(letters), prepositions);
            match table.iter_mut().find(|(known, _)| known.lemma == verb.lemma) {
                Some((known, _)) => {
                    known.frames = known.frames | verb.frames;
                    if known.prepositions.is_empty() {
                        known.prepositions = prepositions;
                    }
                }
                None => table.push((verb, forms)),
            }
        }
    }
    table
}

fn entry(word: &'static str, frames: Frames, prepositions: &'static str) -> (Verb, Vec<(String, Forms)>) {
    let mut parts = word.split('/');
    let base = parts.next().unwrap_or_default();
    let (lemma, doubled) = base.strip_suffix('+').map_or((base, false), |lemma| (lemma, true));
    let stem = if doubled { format!("{lemma}{}", &lemma[lemma.len() - 1..]) } else { lemma.to_owned() };
    let (past, participle) = match (parts.next(), parts.next()) {
        (Some(past), participle) => (past.to_owned(), participle.unwrap_or(past).to_owned()),
        _ => (regular_past(&stem), regular_past(&stem)),
    };
    let forms = vec![
        (lemma.to_owned(), Forms::BASE),
        (third(lemma), Forms::THIRD),
        (past, Forms::PAST),
        (participle, Forms::PARTICIPLE),
        (ing(&stem), Forms::ING),
    ];
    (Verb { lemma, frames, prepositions }, forms)
}

/// The stem before "-es", "-ed" and "-ies", "-ied" for a verb in a consonant and "y".
fn y_stem(lemma: &str) -> Option<&str> {
    lemma.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']))
}

fn third(lemma: &str) -> String {
    match y_stem(lemma) {
        Some(stem) => format!("{stem}ies"),
        None if lemma.ends_with(['s', 'x', 'z', 'o']) || lemma.ends_with("ch") || lemma.ends_with("sh") => {
            format!("{lemma}es")
        }
        None => format!("{lemma}s"),
    }
}

fn regular_past(stem: &str) -> String {
    match y_stem(stem) {
        Some(stem) => format!("{stem}ied"),
        None if stem.ends_with('e') => format!("{stem}d"),
        None => format!("{stem}ed"),
    }
}

fn ing(stem: &str) -> String {
    match (stem.strip_suffix("ie"), stem.strip_suffix('e')) {
        (Some(stem), _) => format!("{stem}ying"),
        (None, Some(rest)) if !rest.ends_with('e') => format!("{rest}ing"),
        _ => format!("{stem}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(lemma: &str) -> Vec<String> {
        let found = table().into_iter().find(|(verb, _)| verb.lemma == lemma);
        found.map(|(_, forms)| forms.into_iter().map(|(form, _)| form).collect()).unwrap_or_default()
    }

    #[test]
    fn regular_verbs_are_inflected_by_rule() {
        assert_eq!(forms("note"), ["note", "notes", "noted", "noted", "noting"]);
        assert_eq!(forms("deny"), ["deny", "denies", "denied", "denied", "denying"]);
        assert_eq!(forms("stress"), ["stress", "stresses", "stressed", "stressed", "stressing"]);
        assert_eq!(forms("agree"), ["agree", "agrees", "agreed", "agreed", "agreeing"]);
        assert_eq!(forms("slam"), ["slam", "slams", "slammed", "slammed", "slamming"]);
    }

    #[test]
    fn irregular_verbs_are_listed() {
        assert_eq!(forms("write"), ["write", "writes", "wrote", "written", "writing"]);
        assert_eq!(forms("say"), ["say", "says", "said", "said", "saying"]);
    }

    #[test]
    fn a_verb_listed_twice_has_the_frames_of_both() {
        let table = table();
        let claim = table.iter().find(|(verb, _)| verb.lemma == "claim").map(|(verb, _)| verb.frames);
        assert!(claim.is_some_and(|frames| frames.any(Frames::QUOTE) && frames.any(Frames::OBJECT)));
    }
}
