//! Posts: 基金会理事长王小明, 王小明当选为基金会理事.

mod name;

use std::ops::Range;

use super::{Line, Party, status};
use crate::lexicon::chinese::List;
use crate::model::{Role, RoleStatus};
pub(in crate::extract::role) use name::opens_with_surname;
use name::{has_left, is_name, name, name_before_post, name_of_letters, people};

/// Posts and the roles they are; longer ones first.
static POSTS: List<(&str, &str)> = List::pairs(&[
    ("首席执行官", "executive"),
    ("首席技术官", "executive"),
    ("首席科学家", "employee"),
    ("联合创始人", "founder"),
    ("创始人", "founder"),
    ("创办人", "founder"),
    ("发起人", "founder"),
    ("核心维护者", "maintainer"),
    ("核心贡献者", "contributor"),
    ("执行总监", "executive"),
    ("副院长", "executive"),
    ("副校长", "executive"),
    ("副主任", "executive"),
    ("主任", "executive"),
    ("老板", "executive"),
    ("项目负责人", "project_team_lead"),
    ("顾问", "employee"),
    ("分析师", "employee"),
    ("讲师", "employee"),
    ("执行副总裁", "executive"),
    ("高级副总裁", "executive"),
    ("常务副理事长", "vice_chair"),
    ("执行理事长", "chair"),
    ("副理事长", "vice_chair"),
    ("副秘书长", "executive"),
    ("执行董事", "board_member"),
    ("独立董事", "board_member"),
    ("常务理事", "board_member"),
    ("副董事长", "vice_chair"),
    ("理事长", "chair"),
    ("董事长", "chair"),
    ("秘书长", "executive"),
    ("副主席", "vice_chair"),
    ("副会长", "vice_chair"),
    ("副总裁", "executive"),
    ("总经理", "executive"),
    ("副教授", "employee"),
    ("高级工程师", "employee"),
    ("资深工程师", "employee"),
    ("首席架构师", "employee"),
    ("高级架构师", "employee"),
    ("高级技术专家", "employee"),
    ("资深技术专家", "employee"),
    ("技术专家", "employee"),
    ("资深专家", "employee"),
    ("技术总监", "employee"),
    ("运营总监", "employee"),
    ("产品经理", "employee"),
    ("社区经理", "employee"),
    ("副研究员", "employee"),
    ("研究员", "employee"),
    ("工程师", "employee"),
    ("架构师", "employee"),
    ("维护者", "maintainer"),
    ("贡献者", "contributor"),
    ("主席", "chair"),
    ("会长", "chair"),
    ("总裁", "executive"),
    ("院长", "executive"),
    ("校长", "executive"),
    ("教授", "employee"),
    ("理事", "board_member"),
    ("董事", "board_member"),
    ("委员", "member"),
    ("成员", "member"),
    ("Maintainer", "maintainer"),
    ("maintainer", "maintainer"),
    ("Committer", "committer"),
    ("committer", "committer"),
    ("CEO", "executive"),
    ("CTO", "executive"),
    ("CFO", "executive"),
    ("COO", "executive"),
    ("cofounder", "founder"),
    ("co-founder", "founder"),
    ("Cofounder", "founder"),
    ("Co-founder", "founder"),
]);

/// What may stand between a body's name and a post in it.
const PARTS: [&str; 10] = [
    "开源社区",
    "社区",
    "董事会",
    "理事会",
    "自由软件项目",
    "开源项目",
    "项目",
    "公司",
    "集团",
    "的",
];

/// Verbs that put somebody in a post.
const PUTS: [&str; 9] = [
    "当选为",
    "当选",
    "担任",
    "出任",
    "就任",
    "受聘为",
    "被任命为",
    "被选为",
    "任",
];

/// Whether a text has the word of a post.
pub(super) fn is_told(text: &str) -> bool {
    POSTS.within(text).next().is_some() || text.contains("创立") || text.contains("创办")
}

