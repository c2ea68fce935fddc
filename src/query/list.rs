//! Lists that users write: `-value,name`, `count, round(avg(value), 1)`.

/// The items between the commas of a list, white space around them left out; a comma in parentheses or quotes is no
/// end.
pub(super) fn split(list: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0usize, None);
    for (at, c) in list.char_indices() {
        match (quote, c) {
            (Some(open), c) if open == c => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"' | '`') => quote = Some(c),
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, ',') if depth == 0 => {
                items.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    items.push(list[start..].trim());
    items.retain(|item| !item.is_empty());
    items
}

/// An item without its `as name`, and that name; an item that is given none is its own name.
pub(super) fn named(item: &str) -> (&str, &str) {
    let is_name = |name: &str| name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let parted = item
        .rsplit_once(char::is_whitespace)
        .and_then(|(rest, name)| {
            let (of, keyword) = rest.trim_end().rsplit_once(char::is_whitespace)?;
            (keyword.eq_ignore_ascii_case("as") && is_name(name)).then(|| (of.trim_end(), name))
        });
    parted.unwrap_or((item, item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_may_have_a_name() {
        assert_eq!(named("max(value) AS largest"), ("max(value)", "largest"));
        assert_eq!(named("count"), ("count", "count"));
        assert_eq!(
            named("max(cast(a as real))"),
            ("max(cast(a as real))", "max(cast(a as real))")
        );
    }

    #[track_caller]
    fn check(list: &str, expect: &[&str]) {
        assert_eq!(split(list), expect);
    }

    #[test]
    fn splits_at_commas_outside_parentheses_and_quotes() {
        check("-value, name", &["-value", "name"]);
        check(
            "count, round(avg(value), 1)",
            &["count", "round(avg(value), 1)"],
        );
        check("group_concat(unit, ', ')", &["group_concat(unit, ', ')"]);
        check("a ',' b, c", &["a ',' b", "c"]);
        check(" , ", &[]);
        check("a), b", &["a)", "b"]);
    }
}
