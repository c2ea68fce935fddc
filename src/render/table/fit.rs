//! Which columns fit a width, and how wide each is.

use crate::render::width::Cut;

/// Running words tell something at this many cells.
const LEAST: usize = 8;

/// Running words should have this many cells before any has more.
const EASE: usize = 24;

/// Cells at which running words are comfortable to read beside a column of rank `rank`: the less important that
/// column, the more comfort it must leave to the others.
fn comfort(rank: u8) -> usize {
    12 + 4 * usize::from(rank.max(1))
}

/// What a column would like.
pub(super) struct Want {
    /// Cells that its widest text takes.
    pub(super) natural: usize,
    /// How soon it is dropped: 0 stays longest.
    pub(super) rank: u8,
    /// Which end gives way; `None` where cells are useless in part.
    pub(super) cut: Option<Cut>,
    /// Whether it stays whatever the width.
    pub(super) stays: bool,
}

impl Want {
    /// Its natural width, or `limit` where it can be cut.
    fn up_to(&self, limit: usize) -> usize {
        match self.cut {
            Some(_) => self.natural.min(limit),
            None => self.natural,
        }
        .max(1)
    }
}

/// The width of each column, 0 for those that are left out, so that all and the gaps between them take at most
/// `room` cells.
///
/// Columns come in by rank. Those of rank 0 may squeeze others to their least; any other comes in only while all
/// stay comfortable. What is left makes all comfortable first, and then goes to the most important.
pub(super) fn fit(wants: &[Want], room: usize, gap: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..wants.len()).collect();
    order.sort_by_key(|at| (!wants[*at].stays, wants[*at].rank, *at));
    let total = |chosen: &[usize], limit: usize| {
        let widths = chosen.iter().map(|at| wants[*at].up_to(limit) + gap);
        widths.sum::<usize>().saturating_sub(gap)
    };
    let mut chosen: Vec<usize> = Vec::new();
    let mut ease = LEAST;
    for at in order {
        let rank = wants[at].rank;
        let limit = if rank == 0 { LEAST } else { comfort(rank) };
        chosen.push(at);
        if total(&chosen, limit) <= room || chosen.len() == 1 {
            ease = ease.max(limit);
        } else {
            chosen.pop();
            // A less important column that happens to be narrow would stand in for a more important one.
            if rank > 0 {
                break;
            }
        }
    }
    let mut widths = vec![0; wants.len()];
    let mut left = room.saturating_sub(gap * chosen.len().saturating_sub(1));
    // What cannot be cut has its width before anything else.
    for at in chosen.iter().filter(|at| wants[**at].cut.is_none()) {
        widths[*at] = wants[*at].natural.min(left);
        left -= widths[*at];
    }
    // All alike until they are comfortable: one cell at a time for the narrowest.
    while left > 0 {
        let narrowest = chosen
            .iter()
            .filter(|at| widths[**at] < wants[**at].up_to(ease.max(EASE)))
            .min_by_key(|at| (widths[**at], **at));
        let Some(at) = narrowest else { break };
        widths[*at] += 1;
        left -= 1;
    }
    // The rest for the most important, whose words the reader is here for, and last for what only stays.
    chosen.sort_by_key(|at| (wants[*at].stays, wants[*at].rank, *at));
    for at in &chosen {
        let more = wants[*at].natural.saturating_sub(widths[*at]).min(left);
        widths[*at] += more;
        left -= more;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUE: Want = want(12, 0, None);
    const MEASURED: Want = want(60, 0, Some(Cut::End));
    const SUBJECT: Want = want(20, 2, Some(Cut::End));
    const SECTION: Want = want(50, 5, Some(Cut::Start));
    const PLACE: Want = Want {
        stays: true,
        ..want(34, 0, Some(Cut::Start))
    };

    const fn want(natural: usize, rank: u8, cut: Option<Cut>) -> Want {
        Want {
            natural,
            rank,
            cut,
            stays: false,
        }
    }

    #[track_caller]
    fn check(room: usize, expect: [usize; 5]) {
        let widths = fit(&[VALUE, MEASURED, SUBJECT, SECTION, PLACE], room, 2);
        assert_eq!(widths, expect);
        let shown = widths.iter().filter(|width| **width > 0).count();
        assert!(widths.iter().sum::<usize>() + 2 * (shown - 1) <= room);
    }

    #[test]
    fn leaves_out_the_least_important_columns() {
        check(200, [12, 60, 20, 50, 34]);
        check(140, [12, 36, 20, 32, 32]);
        check(120, [12, 58, 20, 0, 24]);
        check(90, [12, 28, 20, 0, 24]);
        check(80, [12, 21, 20, 0, 21]);
        check(70, [12, 30, 0, 0, 24]);
    }

    #[test]
    fn squeezes_what_must_stay() {
        check(40, [12, 12, 0, 0, 12]);
        check(30, [12, 0, 0, 0, 16]);
    }

    #[test]
    fn one_column_takes_what_there_is() {
        assert_eq!(fit(&[VALUE], 5, 2), [5]);
    }
}
