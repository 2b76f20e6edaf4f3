//! Every file of the page once more as brotli and as gzip, for hosts that send what is compressed already.

use super::files;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::{fs, iter, thread};

/// Kinds of files that are smaller compressed; pictures and typefaces are compressed as they are.
const KINDS: [&str; 7] = [".html", ".css", ".js", ".wasm", ".svg", ".webmanifest", ".txt"];
/// How a page looks that `trunk serve` changes once more on its way.
const TRUNK_SERVE: &str = "{{__TRUNK_";

/// Writes `FILE.br` and `FILE.gz` beside the files in `folder`. A page being worked on is left as it is.
///
/// # Errors
/// If the folder cannot be read or written.
pub fn pack(folder: &Path) -> io::Result<()> {
    if is_draft(&fs::read_to_string(folder.join("index.html"))?) {
        return Ok(());
    }
    let names = files::with_names(folder, |name| KINDS.iter().any(|kind| name.ends_with(kind)))?;
    let left = Mutex::new(names.into_iter());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let pack_what_is_left = || iter::from_fn(next).try_for_each(|name| pack_file(folder, &name));
    // Brotli takes most of a build that compiles nothing: a file each for as many processors as there are.
    thread::scope(|scope| {
        let workers: Vec<_> = (0..thread::available_parallelism().map_or(1, NonZero::get))
            .map(|_| scope.spawn(pack_what_is_left))
            .collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

fn pack_file(folder: &Path, name: &str) -> io::Result<()> {
    let content = fs::read(folder.join(name))?;
    fs::write(folder.join(format!("{name}.br")), brotli(&content)?)?;
    fs::write(folder.join(format!("{name}.gz")), gzip(&content)?)
}

/// Whether this is a page of `trunk serve`, which reloads itself by an inline script at every change.
#[must_use]
pub fn is_draft(page: &str) -> bool {
    page.contains(TRUNK_SERVE)
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let strongest = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &content[..], &mut packed, &strongest)?;
    Ok(packed)
}

/// Without name and time: the same file makes the same bytes.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(content)?;
    packed.finish()
}
