//! Things of the report's subject that others use, host, attend and audit: "our software", "our servers",
//! "our annual meeting", "our accounts".

use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::words::{Tags, WordList, word_list};

const USED: &WordList = word_list![
    "software",
    "tool",
    "tools",
    "tooling",
    "toolkit",
    "toolkits",
    "platform",
    "platforms",
    "library",
    "libraries",
    "framework",
    "frameworks",
    "code",
    "app",
    "apps",
    "package",
    "packages",
    "engine"
];

const HOSTED: &WordList = word_list![
    "server",
    "servers",
    "website",
    "websites",
    "site",
    "mirror",
    "mirrors",
    "lists",
    "infrastructure",
    "repository",
    "repositories",
    "wiki",
    "secretariat"
];

const EVENTS: &WordList = word_list![
    "conference",
    "conferences",
    "congress",
    "symposium",
    "meeting",
    "meetings",
    "assembly",
    "summit",
    "hackathon",
    "meetup",
    "workshop",
    "workshops",
    "event",
    "events",
    "gala",
    "dinner"
];

const PROGRAMMES: &WordList = word_list!["programme", "programmes", "program", "programs"];

const AUDITED: &WordList = word_list!["accounts", "statements", "books", "finances"];

/// Whether the words at token `at`, right behind "our", are a thing that somebody has `role` with towards whose it is: "our
/// open source software", and not "our software team".
pub(super) fn is_thing(passage: &Passage<'_>, role: &str, at: usize) -> bool {
    const LONGEST: usize = 5;
    let things: [&WordList; 2] = match role {
        "user" => [USED; 2],
        "host" => [HOSTED, EVENTS],
        "participant" => [EVENTS, PROGRAMMES],
        "other" => [AUDITED; 2],
        _ => return false,
    };
    let closed = Tags::AUXILIARY
        | Tags::PREPOSITION
        | Tags::CONJUNCTION
        | Tags::FINITE
        | Tags::DETERMINER
        | Tags::PRONOUN
        | Tags::RELATIVE
        | Tags::ADVERB;
    let noun = |at: usize| {
        passage.tokens.get(at).is_some_and(|token| {
            token.shape == Shape::Lower
                && !token.tags.has(closed)
                && !passage.raw(at).ends_with("ly")
        })
    };
    let words = (at..at + LONGEST).take_while(|at| noun(*at)).count();
    words > 0
        && things
            .iter()
            .any(|things| passage.is_any(at + words - 1, things))
}

/// "meeting", "conference": whether token `at` names an event.
pub(super) fn is_event(passage: &Passage<'_>, at: usize) -> bool {
    passage.is_any(at, EVENTS)
}

/// "the accounts of": whether a word of the gap before a name is what auditors look at.
pub(super) fn are_accounts(passage: &Passage<'_>, mut gap: std::ops::Range<usize>) -> bool {
    gap.any(|at| passage.is_any(at, AUDITED) && passage.is(at + 1, "of"))
}

#[cfg(test)]
mod tests {
    use crate::extract::role::testing::check_below;

    #[test]
    fn our_software_has_users() {
        let both = "Siemens user Kestrel Foundation; Bosch user Kestrel Foundation";
        check_below("Our software is used by Siemens and Bosch.", both);
        check_below(
            "Siemens and Bosch use our open source tools every day.",
            both,
        );
        check_below(
            "More than 200 organizations, among them Siemens, Bosch and Nokia, use our software.",
            &format!("{both}; Nokia user Kestrel Foundation"),
        );
        check_below(
            "Siemens relies on our libraries.",
            "Siemens user Kestrel Foundation",
        );
        check_below("Our libraries are not used by Siemens.", "");
        check_below("Siemens uses our software team's office.", "");
        check_below("Siemens could use our software.", "");
        check_below("Siemens uses our hall.", "");
        check_below("We use our own tools.", "");
        check_below("The tools of Bosch are used by Siemens.", "");
    }

    #[test]
    fn our_servers_and_meetings_have_hosts() {
        let one = "Siemens host Kestrel Foundation";
        check_below("Our servers are hosted by Siemens.", one);
        check_below("Siemens hosts our mailing lists.", one);
        check_below("Our annual meeting was hosted by Siemens in Oslo.", one);
        check_below("Siemens hosted our spring conference.", one);
        check_below("Siemens provides hosting for our mailing lists.", one);
        check_below("Siemens hosted our staff.", "");
        check_below("Siemens does not host our servers.", "");
        check_below("Our guests are hosted by Siemens.", "");
    }

    #[test]
    fn our_meetings_have_participants() {
        let both = "Siemens participant Kestrel Foundation; Bosch participant Kestrel Foundation";
        check_below("Siemens and Bosch attended our annual meeting.", both);
        check_below(
            "Siemens and Bosch took part in our mentoring programme.",
            both,
        );
        check_below(
            "Siemens exhibited at our conference.",
            "Siemens participant Kestrel Foundation",
        );
        check_below("Maria Schmidt attended our annual meeting.", "");
        check_below("Siemens did not attend our annual meeting.", "");
        check_below("Siemens took part in our lawsuit.", "");
        check_below(
            "The annual meeting of Bosch was long and Siemens took part.",
            "",
        );
    }

    #[test]
    fn our_accounts_have_auditors() {
        check_below(
            "Siemens audited our accounts.",
            "Siemens other Kestrel Foundation",
        );
        check_below(
            "Our financial statements were audited by Siemens.",
            "Siemens other Kestrel Foundation",
        );
        check_below(
            "Siemens audited the accounts of Bosch.",
            "Siemens other Bosch",
        );
        check_below("Siemens has not audited our accounts.", "");
        check_below("Siemens audited our code.", "");
        check_below("Siemens audited Bosch.", "");
        check_below("The pump was audited by Siemens.", "");
    }
}
