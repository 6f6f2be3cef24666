//! The filters by which templates print, a thin layer over the literals of each target.

#![allow(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::inline_always,
    reason = "askama::filter_fn turns each documented function into items that carry no docs of their own"
)]

use askama::{Values, filters::Safe};

use super::{comment::comment_text, number::Number, powershell::powershell_literal, sh::sh_literal};

/// `<: count|num :>`: a number; takes nothing else, so that no text can slip in as one.
#[askama::filter_fn]
pub fn num(number: impl Number, _: &dyn Values) -> askama::Result<Safe<u64>> {
    Ok(Safe(number.number()))
}

/// `# <: title|comment :>`: one line inside a comment.
#[askama::filter_fn]
pub fn comment(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(comment_text(text.as_ref())))
}

/// `<: name|sh :>`: one bash word.
#[askama::filter_fn]
pub fn sh(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(sh_literal(text.as_ref())?))
}

/// `<: argv|sh_words :>`: bash words with a space between them; nothing for no words.
#[askama::filter_fn]
pub fn sh_words(words: impl AsRef<[String]>, _: &dyn Values) -> askama::Result<Safe<String>> {
    let words = words.as_ref().iter().map(|word| sh_literal(word)).collect::<Result<Vec<_>, _>>()?;
    Ok(Safe(words.join(" ")))
}

/// `<: name|ps :>`: one PowerShell string.
#[askama::filter_fn]
pub fn ps(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(powershell_literal(text.as_ref())?))
}

/// `<: argv|ps_list :>`: a PowerShell array of strings, `@('a', 'b')`; `@()` for none.
#[askama::filter_fn]
pub fn ps_list(words: impl AsRef<[String]>, _: &dyn Values) -> askama::Result<Safe<String>> {
    let words = words.as_ref().iter().map(|word| powershell_literal(word)).collect::<Result<Vec<_>, _>>()?;
    Ok(Safe(format!("@({})", words.join(", "))))
}
