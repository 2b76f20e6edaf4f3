//! Words above a line and marks along it.

use on_the_record::reader::drawings::{Label, NARROWEST, Words, labels, lanes, shortened, width};
use proptest::prelude::*;

fn all_words() -> impl Strategy<Value = Vec<Words>> {
    let words = (0.0..=1.0f64, 10.0..=NARROWEST).prop_map(|(at, width)| Words { at, width });
    prop::collection::vec(words, 0..12)
}

/// How wide the drawing may be: on a phone of 320, in the rail, alone in a wide column.
fn wholes() -> impl Strategy<Value = f64> {
    prop_oneof![Just(NARROWEST), Just(302.0), NARROWEST..600.0]
}

proptest! {
    #[test]
    fn words_never_overlap_nor_leave_the_line_in_any_width(all in all_words(), whole in wholes()) {
        let placed = labels(&all, NARROWEST);
        prop_assert_eq!(placed.len(), all.len());
        let reaches: Vec<(Label, (f64, f64))> =
            placed.iter().zip(&all).map(|(label, words)| (*label, label.reach(*words, whole))).collect();
        for (index, (label, (from, to))) in reaches.iter().enumerate() {
            prop_assert!(*from >= -1e-6 && *to <= whole + 1e-6, "{label:?} leaves the line: {from} to {to}");
            for (other, (other_from, other_to)) in &reaches[..index] {
                let apart = label.row != other.row || to < other_from || other_to < from;
                prop_assert!(apart, "{label:?} lies on {other:?}");
            }
        }
    }

    #[test]
    fn words_are_placed_the_same_each_time(all in all_words()) {
        prop_assert_eq!(labels(&all, NARROWEST), labels(&all, NARROWEST));
    }

    #[test]
    fn lanes_hold_no_two_that_overlap(reaches in prop::collection::vec((0.0..100.0f64, 1.0..30.0f64), 0..30)) {
        let reaches: Vec<(f64, f64)> = reaches.into_iter().map(|(from, long)| (from, from + long)).collect();
        let lanes = lanes(&reaches);
        for (index, (from, to)) in reaches.iter().enumerate() {
            for (other, (other_from, other_to)) in reaches[..index].iter().enumerate() {
                prop_assert!(lanes[index] != lanes[other] || to <= other_from || other_to <= from);
            }
        }
    }

    #[test]
    fn a_title_is_cut_to_its_room(title in "\\PC{1,60}", room in 30.0..200.0f64) {
        let cut = shortened(&title, room, 11.0);
        prop_assert!(width(&cut, 11.0) <= room, "{cut:?}");
    }
}

#[test]
fn words_alone_stand_over_their_mark() {
    let placed = labels(&[Words { at: 0.2, width: 60.0 }, Words { at: 0.8, width: 60.0 }], NARROWEST);
    assert_eq!(placed.iter().map(|label| (label.row, label.at)).collect::<Vec<_>>(), [(0, 0.2), (0, 0.8)]);
}

/// Words thought far wider than they are would not reach the mark they belong to, but stand by another.
#[test]
fn words_in_arabic_and_hebrew_are_about_as_wide_as_they_are_drawn() {
    // As Chromium draws them in DejaVu Sans, of size 1.
    for (words, drawn) in
        [("احتجاج", 2.8), ("إغلاق الجسر", 5.16), ("سقوط صاروخ", 5.87), ("ישיבת הממשלה", 6.65), ("ממשלה", 3.29)]
    {
        let thought = width(words, 1.0);
        assert!((drawn..1.5 * drawn).contains(&thought), "{words}: {thought} instead of {drawn}");
    }
}
