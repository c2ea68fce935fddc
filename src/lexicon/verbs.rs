//! Verbs of reports: their forms and lemmas.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

/// One form of a verb.
pub(super) struct Form {
    pub(super) word: String,
    lemma: &'static str,
    /// Whether it is a form that is hardly ever a noun or adjective.
    pub(super) finite: bool,
}

/// The lemma of a verb form in lower case: "submitted" → "submit".
pub fn lemma(word: &str) -> Option<&'static str> {
    LEMMAS.get(word).copied()
}

static LEMMAS: LazyLock<HashMap<String, &'static str, FxBuildHasher>> = LazyLock::new(|| {
    let mut lemmas = HashMap::default();
    for form in forms() {
        lemmas.entry(form.word).or_insert(form.lemma);
    }
    lemmas
});

/// Every form of every verb.
pub(super) fn forms() -> impl Iterator<Item = Form> {
    let irregular = IRREGULAR.iter().flat_map(|line| {
        let mut words = line.split_whitespace();
        let lemma = words
            .next()
            .expect("a line of the table starts with its lemma");
        let finite = std::iter::once((lemma, false)).chain(words.map(|word| (word, true)));
        finite
            .map(move |(word, finite)| Form {
                word: word.to_owned(),
                lemma,
                finite,
            })
            .collect::<Vec<_>>()
    });
    let regular = REGULAR.split_whitespace().flat_map(|lemma| {
        let (third, past, participle) = inflect(lemma);
        [
            Form {
                word: lemma.to_owned(),
                lemma,
                finite: false,
            },
            Form {
                word: third,
                lemma,
                finite: false,
            },
            Form {
                word: past,
                lemma,
                finite: false,
            },
            Form {
                word: participle,
                lemma,
                finite: false,
            },
        ]
    });
    irregular.chain(regular)
}

/// The third person, the past and the -ing form of a regular verb.
fn inflect(lemma: &str) -> (String, String, String) {
    let bytes = lemma.as_bytes();
    let last = bytes[bytes.len() - 1];
    let vowel = |byte: u8| b"aeiou".contains(&byte);
    let after_consonant = bytes.len() >= 2 && !vowel(bytes[bytes.len() - 2]);
    let third = match last {
        b's' | b'x' | b'z' => format!("{lemma}es"),
        b'h' if lemma.ends_with("ch") || lemma.ends_with("sh") => format!("{lemma}es"),
        b'y' if after_consonant => format!("{}ies", &lemma[..lemma.len() - 1]),
        _ => format!("{lemma}s"),
    };
    let doubled = DOUBLING
        .contains(&lemma)
        .then(|| format!("{lemma}{}", last as char));
    let past = match (last, &doubled) {
        (_, Some(stem)) => format!("{stem}ed"),
        (b'e', _) => format!("{lemma}d"),
        (b'y', _) if after_consonant => format!("{}ied", &lemma[..lemma.len() - 1]),
        _ => format!("{lemma}ed"),
    };
    let participle = match (last, &doubled) {
        (_, Some(stem)) => format!("{stem}ing"),
        (b'e', _) if !lemma.ends_with("ee") => format!("{}ing", &lemma[..lemma.len() - 1]),
        _ => format!("{lemma}ing"),
    };
    (third, past, participle)
}

const DOUBLING: &[&str] = &[
    "submit", "commit", "ship", "plan", "drop", "refer", "stop", "permit", "admit", "cap", "top",
    "control", "tag", "map", "step", "enrol", "total",
];

