//! The command line: exit codes only.

fn main() {}
