//! Nouns that tell whom a description means: callings, relatives, bodies.

use super::Gender;
use crate::table::Table;
use std::sync::LazyLock;

/// What a word of a description stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    /// A human being: "minister".
    Human(Gender),
    /// A body that speaks: "ministry".
    Body,
}

const NOUNS: &[(Noun, &str)] = &[
    (
        Noun::Human(Gender::Male),
        "man boy father son brother husband uncle nephew grandfather grandson widower king prince \
         businessman congressman fireman policeman councilman cameraman clergyman gentleman actor waiter lord \
         dad grandad stepson guy assemblyman groom priest monk imam",
    ),
    (
        Noun::Human(Gender::Female),
        "woman girl mother daughter sister wife aunt niece grandmother granddaughter widow queen princess \
         actress waitress lady housewife mum mom grandma stepdaughter nun bride midwife",
    ),
    (
        Noun::Human(Gender::Unknown),
        "person member guard user caller seed vendor teen twin medic rescuer steward interpreter winner buyer minister president premier chancellor secretary mayor senator governor representative lawmaker \
         candidate nominee leader deputy director executive chief manager chairperson chair head founder co-founder owner boss officer \
         official spokesperson adviser advisor aide strategist consultant analyst economist historian professor lecturer teacher \
         student pupil scientist researcher chemist physicist biochemist engineer doctor nurse surgeon neurosurgeon \
         therapist lawyer attorney solicitor barrister prosecutor judge juror defendant plaintiff witness victim suspect \
         detective inspector sergeant constable commander general colonel captain lieutenant admiral soldier veteran sheriff \
         writer author novelist poet journalist reporter columnist editor correspondent critic artist singer composer painter \
         dancer player footballer striker coach trainer athlete runner champion referee farmer butcher baker chef cook \
         driver pilot sailor builder plumber firefighter paramedic carpenter mechanic worker employee resident neighbour neighbor \
         villager tourist visitor passenger shopper customer client patient parent child teenager grandparent partner friend colleague cousin \
         relative survivor activist campaigner organiser organizer volunteer protester commissioner ambassador diplomat envoy negotiator \
         councillor treasurer clerk bishop archbishop pope pastor vicar rabbi billionaire millionaire investor banker broker trader \
         entrepreneur developer designer architect curator conductor producer agent publisher translator librarian archivist expert specialist \
         scholar academic pollster pundit commentator host moderator presenter broadcaster incumbent frontrunner front-runner challenger rival opponent \
         supporter backer donor ally hopeful heir landlord tenant pensioner retiree postman apprentice intern trustee regulator \
         superintendent coroner magistrate ombudsman whistleblower insider source respondent speaker democrat republican socialist conservative \
         ceo cfo coo mp gp pm comptroller undersecretary chaplain deacon recorder assessor auditor accountant cashier barista bartender publican landlady hotelier \
         restaurateur brewer winemaker grower shepherd gardener forester rancher miner welder machinist programmer janitor caretaker cleaner courier \
         trucker motorist cabbie commuter bystander onlooker spectator fan florist hairdresser jeweller jeweler grocer undertaker \
         dentist pharmacist anaesthetist registrar carer caregiver \
         headteacher principal headmaster headmistress provost dean rector tutor postdoc undergraduate graduate classmate schoolmate teammate roommate flatmate housemate \
         co-worker predecessor successor counterpart mentor assistant companion acquaintance stranger girlfriend boyfriend fiance fiancee fiancé fiancée sibling \
         stepfather stepmother godmother godfather grandchild toddler youngster orphan centenarian octogenarian \
         merchant debutant substitute newcomer hooker flanker fullback midfielder defender winger quarterback linebacker pitcher batter bowler batsman sprinter jockey skipper boxer golfer wrestler gymnast rower skater skier surfer \
         marathoner umpire blogger podcaster filmmaker film-maker playwright essayist illustrator cartoonist \
         sculptor potter pianist violinist cellist guitarist drummer rapper soprano tenor comedian \
         botanist naturalist conservationist environmentalist \
         psychotherapist linguist geophysicist neuroscientist lobbyist staffer operative delegate voter canvasser \
         fundraiser backbencher mediator bailiff complainant claimant appellant accuser inmate prisoner detainee refugee migrant immigrant evacuee gunman \
         hacker trooper warden lifeguard diver angler hunter dealer smuggler trawlerman lorry-driver handyman newsagent receptionist \
         climber hiker swimmer cyclist keeper ranger vet veterinarian astronomer \
         philosopher theologian legislator freshman governor-elect",
    ),
    (
        Noun::Body,
        "company firm group ministry authority agency department council committee commission board government administration party union bank \
         university college school hospital institute charity foundation association federation organisation organization campaign network newspaper \
         magazine paper website outlet channel station club team court police force service office bureau corporation business manufacturer maker \
         retailer airline operator supplier employer watchdog embassy palace parliament senate house cabinet coalition alliance league trust society museum \
         church army military navy statement report study survey poll release letter document memo filing post regime lab laboratory startup carmaker",
    ),
];

/// What a noun in small letters stands for, and whether for many.
pub(super) fn noun(word: &str) -> Option<(Noun, bool)> {
    static BY_WORD: LazyLock<Table<&str, Noun>> = LazyLock::new(|| {
        NOUNS.iter().rev().flat_map(|(noun, words)| words.split_whitespace().map(|word| (word, *noun))).collect()
    });
    let known = |word: &str| BY_WORD.get(word).copied().or_else(|| by_ending(word));
    if let Some(noun) = known(word) {
        return Some((noun, false));
    }
    if let Some(one) = word.strip_suffix('s') {
        return known(one).map(|noun| (noun, true));
    }
    if let Some(stem) = word.strip_suffix("men") {
        return known(&format!("{stem}man")).map(|noun| (noun, true));
    }
    matches!(word, "people" | "children" | "folk" | "parliamentarians").then_some((Noun::Human(Gender::Unknown), true))
}

/// What a noun stands for by its ending, where no list has it: "greenkeeper", "mycologist", "trawlerwoman".
fn by_ending(word: &str) -> Option<Noun> {
    if word.len() < 7 || word.contains(['-', '\'', '’']) {
        return None;
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match () {
        () if word.ends_with("woman") => Some(Noun::Human(Gender::Female)),
        () if ends(&["rsman", "tsman", "esman", "rman", "tman", "kman", "ghman", "dman"])
            && !matches!(word, "ottoman" | "german" | "talisman") =>
        {
            Some(Noun::Human(Gender::Male))
        }
        () if ends(&[
            "keeper", "ologist", "ographer", "monger", "worker", "iatrist", "goer", "holder", "seeker", "ician",
            "writer", "owner",
        ]) =>
        {
            Some(Noun::Human(Gender::Unknown))
        }
        () => None,
    }
}

/// Whether a description uses this word for holders of that title: "the senator" for "Sen. Ott".
pub(super) fn calling(title: &str) -> &str {
    match title {
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "det" => "detective",
        "insp" => "inspector",
        "prof" => "professor",
        "dr" => "doctor",
        "lt" => "lieutenant",
        "col" => "colonel",
        "gen" => "general",
        "capt" => "captain",
        "sgt" => "sergeant",
        "adm" => "admiral",
        "supt" => "superintendent",
        "cllr" => "councillor",
        "rev" => "reverend",
        "amb" => "ambassador",
        other => other,
    }
}
