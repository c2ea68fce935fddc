//! The elements of DocBook and its relatives, by name.

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words within a line.
    Inline,
    /// Words within a line, apart from those on their sides.
    Apart,
    /// A stretch of text.
    Block,
    /// The title of what it stands in.
    Title,
    /// The title of a picture or table.
    Caption,
    /// What is said of the document itself.
    Info,
    Term,
    Item,
    List,
    Table,
    Row,
    Cell,
    Code,
    Hidden,
}

/// The elements that are no plain blocks.
const ELEMENTS: &[(Kind, &[&str])] = &[
    (
        Kind::Inline,
        &[
            "a",
            "abbrev",
            "acronym",
            "b",
            "citetitle",
            "code",
            "command",
            "em",
            "emphasis",
            "filename",
            "firstterm",
            "i",
            "link",
            "literal",
            "option",
            "orgname",
            "phrase",
            "productname",
            "quote",
            "replaceable",
            "strong",
            "subscript",
            "superscript",
            "sup",
            "systemitem",
            "tt",
            "type",
            "uline",
            "ulink",
            "userinput",
            "varname",
            "wordasword",
            "xref",
            "application",
            "constant",
            "guimenu",
            "package",
            "trademark",
            "anchor",
        ],
    ),
    (
        Kind::Apart,
        &[
            "br",
            "common",
            "firstname",
            "given",
            "honorific",
            "month",
            "othername",
            "personname",
            "surname",
            "year",
            "sbr",
        ],
    ),
    (Kind::Title, &["title", "bridgehead"]),
    (Kind::Caption, &["caption"]),
    (
        Kind::Info,
        &[
            "info",
            "articleinfo",
            "bookinfo",
            "chapterinfo",
            "sectioninfo",
            "sect1info",
            "docinfo",
        ],
    ),
    (Kind::Term, &["term", "dt"]),
    (Kind::Item, &["listitem", "li", "member", "step"]),
    (
        Kind::List,
        &[
            "itemizedlist",
            "orderedlist",
            "simplelist",
            "procedure",
            "ul",
            "ol",
        ],
    ),
    (Kind::Table, &["table", "informaltable"]),
    (Kind::Row, &["row", "tr"]),
    (Kind::Cell, &["entry", "td", "th"]),
    (
        Kind::Code,
        &[
            "programlisting",
            "screen",
            "synopsis",
            "computeroutput",
            "pre",
        ],
    ),
    (
        Kind::Hidden,
        &[
            "indexterm",
            "remark",
            "alt",
            "textobject",
            "script",
            "style",
            "email",
            "url",
            "footnoteref",
            "releaseinfo",
            "pubdate",
            "date",
            "edition",
            "legalnotice",
            "copyright",
            "keywordset",
            "revhistory",
            "author",
            "authorgroup",
            "editor",
        ],
    ),
];

/// The elements whose titles are captions.
pub(super) const CAPTIONED: [&str; 5] = ["figure", "table", "example", "equation", "informaltable"];

impl Kind {
    /// What the element of this name is.
    pub(super) fn of(name: &str) -> Kind {
        ELEMENTS
            .iter()
            .find(|(_, names)| names.contains(&name))
            .map_or(Kind::Block, |(kind, _)| *kind)
    }
}
