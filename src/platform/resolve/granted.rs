//! What a service uses of what its project declares: models, and the secrets of its build.

use super::{
    Resolver,
    context::{Context, named},
    sources::{Who, undeclared},
};
use crate::{compose::interpolation, platform::Grant, source::Span, spec::node::Node};

/// `checkConsistency` of compose-go.
pub(super) fn check(resolver: &mut Resolver<'_>, context: &Context<'_>) {
    for (name, span) in named(context.get("models")) {
        check_one(resolver, context, "uses", ("models", name, span));
    }
    let build = context.get("build").and_then(Node::as_table);
    let secrets = build.and_then(|it| it.get("secrets")).and_then(Node::as_list).unwrap_or_default();
    for node in secrets {
        if let Some(grant) = Grant::of(node).filter(|it| interpolation::is_literal(&it.source)) {
            check_one(resolver, context, "builds with", ("secrets", &grant.source, node.span));
        }
    }
}

fn check_one(
    resolver: &mut Resolver<'_>,
    context: &Context<'_>,
    verb: &'static str,
    grant: (&'static str, &str, Span),
) {
    let (key, name, span) = grant;
    let project = resolver.table_of(context.project);
    let section = project.and_then(|it| it.get(key)).and_then(Node::as_table);
    if section.is_none_or(|it| it.entry(name).is_none()) {
        let who = Who { project: context.project, subject: context.subject(), verb };
        let finding = undeclared(resolver, &who, key, name, span);
        resolver.report(finding);
    }
}
