//! The words of each class.

use super::Tags;

/// Every class with its words.
pub(super) const CLASSES: &[(Tags, &str)] = &[
    (
        Tags::NUMBER,
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
         twenty thirty forty fifty sixty seventy eighty ninety hundred dozen",
    ),
    (Tags::SCALE, "hundred thousand million billion trillion mn bn m k b tn mln mio mrd lakh lakhs crore crores millions billions dozen mm"),
    (Tags::FRACTION, "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh eighth eighths ninth ninths tenth tenths twelfth twelfths sixteenth sixteenths twentieth twentieths two-thirds"),
    (
        Tags::ORDINAL,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth twentieth",
    ),
    (Tags::VAGUE, "dozens hundreds thousands millions billions scores tens"),
    (Tags::MULTIPLE, "double doubled doubling doubles triple tripled tripling triples quadruple quadrupled quadrupling quintupled twofold threefold fourfold fivefold sixfold tenfold twice halve halves halved halving"),
    (
        Tags::DETERMINER,
        "the a an this that these those our its their his her my your all each every both some any no another several many few other
         such same certain various more most less fewer what whatever",
    ),
    (
        Tags::PREPOSITION,
        "of in on at by for from to with without within into onto through throughout across over under above below between among amongst
         against during before after since until till about around near towards toward upon via per including include includes excluding
         despite besides beyond behind beside off out up down along as than like unlike due regarding concerning versus vs amid worldwide
         globally annually respectively compared alongside following plus minus inside outside according depending owing",
    ),
    (Tags::CONJUNCTION, "and or but nor so yet while whereas although though because if unless when whenever then either neither whether"),
    (Tags::PRONOUN, "we they it us them i you he she me him everyone anyone someone nobody who itself themselves ourselves there here one's"),
    (Tags::WE, "we our us ours ourselves"),
    (Tags::RELATIVE, "that which who whom whose where when why how"),
    (
        Tags(Tags::AUXILIARY.0 | Tags::FINITE.0),
        "is are was were be been being am 're ’re 've ’ve 'm ’m has have had having do does did can could will would shall should may might must cannot isn aren
         wasn weren hasn haven hadn doesn don didn won wouldn couldn shouldn",
    ),
    (
        Tags::ADVERB,
        "also already now currently still not never always often only just even further together worldwide globally annually however
         therefore thus moreover meanwhile recently previously originally officially successfully directly jointly actively nearly almost
         approximately roughly about around respectively overall again too ago later earlier instead rather quite very well yet far
         fully highly largely mainly mostly partly primarily particularly especially significantly substantially collectively combined
         altogether simultaneously today nowadays alone apiece online virtually newly thereby elsewhere likewise abroad nonetheless nevertheless",
    ),
    (Tags::NEGATION, "not no never nor none neither without cannot 't n't"),
    (
        Tags::MONTH,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
    ),
    (Tags::WEEKDAY, "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"),
    (Tags::PERIOD, "year years quarter month months week weeks day days decade century half q1 q2 q3 q4 h1 h2 fy fiscal season semester"),
    (
        Tags::ABBREVIATION,
        "mr mrs ms dr prof st no nos vs etc inc ltd co corp approx est fig figs vol e.g. i.e. cf al dept gov sen rep gen col jr sr op
         jan feb mar apr jun jul aug sep sept oct nov dec rs nrs tk ksh kshs shs ushs tshs sfr sq cu mio mrd bn u.s. u.k. e.u. ph.d. a.m. p.m. pp c ca incl excl min max pvt pte sdn bros messrs hon rev capt univ",
    ),
    (
        Tags::LABEL,
        "page pages layer section sections chapter chapters figure figures fig table tables item items step steps version versions v volume vol
         issue issues part parts article articles clause clauses appendix annex note notes question phase level tier stage class
         category grade type scope rule kep pep rfc pr cve id no number nr option scenario week day session room building floor line lines
         iso en release level2 sprint round cycle series form schedule regulation directive resolution principle goal sdg sdgs priority pillar
         track module lot act bill title paragraph footnote exhibit slide zone line route highway flight hall gate terminal pier unit block reference
         ref para rev grant contract call horizon edition ep episode apollo windows core chapter",
    ),
    (Tags::GOAL, "aim aims aimed aiming target targets targeted targeting goal goals plan plans planned planning intend intends intended ambition pledge pledged commit commits committed commitment strive hope hopes hoped hoping aspire aspires aspired aspiration aspirations ambitions wanted wanting objective objectives seek seeks want wants proposed budgeted commitment"),
    (Tags::FORECAST, "expect expects expected expecting forecast forecasts anticipate anticipates anticipated project projected projects estimate predicted outlook likely will"),
    (Tags::HYPOTHETICAL, "could would might if may assuming hypothetical potentially should suppose"),
    (
        Tags::UP,
        "increase increases increased increasing grew grow grows growing grown growth rise rises rose risen rising climb climbs climbed climbing up
         jump jumps jumped surge surges surged surging soar soars soared expand expands expanded expansion improve improves improved improvement higher uplift
         boost boosts boosted double doubles doubled doubling triple triples tripled tripling quadruple quadrupled quadrupling quintupled more larger
         bigger greater faster gain gains widen widened widening strengthen strengthened rebound rebounded recovered accelerate accelerated
         raise raises raised raising appreciated outperformed",
    ),
    (
        Tags::DOWN,
        "decrease decreases decreased decreasing fell fall falls fallen falling decline declines declined declining drop drops dropped dropping
         reduce reduces reduced reducing reduction reductions down lower lowers lowered lowering cut cuts cutting shrink shrinks shrank shrunk shrinking
         slip slips slipped sink sinks sank sunk less fewer smaller cheaper contraction contracted plunge plunged plummeted tumbled narrow narrows narrowed
         narrowing slide slides slid sliding halve halved halves halving dip dipped deteriorated weakened slump slumped shed worsened ease eased depreciated saving savings",
    ),
    (
        Tags::ADJECTIVE,
        "new free online last next past recent final active total overall additional annual monthly weekly daily quarterly different unique individual large small major main key global
         international national local regional leading top full-time part-time full part certified registered qualified independent external
         internal public private open commercial industrial average median mean open-source social environmental renewable direct indirect
         gross net common strategic important successful distinct separate existing current former previous consecutive further
         flat stable steady unchanged constant vast rapid ongoing seperate non-profit in-person virtual paid unpaid eligible dedicated high low long short tall wide deep thick heavy broad young old senior junior certain other female male permanent temporary entire whole extensive",
    ),
    (
        Tags::ROLE_CUE,
        "member members membership join joined joins joining founding founder founders founded cofounded cofounder co-founded premium platinum gold silver board boards executive committee
         chair chairs chaired chairman chairwoman chairperson chairing co-chair co-chairs vice chief deputy president convenor convener director directors steering maintainer maintainers maintained committer committers commit
         reviewer reviewers approver approvers editor editors rapporteur rapporteurs contribute contributes contributed contributing contributor contributors contribution contributions
         author authors published donate donated donates donating donation donations funder funders fund funds funded funding endow endowed grant grants granted sponsor sponsors sponsored sponsorship sponsoring supporter supporters support supports supported
         backer backers partner partners partnered partnering partnership partnerships collaborate collaborates collaborated collaborating collaboration collaborations collaborator cooperation cooperate closely launch launched launches launching
         establish established establishing initiated set spearheaded organize organized organizes organizing organise organised convene convened host hosted hosts hosting co-hosted cohosted
         participate participates participated participating participant participants involved engage engages engaged engaging attend attended attending certified certification accredited liaison liaisons observer observers
         adopters adopter users user using customers customer suppliers supplier owns owned owner shareholder shareholders subsidiary subsidiaries contact contacts contractor contracted contractors
         ceo cfo cto coo lead leads leader leaders led joined works working worked residence spoke speaker speakers keynote representative representatives behalf appointed elected named stepped served serves serve serving
         enlisted hired employed employee employees entered enters treasurer secretary trustee trustees tsc tac toc pmc ppmc advisor adviser advisors facilitator moderated ambassador ambassadors fellow fellows mentor mentors volunteer volunteers coordinator manager head affiliated donor donors acquired provided gave awarded granted created joint together accredited adopted holds held hold bought
         acquires attends auditor cio ciso convenes cooperated cooperates council endows financed finances increased initiator investigator
         maintain maintains moderator officer organiser organizer own patron provide provides ptl signatory speak speaks work
         aided backed backing backs chairmanship convenorship found headed holding leadership presidency supporting paid presided represented underwritten control controls controlled
         acquisition advisers auditors chairmanship collaborators composed coordinators facilitators initiators involvement memberships moderators organisers organizers owners participation parent patrons presidents secretariat secretaries signatories takeover teamed treasurers delegate delegates representing resigned quit withdrew admitted expelled suspended excluded ejected banker bankers solicitor solicitors custodian custodians",
    ),
    (
        Tags::ORG_HEAD,
        "foundation alliance association forum institute institution ministry university consortium council committee commission agency society federation
         union group groups board bureau bank authority organization organisation initiative network partnership coalition academy college school laboratory laboratories lab labs
         center centre department office team corporation company club league trust fund charity hospital clinic museum library institutes council's
         task-force secretariat chamber conference summit workshop symposium congress parliament senate court programme program project community communities observatory subcommittee taskforce collaborative cooperative exchange administration service services
         securities holdings capital partners ventures technologies systems software solutions industries pharmaceuticals motors airlines energy electric insurance foundations alliances sig",
    ),
    (
        Tags::LEGAL,
        "inc ltd llc llp plc gmbh ag sa nv bv ab asa oy corp corporation co spa srl sarl limited incorporated pte pty kg se s.a. n.v. l.l.c. kgaa holdings lp",
    ),
];
