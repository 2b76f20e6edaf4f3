//! From one of many to the next.

/// The place after or before `at` among `count`; round the ends, and from nowhere to the first or the last.
///
/// # Panics
/// If there is no place at all.
#[must_use]
pub fn step(at: Option<usize>, count: usize, forward: bool) -> usize {
    match (at, forward) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn steps_go_round_the_ends() {
        assert_eq!(step(None, 3, true), 0);
        assert_eq!(step(None, 3, false), 2);
        assert_eq!(step(Some(2), 3, true), 0);
        assert_eq!(step(Some(0), 3, false), 2);
    }
}
