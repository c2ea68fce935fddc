//! Verbs of reports: their forms and lemmas.

mod forms;

use super::words;
pub(super) use forms::add_all;

/// Which form of a verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "grow"
    Base,
    /// "grows"
    Third,
    /// "grew": a past that is no participle.
    Past,
    /// "grown", "reached": a participle, and of most verbs the past as well.
    Participle,
    /// "growing"
    Ing,
}

impl Form {
    /// All of them, in their order.
    pub(super) const ALL: [Form; 5] = [
        Form::Base,
        Form::Third,
        Form::Past,
        Form::Participle,
        Form::Ing,
    ];
}

/// The lemma of a verb form in any case: "submitted" → "submit".
pub fn lemma(word: &str) -> Option<&'static str> {
    words::verb(word).map(|(lemma, _)| lemma)
}

/// Which form of a verb a word in any case is.
pub fn form(word: &str) -> Option<Form> {
    words::verb(word).map(|(_, form)| form)
}

/// Whether a verb in any case is its own past: "hit", "cut", "cost".
pub fn keeps_form(word: &str) -> bool {
    IRREGULAR.iter().any(|line| {
        let ends = line.as_bytes().get(word.len()) == Some(&b' ');
        ends && {
            let (lemma, forms) = line.split_at(word.len());
            let is = |same: &str| same.eq_ignore_ascii_case(word);
            is(lemma) && forms.split(' ').nth(3).is_some_and(is)
        }
    })
}

/// The noun of what is done with money: "donated" → "donation"; `None` for a word that is such a noun itself, and for verbs
/// that have no noun in use.
pub fn deed(word: &str) -> Option<&'static str> {
    let (lemma, form) = words::verb(word)?;
    let (_, noun) = DEEDS.iter().find(|(verb, _)| *verb == lemma)?;
    // "pledges", "a deposit", "lending" and "sponsors" are nouns as they stand.
    let same = matches!(form, Form::Base | Form::Third)
        && (*noun == lemma || matches!(lemma, "finance" | "fund" | "sponsor"));
    let activity = form == Form::Ing && matches!(lemma, "borrow" | "give" | "lend");
    // "a raise of $5" is a noun, "they raised $5" tells of funds.
    let base = noun.contains(' ')
        && (form == Form::Base
            || form == Form::Third && matches!(lemma, "draw" | "raise" | "request"));
    let noun_itself = base || same || activity || noun.eq_ignore_ascii_case(word);
    (!noun_itself).then_some(*noun)
}

/// The noun of what is done with money by a verb, whatever its form: "raise" → "funds raised"; `None` where the verb itself is it.
pub fn deed_of(word: &str) -> Option<&'static str> {
    let lemma = lemma(word)?;
    let (_, noun) = DEEDS.iter().find(|(verb, _)| *verb == lemma)?;
    (*noun != lemma).then_some(*noun)
}

/// The noun of what people do where they are counted by it: "230 attended" → "attendance"; "met six times" → "meetings".
pub fn counted(word: &str) -> Option<&'static str> {
    let (lemma, _) = words::verb(word)?;
    let (_, noun) = COUNTED.iter().find(|(verb, _)| *verb == lemma)?;
    // "one vote", "12 views" are nouns as they stand.
    let is = |noun: &str| noun.eq_ignore_ascii_case(word);
    let same = noun.strip_suffix('s').is_some_and(is) || is(noun);
    (!same).then_some(*noun)
}

/// Verbs of what people do in numbers or often, and their nouns.
const COUNTED: &[(&str, &str)] = &[
    ("apply", "applications"),
    ("attend", "attendance"),
    ("cite", "citations"),
    ("convene", "meetings"),
    ("download", "downloads"),
    ("enrol", "enrolments"),
    ("enroll", "enrollments"),
    ("meet", "meetings"),
    ("participate", "participants"),
    ("register", "registrations"),
    ("reply", "replies"),
    ("respond", "responses"),
    ("view", "views"),
    ("visit", "visits"),
    ("vote", "votes"),
];

