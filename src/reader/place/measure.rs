//! Where one is in the text, from where the text is in the window. Lengths are CSS pixels from the window's top.

/// How much of the text has been read, in whole per cent: 0 until its beginning reaches `line` (the lower edge of the
/// bar), 100 only when its end is in the window.
#[must_use]
pub fn percent(top: f64, bottom: f64, line: f64, window: f64) -> u8 {
    if bottom <= window {
        return 100;
    }
    let (gone, whole) = (line - top, (bottom - top) - (window - line));
    if gone <= 0.0 || whole <= 0.0 { 0 } else { ((gone / whole * 100.0) as u8).min(99) }
}

/// The first of `count` things, one below the other, that reaches below `line`; `bottom` measures one. The last, if none
/// does. Looks at few of them, however many there are.
pub fn first_shown(count: usize, line: f64, bottom: impl Fn(usize) -> f64) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if bottom(middle) > line {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low.min(count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::{first_shown, percent};

    #[test]
    fn the_text_is_unread_until_it_reaches_the_bar() {
        assert_eq!(percent(400.0, 5000.0, 56.0, 900.0), 0);
        assert_eq!(percent(56.0, 5000.0, 56.0, 900.0), 0);
    }

    #[test]
    fn the_text_is_read_when_its_end_is_seen_and_not_before() {
        assert_eq!(percent(-4100.0, 901.0, 56.0, 900.0), 99);
        assert_eq!(percent(-4101.0, 900.0, 56.0, 900.0), 100);
        assert_eq!(percent(-9000.0, -100.0, 56.0, 900.0), 100);
    }

    #[test]
    fn half_way_is_half() {
        assert_eq!(percent(-1944.0, 2900.0, 56.0, 900.0), 50);
    }

    #[test]
    fn a_text_shorter_than_the_window_is_read_at_once() {
        assert_eq!(percent(300.0, 600.0, 56.0, 900.0), 100);
    }

    #[test]
    fn the_first_that_is_shown_is_found() {
        let bottoms = [-50.0, 10.0, 80.0, 400.0];
        assert_eq!(first_shown(4, 56.0, |at| bottoms[at]), 2);
        assert_eq!(first_shown(4, -99.0, |at| bottoms[at]), 0);
        assert_eq!(first_shown(4, 999.0, |at| bottoms[at]), 3);
        assert_eq!(first_shown(0, 0.0, |_| 0.0), 0);
    }

    #[test]
    fn ten_thousand_paragraphs_are_hardly_touched() {
        let asked = std::cell::Cell::new(0);
        let found = first_shown(10_000, 0.0, |at| {
            asked.set(asked.get() + 1);
            at as f64 - 6_999.5
        });
        assert_eq!(found, 7_000);
        assert!(asked.get() < 20, "{}", asked.get());
    }
}
