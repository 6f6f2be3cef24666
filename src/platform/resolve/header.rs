//! `[platform]` and `[[levels]]`.

use camino::Utf8PathBuf;

use super::Resolver;
use crate::{
    compose::{Floor, Size, duration},
    platform::{Level, Located, Needs},
    spec::node::{Node, Table},
    value::platform_path,
};

const DEFAULT_DEADLINE_S: u32 = 15 * 60;

/// What `[platform]` says.
pub(super) struct Header {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) floor: Floor,
    pub(super) needs: Needs,
    pub(super) deadline_s: u32,
    pub(super) documentation: Vec<Located<Utf8PathBuf>>,
    pub(super) levels: Vec<Level>,
}

pub(super) fn read(resolver: &Resolver<'_>) -> Header {
    let empty = Table::default();
    let table = resolver.spec.get("platform").and_then(Node::as_table).unwrap_or(&empty);
    let text = |key| table.get(key).and_then(Node::as_str).map(str::to_owned);
    // A spec without a name is not planned.
    let name = text("name").unwrap_or_else(|| "platform".to_owned());
    let documentation = table.get("documentation").and_then(Node::as_list).unwrap_or_default();
    Header {
        title: text("title").unwrap_or_else(|| name.clone()),
        name,
        description: text("description").unwrap_or_default(),
        floor: resolver.floor,
        needs: needs(table),
        deadline_s: seconds(table.get("deadline")).unwrap_or(DEFAULT_DEADLINE_S),
        documentation: documentation.iter().filter_map(target).collect(),
        levels: levels(resolver.spec),
    }
}

fn target(node: &Node) -> Option<Located<Utf8PathBuf>> {
    Some(Located { value: platform_path(node.as_str()?)?, span: node.span })
}

fn levels(spec: &Table) -> Vec<Level> {
    let items = spec.get("levels").and_then(Node::as_list).unwrap_or_default();
    let titled = items.iter().map(|node| {
        let title = node.as_table().and_then(|it| it.get("title")).and_then(Node::as_str).unwrap_or_default();
        Level { title: title.to_owned(), span: node.span }
    });
    titled.collect()
}

fn needs(table: &Table) -> Needs {
    let stated = table.get("needs").and_then(Node::as_table);
    let stated_size = |key| {
        stated
            .and_then(|it| it.get(key))
            .and_then(Node::as_str)
            .and_then(Size::parse_need)
            .map(Size::mebibytes)
    };
    Needs { memory_mib: stated_size("memory"), disk_mib: stated_size("disk") }
}

/// Whole seconds of a duration.
pub(super) fn seconds(node: Option<&Node>) -> Option<u32> {
    duration::parse(node?.as_str()?).map(duration::whole_seconds)
}
