//! Organizations named in Chinese: the lexer cuts their names out of runs of characters; names of letters are told by what the
//! characters beside them say that they do or have.

use std::ops::Range;

use super::evidence::{ENOUGH, Evidence};
use super::head;
use super::name::text_of;
use crate::document::Shape;
use crate::extract::passage::Passage;
use crate::lexicon::chinese::{List, body};
use crate::lexicon::organizations;
use crate::lexicon::sets::{is_given_name, is_no_organization};
use crate::model::OrganizationKind::{
    self, Academic, Committee, Company, Conference, Nonprofit, OpenSourceFoundation,
    OpenSourceProject, Program, WorkingGroup,
};
use crate::model::Rule;

/// What only bodies do; their name stands right before.
static DOING: List<&str> = List::words(&[
    "主办",
    "承办",
    "协办",
    "发起",
    "赞助",
    "联合",
    "携手",
    "成立",
    "收购",
    "裁员",
    "共同主办",
    "共同发起",
    "聘请",
    "招聘",
]);

/// Verbs of those who started what is named behind.
const FOUNDED: [&str; 5] = ["创立了", "创办了", "创建了", "创立", "创办"];

/// What people who work on a project are called behind its name.
const PROJECTS: [&str; 6] = [
    "项目贡献者",
    "项目维护者",
    "开源项目贡献者",
    "开源项目维护者",
    "自由软件项目贡献者",
    "自由软件项目维护者",
];

/// What communities do.
static COMMUNITIES_DO: List<&str> = List::words(&[
    "由于",
    "启动",
    "推出",
    "发布",
    "任命",
    "邀请",
    "举办",
    "开展",
    "决定",
    "表示",
    "拒绝",
    "召开",
    "选举",
    "新增",
    "贡献者",
    "维护者",
    "活跃开发者",
]);

/// What bodies do with others, which things of theirs do, too.
static JOINING: List<&str> = List::words(&["加入", "参与", "参加"]);

/// What is joined, taken part in or given to by bodies.
static JOINED: List<&str> = List::words(&[
    "基金会",
    "联盟",
    "协会",
    "联合会",
    "委员会",
    "理事会",
    "工作组",
    "活动",
    "大会",
    "峰会",
    "计划",
]);

/// Posts that some have in bodies, and the kind of those that only firms have.
static POSTS: List<(&str, Option<OrganizationKind>)> = List::pairs(&[
    ("首席执行官", Some(Company)),
    ("首席技术官", Some(Company)),
    ("董事长", Some(Company)),
    ("总裁", Some(Company)),
    ("副总裁", Some(Company)),
    ("高级副总裁", Some(Company)),
    ("总经理", Some(Company)),
    ("首席科学家", None),
    ("联合创始人", None),
    ("创始人", None),
    ("创办人", None),
    ("执行董事", None),
    ("理事长", None),
    ("秘书长", None),
]);

/// Chiefs of firms: Alvik CEO 王小明.
const CHIEFS: [&str; 4] = ["CEO", "CFO", "CTO", "COO"];

/// What a firm that is known by an everyday word does.
static FIRMS_DO: List<&str> = List::words(&[
    "表示",
    "宣布",
    "透露",
    "指出",
    "推出",
    "发布",
    "认为",
    "开源了",
]);

/// What may stand between a name and what it does.
static BETWEEN: List<&str> = List::words(&[
    "迅速", "率先", "先后", "近日", "日前", "正式", "已经", "共同", "再次", "曾经", "还", "也",
    "已", "均", "曾",
]);

/// Adds the names in characters to the `names` of a sentence, which are in order; one of letters right before a body's own is
/// its first part: Apache 软件基金会.
pub(super) fn find(
    passage: &Passage<'_>,
    sentence: Range<usize>,
    names: &mut Vec<Range<usize>>,
    evidence: &mut Evidence,
) {
    for at in sentence.clone() {
        let Some(kind) = named(passage, at) else {
            continue;
        };
        let place = names.partition_point(|name| name.end <= at);
        if names.get(place).is_some_and(|name| name.contains(&at)) {
            continue;
        }
        let generic = body::is_generic(passage.raw(at));
        // X-lab 开放实验室, CCF 开源创新大赛
        let part = matches!(
            kind,
            Committee | WorkingGroup | OpenSourceFoundation | Nonprofit
        ) || matches!(kind, Academic | Conference | Program) && generic;
        let before = place
            .checked_sub(1)
            .filter(|before| part && names[*before].end == at && !is_field(passage.raw(at - 1)))
            // CCF 中国计算机学会 are two names of one.
            .filter(|_| generic || !passage.raw(at).starts_with("中国"));
        let name = match before {
            Some(before) => {
                names[before].end = at + 1;
                names[before].clone()
            }
            None if generic => continue,
            None => {
                names.insert(place, at..at + 1);
                at..at + 1
            }
        };
        let kind = known_kind(passage, &name, at).unwrap_or(kind);
        beside(passage, names, &name, evidence);
        evidence.reason(
            passage,
            name.clone(),
            Rule::OrgHeadNoun,
            ENOUGH + 1,
            Some(kind),
        );
        expand(passage, names, &name, evidence);
    }
    for name in &*names {
        let chief = name.len() > 1 && CHIEFS.contains(&passage.raw(name.end - 1));
        let name = &(name.start..name.end - usize::from(chief));
        if let Some(kind) = acts(passage, &sentence, name) {
            evidence.reason(passage, name.clone(), Rule::OrgFrame, ENOUGH, kind);
        }
    }
}

