//! The networks of `pre_start` containers: a Compose file declares those that its services join.

use super::{
    Resolver,
    context::{Context, named},
};
use crate::{
    diagnostic::Finding,
    platform::{Join, JoinedNetwork, lints},
    spec::node::Node,
};

pub(super) fn check(resolver: &mut Resolver<'_>, context: &Context<'_>, joined: &[Join]) {
    let hooks = context.get("pre_start").and_then(Node::as_list).unwrap_or_default();
    for hook in hooks.iter().filter_map(Node::as_table) {
        for (name, span) in named(hook.get("networks")) {
            let joins = joined.iter().any(|it| match it.network {
                JoinedNetwork::Shared(id) => resolver.networks[id.index()].key.value == name,
                JoinedNetwork::Private(id, position) => {
                    resolver.projects[id.index()].networks[position].key.value == name
                }
                JoinedNetwork::Default(_) => name == "default",
            });
            if !joins {
                resolver.report(
                    Finding::about(
                        &lints::UNDEFINED_NETWORK,
                        context.subject(),
                        "a `pre_start` of ",
                        format!(" joins network `{name}`, and the service does not"),
                    )
                    .at(span, "not one of the service's networks")
                    .help(format!("add `{name}` to the networks of the service, or omit it here")),
                );
            }
        }
    }
}
