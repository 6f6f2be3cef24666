use super::*;

fn container(command: &str) -> Container {
    Container { words: Container::words([command]), ..Container::default() }
}

#[test]
fn a_command_is_split_as_a_shell_does() {
    let words = Container::split("a \"b c\" ${D:?say it} 'e'f  $$G");
    assert_eq!(words, ["a", "b c", "${D:?say it}", "ef", "$$G"]);
}

#[test]
fn options_are_read_in_each_form_and_the_last_one_counts() {
    assert_eq!(container("redis-server --port 6380").option("--port"), Some("6380"));
    assert_eq!(container("postgres -c port=5433 -c x=1").option("port"), Some("5433"));
    assert_eq!(container("x --port=1 --port=2").option("--port"), Some("2"));
    assert_eq!(container("x port 1").option("port"), None);
    assert_eq!(container("x --port").option("--port"), None);
    assert_eq!(container("x --portal=1").option("--port"), None);
}

#[test]
fn the_variable_that_holds_a_word_is_found() {
    let mut it = container("");
    it.environment.insert("PASS".to_owned(), "${SECRET}".to_owned());
    assert_eq!(it.variable_of("${SECRET}"), Some("PASS"));
    assert_eq!(it.variable_of("$$OTHER"), Some("OTHER"));
    assert_eq!(it.variable_of("$${OTHER}"), Some("OTHER"));
    assert_eq!(it.variable_of("secret"), None);
}

#[test]
fn a_mount_covers_what_is_in_it_and_what_it_is_in() {
    let it = Container { mounts: vec!["/etc/traefik/traefik.yml".to_owned()], ..Container::default() };
    assert!(it.mounts_over("/etc/traefik") && it.mounts_over("/etc/traefik/traefik.yml"));
    assert!(!it.mounts_over("/etc/traefik2") && !it.mounts_over("/opt"));
    let it = Container { mounts: vec!["/etc/".to_owned()], ..Container::default() };
    assert!(it.mounts_over("/etc/traefik"));
}

#[test]
fn what_a_shell_is_given_is_a_command_too() {
    let it = container(r#"sh -c 'redis-server --requirepass "$$SECRET"'"#);
    assert_eq!(it.option("--requirepass"), Some("$$SECRET"));
    let words = Container::words(["sh", "-c", "exec db --port 1"]);
    assert_eq!(words, ["sh", "-c", "exec", "db", "--port", "1"]);
}
