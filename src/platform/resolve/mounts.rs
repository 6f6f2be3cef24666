//! Two mounts at one path of a container.

use std::borrow::Cow;

use super::{Resolver, context::Context};
use crate::{
    diagnostic::Finding,
    platform::{Container, lints},
    source::Span,
};

/// `checkConsistency` of compose-go, and the engine, to which `/data/` is `/data`.
pub(super) fn check(resolver: &mut Resolver<'_>, context: &Context<'_>, container: &Container) {
    let tmpfs = container.tmpfs.iter().map(|it| (it.value.as_str(), it.span));
    let mounts = container.mounts.iter().map(|it| (it.value.target.as_str(), it.span));
    let mut seen: Vec<(Cow<'_, str>, Span)> = Vec::with_capacity(container.mounts.len());
    for (path, span) in tmpfs.chain(mounts).filter(|(path, _)| !path.is_empty()) {
        let path = resolver.with_defaults(path);
        let bare = if path.len() > 1 { path.trim_end_matches('/').to_owned().into() } else { path };
        let Some((_, first)) = seen.iter().find(|(other, _)| *other == bare) else {
            seen.push((bare, span));
            continue;
        };
        resolver.report(
            Finding::about(
                &lints::CONFLICTING_KEYS,
                context.subject(),
                "",
                format!(" mounts two things at `{bare}`"),
            )
            .at(span, "the second")
            .at(*first, "the first")
            .help("keep the one that is meant, or mount one of them elsewhere"),
        );
    }
}
