//! Words of Chinese that stand around numbers. It puts no spaces between words, so that these tell where one ends.

pub(crate) mod body;

use crate::model::Bound;

/// Scales, and how many zeros each adds; longer ones first.
const SCALES: &[(&str, u32)] = &[
    ("万亿", 12),
    ("萬億", 12),
    ("千万", 7),
    ("百万", 6),
    ("亿", 8),
    ("億", 8),
    ("万", 4),
    ("萬", 4),
    ("千", 3),
    ("百", 2),
];

/// Told for 成, each of which is ten of a hundred.
pub(crate) const TENTHS: &str = "tenths";

/// Units by the symbol that the table of units has for them; longer words first.
const UNITS: &[(&str, &str)] = &[
    ("元人民币", "CNY"),
    ("人民币", "CNY"),
    ("个百分点", "percentage_point"),
    ("百分点", "percentage_point"),
    ("平方公里", "km2"),
    ("平方千米", "km2"),
    ("平方米", "m2"),
    ("立方米", "m3"),
    ("千瓦时", "kWh"),
    ("个小时", "hour"),
    ("个星期", "week"),
    ("个季度", "quarter"),
    ("新台币", "TWD"),
    ("美元", "USD"),
    ("美金", "USD"),
    ("欧元", "EUR"),
    ("港元", "HKD"),
    ("港币", "HKD"),
    ("日元", "JPY"),
    ("日圆", "JPY"),
    ("韩元", "KRW"),
    ("英镑", "GBP"),
    ("卢布", "RUB"),
    ("卢比", "INR"),
    ("新元", "SGD"),
    ("澳元", "AUD"),
    ("加元", "CAD"),
    ("瑞郎", "CHF"),
    ("元", "CNY"),
    ("小时", "hour"),
    ("分钟", "minute"),
    ("秒钟", "second"),
    ("毫秒", "ms"),
    ("微秒", "us"),
    ("个月", "month"),
    ("星期", "week"),
    ("周年", "year"),
    ("周岁", "year"),
    ("公里", "km"),
    ("千米", "km"),
    ("厘米", "cm"),
    ("毫米", "mm"),
    ("公斤", "kg"),
    ("千克", "kg"),
    ("公顷", "ha"),
    ("年", "year"),
    ("周", "week"),
    ("天", "day"),
    ("秒", "second"),
    ("倍", "multiple"),
    ("成", TENTHS),
    ("米", "m"),
    ("吨", "t"),
    ("岁", "year"),
];

/// What stands between a number and the thing it counts; longer words first.
const COUNTERS: &[&str] = &[
    "大", "人次", "个", "個", "名", "位", "家", "款", "条", "項", "项", "次", "种", "类", "场",
    "篇", "件", "台", "套", "座", "所", "门", "支", "组", "批", "部", "份", "页", "行", "票", "本",
    "张", "只", "颗", "辆", "架", "艘", "间", "户", "笔", "例", "轮", "层", "起", "卷", "册", "堂",
    "枚", "块", "股", "人", "国", "省", "市", "期", "届",
];

/// Counters that are things themselves: "21 人" counts people.
const COUNTED: &[&str] = &["人次", "人", "家", "国", "省", "市", "户"];

/// Words behind a number that make it a date, an age of history or a label.
const TIMES: &[&str] = &[
    "年级", "年度", "年底", "年末", "年初", "年代", "世纪", "月份", "月底", "月末", "月初", "月",
    "日", "号", "季度", "级", "版本", "版", "代", "章", "楼", "时代",
];

/// Words that open with what else counts or measures.
const NOUNS: &[&str] = &[
    "大学",
    "大会",
    "大赛",
    "大型",
    "大家",
    "大量",
    "大厂",
    "大模型",
    "大数据",
    "大众",
    "大部分",
    "大约",
    "大于",
    "大概",
    "上下文",
    "余额",
    "余地",
    "多元",
    "多样",
    "左右手",
    "元组",
    "元数据",
    "元宇宙",
    "元素",
    "位一体",
    "国演义",
    "台山",
    "台湾",
    "部署",
    "部分",
    "条件",
    "组件",
    "组织",
    "场景",
    "支持",
    "支付",
    "位操作",
    "位系统",
    "位处理",
    "所示",
    "所以",
    "所在",
    "所有",
    "所占",
    "所需",
    "所述",
    "所属",
    "成为",
    "成立",
    "成员",
    "成本",
    "成果",
    "成功",
    "成绩",
    "成长",
    "成熟",
    "成都",
    "人工",
    "人类",
    "人才",
    "人员",
    "人口",
    "人民",
    "家庭",
    "家族",
    "国家",
    "国际",
    "项目",
    "类型",
    "行业",
    "部门",
    "市场",
    "起来",
];

