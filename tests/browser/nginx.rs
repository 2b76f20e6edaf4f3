//! A real nginx with the README's configuration: what a reader gets is packed, typed, kept as long as it may be, and
//! under the page's policy; and the page lives there.

use crate::harness::{Page, Site, assert_none, dist, new_port, run_on};
use crate::tour;
use on_the_record::site::headers;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Where Debian puts nginx's modules.
const MODULES: &str = "/usr/lib/nginx/modules";

/// An nginx of our own on a free port, serving `dist` at its root and, in a folder, at `/a/b c/`. It ends with the test.
struct Nginx {
    process: Child,
    address: SocketAddr,
    _folder: TempDir,
}

impl Nginx {
    fn start() -> Self {
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let dist = dist();
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let here = folder.path();
        // A free port, as far as one can know.
        let address = new_port().local_addr().expect("a free port");
        let root = here.join("root");
        copy(&dist, &root);
        copy(&dist, &root.join("a/b c"));
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|kind| format!("{kind}_temp_path {}/{kind};\n", here.display()))
            .collect();
        let configuration = format!(
            "load_module {MODULES}/ngx_http_brotli_static_module.so;\n\
             pid {here}/pid; error_log {here}/error.log; daemon off; master_process off;\n\
             events {{}}\n\
             http {{ access_log off; {temporary} server {{ listen {address}; root \"{root}\"; include \"{config}\"; }} }}\n",
            here = here.display(),
            root = root.display(),
            config = package.join("assets/hosting/nginx.conf").display(),
        );
        fs::write(here.join("nginx.conf"), configuration).expect("it can be written");
        let mut process = Command::new("nginx")
            .env("PATH", format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default()))
            .args(["-p", &here.display().to_string(), "-e", &here.join("error.log").display().to_string(), "-c"])
            .arg(here.join("nginx.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nginx is needed for this test: `make test` installs it");
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            let ended = process.try_wait().expect("its end can be asked for").is_some();
            if ended || start.elapsed() > Duration::from_secs(20) {
                let said = fs::read_to_string(here.join("error.log")).unwrap_or_default();
                let _ = process.kill();
                panic!("nginx does not start: {said}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Self { process, address, _folder: folder }
    }

    fn site(&self) -> Site {
        Site::at(&format!("http://{}/", self.address))
    }

    /// What it answers to a request for `path` by a browser that takes files packed so.
    fn get(&self, path: &str, packed: &str) -> Answer {
        let mut stream = TcpStream::connect(self.address).expect("nginx answers");
        let host = self.address;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {packed}\r\nConnection: close\r\n\r\n")
            .expect("a request can be sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer can be read");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status");
        let fields = lines.filter_map(|line| line.split_once(": "));
        let headers = fields.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        Answer { status, headers, body: bytes[end + 4..].to_vec() }
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for name in names(from) {
        fs::copy(from.join(&name), to.join(&name)).expect("a file can be copied");
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect()
}

/// The names of the files that browsers ask for.
fn served() -> Vec<String> {
    names(&dist())
        .into_iter()
        .filter(|name| !(name.ends_with(".br") || name.ends_with(".gz") || name == "_headers"))
        .collect()
}

#[test]
fn each_file_has_its_type() {
    let nginx = Nginx::start();
    for name in served() {
        let answer = nginx.get(&format!("/{name}"), "identity");
        assert_eq!(answer.status, 200, "{name}");
        let wanted = match name.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("txt") => "text/plain; charset=utf-8",
            Some("wasm") => "application/wasm",
            Some("webmanifest") => "application/manifest+json; charset=utf-8",
            Some("svg") => "image/svg+xml",
            Some("png") => "image/png",
            Some("woff2") => "font/woff2",
            other => panic!("{name}: {other:?} is a kind that the configuration does not know"),
        };
        assert_eq!(answer.header("content-type"), wanted, "{name}");
    }
}

#[test]
fn what_is_packed_is_sent_packed_and_as_it_was_packed() {
    let nginx = Nginx::start();
    let dist = dist();
    let mut packed = 0;
    for name in served() {
        for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
            let Ok(file) = fs::read(dist.join(format!("{name}.{ending}"))) else { continue };
            let answer = nginx.get(&format!("/{name}"), encoding);
            assert_eq!(answer.header("content-encoding"), encoding, "{name}");
            assert_eq!(answer.header("vary"), "Accept-Encoding", "{name}");
            assert_eq!(answer.body, file, "{name}: it is not the packed file");
            packed += 1;
        }
        assert_eq!(nginx.get(&format!("/{name}"), "identity").body, fs::read(dist.join(&name)).expect("the file"));
    }
    assert!(packed >= 14, "only {packed} packed files");
    // A browser that takes both gets the smaller.
    assert_eq!(nginx.get("/", "gzip, deflate, br").header("content-encoding"), "br");
}

#[test]
fn what_is_named_after_its_content_is_kept_for_ever_and_the_rest_asked_for_each_time() {
    let nginx = Nginx::start();
    for name in served() {
        let each_time = ["index.html", "open.html", "sw.js", "opendyslexic-LICENSE.txt"].contains(&name.as_str());
        let wanted = if each_time { "no-cache" } else { "public, max-age=31536000, immutable" };
        assert_eq!(nginx.get(&format!("/{name}"), "br").header("cache-control"), wanted, "{name}");
    }
    assert_eq!(nginx.get("/", "br").header("cache-control"), "no-cache");
    assert_eq!(nginx.get("/style-0123456789abcdef.css", "br").header("cache-control"), "", "what is not there is kept");
}

#[test]
fn the_policy_comes_with_every_answer() {
    let nginx = Nginx::start();
    for path in ["/", "/sw.js", "/nothing", "/a/b%20c/"] {
        let answer = nginx.get(path, "br");
        assert_eq!(answer.status, if path == "/nothing" { 404 } else { 200 }, "{path}");
        for (name, value) in headers() {
            assert_eq!(answer.header(&name.to_lowercase()), value, "{path}");
        }
    }
}

#[test]
fn a_file_that_has_not_changed_is_not_sent_again() {
    let nginx = Nginx::start();
    let tag = nginx.get("/", "br").header("etag").to_owned();
    assert!(!tag.is_empty(), "the page has no tag to ask with");
    let again = nginx.get("/", &format!("br\r\nIf-None-Match: {tag}"));
    assert_eq!((again.status, again.body.len()), (304, 0));
}

#[test]
fn the_page_lives_there_and_breaks_no_rule() {
    let nginx = Nginx::start();
    let site = nginx.site();
    run_on(site, |page: Page| async move {
        for path in ["", "a/b%20c/"] {
            page.open(path).await;
            if path.is_empty() {
                tour::at_a_desk(&page).await;
            }
            crate::story::assert_told(&page).await;
            assert_none(&page.said().await, "the page said");
            assert_none(&page.driver().browser_log().await, "the browser logged");
        }
    });
}
