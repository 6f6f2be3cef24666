//! Text in Markdown as GitHub renders it, and in the Mermaid pictures inside it.

use std::fmt::Write;

use super::{comment::one_line, visible::is_visible};

/// `text` as running text on one line, in a table cell too: nothing in it is taken for markup.
#[must_use]
pub fn markdown_text(text: &str) -> String {
    let line = one_line(text);
    let mut escaped = String::with_capacity(line.len());
    let mut kept = 0;
    // Bytes suffice: all markup is ASCII, and most bytes are not markup.
    for (at, byte) in line.bytes().enumerate() {
        let is_markup = match byte {
            b'\\' | b'`' | b'*' | b'[' | b']' | b'<' | b'>' | b'|' | b'~' | b'&' | b'$' => true,
            // Inside a word it is just an underscore.
            b'_' => {
                let before = line[..at].chars().next_back();
                let after = line[at + 1..].chars().next();
                !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric))
            }
            // At the start of a line: a heading, a list, a rule.
            b'#' | b'+' | b'-' | b'=' => at == 0,
            b'.' | b')' => {
                let ends = line.as_bytes().get(at + 1).is_none_or(|next| *next == b' ');
                at > 0 && ends && line[..at].bytes().all(|byte| byte.is_ascii_digit())
            }
            _ => false,
        };
        if is_markup {
            escaped.push_str(&line[kept..at]);
            escaped.push('\\');
            kept = at;
        }
    }
    escaped.push_str(&line[kept..]);
    escaped
}

/// `text` as inline code on one line.
#[must_use]
pub fn markdown_code(text: &str) -> String {
    let line = one_line(text);
    if !line.is_empty() && !line.contains('`') {
        return format!("`{line}`");
    }
    let longest_run = line.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest_run + 1);
    let pad = if line.is_empty() || line.starts_with('`') || line.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{line}{pad}{fence}")
}

/// `text` as inline code in a table cell, where a bar ends the cell even inside code.
#[must_use]
pub fn markdown_code_cell(text: &str) -> String {
    markdown_code(text).replace('|', r"\|")
}

/// `url` as a link that shows itself, or as code if Markdown cannot link it.
#[must_use]
pub fn markdown_url(url: &str) -> String {
    let is_linkable =
        url.contains("://") && url.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>|\\`".contains(&byte));
    if is_linkable { format!("<{url}>") } else { markdown_code_cell(url) }
}

/// `text` on one line inside `<!-- -->`, which ends at the first `-->`: a text without `>` cannot contain it. Two dashes are no
/// end, and options keep them.
#[must_use]
pub fn markdown_comment(text: &str) -> String {
    one_line(text).replace('>', "&gt;")
}

/// `text` as a quoted label of Mermaid, its lines below each other; whatever could be markup is written as a character code.
#[must_use]
pub fn mermaid_label(text: &str) -> String {
    let mut label = String::from("\"");
    for character in text.trim_matches('\n').chars() {
        if character == '\n' {
            label.push_str("<br/>");
        } else if !is_visible(character) {
            label.push(' ');
        } else if character.is_alphanumeric() || " .,-/:()+'".contains(character) {
            label.push(character);
        } else {
            let written = write!(label, "#{};", u32::from(character));
            debug_assert!(written.is_ok(), "a String takes everything");
        }
    }
    label.push('"');
    label
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        assert_eq!(
            markdown_text("a *b* [c](d) <e> f|g snake_case _x_"),
            r"a \*b\* \[c\](d) \<e\> f\|g snake_case \_x\_"
        );
        assert_eq!(markdown_text("# no heading\nno line"), r"\# no heading no line");
        assert_eq!(markdown_text("20.10"), "20.10");
        assert_eq!(markdown_text("1. no list - at all"), r"1\. no list - at all");
    }

    #[test]
    fn code_holds_backticks_and_bars() {
        assert_eq!(markdown_code("a"), "`a`");
        assert_eq!(markdown_code("a `b`"), "`` a `b` ``");
        assert_eq!(markdown_code_cell("a | b"), r"`a \| b`");
    }

    #[test]
    fn a_comment_keeps_options_and_does_not_end() {
        assert_eq!(markdown_comment("arcgen build a.toml --out ."), "arcgen build a.toml --out .");
        assert_eq!(markdown_comment("a --> <b>\n--!>"), "a --&gt; <b&gt; --!&gt;");
    }

    #[test]
    fn urls_link_themselves() {
        assert_eq!(markdown_url("http://localhost:1/a?b=c&d"), "<http://localhost:1/a?b=c&d>");
        assert_eq!(markdown_url("http://localhost:${PORT}/ x"), "`http://localhost:${PORT}/ x`");
    }

    #[test]
    fn a_label_holds_no_quote() {
        assert_eq!(mermaid_label("say \"hi\" #1\n<b>"), "\"say #34;hi#34; #35;1<br/>#60;b#62;\"");
    }
}
