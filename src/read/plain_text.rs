//! Plain text: structure by layout alone.
//!
//! Lines are grouped into *stanzas* between blank lines. A stanza is a heading, a caption, a notice, a bullet item
//! or running text. Page furniture (running headers, page numbers) is found first and left out.

mod columns;
mod furniture;
mod layout;
mod lines;

use crate::document::{BlockKind, Builder};

pub(super) use layout::{heading_level, is_notice};
use layout::{is_caption, is_slide_title, is_title_like};
pub(super) use lines::bullet;
use lines::{Line, lines};

/// Reads plain text into `builder`.
pub(super) fn read<'a>(text: &'a str, builder: &mut Builder<'a>) {
    let lines = lines(text);
    for page in lines.iter().filter(|line| line.starts_page) {
        builder.page(page.raw_start);
    }
    let skip = furniture::find(text, &lines);
    let kept: Vec<Line> = lines
        .into_iter()
        .zip(skip)
        .filter(|(_, skip)| !skip)
        .map(|(line, _)| line)
        .collect();
    let mut reader = Reader {
        text,
        builder,
        width: usual_width(&kept),
        titled: false,
        prose: false,
        item_pending: false,
        slides: are_slides(&kept),
        opens_page: false,
    };
    let mut at = 0;
    while at < kept.len() {
        reader.opens_page |= kept[at].starts_page;
        if kept[at].is_blank() {
            at += 1;
            continue;
        }
        let end = kept[at..]
            .iter()
            .position(Line::is_blank)
            .map_or(kept.len(), |blank| at + blank);
        let rest = &kept[end..];
        reader.stanza(&kept[at..end], rest);
        at = end;
    }
    reader.builder.close();
}

/// The width lines are wrapped at: that of the longest lines but a few; unwrapped texts have none worth the name.
fn usual_width(lines: &[Line]) -> usize {
    let mut lengths: Vec<usize> = lines
        .iter()
        .filter(|line| !line.is_blank())
        .map(Line::len)
        .collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0)
}

/// Whether the pages are slides: many, and of few lines each.
fn are_slides(lines: &[Line]) -> bool {
    const FEWEST_PAGES: usize = 3;
    const MOST_LINES: usize = 28;
    let pages = lines.iter().filter(|line| line.starts_page).count();
    let filled = lines.iter().filter(|line| !line.is_blank()).count();
    pages >= FEWEST_PAGES && filled <= pages * MOST_LINES
}

struct Reader<'a, 'b> {
    text: &'a str,
    builder: &'b mut Builder<'a>,
    width: usize,
    /// Whether a heading was seen.
    titled: bool,
    /// Whether running text was seen.
    prose: bool,
    /// Whether a bullet stood on a line of its own and waits for its words.
    item_pending: bool,
    /// Whether the pages are slides, whose first line is their title.
    slides: bool,
    /// Whether no line of the page was read yet.
    opens_page: bool,
}

impl Reader<'_, '_> {
    fn stanza(&mut self, stanza: &[Line], rest: &[Line]) {
        let whole = &self.text[stanza[0].start..stanza[stanza.len() - 1].end];
        if is_notice(whole) {
            self.block(BlockKind::Notice, stanza);
            return;
        }
        let mut at = 0;
        // A section's title may stand right over that of its first part.
        for _ in 0..2 {
            let left = &stanza[at..];
            if left.is_empty() || self.item_pending || at > 0 && !self.stands_over_prose(left) {
                break;
            }
            let Some(level) = self.heading(left, rest) else {
                break;
            };
            let level = level.unwrap_or(if self.titled || self.prose { 2 } else { 1 });
            self.titled = true;
            let lines = self.heading_lines(left);
            self.block(BlockKind::Heading { level }, &left[..lines]);
            at += lines;
        }
        self.opens_page = false;
        while at < stanza.len() {
            at = match columns::find(self.text, &stanza[at..]) {
                Some(table) => {
                    table.build(self.builder);
                    at + table.lines
                }
                None => self.piece(stanza, at),
            };
        }
    }

