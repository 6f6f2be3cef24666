//! What a service's containers are made from.

use super::{Resolver, context::Context};
use crate::{
    compose::{interpolation, pair},
    diagnostic::Finding,
    platform::lints,
    spec::node::{Node, Table},
};

/// `checkConsistency` of compose-go: an image, a way to build one, or a provider; and what a build requires.
pub(super) fn check(resolver: &mut Resolver<'_>, context: &Context<'_>) {
    let image = context.get("image").is_some_and(|it| it.as_str() != Some(""));
    if !image && context.get("build").is_none() && context.get("provider").is_none() {
        let place = context.get("image").map_or(context.key_span, |it| it.span);
        resolver.report(
            Finding::about(&lints::MISSING_KEY, context.subject(), "", " has neither `image` nor `build`")
                .at(place, "no image for its container")
                .help("state `image = \"registry/name:tag\"`, or `build = \"./directory\"`"),
        );
    }
    if let Some(build) = context.get("build").and_then(Node::as_table) {
        check_platforms(resolver, context, build);
        check_contexts(resolver, context, build);
    }
}

/// The platform that runs must be one of those that are built.
fn check_platforms(resolver: &mut Resolver<'_>, context: &Context<'_>, build: &Table) {
    let Some(node) = context.get("platform") else { return };
    let Some(platform) = node.as_str().filter(|it| !it.is_empty() && interpolation::is_literal(it)) else {
        return;
    };
    let Some(targets) = build.get("platforms") else { return };
    let items = targets.as_list().unwrap_or_default();
    let may_be = |it: &Node| it.as_str().is_none_or(|it| it == platform || !interpolation::is_literal(it));
    if items.is_empty() || items.iter().any(may_be) {
        return;
    }
    resolver.report(
        Finding::about(
            &lints::CONFLICTING_KEYS,
            context.subject(),
            "",
            format!(" runs on `{platform}`, for which it is not built"),
        )
        .at(node.span, "runs on this platform")
        .at(targets.span, "is built for these")
        .help("add it to `build.platforms`, or omit `platform`"),
    );
}

/// `service:NAME` takes the image that another service of the project builds.
fn check_contexts(resolver: &mut Resolver<'_>, context: &Context<'_>, build: &Table) {
    let Some(contexts) = build.get("additional_contexts") else { return };
    let items = contexts.as_list().unwrap_or_default().iter();
    let listed = items.filter_map(|it| Some((pair::name_and_value(it.as_str()?).1?, it.span)));
    let entries = contexts.as_table().into_iter().flat_map(Table::iter);
    let keyed = entries.filter_map(|(_, it)| Some((it.node.as_str()?, it.node.span)));
    for (text, span) in listed.chain(keyed) {
        let Some(name) = text.strip_prefix("service:").filter(|it| interpolation::is_literal(it)) else {
            continue;
        };
        let has_image = resolver.builds(context.project, name);
        if has_image == Some(true) {
            continue;
        }
        let fact = if has_image.is_none() { "is not a service of its project" } else { "has no `build`" };
        resolver.report(
            Finding::about(
                &lints::UNKNOWN_REFERENCE,
                context.subject(),
                "",
                format!(" builds on the image of `{name}`, which {fact}"),
            )
            .at(span, "no image is built under this name")
            .help("name a service of the same project that has `build`"),
        );
    }
}
