//! Two mounts at one path of a container.

use std::borrow::Cow;

use super::{Resolver, context::Context};
use crate::{compose::mount, diagnostic::Finding, platform::lints, source::Span, spec::node::Node};

/// `checkConsistency` of compose-go, and the engine, to which `/data/` is `/data`.
pub(super) fn check(resolver: &mut Resolver<'_>, context: &Context<'_>) {
    let volumes = context.get("volumes").and_then(Node::as_list).unwrap_or_default();
    let tmpfs = context.get("tmpfs").map_or(&[][..], |it| it.as_list().unwrap_or(std::slice::from_ref(it)));
    if volumes.len() + tmpfs.len() < 2 {
        return;
    }
    let mut seen: Vec<(Cow<'_, str>, Span)> = Vec::with_capacity(volumes.len() + tmpfs.len());
    let directories = tmpfs.iter().filter_map(|it| Some((it.as_str()?.split(':').next()?, it.span)));
    let mounts = volumes.iter().filter_map(|it| Some((target(it)?, it.span)));
    for (path, span) in directories.chain(mounts) {
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

fn target(node: &Node) -> Option<&str> {
    match node.as_table() {
        Some(table) => table.get("target")?.as_str(),
        None => Some(mount::read_short(node.as_str()?)?.target),
    }
}
