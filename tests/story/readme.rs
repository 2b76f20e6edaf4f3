//! The story in the README can be copied and built upon.

use super::read;

#[test]
fn the_story_in_the_readme_is_sound() {
    let readme = include_str!("../../README.md");
    let (_, after) = readme.split_once("```json\n").unwrap();
    let (story, _) = after.split_once("```").unwrap();
    assert_eq!(read(story).map(|story| story.headline), Ok("Rain at last".to_owned()));
}
