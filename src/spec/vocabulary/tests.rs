//! The vocabulary is consistent and complete.

use std::collections::BTreeSet;

use super::{SPEC, health, service};
use crate::{
    platform::OWN_KEYS,
    spec::shape::{Shape, Table},
};

/// Every table that can be reached from the top.
fn tables() -> Vec<&'static Table> {
    fn visit(shape: &Shape, found: &mut Vec<&'static Table>) {
        match shape {
            Shape::List(item) | Shape::Set(item) => visit(item, found),
            Shape::Map(map) => visit(&map.value, found),
            Shape::OneOf(shapes) => shapes.iter().for_each(|shape| visit(shape, found)),
            Shape::Table(table) if !found.iter().any(|known| std::ptr::eq(*known, *table)) => {
                found.push(table);
                table.keys().for_each(|key| visit(&key.shape, found));
            }
            _ => {}
        }
    }
    let mut found = vec![&SPEC];
    SPEC.keys().for_each(|key| visit(&key.shape, &mut found));
    found
}

#[test]
fn a_table_has_each_key_once_and_the_keys_of_its_rules() {
    for table in tables() {
        let mut names = BTreeSet::new();
        for key in table.keys() {
            assert!(names.insert(key.name), "{} has `{}` twice", table.name, key.name);
        }
        for rule in table.rules {
            assert!(rule.keys().iter().all(|key| names.contains(key)), "a rule of {}", table.name);
        }
    }
}

#[test]
fn names_of_tables_are_unique() {
    let mut names = BTreeSet::new();
    for table in tables() {
        assert!(names.insert(table.name), "two tables are called {}", table.name);
    }
}

#[test]
fn every_key_says_what_it_is_for_in_a_sentence() {
    for table in tables() {
        for key in table.keys() {
            assert!(
                key.doc.ends_with('.') && key.doc.len() < 130,
                "{}.{}: {}",
                table.name,
                key.name,
                key.doc
            );
        }
    }
}

#[test]
fn the_shapes_of_a_choice_differ_in_kind() {
    fn kind(shape: &Shape) -> &'static str {
        match shape {
            Shape::Text | Shape::Line | Shape::Word(_) | Shape::Choice { .. } => "string",
            Shape::Integer(..) => "integer",
            Shape::Number => "number",
            Shape::Boolean => "boolean",
            Shape::List(_) | Shape::Set(_) | Shape::Headed(_) => "list",
            Shape::Map(_) | Shape::Table(_) | Shape::Parts => "table",
            Shape::OneOf(_) => "choice",
        }
    }
    for table in tables() {
        for key in table.keys() {
            if let Shape::OneOf(shapes) = key.shape {
                let kinds: BTreeSet<_> = shapes.iter().map(kind).collect();
                assert_eq!(kinds.len(), shapes.len(), "{}.{}", table.name, key.name);
                assert!(!kinds.contains("choice"), "{}.{}", table.name, key.name);
            }
        }
    }
}

/// The keys of a service in the Compose Specification.
const COMPOSE_KEYS: &str = "annotations attach blkio_config build cap_add cap_drop cgroup cgroup_parent command configs \
    container_name cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset \
    credential_spec depends_on deploy develop device_cgroup_rules devices dns dns_opt dns_search domainname \
    entrypoint env_file environment expose external_links extra_hosts gpus group_add healthcheck hostname \
    image init ipc isolation label_file labels links logging mac_address mem_limit mem_reservation mem_swappiness \
    memswap_limit models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports \
    post_start pre_start pre_stop privileged profiles provider pull_policy pull_refresh_after read_only restart \
    runtime scale secrets security_opt shm_size stdin_open stop_grace_period stop_signal storage_opt sysctls tmpfs \
    tty ulimits use_api_socket user userns_mode uts volumes volumes_from working_dir";

#[test]
fn a_service_takes_every_key_of_the_compose_specification_that_it_does_not_refuse() {
    for name in COMPOSE_KEYS.split_whitespace() {
        assert!(service::SERVICE.key(name).is_some(), "{name}");
    }
    for (name, reason) in service::SERVICE.refusals {
        assert!(service::SERVICE.key(name).is_none() && !reason.is_empty(), "{name}");
    }
}

/// A key that is missing there would be written into the Compose file.
#[test]
fn the_keys_of_a_service_that_compose_does_not_have_are_listed_as_own_keys() {
    let compose: BTreeSet<&str> = COMPOSE_KEYS.split_whitespace().collect();
    let others: BTreeSet<&str> =
        service::SERVICE.keys().map(|it| it.name).filter(|it| !compose.contains(it)).collect();
    assert_eq!(others, OWN_KEYS.iter().copied().collect());
}

#[test]
fn a_health_table_takes_every_parameter_of_every_recipe() {
    for recipe in crate::recipe::all() {
        for name in recipe.parameter_names() {
            assert!(health::HEALTH.key(name).is_some(), "`{name}` of recipe `{}`", recipe.name);
        }
    }
}
