//! Chinese, which puts no spaces between words: where a run of characters is cut, by the numbers in it and beside it and by the
//! names of bodies.

mod abroad;
pub(crate) mod body;
mod known;
mod list;
mod words;

pub(crate) use abroad::{name_abroad, stem_of_foundation};
pub(crate) use list::List;
use words::{BEFORE, BEHIND, COUNTERS, DATES, LABELS, NO_BOUNDS, NOUNS, SCALES, UNITS};
pub(crate) use words::{
    TENTHS, bound_before, bound_behind, change, change_of, is_counted, is_counter, is_label,
    money_of_header, unit, without_change, zeros,
};

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
    let reach = match run.len() {
        ..=REACH => run.len(),
        len => run.char_indices().nth(REACH).map_or(len, |(end, _)| end),
    };
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
        && let Some((word, _)) = BEHIND.opening(run).next()
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
        .ending(&run[..end])
        .next()
        .filter(|_| bounds && NO_BOUNDS.ending(&run[..end]).next().is_none());
    let cut = bound.map(|(word, _)| end - word.len());
    plain(cut.filter(|cut| *cut > 0).unwrap_or(end), Stage::Open)
}

/// The word that `run` opens with behind a number, and what is read behind it.
fn behind_number(run: &str) -> Option<(usize, Stage)> {
    if NOUNS.opening(run).next().is_some() {
        return None;
    }
    let behind = |word: Option<&str>, stage| word.map(|word| (word.len(), stage));
    let counter = behind(COUNTERS.opening(run).next(), Stage::Measured);
    let scale = behind(
        SCALES.opening(run).map(|(word, _)| word).next(),
        Stage::Number,
    );
    let more = behind(
        BEHIND.opening(run).map(|(word, _)| word).next(),
        Stage::Number,
    );
    let unit = behind(
        UNITS.opening(run).map(|(word, _)| word).next(),
        Stage::Measured,
    );
    let date = behind(DATES.opening(run).next(), Stage::Measured);
    let label = behind(LABELS.opening(run).next(), Stage::Measured);
    [scale, more, unit, date, label, counter]
        .into_iter()
        .flatten()
        .max_by_key(|(len, _)| *len)
}

/// Whether a number in characters can start with `c`.
fn opens_numeral(c: char) -> bool {
    matches!(
        c,
        '一' | '二'
            | '两'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '数'
            | '几'
            | '上'
            | '百'
            | '半'
    )
}

/// The value of a digit in characters.
pub(crate) fn digit(c: char) -> Option<i64> {
    match c {
        '零' | '〇' => Some(0),
        '一' => Some(1),
        '二' | '两' => Some(2),
        '三' => Some(3),
        '四' => Some(4),
        '五' => Some(5),
        '六' => Some(6),
        '七' => Some(7),
        '八' => Some(8),
        '九' => Some(9),
        _ => None,
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
        .filter(|c| matches!(c, '数' | '几' | '上'))
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
    // 上千 are a thousand or so; the 上 of 以上 and 线上 is none of theirs.
    let within = |before: char| "以线网马晚早向之路身会台街".contains(before);
    if text.starts_with('上') && before.is_some_and(within) {
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
    let vague = matches!(first, '数' | '几' | '上');
    // "One" counts nothing, 二 orders where it stands alone, 一九四九 is a year, and 百 opens words.
    let counts = match first {
        '一' | '二' => !alone && powers > 0,
        '百' => false,
        '数' | '几' => powers > 0,
        // 上两千 is what is told above.
        '上' => powers > 0 && powers + 1 == number.chars().count(),
        _ => alone || powers > 0,
    };
    if !counts || vague && alone {
        return None;
    }
    let rest = rest.strip_prefix(['多', '余', '来']).unwrap_or(rest);
    let (found, stage) = behind_number(rest)?;
    let word = &rest[..found];
    let measures = stage == Stage::Measured && !(DATES.has(word) || LABELS.has(word));
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
        check("吸引上千人", "吸引 上千 人");
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
            "以上百个",
            "十一国庆",
            "其他",
        ] {
            check(run, run);
        }
    }
}
