//! What is read and written again is what it was: the small forms whose parsers the library has.

use std::time::Duration;

use arcgen::compose::{
    ImageReference, Size, Version,
    command::{self, Command, Reading},
    duration,
    interpolation::{self, Interpolated},
    mount::Mount,
    port::{self, HostAddress, PortRange},
};

/// Reads a text as each of the forms.
///
/// # Panics
/// When one of them is not what it was.
pub(crate) fn of(text: &str) {
    of_duration(text);
    of_numbers(text);
    of_command(text);
    of_image(text);
    of_mount(text);
    of_interpolation(text);
}

fn of_duration(text: &str) {
    let Some(read) = duration::parse(text) else { return };
    assert_eq!(duration::parse_compose(text), Some(read), "the units of Compose are more, not others");
    // It is written to the millisecond.
    let millis = u64::try_from(read.as_millis()).expect("64 bits of nanoseconds");
    assert_eq!(duration::parse(&duration::write(read)), Some(Duration::from_millis(millis)));
}

fn of_numbers(text: &str) {
    if let Ok(version) = text.parse::<Version>() {
        assert_eq!(version.to_string().parse(), Ok(version));
    }
    if let Some(range) = PortRange::parse(text) {
        assert_eq!(PortRange::parse(&range.to_string()), Some(range));
    }
    if let Ok(port) = port::parse_short(text, &|_| None) {
        assert!(port.target.first > 0 && port.target.first <= port.target.last);
        // An address that is not known counts as a different one.
        let is_taken = port.taken().is_some() && port.address != HostAddress::Open;
        assert_eq!(port.collides(&port), is_taken);
    }
    let sizes = [Size::parse(text), Size::parse_need(text)];
    assert!(sizes.into_iter().flatten().all(|it| i64::try_from(it.bytes()).is_ok()), "63 bits");
}

fn of_command(text: &str) {
    let words = |line: &str| Command::Line(line.to_owned()).words();
    match command::read(text) {
        Reading::Whole => assert!(words(text).is_some()),
        Reading::Broken => assert!(words(text).is_none()),
        Reading::Cut(at) => assert!(words(text).is_some() && words(text) == words(&text[..at])),
    }
}

fn of_image(text: &str) {
    let split = ImageReference::split(text);
    let tag = split.tag.map(|it| format!(":{it}")).unwrap_or_default();
    let digest = split.digest.map(|it| format!("@{it}")).unwrap_or_default();
    assert_eq!(format!("{}{tag}{digest}", split.repository), text);
    assert!(ImageReference::parse(text).is_none_or(|it| it == split));
}

fn of_mount(text: &str) {
    let Some(mount) = Mount::parse_short(text) else { return };
    let beginning = mount.source.iter().fold(String::new(), |before, it| format!("{before}{it}:"));
    assert!(text.starts_with(&format!("{beginning}{}", mount.target)));
}

fn of_interpolation(text: &str) {
    let unset = |_: &str| None;
    let set = |_: &str| Some("value");
    let read = |text: &str, value: &dyn Fn(&str) -> Option<&'static str>| {
        interpolation::read(text).map(|it| it.text(value)).expect("what arcgen writes can be read")
    };
    let escaped = interpolation::escape(text);
    assert!(interpolation::read(&escaped).is_ok_and(|it| it.is_literal()));
    assert_eq!(read(&escaped, &set), text);
    if let Some(reference) = interpolation::with_default("NAME", text, true) {
        assert_eq!(read(&reference, &unset), text);
    }
    let Ok(interpolated) = interpolation::read(text) else { return };
    let interpolated: Interpolated<'_> = interpolated;
    let written = interpolated.write(&unset);
    assert_eq!(read(&written, &unset), interpolated.text(&unset));
    assert_eq!(read(&written, &set), interpolated.text(&set));
    assert_eq!(read(&interpolated.template(&set), &unset), interpolated.text(&set));
}
