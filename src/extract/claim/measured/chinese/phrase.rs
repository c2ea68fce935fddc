//! The nouns that stand before and behind a quantity told in Chinese.

use super::words::{DOERS, LEADERS, NOTHING, NOUNS, OPENERS, PARTERS, VERBS};
use super::{Case, is_run, run};
use crate::document::{Shape, Span};
use crate::extract::passage::Passage;
use crate::lexicon::chinese;
use crate::model::Phrase;

/// More tokens than these make no noun.
pub(super) const MOST: usize = 6;

/// The noun that tokens `start..limit` open with, and one past its last token that is all part of it.
pub(super) fn noun(case: &Case<'_, '_, '_>, start: usize, limit: usize) -> Option<(Phrase, usize)> {
    let passage = case.sentence.passage;
    let mut end = start;
    let (mut from, mut until) = (None, None);
    while end < limit.min(start + MOST) {
        let token = &passage.tokens[end];
        // 36 家社区/单位
        let both = is_run(passage, end + 1) && end > start && is_run(passage, end - 1);
        if from.is_some() && both && passage.raw(end) == "/" {
            end += 1;
            continue;
        }
        if token.is_word() {
            from = from.or(Some(token.span.start()));
            until = Some(token.span.end());
            end += 1;
            continue;
        }
        // 两家公司 海潮: what a gap parts from characters is another noun.
        let parted = token.spaced && from.is_some() && is_run(passage, end - 1);
        if token.shape != Shape::Cjk || passage.tags(end) != Default::default() || parted {
            break;
        }
        let raw = passage.raw(end);
        let skip = match from {
            None => described(raw),
            _ => 0,
        };
        let len = noun_len(&raw[skip..]);
        // 高 of 高增长: one character before a word that goes on is no noun.
        let noun = &raw[skip..skip + len];
        let one = noun.chars().next().is_some_and(|c| c.len_utf8() == len);
        let lone = skip + len < raw.len() && one && noun != "人";
        if len > 0 && !lone && !(from.is_none() && NOTHING.has(noun)) {
            let start = token.span.start() + skip;
            from = from.or(Some(start));
            until = Some(start + len);
        }
        if skip + len < raw.len() {
            break;
        }
        end += 1;
    }
    // A mark that joins nothing is no part of the quote.
    end -= usize::from(end > start && passage.raw(end - 1) == "/");
    // 数十个基金会和 500 个项目
    let (from, until) = (from?, until?);
    let joined = passage.document.text[from..until].ends_with(['和', '与', '及']);
    let joint = usize::from(joined && end == limit) * '和'.len_utf8();
    (until - joint > from).then(|| (Phrase::of(Span::new(from, until - joint)), end))
}

/// The noun that tokens `start..limit` open with, and what of it is spoken of: 海图社区的船模项目.
pub(super) fn topic(case: &Case<'_, '_, '_>, start: usize, limit: usize) -> Option<Phrase> {
    let (phrase, _) = noun(case, start, limit)?;
    let span = *phrase.pieces.first()?;
    let passage = case.sentence.passage;
    let at = (start..limit).find(|at| passage.tokens[*at].span.end() > span.end())?;
    let rest = Span::new(span.end(), passage.tokens[at].span.end());
    let rest = rest.of(&passage.document.text).strip_prefix('的');
    let own = rest.map_or(0, noun_len);
    match rest.filter(|_| is_run(passage, at) && own > '的'.len_utf8()) {
        Some(_) => Some(Phrase::of(Span::new(
            span.start(),
            span.end() + '的'.len_utf8() + own,
        ))),
        None => Some(phrase),
    }
}

/// How many bytes of `run` only describe the noun behind them: the 的 of 两成的用户, the 新的 of 两个新的栏目.
fn described(run: &str) -> usize {
    const KINDS: [&str; 10] = [
        "的",
        "新的",
        "全新的",
        "新增的",
        "主要的",
        "重要的",
        "不同的",
        "独立的",
        "活跃的",
        "优秀的",
    ];
    let kind = KINDS.iter().find(|kind| run.starts_with(**kind));
    // 14 个源自中国的项目: what they do or where they are from.
    let told = || {
        let end = run.find('的').map(|at| at + '的'.len_utf8())?;
        (noun_len(run) == 0 && !run.starts_with(['是', '为', '在', '了', '被', '将', '已']))
            .then_some(end)
    };
    kind.map(|kind| kind.len()).or_else(told).unwrap_or(0)
}