/// The kind of the foundation that letters before 基金会, at token `at`, are known to name.
fn known_kind(passage: &Passage<'_>, name: &Range<usize>, at: usize) -> Option<OrganizationKind> {
    if name.start == at || !passage.raw(at).ends_with("基金会") {
        return None;
    }
    let letters = text_of(passage, name.start..at);
    let known = ["Foundation", "Software Foundation"]
        .iter()
        .find_map(|form| organizations::known(&format!("{letters} {form}")));
    known.map(|known| known.kind)
}

/// "AI 实验室" and "SaaS 公司" are any of them.
fn is_field(raw: &str) -> bool {
    matches!(
        raw,
        "AI" | "IT"
            | "ICT"
            | "NLP"
            | "AIGC"
            | "SaaS"
            | "LLM"
            | "OSS"
            | "APP"
            | "GPU"
            | "API"
            | "Web"
            | "ToB"
            | "PR"
            | "Issue"
            | "Star"
            | "Maintainer"
            | "Committer"
            | "CEO"
            | "CTO"
            | "PMC"
            | "VIP"
            | "Bug"
            | "Word"
            | "PPT"
            | "PDF"
            | "Keynote"
    )
}

/// 海潮基金会（Tide Foundation，TF）: the names in letters of the body that stands before them.
fn expand(
    passage: &Passage<'_>,
    names: &[Range<usize>],
    body: &Range<usize>,
    evidence: &mut Evidence,
) {
    let mark = |at: usize, marks: [&str; 2]| marks.contains(&passage.raw(at));
    if !mark(body.end, ["（", "("]) {
        return;
    }
    let mut at = body.end + 1;
    let from = names.partition_point(|name| name.start < at);
    for name in &names[from..] {
        if name.start != at {
            return;
        }
        let text = text_of(passage, name.clone());
        let letters =
            (2..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase());
        let words: Vec<&str> = text.split(' ').collect();
        if !letters && organizations::known(&text).is_none() && head::of_name(&words).is_none() {
            return;
        }
        evidence.expansions.push((
            text_of(passage, body.clone()).into_owned(),
            text.into_owned(),
        ));
        if !mark(name.end, ["，", ","]) {
            return;
        }
        at = name.end + 1;
    }
}

