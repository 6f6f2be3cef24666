//! `ports`, in both forms.

use super::{Resolver, context::Context, read};
use crate::{
    compose::{
        interpolation,
        port::{Fault, Port, parse_long, parse_short},
    },
    diagnostic::Finding,
    platform::{Located, lints},
    spec::node::{Node, Value},
};

pub(super) fn read(resolver: &mut Resolver<'_>, context: &Context<'_>) -> Vec<Located<Port>> {
    let mut found = Vec::new();
    for node in context.get("ports").and_then(Node::as_list).unwrap_or_default() {
        let fault = match port(resolver, node) {
            Ok(port) => {
                found.push(Located { value: port, span: node.span });
                continue;
            }
            Err(fault) => fault,
        };
        let (label, help) = match fault {
            Fault::Form => (
                "not a port",
                "write it as `\"8080:80\"`, `\"127.0.0.1:8080:80/tcp\"` or `{ target = 80, published = \"8080\" }`",
            ),
            Fault::Protocol => ("no such protocol", "the protocols are `tcp`, `udp` and `sctp`"),
            Fault::Address => (
                "not an IP address before the ports",
                "the host's address is an IP address, as in `\"127.0.0.1:8080:80\"`; an IPv6 address is written in brackets",
            ),
            Fault::Lengths => (
                "two ranges of different length",
                "a range of container ports is published on as many ports, as in `\"8000-8010:3000-3010\"`",
            ),
        };
        // An undeclared variable may have any value.
        if read::text(node).is_none_or(|it| interpolation::is_literal(&it)) {
            resolver.report(
                Finding::about(
                    &lints::MALFORMED_VALUE,
                    context.subject(),
                    "",
                    " publishes something that is not a port",
                )
                .at(node.span, label)
                .help(help),
            );
        }
    }
    found
}

fn port(resolver: &Resolver<'_>, node: &Node) -> Result<Port, Fault> {
    let value = |name: &str| resolver.default_of(name);
    match &node.value {
        Value::Table(table) => {
            let text = |key| table.get(key).and_then(read::text);
            parse_long(
                &text("target").ok_or(Fault::Form)?,
                text("published").as_deref(),
                text("host_ip").as_deref(),
                text("protocol").as_deref(),
                &value,
            )
        }
        _ => parse_short(&read::text(node).ok_or(Fault::Form)?, &value),
    }
}
