//! Tables of words. The standard library's hash is made against strangers who choose the keys of a server; here a text can
//! only slow down the reader it is read for, and a quick hash saves a sixth of the time.

use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};

pub(crate) type Table<K, V> = HashMap<K, V, FixedState>;
pub(crate) type Set<K> = HashSet<K, FixedState>;
