//! The tests of what quantities told in Chinese measure.

use crate::extract::claim::tests::check;

#[test]
fn nouns_end_before_what_goes_on() {
    check(
        "本站开设了两个新的栏目，办了四场 meetup 共计一周。",
        &["栏目: 2 count", "meetup: 4 count"],
    );
    check("我们收到 297 封电子邮件。", &["电子邮件: 297 count"]);
    check("双周报目前已更新 12 期。", &["双周报: 12 count"]);
    check("，目前已更新 12 期。", &["期: 12 count"]);
    check("新引擎使得性能提升 20 倍。", &["性能: 20 multiple"]);
    check("邮件流量较上季度增加了 64%。", &["邮件流量: 64 percent"]);
}

#[test]
fn nouns_of_doers_and_of_several_numbers() {
    check("本月有 96 位参与者提交了报告。", &["参与者: 96 count"]);
    check("共有 70 名使用者所在的城市参与。", &["使用者: 70 count"]);
    check(
        "活动和计划分别收到了 61 个和 83 个方案。",
        &["方案: 61 count", "方案: 83 count"],
    );
    check(
        "仓库总数超 2000 个，总计贡献者超 8000 人，有超过 2000 名学生登记。",
        &[
            "仓库总数: 2000 count",
            "贡献者: 8000 count",
            "学生登记: 2000 count",
        ],
    );
    check(
        "占比分别为 4.2% 与 7.4%。",
        &["占比: 4.2 percent", "占比: 7.4 percent"],
    );
    check(
        "项目指数当月增长 50% 定格 151。",
        &["项目指数: 50 percent", "项目指数: 151 count"],
    );
    check(
        "用户从 120 人增长到 300 人。",
        &["用户: 120 count", "用户: 300 count"],
    );
    check(
        "小组数量为 98 个，较去年增加了 12 个。",
        &["小组数量: 98 count", "小组数量: 12 count"],
    );
    check("全年共举办线下活动 36 场。", &["线下活动: 36 count"]);
    check(
        "港口有 400 多名船员，其中 60% 来自北方。",
        &["船员: 400 count", "船员: 60 percent"],
    );
    check(
        "船员数量排名第二，达 1350 万。",
        &["船员数量: 13500000 count"],
    );
    check("活动吸引了上千人参与。", &["人: 1000 count"]);
    check(
        "绝大多数成员为使用者（73.37%）。",
        &["使用者: 73.37 percent"],
    );
    check(
        "中国（含港澳台）1347 万，排名第三。",
        &["中国: 13470000 count"],
    );
    check(
        "男性受访者占比较高，达到 73.37%。",
        &["男性受访者占比: 73.37 percent"],
    );
    check("组件占比最高（31.3%）。", &[": 31.3 percent"]);
    check("12 人和 3 台电脑。", &["人: 12 count", "电脑: 3 count"]);
    check("共有 120 个在线课程。", &["在线课程: 120 count"]);
    check(
        "今年港口吞吐量有 3.5% 的增长。",
        &["港口吞吐量: 3.5 percent"],
    );
}

#[test]
fn times_measure_what_stands_before_or_themselves() {
    check("版本生命周期为 3 年。", &["版本生命周期: 3 year"]);
    check("，5 年内一直保持领先。", &["年: 5 year"]);
}

#[test]
fn nouns_stand_in_other_clauses() {
    check(
        "海图社区的船模项目在 2022 年快速增长，自 1.7 万飙升至 6 万。",
        &[
            "海图社区的船模项目: 17000 count",
            "海图社区的船模项目: 60000 count",
        ],
    );
    check(
        "位于商店前十名的应用中，就有四款是绘图工具。",
        &["绘图工具: 4 count"],
    );
    check(
        "海图工具有 12 个，其中三个是由高校发起的项目。",
        &["海图工具: 12 count", "项目: 3 count"],
    );
    check(
        "此举提升了港口船员数量（从 30 人提升到 80 人）。",
        &["港口船员数量: 30 count", "港口船员数量: 80 count"],
    );
    check(
        "共有 297 封信，上季度为 181 封。",
        &["信: 297 count", "信: 181 count"],
    );
    check(
        "共有 297 封信，船为 181 条。",
        &["信: 297 count", "船: 181 count"],
    );
    check(
        "港口船员占比从 2015 年的 51.8% 降低到了 2024 年的 38.7%。",
        &["港口船员占比: 51.8 percent", "港口船员占比: 38.7 percent"],
    );
    check("位于商店前十名的应用中，就有四款。", &["应用: 4 count"]);
    check("信为 297 封，就有四款。", &["信: 297 count"]);
}

