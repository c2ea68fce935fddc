//! Phrases: words of the text that say what is measured, or of whom.

use std::ops::{Deref, DerefMut};

use crate::document::Span;

/// Words that stand in the text, in one piece or several; empty where the text gives none.
///
/// In a table `measured` is the row's header and the column's, two pieces far apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    /// Its pieces, in the order they are read.
    pub pieces: Pieces,
}

impl Phrase {
    /// A phrase of one piece.
    pub fn of(span: Span) -> Phrase {
        Phrase {
            pieces: [span].into(),
        }
    }

    /// Whether the text gives no words.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

impl From<Option<Span>> for Phrase {
    fn from(span: Option<Span>) -> Phrase {
        span.map_or_else(Phrase::default, Phrase::of)
    }
}

/// The pieces of a phrase, a slice of spans: one or two, as most phrases have, take no memory of their own.
#[derive(Clone, Debug)]
pub struct Pieces(Kept);

#[derive(Clone, Debug)]
enum Kept {
    Few { count: u8, pieces: [Span; FEW] },
    Many(Box<[Span]>),
}

/// How many pieces take no memory of their own.
const FEW: usize = 2;

impl Pieces {
    /// Puts a piece behind the others.
    pub fn push(&mut self, piece: Span) {
        self.extend([piece]);
    }

    /// Puts a piece before the others.
    pub fn put_first(&mut self, piece: Span) {
        *self = std::iter::once(piece).chain(self.iter().copied()).collect();
    }
}

impl Default for Pieces {
    fn default() -> Pieces {
        Pieces(Kept::Few {
            count: 0,
            pieces: [Span::default(); FEW],
        })
    }
}

impl Extend<Span> for Pieces {
    fn extend<I: IntoIterator<Item = Span>>(&mut self, more: I) {
        let mut more = more.into_iter();
        while let Some(piece) = more.next() {
            match &mut self.0 {
                Kept::Few { count, pieces } if usize::from(*count) < FEW => {
                    pieces[usize::from(*count)] = piece;
                    *count += 1;
                }
                _ => {
                    let mut all = self.to_vec();
                    all.push(piece);
                    all.extend(more);
                    self.0 = Kept::Many(all.into());
                    return;
                }
            }
        }
    }
}

impl FromIterator<Span> for Pieces {
    fn from_iter<I: IntoIterator<Item = Span>>(pieces: I) -> Pieces {
        let mut all = Pieces::default();
        all.extend(pieces);
        all
    }
}

impl<const N: usize> From<[Span; N]> for Pieces {
    fn from(pieces: [Span; N]) -> Pieces {
        pieces.into_iter().collect()
    }
}

impl Deref for Pieces {
    type Target = [Span];

    fn deref(&self) -> &[Span] {
        match &self.0 {
            Kept::Few { count, pieces } => &pieces[..usize::from(*count)],
            Kept::Many(pieces) => pieces,
        }
    }
}

impl DerefMut for Pieces {
    fn deref_mut(&mut self) -> &mut [Span] {
        match &mut self.0 {
            Kept::Few { count, pieces } => &mut pieces[..usize::from(*count)],
            Kept::Many(pieces) => pieces,
        }
    }
}

impl<'p> IntoIterator for &'p Pieces {
    type Item = &'p Span;
    type IntoIter = std::slice::Iter<'p, Span>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl PartialEq for Pieces {
    fn eq(&self, other: &Pieces) -> bool {
        **self == **other
    }
}

impl Eq for Pieces {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_stand_in_their_order_however_many() {
        let span = |nth: usize| Span::new(nth, nth + 1);
        for count in 0..6 {
            let spans: Vec<Span> = (0..count).map(span).collect();
            let all: Pieces = spans.iter().copied().collect();
            assert_eq!(*all, *spans);
            let mut pushed = Pieces::default();
            spans.iter().for_each(|piece| pushed.push(*piece));
            assert_eq!(pushed, all);
            pushed.put_first(span(9));
            assert_eq!((pushed[0], &pushed[1..]), (span(9), &*spans));
        }
        let (one, two) = (Pieces::from([span(1)]), Pieces::from([span(1), span(0)]));
        assert_ne!(one, two);
    }

    #[test]
    fn pieces_are_no_longer_than_a_vector() {
        assert_eq!(size_of::<Pieces>(), size_of::<Vec<Span>>());
    }
}
