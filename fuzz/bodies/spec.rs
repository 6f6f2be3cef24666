//! What holds for any bytes that are given to arcgen as a spec: they get an answer, and the same one twice.

use arcgen::compile::{compile, compile_bytes};

use super::answer;

/// Compiles the bytes of a file.
///
/// # Panics
/// When arcgen has a bug.
pub(crate) fn run(data: &[u8]) {
    let (source, compiled) = compile_bytes("platform.spec.toml".into(), data.to_vec());
    if compiled.document.is_some() {
        assert_eq!(compile(&source).findings, compiled.findings, "two answers to one spec");
    }
    answer::look_at(source, &compiled);
}
