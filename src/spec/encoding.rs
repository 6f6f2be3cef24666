//! From the bytes of a file to its text.

use camino::Utf8Path;

use super::lints;
use crate::{diagnostic::Finding, source::Source};

/// Reads the bytes of a file as UTF-8. If they are not, returns what can be shown, and what is wrong with it: the text up
/// to the first bad byte is as it is in the file, so that places in it are right.
pub(crate) fn decode(path: &Utf8Path, bytes: Vec<u8>) -> (Source, Option<Finding>) {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return (Source::new(path, text), None),
        Err(error) => error,
    };
    let (offset, bytes) = (error.utf8_error().valid_up_to(), error.as_bytes());
    let source = Source::new(path, String::from_utf8_lossy(bytes));
    let byte = bytes.get(offset).copied().unwrap_or_default();
    let message = format!("the spec is not UTF-8: byte 0x{byte:02X} at offset {offset}");
    let place = source.span(offset..offset + char::REPLACEMENT_CHARACTER.len_utf8());
    let finding = Finding::new(&lints::INVALID_UTF8, message).at(place, "");
    let finding = finding.help(match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => {
            "it begins as UTF-16 does, the encoding of Windows PowerShell's `>`; save it as UTF-8"
        }
        _ => "save it as UTF-8",
    });
    (source, Some(finding))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_utf_8_is_shown_as_far_as_it_can_be() {
        let (source, finding) = decode("a.toml".into(), b"a = 1\nb = \"\xFF\"\n".to_vec());
        let finding = finding.expect("a bad byte");
        assert_eq!(finding.message.as_str(), "the spec is not UTF-8: byte 0xFF at offset 11");
        assert_eq!(source.slice(finding.labels[0].span), "\u{FFFD}");
        assert_eq!(decode("a.toml".into(), b"a = 1\n".to_vec()).1, None);
    }
}
