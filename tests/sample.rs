//! A small platform with a bit of everything, for tests of what is rendered from a plan.

pub(crate) mod container;

use arcgen::{
    compose::Map,
    compose::{
        Value, Version,
        port::{HostAddress, Protocol},
    },
    plan::{
        Condition, Connection, Copy, Dependency, Endpoint, Floor, Gate, Generator, Hook, HostPort,
        NeededFile, NeededFileKind, Needs, Network, Plan, Project, Service, Switch, Tunable, Variable,
        VariableOrigin, Volume,
    },
    render::render,
};

/// Every generated PowerShell script of the sample, as (path, text).
pub(crate) fn powershell_scripts() -> Vec<(String, String)> {
    let rendering = render(&plan());
    rendering
        .into_iter()
        .filter(|it| it.0.extension() == Some("ps1"))
        .map(|(path, text)| (path.into_string(), text))
        .collect()
}

/// Two projects, a job, hooks, every kind of variable, a profile, and names that need quoting.
pub(crate) fn plan() -> Plan {
    Plan {
        name: "toy".to_owned(),
        title: "Ann's \u{201C}Toy\u{201D} #> Platform".to_owned(),
        description: "A platform to play with.".to_owned(),
        floor: Floor { engine: version("20.10"), compose: version("2.20") },
        levels: vec!["Shared".to_owned(), "Apps".to_owned()],
        networks: vec![Network {
            key: "backbone".to_owned(),
            name: "toy-backbone".to_owned(),
            external: false,
            options: vec!["driver=bridge".to_owned(), "internal=false".to_owned()],
            create_args: vec!["--label".to_owned(), "owner=Ann's $HOME".to_owned()],
        }],
        projects: vec![project("base", "app plane/base"), project("apps", ".")],
        services: services(),
        critical_path: vec![0, 2],
        volumes: vec![
            Volume { project: 0, name: "base_data".to_owned(), external: false },
            Volume { project: 1, name: "Ann's ${WHICH:-$$x}".to_owned(), external: true },
        ],
        needed_files: vec![NeededFile {
            kind: NeededFileKind::Mount,
            path: "app plane/base/it's here".to_owned(),
            services: vec![0, 2],
        }],
        copies: vec![Copy {
            service: 1,
            target: "/etc/it's".to_owned(),
            text: "a\n${DB_PORT:-5432}\n".to_owned(),
        }],
        variables: variables(),
        tunables: vec![Tunable { name: "LOG_LEVEL".to_owned(), default: "DEBUG".to_owned() }],
        switches: vec![
            Switch {
                pascal: "BaseOnly".to_owned(),
                kebab: "base-only".to_owned(),
                description: "Only the base".to_owned(),
                projects: vec![0],
            },
            Switch {
                pascal: "SkipBase".to_owned(),
                kebab: "skip-base".to_owned(),
                description: "All but the base".to_owned(),
                projects: vec![1],
            },
        ],
        documentation_targets: Vec::new(),
        needs: Needs { memory_mib: Some(2048), disk_mib: Some(4096) },
        deadline_s: 900,
    }
}

/// The sample with too many services for a picture that shows each of them.
pub(crate) fn many(count: usize) -> Plan {
    let mut plan = plan();
    let pattern = plan.services[0].clone();
    for index in plan.services.len()..count {
        let key = format!("service-{index}");
        let mut service = pattern.clone();
        service.id = format!("base/{key}");
        service.container = format!("base-{key}-1");
        service.key.clone_from(&key);
        plan.projects[0].services.push(index);
        plan.services.push(service);
    }
    plan
}

fn version(text: &str) -> Version {
    text.parse().expect("a version")
}

fn project(key: &str, dir: &str) -> Project {
    Project {
        networks: Map::new(),
        key: key.to_owned(),
        name: key.to_owned(),
        title: format!("The {key} project"),
        dir: dir.into(),
        compose_file: if dir == "." {
            "docker-compose.yml".into()
        } else {
            format!("{dir}/docker-compose.yml").into()
        },
        services: if key == "base" { vec![0, 1] } else { vec![2, 3] },
        sections: vec![(
            "volumes".to_owned(),
            Value::Map([("data".to_owned(), Value::Null)].into_iter().collect()),
        )],
    }
}

fn services() -> Vec<Service> {
    let service = |id: &str, project: usize, gate: Gate| Service {
        id: id.to_owned(),
        project,
        key: id.rsplit('/').next().unwrap_or_default().to_owned(),
        title: format!("The {id} service"),
        level: project,
        container: id.replace('/', "-"),
        gate,
        timeout_s: 90,
        stable_s: if gate == Gate::Running { 3 } else { 0 },
        depends_on: Vec::new(),
        hooks: Vec::new(),
        endpoints: Vec::new(),
        profiles: Vec::new(),
        ports: Vec::new(),
        connections: Vec::new(),
        borrows: if id.ends_with("api") { vec![0] } else { Vec::new() },
        image: "toy/${TAG:-it's}".to_owned(),
        by_compose: false,
        stated_dependencies: Vec::new(),
        spec: container::of(id),
    };
    vec![
        Service {
            ports: vec![HostPort {
                address: HostAddress::All,
                variable: Some("DB_PORT".to_owned()),
                port: 5432,
                protocol: Protocol::Tcp,
            }],
            hooks: vec![Hook {
                title: "register Ann's namespace".to_owned(),
                exec: vec!["sh".to_owned(), "-c".to_owned(), "echo $HOME it's".to_owned()],
                accept: Some("already exists".to_owned()),
                check: vec!["true".to_owned()],
                retries: 2,
            }],
            ..service("base/db", 0, Gate::Healthy)
        },
        Service {
            depends_on: vec![Dependency { service: 0, condition: Condition::Ready }],
            ..service("base/migrate", 0, Gate::Completed)
        },
        Service {
            title: "Caf\u{e9} d'Ann".to_owned(),
            depends_on: vec![
                Dependency { service: 1, condition: Condition::Ready },
                Dependency { service: 0, condition: Condition::Started },
            ],
            endpoints: vec![Endpoint {
                title: "API".to_owned(),
                url: "http://localhost:8080".to_owned(),
                url_template: "http://localhost:${API_PORT:-8080}".to_owned(),
                probe_template: "http://localhost:${API_PORT:-8080}/health".to_owned(),
            }],
            connections: vec![Connection { service: 0, host: "db".to_owned(), port: Some(5432) }],
            ..service("apps/api", 1, Gate::Running)
        },
        Service { profiles: vec!["tools".to_owned()], ..service("apps/admin", 1, Gate::Running) },
    ]
}

fn variables() -> Vec<Variable> {
    let variable = |name: &str, origin, secret| Variable {
        name: name.to_owned(),
        description: format!("What {name}'s for"),
        origin,
        secret,
    };
    vec![
        variable("DB_PORT", VariableOrigin::Default("5432".to_owned()), false),
        variable("DB_PASSWORD", VariableOrigin::Generated(Generator::Hex(32)), true),
        variable("API_KEY", VariableOrigin::Generated(Generator::Alphanumeric(24)), true),
        variable("MAIL_FROM", VariableOrigin::Required, false),
    ]
}
