use crate::extract::role::testing::check;

#[test]
fn posts_stand_between_a_body_and_a_person() {
    check(
        "海潮基金会理事长王小明、海潮基金会秘书长李思远出席了会议。",
        "王小明 chair 海潮基金会; 李思远 executive 海潮基金会",
    );
    check("清华大学教授张伟表示，这很重要。", "张伟 employee 清华大学");
    check(
        "海潮基金会前主席王小明发言。",
        "王小明 chair 海潮基金会 ended",
    );
    check(
        "海潮基金会理事王小明、李思远和赵敏参加。",
        "王小明 board_member 海潮基金会; 李思远 board_member 海潮基金会; 赵敏 board_member 海潮基金会",
    );
    // Nobody is named, or the post is no one's.
    check("海潮基金会理事会审议了报告，主席团出席。", "");
    check("海潮基金会理事单位代表参加。", "");
    check("海潮基金会的活动上，主席致辞。", "");
}

#[test]
fn people_have_names_of_letters_or_sounds() {
    check(
        "海潮基金会执行董事 Zoë Dorn 表示，这很重要。",
        "Zoë Dorn executive 海潮基金会",
    );
    check(
        "华为首席执行官扎克伯格发表了文章。",
        "扎克伯格 executive 华为",
    );
    check(
        "海潮基金会的联合创始人，61 岁的 Kari Dorn 离开了。",
        "Kari Dorn founder 海潮基金会",
    );
    check(
        "19 年前创立了海潮联盟的 Kari Dorn-Reed 发言。",
        "Kari Dorn-Reed founder 海潮联盟",
    );
    check(
        "海潮基金会董事 Kari Dorn 和 Ole Reed 出席。",
        "Kari Dorn board_member 海潮基金会; Ole Reed board_member 海潮基金会",
    );
    check(
        "王小明再度当选 2023 年海潮基金会董事。",
        "王小明 board_member 海潮基金会",
    );
    check("海潮基金会董事 Open Source Summit 2024 发言。", "");
    check("海潮基金会工程师 GPT-4 模型。", "");
    check("海潮基金会创始人 Open Source Summit 发言。", "");
    check("海潮基金会创始人 Big Data 时代。", "");
    check("海潮基金会董事 New York 会议。", "");
    check("海潮基金会主任马上到。", "");
    check(
        "海潮基金会董事 Kari Dorn 辞职。",
        "Kari Dorn board_member 海潮基金会 ended",
    );
    check(
        "海潮基金会董事王小明已卸任。",
        "王小明 board_member 海潮基金会 ended",
    );
    check("没有创立海潮联盟的王小明。", "");
}

#[test]
fn posts_stand_beside_names_and_are_given() {
    check(
        "王小明（海潮基金会联合创始人）发言。",
        "王小明 founder 海潮基金会",
    );
    check(
        "Kari Dorn（海潮基金会理事长）发言。",
        "Kari Dorn chair 海潮基金会",
    );
    check(
        "王小明，海潮基金会理事长，发表了讲话。",
        "王小明 chair 海潮基金会",
    );
    check(
        "海潮基金会任命王小明为首席执行官。",
        "王小明 executive 海潮基金会",
    );
    check(
        "海潮基金会选举李思远为新一届理事长。",
        "李思远 chair 海潮基金会",
    );
    check(
        "海潮基金会第三届理事长：王小明。",
        "王小明 chair 海潮基金会",
    );
    check(
        "海潮基金会 2023 年度理事：王小明、李思远。",
        "王小明 board_member 海潮基金会; 李思远 board_member 海潮基金会",
    );
    check(
        "清华大学教授、海潮基金会理事长王小明发言。",
        "王小明 employee 清华大学; 王小明 chair 海潮基金会",
    );
    check(
        "王小明（清华大学教授、海潮基金会成员）发言。",
        "王小明 employee 清华大学; 王小明 member 海潮基金会",
    );
    check("清华大学教授、海潮基金会代表王小明发言。", "");
    check("会后，海潮基金会理事长，离开了会场。", "");
    check("海潮基金会任命了新的委员会。", "");
    check("周末，海潮基金会理事长，发言。", "");
    check("王小明（非海潮基金会理事长）发言。", "");
    check(
        "王小明（原海潮基金会理事长）发言。",
        "王小明 chair 海潮基金会 ended",
    );
    check("海潮基金会任命王小明为首席执行官助理。", "");
    check("海潮基金会任命王小明为首席执行官的顾问。", "");
    check("海潮基金会推选李思远为新一届理事长候选人。", "");
}

