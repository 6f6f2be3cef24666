//! How fast a platform started, and where its time went: along the chain of services that was ready last, by the
//! engine's own clock.

use std::{
    collections::HashMap,
    fmt,
    path::Path,
    process::Output,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use arcgen::plan::{Gate, Plan, Service};

use super::{
    delays,
    journal::{History, Journal, Nanoseconds},
    order::{assert_order, met},
    shells::{Shell, said},
    showcase::{assert_gates, default_services},
};

/// Where the time of a start went, in seconds.
pub(super) struct Pace {
    /// From the call of the script to its end.
    total: f64,
    /// The longest chain of delays: no start can be faster.
    critical_path: f64,
    /// Until the first container of the chain was started.
    before: f64,
    /// Starts in the chain, and the time from when a dependency became ready to each start.
    starts: usize,
    reactions: f64,
    /// From when a stand-in became ready to the health check that reported it.
    untold: f64,
    /// From when the last one became ready to the end.
    after: f64,
}

/// Starts the platform, which must succeed in the right order, and says how fast.
pub(super) fn measured_start(shell: &Shell, root: &Path, plan: &Plan) -> (Output, Pace) {
    let journal = Journal::open();
    let begin = now();
    let start = shell.run(root, "start-platform", &[]);
    let end = now();
    let histories = journal.close();
    assert_eq!(start.status.code(), Some(0), "{}", said(&start));
    assert_gates(default_services(plan));
    assert_order(plan, &histories);
    let pace = Pace::of(plan, &histories, begin, end);
    (start, pace)
}

/// The engine's clock is this machine's.
fn now() -> Nanoseconds {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock that is set");
    since.as_nanos().try_into().expect("a year before 2554")
}

fn seconds(from: Nanoseconds, to: Nanoseconds) -> f64 {
    Duration::from_nanos(to.saturating_sub(from)).as_secs_f64()
}

impl Pace {
    fn of(plan: &Plan, histories: &HashMap<String, History>, begin: Nanoseconds, end: Nanoseconds) -> Self {
        let history = |service: &Service| &histories[&service.container];
        let ready = |service: &Service| match service.gate {
            Gate::Healthy => history(service).healthy[0],
            Gate::Completed => history(service).ended[0].0,
            Gate::Running => history(service).started[0] + u64::from(service.stable_s) * 1_000_000_000,
        };
        let mut service = default_services(plan).max_by_key(|it| ready(it)).expect("a service");
        let mut pace = Self {
            total: seconds(begin, end),
            critical_path: delays::critical_path(plan).as_secs_f64(),
            before: 0.0,
            starts: 0,
            reactions: 0.0,
            untold: 0.0,
            after: seconds(ready(service), end),
        };
        loop {
            let started = history(service).started[0];
            pace.starts += 1;
            pace.untold += seconds(started, ready(service)) - delays::delay(service).as_secs_f64();
            let last = service.depends_on.iter().map(|it| {
                let target = &plan.services[it.service];
                (met(it, target, history(target)).expect("the order was checked"), target)
            });
            let Some((met, target)) = last.max_by_key(|(met, _)| *met) else {
                pace.before = seconds(begin, started);
                return pace;
            };
            pace.reactions += seconds(met, started);
            service = target;
        }
    }

    /// The whole time over the critical path.
    pub(super) fn ratio(&self) -> f64 {
        self.total / self.critical_path
    }
}

impl fmt::Display for Pace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:.1} s to all ready, {:.2} x the critical path of {:.1} s: {:.1} s before the first start, {:.1} s from ready \
             to the next of {} starts, {:.1} s until probes told, {:.1} s behind the last",
            self.total,
            self.ratio(),
            self.critical_path,
            self.before,
            self.reactions,
            self.starts,
            self.untold,
            self.after,
        )
    }
}
