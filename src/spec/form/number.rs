//! Strings where Compose reads a number: Compose fills variables in before it reads them.

use super::{Form, unclear};
use crate::compose::scalar;

/// A number.
pub(in crate::spec) static NUMERIC: Form = Form {
    noun: "a number",
    rule: "a number or a variable",
    pattern: "^(-?[0-9]+(\\.[0-9]+)?|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| scalar::decimal(text).is_some(),
};

/// A whole number.
pub(in crate::spec) static INTEGER: Form = Form {
    noun: "an integer",
    rule: "a whole number or a variable",
    pattern: "^(-?[0-9]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| scalar::integer(text).is_some(),
};

/// A whole number that is not negative.
pub(in crate::spec) static NATURAL: Form = Form {
    noun: "a count",
    rule: "a whole number, not a negative one, or a variable",
    pattern: "^([0-9]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| scalar::natural(text).is_some(),
};

/// How many devices: compose-go's `DeviceCount`.
pub(in crate::spec) static DEVICE_COUNT: Form = Form {
    noun: "a count of devices",
    rule: "a whole number, `all` or a variable",
    pattern: "^(all|-?[0-9]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| text == "all" || (INTEGER.holds)(text),
};

/// Permissions of a file: compose-go's `FileMode` reads base 8.
pub(in crate::spec) static MODE: Form = Form {
    noun: "a file mode",
    rule: "octal digits, as in `0440`",
    pattern: "^([0-7]+|.*\\$[{A-Za-z_].*)$",
    interpolated: true,
    mend: unclear,
    holds: |text| (1..=10).contains(&text.len()) && text.bytes().all(|byte| (b'0'..=b'7').contains(&byte)),
};
