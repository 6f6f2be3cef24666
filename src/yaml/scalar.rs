//! What a plain scalar is: the types of `go.yaml.in/yaml` v3 and v4, with which Compose reads its files (`resolve.go` there).
//! They are those of YAML 1.2, and of 1.1 where numbers are concerned; `yes`, `no`, `on` and `off` are strings.

use super::Value;

/// The value of a plain scalar.
pub(super) fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Boolean(true),
        "false" | "False" | "FALSE" => Value::Boolean(false),
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Value::Float(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Value::Float(f64::NEG_INFINITY),
        ".nan" | ".NaN" | ".NAN" => Value::Float(f64::NAN),
        _ => number(text).unwrap_or_else(|| Value::String(text.to_owned())),
    }
}

fn number(text: &str) -> Option<Value> {
    // Only what begins like a number is one.
    if !text.starts_with(|it: char| it.is_ascii_digit() || "+-.".contains(it)) {
        return None;
    }
    let digits = text.replace('_', "");
    // What fits in 64 bits without a sign is an integer to Compose, and a text is how a spec says it.
    let large = || {
        let number: u64 = digits.parse().ok()?;
        (number > i64::MAX.unsigned_abs()).then(|| Value::String(text.to_owned()))
    };
    integer(&digits).map(Value::Integer).or_else(large).or_else(|| float(&digits).map(Value::Float))
}

fn integer(text: &str) -> Option<i64> {
    let (sign, magnitude) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (radix, digits) = match magnitude.get(..2) {
        Some("0x") => (16, &magnitude[2..]),
        Some("0b") => (2, &magnitude[2..]),
        Some("0o") => (8, &magnitude[2..]),
        // YAML 1.1: 0440 is octal.
        Some(start) if start.starts_with('0') && magnitude.bytes().all(|it| it.is_ascii_digit()) => {
            (8, &magnitude[1..])
        }
        _ => (10, magnitude),
    };
    if !digits.starts_with(|it: char| it.is_ascii_hexdigit()) {
        return None;
    }
    i64::from_str_radix(digits, radix).ok()?.checked_mul(sign)
}

fn float(text: &str) -> Option<f64> {
    let is_number = |it: char| it.is_ascii_digit() || "+-.eE".contains(it);
    let has_digit = text.contains(|it: char| it.is_ascii_digit());
    if has_digit && text.chars().all(is_number) { text.parse().ok() } else { None }
}

/// A float as Compose writes it where it wants a text: the shortest digits, with an exponent from a million on and below a ten
/// thousandth (`%v` of Go's `fmt`).
pub(super) fn float_text(number: f64) -> String {
    if !number.is_finite() {
        return if number.is_nan() {
            "NaN".to_owned()
        } else {
            format!("{}Inf", if number > 0.0 { '+' } else { '-' })
        };
    }
    let scientific = format!("{number:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    match exponent.parse::<i32>() {
        Ok(exponent) if !(-4..6).contains(&exponent) => {
            format!("{digits}e{}{:02}", if exponent < 0 { '-' } else { '+' }, exponent.abs())
        }
        _ => number.to_string(),
    }
}
