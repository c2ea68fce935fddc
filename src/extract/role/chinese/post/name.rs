//! Names of people, in characters or letters, as they stand beside posts.

use std::ops::Range;

use crate::lexicon::chinese::List;
use crate::lexicon::sets::{is_no_organization, is_place};

/// Characters that foreign names are written with.
const SOUNDS: &str = "阿埃艾爱奥巴班贝本比彼宾波伯博布查茨达戴丹道德登迪蒂丁杜多恩尔法菲费弗福夫伏盖戈格哥古哈海汉赫亨胡霍基吉加贾杰金卡凯坎考科克库夸拉莱兰朗劳雷里理利莉列林隆卢鲁路伦罗洛马玛迈麦曼梅米密明摩莫姆木穆纳娜奈内尼纽诺努欧帕佩皮珀普奇钱乔切琼丘荣茹若萨塞赛桑森沙舍什史士斯思苏索塔泰坦汤特廷图托瓦威韦维魏温文沃乌伍西希夏肖谢辛休修雅亚扬耶伊易因尤于约泽扎詹珍朱兹佐";

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

/// 王小明已卸任: whether those whose names end right before `rest` left their post.
pub(super) fn has_left(rest: &str) -> bool {
    let mut rest = rest.trim_start_matches(' ');
    for word in ["先生", "女士", "已经", "已", "宣布", "正式"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    LEFT.iter().any(|word| rest.starts_with(word))
}

/// How many bytes of `text` are a name in characters that 为 or the like stands behind.
pub(super) fn name_before_post(text: &str) -> Option<usize> {
    let ends = ["为", "担任", "出任", "接任", "先生", "女士", "博士", "教授"];
    let end = ends.iter().filter_map(|word| text.find(word)).min()?;
    is_name(&text[..end]).then_some(end)
}

/// Whether `text` opens with a surname that opens no other word.
pub(in crate::extract::role) fn opens_with_surname(text: &str) -> bool {
    text.starts_with(|c| SURNAMES.contains(c)) && NO_NAMES.opening(text).next().is_none()
}

/// Whether all of `text` is a person's name in characters.
pub(super) fn is_name(text: &str) -> bool {
    opens_with_surname(text)
        && (2..=3).contains(&text.chars().count())
        && text.chars().all(is_ideograph)
}

/// The people whose names stand from byte `at` on, listed: 王小明、李思远和赵敏.
pub(super) fn people(text: &str, at: usize) -> Vec<Range<usize>> {
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
pub(super) fn name(text: &str) -> Option<usize> {
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
pub(super) fn name_of_letters(text: &str) -> Option<usize> {
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
