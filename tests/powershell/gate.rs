//! Every script that arcgen generates passes the gate.

use std::fmt::Write;

use super::{rule, script::Script};

#[test]
fn generated_scripts_pass() {
    let mut report = String::new();
    for (path, text) in crate::sample::powershell_scripts() {
        for fault in rule::faults(&Script::parse(&text)) {
            writeln!(report, "{path}:{}: {}: {}", fault.line, fault.rule, fault.message)
                .expect("a string takes all");
        }
    }
    assert!(report.is_empty(), "\n{report}");
}
