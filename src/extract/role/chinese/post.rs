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

/// Characters that foreign names are written with.
const SOUNDS: &str = "阿埃艾爱奥巴班贝本比彼宾波伯博布查茨达戴丹道德登迪蒂丁杜多恩尔法菲费弗福夫伏盖戈格哥古哈海汉赫亨胡霍基吉加贾杰金卡凯坎考科克库夸拉莱兰朗劳雷里理利莉列林隆卢鲁路伦罗洛马玛迈麦曼梅米密明摩莫姆木穆纳娜奈内尼纽诺努欧帕佩皮珀普奇钱乔切琼丘荣茹若萨塞赛桑森沙舍什史士斯思苏索塔泰坦汤特廷图托瓦威韦维魏温文沃乌伍西希夏肖谢辛休修雅亚扬耶伊易因尤于约泽扎詹珍朱兹佐";

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
const BEHIND: [&str; 42] = [
    "都", "也", "强调", "透露", "说", "曾", "率", "作", "等", "先生", "女士", "教授", "博士",
    "老师", "院士", "同学", "出席", "表示", "介绍", "发表", "在", "为", "致辞", "分享", "担任",
    "指出", "认为", "主持", "宣布", "和", "与", "及", "以及", "代表", "就", "对", "将", "于",
    "发言", "参加", "参与", "当选",
];

/// Whether a text has the word of a post.
pub(super) fn is_told(text: &str) -> bool {
    POSTS.within(text).next().is_some() || text.contains("创立") || text.contains("创办")
}

/// Finds who holds posts.
pub(super) fn find(line: &Line<'_>, roles: &mut Vec<Role>) {
    for (id, name) in &line.bodies {
        if let Some((person, cue)) = founder(line, name) {
            roles.extend(line.role(Party::Person(person), "founder", *id, cue));
        }
        let Some(post) = behind(line, name.end) else {
            continue;
        };
        let people = people(line.text, post.words.end);
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
        let mut start = at + rest.len() - rest.trim_start_matches([' ', '：', ':', '*']).len();
        if people.is_empty() {
            start += described(&text[start..]);
        }
        let named = |text: &str| {
            name(text)
                .or_else(|| name_of_letters(text))
                .or_else(|| name_by_sound(text))
        };
        let Some(len) = text.get(start..).and_then(named) else {
            break;
        };
        people.push(start..start + len);
        at = start + len;
        let joint = ['、', '和', '与', '及'];
        let rest = text.get(at..).unwrap_or_default();
        let bare = rest.trim_start_matches(' ');
        match bare.chars().next() {
            Some(mark) if joint.contains(&mark) => at += rest.len() - bare.len() + mark.len_utf8(),
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

/// How many bytes of `text` only describe the person behind them: ，61 岁的 Jeremy Allison.
fn described(text: &str) -> usize {
    const LONGEST: usize = 36;
    let Some(rest) = text.strip_prefix('，') else {
        return 0;
    };
    let end = rest.find("岁的").filter(|end| *end <= LONGEST);
    let end = end.map(|end| text.len() - rest.len() + end + "岁的".len());
    end.map_or(0, |end| {
        end + text[end..].len() - text[end..].trim_start_matches(' ').len()
    })
}

/// How many bytes of `text` are a person's name in letters that it opens with: two to four words with capitals.
fn name_of_letters(text: &str) -> Option<usize> {
    const MOST: usize = 4;
    let (mut end, mut words) = (0, 0);
    for word in text.split_inclusive(' ') {
        let letters = word
            .find(|c: char| {
                !(c.is_alphabetic() && !is_ideograph(c) || matches!(c, '-' | '\'' | '’' | '.'))
            })
            .unwrap_or(word.len());
        let small = word[..letters].chars().skip(1).any(char::is_lowercase);
        let initial = letters == 2 && word[..letters].ends_with('.');
        if !word.starts_with(char::is_uppercase) || !(small || initial) || words == MOST {
            break;
        }
        words += 1;
        let end_of_name = word[..letters]
            .trim_end_matches(['.', '-', '\'', '’'])
            .len();
        let stop = letters + 1 != word.len() || !word.ends_with(' ');
        end = word.as_ptr() as usize - text.as_ptr() as usize
            + if initial { letters } else { end_of_name };
        if stop {
            break;
        }
    }
    let goes_on = text[end..]
        .trim_start_matches(' ')
        .starts_with(|c: char| c.is_ascii_alphanumeric());
    (words >= 2 && !goes_on).then_some(end)
}

/// How many bytes of `text` are a foreign person's name by its sound in characters: 扎克伯格, 埃隆·马斯克.
fn name_by_sound(text: &str) -> Option<usize> {
    const FEWEST: usize = 3;
    const MOST: usize = 12;
    let sounds = |c: &char| SOUNDS.contains(*c) || matches!(c, '·' | '・' | '•');
    let most: Vec<char> = text.chars().take(MOST).take_while(sounds).collect();
    (FEWEST..=most.len())
        .rev()
        .map(|count| most[..count].iter().map(|c| c.len_utf8()).sum::<usize>())
        .find(|len| ends_name(&text[*len..]))
}

/// Whether `rest` goes on behind a name.
fn ends_name(rest: &str) -> bool {
    !rest.starts_with(is_ideograph) || BEHIND.iter().any(|word| rest.starts_with(word))
}

fn is_ideograph(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
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
    let whole = text.starts_with(|c| SURNAMES.contains(c))
        && (2..=3).contains(&text.chars().count())
        && text.chars().all(is_ideograph);
    whole.then_some((from..from + text.len(), status))
}
