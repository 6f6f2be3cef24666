//! Any spec is handled without a panic.

use proptest::prelude::*;

use super::findings;
use crate::{
    plan::plan,
    platform::resolve,
    spec::{self, Source},
};

/// The reference platform with some lines left out, some said again elsewhere, and some words exchanged.
fn mangled(changes: &[(usize, usize, u8)]) -> String {
    let mut lines: Vec<&str> = include_str!("../../../platform.spec.toml").lines().collect();
    for (at, from, what) in changes {
        let count = lines.len();
        match what % 4 {
            0 => _ = lines.remove(at % count),
            1 => lines.insert(at % count, lines[from % count]),
            2 => lines.swap(at % count, from % count),
            _ => {
                // The value of one key for another one.
                let value = lines[from % count].split_once('=').map(|(_, value)| value);
                let key = lines[at % count].split_once('=').map(|(key, _)| key);
                if let (Some(key), Some(value)) = (key, value) {
                    lines[at % count] = Box::leak(format!("{key}={value}").into_boxed_str());
                }
            }
        }
    }
    lines.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_mangled_spec_gets_an_answer(changes in prop::collection::vec((any::<usize>(), any::<usize>(), any::<u8>()), 1..40)) {
        let text = mangled(&changes);
        for finding in findings(&text).iter() {
            prop_assert!(!finding.message.is_empty());
            prop_assert!(finding.labels.iter().all(|it| it.span.end() <= text.len()));
        }
        let parsed = spec::parse(&Source::new("platform.spec.toml", text));
        if let Some(platform) = parsed.document.and_then(|document| resolve(&document).0) {
            // A platform with errors is not built, but planning it must not fail either.
            prop_assert_eq!(plan(&platform).services.len(), platform.services.len());
        }
    }
}