/// Whether the characters behind a name of letters say that it is a body, and of which kind: 海潮公司, Alvik 正式加入.
fn acts(
    passage: &Passage<'_>,
    sentence: &Range<usize>,
    name: &Range<usize>,
) -> Option<Option<OrganizationKind>> {
    let characters = |at: usize| {
        let token = passage.tokens.get(at).filter(|_| at < sentence.end);
        token.is_some_and(|token| token.shape == Shape::Cjk)
    };
    let one = || name.len() == 1;
    if name.clone().any(characters) || one() && is_field(passage.raw(name.start)) {
        return None;
    }
    let text = text_of(passage, name.clone());
    // What one person of that name does is no deed of a body.
    let person = one() && is_given_name(&text) && organizations::known(&text).is_none();
    if person || is_no_organization(&text) {
        return None;
    }
    let before = name.start.checked_sub(1).filter(|at| characters(*at));
    let before = before.map_or("", |at| passage.raw(at));
    // 启动了 Alvik（Alvik City Tide）计划
    const STARTED: [&str; 4] = ["启动了", "发起了", "启动", "发起"];
    if STARTED.iter().any(|word| before.ends_with(word)) {
        let behind = behind_aside(passage, name.end);
        let begun = ["计划", "活动", "大赛"];
        if characters(behind)
            && begun
                .iter()
                .any(|word| passage.raw(behind).starts_with(word))
        {
            return Some(Some(Program));
        }
    }
    if CHIEFS.contains(&passage.raw(name.end)) && characters(name.end + 1) {
        return Some(Some(Company));
    }
    if !characters(name.end) {
        return None;
    }
    let run = passage.raw(name.end);
    if run.starts_with("公司") || run.starts_with("集团") {
        return Some(Some(Company));
    }
    let bare = run.strip_prefix('的').unwrap_or(run);
    // Trump 总裁。: nobody is named in that post; Alvik 的总裁 has it there.
    let named = |post: &str| {
        let behind = passage.tokens.get(name.end + 1);
        bare.len() < run.len()
            || bare.len() > post.len()
            || behind.is_some_and(|next| next.shape != Shape::Mark)
    };
    if let Some((_, kind)) = POSTS.opening(bare).find(|(post, _)| named(post)) {
        return Some(kind);
    }
    let gathered = ["开源社区", "社区"]
        .iter()
        .find_map(|word| run.strip_prefix(word));
    // People gather under the name of what is known for a project.
    let known = || organizations::known(&text_of(passage, name.clone()));
    if gathered.is_some() && known().is_some_and(|known| known.kind == OpenSourceProject) {
        return Some(Some(OpenSourceProject));
    }
    let kind = gathered.map(|_| OpenSourceProject);
    let mut rest = gathered.unwrap_or(run);
    while let Some(word) = BETWEEN.opening(rest).next() {
        rest = &rest[word.len()..];
    }
    // 创立了 Alvik 的王小明, 初创公司 Alvik
    if FOUNDED.iter().any(|word| before.ends_with(word)) && run.starts_with('的') {
        return Some(None);
    }
    // "初创公司 Alvik 发布了", and no 公司 OKR 制度
    const TOLD: [&str; 8] = ["发布", "推出", "宣布", "获", "完成", "开源", "将", "已"];
    if before.ends_with("公司") && TOLD.iter().any(|word| run.starts_with(word)) {
        return Some(Some(Company));
    }
    let clause = || {
        let rest = passage
            .span(name.end..sentence.end)
            .of(&passage.document.text);
        rest.split(['，', '。', '；']).next().unwrap_or(rest)
    };
    if PROJECTS.iter().any(|word| run.starts_with(word)) {
        return Some(Some(OpenSourceProject));
    }
    // Alvik 是由 Dorn 发起的项目
    if name.start == sentence.start && run.starts_with("是由") && clause().contains("发起的") {
        let ends = |words: &[&str]| words.iter().any(|word| clause().ends_with(word));
        return match () {
            () if ends(&["项目"]) => Some(Some(OpenSourceProject)),
            () if ends(&["计划", "活动", "大赛"]) => Some(Some(Program)),
            () => None,
        };
    }
    // 主办权, 赞助页面: what is done is part of a word for a thing.
    const THINGS: [&str; 10] = [
        "权", "方", "价", "者", "人", "商", "页面", "按钮", "通道", "渠道",
    ];
    let done = |word: &&str| {
        !THINGS
            .iter()
            .any(|thing| rest[word.len()..].starts_with(thing))
    };
    // Alvik 迅速与华为达成合作
    let works = rest.starts_with(['与', '和']) && clause().contains("合作");
    let firm = || known().is_some_and(|known| known.kind == Company);
    if (works || FIRMS_DO.opening(rest).next().is_some()) && firm() {
        return Some(Some(Company));
    }
    let does = DOING.opening(rest).any(|word| done(&word))
        || run.starts_with("正式加入")
        || gathered.is_some() && COMMUNITIES_DO.opening(rest).next().is_some()
        || JOINING.opening(rest).next().is_some() && JOINED.within(clause()).next().is_some()
        || rest.starts_with('将') && clause().contains("捐赠给");
    does.then_some(kind)
}

/// One past what stands in parentheses behind a name that ends before token `at`.
fn behind_aside(passage: &Passage<'_>, at: usize) -> usize {
    const MOST: usize = 10;
    if !matches!(passage.raw(at), "（" | "(") {
        return at;
    }
    let closes = |at: &usize| matches!(passage.raw(*at), "）" | ")");
    (at..passage.tokens.len().min(at + MOST))
        .find(closes)
        .map_or(at, |close| close + 1)
}

/// Takes a name of letters that is listed right beside a body for one: "openKylin、华为".
fn beside(
    passage: &Passage<'_>,
    names: &[Range<usize>],
    body: &Range<usize>,
    evidence: &mut Evidence,
) {
    // 华为快码 of 华为快码、 is the item of the list, and no firm.
    let behind = passage.tokens.get(body.end);
    let goes_on = behind.is_some_and(|next| next.shape == Shape::Cjk && !next.spaced);
    if goes_on && passage.raw(body.end + 1) == "、" {
        return;
    }
    let comma = |at: usize| passage.raw(at) == "、";
    let gathered = |at: usize| matches!(passage.raw(at), "社区" | "开源社区");
    let listed = |name: &&Range<usize>| {
        let before = name.end + 1 == body.start && comma(name.end)
            || name.end + 2 == body.start && gathered(name.end) && comma(name.end + 1);
        before || body.end + 1 == name.start && comma(body.end)
    };
    for name in names.iter().filter(listed) {
        let letters = |at: usize| passage.tokens[at].shape != Shape::Cjk;
        if name.clone().all(letters) {
            evidence.reason(passage, name.clone(), Rule::OrgList, ENOUGH, None);
        }
    }
}

/// The kind of body that the run of characters at token `at` names.
fn named(passage: &Passage<'_>, at: usize) -> Option<OrganizationKind> {
    let run = passage
        .tokens
        .get(at)
        .filter(|token| token.shape == Shape::Cjk)?;
    body::kind(run.span.of(&passage.document.text))
}
