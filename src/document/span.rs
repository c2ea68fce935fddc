//! A half-open byte range in a document's text.

use std::ops::Range;

/// A half-open byte range `start..end` in a document's text, both on character boundaries.
///
/// Offsets are 32-bit: a document larger than 4 GiB is refused where it is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The range `start..end`.
    ///
    /// # Panics
    /// When `start` lies behind `end`, or `end` does not fit 32 bits; readers check the size first.
    #[inline]
    pub fn new(start: usize, end: usize) -> Span {
        assert!(start <= end, "a span ends before it starts");
        let narrow = |offset: usize| u32::try_from(offset).expect("documents stay below 4 GiB");
        Span {
            start: narrow(start),
            end: narrow(end),
        }
    }

    /// First byte.
    #[inline]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    #[inline]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[inline]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers no byte.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The words it stands for.
    #[inline]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// As a range of indices.
    #[inline]
    pub fn range(self) -> Range<usize> {
        self.start()..self.end()
    }
}