/// Words behind a number or its unit that bound it; longer ones first.
const BEHIND: &[(&str, Bound)] = &[
    ("或以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("以上", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("左右", Bound::Approx),
    ("上下", Bound::Approx),
    ("有余", Bound::MoreThan),
    ("多", Bound::MoreThan),
    ("余", Bound::MoreThan),
    ("餘", Bound::MoreThan),
];

/// Words before a number that bound it; longer ones first.
const BEFORE: &[(&str, Bound)] = &[
    ("从未超过", Bound::AtMost),
    ("没有超过", Bound::AtMost),
    ("并未超过", Bound::AtMost),
    ("并非超过", Bound::AtMost),
    ("未超过", Bound::AtMost),
    ("没超过", Bound::AtMost),
    ("不超", Bound::AtMost),
    ("未超", Bound::AtMost),
    ("不逾", Bound::AtMost),
    ("未逾", Bound::AtMost),
    ("不少于", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("不超过", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不到", Bound::LessThan),
    ("不足", Bound::LessThan),
    ("少于", Bound::LessThan),
    ("低于", Bound::LessThan),
    ("小于", Bound::LessThan),
    ("未满", Bound::LessThan),
    ("至少", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("最多", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("超过了", Bound::MoreThan),
    ("突破了", Bound::MoreThan),
    ("超出", Bound::MoreThan),
    ("超过", Bound::MoreThan),
    ("突破", Bound::MoreThan),
    ("高于", Bound::MoreThan),
    ("多于", Bound::MoreThan),
    ("大于", Bound::MoreThan),
    ("不止", Bound::MoreThan),
    ("接近", Bound::Nearly),
    ("将近", Bound::Nearly),
    ("几近", Bound::Nearly),
    ("逼近", Bound::Nearly),
    ("大约", Bound::Approx),
    ("大概", Bound::Approx),
    ("约为", Bound::Approx),
    ("约有", Bound::Approx),
    ("约", Bound::Approx),
    ("超", Bound::MoreThan),
    ("逾", Bound::MoreThan),
    ("近", Bound::Nearly),
];

/// Words that end like a bound and are none: 签约, 最近, 赶超.
const NO_BOUNDS: &[&str] = &[
    "签约", "合约", "预约", "节约", "条约", "契约", "制约", "公约", "邀约", "最近", "附近", "亲近",
    "靠近", "邻近", "赶超", "反超",
];

/// The longest word of a list that `text` opens with; longer ones stand first.
fn opening<T: Copy>(list: &[(&'static str, T)], text: &str) -> Option<(&'static str, T)> {
    list.iter()
        .find(|(word, _)| text.starts_with(word))
        .copied()
}

/// What a list says of a whole word.
fn said<T: Copy>(list: &[(&'static str, T)], word: &str) -> Option<T> {
    let found = list.iter().find(|(listed, _)| *listed == word);
    found.map(|(_, said)| *said)
}

/// How many zeros the scale `word` adds.
pub(crate) fn zeros(word: &str) -> Option<u32> {
    said(SCALES, word)
}

/// The symbol of the unit `word`.
pub(crate) fn unit(word: &str) -> Option<&'static str> {
    said(UNITS, word)
}

/// How `word` bounds the number before it.
pub(crate) fn bound_behind(word: &str) -> Option<Bound> {
    said(BEHIND, word)
}

/// How `word` bounds the number behind it.
pub(crate) fn bound_before(word: &str) -> Option<Bound> {
    said(BEFORE, word)
}

/// Whether `word` stands between a number and what it counts.
pub(crate) fn is_counter(word: &str) -> bool {
    COUNTERS.contains(&word)
}

/// Whether the counter `word` is the thing that it counts.
pub(crate) fn is_counted(word: &str) -> bool {
    COUNTED.contains(&word)
}

/// What was read of a run of characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Stage {
    /// No number stands right before.
    #[default]
    Open,
    /// A number: its scale, counter or unit may follow.
    Number,
    /// A number with its counter or unit: only a bound may follow.
    Measured,
}

/// A piece of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Its bytes.
    pub(crate) len: usize,
    /// Whether it is a number in characters.
    pub(crate) is_number: bool,
    /// What is read behind it.
    pub(crate) stage: Stage,
}

/// How many characters are looked at for the next piece of a run.
const REACH: usize = 120;

/// The first piece of `run` behind `stage`: a number, a word around one, or what lies between. `number_follows` says whether a
/// number stands behind the run.
pub(crate) fn piece(run: &str, stage: Stage, number_follows: bool) -> Piece {
    // A run may be as long as the text: each piece is found within reach.
    let reach = run
        .char_indices()
        .nth(REACH)
        .map_or(run.len(), |(end, _)| end);
    let number_follows = number_follows && reach == run.len();
    let run = &run[..reach];
    let plain = |len, stage| Piece {
        len,
        is_number: false,
        stage,
    };
    if stage == Stage::Number
        && let Some((len, stage)) = behind_number(run)
    {
        return plain(len, stage);
    }
    if stage == Stage::Measured
        && let Some((word, _)) = opening(BEHIND, run)
    {
        return plain(word.len(), Stage::Measured);
    }
    let mut before = None;
    let number = run.char_indices().find_map(|(at, c)| {
        let len = opens_numeral(c)
            .then(|| counted(&run[at..], before))
            .flatten();
        before = Some(c);
        len.map(|len| (at, len))
    });
    if let Some((0, len)) = number {
        return Piece {
            len,
            is_number: true,
            stage: Stage::Number,
        };
    }
    let end = number.map_or(run.len(), |(at, _)| at);
    match body::find(&run[..end]) {
        Some(name) if name.start > 0 => return plain(name.start, Stage::Open),
        Some(name) => return plain(name.end, Stage::Open),
        None => {}
    }
    let bounds = number.is_some() || number_follows;
    let bound = BEFORE
        .iter()
        .find(|(word, _)| bounds && run[..end].ends_with(word))
        .filter(|_| !NO_BOUNDS.iter().any(|word| run[..end].ends_with(word)));
    let cut = bound.map(|(word, _)| end - word.len());
    plain(cut.filter(|cut| *cut > 0).unwrap_or(end), Stage::Open)
}

/// The word that `run` opens with behind a number, and what is read behind it.
fn behind_number(run: &str) -> Option<(usize, Stage)> {
    let counts = |word: &&&str| run.starts_with(**word);
    if NOUNS.iter().any(|noun| run.starts_with(noun)) {
        return None;
    }
    let counter = COUNTERS.iter().find(counts);
    let scale = opening(SCALES, run).map(|(word, _)| (word.len(), Stage::Number));
    let more = opening(BEHIND, run).map(|(word, _)| (word.len(), Stage::Number));
    let unit = opening(UNITS, run).map(|(word, _)| (word.len(), Stage::Measured));
    let time = TIMES
        .iter()
        .find(counts)
        .map(|word| (word.len(), Stage::Measured));
    let counter = counter.map(|word| (word.len(), Stage::Measured));
    [scale, more, unit, time, counter]
        .into_iter()
        .flatten()
        .max_by_key(|(len, _)| *len)
}

/// Whether a number in characters can start with `c`.
fn opens_numeral(c: char) -> bool {
    "一二两三四五六七八九十数几百半".contains(c)
}

/// The value of a digit in characters.
pub(crate) fn digit(c: char) -> Option<i64> {
    let at = "零一二三四五六七八九".chars().position(|digit| digit == c);
    match c {
        '〇' => Some(0),
        '两' => Some(2),
        _ => at.map(|at| at as i64),
    }
}

/// How many zeros a character within a number adds.
pub(crate) fn power(c: char) -> Option<u32> {
    match c {
        '十' => Some(1),
        '百' => Some(2),
        '千' => Some(3),
        '万' => Some(4),
        '亿' => Some(8),
        _ => None,
    }
}

/// A number in characters has no more of them.
const LONGEST: usize = 16;

/// How many bytes of `text` are a number in characters: 三百, 三分之二.
fn numeral(text: &str) -> usize {
    let numerals = |text: &str| -> usize {
        let number = |c: &char| digit(*c).is_some() || power(*c).is_some();
        text.chars()
            .take(LONGEST)
            .take_while(number)
            .map(char::len_utf8)
            .sum()
    };
    let vague = text
        .chars()
        .next()
        .filter(|c| matches!(c, '数' | '几'))
        .map_or(0, char::len_utf8);
    let first = numerals(&text[vague..]);
    let Some(rest) = text[vague + first..]
        .strip_prefix(OF_PARTS)
        .filter(|_| vague == 0)
    else {
        return if first == 0 { 0 } else { vague + first };
    };
    match numerals(rest) {
        0 => first,
        second => first + OF_PARTS.len() + second,
    }
}

/// "Of so many parts", between the parts in all and those that are told.
pub(crate) const OF_PARTS: &str = "分之";

/// 七八百, 两万五: whether a number in characters leaves open how many it is, by two digits together or one behind a power.
fn is_loose(number: &str) -> bool {
    let plain = |c: char| digit(c).is_some_and(|digit| digit > 0);
    let together = number.chars().zip(number.chars().skip(1));
    let mut last = number.chars().rev();
    let short = last.next().is_some_and(plain)
        && last.next().and_then(power).is_some_and(|power| power > 1);
    short
        || together
            .clone()
            .any(|(one, other)| plain(one) && plain(other))
}

/// Words for a half.
pub(crate) const HALVES: [&str; 2] = ["半数", "一半"];

/// The bytes of the number in characters that `text` opens with, where it counts or measures something; `before` stands right
/// before it.
fn counted(text: &str, before: Option<char>) -> Option<usize> {
    // 第三 tells a place, 其一 and 统一 no number, and a number starts with its first character.
    let inside = |before: char| {
        "第其统唯初每某周点".contains(before) || digit(before).is_some() || power(before).is_some()
    };
    if before.is_some_and(inside) {
        return None;
    }
    let len = numeral(text);
    let (number, rest) = text.split_at(len);
    // 三点五: decimals in characters are not read.
    if rest.starts_with('点') || is_loose(number) {
        return None;
    }
    if number.contains(OF_PARTS) {
        return Some(len);
    }
    if let Some(half) = HALVES.iter().find(|half| text.starts_with(**half)) {
        return Some(half.len());
    }
    let mut digits = number.chars();
    let first = digits.next()?;
    let alone = digits.next().is_none();
    let powers = number.chars().filter(|c| power(*c).is_some()).count();
    let vague = matches!(first, '数' | '几');
    // "One" counts nothing, 二 orders where it stands alone, 一九四九 is a year, and 百 opens words.
    let counts = match first {
        '一' | '二' => !alone && powers > 0,
        '百' => false,
        '数' | '几' => powers > 0,
        _ => alone || powers > 0,
    };
    if !counts || vague && alone {
        return None;
    }
    let rest = rest.strip_prefix(['多', '余', '来']).unwrap_or(rest);
    let (found, stage) = behind_number(rest)?;
    let word = &rest[..found];
    let measures = stage == Stage::Measured && !TIMES.contains(&word);
    measures.then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the pieces of a run, parted by spaces; a number stands before it where it opens with "9".
    #[track_caller]
    fn check(run: &str, expect: &str) {
        let bare = run.trim_start_matches('9');
        let mut stage = if bare == run {
            Stage::Open
        } else {
            Stage::Number
        };
        let (bare, follows) = match bare.strip_suffix('9') {
            Some(bare) => (bare, true),
            None => (bare, false),
        };
        let (mut at, mut pieces) = (0, Vec::new());
        while at < bare.len() {
            let piece = piece(&bare[at..], stage, follows);
            pieces.push(&bare[at..at + piece.len]);
            (at, stage) = (at + piece.len, piece.stage);
        }
        assert_eq!(pieces.join(" "), expect, "{run}");
    }

    #[test]
    fn parts_what_stands_around_numbers() {
        check("9万名开发者", "万 名 开发者");
        check("9多个项目", "多 个 项目");
        check("9亿美元融资", "亿 美元 融资");
        check("9人工智能", "人工智能");
        check("9个国家和地区", "个 国家和地区");
        check("9年以上经验", "年 以上 经验");
        check("9个月内", "个月 内");
        check("用户超过9", "用户 超过");
        check("不超过9", "不超过");
        check("用户超过预期", "用户超过预期");
    }

    #[test]
    fn parts_numbers_in_characters() {
        check("共有三十余家企业加入", "共有 三十 余 家 企业加入");
        check("近两百名学生", "近 两百 名 学生");
        check("为期两天", "为期 两 天");
        check("三大插件", "三 大 插件");
        check("约三分之二的人", "约 三分之二 的人");
        check("十年的数据", "十 年 的数据");
        check("接近半数的人", "接近 半数 的人");
        check("数十家单位", "数十 家 单位");
    }

    #[test]
    fn leaves_words_with_numerals_whole() {
        for run in [
            "第三个版本",
            "三点五亿元",
            "七八百人",
            "两万五名",
            "三部分",
            "三位一体",
            "第十四位开发者",
            "周六周日",
            "二次开发",
            "一个项目",
            "统一标准",
            "三月发布",
            "十分重要",
            "二〇二三年",
            "一九四九年",
            "百家争鸣",
            "四川大学",
            "其他",
        ] {
            check(run, run);
        }
    }
}
