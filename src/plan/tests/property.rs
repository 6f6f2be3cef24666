//! What holds for every platform.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::lint;

/// A spec of services that depend on each other at will, cycles included.
fn spec(edges: &[(usize, usize)], count: usize) -> String {
    let mut text =
        "[platform]\nname = \"p\"\n[projects.a]\nname = \"a\"\n[projects.b]\nname = \"b\"\n".to_owned();
    for node in 0..count {
        let project = if node % 2 == 0 { "a" } else { "b" };
        let targets = edges.iter().filter(|(from, _)| from % count == node).map(|(_, to)| to % count);
        let names = targets.map(|it| format!("\"{}/s{it}\"", if it % 2 == 0 { "a" } else { "b" }));
        let list = names.collect::<Vec<_>>().join(", ");
        _ = writeln!(
            text,
            "[projects.{project}.services.s{node}]\nimage = \"i\"\ntimeout = \"{}s\"\ndepends_on = [{list}]",
            node * 7 % 11 + 1
        );
    }
    text
}

proptest! {
    #[test]
    fn the_order_respects_every_dependency(edges in prop::collection::vec((0_usize..30, 0_usize..30), 0..60), count in 1_usize..30) {
        let parsed = crate::spec::parse(&Source::new("p", spec(&edges, count)));
        let (platform, _) = resolve(&parsed.document.expect("TOML"));
        let platform = platform.expect("projects");
        let cyclic = lint::run(&platform).iter().any(|it| it.lint.id == "dependency-cycle");
        // A platform with cycles is not built, but planning it must end.
        let plan = plan(&platform);
        prop_assert_eq!(plan.services.len(), count);
        if cyclic {
            return Ok(());
        }
        let stated: usize = platform.services.iter().map(|it| it.depends_on.len()).sum();
        let planned: usize = plan.services.iter().map(|it| it.depends_on.len()).sum();
        prop_assert_eq!(stated, planned);
        for (position, service) in plan.services.iter().enumerate() {
            prop_assert!(service.depends_on.iter().all(|it| it.service < position));
        }
        // The critical path is a chain, and no service can be ready later than it says.
        for pair in plan.critical_path.windows(2) {
            prop_assert!(plan.services[pair[1]].depends_on.iter().any(|it| it.service == pair[0]));
        }
        let mut ready = Vec::new();
        for service in &plan.services {
            let after = service.depends_on.iter().map(|it| ready[it.service]).max().unwrap_or(0);
            ready.push(after + service.timeout_s);
        }
        let total: u32 = plan.critical_path.iter().map(|it| plan.services[*it].timeout_s).sum();
        prop_assert_eq!(ready.into_iter().max(), Some(total));
    }
}
