//! The few things the reader asks of the browser. Natively they are never called: effects and handlers do not run
//! there.

use super::only::Only;
use js_sys::{Array, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{CssStyleSheet, Element, Event, EventTarget, HtmlElement, NodeList};

/// Sets or removes an attribute. The names are ours and well formed, so that neither can fail.
pub fn mark(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Sets or removes an attribute of `<html>`.
pub fn mark_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        mark(&root, name, value);
    }
}

/// Whether `<html>` has an attribute.
pub fn root_has(name: &str) -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(name))
}

/// The first element a selector finds.
pub fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// The element with this id.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Whether text and timeline stand side by side: the dock is for when they do not (see dock.css).
pub fn is_wide() -> bool {
    by_id("dock").is_none_or(|dock| dock.client_height() == 0)
}

/// Where the bars along the top of the window end, in CSS pixels from its top.
pub fn bars() -> f64 {
    let bottom = |bar: Option<Element>| bar.map_or(0.0, |bar| bar.get_bounding_client_rect().bottom());
    bottom(first(".bar")).max(bottom(by_id("search")))
}

/// The height of the window, in CSS pixels.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// Where reading begins below the bars: what the style sheet keeps free below them for a place gone to (`scroll-padding`).
pub fn below_bars() -> f64 {
    const FREE: f64 = 16.0;
    bars() + FREE
}

/// Moves the focus, and nothing else: no scrolling.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let still = web_sys::FocusOptions::new();
        still.set_prevent_scroll(true);
        // Fails only for an element that is not in the page, and then there is nothing to move to.
        let _ = element.focus_with_options(&still);
    }
}

/// Copies text, and says whether it was copied: a browser may refuse, and an insecure page has no clipboard.
pub fn copy(text: &str, then: impl Fn(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        then(false);
        return;
    }
    let copying = clipboard.write_text(text);
    leptos::task::spawn_local(async move {
        then(wasm_bindgen_futures::JsFuture::from(copying).await.is_ok());
    });
}

/// The children of an element.
pub fn children(of: &Element) -> Vec<Element> {
    let mut children = Vec::new();
    let mut next = of.first_element_child();
    while let Some(child) = next {
        next = child.next_element_sibling();
        children.push(child);
    }
    children
}

/// The first child that a selector fits. In a long story it is found sooner than by [`within`], which looks into each child.
pub fn child(of: &Element, selector: &str) -> Option<Element> {
    children(of).into_iter().find(|child| child.matches(selector).unwrap_or(false))
}

/// The first element a selector finds inside another.
pub fn within(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// The nearest element that a selector finds around this one, or it itself.
pub fn around(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// All elements a selector finds, in the order of the page.
pub fn all(selector: &str) -> impl Iterator<Item = Element> + use<> {
    listed(document().query_selector_all(selector).ok())
}

/// All elements a selector finds around the columns: in the bar, the foot, the dock and the sheets. In the columns a browser would
/// go through each element of the story in vain.
pub fn all_around_columns(selector: &str) -> Vec<Element> {
    let mut found = Vec::new();
    for part in by_id("reader").map(|reader| children(&reader)).unwrap_or_default() {
        if part.class_name() != "columns" {
            found.extend(all_within(&part, selector));
        }
    }
    found
}

/// All elements a selector finds inside another.
pub fn all_within(element: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    listed(element.query_selector_all(selector).ok())
}

fn listed(found: Option<NodeList>) -> impl Iterator<Item = Element> {
    let count = found.as_ref().map_or(0, |list| list.length());
    (0..count).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
}

/// Puts words into an element. Words that stand there already are the page's own, and are left alone.
pub fn say(element: &Element, words: &str) {
    if element.text_content().as_deref() != Some(words) {
        element.set_text_content(Some(words));
    }
}

/// The element an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The nearest element that a selector finds around the one an event happened to.
pub fn target_in(event: &Event, selector: &str) -> Option<Element> {
    around(&target(event)?, selector)
}

/// Whether the focus is within what a selector finds.
pub fn has_focus(selector: &str) -> bool {
    document().active_element().is_some_and(|it| around(&it, selector).is_some())
}

/// What the control that was chosen does (`data-action`), and the element around it that `of` selects.
pub fn action(event: &Event, of: &str) -> Option<(String, Element)> {
    let control = target_in(event, "[data-action]")?;
    Some((control.get_attribute("data-action")?, around(&control, of)?))
}

/// Hears an event of an element for as long as the page lives.
pub fn listen<E: FromWasmAbi + 'static>(element: &EventTarget, name: &str, heard: impl FnMut(E) + 'static) {
    // Boxed, so that listeners to one kind of event share their wasm.
    let closure = Closure::wrap(Box::new(heard) as Box<dyn FnMut(E)>);
    // Fails only for a listener that is not a function.
    let _ = element.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Does something in a task of its own: the browser may draw and hear its reader before.
pub fn later(act: Box<dyn FnOnce()>) {
    leptos::prelude::set_timeout(act, std::time::Duration::ZERO);
}

/// Does something once the next frame has been drawn.
pub fn once_seen(act: Box<dyn FnOnce()>) {
    leptos::prelude::request_animation_frame(move || later(act));
}

thread_local! {
    static SHEET: Option<CssStyleSheet> = own_sheet();
}

/// A style sheet of the script's own, after all others. Engines without such sheets (Safari before 16.4) light nothing.
fn own_sheet() -> Option<CssStyleSheet> {
    let adopted = Reflect::get(&document(), &"adoptedStyleSheets".into()).ok()?;
    let sheet = CssStyleSheet::new().ok()?;
    adopted.is_object().then(|| adopted.unchecked_into::<Array>().push(&sheet))?;
    Some(sheet)
}

/// Adds a rule to the sheet of the script's own.
pub fn add_rule(rule: &str) {
    SHEET.with(|sheet| {
        if let Some(sheet) = sheet {
            // Fails only for a rule that is not CSS; ours is.
            let _ = sheet.insert_rule(rule);
        }
    });
}

thread_local! {
    /// The words of the text that the reader went to last.
    static CURRENT: Only = const { Only::new("data-current") };
}

/// Forgets which words of the text the reader went to last.
pub fn leave_words() {
    CURRENT.with(Only::take);
}

/// Marks words of the text as the ones the reader went to.
pub fn come_to_words(words: &Element) {
    CURRENT.with(|current| current.give(words));
}

/// The words of the text that the reader went to last.
pub fn current_words() -> Option<Element> {
    CURRENT.with(Only::bearer)
}

/// Scrolls to words of the text and marks them.
pub fn go_to_words(words: &Element) {
    come_to_words(words);
    show(words);
}

/// The same without a glide, so that what is placed beside the words finds them where they will stay.
pub fn go_to_words_at_once(words: &Element) {
    come_to_words(words);
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    words.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls an element to the middle of the window, gently unless the reader asked for less motion (the style sheet's
/// `scroll-behavior` decides).
pub fn show(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// What the browser keeps under this name; nothing where it keeps nothing or may not.
pub fn kept(name: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(name).ok()?
}

/// Has the browser keep something under this name, or forget it. Where it may not, or has no room, nothing happens.
pub fn keep(name: &str, value: Option<&str>) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = match value {
            Some(value) => storage.set_item(name, value),
            None => storage.remove_item(name),
        };
    }
}