    /// Reads one item or paragraph that starts at line `at` of a stanza; gives back the line behind it.
    fn piece(&mut self, stanza: &[Line], at: usize) -> usize {
        let line = &stanza[at];
        let marker = bullet(line.of(self.text));
        if marker.is_some_and(|len| len == line.len()) {
            self.item_pending = true;
            return at + 1;
        }
        let is_item = marker.is_some() || std::mem::take(&mut self.item_pending);
        let mut end = at + 1;
        while end < stanza.len()
            && bullet(stanza[end].of(self.text)).is_none()
            && self.joins(&stanza[end - 1], &stanza[end])
        {
            end += 1;
        }
        let kind = if is_item {
            BlockKind::ListItem {
                depth: 1 + u8::from(line.indent >= 6),
            }
        } else if end == at + 1 && is_caption(line.of(self.text)) {
            BlockKind::Caption
        } else {
            self.prose = true;
            BlockKind::Paragraph
        };
        self.builder.open(kind);
        for (nth, line) in stanza[at..end].iter().enumerate() {
            let skipped = if nth == 0 { marker.unwrap_or(0) } else { 0 };
            self.builder.run(line.start + skipped, line.end);
            self.builder.space();
        }
        self.builder.close();
        end
    }

    /// Whether `next` goes on with the sentence of `line`.
    fn joins(&self, line: &Line, next: &Line) -> bool {
        let (words, following) = (line.of(self.text), next.of(self.text));
        let wrapped = line.len() * 10 >= self.width * 7;
        let goes_on = following.starts_with(|c: char| c.is_lowercase() || c == '(');
        let stopped = words.ends_with(['.', '!', '?', ':', ';']);
        let open = words.ends_with([',', '-', '–', '&', '/']);
        if stopped {
            wrapped && line.len() > 40
        } else {
            wrapped || goes_on || open
        }
    }

    /// Whether the stanza opens with a heading: `Some(None)` where its level is not numbered.
    fn heading(&self, stanza: &[Line], rest: &[Line]) -> Option<Option<u8>> {
        let count = self.heading_lines(stanza);
        let first = stanza[0].of(self.text);
        let after = if count < stanza.len() {
            Some(&stanza[count])
        } else {
            rest.iter().find(|line| !line.is_blank())
        };
        let after = after.map(|line| line.of(self.text));
        let whole = &self.text[stanza[0].start..stanza[count - 1].end];
        if bullet(first).is_some() && !first.starts_with(|c: char| c.is_ascii_digit())
            || stanza[0].indent >= 4 && self.titled
        {
            return None;
        }
        let alone = count == stanza.len();
        let opening = !self.titled && !self.prose && self.is_title_stanza(stanza);
        let slide = self.slides && self.opens_page && is_slide_title(first);
        heading_level(whole, alone, after)
            .or_else(|| (self.stands_over_prose(stanza) || opening || slide).then_some(None))
    }

    /// Whether a short first line stands over lines as wide as running text: a wrapped paragraph would fill its first.
    fn stands_over_prose(&self, stanza: &[Line]) -> bool {
        const NARROW: usize = 50;
        let [first, second, ..] = stanza else {
            return false;
        };
        let short = first.len() * 10 <= self.width * 6 && is_title_like(first.of(self.text));
        let following = second.of(self.text);
        let wide = second.len() * 10 >= self.width * 7
            && following.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '“');
        self.width >= NARROW && short && (wide || self.stands_over_prose(&stanza[1..]))
    }

    /// Whether the stanza is a document's title page: some short lines, the first of them a title.
    fn is_title_stanza(&self, stanza: &[Line]) -> bool {
        const MOST_LINES: usize = 3;
        let short = |line: &Line| line.len() * 10 <= self.width * 6;
        (2..=MOST_LINES).contains(&stanza.len())
            && stanza.iter().all(short)
            && is_title_like(stanza[0].of(self.text))
    }

    /// How many lines a heading at the top of the stanza takes: two where a title is wrapped.
    fn heading_lines(&self, stanza: &[Line]) -> usize {
        let two = stanza.len() == 2
            && stanza[1]
                .of(self.text)
                .starts_with(|c: char| c.is_lowercase() || c == '&')
            && stanza[0].len() + stanza[1].len() <= 90;
        if two { 2 } else { 1 }
    }

    fn block(&mut self, kind: BlockKind, lines: &[Line]) {
        self.builder.open(kind);
        for line in lines {
            self.builder.run(line.start, line.end);
            self.builder.space();
        }
        self.builder.close();
    }
}

