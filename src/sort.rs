//! Sorting, small: the standard library's sorts are three kilobytes for each type that is sorted, and two dozen types are.
//! Here all types share one sort, which moves places instead of values.

/// Sorts a list by a key of each value; what has the same key keeps its order.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(list, |one, other| key(one) <= key(other));
}

/// Sorts a list of values that have an order.
pub(crate) fn sort<T: Ord>(list: &mut Vec<T>) {
    sort_by(list, |one, other| one <= other);
}

/// Sorts a list by whether one value may stand before another; what may stand either way keeps its order.
pub(crate) fn sort_by<T>(list: &mut Vec<T>, may_stand_before: impl Fn(&T, &T) -> bool) {
    let order = order(list.len(), &|one, other| may_stand_before(&list[one], &list[other]));
    let mut values: Vec<Option<T>> = list.drain(..).map(Some).collect();
    list.extend(order.into_iter().filter_map(|at| values[at].take()));
}

/// The places of so many values in order: runs of one, merged by twos.
fn order(count: usize, may_stand_before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut width = 1;
    while width < count {
        let mut merged = Vec::with_capacity(count);
        for pair in order.chunks(2 * width) {
            let (mut left, mut right) = pair.split_at(width.min(pair.len()));
            while let (Some(one), Some(other)) = (left.first(), right.first()) {
                let side = if may_stand_before(*one, *other) { &mut left } else { &mut right };
                merged.push(side[0]);
                *side = &side[1..];
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        order = merged;
        width *= 2;
    }
    order
}

#[cfg(test)]
mod tests {
    proptest::proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(list: Vec<(u8, u16)>) {
            let (mut ours, mut theirs) = (list.clone(), list.clone());
            super::sort_by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            proptest::prop_assert_eq!(&ours, &theirs);
            super::sort(&mut ours);
            theirs.sort();
            proptest::prop_assert_eq!(ours, theirs);
        }
    }
}
