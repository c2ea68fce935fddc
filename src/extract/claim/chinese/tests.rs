//! The tests of quantities told in Chinese.

use crate::extract::claim::tests::check_quantities;

/// Checks the quantities of a sentence, each as its words, bound, value and unit.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let show = |quantity: &super::Quantity| {
        let most = quantity
            .value_max
            .map_or(String::new(), |most| format!("..{most}"));
        let vague = if quantity.vague { " vague" } else { "" };
        let (bound, unit) = (quantity.bound.name(), quantity.unit().symbol());
        format!("{bound} {}{most} {unit}{vague}", quantity.value)
    };
    check_quantities(text, show, expect);
}

#[test]
fn reads_scales_and_bounds() {
    check(
        "平台用户超过 600 万名，约 3.5 亿次访问，近 2 万 Star。",
        &[
            "超过 600 万名: more_than 6000000 count",
            "约 3.5 亿次: approx 350000000 count",
            "近 2 万: nearly 20000 count",
        ],
    );
    check(
        "有5000多个项目和30余万名学生",
        &[
            "5000多个: more_than 5000 count",
            "30余万名: more_than 300000 count",
        ],
    );
    check(
        "收到 100 家以上企业的反馈",
        &["100 家以上: at_least 100 count"],
    );
    check(
        "不少于 20 人，不到 40 分",
        &[
            "不少于 20 人: at_least 20 count",
            "不到 40: less_than 40 count",
        ],
    );
    check(
        "下载量达 130w，5w+ 用户",
        &["130w: exact 1300000 count", "5w+: more_than 50000 count"],
    );
}

#[test]
fn reads_units() {
    check(
        "投入 3.5 亿元，捐赠 200 万美元",
        &[
            "3.5 亿元: exact 350000000 CNY",
            "200 万美元: exact 2000000 USD",
        ],
    );
    check(
        "为期 3 年，共 12 个月",
        &["3 年: exact 3 year", "12 个月: exact 12 month"],
    );
    check(
        "占 60% 以上，提高 2 个百分点，快 20 倍",
        &[
            "60% 以上: at_least 60 percent",
            "2 个百分点: exact 2 percentage_point",
            "20 倍: exact 20 multiple",
        ],
    );
    check(
        "市值三万亿元，投三亿五千万元",
        &[
            "三万亿元: exact 3000000000000 CNY",
            "三亿五千万元: exact 350000000 CNY",
        ],
    );
    check(
        "目前 100 家企业，签约 30 家，从未超过 50 人",
        &[
            "100 家: exact 100 count",
            "30 家: exact 30 count",
            "从未超过 50 人: at_most 50 count",
        ],
    );
    check("需要 5 至 10 年", &["5 至 10 年: exact 5..10 year"]);
}

#[test]
fn reads_numbers_in_characters() {
    check(
        "吸引三百二十名学生和两万余名用户",
        &[
            "三百二十名: exact 320 count",
            "两万余名: more_than 20000 count",
        ],
    );
    check(
        "约三分之二的项目，数百家企业",
        &[
            "约三分之二: approx 0.666666666667 ratio",
            "数百家: at_least 100 count vague",
        ],
    );
    check("过去十年的趋势", &["十年: exact 10 year"]);
    check(
        "超过半数的人，近 6 成大于它",
        &[
            "超过半数: more_than 0.5 ratio",
            "近 6 成: nearly 60 percent",
        ],
    );
    check("近五年增长", &["五年: exact 5 year"]);
}

#[test]
fn leaves_dates_places_and_labels_out() {
    for text in [
        "于 2024 年 3 月 9 日发布",
        "3月9日举行，4月1日结束",
        "到 2023 年底完成",
        "在 21 世纪和 90 年代",
        "第 3 届大会，第十四位",
        "前 100 名，双 11 期间",
        "在 3 至 5 月",
        "如图 7.2 所示，见表 3",
        "周六周日不开放",
        "发布 2.0 版本",
        "冬季营（1-3 月）",
        "服务热线：400-555-8820，电话 010-5550 1234",
        "提供 7×24 小时服务",
        "1024程序员节，热点事件2：开幕",
        "2020 位于北京。",
        "2022 名单公布。",
        "2024 台北电脑展。",
        "2024 条例。",
        "2024 个人所得税。",
        "2000 次列车。",
        "2024 百度世界大会",
        "四十周年庆典，十一国庆长假",
        "在 13 点到 21 时更普遍",
        "被称为 “Golden 12K”",
    ] {
        check(text, &[]);
    }
    check(
        "热线 300 次，手机 500 台",
        &["300 次: exact 300 count", "500 台: exact 500 count"],
    );
    check(
        "有 2000 名学生和 2024 个项目",
        &["2000 名: exact 2000 count", "2024 个: exact 2024 count"],
    );
    check("目前排名全球 12。", &[]);
    check("排名第二的港口达 1350 艘", &["1350 艘: exact 1350 count"]);
    check("30岁以下的会员最多", &[]);
    check("完成任务 12：全部达标。", &["12: exact 12 count"]);
    check("新增来自于 2023.9。", &[]);
    check("占比接近总数的一半", &["一半: nearly 0.5 ratio"]);
}

#[test]
fn bounds_stand_before_bold_numbers() {
    let text = "账号数约为 **406 万**个，总量超 **607 万人**。";
    let document = crate::read::read(text.to_owned(), crate::read::Format::Markdown);
    let report = crate::extract::extract(&document, &Default::default());
    let bounds: Vec<&str> = report
        .claims
        .iter()
        .map(|claim| claim.bound.name())
        .collect();
    assert_eq!(bounds, ["approx", "more_than"]);
}
