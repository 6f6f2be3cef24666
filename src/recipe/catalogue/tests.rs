use super::*;

fn probe(
    name: &str,
    image: Option<&str>,
    stated: &[(&str, &str)],
    environment: &[(&str, &str)],
) -> Vec<String> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let stated = stated.iter().map(owned).collect();
    let environment = environment.iter().map(owned).collect();
    find(name).expect(name).probe(image, &stated, &environment).expect(name)
}

#[test]
fn the_catalogue_is_sound() {
    for recipe in all() {
        assert!(duration::read(&recipe.start_period).is_some(), "{}", recipe.name);
        assert!(recipe.timeout.as_deref().is_none_or(|it| duration::read(it).is_some()), "{}", recipe.name);
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
    let stated = BTreeMap::from([("port".to_owned(), "1; reboot".to_owned())]);
    let refusal = find("redis").expect("redis").probe(None, &stated, &HashMap::new()).expect_err("refused");
    assert!(refusal.fact.contains("1; reboot"));
}

#[test]
fn an_image_without_any_means_is_refused() {
    let kafka = find("kafka").expect("kafka");
    assert!(kafka.probe(Some("apache/kafka-native:3.9.0"), &BTreeMap::new(), &HashMap::new()).is_ok());
    assert!(kafka.probe(Some("apache/kafka:3.9.0-native"), &BTreeMap::new(), &HashMap::new()).is_err());
}
