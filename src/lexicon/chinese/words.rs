//! Words that stand around numbers in Chinese: scales, units, counters, bounds.

use super::list::List;
use crate::model::{Bound, Change};

/// Scales, and how many zeros each adds; longer ones first.
pub(super) static SCALES: List<(&str, u32)> = List::pairs(&[
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
]);

/// Told for 成, each of which is ten of a hundred.
pub(crate) const TENTHS: &str = "tenths";

/// Units by the symbol that the table of units has for them; longer words first.
pub(super) static UNITS: List<(&str, &str)> = List::pairs(&[
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
]);

/// What stands between a number and the thing it counts; longer words first.
pub(super) static COUNTERS: List<&str> = List::words(&[
    "大", "人次", "个", "個", "名", "位", "家", "款", "条", "項", "项", "次", "种", "类", "场",
    "篇", "件", "台", "套", "座", "所", "门", "支", "组", "批", "部", "份", "页", "行", "票", "本",
    "张", "只", "颗", "辆", "架", "艘", "间", "户", "笔", "例", "轮", "层", "起", "卷", "册", "堂",
    "枚", "块", "股", "封", "人", "国", "省", "市", "期", "届",
]);

/// Counters that are things themselves: "21 人" counts people.
static COUNTED: List<&str> = List::words(&["人次", "人", "家", "国", "省", "市", "户"]);

/// Words behind a number that make it a date.
pub(super) static DATES: List<&str> = List::words(&[
    "年度", "年底", "年末", "年初", "月份", "月底", "月末", "月初", "月", "日", "号",
]);

/// Words behind a number that make it a label, or an age of history.
pub(super) static LABELS: List<&str> = List::words(&[
    "年级", "年代", "世纪", "季度", "级", "版本", "版", "代", "章", "楼", "时代", "周年",
]);

/// Verbs of change.
static CHANGES: List<(&str, Change)> = List::pairs(&[
    ("增长", Change::Increase),
    ("增加", Change::Increase),
    ("提升", Change::Increase),
    ("上升", Change::Increase),
    ("上涨", Change::Increase),
    ("提高", Change::Increase),
    ("扩大", Change::Increase),
    ("攀升", Change::Increase),
    ("飙升", Change::Increase),
    ("激增", Change::Increase),
    ("猛增", Change::Increase),
    ("剧增", Change::Increase),
    ("暴涨", Change::Increase),
    ("跃升", Change::Increase),
    ("回升", Change::Increase),
    ("下降", Change::Decrease),
    ("减少", Change::Decrease),
    ("降低", Change::Decrease),
    ("下跌", Change::Decrease),
    ("跌", Change::Decrease),
    ("缩减", Change::Decrease),
    ("下滑", Change::Decrease),
    ("锐减", Change::Decrease),
    ("骤降", Change::Decrease),
    ("暴跌", Change::Decrease),
    ("回落", Change::Decrease),
]);

/// Nouns for how much something changed.
static RATES: List<(&str, Change)> = List::pairs(&[
    ("增幅", Change::Increase),
    ("增速", Change::Increase),
    ("降幅", Change::Decrease),
    ("跌幅", Change::Decrease),
]);

/// Words that open with what else counts or measures.
pub(super) static NOUNS: List<&str> = List::words(&[
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
    "位列",
    "位于",
    "位居",
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
    "国庆",
    "项目",
    "类型",
    "行业",
    "部门",
    "市场",
    "起来",
    "起草",
    "名单",
    "名录",
    "名称",
    "名誉",
    "位置",
    "台北",
    "台风",
    "台州",
    "条例",
    "条款",
    "本科",
    "本次",
    "本届",
    "场面",
    "场馆",
    "次要",
    "次日",
    "个人所",
    "件数",
    "套餐",
    "座谈",
    "座位",
    "期间",
    "百度",
    "百科",
    "百川",
    "百货",
    "百姓",
    "千问",
    "万物",
    "万维",
    "万科",
    "万达",
]);

/// The money that a header of a table names, and how many zeros its numbers lack: 金额（万元）, 单位：亿美元.
pub(crate) fn money_of_header(run: &str) -> Option<(&'static str, u32)> {
    let (scale, zeros) = SCALES.opening(run).next().unwrap_or_default();
    let (word, symbol) = UNITS.opening(&run[scale.len()..]).next()?;
    let whole = scale.len() + word.len() == run.len();
    (whole && word.ends_with(['元', '币'])).then_some((symbol, zeros))
}

/// Words behind a number or its unit that bound it; longer ones first.
pub(super) static BEHIND: List<(&str, Bound)> = List::pairs(&[
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
]);

/// Words before a number that bound it; longer ones first.
pub(super) static BEFORE: List<(&str, Bound)> = List::pairs(&[
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
]);

/// Words that end like a bound and are none: 签约, 最近, 赶超.
pub(super) static NO_BOUNDS: List<&str> = List::words(&[
    "签约", "合约", "预约", "节约", "条约", "契约", "制约", "公约", "邀约", "最近", "附近", "亲近",
    "靠近", "邻近", "赶超", "反超",
]);

/// How many zeros the scale `word` adds.
pub(crate) fn zeros(word: &str) -> Option<u32> {
    SCALES.said(word)
}

/// The symbol of the unit `word`.
pub(crate) fn unit(word: &str) -> Option<&'static str> {
    UNITS.said(word)
}

/// How `word` bounds the number before it.
pub(crate) fn bound_behind(word: &str) -> Option<Bound> {
    BEHIND.said(word)
}

/// How `word` bounds the number behind it.
pub(crate) fn bound_before(word: &str) -> Option<Bound> {
    BEFORE.said(word)
}

/// Whether the number before `word` is a label.
pub(crate) fn is_label(word: &str) -> bool {
    LABELS.has(word)
}

/// The direction of a change that `run` ends with.
pub(crate) fn change(run: &str) -> Option<Change> {
    let said = CHANGES.ending(run).next();
    said.or_else(|| RATES.ending(run).next())
        .map(|(_, change)| change)
}

/// The direction of a change whose whole name `run` is: 增长, 增幅.
pub(crate) fn change_of(run: &str) -> Option<Change> {
    CHANGES.said(run).or_else(|| RATES.said(run))
}

/// `run` without the verb of change that it ends with.
pub(crate) fn without_change(run: &str) -> Option<&str> {
    run.strip_suffix(CHANGES.ending(run).next()?.0)
}

/// Whether `word` stands between a number and what it counts.
pub(crate) fn is_counter(word: &str) -> bool {
    COUNTERS.has(word)
}

/// Whether the counter `word` is the thing that it counts.
pub(crate) fn is_counted(word: &str) -> bool {
    COUNTED.has(word)
}
