//! What the lines of the data file for PowerShell must say.

use std::borrow::Cow;

use super::name;
use crate::{
    plan::{Plan, Service},
    quote::Shell,
    render::{Provenance, parts_of},
    script::VERSION,
    verify::lines::{Line, dependencies, profiles},
};

/// The lines that the plan asks for.
pub(in crate::verify) fn expected<'a>(plan: &'a Plan, provenance: &Provenance) -> Vec<Line<'a>> {
    let mut lines = vec![vec![name("Assert-Version"), VERSION.into(), ".arcgen/platform.ps1".into()]];
    let scalars: [(&str, Cow<'a, str>); 8] = [
        ("PlatformName", plan.name.as_str().into()),
        ("PlatformTitle", plan.title.as_str().into()),
        ("BuildRemedy", provenance.build_remedy(Shell::PowerShell).into()),
        ("EngineFloor", plan.floor.engine.to_string().into()),
        ("ComposeFloor", plan.floor.compose.to_string().into()),
        ("NeededMemoryMib", plan.needs.memory_mib.unwrap_or(0).to_string().into()),
        ("NeededDiskMib", plan.needs.disk_mib.unwrap_or(0).to_string().into()),
        ("DefaultDeadlineSeconds", plan.deadline_s.to_string().into()),
    ];
    lines.extend(scalars.map(|(variable, value)| vec![name(variable), value]));
    let levels: Vec<Line<'a>> = match plan.levels.as_slice() {
        [] => vec![vec!["all services".into()]],
        levels => levels.iter().map(|it| vec![it.as_str().into()]).collect(),
    };
    table(&mut lines, "LevelTitles", levels);
    table(
        &mut lines,
        "Projects",
        plan.projects.iter().map(|it| {
            row([
                ("Key", text(&it.key)),
                ("Name", text(&it.name)),
                ("Directory", text(it.dir.as_str())),
                ("ComposeFile", text(it.compose_file.as_str())),
                ("Title", text(&it.title)),
            ])
        }),
    );
    table(&mut lines, "Services", plan.services.iter().map(|it| service(plan, it)));
    table(
        &mut lines,
        "Networks",
        plan.networks.iter().map(|it| {
            row([
                ("Name", text(&it.name)),
                ("External", text(truth(it.external))),
                ("Options", texts(&it.options)),
                ("Members", plan.members(it).into_iter().map(Cow::Owned).collect()),
                ("CreateArguments", texts(&it.create_args)),
            ])
        }),
    );
    of_projects(plan, &mut lines);
    of_services(plan, &mut lines);
    table(
        &mut lines,
        "Variables",
        plan.variables.iter().map(|it| {
            let argument = it.origin.argument();
            row([
                ("Name", text(&it.name)),
                ("Origin", text(it.origin.word())),
                ("Argument", vec![argument.clone().into()]),
                ("Secret", text(truth(it.secret))),
                ("Description", text(&it.description)),
                ("Written", vec![it.quoted_default().unwrap_or(argument).into()]),
            ])
        }),
    );
    table(
        &mut lines,
        "Switches",
        plan.switches.iter().map(|it| {
            let keeps = plan.project_keys(&it.projects).into_iter().map(Cow::Owned).collect();
            row([("Name", text(&it.pascal)), ("Keeps", keeps)])
        }),
    );
    lines
}

/// The tables of what projects declare and what their services bring along.
fn of_projects<'a>(plan: &'a Plan, lines: &mut Vec<Line<'a>>) {
    table(
        lines,
        "Volumes",
        plan.volumes.iter().map(|it| {
            row([
                ("Project", text(&plan.projects[it.project].key)),
                ("Name", text(&it.name)),
                ("External", text(truth(it.external))),
            ])
        }),
    );
    table(
        lines,
        "NeededFiles",
        plan.needed_files.iter().map(|it| {
            row([
                ("Kind", text(it.kind.words())),
                ("Path", text(&it.path)),
                ("Services", ids(plan, &it.services)),
            ])
        }),
    );
    table(
        lines,
        "Copies",
        plan.copies.iter().map(|it| {
            row([
                ("Service", text(&plan.services[it.service].id)),
                ("Target", text(&it.target)),
                ("Text", text(&it.text)),
            ])
        }),
    );
}

