//! Bodies that are called by one name in characters and by another in letters: 谷歌 is Google.

use super::list::List;

static ABROAD: List<(&str, &str)> = List::pairs(&[
    ("谷歌", "Google"),
    ("微软", "Microsoft"),
    ("英特尔", "Intel"),
    ("英伟达", "NVIDIA"),
    ("亚马逊", "Amazon"),
    ("甲骨文", "Oracle"),
    ("红帽", "Red Hat"),
    ("华为", "Huawei"),
    ("华为云", "Huawei Cloud"),
    ("腾讯", "Tencent"),
    ("腾讯云", "Tencent Cloud"),
    ("阿里巴巴", "Alibaba"),
    ("阿里云", "Alibaba Cloud"),
    ("百度", "Baidu"),
    ("小米", "Xiaomi"),
    ("字节跳动", "ByteDance"),
    ("京东", "JD.com"),
    ("爱立信", "Ericsson"),
    ("诺基亚", "Nokia"),
    ("思爱普", "SAP"),
    ("西门子", "Siemens"),
    ("富士通", "Fujitsu"),
    ("索尼", "Sony"),
    ("戴尔", "Dell"),
    ("特斯拉", "Tesla"),
    ("推特", "Twitter"),
    ("深度求索", "DeepSeek"),
    ("麒麟软件", "KylinSoft"),
    ("统信软件", "UnionTech"),
    ("开源社", "Kaiyuanshe"),
    ("麻省理工学院", "Massachusetts Institute of Technology"),
    ("斯坦福大学", "Stanford University"),
    ("清华大学", "Tsinghua University"),
    ("北京大学", "Peking University"),
    ("华东师范大学", "East China Normal University"),
    ("自由软件基金会", "Free Software Foundation"),
    ("开放原子开源基金会", "OpenAtom Foundation"),
    ("中国计算机学会", "China Computer Federation"),
    (
        "国际标准化组织",
        "International Organization for Standardization",
    ),
    ("国际电信联盟", "International Telecommunication Union"),
    ("世界卫生组织", "World Health Organization"),
    ("路透社", "Reuters"),
    ("彭博社", "Bloomberg"),
    ("美联社", "Associated Press"),
]);

/// The name in letters of the body that `name` names in characters.
pub(crate) fn name_abroad(name: &str) -> Option<&'static str> {
    ABROAD.said(name)
}

/// What is left of a foundation's name without the word for what it is, which its writers may leave out or tell otherwise:
/// Apache 软件基金会, Apache 基金会.
pub(crate) fn stem_of_foundation(name: &str) -> Option<&str> {
    let stem = name.strip_suffix("基金会")?;
    let kinds = ["开源", "软件", "国际"];
    let bare = kinds.iter().find_map(|kind| stem.strip_suffix(kind));
    Some(bare.unwrap_or(stem).trim_end()).filter(|stem| stem.chars().count() > 2)
}
