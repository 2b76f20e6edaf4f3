//! Ends a driver and every process it started, however the test ends: finished, failed, interrupted or killed.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tokio::sync::mpsc;

/// Runs the driver as a child of its own and waits for the end of its input, which comes when the [`Keeper`] is
/// dropped or when this process dies. Then it ends the driver's process group and whatever still carries the
/// session's mark (Chromium's crash handler leaves the group), by process id, and removes the session's folder.
const SCRIPT: &str = r#"
set -m
folder=$1; shift
OTR_SESSION=$folder TMPDIR=$folder "$@" </dev/null &
read -r _
kill -KILL -- "-$!" 2>/dev/null
for environ in $(grep -lsazx "OTR_SESSION=$folder" /proc/[0-9]*/environ); do
    pid=${environ#/proc/}
    kill -KILL "${pid%/environ}" 2>/dev/null
done
wait
rm -rf -- "$folder" 2>/dev/null || { sleep 0.2; rm -rf -- "$folder"; }
"#;

/// A running driver with a folder of its own; both are gone once this is dropped.
pub struct Keeper {
    shell: Child,
    folder: PathBuf,
}

impl Keeper {
    /// Starts `program` with `arguments`. The lines it prints come through the receiver.
    pub fn start(program: &str, arguments: &[&str]) -> (Self, mpsc::UnboundedReceiver<String>) {
        let folder =
            tempfile::Builder::new().prefix("otr-browser-").tempdir().expect("a temporary folder can be made").keep();
        let mut shell = Command::new("bash")
            .args(["-c", SCRIPT, "keeper"])
            .arg(&folder)
            .arg(program)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("bash is needed to keep the browser driver");
        let output = shell.stdout.take().expect("the driver's output was asked for");
        let (send, lines) = mpsc::unbounded_channel();
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                // Nobody listens after the port is known; reading on keeps the driver from blocking on a full pipe.
                let _ = send.send(line);
            }
        });
        (Self { shell, folder }, lines)
    }

    /// The session's own folder: profile, caches. Removed in the end.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _ = self.shell.wait();
    }
}