const IRREGULAR: &[&str] = &[
    "be is are was were been being am",
    "have has had having",
    "do does did done doing",
    "grow grows grew grown growing",
    "rise rises rose risen rising",
    "fall falls fell fallen falling",
    "hold holds held holding",
    "lead leads led leading",
    "see sees saw seen seeing",
    "take takes took taken taking",
    "make makes made making",
    "give gives gave given giving",
    "get gets got gotten getting",
    "come comes came coming",
    "become becomes became becoming",
    "spend spends spent spending",
    "send sends sent sending",
    "sell sells sold selling",
    "buy buys bought buying",
    "build builds built building",
    "bring brings brought bringing",
    "pay pays paid paying",
    "write writes wrote written writing",
    "run runs ran running",
    "win wins won winning",
    "meet meets met meeting",
    "teach teaches taught teaching",
    "speak speaks spoke spoken speaking",
    "find finds found finding",
    "lose loses lost losing",
    "cut cuts cutting",
    "put puts putting",
    "set sets setting",
    "hit hits hitting",
    "draw draws drew drawn drawing",
    "drive drives drove driven driving",
    "say says said saying",
    "stand stands stood standing",
    "sit sits sat sitting",
    "keep keeps kept keeping",
    "show shows showed shown showing",
    "know knows knew known knowing",
    "choose chooses chose chosen choosing",
    "begin begins began begun beginning",
    "go goes went gone going",
    "feed feeds fed feeding",
    "lend lends lent lending",
    "leave leaves left leaving",
];

const REGULAR: &str = "
    accelerate accept accommodate account achieve acquire act activate adapt add address admit adopt advance advise affect agree aggregate aim allocate allow
    amount analyse analyze announce answer appear apply appoint approve arrange assess assign assist attend attract audit author average avoid award
    back balance ban base benefit boost borrow call cap capture carry cause celebrate certify chair change charge check cite claim climb close coach
    collaborate collect combine commit compare compete complete comprise conclude conduct confirm connect consider consist constitute construct consult consume contain continue
    contract contribute control convene convert cooperate coordinate cost cover craft create cross cultivate cure deal decide decline decrease deliver demonstrate
    deploy describe design detect determine develop direct disburse disclose discuss distribute divert divide donate double download drop earn edit educate
    elect eliminate embark emit employ empower enable encompass encourage end endorse engage enhance enlist enrol enroll ensure enter equip establish estimate evaluate examine exceed
    exchange exclude execute exhibit exist expand expect experience export expose express extend fail file fill finance finish fix focus follow forecast form foster found
    fulfil fulfill fund gain gather generate graduate grant guide handle happen help highlight hire host identify impact implement import improve include incorporate
    increase incubate incur inform initiate innovate inspect install integrate introduce invest invite involve issue join jump kick label land last launch learn
    license limit link list live log maintain manage map mark match measure mentor merge migrate mitigate monitor move name need note obtain occur offer onboard open
    operate optimize order organise organize outline own pack participate partner pass perform permit place plan plant play pledge poll position post power prepare present preserve
    prevent process procure produce profit program progress project promote propose protect provide publish purchase pursue qualify raise range rank reach realize receive recognise recognize
    recommend record recover recruit recycle reduce refer reflect refurbish register reject relate release rely remain remove renew repair replace report represent request require research
    resolve respond restore result retain return reuse review revise reward save scale schedule score screen secure select serve settle shape share ship showcase sign signal
    slip solve source span specify sponsor stabilize staff start state step stop store strengthen structure study submit subscribe succeed supply support surge surpass survey sustain switch
    tag target test top total tour track train transfer transform translate treat trigger triple turn update upgrade upload use utilise utilize value verify view visit volunteer vote want
    watch welcome widen witness work yield merge triage mobilise mobilize encounter enjoy impose account advocate engage oversee quadruple halve sequester offset abate cultivate exceed unveil fork star grade graduate
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_lemmas_of_regular_and_irregular_forms() {
        for (form, expect) in [
            ("submitted", "submit"),
            ("attracts", "attract"),
            ("publishing", "publish"),
            ("grew", "grow"),
            ("certified", "certify"),
            ("reached", "reach"),
        ] {
            assert_eq!(lemma(form), Some(expect));
        }
        assert_eq!(lemma("members"), None);
    }
}
