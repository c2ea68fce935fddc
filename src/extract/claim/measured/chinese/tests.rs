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
