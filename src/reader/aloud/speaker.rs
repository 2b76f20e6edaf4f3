//! Drives the browser's speech synthesis through the script, one sentence at a time.
//!
//! To pause is to stop and to remember the sentence: engines differ in what their own pause does (on Android it ends
//! the speech), and a sentence begun anew is easier to follow than half of one.

use super::casting::{Candidate, cast};
use super::script::{Speech, Utterance, script};
use super::{Aloud, Hearing, State, light, passage, sentences};
use crate::reader::dom;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, Range, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// What is being read, and how far.
#[derive(Default)]
pub struct Speaker {
    passages: Vec<Element>,
    /// The passage after the one whose script this is.
    next: usize,
    script: Vec<Utterance>,
    /// The sentence of the script that is said.
    at: usize,
    voices: Vec<SpeechSynthesisVoice>,
    /// The speech now in the engine. Kept, or some engines forget to say that it ended.
    current: Option<SpeechSynthesisUtterance>,
    lit: Option<Range>,
}

impl Speaker {
    /// The next sentence that is to be said, with its passage; none at the end.
    fn sentence(&mut self) -> Option<(Utterance, Element)> {
        while self.at >= self.script.len() {
            let passage = self.passages.get(self.next)?;
            self.script = script(passage::runs(passage), &sentence_ends);
            (self.next, self.at) = (self.next + 1, 0);
        }
        Some((self.script[self.at].clone(), self.passages[self.next - 1].clone()))
    }
}

/// The browser's speech synthesis; none where it has none.
pub fn synthesis() -> Option<SpeechSynthesis> {
    window().speech_synthesis().ok().filter(|it| !it.is_undefined() && !it.is_null())
}

/// Whether the browser has a voice.
pub fn has_voices() -> bool {
    synthesis().is_some_and(|synthesis| synthesis.get_voices().length() > 0)
}

/// Begins with what is in the window.
pub fn start(aloud: Aloud) {
    let Some(synthesis) = synthesis() else { return };
    let (passages, next) = passage::passages();
    let voices = cast_voices(&synthesis);
    aloud.speaker.set_value(Speaker { passages, next, voices, ..Speaker::default() });
    aloud.state.set(State::Speaking);
    say(aloud);
}

/// Says the sentence it is at.
pub fn say(aloud: Aloud) {
    let Some(synthesis) = synthesis() else { return };
    hush(aloud);
    let Some((utterance, passage)) = aloud.speaker.try_update_value(Speaker::sentence).flatten() else {
        stop(aloud);
        return;
    };
    show(aloud, &utterance, &passage);
    let Ok(speech) = SpeechSynthesisUtterance::new_with_text(&utterance.words) else { return };
    let quoted = utterance.speech != Speech::Narration;
    aloud.speaker.with_value(|speaker| {
        let voice = speaker.voices.get(usize::from(quoted)).or(speaker.voices.first());
        if let Some(voice) = voice {
            speech.set_voice(Some(voice));
        }
    });
    speech.set_lang(&language());
    speech.set_rate(f32::from(aloud.speed.get_untracked()) / 10.0);
    aloud.heard.with_value(|heard| {
        let heard = heard.as_ref().map(|heard| heard.as_ref().unchecked_ref());
        speech.set_onend(heard);
        speech.set_onerror(heard);
    });
    aloud.speaker.update_value(|speaker| speaker.current = Some(speech.clone()));
    synthesis.speak(&speech);
}

/// What hears that a speech ended. A speech that was let go is not listened to any more.
pub fn hearing(aloud: Aloud) -> Hearing {
    Closure::new(move |event: Event| {
        let ours = aloud
            .speaker
            .with_value(|speaker| speaker.current.as_ref().map(JsValue::from) == event.target().map(JsValue::from));
        if !ours {
            return;
        }
        aloud.speaker.update_value(|speaker| speaker.current = None);
        if event.type_() == "error" {
            pause(aloud);
        } else {
            aloud.speaker.update_value(|speaker| speaker.at += 1);
            say(aloud);
        }
    })
}

/// Waits at this sentence.
pub fn pause(aloud: Aloud) {
    hush(aloud);
    aloud.state.set(State::Paused);
}

/// Goes on at this sentence.
pub fn go_on(aloud: Aloud) {
    aloud.state.set(State::Speaking);
    say(aloud);
}

/// Ends the reading.
pub fn stop(aloud: Aloud) {
    hush(aloud);
    aloud.speaker.set_value(Speaker::default());
    light::put_out();
    aloud.state.set(State::Silent);
}

/// Ends the speech in the engine. What was current is so no more before the engine says that it ended.
fn hush(aloud: Aloud) {
    let current = aloud.speaker.try_update_value(|speaker| speaker.current.take()).flatten();
    if let (Some(_), Some(synthesis)) = (current, synthesis()) {
        synthesis.cancel();
    }
}

/// Lights the sentence, names who says it, and follows with the window, unless the reader has looked elsewhere.
fn show(aloud: Aloud, utterance: &Utterance, passage: &Element) {
    aloud.who.set(match &utterance.speech {
        Speech::Quotation(Some(name)) => name.clone(),
        Speech::Quotation(None) => "Quotation".to_owned(),
        Speech::Narration => "The story".to_owned(),
    });
    let Some(sentence) = passage::range(passage, utterance.from, utterance.to) else { return };
    let with_it = aloud.speaker.with_value(|speaker| speaker.lit.as_ref().is_none_or(light::is_seen));
    light::light(passage, &sentence);
    if with_it && !light::is_seen(&sentence) {
        light::bring_into_view(&sentence);
    }
    aloud.speaker.update_value(|speaker| speaker.lit = Some(sentence));
}

/// The voice of the story and that of the quotations.
fn cast_voices(synthesis: &SpeechSynthesis) -> Vec<SpeechSynthesisVoice> {
    let voices: Vec<SpeechSynthesisVoice> = synthesis.get_voices().iter().map(JsCast::unchecked_into).collect();
    let candidates: Vec<Candidate> =
        voices.iter().map(|voice| Candidate { language: voice.lang(), usual: voice.default() }).collect();
    let (teller, other) = cast(&candidates, &language());
    [teller, other].into_iter().flatten().map(|at| voices[at].clone()).collect()
}

/// The language of the story.
fn language() -> String {
    dom::first("html").and_then(|root| root.get_attribute("lang")).unwrap_or_default()
}

/// The ends of sentences: the browser knows more languages than we do (`Intl.Segmenter`).
fn sentence_ends(text: &str) -> Vec<usize> {
    match super::segmenter::ends(text, &language()) {
        Some(ends) => sentences::mended(text, ends),
        None => sentences::ends(text),
    }
}
