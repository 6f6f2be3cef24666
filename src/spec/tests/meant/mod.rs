//! What was most likely meant, and the edit that says it.

use super::findings;

mod keys;
mod nearly_toml;
mod values;

/// The findings of a service with these keys.
fn service(keys: &str) -> String {
    findings(&format!(
        "[platform]\nname = \"p\"\n[projects.p]\nname = \"p\"\n[projects.p.services.a]\nimage = \"x\"\n{keys}"
    ))
}
