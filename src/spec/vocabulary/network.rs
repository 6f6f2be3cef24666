//! Networks and ports.

use super::common::{FLAG, LINES, OPTIONS, TEXT_OR_COUNT, TEXT_SET, entries, keyed, map};
use crate::spec::{
    form,
    shape::{Key, Map, Rule, Shape, Table, key},
};

/// A network that projects share.
pub(super) static SHARED_NETWORK: Table = Table::of(
    "network",
    &[
        &[
            key(
                "name",
                Shape::Word(&form::RESOURCE_NAME),
                "The engine's name for it; `PLATFORM_KEY` if left out, or the key alone where it is external.",
            ),
            key(
                "external",
                Shape::Boolean,
                "Whether it is managed outside the platform: it must exist, and is neither created nor removed.",
            ),
        ],
        OPTIONS_OF_NETWORK,
        FLAGS_OF_SHARED,
    ],
)
.extensible()
.rules(&[Rule::Alone("external", &["name"])]);

/// A network of one project, which Compose makes.
pub(super) static PROJECT_NETWORK: Table = Table::of(
    "project_network",
    &[
        &[key(
            "name",
            Shape::Word(&form::RESOURCE_NAME),
            "The engine's name for it; `PROJECT_KEY` if left out.",
        )],
        OPTIONS_OF_NETWORK,
        FLAGS_OF_PRIVATE,
    ],
)
.extensible()
.refusals(&[(
    "external",
    "declare an existing network for the whole platform: `[networks.NETWORK]` with `external = true`",
)]);

/// The scripts create a shared network, and do not expand variables in its options.
static FLAGS_OF_SHARED: &[Key] = &flags(Shape::Boolean);

static FLAGS_OF_PRIVATE: &[Key] = &flags(FLAG);

const fn flags(shape: Shape) -> [Key; 4] {
    [
        key("internal", shape, "Whether it is isolated from outside networks."),
        key("attachable", shape, "Whether standalone containers may join a swarm's network."),
        key("enable_ipv4", shape, "Whether it has IPv4 addresses.").since(2, 33, 1).engine(28, 0),
        key("enable_ipv6", shape, "Whether it has IPv6 addresses."),
    ]
}

static OPTIONS_OF_NETWORK: &[Key] = &[
    key("driver", Shape::Line, "Its driver; `bridge` if left out."),
    key("driver_opts", map(&LINES_BY_KEY), "Options of the driver."),
    key("ipam", Shape::Table(&IPAM), "Its addresses."),
    key("labels", Shape::OneOf(&[map(&LINES_BY_KEY), LINES]), "Labels of the network."),
];

static LINES_BY_KEY: Map = entries(Shape::OneOf(&[Shape::Line, Shape::Number, Shape::Boolean]));

static IPAM: Table = Table::of(
    "ipam",
    &[&[
        key("driver", Shape::Line, "The driver that assigns addresses; `default` if left out."),
        key("config", Shape::List(&Shape::Table(&SUBNET)), "The subnets."),
        key("options", map(&LINES_BY_KEY), "Options of the driver."),
    ]],
)
.extensible();

static SUBNET: Table = Table::of(
    "subnet",
    &[&[
        key("subnet", Shape::Line, "The subnet: `172.28.0.0/16`."),
        key("ip_range", Shape::Line, "The part of it that containers get addresses from."),
        key("gateway", Shape::Line, "Address of the gateway."),
        key("aux_addresses", map(&LINES_BY_KEY), "Addresses that are already in use."),
    ]],
)
.extensible();

/// The long form of a service's `networks`.
pub(super) static ATTACHMENTS: Map = keyed(&form::RESOURCE_KEY, Shape::Table(&ATTACHMENT));

static ATTACHMENT: Table = Table::of(
    "attachment",
    &[&[
        key("aliases", TEXT_SET, "Further names of the service on this network."),
        key("interface_name", Shape::Text, "Name of the interface in the container.")
            .since(2, 36, 0)
            .engine(28, 1),
        key("ipv4_address", Shape::Word(&form::address::IPV4), "Its IPv4 address."),
        key("ipv6_address", Shape::Word(&form::address::IPV6), "Its IPv6 address."),
        key("link_local_ips", Shape::Set(&Shape::Word(&form::address::IP)), "Link-local addresses."),
        key("mac_address", Shape::Word(&form::address::MAC), "Its MAC address on this network.")
            .since(2, 23, 2),
        key("driver_opts", OPTIONS, "Options of the network's driver.").since(2, 27, 1),
        key("priority", Shape::Number, "Order in which networks are joined, highest first."),
        key("gw_priority", Shape::Number, "The network with the highest value is the default gateway.")
            .since(2, 33, 1)
            .engine(28, 0),
    ]],
)
.extensible();

/// An item of a service's `ports`.
pub(super) static PORT: Shape =
    Shape::OneOf(&[Shape::Word(&form::address::PORT), Shape::Integer(1, 65535), Shape::Table(&PORT_TABLE)]);

/// A range is only for the short form.
const PORT_NUMBER: Shape = Shape::OneOf(&[Shape::Word(&form::number::NATURAL), Shape::Integer(1, 65535)]);

static PORT_TABLE: Table = Table::of(
    "port",
    &[&[
        key("target", PORT_NUMBER, "The port in the container.").required(),
        key(
            "published",
            TEXT_OR_COUNT,
            "The port on the host: a number, or a range such as `\"8080-8090\"`.",
        ),
        key(
            "host_ip",
            Shape::Word(&form::address::IP),
            "Address of the host to listen on; all of them if left out.",
        )
        .since(2, 0, 0),
        key("protocol", Shape::compose_choice(&["tcp", "udp", "sctp"]), "`tcp` if left out."),
        key("app_protocol", Shape::Text, "Application protocol, such as `http`.").since(2, 26, 0),
        key("mode", Shape::compose_choice(&["host", "ingress"]), "How a swarm publishes it."),
        key("name", Shape::Text, "Name for people.").since(2, 0, 0),
    ]],
)
.extensible();