#[cfg(test)]
mod tests {
    use crate::document::BlockKind;
    use crate::read::{Format, read};

    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let document = read(text.to_owned(), Format::PlainText);
        let blocks: Vec<String> = document
            .blocks
            .iter()
            .map(|block| {
                let kind = match block.kind {
                    BlockKind::Heading { level } => format!("h{level}"),
                    BlockKind::ListItem { depth } => format!("li{depth}"),
                    other => format!("{other:?}").to_lowercase(),
                };
                format!("{kind}: {}", document.words(block.span))
            })
            .collect();
        assert_eq!(blocks, expect);
    }

    #[test]
    fn finds_title_headings_and_bullets() {
        check(
            "Our Shared Year\n\nThe alliance grew in every region during the year, and so did its work.\n\nNew Members\n\n  • Growth: We gained 12.\n  • Trust: We kept it.\n",
            &[
                "h1: Our Shared Year",
                "paragraph: The alliance grew in every region during the year, and so did its work.",
                "h2: New Members",
                "li1: Growth: We gained 12.",
                "li1: Trust: We kept it.",
            ],
        );
    }

    #[test]
    fn leaves_captions_notices_and_numbers_alone() {
        check(
            "This site uses cookies. By continuing you agree to our use of cookies.\n\nA Title\n\nThe text of the report starts here and goes on for a while.\n\nSummit,Acme\n\n1,200\n",
            &[
                "notice: This site uses cookies. By continuing you agree to our use of cookies.",
                "h1: A Title",
                "paragraph: The text of the report starts here and goes on for a while.",
                "caption: Summit,Acme",
                "paragraph: 1,200",
            ],
        );
    }

    #[test]
    fn rejoins_wrapped_lines_and_a_sentence_broken_by_a_blank_line() {
        check(
            "The community of this young project has by now attracted 304\n\nmembers. It grew\nfast.\n",
            &[
                "paragraph: The community of this young project has by now attracted 304 members. It grew fast.",
            ],
        );
    }

    #[test]
    fn a_short_line_over_wide_ones_is_a_heading() {
        let wide = "The bank wants to be the bank of choice for households that make their homes more sustainable.";
        check(
            &format!("{wide}\n\nClimate and nature\nFinancing the transition\n{wide}\n"),
            &[
                &format!("paragraph: {wide}"),
                "h2: Climate and nature",
                "h2: Financing the transition",
                &format!("paragraph: {wide}"),
            ],
        );
    }

    #[test]
    fn a_wrapped_paragraph_has_no_heading() {
        let first = "We calculate what we finance in line with the usual standard of the";
        let second = "Partnership that looks after it, and we joined it some years ago now.";
        check(
            &format!("{first}\n{second}\n"),
            &[&format!("paragraph: {first} {second}")],
        );
    }

    #[test]
    fn drops_running_headers_and_page_numbers() {
        let page = |n: u32| {
            format!(
                "Acme Group Report 2023\n\nOn page number {n} we tell a story that is different from the rest, {n} times.\n\n{n}\n\u{c}"
            )
        };
        let text: String = (1..=4).map(page).collect();
        let document = read(text, Format::PlainText);
        assert_eq!(document.blocks.len(), 4);
        assert_eq!(document.pages.len(), 4);
    }
}
