//! Lists of attendance, which minutes open with: what their titles say of those they name.
//!
//! | title | those below it |
//! |---|---|
//! | Voting member attendance | vote in the body that meets, for whom they come from |
//! | TSC members present | are its members |
//! | Project Representatives, below one of these | the same |
//! | Attendees, Guests, Apologies | were there, or were not |

use super::holding::{GONE, GUESTS, HOPED, TO_COME};
use crate::document::{Document, SectionKind};
use crate::lexicon::words::{WordList, word_list};

/// What the title of a list of attendance says of those it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Attendance {
    /// They vote in the body that meets.
    Voting,
    /// They are members of the body that meets.
    Members,
    /// They came, were asked to come or did not, and no more is said.
    Anyone,
}

/// What a title says by itself.
enum Said {
    Plain(Attendance),
    /// "Project Representatives", "Absent": whatever the title above says.
    Same,
    /// "Guests", below a title of attendance.
    Others,
}

/// Most titles from that of a section to the top.
const DEEPEST: usize = 6;

/// What the title of a section says of those below it, read with the titles above.
pub(super) fn of_section(document: &Document, section: u32) -> Option<Attendance> {
    let mut at = section;
    let mut others = false;
    for _ in 0..DEEPEST {
        let own = &document.sections[at as usize];
        match (said(&document.words_of(own.title)), others) {
            (None, _) => return None,
            (Some(Said::Plain(_)), true) => return Some(Attendance::Anyone),
            (Some(Said::Plain(attendance)), false) => return Some(attendance),
            (Some(Said::Others), _) => others = true,
            (Some(Said::Same), _) => {
                if let Some(attendance) = over_siblings(document, at) {
                    return Some(attendance);
                }
            }
        }
        at = own.parent?;
    }
    None
}

/// "Voting member rollcall:" right over "Present" and "Not present": what a label of the same level says that has nothing of its own
/// below it.
fn over_siblings(document: &Document, section: u32) -> Option<Attendance> {
    const MOST: u32 = 4;
    let own = &document.sections[section as usize];
    let siblings = (section.saturating_sub(MOST)..section).rev();
    for at in siblings {
        let sibling = &document.sections[at as usize];
        if (sibling.parent, sibling.kind) != (own.parent, SectionKind::RunIn) {
            return None;
        }
        let next = &document.sections[at as usize + 1];
        let between = sibling.title.end()..next.title.start();
        let empty = !document.text[between].contains(char::is_alphanumeric);
        match said(&document.words_of(sibling.title))? {
            Said::Plain(attendance) => return empty.then_some(attendance),
            Said::Same => {}
            Said::Others => return None,
        }
    }
    None
}

