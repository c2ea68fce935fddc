//! What a line is by its marks, and what attribute lines say.

/// What attribute lines say of the block below them.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// Whether its text is code.
    pub(super) code: bool,
    /// Whether its first row holds headers.
    pub(super) header: bool,
    /// How many columns its table has.
    pub(super) columns: Option<u32>,
}

impl Style {
    /// Takes in what stands between the brackets of an attribute line.
    pub(super) fn read(&mut self, attributes: &str) {
        let first = attributes.split(',').next().unwrap_or("");
        let style = first.split(['%', '#', '.']).next().unwrap_or("").trim();
        self.code |= matches!(
            style,
            "source" | "listing" | "literal" | "stem" | "latexmath"
        );
        self.header |= attributes.contains("%header") || attributes.contains("header\"");
        self.header |= attributes.contains("options=header") || attributes.contains("opts=header");
        if let Some(at) = attributes.find("cols=") {
            let value = attributes[at + 5..].trim_start();
            let value = match value.strip_prefix(['"', '\'']) {
                Some(quoted) => quoted.split(['"', '\'']).next().unwrap_or(""),
                None => value.split(',').next().unwrap_or(""),
            };
            let count = |column: &str| match column.trim().split_once('*') {
                Some((times, _)) => times.parse().unwrap_or(1),
                None => 1,
            };
            let columns: u32 = value.split([',', ';']).map(count).sum();
            self.columns = Some(columns.max(1));
        }
    }
}

/// What the fences of a delimited block make of its text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fence {
    /// `====`, `****`, `____`, `--`: text as elsewhere.
    Text,
    /// `----`, `....`, ```` ``` ````
    Code,
    /// `|===`
    Table,
    /// `////`, `++++`
    Hidden,
}

/// The fence that a line is.
pub(super) fn fence(line: &str) -> Option<Fence> {
    let first = *line.as_bytes().first()?;
    let same = line.bytes().all(|byte| byte == first);
    match first {
        b'=' | b'*' | b'_' if same && line.len() >= 4 => Some(Fence::Text),
        b'-' if line == "--" => Some(Fence::Text),
        b'\'' if line == "'''" => Some(Fence::Text),
        b'<' if line == "<<<" => Some(Fence::Text),
        b'-' | b'.' if same && line.len() >= 4 => Some(Fence::Code),
        b'`' if line.starts_with("```") && !line[3..].contains('`') => Some(Fence::Code),
        b'/' | b'+' if same && line.len() >= 4 => Some(Fence::Hidden),
        b'|' | b',' | b':' | b'!' if line.len() >= 4 && line[1..].bytes().all(|b| b == b'=') => {
            Some(Fence::Table)
        }
        _ => None,
    }
}

/// `== Title`, `## Title`: the level, which is the number of marks.
pub(super) fn heading_level(line: &str) -> Option<u8> {
    let mark = *line
        .as_bytes()
        .first()
        .filter(|byte| b"=#".contains(byte))?;
    let count = line.bytes().take_while(|byte| *byte == mark).count();
    ((1..=6).contains(&count) && line[count..].starts_with(' ')).then_some(count as u8)
}

/// `:name: value`
pub(super) fn attribute(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.strip_prefix(':')?.split_once(':')?;
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '!' | '.');
    (!name.is_empty() && name.chars().all(plain)).then(|| (name, value.trim()))
}

/// `image::x.png[]`, `include::x[]`, `toc::[]`
pub(super) fn is_block_macro(line: &str) -> bool {
    line.find("::")
        .is_some_and(|at| at > 0 && line[..at].bytes().all(|byte| byte.is_ascii_lowercase()))
        && line.ends_with(']')
}

/// `*`, `**`, `-`, `.`, `1.`, `<1>`, with `[x]` behind: the depth and the bytes of the mark with its space.
pub(super) fn list_mark(line: &str) -> Option<(u8, usize)> {
    let first = line.bytes().next()?;
    let count = line.bytes().take_while(|byte| *byte == first).count();
    let digits = |from: usize| line[from..].bytes().take_while(u8::is_ascii_digit).count();
    let (depth, mark) = match first {
        b'*' | b'.' if count <= 5 => (count, count),
        b'-' if count == 1 => (1, 1),
        b'0'..=b'9' if line[digits(0)..].starts_with(". ") => (1, digits(0) + 1),
        b'<' if digits(1) > 0 && line[1 + digits(1)..].starts_with('>') => (1, digits(1) + 2),
        _ => return None,
    };
    let rest = &line[mark..];
    let body = rest.trim_start();
    let body = ["[ ] ", "[x] ", "[*] "]
        .iter()
        .find_map(|check| body.strip_prefix(check))
        .unwrap_or(body);
    (body.len() < rest.len()).then_some((depth as u8, line.len() - body.len()))
}

/// `Term:: words`, `Term;;`: bytes of the term, and where the words start.
pub(super) fn term(line: &str) -> Option<(usize, usize)> {
    let at = line.find("::").or_else(|| line.find(";;"))?;
    let mark = line.as_bytes()[at];
    let width = line[at..].bytes().take_while(|byte| *byte == mark).count();
    let behind = &line[at + width..];
    let words = behind.trim_start();
    let is_term = at > 0 && width <= 4 && !line.starts_with('|');
    (is_term && (words.is_empty() || words.len() < behind.len()))
        .then_some((line[..at].trim_end().len(), line.len() - words.len()))
}

/// The length of `NOTE: ` and its like.
pub(super) fn admonition(line: &str) -> usize {
    let label = line.split(": ").next().unwrap_or("");
    let known = matches!(label, "NOTE" | "TIP" | "IMPORTANT" | "WARNING" | "CAUTION");
    if known && label.len() < line.len() {
        label.len() + 2
    } else {
        0
    }
}
