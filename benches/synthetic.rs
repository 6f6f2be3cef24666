//! Specs of platforms of any size, shaped like real ones: projects of about forty services, infrastructure
//! first, every service waiting for a few before it in its own project and sometimes for one of another.

use std::fmt::Write;

/// Services of one project.
const PROJECT: usize = 40;

/// A spec with this many services.
pub(crate) fn spec(services: usize) -> String {
    let mut text = String::from(HEAD);
    for index in 0..services {
        let (project, number) = (index / PROJECT, index % PROJECT);
        if number == 0 {
            let _ =
                write!(text, "\n[projects.p{project}]\nname = \"p{project}\"\nnetworks = [\"backbone\"]\n");
        }
        let _ = write!(text, "\n[projects.p{project}.services.s{index}]\ntitle = \"Service {index}\"\n");
        if number < 8 {
            infrastructure(&mut text, index);
        } else {
            application(&mut text, project, index);
        }
    }
    text
}

const HEAD: &str = r#"[platform]
name = "synthetic"
title = "A Synthetic Platform"

[[levels]]
title = "Infrastructure"

[[levels]]
title = "Services"

[networks.backbone]

[variables.DB_PASSWORD]
description = "The databases' password"
generate = "hex:24"

[environments.common]
LOG_LEVEL = "${LOG_LEVEL:-INFO}"
"#;

fn infrastructure(text: &mut String, index: usize) {
    let port = 10_000 + index;
    let _ = write!(
        text,
        "level = 0\nimage = \"postgres:17.2\"\nhealth = \"postgres\"\nports = [\"{port}:5432\"]\n\
         environment = {{ POSTGRES_PASSWORD = \"${{DB_PASSWORD}}\", POSTGRES_DB = \"app\" }}\n"
    );
}

fn application(text: &mut String, project: usize, index: usize) {
    let first = project * PROJECT;
    let (database, other) = (first + index % 8, index - 1);
    let port = 10_000 + index;
    let mut depends_on = format!("\"s{database}\"");
    if other != database && other >= first + 8 && index.is_multiple_of(3) {
        let _ = write!(depends_on, ", \"s{other}\"");
    }
    if project > 0 && index.is_multiple_of(5) {
        let _ = write!(depends_on, ", \"p{}/s{}\"", project - 1, first - PROJECT + index % PROJECT);
    }
    let _ = write!(
        text,
        "level = 1\nimage = \"example/service-{index}:1.4.{}\"\ndepends_on = [{depends_on}]\n\
         health = {{ http = \"/health\", port = 8080 }}\nports = [\"{port}:8080\"]\nrestart = \"unless-stopped\"\n\
         environments = [\"common\"]\n\
         environment = {{ DATABASE_URL = \"postgres://postgres:${{DB_PASSWORD}}@s{database}:5432/app\", NAME = \"s{index}\" }}\n\
         endpoints = [{{ title = \"Service {index}\", url = \"http://localhost:{port}\", probe = \"/health\" }}]\n",
        index % 10
    );
}

/// A spec of projects that share a network and the names of their services, each of which connects to one that all have:
/// as many findings as services.
pub(crate) fn shared_names(projects: usize, services: usize) -> String {
    let mut text = "[platform]\nname = \"shared\"\n\n[networks.backbone]\n".to_owned();
    for project in 0..projects {
        let _ = write!(text, "\n[projects.p{project}]\nname = \"p{project}\"\nnetworks = [\"backbone\"]\n");
        for service in 0..services {
            let _ = write!(
                text,
                "\n[projects.p{project}.services.s{service}]\nimage = \"example/s{service}:1.0\"\n\
                 environment = {{ URL = \"http://s{}:8080/\" }}\n",
                (service + 1) % services
            );
        }
    }
    text
}

/// A spec of one project, each of whose services but the first depends on a name that is misspelt.
pub(crate) fn misspelt(references: usize) -> String {
    let mut text = "[platform]\nname = \"misspelt\"\n\n[projects.p]\nname = \"p\"\n".to_owned();
    for service in 0..=references {
        let _ = write!(text, "\n[projects.p.services.service-{service}]\nimage = \"example/shop:1.0\"\n");
        if let Some(before) = service.checked_sub(1) {
            let _ = writeln!(text, "depends_on = [\"servcie-{before}\"]");
        }
    }
    text
}
