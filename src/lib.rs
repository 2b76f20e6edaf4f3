//! On the Record: a reader for one news story that shows who said what and when it happened.

pub mod story;
