//! The platform that the scenarios play on: three projects, a job in the middle, a profile, and names that hurt.

use arcgen::{
    compose::Version,
    plan::{
        ComposeFile, Condition, Dependency, Endpoint, Floor, Gate, Generator, Hook, HostPort, Needs, Network,
        Plan, Project, Service, Switch, Variable, VariableOrigin,
    },
};

/// The plan of the shop. `base` holds a database, a cache and a job; `back` a migration, an API and a worker; `front`
/// a website and a tool behind a profile.
pub(crate) fn shop() -> Plan {
    Plan {
        spec_file: "platform.spec.toml".to_owned(),
        name: "shop".to_owned(),
        title: "Ann's \"Shop\" $1".to_owned(),
        description: String::new(),
        floor: Floor { engine: version("20.10"), compose: version("2.20") },
        levels: vec!["Data".to_owned(), "Services".to_owned(), "Caf\u{e9}".to_owned()],
        networks: vec![Network {
            key: "shop-network".to_owned(),
            name: "shop".to_owned(),
            create_args: vec!["--label".to_owned(), "note=Ann's $HOME".to_owned()],
        }],
        projects: vec![
            project("base", "base"),
            project("back", "back office/it's $HOME"),
            project("front", "."),
        ],
        services: services(),
        critical_path: Vec::new(),
        variables: variables(),
        tunables: Vec::new(),
        switches: vec![
            switch("BaseOnly", "base-only", &[0]),
            switch("SkipBase", "skip-base", &[1, 2]),
            switch("SkipFront", "skip-front", &[0, 1]),
        ],
        documentation_targets: Vec::new(),
        needs: Needs::default(),
        deadline_s: 600,
    }
}

fn services() -> Vec<Service> {
    vec![
        Service {
            ports: vec![port("DB_PORT", 27999), port("", 27998)],
            hooks: vec![Hook {
                title: "create Ann's schema".to_owned(),
                exec: words(&["sh", "-c", "echo $HOME \u{2192} it's"]),
                accept: "already exists".to_owned(),
                check: Vec::new(),
                retries: 1,
            }],
            ..service("base/db", 0, Gate::Healthy, &[])
        },
        service("base/cache", 0, Gate::Running, &[]),
        service("base/bucket", 0, Gate::Completed, &[1]),
        service("back/migrate", 1, Gate::Completed, &[0]),
        Service {
            endpoints: vec![Endpoint {
                title: "The API".to_owned(),
                url: "http://localhost:9".to_owned(),
                probe_url: "http://localhost:9/health".to_owned(),
            }],
            ..service("back/api", 1, Gate::Healthy, &[3, 2])
        },
        Service {
            depends_on: vec![Dependency { service: 4, condition: Condition::Started }],
            ..service("back/worker", 1, Gate::Running, &[])
        },
        Service {
            title: "Caf\u{e9} d'Ann $HOME".to_owned(),
            hooks: vec![Hook {
                title: "warm up".to_owned(),
                exec: words(&["warm", "up"]),
                accept: String::new(),
                check: words(&["is", "warm"]),
                retries: 0,
            }],
            ..service("front/web", 2, Gate::Healthy, &[4])
        },
        Service { profiles: words(&["tools"]), ..service("front/debug", 2, Gate::Running, &[4]) },
    ]
}

fn variables() -> Vec<Variable> {
    let variable = |name: &str, origin, secret| Variable {
        name: name.to_owned(),
        description: format!("what {name}'s for"),
        origin,
        secret,
    };
    vec![
        variable("DB_PORT", VariableOrigin::Default("27999".to_owned()), false),
        variable("DB_PASSWORD", VariableOrigin::Generated(Generator::Hex(16)), true),
        variable("API_KEY", VariableOrigin::Generated(Generator::Alphanumeric(24)), true),
        variable("MAIL_FROM", VariableOrigin::Required, false),
    ]
}

fn service(id: &str, project: usize, gate: Gate, needs: &[usize]) -> Service {
    let (_, key) = id.split_once('/').expect("an id");
    Service {
        id: id.to_owned(),
        project,
        key: key.to_owned(),
        title: format!("The {key}"),
        level: project,
        container: format!("shop-{key}"),
        gate,
        timeout_s: 60,
        stable_s: 0,
        depends_on: needs
            .iter()
            .map(|&service| Dependency { service, condition: Condition::Ready })
            .collect(),
        hooks: Vec::new(),
        endpoints: Vec::new(),
        profiles: Vec::new(),
        ports: Vec::new(),
        connections: Vec::new(),
        image: Some(format!("shop/{key}:1")),
    }
}

fn project(key: &str, dir: &str) -> Project {
    Project {
        key: key.to_owned(),
        name: format!("shop-{key}"),
        title: format!("The {key} of Ann's shop"),
        dir: dir.into(),
        compose_file: format!("{dir}/docker-compose.yml").trim_start_matches("./").into(),
        compose: ComposeFile::default(),
    }
}

fn switch(pascal: &str, kebab: &str, projects: &[usize]) -> Switch {
    Switch {
        pascal: pascal.to_owned(),
        kebab: kebab.to_owned(),
        description: format!("what {kebab}'s for"),
        projects: projects.to_vec(),
    }
}

fn port(variable: &str, port: u16) -> HostPort {
    HostPort { ip: String::new(), variable: variable.to_owned(), port, protocol: "tcp".to_owned() }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn version(text: &str) -> Version {
    text.parse().expect("a version")
}
