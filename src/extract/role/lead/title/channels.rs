//! Lists of where people talk, below titles of those who do.

use crate::document::{Block, BlockKind, Document};
use crate::lexicon::words::{WordList, word_list};

/// "Slack: #users", "Discord", "Mailing list": whether the list from block `first` on is of places to talk at, no names.
pub(in crate::extract::role::lead) fn are_channels(document: &Document, first: usize) -> bool {
    const MOST: usize = 12;
    const CHANNELS: &WordList = word_list![
        "chat",
        "discord",
        "discourse",
        "discussions",
        "forum",
        "gitter",
        "irc",
        "mailing",
        "mastodon",
        "matrix",
        "reddit",
        "slack",
        "telegram",
        "twitter",
        "zoom",
        "zulip",
    ];
    let blocks = document.blocks[first.min(document.blocks.len())..].iter();
    let items = blocks.take_while(|block| matches!(block.kind, BlockKind::ListItem { .. }));
    let channels = |block: &Block| {
        let words = document.words_of(block.span);
        let words = words.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| CHANNELS.holds(word)).count()
    };
    items.take(MOST).map(channels).sum::<usize>() > 1
}
