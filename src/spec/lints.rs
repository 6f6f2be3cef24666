//! The lints of the first stage. Most of them are found in several places: a shape, a form and a rule can all be broken by a
//! malformed value. They are listed here so that each exists once.

use crate::diagnostic::lints;

lints! { Parse:
    CONFLICTING_KEYS = Error "conflicting-keys";
    INVALID_INTERPOLATION = Error "invalid-interpolation";
    INVALID_UTF8 = Error "invalid-utf8";
    MALFORMED_NAME = Error "malformed-name";
    MALFORMED_VALUE = Error "malformed-value";
    MISSING_KEY = Error "missing-key" Absence;
    NEWER_THAN_FLOOR = Warning "newer-than-floor";
    SYNTAX_ERROR = Error "syntax-error";
    UNKNOWN_KEY = Error "unknown-key" UnknownName;
    UNKNOWN_VALUE = Error "unknown-value";
    UNPRINTABLE_TEXT = Error "unprintable-text";
    WRONG_TYPE = Error "wrong-type";
}
