//! The data file of the scripts for bash: read line by line, as words, and what its lines must say.

use std::borrow::Cow;

use super::lines::{Line, dependencies, profiles};
use crate::{
    plan::Plan,
    quote::Shell,
    render::{Provenance, parts_of},
    script::VERSION,
};

/// The lines of a data file that say something, each as its words; `name=value` is `name=` and the value. A line that cannot
/// be read is none.
pub(super) fn lines(text: &str) -> Vec<Option<Line<'_>>> {
    let said = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    said.map(|line| match line.split_once('=') {
        Some((name, value)) if name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_') => {
            let name = &line[..=name.len()];
            let value = words(value)?;
            Some(std::iter::once(name.into()).chain(value).collect())
        }
        _ => words(line),
    })
    .collect()
}

/// The lines that the plan asks for.
pub(super) fn expected<'a>(plan: &'a Plan, provenance: &Provenance) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = vec![
        line(["require_version", VERSION, ".arcgen/platform.sh"]),
        line(["platform_name=", &plan.name]),
        line(["platform_title=", &plan.title]),
        vec!["build_remedy=".into(), provenance.build_remedy(Shell::Sh).into()],
        vec!["engine_floor=".into(), plan.floor.engine.to_string().into()],
        vec!["compose_floor=".into(), plan.floor.compose.to_string().into()],
        vec!["needed_memory_mib=".into(), plan.needs.memory_mib.unwrap_or(0).to_string().into()],
        vec!["needed_disk_mib=".into(), plan.needs.disk_mib.unwrap_or(0).to_string().into()],
        vec!["deadline_s=".into(), plan.deadline_s.to_string().into()],
    ];
    lines.extend(plan.levels.iter().map(|level| line(["level", level])));
    if plan.levels.is_empty() {
        lines.push(line(["level", "all services"]));
    }
    lines.extend(plan.projects.iter().map(|it| {
        line(["project", &it.key, &it.name, it.dir.as_str(), it.compose_file.as_str(), &it.title])
    }));
    lines.extend(plan.services.iter().flat_map(|it| service(plan, it)));
    for network in &plan.networks {
        let owner = if network.external { "external" } else { "owned" };
        let mut row = line(["network", &network.name, owner]);
        row.push(network.options.join(" ").into());
        lines.push(with(row, &network.create_args));
    }
    for network in &plan.networks {
        let mut row = line(["network_of", &network.name]);
        row.extend(plan.members(network).into_iter().map(Cow::Owned));
        lines.push(row);
    }
    lines.extend(plan.volumes.iter().map(|it| {
        let word = if it.external { "external_volume" } else { "volume" };
        line([word, &plan.projects[it.project].key, &it.name])
    }));
    lines.extend(plan.needed_files.iter().map(|it| {
        let ids = it.services.iter().map(|at| Cow::Borrowed(plan.services[*at].id.as_str()));
        line(["needed_file", it.kind.words(), &it.path]).into_iter().chain(ids).collect()
    }));
    lines.extend(
        plan.copies.iter().map(|it| line(["copied", &plan.services[it.service].id, &it.target, &it.text])),
    );
    for service in &plan.services {
        for hook in &service.hooks {
            let mut row = line(["hook", &service.id, &hook.title]);
            row.push(hook.digest().into());
            row.extend([hook.retries.to_string().into(), hook.accept.as_deref().unwrap_or_default().into()]);
            lines.push(with(row, &hook.exec));
            if !hook.check.is_empty() {
                lines.push(with(line(["hook_check"]), &hook.check));
            }
        }
    }
    for service in &plan.services {
        let rows = service.endpoints.iter();
        lines.extend(
            rows.map(|it| line(["endpoint", &service.id, &it.title, &it.url_template, &it.probe_template])),
        );
    }
    for service in &plan.services {
        lines.extend(service.ports.iter().map(|it| {
            let mut row = line([
                "host_port",
                &service.id,
                it.address.text(),
                it.variable.as_deref().unwrap_or_default(),
            ]);
            row.extend([it.port.to_string().into(), it.protocol.word().into()]);
            row
        }));
    }
    for service in &plan.services {
        lines.extend(service.connections.iter().map(|it| {
            let mut row = line(["connection", &service.id, &plan.services[it.service].id, &it.host]);
            row.push(it.port.unwrap_or(0).to_string().into());
            row
        }));
    }
    lines.extend(plan.variables.iter().map(|it| {
        let mut row = line(["variable", &it.name, it.origin.word()]);
        row.push(it.origin.argument().into());
        row.push(if it.secret { "secret" } else { "public" }.into());
        row.push(it.description.as_str().into());
        row.extend(it.quoted_default().map(Cow::Owned));
        row
    }));
    lines.extend(plan.switches.iter().map(|it| {
        let row = line(["switch", &it.kebab, &it.description]);
        row.into_iter().chain(plan.project_keys(&it.projects).into_iter().map(Cow::Owned)).collect()
    }));
    lines
}

