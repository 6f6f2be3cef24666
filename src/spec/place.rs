//! Where in a spec a value is, in words: "`target` of item 1 of `ports` of service `temporal/ui`".

use crate::diagnostic::Subject;

/// The way from the spec's top to a value; each step is in the stack frame of the function that took it.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    outer: Option<&'a Place<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Top,
    /// A key that the vocabulary lists.
    Key(&'a str),
    /// An item of a list, counted from 0.
    Item(usize),
    /// An entry that the user named: a service, a project, a variable.
    Entry {
        noun: &'static str,
        name: &'a str,
    },
}

impl<'a> Place<'a> {
    pub(super) const TOP: Self = Self { outer: None, step: Step::Top };

    pub(super) fn key(&'a self, name: &'a str) -> Place<'a> {
        Place { outer: Some(self), step: Step::Key(name) }
    }

    pub(super) fn item(&'a self, index: usize) -> Place<'a> {
        Place { outer: Some(self), step: Step::Item(index) }
    }

    pub(super) fn entry(&'a self, noun: &'static str, name: &'a str) -> Place<'a> {
        if noun.is_empty() {
            self.key(name)
        } else {
            Place { outer: Some(self), step: Step::Entry { noun, name } }
        }
    }

    /// "`ports` of service `temporal/ui`"; "the spec" at its top.
    pub(super) fn describe(&self) -> String {
        let mut words = String::new();
        // Keys right below each other are one path: `build.args`.
        let mut path: Vec<&str> = Vec::new();
        let mut place = Some(self);
        while let Some(here) = place {
            if let Step::Key(name) = here.step {
                path.push(name);
            } else {
                push_path(&mut words, &mut path);
                match here.step {
                    Step::Item(index) => push(&mut words, &format!("item {}", index + 1)),
                    Step::Entry { noun, .. } => {
                        push(&mut words, &format!("{noun} `{}`", here.id()));
                        return words;
                    }
                    Step::Top | Step::Key(_) => {}
                }
            }
            place = here.outer;
        }
        if words.is_empty() { "the spec".to_owned() } else { words }
    }

    /// What the place is in: the nearest thing around it that the user named, or the `defaults` of a project.
    pub(super) fn subject(&self) -> Option<Subject> {
        let mut place = Some(self);
        let mut in_defaults = false;
        while let Some(here) = place {
            if let Step::Entry { noun, name } = here.step {
                let name = name.to_owned();
                return match noun {
                    "service" => here.project().map(|project| Subject::service(project, name)),
                    "project" if in_defaults => Some(Subject::Defaults { project: name }),
                    "project" => Some(Subject::Project(name)),
                    "network" => Some(Subject::Network(here.id())),
                    "variable" => Some(Subject::Variable(name)),
                    "switch" => Some(Subject::Switch(name)),
                    "environment" => Some(Subject::Environment(name)),
                    _ => None,
                };
            }
            in_defaults |= matches!(here.step, Step::Key("defaults"));
            place = here.outer;
        }
        None
    }

    /// Key of the project that the place is in.
    fn project(&self) -> Option<&'a str> {
        self.nearest("project")?.entry_name().map(|(_, name)| name)
    }

    /// Whether this is a project itself, and not something in one.
    pub(super) fn is_project(&self) -> bool {
        matches!(self.step, Step::Entry { noun: "project", .. })
    }

    /// What an entry that the user named is, and its name: "project", `temporal`.
    pub(super) fn entry_name(&self) -> Option<(&'static str, &'a str)> {
        if let Step::Entry { noun, name } = self.step { Some((noun, name)) } else { None }
    }

    /// Whether this is a key of a service itself, or of the defaults of services.
    pub(super) fn is_key_of_service(&self) -> bool {
        let Some(outer) = self.outer else { return false };
        matches!(self.step, Step::Key(_))
            && matches!(outer.step, Step::Entry { noun: "service", .. } | Step::Key("defaults"))
    }

    /// The user's name for an entry, with the project's in front if it is a service or a network of one.
    fn id(&self) -> String {
        let Step::Entry { noun, name } = self.step else { return String::new() };
        match self.project().filter(|_| ["service", "network"].contains(&noun)) {
            Some(project) => format!("{project}/{name}"),
            None => name.to_owned(),
        }
    }

    fn nearest(&self, wanted: &str) -> Option<&Place<'a>> {
        let mut place = Some(self);
        while let Some(here) = place {
            if matches!(here.step, Step::Entry { noun, .. } if noun == wanted) {
                return Some(here);
            }
            place = here.outer;
        }
        None
    }
}

fn push_path(words: &mut String, path: &mut Vec<&str>) {
    if !path.is_empty() {
        path.reverse();
        push(words, &format!("`{}`", path.join(".")));
        path.clear();
    }
}

fn push(words: &mut String, part: &str) {
    if !words.is_empty() {
        words.push_str(" of ");
    }
    words.push_str(part);
}

#[cfg(test)]
mod tests {
    use super::{Place, Subject};

    #[test]
    fn a_place_is_named_from_the_inside_out() {
        let top = Place::TOP;
        let platform = top.key("platform");
        let projects = top.key("projects");
        let project = projects.entry("project", "temporal");
        let services = project.key("services");
        let service = services.entry("service", "ui");
        let (build, ports) = (service.key("build"), service.key("ports"));
        let (args, item) = (build.key("args"), ports.item(0));

        assert_eq!(top.describe(), "the spec");
        assert_eq!(platform.key("name").describe(), "`platform.name`");
        assert_eq!(project.key("dir").describe(), "`dir` of project `temporal`");
        assert_eq!(service.describe(), "service `temporal/ui`");
        assert_eq!(args.entry("", "X").describe(), "`build.args.X` of service `temporal/ui`");
        assert_eq!(item.key("target").describe(), "`target` of item 1 of `ports` of service `temporal/ui`");
        let defaults = project.key("defaults");
        assert_eq!(item.subject(), Some(Subject::service("temporal", "ui")));
        assert_eq!(project.key("dir").subject(), Some(Subject::Project("temporal".to_owned())));
        assert_eq!(
            defaults.key("restart").subject(),
            Some(Subject::Defaults { project: "temporal".to_owned() })
        );
        assert_eq!(platform.subject(), None);
    }
}
