//! What the engine itself recorded: when each container was started, became healthy and ended.
//!
//! Taken from `docker events`, live: the engine keeps only the last 256 events, and every probe is three of them.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread::JoinHandle,
};

use serde_json::Value;

/// Engine time in nanoseconds since 1970.
pub(crate) type Nanoseconds = u64;

/// What happened to one container, in the engine's time.
#[derive(Clone, Debug, Default)]
pub(crate) struct History {
    /// Each start.
    pub(crate) started: Vec<Nanoseconds>,
    /// Each change to healthy.
    pub(crate) healthy: Vec<Nanoseconds>,
    /// Each end, with its exit code.
    pub(crate) ended: Vec<(Nanoseconds, String)>,
}

/// A recording that runs until it is stopped.
pub(crate) struct Journal {
    reader: Child,
    histories: Arc<Mutex<HashMap<String, History>>>,
    thread: JoinHandle<()>,
}

impl Journal {
    /// Starts to record.
    pub(crate) fn open() -> Self {
        let mut reader = Command::new("docker")
            .args(["events", "--format", "{{json .}}", "--filter", "type=container"])
            .args(["--filter", "event=start", "--filter", "event=die", "--filter", "event=health_status"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("docker events runs");
        let lines = BufReader::new(reader.stdout.take().expect("a piped stdout")).lines();
        let histories = Arc::new(Mutex::new(HashMap::<String, History>::new()));
        let shared = Arc::clone(&histories);
        let thread = std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let event: Value = serde_json::from_str(&line).expect("docker events prints JSON");
                record(&mut shared.lock().expect("histories"), &event);
            }
        });
        // The subscription has no acknowledgement; nothing that matters happens in its first moment.
        std::thread::sleep(std::time::Duration::from_millis(300));
        Self { reader, histories, thread }
    }

    /// Ends the recording and returns what happened, by container name.
    pub(crate) fn close(mut self) -> HashMap<String, History> {
        std::thread::sleep(std::time::Duration::from_millis(300));
        self.reader.kill().expect("docker events ends");
        self.reader.wait().expect("docker events ends");
        self.thread.join().expect("every event was read");
        let histories = self.histories.lock().expect("histories");
        histories.clone()
    }
}

fn record(histories: &mut HashMap<String, History>, event: &Value) {
    let attributes = &event["Actor"]["Attributes"];
    let name = attributes["name"].as_str().unwrap_or_default();
    let history = histories.entry(name.to_owned()).or_default();
    let time = event["timeNano"].as_u64().expect("an event has a time");
    match event["Action"].as_str().or(event["status"].as_str()).unwrap_or_default() {
        "start" => history.started.push(time),
        "die" => {
            history.ended.push((time, attributes["exitCode"].as_str().unwrap_or_default().to_owned()));
        }
        "health_status: healthy" => history.healthy.push(time),
        _ => {}
    }
}
