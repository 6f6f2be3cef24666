//! What the generated scripts do.

mod text;
