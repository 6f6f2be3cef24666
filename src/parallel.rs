//! Independent pieces of work, shared among the threads of the machine.

use std::{
    panic::resume_unwind,
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// A platform's artifacts are made within milliseconds, and a thread takes a tenth of one to start: beyond this number,
/// further threads cost as much as they save.
const MOST_THREADS: usize = 8;

/// Finding the number takes a dozen system calls.
static THREADS: LazyLock<usize> =
    LazyLock::new(|| thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS));

/// The results of `work` for all items, in the items' order. The calling thread works too.
///
/// # Panics
/// If `work` does.
pub(crate) fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    // Each thread takes the next item when it has finished one: the sizes of items differ by a factor of a hundred.
    let next = AtomicUsize::new(0);
    let take = || {
        let mut made = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { return made };
            made.push((index, work(item)));
        }
    };
    let mut made = thread::scope(|scope| {
        let others: Vec<_> = (1..THREADS.min(items.len())).map(|_| scope.spawn(take)).collect();
        let mut made = take();
        for other in others {
            made.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        made
    });
    made.sort_unstable_by_key(|(index, _)| *index);
    made.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        assert_eq!(map(&items, |it| it * 2), items.iter().map(|it| it * 2).collect::<Vec<_>>());
        assert!(map(&[], |it: &usize| *it).is_empty());
    }

    #[test]
    #[should_panic(expected = "seven")]
    fn a_panic_keeps_its_message() {
        map(&(0..100).collect::<Vec<_>>(), |it| assert!(*it != 7, "seven"));
    }
}
