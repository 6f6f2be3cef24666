//! Items of lists that consist of a name and a value: `NAME=value`.

/// An item of `environment`, `labels` and similar keys: the name, and what follows the first `=`; none without one.
pub(crate) fn name_and_value(item: &str) -> (&str, Option<&str>) {
    item.split_once('=').map_or((item, None), |(name, value)| (name, Some(value)))
}

/// An item of `extra_hosts`: the host and its address. compose-go's `HostsList` takes `=` and, for the sake of old files, `:`.
pub(crate) fn host_and_address(item: &str) -> Option<(&str, &str)> {
    let (host, address) = item.split_once('=').or_else(|| item.split_once(':'))?;
    Some((host.trim(), address.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_separator_counts() {
        assert_eq!(name_and_value("A=b=c"), ("A", Some("b=c")));
        assert_eq!(name_and_value("A="), ("A", Some("")));
        assert_eq!(name_and_value("A"), ("A", None));
        assert_eq!(host_and_address("db=10.0.0.1"), Some(("db", "10.0.0.1")));
        assert_eq!(host_and_address("db: ::1"), Some(("db", "::1")));
        assert_eq!(host_and_address("db=::1"), Some(("db", "::1")));
        assert_eq!(host_and_address("db"), None);
    }
}
