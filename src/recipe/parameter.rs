//! A parameter of a recipe, and where its value comes from when the spec does not state it.

use serde::Deserialize;

use super::{Container, Refusal, listener};
use crate::compose::interpolation;

/// A parameter of a recipe.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// What a spec calls it.
    pub name: String,
    /// Options of the container's command that state it when the spec does not.
    #[serde(default)]
    pub options: Vec<String>,
    /// Variables of the container's environment that state it when the command does not.
    #[serde(default)]
    pub environment: Vec<String>,
    /// Options of the command whose value a variable of the environment must hold: the parameter is that variable's name.
    #[serde(default)]
    pub variable_of: Vec<String>,
    /// Variables that, if they are set, are what [`Self::variable_of`] looks for.
    #[serde(default)]
    pub variables: Vec<String>,
    /// What follows a path that the command or the environment states: they say where the application is, not what
    /// it is asked.
    #[serde(default)]
    pub suffix: Option<String>,
    /// Whether it is the address of a listener of Kafka.
    #[serde(default)]
    pub listener: bool,
    /// Its value if none is stated; none if the recipe has a variant without it.
    #[serde(default)]
    pub default: Option<String>,
}

impl Parameter {
    /// What the container's command and environment say. `filled` replaces variables by their defaults.
    pub(super) fn said(
        &self,
        container: &Container,
        filled: &dyn Fn(&str) -> String,
    ) -> Result<Option<String>, Refusal> {
        if self.listener {
            return listener::address(container, filled);
        }
        if let Some(password) = self.variable_of.iter().find_map(|it| container.option(it)) {
            let variable = container
                .variable_of(password)
                .or_else(|| self.known_variable(container))
                .or_else(|| likely_variable(container, password));
            return match variable {
                Some(variable) => Ok(Some(variable.to_owned())),
                None => Err(self.unheld(password)),
            };
        }
        if let Some(variable) = self.known_variable(container) {
            return Ok(Some(variable.to_owned()));
        }
        let by_option = self.options.iter().find_map(|it| self.usable(container.option(it)?));
        let by_variable = || {
            let stated = |it: &String| container.environment.get(it.as_str()).filter(|it| !it.is_empty());
            self.environment.iter().find_map(stated).cloned()
        };
        let value = by_option.or_else(by_variable);
        Ok(match &self.suffix {
            Some(suffix) => value.map(|it| format!("{}{suffix}", it.trim_end_matches('/'))),
            None => value,
        })
    }

    fn known_variable<'a>(&'a self, container: &Container) -> Option<&'a str> {
        self.variables.iter().find(|it| container.environment.contains_key(it.as_str())).map(String::as_str)
    }

    fn unheld(&self, password: &str) -> Refusal {
        let variable = self.variables.first().map_or("PASSWORD", String::as_str);
        let value = if password.contains('$') { password } else { "…" };
        Refusal {
            fact: "its command sets a password, and no variable of its environment holds it for the probe"
                .to_owned(),
            help: format!(
                "add `{variable} = \"{value}\"` to its `environment`: the probe then takes the password from there"
            ),
        }
    }

    /// The value of an option, if it can be one of this parameter: `-p` is a port to one program and something else to
    /// another.
    fn usable(&self, value: &str) -> Option<String> {
        // A value that only the container's shell knows is not available to a probe without a shell.
        if value.contains("$$") {
            return None;
        }
        if self.name != "port" {
            return Some(value.to_owned());
        }
        let port = match value.split_once('$') {
            Some((before, _)) if before.is_empty() || before.ends_with(':') => &value[before.len()..],
            Some(_) => return None,
            None => value.rsplit_once(':').map_or(value, |(_, port)| port),
        };
        let is_number = !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit());
        let is_variable = port.starts_with('$') && interpolation::read(port).is_ok();
        (is_number || is_variable).then(|| port.to_owned())
    }
}

/// The variable of the spec that a password refers to, if the container also gets variables from files not read here.
fn likely_variable<'a>(container: &Container, password: &'a str) -> Option<&'a str> {
    let name = password.strip_prefix("${")?.split(['}', ':', '-', '?']).next()?;
    container.has_env_file.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(parameter: &str, command: &str, environment: &[(&str, &str)]) -> Result<Option<String>, Refusal> {
        let parameter: Parameter = toml::from_str(parameter).expect("a parameter");
        let container = Container {
            words: Container::split(command),
            environment: environment.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
            ..Container::default()
        };
        parameter.said(&container, &str::to_owned)
    }

    #[test]
    fn a_port_is_a_port() {
        let port = "name = 'port'\noptions = ['-p', '--listen']\nenvironment = ['PORT']";
        for (command, value) in [
            ("db -p 5433", Some("5433")),
            ("db --listen=0.0.0.0:81", Some("81")),
            ("db --listen=:${P:-81}", Some("${P:-81}")),
            ("sh -c 'mkdir -p /x; db'", None),
            ("db -p $$PORT", None),
        ] {
            assert_eq!(said(port, command, &[]), Ok(value.map(str::to_owned)), "{command}");
        }
        assert_eq!(said(port, "db -p 1", &[("PORT", "2")]), Ok(Some("1".to_owned())));
        assert_eq!(said(port, "db", &[("PORT", "2")]), Ok(Some("2".to_owned())));
        assert_eq!(said(port, "db", &[("PORT", "")]), Ok(None));
    }

    #[test]
    fn a_password_is_held_by_a_variable_or_refused() {
        let it =
            "name = 'password_variable'\nvariable_of = ['--requirepass']\nvariables = ['REDIS_PASSWORD']";
        assert_eq!(said(it, "redis-server", &[]), Ok(None));
        let held = said(it, "redis-server --requirepass ${P}", &[("SECRET", "${P}")]);
        assert_eq!(held, Ok(Some("SECRET".to_owned())));
        assert_eq!(said(it, "", &[("REDIS_PASSWORD", "x")]), Ok(Some("REDIS_PASSWORD".to_owned())));
        let refusal = said(it, "redis-server --requirepass ${P}", &[]).expect_err("refused");
        assert!(refusal.help.contains("REDIS_PASSWORD = \"${P}\""), "{}", refusal.help);
        // A password is never shown.
        let refusal = said(it, "redis-server --requirepass hunter2", &[]).expect_err("refused");
        assert!(!refusal.help.contains("hunter2"), "{}", refusal.help);
    }
}
