use super::check;

/// What makes a report one of software.
const WORK: &str = "Its maintainers merged more commits than in the year before.";

#[test]
fn what_has_maintainers_is_a_project_and_what_a_list_of_firms_has_is_none() {
    check(
        &format!("We work with Siemens and Bremora. The Bremora maintainers met. {WORK}"),
        "Siemens company, Bremora open_source_project",
    );
    check(
        &format!(
            "Companies such as Siemens and Bremora met the Bremora maintainers. Bremora grew. {WORK}"
        ),
        "Siemens company, Bremora company",
    );
    check(
        &format!("We work with Siemens and [Bremora](https://github.com/bremora/bremora). {WORK}"),
        "Siemens company, Bremora open_source_project",
    );
    // Firms have accounts there, too.
    check(
        &format!("We work with Siemens and [Bremora](https://github.com/bremora). {WORK}"),
        "Siemens company, Bremora company",
    );
}

#[test]
fn projects_are_called_after_their_hosts_and_languages() {
    check(
        "We work with Siemens and Apache Bremora.",
        "Siemens company, Apache Bremora open_source_project",
    );
    check(
        "We give to the Julia Project, and to the Harbour Education Project.",
        "Julia Project open_source_project, Harbour Education Project program",
    );
}

#[test]
fn sponsors_stand_in_lists_with_what_they_are() {
    let list = "Many thanks to our sponsors:\n\n";
    check(
        &format!(
            "{list}- Bremora, Platinum Sponsor, [talk](https://tide.example)\n- Conveng, Silver Sponsor\n- Rosa Dorn, Silver Sponsor\n"
        ),
        "Bremora company, Conveng company",
    );
    check(
        &format!("{list}- Bremora, Kelmora, and Conveng: Media Partners\n- Siemens\n"),
        "Bremora company, Kelmora company, Conveng company, Siemens company",
    );
    check(
        "# Pumps\n\n## Gold sponsors: Bremora, Siemens, and the Alvik Sea Foundation\n\nWe met.\n",
        "Bremora company, Siemens company, Alvik Sea Foundation nonprofit",
    );
}

#[test]
fn projects_that_receive_are_listed_with_what_they_do() {
    let list = "We nominated the following projects for our grants:\n\n";
    check(
        &format!(
            "{list}* Bremora: Bremora is a store.\n* Core-Kelm: a library of tides.\n* Rosa Dorn: Director of Pumps\n"
        ),
        "Bremora open_source_project, Core-Kelm open_source_project",
    );
}

#[test]
fn items_announce_those_below_them() {
    check(
        "- Member organizations\n  - Bremora\n  - Kelmora\n- Pumps\n  - Conveng\n",
        "Bremora company, Kelmora company",
    );
    check(
        "- Who adopts it? If you can list companies that use it, please do so.\n  - Bremora Labs\n- Conveng\n",
        "Bremora Labs company",
    );
}

#[test]
fn employers_stand_behind_accounts() {
    check(
        "- Todd Hale (@thale) - Bremora\n- Mei Dorn @mdorn Kelmora\n",
        "Bremora company, Kelmora company",
    );
    check("- Write to us (@thale) - Monday\n- See @mdorn Tides\n", "");
}

#[test]
fn new_committees_and_honorary_professors() {
    check(
        "New Executive Committee is elected: Rosa Dorn.",
        "Executive Committee committee",
    );
    check(
        "- Rosa Dorn, University of Alvik Honorary Professor, met us.",
        "University of Alvik university",
    );
    check(
        "Li Dorn, Deputy Secretary-General of the Alvik Foundation, met us.",
        "Alvik Foundation nonprofit",
    );
    check(
        "He is of the University of Illinois, USA, since May.",
        "University of Illinois university",
    );
    check(
        "It is an implementation of the Tide Distribution Service (TDS) specification.",
        "",
    );
}

#[test]
fn communities_are_shown_by_name() {
    check(
        "It met leaders of communities like Bremora, Kelmora, and Siemens.",
        "Bremora company, Kelmora company, Siemens company",
    );
    check(
        "It reached communities in Bremora, Kelmora and Conveng.",
        "",
    );
}

#[test]
fn what_is_good_for_long_is_no_firm() {
    check("It is for the Long-Term Health of Open Initiatives.", "");
}

#[test]
fn parts_of_hyphened_words_say_nothing_of_a_name() {
    check(
        "The Kelpwerk maintainers cut kelpwerk-sdk and `kelpwerk-node` last week.",
        "Kelpwerk open_source_project",
    );
    check("The Kelpwerk maintainers gather kelpwerk in the bay.", "");
}

#[test]
fn a_level_is_no_part_of_who_gives_it() {
    check(
        "It became a CNCF Incubating Project then.",
        "CNCF open_source_foundation",
    );
}

#[test]
fn communities_and_deeds_in_chinese_tell_projects_and_firms() {
    check(
        "Kubernetes 社区的老龄化问题比较严重。",
        "Kubernetes open_source_project",
    );
    check("Kubernetes 是一个软件。", "");
    check(
        "而 Kelpwerk 正式加入绿色计算产业联盟。",
        "Kelpwerk company, 绿色计算产业联盟 industry_alliance",
    );
    check("我们将 Kelpwerk 捐赠给华为。", "华为 company");
    check("开发公司 Kelpwerk 发布了新产品。", "Kelpwerk company");
    check("许多公司 Kelpwerk 制度不同。", "");
    check("Kelpwerk 的联合创始人离开了。", "Kelpwerk company");
    check(
        "Kelpwerk 的联合创始人，61 岁的王小明，离开了。",
        "Kelpwerk company",
    );
    check(
        "海潮社启动了 KWT（Kelpwerk Winter Tide）计划，Kelpwerk 移除了接口。",
        "KWT program",
    );
    check(
        "继海潮开源基金会之后，Google 宣布裁员，谷歌解释了原因。",
        "海潮开源基金会 open_source_foundation, Google company",
    );
}

#[test]
fn what_letters_interpret_is_software() {
    check("The QTCL interpreter was joined by the QTCL scripts.", "");
}

#[test]
fn software_that_decides_stands_for_its_makers() {
    check(
        "Debian has agreed to help us.",
        "Debian open_source_project",
    );
    check("Debian is on all of it.", "");
    check("Debian was requested there.", "");
    check("Debian has asked for a password.", "");
    check("Debian refused the connection.", "");
}

#[test]
fn letters_with_a_year_are_where_people_meet() {
    check(
        "We held talks at meetings such as QTCV2021 and EuroPython.",
        "QTCV2021 conference, EuroPython conference",
    );
}