/// The tables of what services have several of.
fn of_services<'a>(plan: &'a Plan, lines: &mut Vec<Line<'a>>) {
    table(
        lines,
        "Hooks",
        plan.services.iter().flat_map(|service| {
            service.hooks.iter().map(|it| {
                row([
                    ("Service", text(&service.id)),
                    ("Title", text(&it.title)),
                    ("Digest", vec![it.digest().into()]),
                    ("Retries", number(it.retries)),
                    ("Accept", text(it.accept.as_deref().unwrap_or_default())),
                    ("Command", texts(&it.exec)),
                    ("Check", texts(&it.check)),
                ])
            })
        }),
    );
    table(
        lines,
        "Endpoints",
        plan.services.iter().flat_map(|service| {
            service.endpoints.iter().map(|it| {
                row([
                    ("Service", text(&service.id)),
                    ("Title", text(&it.title)),
                    ("Url", text(&it.url_template)),
                    ("ProbeUrl", text(&it.probe_template)),
                ])
            })
        }),
    );
    table(
        lines,
        "HostPorts",
        plan.services.iter().flat_map(|service| {
            service.ports.iter().map(|it| {
                row([
                    ("Service", text(&service.id)),
                    ("Address", text(it.address.text())),
                    ("Variable", text(it.variable.as_deref().unwrap_or_default())),
                    ("Port", number(it.port)),
                    ("Protocol", text(it.protocol.word())),
                ])
            })
        }),
    );
    table(
        lines,
        "Connections",
        plan.services.iter().flat_map(|service| {
            service.connections.iter().map(|it| {
                row([
                    ("From", text(&service.id)),
                    ("To", text(&plan.services[it.service].id)),
                    ("HostName", text(&it.host)),
                    ("Port", number(it.port.unwrap_or(0))),
                ])
            })
        }),
    );
}

fn service<'a>(plan: &'a Plan, service: &'a Service) -> Line<'a> {
    row([
        ("Id", text(&service.id)),
        ("Project", text(&plan.projects[service.project].key)),
        ("ContainerName", text(&service.container)),
        ("Gate", text(service.gate.word())),
        ("TimeoutSeconds", number(service.timeout_s)),
        ("StableSeconds", number(service.stable_s)),
        ("Level", vec![service.level.to_string().into()]),
        ("Title", text(&service.title)),
        ("DependsOn", dependencies(plan, service).collect()),
        ("Profiles", profiles(service).collect()),
        ("ByCompose", text(truth(service.by_compose))),
        ("Built", text(truth(service.spec.build.is_some()))),
        ("Image", text(&service.image)),
        ("Parts", vec![parts_of(plan, service).into()]),
        ("Borrows", ids(plan, &service.borrows)),
    ])
}

/// Appends `$Name = @(`, the rows, and `)`.
fn table<'a>(lines: &mut Vec<Line<'a>>, variable: &'static str, rows: impl IntoIterator<Item = Line<'a>>) {
    lines.push(vec![name(variable), "(".into()]);
    lines.extend(rows);
    lines.push(vec![")".into()]);
}

fn row<'a, const N: usize>(columns: [(&'static str, Line<'a>); N]) -> Line<'a> {
    columns.into_iter().flat_map(|(column, values)| std::iter::once(name(column)).chain(values)).collect()
}

fn text(value: &str) -> Line<'_> {
    vec![value.into()]
}

fn texts(values: &[String]) -> Line<'_> {
    values.iter().map(|it| it.as_str().into()).collect()
}

fn ids<'a>(plan: &'a Plan, positions: &[usize]) -> Line<'a> {
    positions.iter().map(|at| plan.services[*at].id.as_str().into()).collect()
}

fn number<'a>(value: impl Into<u64>) -> Line<'a> {
    vec![value.into().to_string().into()]
}

const fn truth(value: bool) -> &'static str {
    if value { "$true" } else { "$false" }
}
