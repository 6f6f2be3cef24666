//! arcgen compiles one spec file into everything that a platform of several Docker Compose projects needs to start right the
//! first time, without help.
//!
//! Each stage is a pure function with one type in and one out; files are read and written only at the two ends.
//!
//! **This library is unstable.** It exists for the program `arcgen`, its tests and its benchmarks, and any release may change
//! it. What is stable is the program: its command line, its JSON, and the options of the scripts that it generates.
//!
//! ```text
//! spec text -> spec::parse -> platform::resolve -> lint -> plan -> render -> verify -> output (write | check | print)
//! ```
//!
//! ```
//! use arcgen::{compile::compile, render::render, spec::Source};
//!
//! let text = r#"
//!     [platform]
//!     name = "shop"
//!
//!     [projects.web]
//!     name = "web"
//!
//!     [projects.web.services.app]
//!     image = "example/app:1.0"
//! "#;
//! let compiled = compile(&Source::new("platform.spec.toml", text));
//! let plan = compiled.plan.expect("a spec without errors");
//! assert_eq!(plan.services[0].id, "web/app");
//! assert!(render(&plan).keys().any(|path| path == "start-platform.sh"));
//! ```

pub mod compile;
pub mod compose;
pub mod diagnostic;
mod graph;
pub mod import;
pub mod lint;
pub mod output;
mod parallel;
pub mod plan;
pub mod platform;
pub mod quote;
pub mod recipe;
pub mod render;
pub mod script;
pub mod source;
pub mod spec;
mod value;
pub mod verify;
mod yaml;
