//! The filters by which templates print, a thin layer over the literals of each target.

#![allow(
    missing_docs,
    clippy::missing_errors_doc,
    clippy::inline_always,
    reason = "askama::filter_fn turns each documented function into items that carry no docs of their own"
)]

use askama::{Values, filters::Safe};

use super::{
    comment::{comment_text, one_line},
    dotenv::{dotenv_value, variable_name},
    markdown::{
        markdown_code, markdown_code_cell, markdown_comment, markdown_text, markdown_url, mermaid_label,
    },
    number::Number,
    powershell::{powershell_literal, powershell_name},
    sh::sh_literal,
    yaml::yaml_scalar,
    yaml_block,
};
use crate::{compose::Value, script::OwnText};

/// `<: count|num :>`: a number; takes nothing else, so that no text can slip in as one.
#[askama::filter_fn]
pub fn num(number: impl Number, _: &dyn Values) -> askama::Result<Safe<u64>> {
    Ok(Safe(number.number()))
}

/// `<: script.bash_options()|own :>`: text that is made of nothing but arcgen's own words; takes nothing else.
#[askama::filter_fn]
pub fn own(text: OwnText, _: &dyn Values) -> askama::Result<Safe<OwnText>> {
    Ok(Safe(text))
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

/// `$<: switch.pascal|ps_name :>`: a name of PowerShell, as it is.
#[askama::filter_fn]
pub fn ps_name(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(powershell_name(text.as_ref())?))
}

/// `<: argv|ps_list :>`: a PowerShell array of strings, `@('a', 'b')`; `@()` for none.
#[askama::filter_fn]
pub fn ps_list(words: impl AsRef<[String]>, _: &dyn Values) -> askama::Result<Safe<String>> {
    let words = words.as_ref().iter().map(|word| powershell_literal(word)).collect::<Result<Vec<_>, _>>()?;
    Ok(Safe(format!("@({})", words.join(", "))))
}

/// `# <: title|remark :>`: one line inside a comment of a file that is read as UTF-8; not for scripts.
#[askama::filter_fn]
pub fn remark(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(one_line(text.as_ref()).into_owned()))
}

/// `name: <: name|yaml :>`: one scalar of YAML.
#[askama::filter_fn]
pub fn yaml(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(yaml_scalar(text.as_ref())))
}

/// Something that is written as an entry of a YAML mapping.
pub trait Entry {
    /// Its lines, indented, without the last line end.
    fn lines(&self, indent: usize) -> String;
}

impl Entry for (String, Value) {
    fn lines(&self, indent: usize) -> String {
        yaml_block::yaml_value(&self.0, &self.1, indent)
    }
}

impl<T: Entry> Entry for &T {
    fn lines(&self, indent: usize) -> String {
        (*self).lines(indent)
    }
}

/// `<: service|yaml_entry(2) :>`: a whole entry of a YAML mapping, all its lines indented by 2.
#[askama::filter_fn]
pub fn yaml_entry(entry: impl Entry, _: &dyn Values, indent: usize) -> askama::Result<Safe<String>> {
    Ok(Safe(entry.lines(indent)))
}

/// `NAME=<: default|dotenv :>`: a value of a `.env` file.
#[askama::filter_fn]
pub fn dotenv(value: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(dotenv_value(value.as_ref()).ok_or(std::fmt::Error)?.into_owned()))
}

/// `<: path|git_pattern :> text`: a file, in `.gitattributes`.
#[askama::filter_fn]
pub fn git_pattern(path: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(super::git_pattern(path.as_ref())))
}

/// `<: variable.name|env_name :>=`: the name of an environment variable, which is nothing but letters, digits and `_`.
#[askama::filter_fn]
pub fn env_name(name: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(variable_name(name.as_ref())?.to_owned()))
}

/// `<: title|md :>`: running text of Markdown, in table cells too.
#[askama::filter_fn]
pub fn md(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(markdown_text(text.as_ref())))
}

/// `<: name|md_code :>`: inline code of Markdown.
#[askama::filter_fn]
pub fn md_code(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(markdown_code(text.as_ref())))
}

/// `| <: name|md_code_cell :> |`: inline code of Markdown in a table cell.
#[askama::filter_fn]
pub fn md_code_cell(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(markdown_code_cell(text.as_ref())))
}

/// `<: url|md_url :>`: a link of Markdown that shows its own address.
#[askama::filter_fn]
pub fn md_url(url: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(markdown_url(url.as_ref())))
}

/// `<!-- <: text|md_comment :> -->`: a comment of Markdown.
#[askama::filter_fn]
pub fn md_comment(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(markdown_comment(text.as_ref())))
}

/// `s1[<: title|mermaid :>]`: a label of Mermaid.
#[askama::filter_fn]
pub fn mermaid(text: impl AsRef<str>, _: &dyn Values) -> askama::Result<Safe<String>> {
    Ok(Safe(mermaid_label(text.as_ref())))
}