/// Finds who holds posts.
pub(super) fn find(line: &Line<'_>, roles: &mut Vec<Role>) {
    for (nth, (id, name)) in line.bodies.iter().enumerate() {
        if let Some((person, cue)) = founder(line, name) {
            roles.extend(line.role(Party::Person(person), "founder", *id, cue));
        }
        if let Some((person, post)) = appointed(line, name.end) {
            let role = line.role(Party::Person(person), post.role, *id, post.words);
            roles.extend(role.map(|role| Role {
                status: post.status,
                ..role
            }));
        }
        let Some(post) = behind(line, name.end) else {
            continue;
        };
        let Some(post) = post.told_before(line.slice(0..name.start)) else {
            continue;
        };
        let people = match people(line.text, post.words.end) {
            people if people.is_empty() => shared(line, nth, post.words.end),
            people => people,
        };
        let end = people.last().map_or(name.end, |last| last.end);
        let left = has_left(line.slice(end..line.text.len()));
        // "微软 CEO Satya Nadella" is told by its letters alone.
        let told = |person: &Range<usize>| {
            line.slice(post.words.clone()).is_ascii() && line.slice(person.clone()).is_ascii()
        };
        for person in people.iter().filter(|person| !told(person)) {
            let role = line.role(
                Party::Person(person.clone()),
                post.role,
                *id,
                post.words.clone(),
            );
            let status = match left {
                true => RoleStatus::Ended,
                false => post.status,
            };
            roles.extend(role.map(|role| Role { status, ..role }));
        }
        let told = || {
            elected(line, name.start).or_else(|| {
                let person = described_behind(line, name.start, post.words.end)?;
                Some((person, post.status))
            })
        };
        if people.is_empty()
            && let Some((person, status)) = told()
        {
            let role = line.role(Party::Person(person), post.role, *id, post.words);
            roles.extend(role.map(|role| Role { status, ..role }));
        }
    }
}

/// 创立了海潮社的王小明: who started the body, and the word that says so.
fn founder(line: &Line<'_>, body: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let before = line.slice(0..body.start).trim_end_matches(' ');
    let verb = ["创立了", "创办了", "创建了", "创立", "创办"]
        .into_iter()
        .find(|verb| before.ends_with(verb))?;
    status(&before[..before.len() - verb.len()])?;
    let rest = line
        .slice(body.end..line.text.len())
        .trim_start_matches(' ');
    let person = rest.strip_prefix('的')?.trim_start_matches(' ');
    let len = name(person).or_else(|| name_of_letters(person))?;
    let start = line.text.len() - person.len();
    Some((start..start + len, before.len() - verb.len()..before.len()))
}

/// 海潮大学教授、海潮基金会主席王小明: who holds the post that ends before byte `end`, too, behind a further body and post.
fn shared(line: &Line<'_>, nth: usize, end: usize) -> Vec<Range<usize>> {
    const MOST: usize = 3;
    let mut end = end;
    for (_, next) in line.bodies.iter().skip(nth + 1).take(MOST) {
        let gap = line.slice(end..next.start).trim_matches(' ');
        if !matches!(gap, "、" | "兼" | "，" | "暨") {
            break;
        }
        let Some(post) = behind(line, next.end) else {
            break;
        };
        let found = people(line.text, post.words.end);
        if !found.is_empty() {
            return if found.len() == 1 { found } else { Vec::new() };
        }
        end = post.words.end;
    }
    Vec::new()
}

/// A post in a body.
struct Post {
    role: &'static str,
    words: Range<usize>,
    status: RoleStatus,
}

