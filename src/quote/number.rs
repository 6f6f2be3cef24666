//! Numbers: the one kind of value that means the same in every target.

/// An unsigned integer of the plan.
pub trait Number {
    /// The number, as wide as it gets.
    fn number(&self) -> u64;
}

macro_rules! numbers {
    ($($kind:ty)*) => {
        $(impl Number for $kind {
            fn number(&self) -> u64 {
                *self as u64
            }
        })*
    };
}

numbers! { u16 u32 u64 usize }

impl<T: Number> Number for &T {
    fn number(&self) -> u64 {
        (*self).number()
    }
}