/// Verbs of money and their nouns.
const DEEDS: &[(&str, &str)] = &[
    ("allocate", "allocation"),
    ("award", "award"),
    ("borrow", "borrowing"),
    ("budget", "budget"),
    ("collect", "funds collected"),
    ("commit", "commitment"),
    ("contribute", "contribution"),
    ("deduct", "deduction"),
    ("deposit", "deposit"),
    ("deploy", "funds deployed"),
    ("disburse", "disbursement"),
    ("distribute", "distribution"),
    ("donate", "donation"),
    ("draw", "funds drawn"),
    ("earn", "earnings"),
    ("endow", "endowment"),
    ("expend", "expenditure"),
    ("finance", "financing"),
    ("fund", "funding"),
    ("give", "gift"),
    ("grant", "grant"),
    ("hold", "funds held"),
    ("inject", "injection"),
    ("invest", "investment"),
    ("lend", "loan"),
    ("loan", "loan"),
    ("offer", "offer"),
    ("obligate", "funds obligated"),
    ("pay", "payment"),
    ("pledge", "pledge"),
    ("provide", "funds provided"),
    ("pull", "funds drawn"),
    ("raise", "funds raised"),
    ("receive", "funds received"),
    ("reimburse", "reimbursement"),
    ("reinvest", "reinvestment"),
    ("remit", "remittance"),
    ("repay", "repayment"),
    ("request", "funds requested"),
    ("secure", "funds secured"),
    ("seek", "funds sought"),
    ("spend", "spending"),
    ("sponsor", "sponsorship"),
    ("subscribe", "subscription"),
    ("subsidise", "subsidy"),
    ("subsidize", "subsidy"),
    ("transfer", "transfer"),
    ("withdraw", "withdrawal"),
];

/// Verbs that double their last letter.
const DOUBLING: &[&str] = &[
    "submit", "commit", "ship", "plan", "drop", "refer", "stop", "permit", "admit", "cap", "top",
    "control", "tag", "map", "step", "enrol", "total", "occur", "transfer", "equip", "omit",
    "emit", "incur", "scrap", "trim", "slip", "fit", "grab", "plug", "ban", "travel", "label",
    "model", "fulfil", "swap", "skip", "spot", "shed", "prefer", "recur", "remit", "channel",
];

/// Base, third person, past, participle, -ing form; further forms of the past or present behind them.
const IRREGULAR: &[&str] = &[
    "be is was been being am are were",
    "have has had had having",
    "do does did done doing",
    "arise arises arose arisen arising",
    "bear bears bore borne bearing",
    "become becomes became become becoming",
    "begin begins began begun beginning",
    "break breaks broke broken breaking",
    "bring brings brought brought bringing",
    "build builds built built building",
    "burn burns burnt burnt burning",
    "buy buys bought bought buying",
    "catch catches caught caught catching",
    "choose chooses chose chosen choosing",
    "come comes came come coming",
    "cost costs cost cost costing",
    "cut cuts cut cut cutting",
    "deal deals dealt dealt dealing",
    "draw draws drew drawn drawing",
    "drive drives drove driven driving",
    "eat eats ate eaten eating",
    "fall falls fell fallen falling",
    "feed feeds fed fed feeding",
    "feel feels felt felt feeling",
    "fight fights fought fought fighting",
    "find finds found found finding",
    "flee flees fled fled fleeing",
    "fly flies flew flown flying",
    "foresee foresees foresaw foreseen foreseeing",
    "forgo forgoes forwent forgone forgoing",
    "get gets got gotten getting",
    "give gives gave given giving",
    "go goes went gone going",
    "grow grows grew grown growing",
    "hear hears heard heard hearing",
    "hit hits hit hit hitting",
    "hold holds held held holding",
    "withhold withholds withheld withheld withholding",
    "keep keeps kept kept keeping",
    "know knows knew known knowing",
    "lay lays laid laid laying",
    "lead leads led led leading",
    "leave leaves left left leaving",
    "let lets let let letting",
    "lend lends lent lent lending",
    "lie lies lay lain lying",
    "lose loses lost lost losing",
    "make makes made made making",
    "mean means meant meant meaning",
    "meet meets met met meeting",
    "overcome overcomes overcame overcome overcoming",
    "overrun overruns overran overrun overrunning",
    "outgrow outgrows outgrew outgrown outgrowing",
    "oversee oversees oversaw overseen overseeing",
    "overtake overtakes overtook overtaken overtaking",
    "pay pays paid paid paying",
    "put puts put put putting",
    "read reads read read reading",
    "rebuild rebuilds rebuilt rebuilt rebuilding",
    "rise rises rose risen rising",
    "run runs ran run running",
    "say says said said saying",
    "see sees saw seen seeing",
    "seek seeks sought sought seeking",
    "sell sells sold sold selling",
    "send sends sent sent sending",
    "set sets set set setting",
    "show shows showed shown showing",
    "shrink shrinks shrank shrunk shrinking",
    "shut shuts shut shut shutting",
    "sink sinks sank sunk sinking",
    "sit sits sat sat sitting",
    "sleep sleeps slept slept sleeping",
    "slide slides slid slid sliding",
    "speak speaks spoke spoken speaking",
    "spend spends spent spent spending",
    "split splits split split splitting",
    "spread spreads spread spread spreading",
    "stand stands stood stood standing",
    "strike strikes struck struck striking",
    "sweep sweeps swept swept sweeping",
    "take takes took taken taking",
    "teach teaches taught taught teaching",
    "tell tells told told telling",
    "think thinks thought thought thinking",
    "throw throws threw thrown throwing",
    "undergo undergoes underwent undergone undergoing",
    "understand understands understood understood understanding",
    "undertake undertakes undertook undertaken undertaking",
    "uphold upholds upheld upheld upholding",
    "wear wears wore worn wearing",
    "win wins won won winning",
    "withdraw withdraws withdrew withdrawn withdrawing",
    "write writes wrote written writing",
];