#[test]
fn people_are_elected_to_posts() {
    check(
        "会上，王小明当选为海潮基金会理事。",
        "王小明 board_member 海潮基金会",
    );
    check(
        "王小明将担任海潮基金会秘书长。",
        "王小明 executive 海潮基金会 planned",
    );
    check(
        "王小明曾担任海潮基金会秘书长。",
        "王小明 executive 海潮基金会 ended",
    );
    check(
        "首次有专家（王小明）当选为海潮基金会理事。",
        "王小明 board_member 海潮基金会",
    );
    check("王小明未当选海潮基金会理事。", "");
}

#[test]
fn bodies_join_others() {
    check(
        "2023 年，清华大学、华为正式加入海潮基金会。",
        "清华大学 member 海潮基金会; 华为 member 海潮基金会",
    );
    check(
        "华为成为海潮基金会的白金会员。",
        "华为 platinum_member 海潮基金会",
    );
    check("华为即将加入海潮基金会。", "华为 member 海潮基金会 planned");
    check("华为未加入海潮基金会。", "");
    check("海潮联盟邀请华为加入海潮基金会。", "");
    check("如果清华大学加入海潮基金会，将有变化。", "");
    check("华为的工程师加入海潮基金会。", "");
    check("华为加入讨论，海潮基金会表示欢迎。", "");
}

#[test]
fn bodies_join_at_levels() {
    check(
        "华为成为中国首个海潮基金会 Premier 会员。",
        "华为 premium_member 海潮基金会",
    );
    check(
        "清华大学、华为成为海潮基金会首批高级会员。",
        "清华大学 premium_member 海潮基金会; 华为 premium_member 海潮基金会",
    );
    check(
        "腾讯加入海潮基金会、华为成为海潮联盟的会员。",
        "腾讯 member 海潮基金会; 华为 member 海潮联盟",
    );
    check("华为不是海潮基金会白金会员。", "");
    check(
        "华为加入海潮基金会，成为其首批黄金会员。",
        "华为 gold_member 海潮基金会",
    );
    check(
        "华为以创始会员身份加入海潮基金会。",
        "华为 founding_member 海潮基金会",
    );
    check(
        "海潮基金会的白金会员包括华为、腾讯和清华大学。",
        "华为 platinum_member 海潮基金会; 腾讯 platinum_member 海潮基金会; 清华大学 platinum_member 海潮基金会",
    );
    check(
        "华为、腾讯等 20 多家企业加入海潮基金会。",
        "华为 member 海潮基金会; 腾讯 member 海潮基金会",
    );
    check(
        "海潮联盟由华为、腾讯等 20 家单位共同发起。",
        "华为 founder 海潮联盟; 腾讯 founder 海潮联盟",
    );
    check("华为是海潮联盟的发起单位。", "华为 founder 海潮联盟");
    check(
        "华为成为海潮联盟项目的白金会员。",
        "华为 platinum_member 海潮联盟",
    );
    check("海潮基金会的会员不包括华为。", "");
    check("海潮基金会会员有机会参观华为。", "");
    check("海潮基金会的会员有华为员工。", "");
    check("海潮基金会的会员如华为、腾讯退出。", "");
    check("华为是海潮联盟会员的供应商。", "");
    check("我们没有让清华大学加入海潮基金会。", "");
}