impl Post {
    /// 原海潮基金会理事长, 非海潮基金会理事长: the post by the words that end right before the body; `None` where it is denied.
    fn told_before(self, before: &str) -> Option<Post> {
        const GONE: [&str; 7] = ["原", "前", "前任", "原任", "曾任", "曾是", "时任"];
        const NOW: [&str; 6] = ["目前", "此前", "之前", "日前", "当前", "会前"];
        let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        match () {
            () if ends(&["非", "不是", "并不是"]) => None,
            () if ends(&GONE) && !ends(&NOW) => Some(Post {
                status: RoleStatus::Ended,
                ..self
            }),
            () => Some(self),
        }
    }
}

/// Whether `rest` makes the post before it that of others who serve or hope for it: 理事长助理, 理事长候选人.
fn is_of_others(rest: &str) -> bool {
    const OTHERS: [&str; 6] = ["助理", "特别助理", "秘书", "候选", "提名", "人选"];
    OTHERS.iter().any(|word| rest.starts_with(word)) && !rest.starts_with("秘书长")
}

/// 任命王小明为首席执行官: whom the body whose name ends at byte `at` put in which post of its own.
fn appointed(line: &Line<'_>, at: usize) -> Option<(Range<usize>, Post)> {
    const BEFORE: [&str; 9] = [
        "董事会",
        "理事会",
        "社区",
        "官方",
        "宣布",
        "正式",
        "已",
        "会议",
        "大会",
    ];
    const VERBS: [&str; 7] = ["任命了", "任命", "聘请", "聘任", "选举", "推选", "推举"];
    const OPENS: [&str; 8] = [
        "新任",
        "首任",
        "新一任",
        "新一届",
        "公司",
        "基金会",
        "联盟",
        "其",
    ];
    let mut rest = line.slice(at..line.text.len()).trim_start_matches(' ');
    while let Some(bare) = BEFORE.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = bare.trim_start_matches(' ');
    }
    let planned = ["拟", "将", "计划"]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    let rest = planned.unwrap_or(rest);
    let text = VERBS
        .iter()
        .find_map(|verb| rest.strip_prefix(verb))?
        .trim_start_matches(' ');
    let len = name_before_post(text).or_else(|| name_of_letters(text))?;
    let start = line.text.len() - text.len();
    let mut post = text[len..].trim_start_matches(' ');
    for word in ["先生", "女士", "博士", "教授"] {
        post = post.strip_prefix(word).unwrap_or(post);
    }
    post = ["为", "担任", "出任", "接任"]
        .iter()
        .find_map(|verb| post.strip_prefix(verb))?;
    while let Some(bare) = OPENS.iter().find_map(|word| post.strip_prefix(word)) {
        post = bare;
    }
    let (word, role) = POSTS.opening(post).next()?;
    let behind = &post[word.len()..];
    if is_of_others(behind) || behind.starts_with(['的', '代']) {
        return None;
    }
    let at = line.text.len() - post.len();
    let status = match planned {
        Some(_) => RoleStatus::Planned,
        None => RoleStatus::Current,
    };
    let words = at..at + word.len();
    Some((
        start..start + len,
        Post {
            role,
            words,
            status,
        },
    ))
}

/// 王小明（海潮基金会理事长）, 王小明，海潮基金会理事长，: who is named before the body at byte `at` whose post ends before byte `end`.
fn described_behind(line: &Line<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    const FAR: usize = 120;
    let before = line.slice(0..at).trim_end_matches(' ');
    // 王小明（原海潮基金会理事长）
    let before = ["曾任", "原任", "现任", "时任", "原", "前"]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    let rest = line.slice(end..line.text.len());
    let (told, comma) = match before.chars().next_back()? {
        mark @ ('（' | '(') => (before.strip_suffix(mark)?, false),
        // 王小明（海潮大学教授、海潮基金会理事长）
        '、' => {
            let open = before.rfind(['（', '('])?;
            let aside = &before[open..];
            let one = aside.len() <= FAR && !aside.contains(['）', ')']);
            (&before[..open], !one)
        }
        '，' => (before.strip_suffix('，')?, true),
        _ => return None,
    };
    let closes = match comma {
        true => rest.is_empty() || rest.starts_with(['，', '。', '；']),
        false => rest.starts_with(['）', ')', '、', '，']),
    };
    let told = told.trim_end_matches(' ');
    let marks = [
        '，', '。', '、', '；', '：', '（', '(', ':', '*', '-', '和', '与',
    ];
    let from = told.rfind(marks).map_or(0, |mark| {
        mark + told[mark..].chars().next().map_or(0, char::len_utf8)
    });
    // A comma parts a clause that says more of somebody else, unless the name opens the sentence.
    let opens = !comma
        || told[..from].trim_matches(' ').is_empty()
        || told[..from].ends_with(['：', ':', '*']);
    let own = told[from..].trim_start_matches(' ');
    let name = is_name(own) || name_of_letters(own) == Some(own.len());
    let start = told.len() - own.len();
    (closes && opens && name).then_some(start..told.len())
}

