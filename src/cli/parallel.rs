//! Work on many threads whose results come back in order, so that `--jobs` never changes a byte.

use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::{collections::BTreeMap, thread};

/// How many results may wait for an earlier one, for each thread; more would only cost memory.
const AHEAD: usize = 4;

/// Does `work` on every item and hands each result to `each`, in the order of the items.
///
/// Items are taken one at a time as threads become free, so an item is worked on as soon as the iterator gives it.
/// The threads are not waited for when `each` fails: one of them may be waiting for standard input.
pub(super) fn in_order<T, R, E>(
    items: impl Iterator<Item = T> + Send + 'static,
    jobs: NonZeroUsize,
    work: impl Fn(T) -> R + Send + Sync + 'static,
    mut each: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    R: Send + 'static,
{
    if jobs.get() == 1 {
        for item in items {
            each(work(item))?;
        }
        return Ok(());
    }
    let (give_ticket, tickets) = sync_channel(jobs.get() * AHEAD);
    for _ in 0..jobs.get() * AHEAD {
        give_ticket
            .send(())
            .expect("the channel has this much room");
    }
    let (sender, results) = channel();
    let feed = Arc::new(Mutex::new((tickets, items.enumerate())));
    let work = Arc::new(work);
    for _ in 0..jobs.get() {
        let (feed, work, sender) = (feed.clone(), work.clone(), sender.clone());
        thread::spawn(move || {
            while let Some((nth, item)) = take(&feed) {
                let result = catch_unwind(AssertUnwindSafe(|| work(item)));
                if sender.send((nth, result)).is_err() {
                    break;
                }
            }
        });
    }
    drop(sender);
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    for (nth, result) in results {
        waiting.insert(nth, result);
        while let Some(result) = waiting.remove(&next) {
            each(result.unwrap_or_else(|panic| resume_unwind(panic)))?;
            next += 1;
            // All threads have ended when nobody takes the ticket.
            give_ticket.send(()).ok();
        }
    }
    Ok(())
}

/// Waits for a ticket and takes the next item; `None` at the end, or when nobody wants more results.
fn take<I: Iterator>(feed: &Mutex<(Receiver<()>, I)>) -> Option<I::Item> {
    let mut feed = feed.lock().ok()?;
    feed.0.recv().ok()?;
    feed.1.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(jobs: usize, items: usize) {
        let mut seen = Vec::new();
        in_order(
            0..items,
            NonZeroUsize::new(jobs).unwrap(),
            move |item| {
                // Later items are ready first.
                thread::sleep(std::time::Duration::from_micros(
                    ((items - item) % 7) as u64 * 50,
                ));
                item * 2
            },
            |result| {
                seen.push(result);
                Ok::<(), ()>(())
            },
        )
        .unwrap();
        assert_eq!(seen, (0..items).map(|item| item * 2).collect::<Vec<_>>());
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        check(1, 10);
        check(2, 0);
        check(2, 100);
        check(5, 100);
    }

    #[test]
    fn stops_at_the_first_failure() {
        let mut seen = 0;
        let stopped = in_order(
            0..,
            NonZeroUsize::new(3).unwrap(),
            |item| item,
            |item| {
                seen += 1;
                if item == 20 { Err("enough") } else { Ok(()) }
            },
        );
        assert_eq!((stopped, seen), (Err("enough"), 21));
    }
}
