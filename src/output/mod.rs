//! The only place that touches files: compares what the output directory must contain with what it contains.
//!
//! [`survey`] only compares; [`write()`] applies a survey, and [`drift`] reports it.

mod artifact;
mod diff;
mod disk;
mod drift;
mod file_list;
mod ignored;
mod journal;
mod library;
mod obstacle;
mod path;
mod place;
mod planned;
mod reason;
mod report;
mod stale;
mod survey;
mod temporary;
mod write;

pub use artifact::artifact;
pub use drift::{Drift, drift};
pub use ignored::git_would_commit;
pub use obstacle::Obstacle;
pub use planned::Planned;
pub use reason::reason;
pub use report::{report, up_to_date};
pub use survey::{Change, Kind, Survey, survey};
pub use write::{Failure, Left, Written, write};
