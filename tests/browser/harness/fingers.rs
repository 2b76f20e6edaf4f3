//! A finger as WebDriver has it: a pointer of the kind `touch`, or one of another kind that moves like it.

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebDriver};

/// WebDriver's actions, as they are sent.
#[derive(Debug)]
struct Actions(Value);

impl FormatRequestData for Actions {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("/session/{session}/actions")).add_body(self.0.clone())
    }
}

/// Puts a finger on the first point of the window, moves it to each other, and lifts it.
pub async fn touch(web: &WebDriver, pointer: &str, path: &[(f64, f64)]) {
    let mut actions = Vec::new();
    for (at, (x, y)) in path.iter().enumerate() {
        let duration = if at == 0 { 0 } else { 20 };
        actions.push(json!({ "type": "pointerMove", "duration": duration, "x": x.round(), "y": y.round() }));
        if at == 0 {
            actions.push(json!({ "type": "pointerDown", "button": 0 }));
        }
    }
    actions.push(json!({ "type": "pointerUp", "button": 0 }));
    let finger =
        json!({ "type": "pointer", "id": "finger", "parameters": { "pointerType": pointer }, "actions": actions });
    web.cmd(Actions(json!({ "actions": [finger] }))).await.expect("a finger can be moved");
}