const REGULAR: &str = "
    abandon absorb accelerate accept accommodate accompany account accrue accumulate achieve acknowledge acquire act activate adapt add address adhere adjust
    administer admit adopt advance advertise advise advocate affect afford age agree aggregate aim align allocate allow amend amount analyse analyze announce
    answer anticipate appeal appear apply appoint appreciate approach approve archive arrange arrest arrive ask assemble assess assign assist assume assure attach
    attain attempt attend attract attribute auction audit author authorise authorize automate avail average avert avoid await award
    back balance ban bank base belong benefit bid bill block board boast book boost borrow bottle brief broadcast budget buffer bundle
    calculate call campaign cancel cap capitalise capitalize capture care carry cast catalogue cater cause cease celebrate centre certify chair challenge change
    charge chart check circulate cite claim clarify classify clean clear climb close coach coincide collaborate collect combine comment commence commission commit
    communicate compare compensate compete compile complain complete comply comprise compute concentrate concern conclude conduct confirm connect conserve
    consider consist consolidate constitute construct consult consume contact contain contest continue contract contribute control convene convert convey cook
    cooperate coordinate correct correspond count cover craft crash create credit cross cultivate cure customise customize cycle
    damage date deactivate debate debut decide declare decline decommission decrease dedicate deem defer define degrade delay delegate delete deliver
    demand demonstrate deny depart depend depict deploy deposit deprecate derive describe deserve design designate destroy detain detect deter deteriorate determine
    develop devote diagnose die differ digitise digitize diminish dip direct disagree disappear disburse discharge disclose discontinue discount discover discuss dismiss
    dispatch display dispose dispute disrupt distribute diversify divert divest divide document dominate donate double download draft drain drill drink drop dwindle
    earmark earn ease echo edit educate elect electrify elevate eliminate embark embed embrace emerge emit emphasise emphasize employ empower enable encompass
    encounter encourage end endorse endow endure enforce engage enhance enjoy enlarge enlist enrich enrol enroll ensure entail enter entertain entitle equal equip
    escalate establish estimate evacuate evaluate evolve examine exceed exchange exclude excuse execute exempt exercise exhaust exhibit exist exit expand expect
    expedite experience experiment expire explain exploit explore export expose express extend extract
    face facilitate factor fail falter farm favor favour feature fence field figure file fill film filter finalise finalize finance fine finish fire fish fit fix flag
    flare flatten float flood flow fluctuate focus follow forecast foreclose forfeit forge fork form formulate forward foster found frame free freeze fuel
    fulfil fulfill function fund
    gain garner gather generate govern grade graduate grant greet ground group guarantee guide
    halt halve hand handle happen harm harvest head heal heat help hesitate highlight hinder hire hope host house
    identify ignore illustrate imagine impact impair implement imply import impose improve include incorporate increase incubate incur index indicate induce infect inflate
    influence inform inherit inhibit initiate inject injure innovate inquire insert inspect inspire install institute instruct insulate insure integrate intend intensify interact
    interest interrupt intersect interview introduce invest investigate invite invoice involve irrigate isolate issue
    jeopardise join judge jump justify
    kick kill knock
    label lack land last launch launder learn lease lessen level leverage levy license lift limit line link liquidate list listen live load lobby locate lock log
    look lower
    maintain manage mandate manufacture map march mark market master match matter mature maximise maximize measure mediate mention mentor merge merit migrate mine minimise
    minimize mitigate mix mobilise mobilize model moderate modernise modernize modify monitor motivate mount move multiply
    name narrow near necessitate need neglect negotiate neutralise neutralize nominate note notice notify number nurture
    object obligate oblige observe obtain occupy occur offend offer offset omit onboard open operate opt optimise optimize order organise organize originate outline
    outnumber outpace outperform output outsource outstrip outweigh overhaul overlap owe own
    pack package paint participate partner pass pause peak penetrate perform permit persist persuade phase pick pilot place plan plant play pledge plug plummet plunge
    point police poll pool populate portray pose position possess post postpone pour power practise praise precede predict prefer prepare prescribe present preserve press
    presume prevail prevent price print prioritise prioritize process procure produce profile profit program progress prohibit project prolong promise promote prompt
    propose prosecute protect prove provide provision publicise publish pull pump purchase pursue push
    qualify quadruple quantify quarry question quintuple quote
    raise ramp range rank rate reach react realise realize reallocate reassess rebound recall receive reclaim reclassify recognise recognize recommend reconcile record
    recoup recover recruit rectify recur recycle redeem redesign redirect redistribute reduce refer refinance refine reflect reform refrain refund refurbish refuse
    regain regard register regulate rehabilitate reimburse reinforce reinstate reinvest reject relate release relieve relocate rely remain remediate remember
    remind remove render renegotiate renew renovate rent reopen reorganise reorganize repair repay repeal repeat replace replenish report represent repurchase request require
    reschedule rescue research reserve reside resign resist resolve resort respect respond rest restart restore restrict restructure result resume retail retain retire retrain retrieve retrofit
    return reuse reveal reverse review revise revive revoke reward rewrite roll rotate round rule
    sail sample satisfy save scale scan schedule score scrap screen search secure select separate sequester serve service settle shape share shed shelter shift ship
    shorten shoulder showcase sign signal simplify simulate situate skip slash slip slow smoke smooth soar solicit solve sort source span spark specialise specialize specify
    sponsor spot spray stabilise stabilize staff stage stagnate standardise standardize star start state stay stem step stimulate stipulate stock stop store stream
    streamline strengthen stress stretch structure struggle study subject submit subscribe subsidise subsidize substitute succeed suffer suffice suggest suit sum
    summarise summarize supervise supplement supply support suppress surge surpass survey survive suspect suspend sustain swap switch symbolise
    tackle tag tailor talk target task tax tend terminate test thank thrive tighten tie top topple total touch tour trace track trade train transact transfer transform translate transmit
    transport travel treat trend trial trigger trim triple trust try turn tutor type
    uncover underline underpin unify unite unlock unveil update upgrade upload urge use utilise utilize
    vaccinate validate value vary vest view violate visit volunteer vote
    wait waive walk want warn warrant waste watch water weaken weather weigh weight welcome widen wind wish witness work worry worsen wrap
    yield
    accede affiliate associate believe broaden confine culminate disband displace entrust lapse loan miss personalise personalize
    preside reappoint refresh reply seem skyrocket spearhead transition verify
    augment channel deduct expend fetch remit bequeath
    triage mould mend tour plateau normalise normalize wane ebb swell recede lag cofund co-fund co-host cohost co-organise co-organize co-found cofound reforest
    downgrade uprate decarbonise decarbonize abate retest renumber replant resettle rehouse shelve stockpile ringfence underwrite amortise amortize depreciate impute securitise securitize
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_lemmas_of_regular_and_irregular_forms() {
        for (word, expect) in [
            ("submitted", "submit"),
            ("attracts", "attract"),
            ("publishing", "publish"),
            ("grew", "grow"),
            ("certified", "certify"),
            ("reached", "reach"),
            ("repurchased", "repurchase"),
            ("totaled", "total"),
        ] {
            assert_eq!(lemma(word), Some(expect), "{word}");
        }
        assert_eq!(lemma("members"), None);
    }

    #[test]
    fn gives_the_noun_of_what_is_done_with_money() {
        for (word, expect) in [
            ("donated", Some("donation")),
            ("Investing", Some("investment")),
            ("gave", Some("gift")),
            ("spent", Some("spending")),
            ("pay", Some("payment")),
            ("granted", Some("grant")),
            ("funded", Some("funding")),
            ("funds", None),
            ("Funding", None),
            ("pledges", None),
            ("spending", None),
            ("raised", Some("funds raised")),
            ("held", Some("funds held")),
            ("raise", None),
            ("holds", Some("funds held")),
            ("raises", None),
            ("budget", None),
            ("budgeted", Some("budget")),
            ("lending", None),
            ("sponsors", None),
            ("members", None),
        ] {
            assert_eq!(deed(word), expect, "{word}");
        }
    }

    #[test]
    fn gives_the_noun_of_what_people_do_in_numbers() {
        for (word, expect) in [
            ("met", Some("meetings")),
            ("attended", Some("attendance")),
            ("downloaded", Some("downloads")),
            ("Downloads", None),
            ("vote", None),
            ("raised", None),
        ] {
            assert_eq!(counted(word), expect, "{word}");
        }
    }

    #[test]
    fn tells_a_past_from_a_participle() {
        assert_eq!(form("grew"), Some(Form::Past));
        assert_eq!(form("led"), Some(Form::Participle));
        assert_eq!(form("cut"), Some(Form::Base));
        assert_eq!(form("shows"), Some(Form::Third));
    }
}
