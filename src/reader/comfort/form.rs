//! The form: written natively once. The browser's part finds the controls by their names.

use super::Setting;
use maud::{Markup, html};

/// All settings, and the way back to the usual.
#[must_use]
pub fn form() -> Markup {
    html! {
        (choice(Setting::Theme, "Theme", &["System", "Light", "Dark", "Sepia", "High contrast"]))
        (steps(Setting::Size, "Text size", &["83%", "89%", "94%", "100%", "111%", "128%", "150%", "178%"]))
        (steps(Setting::Leading, "Line height", &["1.35", "1.5", "1.62", "1.8", "2"]))
        (steps(Setting::Width, "Line width", &["narrowest", "narrow", "usual", "wide", "widest"]))
        (choice(Setting::Face, "Typeface", &["Serif", "Sans", "OpenDyslexic"]))
        (choice(Setting::Marks, "Highlight", &["All voices", "Voice in focus", "Off"]))
        (steps(Setting::Dim, "Dim the rest, with a voice in focus", &["not at all", "a little", "more", "most"]))
        button type="button" class="pill" data-action="usual-comfort" { "Back to the usual" }
    }
}

/// One of a few: a group of radio buttons. Each theme is shown in its own colours.
fn choice(setting: Setting, title: &str, words: &[&str]) -> Markup {
    let name = setting.name();
    html! {
        fieldset class="setting" {
            legend { (title) }
            div class="options" {
                @for (value, word) in setting.values().iter().zip(words) {
                    label class={ "option " (name) "-" (value) } data-theme=[(setting == Setting::Theme).then_some(value)] {
                        input type="radio" name=(name) value=(value) checked[*value == setting.usual()];
                        span data-words=(word) { (word) }
                    }
                }
            }
        }
    }
}

/// A step on a scale: a slider that says where it stands.
fn steps(setting: Setting, title: &str, words: &[&str]) -> Markup {
    let name = setting.name();
    let usual = setting.values().iter().position(|value| *value == setting.usual()).unwrap_or(0);
    html! {
        div class={ "setting of-" (name) } {
            label for={ "comfort-" (name) } { (title) }
            output for={ "comfort-" (name) } { (words[usual]) }
            input type="range" id={ "comfort-" (name) } name=(name) min="1" max=(setting.values().len())
                value=(setting.usual()) data-words=(words.join("|")) aria-valuetext=(words[usual]);
        }
    }
}
