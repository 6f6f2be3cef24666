//! Numbers: the one kind of value that means the same in every target.

/// An unsigned integer of the plan.
pub trait Number {
    /// The number, as wide as it gets.
    fn number(&self) -> u64;
}

impl Number for u16 {
    fn number(&self) -> u64 {
        u64::from(*self)
    }
}

impl Number for u32 {
    fn number(&self) -> u64 {
        u64::from(*self)
    }
}

impl Number for u64 {
    fn number(&self) -> u64 {
        *self
    }
}

impl Number for usize {
    fn number(&self) -> u64 {
        // No supported target has a usize of more than 64 bits.
        *self as u64
    }
}

impl<T: Number> Number for &T {
    fn number(&self) -> u64 {
        (*self).number()
    }
}
