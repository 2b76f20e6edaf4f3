//! A static file server such as any host offers, on a free port of this machine, with room for faults.

use super::additions::Additions;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use std::collections::BTreeSet;
use std::fs;
use std::net::{SocketAddr, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

/// What the server sends back. Tests change it to put faults between page and server.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// Header names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// How long the server waits before it answers.
    pub delay: Duration,
}

impl Answer {
    /// An empty answer with this status.
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), delay: Duration::ZERO }
    }

    /// The same, later.
    pub fn after(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// The same with one more header.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }
}

/// The built page: the folder in `OTR_DIST`, or `dist`.
///
/// # Panics
/// If nothing is built there.
pub fn dist() -> PathBuf {
    let folder =
        std::env::var_os("OTR_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
    assert!(
        folder.join("index.html").is_file(),
        "no built page in {}: run `make dist`, or name its folder in OTR_DIST",
        folder.display()
    );
    folder
}

/// Sees every path below the site's address (`index.html`) and the answer a sound server gives; says what is sent.
type Answering = Box<dyn Fn(&str, Answer) -> Answer + Send + Sync>;

/// What to serve, before it is served.
pub struct Site {
    folder: PathBuf,
    elsewhere: Option<String>,
    prefix: String,
    answering: Answering,
}

impl Site {
    /// The built page.
    pub fn dist() -> Self {
        Self::of(dist())
    }

    /// The page in this folder.
    pub fn of(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), elsewhere: None, prefix: "/".to_owned(), answering: Box::new(|_, answer| answer) }
    }

    /// The page that another program serves at this address, which ends in a slash.
    pub fn at(address: &str) -> Self {
        Self { elsewhere: Some(address.to_owned()), ..Self::of("") }
    }

    /// The same below `prefix` (`/a/b/`), as it is written in an address.
    pub fn under(self, prefix: &str) -> Self {
        assert!(prefix.starts_with('/') && prefix.ends_with('/'), "{prefix} must start and end with a slash");
        Self { prefix: prefix.to_owned(), ..self }
    }

    /// The same with faults: `answering` gets every path below the prefix with its answer, and says what is sent.
    pub fn answering(self, answering: impl Fn(&str, Answer) -> Answer + Send + Sync + 'static) -> Self {
        Self { answering: Box::new(answering), ..self }
    }

    /// Serves it until the [`Server`] is dropped, with the additions as they are at each request.
    pub fn serve(self, additions: Arc<Mutex<Additions>>) -> Server {
        let seen = Arc::default();
        let none = SocketAddr::from(([127, 0, 0, 1], 0));
        let elsewhere = self.elsewhere.clone();
        let folder = Mutex::new(self.folder.clone());
        let served = Arc::new(Served { site: self, folder, seen: Arc::clone(&seen), additions });
        let (runtime, host) = match elsewhere {
            Some(_) => (None, none),
            None => start(none, Arc::clone(&served)),
        };
        let address = elsewhere.unwrap_or_else(|| format!("http://{host}{}", served.site.prefix));
        Server { runtime: Mutex::new(runtime), host, address, served, seen }
    }
}

/// A free port that no test had before: a browser that goes from test to test would still have what it keeps for that one's origin.
pub fn new_port() -> std::net::TcpListener {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    let mut had = HAD.lock().expect("nobody panics while holding this");
    // Those had before are held meanwhile, so that the system gives others.
    let mut held = Vec::new();
    loop {
        let socket = std::net::TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
        let port = socket.local_addr().expect("a bound socket has an address").port();
        if had.insert(port) {
            return socket;
        }
        held.push(socket);
    }
}

/// Listens at `host`, at a free port if it names none.
fn start(host: SocketAddr, served: Arc<Served>) -> (Option<Runtime>, SocketAddr) {
    // A runtime of its own: ending it ends open connections too, as a server that goes away does.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime can be made");
    let socket =
        if host.port() == 0 { new_port() } else { std::net::TcpListener::bind(host).expect("the port is free") };
    socket.set_nonblocking(true).expect("a socket can be told not to block");
    let host = socket.local_addr().expect("a bound socket has an address");
    let app = Router::new().fallback(answer).with_state(served);
    runtime.spawn(async move {
        let listener = TcpListener::from_std(socket).expect("a listening socket can be awaited");
        axum::serve(listener, app).await
    });
    (Some(runtime), host)
}