fn said(title: &str) -> Option<Said> {
    const LONGEST: usize = 80;
    const ATTENDANCE: &WordList = word_list![
        "attendance",
        "attendee",
        "attendees",
        "attending",
        "rollcall",
    ];
    const PRESENCE: &WordList = word_list!["present", "absent", "absentees"];
    const REGRETS: &WordList = word_list!["regrets", "apologies"];
    // What else stands in the title of those who vote, and behind those who were there.
    const PLAIN: &WordList = word_list![
        "all",
        "and",
        "are",
        "board",
        "by",
        "call",
        "company",
        "committee",
        "council",
        "current",
        "for",
        "from",
        "general",
        "in",
        "industry",
        "not",
        "of",
        "online",
        "or",
        "our",
        "person",
        "phone",
        "premier",
        "project",
        "quorum",
        "remotely",
        "roll",
        "the",
        "voting",
        "were",
    ];
    const MEMBERS: &WordList = word_list!["member", "members", "directors", "trustees"];
    const SENT: &WordList = word_list!["representative", "representatives", "reps"];
    const ROLL: &WordList = word_list!["roll"];
    const OTHERS: [&WordList; 5] = [
        GONE,
        TO_COME,
        HOPED,
        GUESTS,
        word_list!["non", "other", "others"],
    ];
    if title.len() > LONGEST {
        return None;
    }
    let words = || {
        let words = title.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    };
    // Most titles have none of these words.
    let tells = |word| {
        let cues = [ATTENDANCE, PRESENCE, REGRETS, MEMBERS, SENT, ROLL];
        WordList::any_holds(&cues, word) || WordList::any_holds(&OTHERS, word)
    };
    if !words().any(tells) {
        return None;
    }
    let has = |list: &WordList| words().any(|word| list.holds(word));
    let sent = has(SENT);
    let called = || {
        let mut pairs = words().zip(words().skip(1));
        pairs.any(|(roll, call)| ROLL.holds(roll) && call.eq_ignore_ascii_case("call"))
    };
    let attendance = has(ATTENDANCE) || called();
    let presence = has(PRESENCE);
    let members = has(MEMBERS);
    let voting = words().any(|word| word.eq_ignore_ascii_case("voting"));
    // "Other board members present": those of the same body.
    const BODIES: &WordList = word_list!["board", "committee", "council"];
    let body = |word: &str| BODIES.holds(word) || !word.chars().any(char::is_lowercase);
    let of_body = {
        let mut words = words();
        words
            .next()
            .is_some_and(|word| word.eq_ignore_ascii_case("other"))
            && words.next().is_some_and(body)
            && words.next().is_some_and(|word| MEMBERS.holds(word))
    };
    let others = words()
        .skip(usize::from(of_body))
        .any(|word| WordList::any_holds(&OTHERS, word));
    let listed = attendance || presence || sent || members && voting;
    // "Non-voting projects and groups"
    let heard = voting && {
        let mut pairs = words().zip(words().skip(1));
        pairs.any(|(non, voting)| {
            non.eq_ignore_ascii_case("non") && voting.eq_ignore_ascii_case("voting")
        })
    };
    if has(REGRETS) || others && listed || heard {
        return Some(Said::Plain(Attendance::Anyone));
    }
    let plain = |word: &str| {
        let small = WordList::any_holds(&[PLAIN, MEMBERS, SENT, ATTENDANCE, PRESENCE], word);
        small || !word.chars().any(char::is_lowercase)
    };
    // "Voting on new members", "Members present at FOSDEM"
    let seated = match voting {
        true => words().all(plain),
        false => words()
            .skip_while(|word| !WordList::any_holds(&[MEMBERS], word))
            .all(plain),
    };
    if (members || sent) && (voting || attendance || presence) && !seated {
        return Some(Said::Plain(Attendance::Anyone));
    }
    if voting && (members || sent || attendance) {
        return Some(Said::Plain(Attendance::Voting));
    }
    if members && (attendance || presence) {
        return Some(Said::Plain(Attendance::Members));
    }
    if attendance {
        return Some(Said::Plain(Attendance::Anyone));
    }
    if others {
        return Some(Said::Others);
    }
    (sent || presence).then_some(Said::Same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Format, read};

    /// What the last of some titles, each below the one before, says of those below it.
    #[track_caller]
    fn check(titles: &[&str], expect: Option<Attendance>) {
        let lines = titles.iter().enumerate();
        let lines = lines.map(|(depth, title)| format!("{} {title}\n\n", "#".repeat(depth + 1)));
        let text: String = lines.collect();
        let document = read(text, Format::Markdown);
        let last = document.sections.len() as u32 - 1;
        assert_eq!(of_section(&document, last), expect, "{titles:?}");
    }

    #[test]
    fn titles_of_attendance() {
        use Attendance::{Anyone, Members, Voting};
        check(&["Voting member attendance"], Some(Voting));
        check(
            &["Voting Members", "Industry Representatives"],
            Some(Voting),
        );
        check(&["Attendance", "Voting member rollcall"], Some(Voting));
        check(&["TSC members present"], Some(Members));
        check(&["TSC members present", "Guests"], Some(Anyone));
        check(&["Non-Voting Representatives"], Some(Anyone));
        check(&["Non voting projects and groups"], Some(Anyone));
        check(&["Voting members", "Observers"], Some(Anyone));
        check(&["Attendance", "Other Attendees"], Some(Anyone));
        check(&["Apologies"], Some(Anyone));
        check(&["Voting on new members"], Some(Anyone));
        check(&["Voting members not in attendance"], Some(Voting));
        check(&["The new board members were present"], Some(Members));
        check(&["Other board members present:"], Some(Members));
        check(&["Other members present"], Some(Anyone));
        check(
            &["Other board members not present, and guests"],
            Some(Anyone),
        );
        check(&["Voting members who resigned"], Some(Anyone));
        check(&["Retired voting members"], Some(Anyone));
        check(&["Members present at HARBOURCON"], Some(Anyone));
    }

    #[test]
    fn titles_of_other_things() {
        check(&["Observers"], None);
        check(&["Industry Representatives"], None);
        check(&["Our members"], None);
        check(&["Voting"], None);
        check(&["Attendance", "Agenda"], None);
    }
}
