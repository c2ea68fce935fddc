//! Posts: 基金会理事长王小明, 王小明当选为基金会理事.

use std::ops::Range;

use super::{Line, Party, status};
use crate::lexicon::chinese::List;
use crate::model::{Role, RoleStatus};

/// Posts and the roles they are; longer ones first.
static POSTS: List<(&str, &str)> = List::pairs(&[
    ("首席执行官", "executive"),
    ("首席技术官", "executive"),
    ("首席科学家", "employee"),
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
    ("Maintainer", "maintainer"),
    ("maintainer", "maintainer"),
    ("Committer", "committer"),
    ("committer", "committer"),
    ("CEO", "executive"),
    ("CTO", "executive"),
]);

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

/// Surnames that open no other word where a name may stand.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦邹孟熊秦邱江尹薛闫段侯陶黎贺顾毛郝龚邵钱严戴莫孔洪傅裴霍高马";

/// Words that go on behind a name.
const BEHIND: [&str; 34] = [
    "等", "先生", "女士", "教授", "博士", "老师", "院士", "同学", "出席", "表示", "介绍", "发表",
    "在", "为", "致辞", "分享", "担任", "指出", "认为", "主持", "宣布", "和", "与", "及", "以及",
    "代表", "就", "对", "将", "于", "发言", "参加", "参与", "当选",
];

/// Whether a text has the word of a post.
pub(super) fn is_told(text: &str) -> bool {
    POSTS.within(text).next().is_some()
}

/// Finds who holds posts.
pub(super) fn find(line: &Line<'_>, roles: &mut Vec<Role>) {
    for (id, name) in &line.bodies {
        let Some(post) = behind(line, name.end) else {
            continue;
        };
        let people = people(line.text, post.words.end);
        for person in &people {
            let role = line.role(
                Party::Person(person.clone()),
                post.role,
                *id,
                post.words.clone(),
            );
            roles.extend(role.map(|role| Role {
                status: post.status,
                ..role
            }));
        }
        if people.is_empty()
            && let Some((person, status)) = elected(line, name.start)
        {
            let role = line.role(Party::Person(person), post.role, *id, post.words);
            roles.extend(role.map(|role| Role { status, ..role }));
        }
    }
}

/// A post in a body.
struct Post {
    role: &'static str,
    words: Range<usize>,
    status: RoleStatus,
}

/// The post that stands right behind a body's name, at byte `at`: 社区 and 前 may stand between.
fn behind(line: &Line<'_>, at: usize) -> Option<Post> {
    let rest = line.text.get(at..)?;
    let mut post = rest.trim_start_matches(' ');
    post = post.strip_prefix("社区").unwrap_or(post);
    post = post
        .strip_prefix("董事会")
        .unwrap_or(post)
        .trim_start_matches(' ');
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
    let start = line.text.len() - post.len();
    Some(Post {
        role,
        words: start..start + word.len(),
        status: held,
    })
}

/// The people whose names stand from byte `at` on, listed: 王小明、李思远和赵敏.
fn people(text: &str, at: usize) -> Vec<Range<usize>> {
    const MOST: usize = 12;
    let mut people = Vec::new();
    let mut at = at;
    while people.len() < MOST {
        let Some(rest) = text.get(at..) else {
            break;
        };
        let start = at + rest.len() - rest.trim_start_matches([' ', '：', ':']).len();
        let Some(len) = text.get(start..).and_then(name) else {
            break;
        };
        people.push(start..start + len);
        at = start + len;
        let joint = ['、', '和', '与', '及'];
        match text.get(at..).and_then(|rest| rest.chars().next()) {
            Some(mark) if joint.contains(&mark) => at += mark.len_utf8(),
            _ => break,
        }
    }
    people
}

/// How many bytes of `text` are a person's name that it opens with: a surname and one or two characters, and behind them what
/// no name goes on with.
fn name(text: &str) -> Option<usize> {
    let mut ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let first = ends.next()?;
    if !text.starts_with(|c| SURNAMES.contains(c)) {
        return None;
    }
    let (second, third) = (ends.next()?, ends.next());
    let ideographs = |end: usize| text[first..end].chars().all(is_ideograph);
    let closed = |end: usize| ideographs(end) && ends_name(&text[end..]);
    // 王敏等出席, 王敏和李雷: the third character goes on, unless a mark stands right behind it.
    let goes_on = |end: usize| {
        let rest = &text[second..];
        let always = rest.starts_with(['等', '的']);
        always
            || BEHIND.iter().any(|word| rest.starts_with(word))
                && text[end..].starts_with(is_ideograph)
    };
    third
        .filter(|third| !goes_on(*third) && closed(*third))
        .or(Some(second).filter(|second| closed(*second)))
}

/// Whether `rest` goes on behind a name.
fn ends_name(rest: &str) -> bool {
    !rest.starts_with(is_ideograph) || BEHIND.iter().any(|word| rest.starts_with(word))
}

fn is_ideograph(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Who was put in a post of the body whose name starts at byte `at`: 王小明当选为, 王小明（老王）将担任.
fn elected(line: &Line<'_>, at: usize) -> Option<(Range<usize>, RoleStatus)> {
    let before = line.slice(0..at).trim_end_matches(' ');
    let verb = PUTS.iter().find(|verb| before.ends_with(**verb))?;
    let before = &before[..before.len() - verb.len()];
    let status = status(before)?;
    let before =
        before.trim_end_matches(['将', '曾', '经', '现', '正', '式', '已', '拟', '即', '候']);
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
    let whole = text.starts_with(|c| SURNAMES.contains(c))
        && (2..=3).contains(&text.chars().count())
        && text.chars().all(is_ideograph);
    whole.then_some((from..from + text.len(), status))
}
