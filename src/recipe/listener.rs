//! The listener of a Kafka broker that a probe can ask: one without TLS and without a password.
//!
//! `KAFKA_LISTENERS` is a list of `NAME://host:port`, and `KAFKA_LISTENER_SECURITY_PROTOCOL_MAP` says what a name means
//! if it is not a protocol itself: <https://kafka.apache.org/documentation/#brokerconfigs_listeners>. Confluent's image
//! binds the ports of `KAFKA_ADVERTISED_LISTENERS` if nothing else is stated, Bitnami's has `KAFKA_CFG_` in place of
//! `KAFKA_`.

use super::{Container, Refusal};

const PREFIXES: [&str; 2] = ["KAFKA_", "KAFKA_CFG_"];
const PROTOCOLS: [&str; 4] = ["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"];

/// `host:port` of the listener to ask; none where the environment does not say.
pub(super) fn address(
    container: &Container,
    filled: &dyn Fn(&str) -> String,
) -> Result<Option<String>, Refusal> {
    let value = |name: &str| {
        let of = |prefix| container.environment.get(&format!("{prefix}{name}"));
        PREFIXES.iter().find_map(of).map(|it| filled(it))
    };
    let (stated, bound) = match value("LISTENERS") {
        Some(listeners) => (listeners, true),
        None => match value("ADVERTISED_LISTENERS") {
            Some(listeners) => (listeners, false),
            None => return Ok(None),
        },
    };
    let map = value("LISTENER_SECURITY_PROTOCOL_MAP").unwrap_or_default();
    let controllers = value("CONTROLLER_LISTENER_NAMES").unwrap_or_else(|| "CONTROLLER".to_owned());
    let protocol = |name: &str| {
        let mapped = map.split(',').find_map(|it| it.trim().strip_prefix(name)?.strip_prefix(':'));
        mapped.unwrap_or(name).to_ascii_uppercase()
    };
    let listeners: Vec<(String, &str, &str)> = stated
        .split(',')
        .filter_map(|it| {
            let (name, address) = it.trim().split_once("://")?;
            let (host, port) = address.rsplit_once(':')?;
            let is_controller = controllers.split(',').any(|it| it.trim() == name);
            let is_port = port.parse::<u16>().is_ok_and(|it| it > 0);
            (!is_controller && is_port).then(|| (protocol(name), host, port))
        })
        .collect();
    let everywhere = |host: &str| !bound || matches!(host, "" | "0.0.0.0" | "[::]" | "::");
    match listeners.iter().find(|(protocol, ..)| protocol == "PLAINTEXT") {
        Some((_, host, port)) if everywhere(host) => Ok(Some(format!("127.0.0.1:{port}"))),
        Some((_, host, port)) => Ok(Some(format!("{host}:{port}"))),
        None => match listeners.first() {
            Some((protocol, _, port)) if PROTOCOLS.contains(&protocol.as_str()) => Err(refused(port)),
            _ => Ok(None),
        },
    }
}

fn refused(port: &str) -> Refusal {
    Refusal {
        fact: "each of its listeners asks for TLS or a password".to_owned(),
        help: format!(
            "see whether one of them is open, `health = {{ tcp = {port} }}`, or ask with the client's settings: `health = {{ command = [\"…\"] }}`"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(environment: &[(&str, &str)]) -> Result<Option<String>, Refusal> {
        let environment =
            environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        address(&Container { environment, ..Container::default() }, &str::to_owned)
    }

    #[test]
    fn the_first_open_listener_is_asked() {
        for (listeners, expected) in [
            ("PLAINTEXT://:9092,CONTROLLER://:9093", "127.0.0.1:9092"),
            ("CONTROLLER://:9093,PLAINTEXT://0.0.0.0:29092", "127.0.0.1:29092"),
            ("PLAINTEXT://kafka:9092", "kafka:9092"),
            ("SASL_SSL://:9094, PLAINTEXT://:9095", "127.0.0.1:9095"),
        ] {
            assert_eq!(of(&[("KAFKA_LISTENERS", listeners)]), Ok(Some(expected.to_owned())), "{listeners}");
        }
        let mapped = [
            ("KAFKA_CFG_LISTENERS", "INNER://:1,OUTER://:2"),
            ("KAFKA_CFG_LISTENER_SECURITY_PROTOCOL_MAP", "INNER:SASL_SSL,OUTER:PLAINTEXT"),
        ];
        assert_eq!(of(&mapped), Ok(Some("127.0.0.1:2".to_owned())));
    }

    #[test]
    fn what_is_advertised_is_bound_on_every_address() {
        let advertised =
            [("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://broker:29092,OUTSIDE://localhost:9092")];
        assert_eq!(of(&advertised), Ok(Some("127.0.0.1:29092".to_owned())));
    }

    #[test]
    fn without_an_open_listener_there_is_none_to_probe() {
        assert!(of(&[("KAFKA_LISTENERS", "SASL_SSL://:9092")]).is_err());
        assert_eq!(of(&[("KAFKA_LISTENERS", "ODD://:9092")]), Ok(None));
        assert_eq!(of(&[("KAFKA_LISTENERS", "PLAINTEXT://:${PORT}")]), Ok(None));
        assert_eq!(of(&[]), Ok(None));
    }
}