/// How many bytes of `run` stand before the first word that goes on with the sentence.
pub(super) fn noun_len(run: &str) -> usize {
    let parts = |(at, word): &(usize, &str)| {
        // 贡献行为, 人为
        let whole = *word == "为" && run[..*at].ends_with(['行', '人', '作', '因']);
        if whole {
            return false;
        }
        let doer = word.chars().nth(1).is_some() && run[at + word.len()..].starts_with(DOERS);
        !doer && NOUNS.opening(&run[*at..]).next().is_none()
    };
    let first = PARTERS.within(run).find(parts);
    let end = first.map_or(run.len(), |(at, _)| at);
    has(&run[..end]).unwrap_or(end)
}

/// Where 有 stands in `run` as the verb of those before it: 社区有清晰的目标, and neither 所有 nor 有限公司.
fn has(run: &str) -> Option<usize> {
    const BEFORE: &str = "所拥国私特具含持占没如共现设享公固原已带仅只";
    const BEHIND: &str = "限效机关线偿色声钱价期趣毒害助利序";
    let verb = |at: &usize| {
        let (before, behind) = (&run[..*at], &run[at + '有'.len_utf8()..]);
        before.chars().nth(1).is_some()
            && !before.ends_with(|c| BEFORE.contains(c))
            && !behind.starts_with(|c| BEHIND.contains(c))
    };
    run.match_indices('有').map(|(at, _)| at).find(verb)
}

/// The noun before the quantity, as far back as the nearest mark or number.
pub(super) fn before(case: &Case<'_, '_, '_>) -> Option<Phrase> {
    let passage = case.sentence.passage;
    let least = case.sentence.from(case.nth);
    let from = least.max(case.quantity().start.saturating_sub(MOST));
    let mut last = case.quantity().start;
    // 使用者（73.37%）
    let aside = last > from && matches!(passage.raw(last - 1), "（" | "(");
    last -= usize::from(aside);
    // 中国（含港澳台）1347 万
    if last > from && matches!(passage.raw(last - 1), "）" | ")") {
        let open = (from..last)
            .rev()
            .find(|at| matches!(passage.raw(*at), "（" | "("));
        last = open.unwrap_or(last);
    }
    let mut until = None;
    // The words that lead to the number are left out.
    while last > from && until.is_none() {
        let token = &passage.tokens[last - 1];
        if token.shape != Shape::Cjk || is_timed(case, last - 1) {
            break;
        }
        let raw = without_leaders(passage.raw(last - 1));
        if raw.is_empty() {
            last -= 1;
            let led = |start: &usize| passage.raw(start - 1).ends_with(['从', '由', '自']);
            last = before_time(case, last, from).filter(led).unwrap_or(last);
        } else {
            until = Some(token.span.start() + raw.len());
        }
    }
    // 贡献者数量（从 30 人提升到 80 人）
    let led =
        !aside && last > from && until.is_none() && matches!(passage.raw(last - 1), "（" | "(");
    last -= usize::from(led);
    let aside = aside || led;
    let is_part = |at: usize| is_run(passage, at) || passage.tokens[at].is_word();
    let mut first = last;
    while first > from && !is_timed(case, first - 1) {
        match quoted_before(passage, first, least) {
            Some(open) if first < last => first = open,
            _ if is_part(first - 1) => first -= 1,
            _ => break,
        }
    }
    // 21岁以下的受访者比例: the age belongs to whose share it is.
    let aged = first < last && passage.raw(first).starts_with('岁') && first > from;
    first -= usize::from(aged && passage.tokens[first - 1].shape == Shape::Number);
    let until = until.or_else(|| (first < last).then(|| passage.tokens[last - 1].span.end()))?;
    let start = (first < last).then(|| passage.tokens[first].span.start())?;
    let text = &passage.document.text[start..until];
    let verbs = ['为', '是', '有'];
    let told = text.rfind(verbs).filter(|_| aside);
    let text = told.map_or(text, |verb| text[verb..].trim_start_matches(verbs));
    // 占比最高（31%） says how much of what stands further before.
    if aside && (text.contains("占比") || text.contains('最')) {
        return None;
    }
    let text = match aside {
        true => text.trim_start_matches(['和', '与', '及', '少', '部', '分']),
        false => text,
    };
    // 回报约为自有项目的 5 倍: what is so many times as much.
    let many = text.find("约为").or_else(|| text.find("相当于"));
    if let Some(at) = many.filter(|at| {
        *at > 0
            && passage
                .raw(case.quantity().start.saturating_sub(1))
                .ends_with('的')
    }) {
        let own = without_openers(without_object(&text[..at]));
        let until = until - (text.len() - at);
        return (own.chars().count() > 1).then(|| Phrase::of(Span::new(until - own.len(), until)));
    }
    let verb = VERBS
        .iter()
        .filter_map(|verb| Some(text.rfind(verb)? + verb.len()))
        .max();
    let text = verb.map_or(text, |verb| &text[verb..]);
    let opened = without_openers(without_object(text));
    // 有学生中选项目
    let has = opened
        .strip_prefix('有')
        .filter(|rest| !rest.starts_with(OF_HAVING));
    let opened = has
        .filter(|rest| rest.chars().count() > 1)
        .unwrap_or(opened)
        .len();
    // 比上季度的 181 封: a time that is compared with is no noun.
    let compared = text.chars().count() <= 5
        && text.starts_with(['比', '较', '上', '去'])
        && text.ends_with(['年', '月', '周', '度', '期']);
    let nothing = NOTHING.has(&text[text.len() - opened..]);
    (opened > 0 && !compared && !nothing).then(|| Phrase::of(Span::new(until - opened, until)))
}

