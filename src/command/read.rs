//! Reading the spec.

use std::{fs, io};

use arcgen::{diagnostic::Finding, output::reason, source::Source};
use camino::{Utf8Path, Utf8PathBuf};

use super::Error;
use crate::cli::DEFAULT_SPEC;

/// A spec as it was read.
pub(crate) enum Read {
    /// Text.
    Text(Source),
    /// A file that is not UTF-8: what can be shown of it, and what is wrong.
    NotText(Source, Finding),
}

/// Reads the file of a spec.
pub(crate) fn read(path: &Utf8Path) -> Result<Read, Error> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Read::Text(Source::new(path, text)),
        Err(error) => not_text(path, error.utf8_error().valid_up_to(), error.as_bytes()),
    })
}

fn unreadable(path: &Utf8Path, error: &io::Error) -> Error {
    if path.is_dir() {
        let inside = Utf8PathBuf::from(format!("{path}/{DEFAULT_SPEC}"));
        let help = if inside.is_file() {
            format!("name the file: `{inside}`")
        } else {
            "a spec is one TOML file".to_owned()
        };
        return Error::environment(format!("cannot read `{path}`: it is a directory"), help);
    }
    let help = match error.kind() {
        io::ErrorKind::NotFound if path == DEFAULT_SPEC => {
            "run arcgen where your spec is, or name it: `arcgen build path/to/platform.spec.toml`"
        }
        io::ErrorKind::NotFound => "a spec is one TOML file; its path is relative to the current directory",
        _ => "",
    };
    Error::environment(format!("cannot read `{path}`: {}", reason(error)), help)
}

/// The text up to the first bad byte is as it stands, so that places in it are right.
fn not_text(path: &Utf8Path, offset: usize, bytes: &[u8]) -> Read {
    let source = Source::new(path, String::from_utf8_lossy(bytes));
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let finding = Finding::error(
        "invalid-utf8",
        format!("the spec is not UTF-8: byte 0x{byte:02X} at offset {offset}"),
    )
    .at(source.span(offset..offset + char::REPLACEMENT_CHARACTER.len_utf8()), "");
    let finding = match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => finding
            .help("it begins as UTF-16 does, the encoding of Windows PowerShell's `>`; save it as UTF-8"),
        _ => finding.help("save it as UTF-8"),
    };
    Read::NotText(source, finding)
}
