//! Verbs that give roles: their forms, the role of the subject in the object, and where the object stands.

use std::sync::LazyLock;

use crate::extract::passage::Passage;
use crate::lexicon::words::{WordList, WordMap, word_list};

/// Where the object of a verb stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::extract::role) enum Object {
    /// Right behind it: "joined X"; and its subject where "by" follows: "hosted by X".
    Direct,
    /// Right behind it, where money follows: "awarded X a grant".
    Given,
    /// Behind one of these prepositions, some words on: "contributed … to X".
    Behind(&'static WordList),
    /// Who stands behind one of these words holds the role in the subject: "received … from X".
    Inverse(&'static WordList),
    /// Who stands right behind it holds the role in the subject: "comprises X".
    Holders,
    /// It has none that counts, but "by" leads to who holds the role: "led by X".
    Agent,
}

/// A verb: its forms, "set/up" of two words, the role of its subject in its object, where the object stands.
pub(in crate::extract::role) struct Verb {
    pub(super) forms: &'static str,
    pub(in crate::extract::role) role: &'static str,
    pub(in crate::extract::role) object: Object,
}

const fn verb(forms: &'static str, role: &'static str, object: Object) -> Verb {
    Verb {
        forms,
        role,
        object,
    }
}

use Object::{Agent, Behind, Direct, Given, Holders, Inverse};

pub(super) const VERBS: &[Verb] = &[
    verb(
        "join joins joined joining rejoin rejoins rejoined rejoining",
        "member",
        Direct,
    ),
    verb(
        "belong belongs belonged belonging",
        "member",
        Behind(word_list!["to"]),
    ),
    verb(
        "left leaves withdrew/from withdrawn/from resigned/from quit expelled/from excluded/from suspended/from ejected/from",
        "member",
        Direct,
    ),
    verb("admitted/to", "member", Direct),
    verb(
        "serve/on serves/on served/on serving/on sit/on sits/on sat/on elected/to appointed/to",
        "member",
        Direct,
    ),
    verb("affiliated", "member", Behind(word_list!["to", "with"])),
    verb(
        "comprise comprises comprised include includes included",
        "member",
        Holders,
    ),
    verb("hire hires hired", "employee", Holders),
    verb(
        "consists/of consisted/of composed/of made/up/of has/representatives/of has/representatives/from",
        "member",
        Holders,
    ),
    verb("contracted enlisted", "contractor", Holders),
    verb("sponsor sponsors sponsored sponsoring", "sponsor", Direct),
    verb(
        "donate donates donated donating",
        "donor",
        Behind(word_list!["to", "toward", "towards"]),
    ),
    verb(
        "contribute contributes contributed contributing",
        "contributor",
        Behind(word_list!["to", "toward", "towards"]),
    ),
    verb(
        "fund funds funded funding endow endows endowed finance finances financed financing",
        "funder",
        Direct,
    ),
    verb(
        "fund funds funded funding endow endows endowed finance finances financed",
        "funder",
        Behind(word_list!["at"]),
    ),
    verb(
        "award awards awarded granted gave give gives",
        "funder",
        Given,
    ),
    verb(
        "provide provides provided award awards awarded granted gave increased approved approves",
        "funder",
        Behind(word_list!["to", "at", "for", "toward", "towards"]),
    ),
    verb("make makes made", "funder", Behind(word_list!["to"])),
    verb(
        "submit submits submitted sent sends provided provides",
        "contributor",
        Behind(word_list!["to"]),
    ),
    verb(
        "receive receives received obtain obtains obtained secured raise raises raised",
        "funder",
        Inverse(word_list!["from"]),
    ),
    verb(
        "support supports supported supporting backs backed backing",
        "supporter",
        Direct,
    ),
    verb("paid/for pays/for", "funder", Direct),
    verb("cover covers covered", "funder", Direct),
    verb("underwritten aided", "funder", Agent),
    verb("made/possible staffed", "supporter", Agent),
    verb(
        "put puts injected invests invested",
        "funder",
        Behind(word_list!["in", "into"]),
    ),
    verb(
        "pledged pledges",
        "funder",
        Behind(word_list!["to", "toward", "towards"]),
    ),
    verb("headed presided/over", "chair", Agent),
    verb(
        "certified accredited",
        "certified",
        Behind(word_list!["by"]),
    ),
    verb("certified certifies accredited", "certified", Holders),
    verb("host hosts hosted hosting", "host", Direct),
    verb("audited", "other", Direct),
    verb(
        "organize organizes organized organizing organise organises organised organising convene convenes convened",
        "organizer",
        Direct,
    ),
    verb("undertaken co-organized co-organised", "organizer", Agent),
    verb("started", "founder", Agent),
    // What is "run by" somebody may be anything.
    verb("run runs ran running", "organizer", Given),
    // So may be what is "held by" somebody.
    verb("hold holds held holding", "organizer", Given),
    verb(
        "launch launches launched found founded established initiated spearheaded created set/up helped/found \
         helped/establish helped/launch helped/create",
        "founder",
        Direct,
    ),
    verb(
        "maintain maintains maintained maintaining",
        "maintainer",
        Direct,
    ),
    verb("chair chairs chaired chairing heads", "chair", Direct),
    verb(
        "acquire acquires acquired own owns owned owning taken/over took/over",
        "owner",
        Direct,
    ),
    verb(
        "hold holds held holding have has had having bought buy buys sold sells increased increases increasing raised \
         reduced take takes took taking take/over takes/over taking/over took/over",
        "owner",
        Behind(word_list!["in"]),
    ),
    verb(
        "participate participates participated participating involved engaged",
        "participant",
        Behind(word_list!["in", "with"]),
    ),
    verb(
        "take/part takes/part took/part taking/part",
        "participant",
        Behind(word_list!["in"]),
    ),
    verb("attend attends attended attending", "participant", Direct),
    verb(
        "exhibit exhibits exhibited exhibiting",
        "participant",
        Behind(word_list!["at"]),
    ),
    verb("published", "author", Behind(word_list!["in"])),
    verb(
        "spoke speaks speak speaking present presents presented presenting",
        "speaker",
        Behind(word_list!["at"]),
    ),
    verb(
        "work works worked working",
        "employee",
        Behind(word_list!["for", "at"]),
    ),
    verb(
        "work/on works/on worked/on working/on",
        "contributor",
        Direct,
    ),
    verb(
        "developed contributed written added driven implemented ported translated done carried/out performed undertaken",
        "contributor",
        Agent,
    ),
    verb(
        "lead/the/development leads/the/development led/the/development leading/the/development \
         drive/the/development drives/the/development drove/the/development driving/the/development",
        "contributor",
        Behind(word_list!["of"]),
    ),
    verb(
        "help/with helps/with helped/with helping/with assist/with assists/with assisted/with assisting/with",
        "contributor",
        Behind(word_list!["of", "for", "on"]),
    ),
    verb(
        "help/develop helps/develop helped/develop help/to/develop helps/to/develop helped/to/develop \
         helping/to/develop",
        "contributor",
        Direct,
    ),
    verb(
        "work/with works/with worked/with working/with",
        "collaborator",
        Direct,
    ),
    verb(
        "partner partners partnered partnering teamed/up joined/forces joined/hands",
        "partner",
        Behind(word_list!["with"]),
    ),
    verb(
        "collaborate collaborates collaborated collaborating cooperate cooperates cooperated",
        "collaborator",
        Behind(word_list!["with"]),
    ),
    verb("supply supplies supplied", "supplier", Direct),
    verb(
        "supply supplies supplied supplying",
        "supplier",
        Behind(word_list!["to"]),
    ),
    verb(
        "represent represents represented representing",
        "representative",
        Direct,
    ),
    verb("led", "project_team_lead", Agent),
    verb("leads", "project_team_lead", Direct),
    verb(
        "use uses used using leverage leverages leveraged leveraging adopt adopts adopted adopting deploy deploys deployed deploying rely/on relies/on relied/on \
         relying/on switched/to migrated/to standardized/on standardised/on",
        "user",
        Direct,
    ),
    verb("held", "owner", Agent),
    verb(
        "hold holds held holding control controls controlled sold sells bought buys",
        "owner",
        Behind(word_list!["of"]),
    ),
];

/// All words of a form, and its verb.
type Form = (Vec<&'static str>, &'static Verb);

/// Verbs by the first word of a form, each with all words of that form.
static BY_FORM: LazyLock<WordMap<Vec<Form>>> = LazyLock::new(|| {
    let forms = VERBS.iter().flat_map(|verb| {
        verb.forms.split(' ').map(move |form| {
            let words: Vec<&str> = form.split('/').collect();
            (words[0], (words, verb))
        })
    });
    WordMap::lists(forms)
});

/// Whether a form of a verb starts at token `at`.
pub(super) fn is_form(passage: &Passage<'_>, at: usize) -> bool {
    passage.look_up(at, &BY_FORM).is_some()
}

/// "finance chief", "support staff": whether a word that is a verb too says of what sort the noun behind it is.
fn is_of_post(passage: &Passage<'_>, at: usize) -> bool {
    const POSTS: &WordList = word_list![
        "chief",
        "director",
        "officer",
        "manager",
        "head",
        "committee",
        "minister",
        "ministry",
        "team",
        "department",
        "function",
        "lead",
        "staff",
        "services",
        "controller"
    ];
    passage.is_any(
        at,
        word_list!["finance", "fund", "support", "host", "supply"],
    ) && passage.is_any(at + 1, POSTS)
}

/// The verbs whose form stands at token `at`, each with one past its words; "took part" before "took".
pub(in crate::extract::role) fn verbs_at(
    passage: &Passage<'_>,
    at: usize,
) -> impl Iterator<Item = (&'static Verb, usize)> {
    let forms = passage
        .look_up(at, &BY_FORM)
        .filter(|_| !is_of_post(passage, at));
    let fits = move |words: &[&str]| (1..words.len()).all(|nth| passage.is(at + nth, words[nth]));
    let matched = forms
        .into_iter()
        .flatten()
        .filter(move |(words, _)| fits(words));
    let longest = matched.clone().map(|(words, _)| words.len()).max();
    matched
        .filter(move |(words, _)| Some(words.len()) == longest)
        .map(move |(words, verb)| (*verb, at + words.len()))
}
