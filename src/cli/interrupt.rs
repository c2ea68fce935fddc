//! What happens when the user or the system ends the program while it writes a file.

/// From now on, files that are not yet whole are removed when the program is interrupted or told to end.
#[cfg(unix)]
pub(super) fn clean_up() {
    use std::sync::Once;
    use std::thread;

    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Without it a hidden file may stay behind, and no more.
        let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else {
            return;
        };
        thread::spawn(move || {
            for signal in signals.forever() {
                crate::export::discard_unfinished();
                // The shell learns that the program did not end by itself.
                emulate_default_handler(signal).ok();
            }
        });
    });
}

#[cfg(not(unix))]
pub(super) fn clean_up() {}