fn service<'a>(plan: &'a Plan, service: &'a crate::plan::Service) -> Vec<Line<'a>> {
    let project = &plan.projects[service.project].key;
    let mut row = line(["service", &service.id, project, &service.container, service.gate.word()]);
    row.extend([service.timeout_s, service.stable_s].map(|it| it.to_string().into()));
    row.extend([service.level.to_string().into(), service.title.as_str().into()]);
    row.extend([service.image.as_str().into(), parts_of(plan, service).into()]);
    row.extend(dependencies(plan, service));
    let mut lines = vec![row];
    if !service.profiles.is_empty() {
        let mut row = line(["profile", &service.id]);
        row.extend(profiles(service));
        lines.push(row);
    }
    if service.by_compose {
        lines.push(line(["by_compose", &service.id]));
    }
    if service.spec.build.is_some() {
        lines.push(line(["built", &service.id]));
    }
    lines.extend(service.borrows.iter().map(|it| line(["borrows", &service.id, &plan.services[*it].id])));
    lines
}

fn line<const N: usize>(words: [&str; N]) -> Line<'_> {
    words.into_iter().map(Cow::Borrowed).collect()
}

fn with<'a>(mut line: Line<'a>, words: &'a [String]) -> Line<'a> {
    line.extend(words.iter().map(|it| Cow::Borrowed(it.as_str())));
    line
}

/// The words of a line; none if it holds anything but words.
fn words(line: &str) -> Option<Vec<Cow<'_, str>>> {
    let mut words = Vec::new();
    let mut rest = line.trim_start_matches(' ');
    while !rest.is_empty() {
        let mut word = Cow::Borrowed("");
        while !rest.is_empty() && !rest.starts_with(' ') {
            let piece;
            (piece, rest) = piece_of_word(rest)?;
            if word.is_empty() {
                word = piece;
            } else {
                word.to_mut().push_str(&piece);
            }
        }
        words.push(word);
        rest = rest.trim_start_matches(' ');
    }
    Some(words)
}

/// The plain, quoted or escaped piece at the start of `text`, and what follows it.
fn piece_of_word(text: &str) -> Option<(Cow<'_, str>, &str)> {
    if let Some(quoted) = text.strip_prefix('\'') {
        let (piece, rest) = quoted.split_once('\'')?;
        return Some((piece.into(), rest));
    }
    if let Some(quoted) = text.strip_prefix("$'") {
        let (piece, rest) = escaped(quoted)?;
        return Some((piece.into(), rest));
    }
    if let Some(behind) = text.strip_prefix('\\') {
        let (piece, rest) = behind.split_at(behind.chars().next()?.len_utf8());
        return Some((piece.into(), rest));
    }
    let (piece, rest) = text.split_at(text.find(|it| !is_plain(it)).unwrap_or(text.len()));
    (!piece.is_empty()).then_some((piece.into(), rest))
}

/// What is between `$'` and `'`. An octal escape is a byte.
fn escaped(text: &str) -> Option<(String, &str)> {
    let mut piece = Vec::new();
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\'' => return Some((String::from_utf8(piece).ok()?, &text[at + 1..])),
            '\\' => match characters.next()?.1 {
                'n' => piece.push(b'\n'),
                'r' => piece.push(b'\r'),
                't' => piece.push(b'\t'),
                '0'..='7' => {
                    piece.push(u8::from_str_radix(text.get(at + 1..at + 4)?, 8).ok()?);
                    characters.nth(1)?;
                }
                other => push(&mut piece, other),
            },
            _ => push(&mut piece, character),
        }
    }
    None
}

fn push(bytes: &mut Vec<u8>, character: char) {
    bytes.extend(character.encode_utf8(&mut [0; 4]).bytes());
}

/// Whether a character means itself outside quotes.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric() || "_-./:,@%+=".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::quote::sh_literal;

    #[test]
    fn words_are_read_as_bash_reads_them() {
        assert_eq!(
            words(r"'it'\''s' a/b 10 '' $'a\'\n\0331'").unwrap(),
            ["it's", "a/b", "10", "", "a'\n\u{1b}1"]
        );
        for text in ["", "a b", "it's", "\\", "caf\u{e9}\n'\t\\ \u{7f}9", "\u{9b}1\u{202e}é"] {
            assert_eq!(words(&sh_literal(text).unwrap()).unwrap(), [text]);
        }
        assert_eq!(words("\"$x\""), None);
    }

    #[test]
    fn lines_are_words_and_comments_say_nothing() {
        let lines = lines("# x\nname='a b'\n\nservice 'a/b' 1\nservice $x\nlevel a=b\n");
        let said: Vec<_> = lines.into_iter().map(|it| it.map(|line| line.join("|"))).collect();
        let expected = [Some("name=|a b"), Some("service|a/b|1"), None, Some("level|a=b")];
        assert_eq!(said, expected.map(|it| it.map(str::to_owned)));
    }
}
