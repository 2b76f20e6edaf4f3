//! What a reader does to the page: click, tap, move the focus, press keys.

use super::page::Page;
use std::time::Duration;
use thirtyfour::{By, Key, WebElement};

impl Page {
    async fn element(&self, css: &str) -> WebElement {
        let found = self.driver().web.find(By::Css(css)).await;
        let element = found.unwrap_or_else(|_| panic!("nothing on the page matches {css}"));
        self.of::<bool>(css, "(element.scrollIntoView({ block: 'center', behavior: 'instant' }), true)").await;
        element
    }

    /// Clicks with the mouse, as WebDriver does: it fails on what is hidden or covered.
    pub async fn click(&self, css: &str) {
        self.step(format!("click {css}"));
        let mut element = self.element(css).await;
        // It is clicked where it is, not where the page is on its way to.
        self.settled().await;
        if self.of(css, "!!element.ownerSVGElement").await {
            // A mark may be in a rail that follows the text: under a pointer the rail rests.
            let rail = self.driver().web.find(By::Css("#timeline")).await.expect("marks are in the timeline");
            let moved = self.driver().web.action_chain().move_to_element_center(&rail).perform().await;
            moved.expect("the mouse can be moved");
            element = self.element(css).await;
            self.settled().await;
        }
        let clicked = match self.of::<Option<(f64, f64)>>(css, "lens.middleOfMark(element)").await {
            Some((x, y)) => self.driver().web.action_chain().move_to(x as i64, y as i64).click().perform().await,
            None => element.click().await,
        };
        if let Err(error) = clicked {
            let error = error.to_string();
            let why = error.lines().find(|line| line.contains("element ")).unwrap_or(&error);
            panic!("{css} cannot be clicked: {}", why.trim());
        }
        self.settled().await;
    }

    /// Rests the mouse on an element.
    pub async fn hover(&self, css: &str) {
        self.step(format!("hover {css}"));
        let element = self.element(css).await;
        self.settled().await;
        let moved = self.driver().web.action_chain().move_to_element_center(&element).perform().await;
        moved.expect("the mouse can be moved");
        self.settled().await;
    }

    /// Taps with a finger. Only on a [`Page::phone`].
    pub async fn tap(&self, css: &str) {
        self.step(format!("tap {css}"));
        self.element(css).await;
        self.settled().await;
        let there = self.middle_of(css).await;
        self.touch(&[there]).await;
    }

    /// Touches a point of the window, moves over the others, and lets go. Only on a [`Page::phone`].
    pub async fn touch(&self, path: &[(f64, f64)]) {
        self.step(format!("touch {path:?}"));
        self.driver().touch(path).await;
        self.settled().await;
    }

    /// The middle of an element's first box, where nothing may lie over it.
    pub async fn middle_of(&self, css: &str) -> (f64, f64) {
        let cover: Option<String> =
            self.of(css, "lens.visible(element) ? lens.coveredBy(element) : 'nothing: it is hidden'").await;
        assert_eq!(cover, None, "{css} cannot be touched: it is covered");
        self.of(
            css,
            "(({ left, top, width, height }) => [left + width / 2, top + Math.min(height / 2, 20)])(element.getClientRects()[0])",
        )
        .await
    }

    /// Goes back in the browser's history.
    pub async fn back(&self) {
        self.step("back");
        self.driver().web.back().await.expect("the browser goes back");
        self.settled().await;
    }

    /// Takes mouse and focus away: to the window's corner, to nothing. What shows itself only to them goes.
    pub async fn rest(&self) {
        self.step("rest");
        // In one step, not a quarter of a second.
        let chain = self.driver().web.action_chain_with_delay(None, Some(Duration::ZERO));
        let moved = chain.move_to(1, 1).perform().await;
        moved.expect("the mouse can be moved");
        self.run_script("document.activeElement?.blur()").await;
        self.settled().await;
    }

    /// Puts the keyboard's focus on an element.
    pub async fn focus(&self, css: &str) {
        self.step(format!("focus {css}"));
        let there: bool = self.of(css, "(element.focus(), document.activeElement === element)").await;
        assert!(there, "{css} does not take the focus");
    }

    /// Presses a key wherever the focus is.
    pub async fn press(&self, key: Key) {
        self.step(format!("press {key:?}"));
        if matches!(key, Key::Tab) {
            self.tab().await;
        } else {
            let chain = self.driver().web.action_chain().key_down(key.clone()).key_up(key);
            chain.perform().await.expect("a key can be pressed");
        }
        self.settled().await;
    }

    /// Presses Tab and waits for nothing, on the way past many stops.
    pub async fn tab(&self) {
        if !self.driver().tab_out_of_tool_bars().await {
            let chain = self.driver().web.action_chain().key_down(Key::Tab).key_up(Key::Tab);
            chain.perform().await.expect("Tab can be pressed");
        }
    }

    /// Types letters wherever the focus is.
    pub async fn write(&self, text: &str) {
        self.step(format!("type {text:?}"));
        let chain = self.driver().web.action_chain().send_keys(text);
        chain.perform().await.expect("letters can be typed");
        self.settled().await;
    }

    /// Whether the focus is on the first element that matches.
    pub async fn has_focus(&self, css: &str) -> bool {
        self.of(css, "document.activeElement === element").await
    }
}
