//! arcgen compiles one spec file into everything that a platform of several Docker Compose projects needs to start
//! right the first time, with nobody helping.
//!
//! Each stage is a pure function with one type in and one out; files are touched only at the two ends.
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
pub mod graph;
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
pub mod value;
pub mod verify;