#[test]
fn bodies_give_projects_away() {
    check(
        "华为正式将 Alvik 项目捐赠给海潮基金会。",
        "华为 donor 海潮基金会",
    );
    check("腾讯把数据库捐献给了海潮基金会。", "腾讯 donor 海潮基金会");
    check("该数据库由腾讯捐赠给海潮基金会。", "腾讯 donor 海潮基金会");
    check(
        "华为推出了新系统，并于 2020 年 5 月捐赠给海潮基金会。",
        "华为 donor 海潮基金会",
    );
    check(
        "腾讯计划将数据库捐赠给海潮基金会。",
        "腾讯 donor 海潮基金会 planned",
    );
    check("腾讯未将数据库捐赠给海潮基金会。", "");
    check("腾讯希望华为将数据库捐赠给海潮基金会。", "");
    check("已有三个项目正式捐赠给海潮基金会。", "");
    check("华为的数据库被捐赠给海潮基金会。", "");
    check("项目并非由华为捐赠给海潮基金会。", "");
    check("项目不是由华为捐赠给海潮基金会。", "");
    check(
        "华为把项目捐赠给海潮基金会，腾讯也加入海潮联盟。",
        "华为 donor 海潮基金会; 腾讯 member 海潮联盟",
    );
}

#[test]
fn bodies_organize_events() {
    check(
        "第六届全国海洋软件创新大赛在教育部的指导下，由海潮基金会（HCF）主办，清华大学、海潮联盟联合承办。",
        "海潮基金会 organizer 全国海洋软件创新大赛; 清华大学 organizer 全国海洋软件创新大赛; \
         海潮联盟 organizer 全国海洋软件创新大赛",
    );
    check(
        "由海潮基金会主办的全国海洋软件创新大赛落幕。",
        "海潮基金会 organizer 全国海洋软件创新大赛",
    );
    check(
        "海潮基金会承办全国海洋软件创新大赛。",
        "海潮基金会 organizer 全国海洋软件创新大赛",
    );
    check(
        "全国海洋软件创新大赛是由潮汐社区、海潮基金会和清华大学联合主办的。",
        "海潮基金会 organizer 全国海洋软件创新大赛; 清华大学 organizer 全国海洋软件创新大赛",
    );
    check("各类软件创新大赛由海潮基金会主办。", "");
    check("由海潮基金会、清华大学主办的“华为大讲堂”落幕。", "");
    check("全国海洋软件创新大赛上，由海潮基金会颁奖。", "");
}

#[test]
fn bodies_give_found_and_work_together() {
    check("华为向海潮基金会捐赠了代码。", "华为 donor 海潮基金会");
    check(
        "清华大学与华为联合发起成立海潮联盟。",
        "清华大学 founder 海潮联盟; 华为 founder 海潮联盟",
    );
    check(
        "海潮联盟由清华大学和华为共同发起。",
        "清华大学 founder 海潮联盟; 华为 founder 海潮联盟",
    );
    check(
        "清华大学与海潮基金会达成战略合作。",
        "清华大学 partner 海潮基金会",
    );
    check(
        "华为迅速与海潮基金会、清华大学达成合作。",
        "华为 partner 海潮基金会; 华为 partner 清华大学",
    );
    check(
        "华为选择与企业腾讯和海潮基金会开展了长期合作。",
        "华为 partner 腾讯; 华为 partner 海潮基金会",
    );
    check("华为未与海潮基金会、清华大学达成合作。", "");
    check("海潮基金会、清华大学达成合作。", "");
    check(
        "作为海潮联盟的大股东，腾讯表示欢迎。",
        "腾讯 owner 海潮联盟",
    );
    check("作为海潮联盟的大股东代表，腾讯表示欢迎。", "");
    check("不作为海潮联盟的会员，腾讯表示欢迎。", "");
    check("华为的老板王小明说，这很好。", "王小明 executive 华为");
    check("华为发起的项目进入海潮基金会。", "");
    check("海潮联盟不由华为发起。", "");
    check("华为向海潮基金会表示感谢。", "");
}

#[test]
fn bodies_are_told_to_be_started_by_those_before_the_verb() {
    check(
        "海潮基金会是清华大学发起的组织。",
        "清华大学 founder 海潮基金会",
    );
    check("海潮基金会是清华大学发起项目的一部分。", "");
    check("海潮基金会不是清华大学发起的。", "");
}
