//! What holds for any text that is given to arcgen as a Compose file: it is refused with a place, or becomes a spec that is TOML and
//! says the same when it is imported again.

use arcgen::{
    compile::compile,
    import::{ComposeFile, Role, import},
    source::Source,
};

use super::answer;

/// Imports the bytes of a file.
///
/// # Panics
/// When arcgen has a bug.
pub(crate) fn run(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else { return };
    let file = ComposeFile {
        source: Source::new("web/compose.yml", text),
        dir: "web".into(),
        dir_name: "web".to_owned(),
        role: Role::Named,
    };
    match import([file.clone()].into_iter().collect(), "platform") {
        Err(refused) => {
            assert!(refused.lines().iter().all(|it| it.starts_with("web/")));
        }
        Ok(imported) => {
            let again = import([file.clone()].into_iter().collect(), "platform").map(|it| it.spec);
            assert_eq!(again.ok().as_ref(), Some(&imported.spec), "two answers to one file");
            assert!(serde_json::to_string(&imported.ledger).is_ok() && !imported.ledger.text().is_empty());
            let source = Source::new("platform.spec.toml", imported.spec);
            let compiled = compile(&source);
            let is_toml = compiled.document.is_some();
            assert!(is_toml, "no TOML:\n{}", source.text());
            answer::look_at(source, &compiled);
        }
    }
}
