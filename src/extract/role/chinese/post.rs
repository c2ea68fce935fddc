//! Posts: 基金会理事长王小明, 王小明当选为基金会理事.

use std::ops::Range;

use super::{Line, Party, status};
use crate::lexicon::chinese::List;
use crate::lexicon::sets::{is_no_organization, is_place};
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
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭肖田董袁潘蒋蔡杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦邹孟熊秦邱江尹薛闫段侯陶黎贺顾毛郝龚邵钱严戴莫孔洪傅裴霍高马庄堵覃樊骆鲍符臧缪祁柯柳涂翁阮詹凌敖焦耿聂倪温";

/// Words that open with a surname and are no names.
static NO_NAMES: List<&str> = List::words(&[
    "马上",
    "马路",
    "马拉松",
    "周一",
    "周二",
    "周三",
    "周四",
    "周五",
    "周六",
    "周日",
    "周末",
    "周年",
    "周期",
    "周边",
    "周围",
    "周刊",
    "高度",
    "高级",
    "高兴",
    "高调",
    "高效",
    "高层",
    "高校",
    "高中",
    "高端",
    "高速",
    "高等",
    "高管",
    "高于",
    "金额",
    "金牌",
    "金融",
    "金属",
    "金秋",
    "张贴",
    "陈述",
    "陈列",
    "何时",
    "何种",
    "何处",
    "何以",
    "许多",
    "许可",
    "严重",
    "严格",
    "严肃",
    "江苏",
    "江西",
    "江南",
    "黄金",
    "黄色",
    "钱包",
    "苏州",
    "苏联",
    "沈阳",
    "陆续",
    "陆地",
    "范围",
    "段落",
    "贺信",
    "贺词",
    "贺电",
    "顾问",
    "顾客",
    "洪水",
    "庄严",
    "符合",
    "符号",
    "凌晨",
    "温州",
    "温度",
    "焦点",
    "谢谢",
    "郑州",
    "郑重",
    "徐州",
    "柳州",
    "杜绝",
    "王国",
    "程序",
    "石油",
    "董事",
    "毛利",
    "常务",
    "孙子",
    "方便",
]);

/// Last words of what is called in letters and is nobody.
const NOBODIES: [&str; 21] = [
    "Summit",
    "Conference",
    "Data",
    "Call",
    "Day",
    "Days",
    "Week",
    "Forum",
    "Meeting",
    "Meetup",
    "Source",
    "Cloud",
    "Foundation",
    "Project",
    "Community",
    "Software",
    "Award",
    "Awards",
    "Report",
    "Learning",
    "Intelligence",
];

/// Words of those who left a post, behind their name.
const LEFT: [&str; 8] = [
    "辞职", "卸任", "离任", "离职", "辞去", "退休", "去世", "逝世",
];

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

/// 王小明已卸任: whether those whose names end right before `rest` left their post.
fn has_left(rest: &str) -> bool {
    let mut rest = rest.trim_start_matches(' ');
    for word in ["先生", "女士", "已经", "已", "宣布", "正式"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    LEFT.iter().any(|word| rest.starts_with(word))
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

/// How many bytes of `text` are a name in characters that 为 or the like stands behind.
fn name_before_post(text: &str) -> Option<usize> {
    let ends = ["为", "担任", "出任", "接任", "先生", "女士", "博士", "教授"];
    let end = ends.iter().filter_map(|word| text.find(word)).min()?;
    is_name(&text[..end]).then_some(end)
}

/// Whether `text` opens with a surname that opens no other word.
pub(in crate::extract::role) fn opens_with_surname(text: &str) -> bool {
    text.starts_with(|c| SURNAMES.contains(c)) && NO_NAMES.opening(text).next().is_none()
}

/// Whether all of `text` is a person's name in characters.
fn is_name(text: &str) -> bool {
    opens_with_surname(text)
        && (2..=3).contains(&text.chars().count())
        && text.chars().all(is_ideograph)
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
    if !opens_with_surname(text) {
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
    (words >= 2 && !goes_on && !is_nobody(&text[..end])).then_some(end)
}

/// Whether words in letters are the name of a place or of what is no person: New York, Open Source Summit.
fn is_nobody(name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or_default();
    let last = name.rsplit(' ').next().unwrap_or_default();
    is_place(name)
        || is_no_organization(name)
        || NOBODIES.iter().any(|word| [first, last].contains(word))
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
    !rest.starts_with(is_ideograph)
        || BEHIND.iter().any(|word| rest.starts_with(word))
        || has_left(rest)
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
    is_name(text).then_some((from..from + text.len(), status))
}
