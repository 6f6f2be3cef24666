use super::*;

fn container(image: Option<&str>, command: &str, environment: &[(&str, &str)]) -> Container {
    Container {
        image: image.map(str::to_owned),
        environment: environment.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
        words: Container::split(command),
        ..Container::default()
    }
}

fn tried(name: &str, container: &Container, stated: &[(&str, &str)]) -> Result<Vec<String>, Refusal> {
    let stated = stated.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    find(name).expect(name).probe(container, &stated, &str::to_owned)
}

fn probe(
    name: &str,
    image: Option<&str>,
    stated: &[(&str, &str)],
    environment: &[(&str, &str)],
) -> Vec<String> {
    tried(name, &container(image, "", environment), stated).expect(name)
}

#[test]
fn the_catalogue_is_sound() {
    for recipe in all() {
        assert!(!recipe.start_period.is_zero() && !recipe.timeout.is_zero(), "{}", recipe.name);
        assert!(recipe.source.starts_with("https://"), "{}", recipe.name);
        assert!(!recipe.examples.is_empty(), "{}", recipe.name);
        for variant in &recipe.variants {
            assert_ne!(variant.test.is_empty(), variant.impossible.is_none(), "{}", recipe.name);
            let first = variant.test.first().map(String::as_str);
            assert!(matches!(first, Some("CMD" | "CMD-SHELL") | None), "{}", recipe.name);
        }
    }
}

#[test]
fn names_are_unique_and_no_recipe_hides_another() {
    for recipe in all() {
        assert_eq!(all().iter().filter(|it| it.name == recipe.name).count(), 1, "{}", recipe.name);
        for example in &recipe.examples {
            assert_eq!(
                for_image(example).map(|it| it.name.as_str()),
                Some(recipe.name.as_str()),
                "{example}"
            );
        }
    }
}

#[test]
fn every_placeholder_is_a_parameter() {
    for recipe in all() {
        let values: BTreeMap<&str, String> =
            recipe.parameter_names().map(|it| (it, "x".to_owned())).collect();
        for text in recipe.variants.iter().flat_map(|it| &it.test) {
            let rest = filled_plain(text, &values);
            let open = rest
                .match_indices('{')
                // `%{http_code}` is curl's own.
                .filter(|(at, _)| !rest[..*at].ends_with('%'))
                .filter(|(at, _)| rest[at + 1..].starts_with(|c: char| c.is_ascii_lowercase()));
            assert_eq!(open.count(), 0, "{}: {rest}", recipe.name);
        }
    }
}

#[test]
fn parameters_come_from_the_spec_then_the_environment_then_their_defaults() {
    assert_eq!(probe("postgres", None, &[], &[])[8..], ["postgres", "-d", "postgres"]);
    assert_eq!(probe("postgres", None, &[], &[("POSTGRES_USER", "u")])[8..], ["u", "-d", "u"]);
    let environment = [("POSTGRES_USER", "u"), ("POSTGRES_DB", "${DB:-d}")];
    assert_eq!(probe("postgres", None, &[("user", "v")], &environment)[8..], ["v", "-d", "${DB:-d}"]);
}

#[test]
fn the_version_of_the_image_decides() {
    let port = |image| probe("keycloak", Some(image), &[], &[])[3].clone();
    assert!(port("quay.io/keycloak/keycloak:23.0").contains("/8080 "));
    assert!(port("quay.io/keycloak/keycloak:25.0").contains("/9000 "));
    assert!(port("quay.io/keycloak/keycloak:latest").contains("/9000 "));
    assert_eq!(probe("mongodb", Some("mongo:4.4"), &[], &[])[1], "mongo");
    assert_eq!(probe("mongodb", Some("mongo:6"), &[], &[])[1], "mongosh");
}

#[test]
fn dollars_of_a_recipe_reach_the_shell() {
    let test = probe("redis", None, &[("password_variable", "REDIS_PASSWORD")], &[]);
    assert_eq!(
        test[1],
        r#"REDISCLI_AUTH="$$REDIS_PASSWORD" redis-cli -h 127.0.0.1 -p 6379 ping | grep -q PONG"#
    );
}

#[test]
fn what_a_shell_would_split_is_refused() {
    let refusal = tried("redis", &Container::default(), &[("port", "1; reboot")]).expect_err("refused");
    assert!(refusal.fact.contains("1; reboot"));
}

#[test]
fn an_image_without_any_probe_tool_is_refused() {
    let tried = |image| tried("kafka", &container(Some(image), "", &[]), &[]);
    assert!(tried("apache/kafka-native:3.9.0").is_err());
    assert!(tried("apache/kafka:3.9.0-native").is_err());
    assert!(tried("apache/kafka:3.9.0").is_ok());
}

#[test]
fn a_command_that_moves_the_port_moves_the_probe() {
    let words = |name, command| tried(name, &container(None, command, &[]), &[]).expect(name).join(" ");
    assert!(words("postgres", "postgres -c port=5433").contains("-p 5433 "));
    assert!(words("mysql", "--port=3307").contains("-P 3307 "));
    assert!(words("mariadb", "--port 3307").contains("MYSQL_TCP_PORT=3307 "));
    assert!(words("redis", "redis-server --port 6380").contains("-p 6380 "));
    assert!(words("mongodb", "mongod --port 27018").contains("--port 27018 "));
    assert!(words("minio", "server /data --address :9100").contains("127.0.0.1:9100 "));
    assert!(words("prometheus", "--web.listen-address=0.0.0.0:9091").contains(":9091/"));
}

