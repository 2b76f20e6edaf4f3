//! The form: written natively once. The browser's part finds the controls by their names.

use super::Setting;
use leptos::prelude::*;

/// All settings, and the way back to the usual.
#[must_use]
pub fn form() -> AnyView {
    view! {
        {choice(Setting::Theme, "Theme", &["System", "Light", "Dark", "Sepia", "High contrast"])}
        {steps(Setting::Size, "Text size", &["83%", "89%", "94%", "100%", "111%", "128%", "150%", "178%"])}
        {steps(Setting::Leading, "Line height", &["1.35", "1.5", "1.62", "1.8", "2"])}
        {steps(Setting::Width, "Line width", &["narrowest", "narrow", "usual", "wide", "widest"])}
        {choice(Setting::Face, "Typeface", &["Serif", "Sans", "OpenDyslexic"])}
        {choice(Setting::Marks, "Highlight", &["All voices", "Voice in focus", "Off"])}
        {steps(Setting::Dim, "Dim the rest, with a voice in focus", &["not at all", "a little", "more", "most"])}
        <button type="button" class="pill" data-action="usual-comfort">"Back to the usual"</button>
    }
    .into_any()
}

/// One of a few: a group of radio buttons. Each theme is shown in its own colours.
fn choice(setting: Setting, title: &'static str, words: &[&'static str]) -> AnyView {
    let name = setting.name();
    let options = setting
        .values()
        .iter()
        .zip(words)
        .map(|(value, word)| {
            let theme = (setting == Setting::Theme).then_some(*value);
            view! {
                <label class=format!("option {name}-{value}") data-theme=theme>
                    <input type="radio" name=name value=*value checked=*value == setting.usual()/>
                    <span data-words=*word>{*word}</span>
                </label>
            }
        })
        .collect_view();
    view! { <fieldset class="setting"><legend>{title}</legend><div class="options">{options}</div></fieldset> }
        .into_any()
}

/// A step on a scale: a slider that says where it stands.
fn steps(setting: Setting, title: &'static str, words: &[&'static str]) -> AnyView {
    let name = setting.name();
    let id = format!("comfort-{name}");
    let usual = setting.values().iter().position(|value| *value == setting.usual()).unwrap_or(0);
    view! {
        <div class=format!("setting of-{name}")>
            <label for=id.clone()>{title}</label>
            <output for=id.clone()>{words[usual]}</output>
            <input type="range" id=id name=name min="1" max=setting.values().len() value=setting.usual()
                data-words=words.join("|") aria-valuetext=words[usual]/>
        </div>
    }
    .into_any()
}