/// Where the time that ends at token `at` begins, a run before it in the clause: 占比从 2015 年的 51.8%.
pub(super) fn before_time(case: &Case<'_, '_, '_>, at: usize, from: usize) -> Option<usize> {
    let mut periods = case.sentence.periods.iter();
    let time = periods.find(|period| period.end == at && period.start > from)?;
    is_run(case.sentence.passage, time.start - 1).then_some(time.start)
}

/// The mark that opens the quotation right before token `at`, where that names something within a phrase: 包含 “Alvik” 关键词的项目.
fn quoted_before(passage: &Passage<'_>, at: usize, from: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    const SAID: [&str; 7] = ["表示", "称", "说", "指出", "认为", "强调", "写道"];
    let close = at.checked_sub(1).filter(|at| *at >= from)?;
    let opens = match passage.raw(close) {
        "”" => "“",
        "」" => "「",
        "》" => "《",
        _ => return None,
    };
    let open = (from.max(close.saturating_sub(LONGEST))..close)
        .rev()
        .find(|at| passage.raw(*at) == opens)?;
    let said = open.checked_sub(1).and_then(|at| run(passage, at));
    let said = said.is_some_and(|run| SAID.iter().any(|word| run.ends_with(word)));
    let plain = (open + 1..close).all(|at| is_run(passage, at) || passage.tokens[at].is_word());
    (plain && open + 1 < close && !said).then_some(open)
}

/// What stands behind that which a preposition opens `text` with: 将项目用于商业的认可程度.
fn without_object(text: &str) -> &str {
    let leads = text.starts_with(['将', '把', '对', '按', '在']) || text.contains("透过");
    let leads = leads && NOUNS.opening(text).next().is_none();
    let own = text.rfind('的').map(|at| &text[at + '的'.len_utf8()..]);
    own.filter(|own| leads && own.chars().count() > 1)
        .unwrap_or(text)
}

/// What makes 有 part of another word: 有限公司, 有效.
const OF_HAVING: [char; 12] = [
    '限', '效', '机', '关', '线', '色', '偿', '声', '价', '害', '利', '趣',
];

/// What makes 其 part of another word: 其他, 其中.
const ITS: [char; 7] = ['他', '它', '余', '中', '实', '次', '间'];

/// `text` without the words at its start that only tie it to what was said before.
pub(super) fn without_openers(text: &str) -> &str {
    let mut text = text;
    loop {
        let bare = text.trim_start_matches(['的', '了', '而', '且', '并', ' ']);
        let word = OPENERS.opening(bare).next();
        // 其估值, and no 其他
        let own = || {
            bare.strip_prefix('其')
                .filter(|rest| !rest.starts_with(ITS))
        };
        match word.and_then(|word| bare.strip_prefix(word)).or_else(own) {
            Some(rest) if !rest.is_empty() => text = rest,
            _ => return bare,
        }
    }
}

/// Whether token `at` is part of a time.
pub(super) fn is_timed(case: &Case<'_, '_, '_>, at: usize) -> bool {
    let mut periods = case.sentence.periods.iter();
    periods.any(|period| (period.start..period.end).contains(&at))
}

/// What the things that others are among end with: 项目中.
pub(super) const THINGS: [char; 9] = ['者', '目', '库', '户', '业', '人', '员', '品', '构'];

/// `run` without the words at its end that only lead to a number.
fn without_leaders(run: &str) -> &str {
    let mut run = run;
    let without = |run: &str| -> Option<usize> {
        // The 为 of 华为 leads to nothing.
        let leader = LEADERS
            .ending(run)
            .next()
            .filter(|_| !run.ends_with("华为"));
        leader
            .and_then(|word| run.strip_suffix(word))
            .or_else(|| chinese::without_change(run))
            .or_else(|| run.strip_suffix('均').filter(|run| !run.ends_with('平')))
            .or_else(|| {
                let bare = run.strip_suffix('没')?;
                (!bare.ends_with(['淹', '沉', '出', '埋', '吞', '湮'])).then_some(bare)
            })
            .or_else(|| run.strip_suffix('中').filter(|run| run.ends_with(THINGS)))
            .map(str::len)
    };
    while let Some(len) = without(run) {
        run = &run[..len];
    }
    run
}
