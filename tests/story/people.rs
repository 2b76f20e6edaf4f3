//! What is made of a name alone: what someone is called for short, their initials, an id.

use on_the_record::story::{Person, PersonKind, slug};

fn called(name: &str, kind: PersonKind) -> (String, String) {
    let person = Person::named(name, kind, |_| false).unwrap();
    (person.short, person.initials)
}

#[test]
fn a_person_goes_by_the_last_name_and_all_else_by_the_whole() {
    assert_eq!(called("Ana Diaz", PersonKind::Person).0, "Diaz");
    for kind in [PersonKind::Organisation, PersonKind::Collective] {
        assert_eq!(called("Harbour Board", kind).0, "Harbour Board");
    }
}

#[test]
fn who_is_only_described_goes_by_the_whole_description() {
    for described in ["King Charles of Orle", "a ferry Captain", "a resident of Orle"] {
        assert_eq!(called(described, PersonKind::Person).0, described);
    }
}

#[test]
fn three_words_have_three_initials_and_four_have_those_of_the_first_and_the_last() {
    assert_eq!(called("Martin Luther King", PersonKind::Person).1, "MLK");
    assert_eq!(called("John Ronald Reuel Tolkien", PersonKind::Person).1, "JT");
}

#[test]
fn an_id_made_of_a_name_has_single_hyphens_between_words_and_none_around_them() {
    assert_eq!(slug("— Ana — (“Anita”) Diaz! —", "someone"), "ana-anita-diaz");
}