#[test]
fn nouns_end_before_verbs_and_behind_what_describes_them() {
    check("两家备受关注的造船公司合作。", &["造船公司合作: 2 count"]);
    check(
        "三分之一的社区有清晰的目标。",
        &["社区: 0.333333333333 ratio"],
    );
    check(
        "共有 12 家国有企业和有限公司。",
        &["国有企业和有限公司: 12 count"],
    );
    check("中美两国后贸易时代。", &["国: 2 count"]);
    check("36 家社区/单位参与。", &["社区/单位: 36 count"]);
    check("两家造船公司 **海潮** 和海浪。", &["造船公司: 2 count"]);
}

#[test]
fn nouns_before_a_number_are_whole_and_no_more() {
    check(
        "海图上包含 “Alvik” 关键词的项目有 5600 个。",
        &["海图上包含 “Alvik” 关键词的项目: 5600 count"],
    );
    check(
        "而 “Alvik” 相关项目为 4400 个。",
        &["“Alvik” 相关项目: 4400 count"],
    );
    check("船长表示 “很好” 的项目有 12 个。", &["项目: 12 count"]);
    check("整个训练仅花费 557 万美元。", &["整个训练: 5570000 USD"]);
    check("其估值高达 90 亿美元。", &["估值: 9000000000 USD"]);
    check("其他费用为 90 万美元。", &["其他费用: 900000 USD"]);
    check(
        "对开源项目用于航运的认可程度平均为 3.65。",
        &["认可程度平均: 3.65 count"],
    );
    check("其精度可以达到位置误差小于 10 厘米。", &["位置误差: 10 cm"]);
    check(
        "公司总价值飙升至 9 万亿美元。",
        &["公司总价值: 9000000000000 USD"],
    );
}

#[test]
fn shares_are_of_whom_the_clause_before_names() {
    check("最多的是在职教师，占 43.2%。", &["在职教师: 43.2 percent"]);
    check(
        "运输 / 物流行业，占比达 72%。",
        &["运输 / 物流行业: 72 percent"],
    );
    check(
        "30岁以下的会员比例为 25%，较去年的 8%有所提升。",
        &[
            "30岁以下的会员比例: 25 percent",
            "30岁以下的会员比例: 8 percent",
        ],
    );
}

#[test]
fn numbers_are_of_what_the_sentence_speaks_of() {
    check(
        "在船队规模方面，北港已超过 360 个，南港接近 70 个。",
        &["船队规模: 360 count", "船队规模: 70 count"],
    );
    check(
        "从加入船队的时长来看，不足 2 年的占 23%。",
        &["加入船队的时长: 2 year", "加入船队的时长: 23 percent"],
    );
    check("每周出海的时长大于 5 小时。", &["每周出海的时长: 5 hour"]);
    check("会员年龄主要集中在 21-50 岁。", &["会员年龄: 21..50 year"]);
    check(
        "近 6 成船队的水手数量小于 200 人，近 3 成大于 500 人。",
        &[
            "船队: 60 percent",
            "船队的水手数量: 200 count",
            "船队: 30 percent",
            "船队的水手数量: 500 count",
        ],
    );
}

#[test]
fn numbers_told_respectively_are_of_those_before() {
    check(
        "港口有 234 艘货船、47 名水手，分别较上年增长 117 艘和 21 名。",
        &[
            "货船: 234 count",
            "水手: 47 count",
            "货船: 117 count",
            "水手: 21 count",
        ],
    );
}

#[test]
fn words_that_deny_or_suppose_are_no_part_of_the_noun() {
    check(
        "港口总价值从未飙升至 9 亿美元。",
        &["港口总价值: 900000000 USD"],
    );
    check(
        "水手从 30 万跌至 20 万。",
        &["水手: 300000 count", "水手: 200000 count"],
    );
}

#[test]
fn words_with_a_verb_in_them_stay_whole() {
    check(
        "本文定义五类核心贡献行为作为指标。",
        &["核心贡献行为: 5 count"],
    );
    check("我们从四个维度描绘海港。", &["维度: 4 count"]);
    check(
        "全港货船规模突破新高，达到 2493 万。",
        &["全港货船规模: 24930000 count"],
    );
    check("有 16 名水手发生过协作行为。", &["水手: 16 count"]);
    check("项目托管于北港平台（315 个）。", &["北港平台: 315 count"]);
    check("有学生入选项目共计 519 个。", &["学生入选项目: 519 count"]);
    check(
        "投资回报约为单一厂商项目的 5 倍。",
        &["投资回报: 5 multiple"],
    );
    check(
        "涵盖数十个基金会和 50 个项目。",
        &["基金会: 10 count", "项目: 50 count"],
    );
}
