//! Keys of Compose that the scripts cannot honour: they start, watch and stop containers themselves.

use super::{Resolver, context::Context};
use crate::{diagnostic::Finding, platform::lints};

pub(super) fn check(resolver: &mut Resolver<'_>, context: &Context<'_>) {
    if let Some(node) = context.get("provider") {
        resolver.report(
            Finding::about(
                &lints::UNSUPPORTED_KEY,
                context.subject(),
                "",
                " is provided by a program, and has no container",
            )
            .at(node.span, "nothing that the scripts could start or wait for")
            .help("remove it from the spec, and provide it before the platform starts")
            .help("what needs it reads its address from the environment: declare `[variables.NAME]` for it"),
        );
    }
    if let Some(node) = context.get("pre_stop").filter(|it| it.as_list().is_some_and(|it| !it.is_empty())) {
        resolver.report(
            Finding::about(
                &lints::UNSUPPORTED_KEY,
                context.subject(),
                "",
                " has `pre_stop` hooks, which no script runs",
            )
            .at(node.span, "run only by `docker compose stop`")
            .help("let the service do it itself on `stop_signal`, within its `stop_grace_period`"),
        );
    }
}
