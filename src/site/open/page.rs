//! The markup of the page on which readers open a story of their own.

use maud::{Markup, PreEscaped, html};

/// What goes into its body. `shell`: the page of any story, without the story; `extras`: the line for where script did
/// not start.
/// `files`: what it needs besides, with its sums, for the service worker.
pub fn body(shell: &str, extras: &str, files: &str) -> Markup {
    html! {
        div #asked {
            header class="bar" {
                p class="brand" { "On the Record" }
                nav class="tools" { a class="pill" href="./" { "Back to the story" } }
            }
            main class="asked" {
                (ask())
                (busy())
                (look_over())
                noscript {
                    h1 { "Open a story" }
                    p {
                        "This page needs script: it finds who says what, and when, on your own device. Without script, the program "
                        code { "otr annotate" } " does the same."
                    }
                }
            }
        }
        (mine())
        div #reader {}
        (PreEscaped(extras))
        template #shell { (PreEscaped(shell)) }
        script #files type="application/json" { (PreEscaped(files)) }
    }
}

/// The story is asked for.
fn ask() -> Markup {
    html! {
        section class="ask" data-state="ask" aria-labelledby="ask-title" hidden {
            h1 #ask-title { "Open a story" }
            p class="lead" {
                "Paste any news story. Who says what, and when, is found here on your device; nothing is sent anywhere."
            }
            div #kept hidden {
                p { "Kept on this device: " strong #kept-title {} }
                p class="hint" {
                    "One story is kept. Another that you open takes its place, and what you put right in it is gone: download it "
                    "first to have it again."
                }
                div class="acts" {
                    a class="pill" href="open.html?read" { "Read on" } " "
                    button type="button" class="pill" data-act="save-kept" { "Download the story file" } " "
                    (forget())
                }
            }
            form #asking {
                label for="story-text" { "The story" }
                textarea #story-text rows="12" required spellcheck="false" aria-describedby="story-hint" {}
                p #story-hint class="hint" {
                    "Plain text or Markdown, the headline first, an empty line between paragraphs. Or a story file, a timeline of "
                    "TimelineJS (JSON), or a page’s source (HTML). Up to 2 MB."
                }
                p class="acts" {
                    label class="pill file" for="file" { "Choose a file…" }
                    input #file type="file" accept=(FILES);
                    span class="hint" { "or drop one anywhere on this page" }
                }
                label for="published" { "Published on" }
                input #published type="date" aria-describedby="published-hint";
                p #published-hint class="hint" {
                    "“On Friday” becomes a date by it. Left empty, it is the day that the text itself names as its own, if any."
                }
                p #why class="why-not" role="alert" hidden {}
                p class="acts" { button class="pill go" { "Open" } }
            }
        }
    }
}

/// What the list of files offers. Systems know many of them by their ending, some only by their kind.
const FILES: &str =
    ".txt,.md,.markdown,.json,.html,.htm,text/plain,text/markdown,application/json,text/html,application/xhtml+xml";

/// It is being read.
fn busy() -> Markup {
    html! {
        section class="busy" data-state="busy" hidden {
            p #doing role="status" {}
            progress #far max="1" aria-labelledby="doing" {}
            p class="acts" { button type="button" class="pill" data-act="call-off" { "Cancel" } }
        }
    }
}

/// It is looked over and put right.
fn look_over() -> Markup {
    html! {
        section class="look-over" data-state="look-over" aria-labelledby="look-over-title" hidden {
            h1 #look-over-title { "Look it over" }
            p class="lead" {
                "Found by rules that read the text; each says how sure it is. Change what is wrong: it is kept at once."
            }
            div class="acts over" {
                a class="pill go" href="open.html?read" { "Read the story" } " "
                button #undo type="button" class="pill" data-act="undo" { "Undo" }
                p #wrong class="why-not" role="alert" {}
            }
            div #passages {}
            p class="acts" { button type="button" class="pill" data-act="save-story" { "Download the story file" } }
        }
    }
}

/// The strip over a story of the reader's own.
fn mine() -> Markup {
    html! {
        section #mine class="mine" data-state="read" aria-label="Your story" hidden {
            p {
                "A story of your own, on this device only."
                span #by-program { " Its marks were made by a program." }
            }
            a class="pill go" href="open.html?look-over" { "Look it over" }
            details {
                summary { "More" }
                div class="acts" {
                    button type="button" class="pill" data-act="save-story" { "Download the story file" } " "
                    button type="button" class="pill" data-act="save-page" { "Save as one page" } " "
                    (forget())
                    a class="pill" href="./" { "Back to the bundled story" }
                }
            }
            p #trouble class="why-not" role="alert" {}
        }
    }
}

/// Asks once whether what is kept is to be forgotten: nothing brings it back.
fn forget() -> Markup {
    html! {
        details class="forget" {
            summary class="pill" { "Forget it…" }
            p { "It is gone then, with all that you put right." }
            button type="button" class="pill" data-act="forget" { "Forget it for good" }
        }
    }
}
