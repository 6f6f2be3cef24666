//! Words of bash, as bash 3.2 and every later one read them.

/// A bash word that stands for exactly `text`: single-quoted, `'` written as `'\''`.
///
/// # Errors
/// NUL, which no shell can hold.
pub fn sh_literal(text: &str) -> Result<String, std::fmt::Error> {
    if text.contains('\0') {
        return Err(std::fmt::Error);
    }
    Ok(format!("'{}'", text.replace('\'', r"'\''")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apostrophe_leaves_and_reenters_the_quotes() {
        assert_eq!(sh_literal("it's $HOME").unwrap(), r"'it'\''s $HOME'");
        assert_eq!(sh_literal("").unwrap(), "''");
    }

    #[test]
    fn nul_is_refused() {
        assert!(sh_literal("a\0b").is_err());
    }
}
