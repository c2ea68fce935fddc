//! What one is in a body: its words, from the highest members to those who only work with it.

use crate::lexicon::chinese::List;

/// What one is in the body that stands between the verb and this.
pub(super) static KINDS: List<(&str, &str)> = List::pairs(&[
    ("Premier 会员", "premium_member"),
    ("Premier会员", "premium_member"),
    ("Platinum 会员", "platinum_member"),
    ("Gold 会员", "gold_member"),
    ("Silver 会员", "silver_member"),
    ("高级会员单位", "premium_member"),
    ("高级会员", "premium_member"),
    ("顶级会员", "premium_member"),
    ("首要会员", "premium_member"),
    ("普通会员", "general_member"),
    ("一般会员", "general_member"),
    ("钻石会员", "premium_member"),
    ("白金成员", "platinum_member"),
    ("黄金成员", "gold_member"),
    ("白银成员", "silver_member"),
    ("副理事长单位", "board_member"),
    ("理事长单位", "board_member"),
    ("常务理事单位", "board_member"),
    ("理事会成员", "board_member"),
    ("董事会成员", "board_member"),
    ("正式会员", "member"),
    ("正式成员", "member"),
    ("企业会员", "member"),
    ("白金捐赠人", "donor"),
    ("白金会员", "platinum_member"),
    ("铂金会员", "platinum_member"),
    ("黄金会员", "gold_member"),
    ("金牌会员", "gold_member"),
    ("白银会员", "silver_member"),
    ("银牌会员", "silver_member"),
    ("战略会员", "strategic_member"),
    ("创始会员", "founding_member"),
    ("创始成员", "founding_member"),
    ("会员单位", "member"),
    ("成员单位", "member"),
    ("理事单位", "board_member"),
    ("战略合作伙伴", "partner"),
    ("合作伙伴", "partner"),
    ("赞助商", "sponsor"),
    ("捐赠人", "donor"),
    ("共同发起单位", "founder"),
    ("联合发起单位", "founder"),
    ("发起单位", "founder"),
    ("发起方", "founder"),
    ("发起者", "founder"),
    ("发起人", "founder"),
    ("创始人", "founder"),
    ("核心贡献者", "contributor"),
    ("主要贡献者", "contributor"),
    ("贡献者", "contributor"),
    ("维护者", "maintainer"),
    ("捐赠者", "donor"),
    ("捐赠方", "donor"),
    ("主办单位", "organizer"),
    ("承办单位", "organizer"),
    ("协办单位", "organizer"),
    ("主办方", "organizer"),
    ("承办方", "organizer"),
    ("支持单位", "supporter"),
    ("第一大股东", "owner"),
    ("最大股东", "owner"),
    ("控股股东", "owner"),
    ("大股东", "owner"),
    ("股东", "owner"),
    ("母公司", "owner"),
    ("供应商", "supplier"),
    ("客户", "customer"),
    ("会员", "member"),
    ("成员", "member"),
]);

/// The kind of member that those who joined a body are said to be right behind it: 加入海潮基金会，成为其白金会员.
pub(super) fn level(rest: &str) -> Option<(usize, &'static str, usize)> {
    const BETWEEN: [&str; 14] = [
        "其",
        "该基金会",
        "该联盟",
        "该组织",
        "基金会",
        "联盟",
        "首批",
        "首个",
        "首家",
        "中国",
        "国内",
        "全球",
        "唯一",
        "的",
    ];
    let mut told = rest.trim_start_matches([' ', '，', ',', '并']);
    told = told.strip_prefix("正式").unwrap_or(told);
    told = told
        .strip_prefix("成为了")
        .or_else(|| told.strip_prefix("成为"))?;
    while let Some(bare) = BETWEEN.iter().find_map(|word| told.strip_prefix(word)) {
        told = bare.trim_start_matches(' ');
    }
    let (word, id) = KINDS.opening(told).next()?;
    Some((rest.len() - told.len(), id, word.len()))
}