#[test]
fn a_path_that_is_moved_moves_the_probe() {
    let keycloak =
        |environment| probe("keycloak", Some("quay.io/keycloak/keycloak:26.0"), &[], environment)[3].clone();
    assert!(keycloak(&[]).contains("GET /health/ready "));
    assert!(keycloak(&[("KC_HTTP_RELATIVE_PATH", "/auth/")]).contains("GET /auth/health/ready "));
    assert!(keycloak(&[("KC_HTTP_RELATIVE_PATH", "/")]).contains("GET /health/ready "));
    let it = container(Some("prom/prometheus:v3.0.0"), "--web.route-prefix=/metrics", &[]);
    assert!(tried("prometheus", &it, &[]).expect("prometheus").join(" ").ends_with(":9090/metrics/-/ready"));
    let moved = tried("keycloak", &Container::default(), &[("path", "/x'; reboot; '")]);
    assert!(moved.is_err());
}

#[test]
fn nginx_without_privileges_listens_elsewhere() {
    let asked = |image, stated| probe("nginx", Some(image), stated, &[])[1].clone();
    assert!(asked("nginx:1.27", &[]).contains("127.0.0.1:80/"));
    assert!(asked("nginxinc/nginx-unprivileged:1.27", &[]).contains("127.0.0.1:8080/"));
    assert!(asked("nginxinc/nginx-unprivileged:1.27", &[("port", "81")]).contains("127.0.0.1:81/"));
}

#[test]
fn a_password_in_the_command_is_used_by_the_probe() {
    let environment = [("CACHE_PASSWORD", "${CACHE_PASSWORD}")];
    let cache = container(Some("redis:7"), "redis-server --requirepass ${CACHE_PASSWORD}", &environment);
    assert!(
        tried("redis", &cache, &[]).expect("redis")[1].starts_with(r#"REDISCLI_AUTH="$$CACHE_PASSWORD" "#)
    );
    let cache = container(Some("redis:7"), "redis-server --requirepass ${CACHE_PASSWORD}", &[]);
    assert!(tried("redis", &cache, &[]).is_err());
    assert!(tried("redis", &cache, &[("password_variable", "X")]).is_ok());
}

#[test]
fn elasticsearch_is_probed_as_its_security_requires() {
    let asked = |image, environment| probe("elasticsearch", Some(image), &[], environment)[1].clone();
    let plain = asked("elasticsearch:8.11.0", &[("xpack.security.enabled", "false")]);
    assert!(plain.starts_with("curl -fsS 'http://"), "{plain}");
    assert!(asked("elasticsearch:7.17.0", &[]).contains("'http://"));
    assert!(
        asked("elasticsearch:7.17.0", &[("xpack.security.http.ssl.enabled", "true")]).contains("'https://")
    );
    assert!(asked("elasticsearch:8.11.0", &[("xpack.security.enabled", "true")]).contains("'http://"));
    let secured = asked("elasticsearch:8.11.0", &[]);
    assert!(secured.contains("for scheme in https http;"), "{secured}");
    assert!(secured.contains("$${ELASTIC_PASSWORD:+-u \"elastic:$$ELASTIC_PASSWORD\"}"), "{secured}");
    assert!(secured.contains("'%{http_code}'"), "{secured}");
}

#[test]
fn a_recipe_can_be_named_for_any_image() {
    for (name, image) in [
        ("postgres", "registry.example.com/team/postgresql:16"),
        ("postgres", "timescale/timescaledb:2.17.2-pg16"),
        ("postgres", "bitnami/postgresql:16"),
        ("kafka", "confluentinc/cp-kafka:7.6.0"),
        ("mariadb", "lscr.io/linuxserver/mariadb:11"),
    ] {
        assert!(!probe(name, Some(image), &[], &[]).is_empty(), "{image}");
    }
    let user = probe("postgres", Some("bitnami/postgresql:16"), &[], &[("POSTGRESQL_USERNAME", "u")]);
    assert_eq!(user[8], "u");
}

/// Each probe that a shell reads is one that a shell can read.
#[cfg(unix)]
#[test]
fn shells_can_read_the_probes() {
    for recipe in all() {
        let values: BTreeMap<&str, String> =
            recipe.parameter_names().map(|it| (it, "1".to_owned())).collect();
        for variant in recipe.variants.iter().filter(|it| it.test.first().is_some_and(|it| it == "CMD-SHELL"))
        {
            let script = filled_plain(&variant.test[1], &values);
            let read =
                std::process::Command::new("/bin/sh").args(["-n", "-c", &script]).output().expect("sh");
            assert!(
                read.status.success(),
                "{}: {script}: {}",
                recipe.name,
                String::from_utf8_lossy(&read.stderr)
            );
        }
    }
}
