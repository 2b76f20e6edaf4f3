//! What a story knows of its parts.

use super::{WHOLE, read};
use on_the_record::story::{PartOfDay, PersonId, Story};

fn whole() -> Story {
    read(WHOLE).unwrap()
}

#[test]
fn a_person_is_found_by_their_id() {
    let name = |id: &str| whole().person(&PersonId::new(id).unwrap()).map(|person| person.name.clone());
    assert_eq!(name("moscow").as_deref(), Some("Moscow"));
    assert_eq!(name("ushakov").as_deref(), Some("Yuri Ushakov"));
    assert_eq!(name("nobody"), None);
}

#[test]
fn its_language_says_which_way_it_runs() {
    let runs = |language: &str| read(&WHOLE.replace("en-GB", language)).unwrap().is_right_to_left();
    assert_eq!((runs("en-GB"), runs("he")), (false, true));
}

#[test]
fn the_parts_of_a_day_have_their_minutes() {
    use PartOfDay::{Afternoon, Evening, LateEvening, Midday, Morning, Night};
    let minutes = [Night, Morning, Midday, Afternoon, Evening, LateEvening].map(PartOfDay::minutes);
    assert_eq!(minutes, [(0, 360), (360, 720), (660, 780), (720, 1080), (1080, 1320), (1320, 1440)]);
}
