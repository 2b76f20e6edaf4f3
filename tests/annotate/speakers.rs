//! Whole stories of our own, with who says what: `NAME.txt`, and in `NAME.said` a line for each stretch in marks, the
//! speaker and its first words. What a reader could not decide either is left out of the list.

use super::PUBLISHED;
use on_the_record::annotate::{Kind, annotate};

/// Asserts that every stretch listed is found in the text, as said by who says it, but for those that are known to be
/// wrong: whoever mends one of them takes it from the list.
fn assert_said(text: &str, said: &str, known: &[&str]) {
    let found = annotate(text, Some(PUBLISHED));
    let mut wrong = Vec::new();
    let mut words_wrong = Vec::new();
    for line in said.lines() {
        let (speaker, words) = line.split_once(": ").expect("a speaker and words");
        let at = text.find(words).unwrap_or_else(|| panic!("{words} is not in the text"));
        let spoken = found.quotes.iter().filter(|it| it.kind != Kind::Indirect);
        let quote = spoken.into_iter().find(|it| it.content.iter().any(|span| (span.start..span.end).contains(&at)));
        let name = quote.and_then(|it| it.speaker).map(|at| found.people[at].name.as_str());
        if name != Some(speaker) {
            words_wrong.push(words);
            wrong.push(format!("{words} is said by {speaker}, not {name:?}, {:?}", quote.map(|it| it.why)));
        }
    }
    assert_eq!(words_wrong, known, "{wrong:#?}");
}

macro_rules! stories {
    ($($promise:ident: $name:literal $(, but $known:literal)*;)+) => { $(
        #[test]
        fn $promise() {
            let text = include_str!(concat!("stories/", $name, ".txt"));
            assert_said(text, include_str!(concat!("stories/", $name, ".said")), &[$($known),*]);
        }
    )+ };
}

stories! {
    a_chief_nurse_and_her_predecessor_are_told_apart: "ward";
    sisters_and_a_residents_association_speak: "bakery";
    senators_and_former_employees_speak: "subpoena";
    a_portrait_keeps_to_its_hero: "climber";
    villagers_come_and_go: "pub";
    a_hearing_goes_from_question_to_answer: "ferry";
    a_prosecutor_and_a_defender_question_a_witness: "crane", but "“Bit windy up here,”", but "“Save me some lasagne.”", but "“He was a careful", but "“Careful men don’t shout", but "“visibly corroded to an";
    ministers_are_told_apart_by_their_ministries: "coalition", but "“no party shall bring";
    a_coach_and_his_players_are_called_many_things: "derby", but "‘invisible’", but "‘I wanted to cross", but "‘But my mother will", but "‘In August I would";
    officials_and_survivors_of_one_surname_speak: "landslide";
    two_researchers_disagree_with_a_third: "octopus", but "“need not imply anything";
    an_aunt_and_a_nephew_of_one_name_speak: "merger";
    a_meeting_is_loud: "council";
    a_feature_calls_its_hero_by_her_first_name: "cellist", but "‘I was a terrible", but "“I was a terrible", but "“He told me, ‘You", but "“I was fourteen. I";
    a_life_is_remembered: "obituary", but "\"brisk to the point", but "\"the most dangerous woman", but "\"Once?\"";
    spokesmen_of_two_countries_speak: "border", but "“exercise or threaten force”";
    a_father_reads_and_goes_on: "missing", but "\"one phone call, that's", but "\"You don't know her,\"";
    sisters_their_mother_and_their_doctors_speak: "clinic";
    a_union_a_company_and_two_ministers_speak: "strike", but "“I think he’s 22,”";
    a_court_hears_of_a_horse: "verdict", but "\"Don't tell Dean what";
    villagers_and_an_engineer_speak: "glacier";
    an_airline_and_its_passengers_speak: "outage", but "“We are deeply sorry,”", but "“Our teams are working";
    the_survivors_of_an_earthquake_and_their_governor_speak: "quake";
    parents_teachers_and_a_pastor_speak_at_a_school_board: "schoolboard", but "\"pornography with a sticker";
    a_coroner_hears_a_mother_and_a_doctor: "inquest";
    farmers_and_a_minister_speak: "farmers";
    a_museum_mourns_its_gold: "heist";
    a_senator_loses_and_everybody_comments: "election";
    a_firm_a_founder_and_an_engineer_disagree: "chipmaker";
    a_director_her_editor_and_her_producer_speak: "director", but "“She says she knows";
    a_match_ends_with_a_dog: "penalty", but "“a disgrace to the", but "“Best touch I had";
    a_village_mourns_its_lifeboat: "lifeboat", but "“Back by midnight, save";
    senators_a_president_and_screeners_speak: "shutdown";
    a_greenkeeper_and_an_ornithologist_speak: "swan", but "“loving them to death”";
    a_judge_of_the_first_line_sentences_a_chief: "sentencing";
    a_kicker_his_brother_and_their_coach_speak: "lock", but "‘You lose one like", but "‘I’d hoped to be";
    a_chief_executive_analysts_and_a_union_speak: "paint";
    a_jury_hears_a_witness_questioned: "arson";
    residents_and_a_council_speak_a_sentence_a_paragraph: "bins", but "\"interest in refuse\"";
    a_tuner_goes_by_his_nickname: "pianos";
    marketers_and_a_commissioner_trade_blame: "fuel";
    researchers_who_are_doctors_disagree: "moss";
    ministers_resign_while_it_is_written_down: "budget";
    an_actor_tells_what_others_told_her: "soap", but "“Mum would say, ‘If", but "“Gavin said to me,";
    hostages_a_negotiator_and_diplomats_speak: "envoy";
    a_code_breaker_is_remembered: "typist";
    a_college_tells_of_a_leopard: "leopard";
    neighbours_smell_a_farm_and_win: "hogs";
    a_backbencher_breaks_ranks: "ferries", but "“treating the north coast", but "“I’ve had a gutful,”", but "“People up here were", but "“sleep on it”", but "“Linda knows where I";
    swimmers_a_water_company_and_a_doctor_speak: "sewage";
    negotiators_and_unnamed_officials_speak: "tariffs";
    a_bus_aide_counts_children: "schoolbus";
    workers_who_are_not_named_speak_of_a_founder: "warehouse";
    runners_and_an_interpreter_speak: "relay", but "\"impeded in the exchange";
    two_barristers_examine_a_nurse_and_a_daughter: "poison", but "\"Conor made that tea", but "\"I never once saw";
    scientists_listen_to_owls: "owls";
    a_family_flees_and_an_army_explains: "camp", but "“They also told us";
    a_potter_and_her_brother_remember_a_father: "ceramics";
    senators_question_the_head_of_an_insurer: "hearing", but "\"stop auditing and start", but "\"Are you going to";
    a_county_argues_over_a_data_center: "datacenter", but "\"He doesn't speak for", but "\"He barely speaks for", but "\"He'd come home tomorrow", but "\"I'd take the humming.\"";
    a_qualifier_wins_and_a_pigeon_is_blamed: "qualifier", but "‘I nearly went home’", but "“She’s going to be", but "“That’s what I’d love";
    fishermen_and_survivors_speak_of_a_fire: "ferryfire";
    a_lexicographer_is_remembered: "lexicographer", but "“Particularly if she burned";
    a_walker_a_council_and_an_mp_speak_of_a_bridge: "bridge", but "\"at the end of";
    bakers_and_judges_divide_a_jar: "bakerlaw";
    a_president_and_his_rivals_speak_of_an_embargo: "embargo", but "\"shoulder to shoulder\"";
}
