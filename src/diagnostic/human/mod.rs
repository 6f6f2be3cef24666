//! Findings for people: the fact, the lines that it is about, and the edit.

mod excerpt;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use super::{Finding, Fix, Sentence, Severity};
use crate::{
    quote::visible,
    source::{Sources, Span},
};
use excerpt::{Excerpt, excerpts};

/// All findings, one below the other, each followed by an empty line. The caller decides whether to colour.
#[must_use]
pub fn render(sources: &Sources, findings: &[Finding], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for finding in findings {
        text.push_str(&render_one(&renderer, sources, finding));
        text.push_str("\n\n");
    }
    text
}

fn render_one(renderer: &Renderer, sources: &Sources, finding: &Finding) -> String {
    let places: Vec<Span> = finding.labels.iter().map(|label| label.span).collect();
    let excerpts = excerpts(sources, &places);
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(finding.message.as_str()).id(finding.lint.id);
    let mut group = Group::with_title(title);
    if excerpts.is_empty() {
        group = group.elements(sources.first().map(|it| Origin::path(visible(it.path().as_str()))));
    }
    for excerpt in &excerpts {
        group = group.element(labelled(excerpt, finding));
    }
    let (help, question) = help_and_question(finding);
    group = group.elements(help.iter().map(|sentence| Level::HELP.message(sentence.as_str())));
    let Some(fix) = &finding.fix else { return renderer.render(&[group]) };
    let edits: Vec<Span> = fix.edits.iter().map(|it| it.span).collect();
    let edited = self::excerpts(sources, &edits);
    let title = Level::HELP.secondary_title(question.unwrap_or(&fix.description));
    let edit = edited.iter().fold(Group::with_title(title), |it, excerpt| it.element(patched(excerpt, fix)));
    renderer.render(&[group, edit])
}

/// If the last sentence is a question that the edit answers, "did you mean `image`?", it is the title of the edit.
fn help_and_question(finding: &Finding) -> (&[Sentence], Option<&str>) {
    match finding.help.split_last() {
        Some((last, rest)) if finding.fix.is_some() && last.ends_with('?') => (rest, Some(last.as_str())),
        _ => (&finding.help, None),
    }
}

fn labelled<'a>(excerpt: &'a Excerpt<'_>, finding: &'a Finding) -> Snippet<'a, Annotation<'a>> {
    let annotations = excerpt.places.iter().map(|place| {
        let label = &finding.labels[place.index];
        let kind = if place.index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let text = (!label.text.is_empty()).then_some(label.text.as_str());
        kind.span(place.range.clone()).label(text)
    });
    Snippet::source(&*excerpt.text)
        .line_start(excerpt.first_line)
        .path(visible(excerpt.path))
        .annotations(annotations)
}

fn patched<'a>(excerpt: &'a Excerpt<'_>, fix: &'a Fix) -> Snippet<'a, Patch<'a>> {
    let patches = excerpt
        .places
        .iter()
        .map(|place| Patch::new(place.range.clone(), fix.edits[place.index].text.as_str()));
    Snippet::source(&*excerpt.text).line_start(excerpt.first_line).patches(patches)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Lint, Stage, sample},
        source::Source,
    };

    static LINT: Lint = Lint::new("x", Stage::Lint, Severity::Note, "");

    #[test]
    fn lines_labels_help_and_edit() {
        let (sources, findings) = sample::findings();
        insta::assert_snapshot!(render(&sources, &findings, false), @r#"
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
        let (sources, findings) = sample::findings();
        assert!(!render(&sources, &findings, false).contains('\u{1b}'));
        assert!(render(&sources, &findings, true).contains('\u{1b}'));
    }

    #[test]
    fn tabs_and_the_end_of_the_text_can_be_shown() {
        let source = Source::new("platform.spec.toml", "a = 1\n\tb = \"ß\"\n");
        let span = |start, end| source.span(start..end);
        let findings = [
            Finding::new(&LINT, "a tab").at(span(7, 8), "here"),
            Finding::new(&LINT, "the end").at(span(16, 16), "missing"),
            Finding::new(&LINT, "several lines").at(span(4, 15), "all of it"),
        ];
        insta::assert_snapshot!(render(&source.into(), &findings, false), @r#"
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

    #[test]
    fn each_file_is_shown_under_its_name() {
        let (sources, findings) = sample::across_files();
        insta::assert_snapshot!(render(&sources, &findings, false), @r#"
        error[host-port-collision]: host port `5432` is published twice
         --> b/docker-compose.yml:4:10
          |
        4 |       - "5432:5432"
          |          ^^^^ published again here
          |
         ::: platform.spec.toml:3:11
          |
        3 | ports = ["5432:5432"]
          |           ---- first published here
          |
        help: publish it as 15432
          |
        4 |       - "15432:5432"
          |          +
        "#);
    }
}
