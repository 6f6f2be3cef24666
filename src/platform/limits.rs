//! What a container may use of the machine.

use crate::compose::Size;

/// What a container may use, and what is kept for it. Compose takes most of it in two places, which must agree.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// CPUs that it may use; fractions count.
    pub cpus: Option<f64>,
    /// Memory that it may use.
    pub memory: Option<Size>,
    /// Processes that it may have.
    pub processes: Option<u64>,
    /// CPUs that are kept for it.
    pub reserved_cpus: Option<f64>,
    /// Memory that is kept for it.
    pub reserved_memory: Option<Size>,
}