/// The post that stands right behind a body's name, at byte `at`: 社区 and 前 may stand between.
fn behind(line: &Line<'_>, at: usize) -> Option<Post> {
    let rest = line.text.get(at..)?;
    let mut post = without_term(rest.trim_start_matches(' '));
    while let Some(bare) = PARTS.iter().find_map(|part| post.strip_prefix(part)) {
        post = bare.trim_start_matches(' ');
    }
    let mut held = RoleStatus::Current;
    for (word, told) in [
        ("前", RoleStatus::Ended),
        ("原", RoleStatus::Ended),
        ("候任", RoleStatus::Planned),
    ] {
        if let Some(bare) = post.strip_prefix(word) {
            (post, held) = (bare, told);
        }
    }
    post = post.strip_prefix("现任").unwrap_or(post);
    let (word, role) = POSTS.opening(post).next()?;
    if is_of_others(&post[word.len()..]) {
        return None;
    }
    let start = line.text.len() - post.len();
    Some(Post {
        role,
        words: start..start + word.len(),
        status: held,
    })
}

/// `post` without the term that it opens with: 2023 年度, 第三届.
fn without_term(post: &str) -> &str {
    let number =
        |c: char| c == ' ' || c == '第' || c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let bare = post.trim_start_matches(number);
    let term = ["年度", "届", "年"]
        .iter()
        .find_map(|word| bare.strip_prefix(word));
    let led = bare.len() < post.len();
    term.filter(|_| led)
        .map_or(post, |bare| bare.trim_start_matches(' '))
}

/// 当选 2023 年: `before` without the year that ends it.
fn without_year(before: &str) -> &str {
    let bare = before
        .strip_suffix("年度")
        .or_else(|| before.strip_suffix('年'));
    let bare = bare.map(|bare| bare.trim_end_matches(|c: char| c == ' ' || c.is_ascii_digit()));
    bare.unwrap_or(before)
}

/// Who was put in a post of the body whose name starts at byte `at`: 王小明当选为, 王小明（老王）将担任.
fn elected(line: &Line<'_>, at: usize) -> Option<(Range<usize>, RoleStatus)> {
    let before = without_year(line.slice(0..at).trim_end_matches(' '));
    let verb = PUTS.iter().find(|verb| before.ends_with(**verb))?;
    let before = &before[..before.len() - verb.len()];
    let status = status(before)?;
    let before = before.trim_end_matches([
        '将', '曾', '经', '现', '正', '式', '已', '拟', '即', '候', '再', '度', '次', '成', '功',
    ]);
    // 有专家（王小明）当选为
    let before = before.strip_suffix(['）', ')']).unwrap_or(before);
    // A name opens its clause: 由王小明担任, ，王小明担任.
    let from = before
        .rfind([
            '，', '。', '、', '；', '：', ' ', '（', '(', '由', '选', '举',
        ])
        .map_or(0, |mark| {
            mark + before[mark..].chars().next().map_or(0, char::len_utf8)
        });
    let text = &before[from..];
    is_name(text).then_some((from..from + text.len(), status))
}