/// A running server. It stops, with its open connections, when dropped.
pub struct Server {
    runtime: Mutex<Option<Runtime>>,
    host: SocketAddr,
    /// Where the page is: the origin and the prefix, ending in a slash.
    pub address: String,
    served: Arc<Served>,
    seen: Arc<Mutex<Vec<Seen>>>,
}

/// A request that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The path as it was asked for, prefix included.
    pub path: String,
    /// The status it was answered with.
    pub status: u16,
}

impl Server {
    /// Every request so far, in the order of the answers.
    pub fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("no test panics while it holds this").clone()
    }

    /// Serves another folder from now on.
    pub fn deploy(&self, folder: &Path) {
        *self.served.folder.lock().expect("no test panics while it holds this") = folder.to_owned();
    }

    /// Goes away. Returns once nobody answers any more.
    pub fn stop(&self) {
        if let Some(runtime) = self.runtime.lock().expect("no test panics while it holds this").take() {
            runtime.shutdown_background();
        }
        let start = Instant::now();
        while TcpStream::connect(self.host).is_ok() {
            assert!(start.elapsed() < Duration::from_secs(10), "the server does not stop");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Comes back where it was.
    pub fn start_again(&self) {
        *self.runtime.lock().expect("no test panics while it holds this") =
            start(self.host, Arc::clone(&self.served)).0;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Ok(Some(runtime)) = self.runtime.get_mut().map(Option::take) {
            runtime.shutdown_background();
        }
    }
}

struct Served {
    site: Site,
    /// The one that is served now.
    folder: Mutex<PathBuf>,
    seen: Arc<Mutex<Vec<Seen>>>,
    additions: Arc<Mutex<Additions>>,
}

async fn answer(State(served): State<Arc<Served>>, request: Request<Body>) -> Response {
    let path = request.uri().path();
    let additions = || served.additions.lock().expect("nobody panics while holding this");
    if path.strip_prefix(&served.site.prefix) == Some(Additions::SCRIPTS) {
        let scripts = additions().scripts();
        return Response::builder()
            .header(header::CONTENT_TYPE, "text/javascript; charset=utf-8")
            .header(header::CACHE_CONTROL, "no-store")
            .body(Body::from(scripts))
            .expect("these headers are sound");
    }
    let answer = match path.strip_prefix(&served.site.prefix) {
        Some(wanted) => {
            let folder = served.folder.lock().expect("no test panics while it holds this").clone();
            (served.site.answering)(wanted, file(&folder, wanted))
        }
        // Not empty: for that some browsers show a page of their own.
        None => Answer { body: b"There is nothing here.".to_vec(), ..Answer::status(404) },
    };
    tokio::time::sleep(answer.delay).await;
    // Not where a worker asks for it, which makes sure that it is the one that was built.
    let read = request.headers().get(header::ACCEPT).is_some_and(|types| types.as_bytes().starts_with(b"text/html"));
    let answer = if read { additions().add_to(answer) } else { answer };
    served
        .seen
        .lock()
        .expect("no handler panics while it holds this")
        .push(Seen { path: path.to_owned(), status: answer.status });
    let mut response = Response::builder().status(answer.status);
    for (name, value) in &answer.headers {
        response = response.header(name, value);
    }
    response.body(Body::from(answer.body)).unwrap_or_else(|_| {
        let mut broken = Response::new(Body::empty());
        *broken.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        broken
    })
}

/// The file at `wanted` below `folder`, or 404. A folder's file is its `index.html`.
fn file(folder: &Path, wanted: &str) -> Answer {
    let relative = PathBuf::from(decoded(wanted));
    if relative.components().any(|part| !matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Answer::status(404);
    }
    let mut path = folder.join(relative);
    if path.is_dir() {
        path.push("index.html");
    }
    match fs::read(&path) {
        Ok(body) => Answer { body, ..Answer::status(200) }.with_header(header::CONTENT_TYPE.as_str(), mime(&path)),
        Err(_) => Answer::status(404),
    }
}

/// The path with its `%20`s turned back into what they stand for.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let code = (first == b'%')
            .then(|| tail.get(..2))
            .flatten()
            .and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The type hosts give a file of this name.
fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
