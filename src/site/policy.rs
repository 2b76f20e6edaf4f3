//! What a browser may do on the page: load the page's own files, run its own scripts, and nothing else.

/// The policy as far as a page can carry it itself, in a `meta` tag.
///
/// - `'wasm-unsafe-eval'` compiles WebAssembly; it does not bring `eval` back.
/// - `form-action 'none'`, `base-uri 'none'`: `default-src` does not cover these.
/// - `require-trusted-types-for`: no string becomes script or markup. The one policy there is (`boot.js`) makes
///   addresses of the page's own scripts.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
     font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
     form-action 'none'; require-trusted-types-for 'script'; trusted-types on-the-record";

/// The same for the page on which readers open stories (`open/open.js`), which takes markup from its worker as well.
#[must_use]
pub fn opening() -> String {
    format!("{POLICY} open-a-story")
}

/// A policy in the tag by which a page carries it.
#[must_use]
pub fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// What only a host can say: who may show the page in a frame.
const EMBEDDING: &str = "frame-ancestors 'self'";

/// The headers a host should send with every file, by name.
#[must_use]
pub fn headers() -> [(&'static str, String); 3] {
    [
        // For every page of the folder: each says itself which of the two names are its own.
        ("Content-Security-Policy", format!("{}; {EMBEDDING}", opening())),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
    ]
}
