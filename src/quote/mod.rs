//! The only ways for a value into an artifact.
//!
//! Templates are compiled with [`Deny`] as their escaper: a bare `<: value :>` fails to render. What prints are
//! filters that return [`askama::filters::Safe`]; each emits the *whole* literal, quotes included, so a template never
//! writes quotes around one. A value that the target cannot hold is a bug by then (the front end refuses it by name),
//! and makes the rendering fail.

mod command_word;
mod comment;
mod dotenv;
pub mod filters;
mod git_pattern;
mod markdown;
mod number;
mod powershell;
mod sh;
mod visible;
mod yaml;
mod yaml_block;

use std::fmt;

use askama::filters::Escaper;

pub use command_word::{Shell, path_word};
pub use comment::{comment_text, one_line};
pub use dotenv::{dotenv_value, variable_name};
pub use git_pattern::git_pattern;
pub use markdown::{
    markdown_code, markdown_code_cell, markdown_comment, markdown_text, markdown_url, mermaid_label,
};
pub use number::Number;
pub use powershell::{powershell_literal, powershell_name};
pub use sh::sh_literal;
pub use visible::{is_bidi_control, visible, visible_json, visible_lines};
pub use yaml::{yaml_quoted, yaml_scalar};
pub use yaml_block::yaml_entry;

/// The escaper of every template: lets nothing through.
#[derive(Clone, Copy, Debug, Default)]
pub struct Deny;

impl Escaper for Deny {
    fn write_escaped_str<W: fmt::Write>(&self, _: W, _: &str) -> fmt::Result {
        Err(fmt::Error)
    }

    fn write_escaped_char<W: fmt::Write>(&self, _: W, _: char) -> fmt::Result {
        Err(fmt::Error)
    }
}
