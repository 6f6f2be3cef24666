//! Finding one artifact by the name that a person types.

use camino::{Utf8Path, Utf8PathBuf};

use super::library;
use crate::render::Rendering;

/// The text of an artifact by its path in the output directory, or by its file name where only one has it.
///
/// # Errors
/// The paths that were perhaps meant: those with the file name, or all of them but those of the library.
pub fn artifact<'a>(rendering: &'a Rendering, name: &Utf8Path) -> Result<&'a str, Vec<&'a Utf8Path>> {
    let name = name.strip_prefix(".").unwrap_or(name);
    if let Some(text) = rendering.get(name) {
        return Ok(text);
    }
    let named: Vec<_> = rendering.iter().filter(|it| it.0.file_name() == Some(name.as_str())).collect();
    match named.as_slice() {
        [(_, text)] => Ok(text),
        [] => Err(rendering.keys().map(Utf8PathBuf::as_path).filter(|path| !library::holds(path)).collect()),
        several => Err(several.iter().map(|it| it.0.as_path()).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_enough_where_only_one_has_it() {
        let rendering: Rendering = ["a/docker-compose.yml", "b/docker-compose.yml", "b/only.sh"]
            .into_iter()
            .map(|path| (path.into(), path.to_owned()))
            .collect();
        let pick = |name: &str| artifact(&rendering, name.into()).map_err(|paths| paths.len());
        assert_eq!(pick("a/docker-compose.yml"), Ok("a/docker-compose.yml"));
        assert_eq!(pick("./a/docker-compose.yml"), Ok("a/docker-compose.yml"));
        assert_eq!(pick("only.sh"), Ok("b/only.sh"));
        assert_eq!(pick("docker-compose.yml"), Err(2));
        assert_eq!(pick("nothing"), Err(3));
    }
}
