//! A static host for pages that are measured: every file in memory and compressed before the first request, so that no
//! page waits for the host's work and all of them come the same way.

mod secure;

use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use secure::Secure;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// A running host. It stops when dropped.
pub struct Server {
    runtime: Option<Runtime>,
    /// Where it listens, ending in a slash.
    pub address: String,
}

/// How files are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// As hosts do: over HTTP/2, as brotli at its strongest setting, for it is compressed once. The certificate is the
    /// host's own.
    AsHostsDo,
    /// As they are, over HTTP/1.1: where the network is not what is measured.
    AsIs,
}

/// A file ready to be sent.
struct File {
    kind: &'static str,
    plain: Vec<u8>,
    brotli: Option<Vec<u8>>,
}

impl Server {
    /// Serves a folder on a free port of this machine.
    ///
    /// # Errors
    /// If the folder cannot be read or no port be had.
    pub fn of(folder: &Path, sent: Sent) -> io::Result<Self> {
        let mut files = HashMap::new();
        load(folder, "", sent, &mut files)?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let at = listener.local_addr()?;
        let app = Router::new().fallback(answer).with_state(Arc::new(files));
        let address = if sent == Sent::AsHostsDo {
            let _within = runtime.enter();
            let secure = Secure::over(listener)?;
            runtime.spawn(async move { axum::serve(secure, app).await });
            format!("https://{at}/")
        } else {
            runtime.spawn(async move { axum::serve(listener, app).await });
            format!("http://{at}/")
        };
        Ok(Self { runtime: Some(runtime), address })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn load(folder: &Path, path: &str, sent: Sent, files: &mut HashMap<String, File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            load(&entry.path(), &path, sent, files)?;
        } else {
            let plain = fs::read(entry.path())?;
            let kind = kind(&path);
            // Pictures and faces are compressed already.
            let packs = sent == Sent::AsHostsDo && !kind.starts_with("image/png") && !kind.starts_with("font/");
            let brotli = if packs { Some(brotli(&plain)?) } else { None };
            files.insert(path, File { kind, plain, brotli });
        }
    }
    Ok(())
}

async fn answer(State(files): State<Arc<HashMap<String, File>>>, uri: Uri, asked: HeaderMap) -> Response {
    let path = if uri.path().ends_with('/') { format!("{}index.html", uri.path()) } else { uri.path().to_owned() };
    let Some(file) = files.get(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let takes = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let response = Response::builder().header(header::CONTENT_TYPE, file.kind).header(
        header::CACHE_CONTROL,
        if path.ends_with(".html") { "no-cache" } else { "public, max-age=31536000, immutable" },
    );
    let sent = match &file.brotli {
        Some(packed) if takes.contains("br") => {
            response.header(header::CONTENT_ENCODING, "br").body(Body::from(packed.clone()))
        }
        _ => response.body(Body::from(file.plain.clone())),
    };
    sent.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Bytes as brotli, at the strongest setting.
///
/// # Errors
/// None that memory would not bring about elsewhere.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings)?;
    Ok(packed)
}

/// The type hosts give a file of this name.
fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        _ => "application/octet-stream",
    }
}
