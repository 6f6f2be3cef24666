//! When a probe runs: what recipes and arcgen suggest, and what a spec states.

use std::time::Duration;

use super::{Resolver, read};
use crate::{
    compose::{Floor, since::START_INTERVAL},
    platform::Timing,
    recipe::Effort,
    spec::node::{Node, Table},
};

/// How often a probe runs while its service starts, and after that. Where engine and Compose know no start interval,
/// there is one interval for both.
pub(super) fn usual(floor: Floor, start_period: Duration, timeout: Duration, effort: Effort) -> Timing {
    // Seldom enough to cost nothing, often enough for three failures to be reported before anyone gives up waiting.
    const LATER: Duration = Duration::from_secs(15);
    let knows = floor.engine >= START_INTERVAL.engine && floor.compose >= START_INTERVAL.compose;
    Timing {
        interval: if knows { LATER } else { effort.interval() },
        timeout,
        retries: if knows { 3 } else { 5 },
        start_period,
        start_interval: knows.then(|| effort.start_interval()),
    }
}

/// Replaces the usual values by those that a table states. `parse` reads the durations of the table: arcgen's or Compose's.
pub(super) fn state(
    resolver: &Resolver<'_>,
    table: &Table,
    parse: fn(&str) -> Option<Duration>,
    timing: &mut Timing,
) {
    let stated = |key| {
        let text = table.get(key).and_then(Node::as_str)?;
        parse(&resolver.with_defaults(text))
    };
    // The engine takes 0 for "not stated", except for the start period.
    let positive = |key| stated(key).filter(|it| !it.is_zero());
    if let Some(interval) = positive("interval") {
        timing.interval = interval;
        timing.start_interval = None;
    }
    timing.timeout = positive("timeout").unwrap_or(timing.timeout);
    timing.start_period = stated("start_period").unwrap_or(timing.start_period);
    timing.start_interval = positive("start_interval").or(timing.start_interval);
    let retries = table.get("retries").and_then(|it| read::natural(resolver, it));
    timing.retries = retries.and_then(|it| u32::try_from(it).ok()).unwrap_or(timing.retries);
}
