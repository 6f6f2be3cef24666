//! What `arcgen explain RECIPE` prints.

use std::{collections::BTreeMap, fmt::Write};

use super::{Container, Effort, Recipe};
use crate::{compose::duration, diagnostic::words, quote::yaml_quoted};

/// A recipe as a page for people, in Markdown as the pages of the lints are.
#[must_use]
pub fn page(recipe: &Recipe) -> String {
    let mut page = format!("# {}\n\n{}.\n", recipe.name, recipe.title);
    let _ = write!(
        page,
        "\n## Use\n\n```toml\n{}\nhealth = \"{}\"\n```\n",
        recipe.examples.first().map(|it| format!("image = \"{it}\"")).unwrap_or_default(),
        recipe.name
    );
    let _ = write!(
        page,
        "\n## Images\n\n{}. It can be used for any other image that has what the probe runs.\n",
        words::quoted(&recipe.images).join(", ")
    );
    page.push_str("\n## Probe\n\n");
    match probe(recipe) {
        Some(test) => {
            let _ = writeln!(page, "```yaml\ntest: {test}\n```");
        }
        None => page.push_str("None for the image as it is; see the source.\n"),
    }
    let why = match recipe.effort {
        Effort::Small => "",
        Effort::Large => ", since it starts a runtime of its own",
    };
    let every = duration::write(recipe.effort.interval());
    let _ = write!(
        page,
        "\nEvery {every}{why}. One may take {}, and failures do not count for the first {}.\n",
        duration::write(recipe.timeout),
        duration::write(recipe.start_period)
    );
    parameters(&mut page, recipe);
    settings(&mut page, recipe);
    let _ = write!(page, "\n## Source\n\n<{}>\n", recipe.source);
    page
}

/// The probe of the recipe's first example, with nothing stated.
fn probe(recipe: &Recipe) -> Option<String> {
    let container = Container { image: recipe.examples.first().cloned(), ..Container::default() };
    let test = recipe.probe(&container, &BTreeMap::new(), &str::to_owned).ok()?;
    // Dollars are doubled for Compose.
    let words: Vec<_> = test.iter().map(|it| yaml_quoted(it)).collect();
    Some(format!("[{}]", words.join(", ")))
}

fn parameters(page: &mut String, recipe: &Recipe) {
    if recipe.parameters.is_empty() {
        return;
    }
    let _ = write!(page, "\n## Parameters\n\nAs `health = {{ recipe = \"{}\", … }}`:\n\n", recipe.name);
    for parameter in &recipe.parameters {
        let mut from: Vec<String> = Vec::new();
        let options = parameter.options.iter().chain(&parameter.variable_of);
        let options = words::quoted(options);
        if !options.is_empty() {
            let what = if parameter.variable_of.is_empty() { "" } else { "the variable that holds " };
            from.push(format!("{what}{} of its `command`", words::or(&options)));
        }
        let variables = words::quoted(parameter.environment.iter().chain(&parameter.variables));
        if parameter.listener {
            from.push("the listeners in its `environment`".to_owned());
        } else if !variables.is_empty() {
            from.push(format!("{} in its `environment`", words::or(&variables)));
        }
        from.extend(parameter.default.as_ref().map(|it| format!("`{it}`")));
        let from = if from.is_empty() {
            "left out unless stated".to_owned()
        } else {
            format!("if left out, {}", from.join(", else "))
        };
        let _ = writeln!(page, "- `{}`: {from}", parameter.name);
    }
}

fn settings(page: &mut String, recipe: &Recipe) {
    if recipe.settings.is_empty() {
        return;
    }
    page.push_str("\n## Needs\n\n");
    for setting in &recipe.settings {
        let value = setting.values.first().map_or("…", String::as_str);
        let options: Vec<_> = setting.options.iter().filter(|it| it.starts_with('-')).take(1).collect();
        let or = options.first().map_or_else(String::new, |it| format!(" or `{it}` in its `command`"));
        let _ = writeln!(
            page,
            "- `{} = \"{value}\"` in its `environment`{or}: {}",
            setting.variable, setting.why
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::{all, find};
    use super::page;

    #[test]
    fn a_page_says_what_a_recipe_does() {
        insta::assert_snapshot!(page(find("redis").expect("redis")), @r#"
        # redis

        Redis.

        ## Use

        ```toml
        image = "redis:7-alpine"
        health = "redis"
        ```

        ## Images

        `redis`, `redis/redis-stack`, `redis/redis-stack-server`, `valkey/valkey`, `bitnami/redis`, `bitnamilegacy/redis`, `bitnami/valkey`. It can be used for any other image that has what the probe runs.

        ## Probe

        ```yaml
        test: ["CMD-SHELL", "redis-cli -h 127.0.0.1 -p 6379 ping | grep -q PONG"]
        ```

        Every 2s. One may take 5s, and failures do not count for the first 30s.

        ## Parameters

        As `health = { recipe = "redis", … }`:

        - `port`: if left out, `--port` of its `command`, else `REDIS_PORT_NUMBER` in its `environment`, else `6379`
        - `password_variable`: if left out, the variable that holds `--requirepass` of its `command`, else `REDIS_PASSWORD` or `VALKEY_PASSWORD` in its `environment`

        ## Source

        <https://github.com/redis/redis/blob/unstable/src/redis-cli.c>
        "#);
        insta::assert_snapshot!(page(find("keycloak").expect("keycloak")), @r#"
        # keycloak

        Keycloak.

        ## Use

        ```toml
        image = "quay.io/keycloak/keycloak:26.1"
        health = "keycloak"
        ```

        ## Images

        `quay.io/keycloak/keycloak`, `keycloak/keycloak`. It can be used for any other image that has what the probe runs.

        ## Probe

        ```yaml
        test: ["CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && echo \"status $$status\" && [[ $$status == 200 ]]"]
        ```

        Every 2s. One may take 5s, and failures do not count for the first 1m30s.

        ## Parameters

        As `health = { recipe = "keycloak", … }`:

        - `port`: if left out, `--http-management-port` of its `command`, else `KC_HTTP_MANAGEMENT_PORT` in its `environment`
        - `path`: if left out, `--http-management-relative-path` or `--http-relative-path` of its `command`, else `KC_HTTP_MANAGEMENT_RELATIVE_PATH` or `KC_HTTP_RELATIVE_PATH` in its `environment`, else `/health/ready`

        ## Needs

        - `KC_HEALTH_ENABLED = "true"` in its `environment` or `--health-enabled` in its `command`: Keycloak answers no health requests unless it is configured to

        ## Source

        <https://www.keycloak.org/observability/health>
        "#);
    }

    #[test]
    fn every_recipe_has_a_page_with_a_probe() {
        for recipe in all() {
            let page = page(recipe);
            let has_probe = page.contains("\ntest: [\"CMD");
            assert!(has_probe, "{page}");
        }
    }
}
