//! Findings for people: the fact, the lines of the spec that it is about, and the edit.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use super::{Finding, Fix, Severity};
use crate::spec::{Source, node::Span};

/// All findings, one below the other, with an empty line behind each. Whether to colour is the caller's to know.
#[must_use]
pub fn render(source: &Source, findings: &[Finding], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for finding in findings {
        text.push_str(&renderer.render(&report(source, finding)));
        text.push_str("\n\n");
    }
    text
}

fn report<'a>(source: &'a Source, finding: &'a Finding) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(&finding.message).id(finding.lint);
    let mut group = match Window::around(source, finding.labels.iter().map(|label| label.span)) {
        Some(window) => title.element(window.snippet(source).path(source.path().as_str()).annotations(
            finding.labels.iter().enumerate().map(|(index, label)| {
                let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
                let text = (!label.text.is_empty()).then_some(label.text.as_str());
                kind.span(window.relative(source, label.span)).label(text)
            }),
        )),
        None => title.element(Origin::path(source.path().as_str())),
    };
    let (help, question) = help_and_question(finding);
    group = group.elements(help.iter().map(|sentence| Level::HELP.message(sentence)));
    let edit = finding.fix.as_ref().and_then(|fix| edit(source, fix, question));
    std::iter::once(group).chain(edit).collect()
}

/// A last sentence that asks what the edit answers, "did you mean `image`?", is the title of the edit.
fn help_and_question(finding: &Finding) -> (&[String], Option<&str>) {
    match finding.help.split_last() {
        Some((last, rest)) if finding.fix.is_some() && last.ends_with('?') => (rest, Some(last)),
        _ => (&finding.help, None),
    }
}

fn edit<'a>(source: &'a Source, fix: &'a Fix, question: Option<&'a str>) -> Option<Group<'a>> {
    let window = Window::around(source, [fix.span])?;
    let title = Level::HELP.secondary_title(question.unwrap_or(&fix.description));
    let patch = Patch::new(window.relative(source, fix.span), &fix.replacement);
    let snippet = Snippet::source(window.text(source)).line_start(window.first_line).patch(patch);
    Some(title.element(snippet))
}

/// The whole lines that some spans stand on. The renderer is handed no more of a long spec than that.
struct Window {
    span: Span,
    first_line: usize,
}

impl Window {
    fn around(source: &Source, spans: impl IntoIterator<Item = Span>) -> Option<Self> {
        let covered = spans
            .into_iter()
            .map(|span| source.clamp(span))
            .reduce(|one, other| Span { start: one.start.min(other.start), end: one.end.max(other.end) })?;
        let text = source.text();
        let start = text[..covered.start].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[covered.end..].find('\n').map_or(text.len(), |length| covered.end + length);
        // A line break of Windows is no part of the line, unless the finding is about it.
        let end = end - usize::from(end > covered.end && text[..end].ends_with('\r'));
        Some(Self { span: Span { start, end }, first_line: source.position(start).line })
    }

    fn text<'a>(&self, source: &'a Source) -> &'a str {
        source.slice(self.span)
    }

    fn snippet<'a>(&self, source: &'a Source) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        Snippet::source(self.text(source)).line_start(self.first_line)
    }

    fn relative(&self, source: &Source, span: Span) -> std::ops::Range<usize> {
        let span = source.clamp(span);
        span.start - self.span.start..span.end - self.span.start
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::sample;

    #[test]
    fn lines_labels_help_and_edit() {
        let (source, findings) = sample::findings();
        insta::assert_snapshot!(render(&source, &findings, false), @r#"
        error[host-port-collision]: host port `5432` is published twice
         --> platform.spec.toml:5:11
          |
        3 | ports = ["5432:5432"]
          |           ---- first published here
        4 | [projects.b.services.db]
        5 | ports = ["5432:5432"]
          |           ^^^^ published again here
          |
          = help: only one of them can start
        help: publish it as 15432
          |
        5 | ports = ["15432:5432"]
          |           +

        warning[unknown-key]: 100%: a, b
         --> platform.spec.toml:3:11
          |
        3 | ports = ["5432:5432"]
          |           ^^^^
          |
        help: did you mean `c`?
          |
        3 - ports = ["5432:5432"]
        3 + ports = ["c:5432"]
          |

        note[no-place]: something about the whole
        --> platform.spec.toml
        "#);
    }

    #[test]
    fn colour_is_what_the_caller_says() {
        let (source, findings) = sample::findings();
        assert!(!render(&source, &findings, false).contains('\u{1b}'));
        assert!(render(&source, &findings, true).contains('\u{1b}'));
    }

    #[test]
    fn tabs_and_the_end_of_the_text_can_be_shown() {
        let source = Source::new("platform.spec.toml", "a = 1\n\tb = \"ß\"\n");
        let span = |start, end| Span { start, end };
        let findings = [
            Finding::note("x", "a tab").at(span(7, 8), "here"),
            Finding::note("x", "the end").at(span(16, 16), "missing"),
            Finding::note("x", "several lines").at(span(4, 15), "all of it"),
        ];
        insta::assert_snapshot!(render(&source, &findings, false), @r#"
        note[x]: a tab
         --> platform.spec.toml:2:2
          |
        2 |     b = "ß"
          |     ^ here

        note[x]: the end
         --> platform.spec.toml:3:1
          |
        3 |
          | ^ missing

        note[x]: several lines
         --> platform.spec.toml:1:5
          |
        1 |   a = 1
          |  _____^
        2 | |     b = "ß"
          | |___________^ all of it
        "#);
    }
}
