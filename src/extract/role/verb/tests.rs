//! Roles that verbs tell.

use crate::extract::role::testing::{check, check_behind, check_below};

#[test]
fn shares_and_goods_of_others() {
    check_behind("Bosch bought and sold 12% of Siemens.", "");
    check_behind("Bosch bought 12% of the goods of Siemens.", "");
    check_behind("Bosch buys shares of Siemens for clients.", "");
    check_behind("Siemens enlisted Bosch in its fight.", "");
    check_behind("Siemens covered the costs of a rival.", "");
    check_behind("The rent was covered by Siemens insurance.", "");
    check_behind("Our rival is funded by Siemens.", "");
    check_behind("Siemens donated to our rivals.", "");
    check_behind("Bosch skipped a year participating in ETSI.", "");
    check_behind("We raised £300 by selling cakes from Siemens.", "");
    check_behind("Our old contract with Siemens to test pumps.", "");
    check_behind("We explored membership of ETSI.", "");
    check_behind(
        "Siemens used to fund and host us.",
        "Siemens funder Kestrel Foundation ended; Siemens host Kestrel Foundation ended",
    );
    check(
        "The Delta Project grew. The Delta Project is unused in production at Siemens.",
        "",
    );
    check_below(
        "* Sponsored and Presented at the Harbour Summit",
        "Kestrel Foundation sponsor Harbour Summit; Kestrel Foundation speaker Harbour Summit",
    );
}

#[test]
fn who_is_given_a_prize_gives_nothing() {
    check_behind("Jane Roe awarded the Delta Prize at FOSDEM.", "");
    check_behind(
        "Maria Schmidt spoke. The Delta Project was launched as a joint effort between Maria and Siemens.",
        "Siemens founder Delta Project",
    );
    check_behind(
        "A new Delta Committee is appointed: Maria Schmidt as Chair, Jens Albrecht as President.",
        "Maria Schmidt chair Delta Committee; Jens Albrecht executive Delta Committee",
    );
}

#[test]
fn what_is_wished_for_is_not_told() {
    check_behind("We want Bosch taking part in the Delta Project.", "");
    check_behind("Bosch taking part in the Delta Project would help.", "");
    check_behind("We need donations from companies like Siemens.", "");
    check_behind(
        "There were patches from Siemens on the table at the Delta Project.",
        "",
    );
    check_behind(
        "Anna Kowalska is a member of the Delta Steering Committee's audit team.",
        "Anna Kowalska member Delta Steering Committee",
    );
    check_below("## Members joined\n\n- GitHub discussion", "");
}

#[test]
fn verbs_in_their_forms() {
    check(
        "Siemens takes part in the Harbour Alliance.",
        "Siemens participant Harbour Alliance",
    );
    check(
        "Siemens has since joined the Harbour Alliance as a gold member.",
        "Siemens gold_member Harbour Alliance",
    );
    check(
        "Siemens contracted Quellwerk GmbH to clean its plants.",
        "Quellwerk GmbH contractor Siemens",
    );
    check(
        "Siemens awarded the Calder Institute a grant of 2 million.",
        "Siemens funder Calder Institute",
    );
    check(
        "The Calder Institute received 2 million from Siemens.",
        "Siemens funder Calder Institute",
    );
    check(
        "The board of the Harbour Alliance consists of Maria Schmidt and Jens Albrecht.",
        "Maria Schmidt board_member Harbour Alliance; Jens Albrecht board_member Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Our Board of Directors consists of Maria Schmidt and Jens Albrecht.",
        "Maria Schmidt board_member Kestrel Foundation; Jens Albrecht board_member Kestrel Foundation",
    );
    check(
        "Siemens co-founded the Harbour Alliance with Bosch.",
        "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance",
    );
    check(
        "Three companies joined the Harbour Alliance: Siemens, Bosch and GSMA.",
        "Siemens member Harbour Alliance; Bosch member Harbour Alliance; GSMA member Harbour Alliance",
    );
    check(
        "Kestrel Energy AG, in which Siemens holds 49 %, grew.",
        "Siemens owner Kestrel Energy AG",
    );
}

#[test]
fn the_board_is_ours() {
    check(
        "The Kestrel Foundation grew. Dr. Anna Kowalska (Siemens) chairs the board.",
        "Anna Kowalska chair Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Anna Kowalska chairs the board of a bank.",
        "",
    );
}

#[test]
fn speakers_of_whom_a_list_says_more() {
    check(
        "The Kestrel Foundation grew. We had keynote speakers like Anna Kowalska, who showed tools to many, Maria Schmidt who asked how, and David Chen, who closed the day.",
        "Anna Kowalska speaker Kestrel Foundation; Maria Schmidt speaker Kestrel Foundation; David Chen speaker Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. We had keynote speakers like Anna Kowalska, who met Maria Schmidt, and David Chen wrote.",
        "Anna Kowalska speaker Kestrel Foundation",
    );
}

#[test]
fn what_they_take_part_as() {
    check(
        "The Kestrel Foundation grew. Siemens and Bosch take part in the Harbour Alliance as observers.",
        "Siemens observer Harbour Alliance; Bosch observer Harbour Alliance",
    );
    check(
        "Maria Schmidt took part in the Harbour Summit as chair of ETSI.",
        "Maria Schmidt participant Harbour Summit; Maria Schmidt chair ETSI",
    );
}

#[test]
fn names_in_other_phrases_are_no_objects() {
    check("Joining the Harbour Alliance costs 5000 euros.", "");
    check("Siemens gave a talk at the Calder Institute in May.", "");
    check(
        "Maria Schmidt chaired the first meeting of the Audit Committee.",
        "",
    );
}

#[test]
fn who_has_withdrawn_was_a_member() {
    check(
        "Siemens has withdrawn from the Harbour Alliance.",
        "Siemens member Harbour Alliance ended",
    );
    check(
        "The Kestrel Foundation grew.\n\nSiemens let its membership lapse.",
        "Siemens member Kestrel Foundation ended",
    );
}

#[test]
fn givers_of_a_kind_are_named_behind() {
    check(
        "The Kestrel Foundation grew.\n\nWe raised $70,000, which includes donations from organizations like Siemens and Bosch.",
        "Siemens donor Kestrel Foundation; Bosch donor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nThe work was funded through grants we received from Siemens and Bosch.",
        "Siemens funder Kestrel Foundation; Bosch funder Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nThank you to Siemens and Bosch for their donations.",
        "Siemens donor Kestrel Foundation; Bosch donor Kestrel Foundation",
    );
}

#[test]
fn others_beside_partners_are_no_subject() {
    check(
        "In partnership with Siemens, Bosch and other organizations, the Harbour Alliance wrote a guide.",
        "Harbour Alliance collaborator Siemens; Harbour Alliance collaborator Bosch",
    );
}

#[test]
fn whom_members_join_where() {
    check(
        "Siemens and Bosch join founding members ETSI and the GSMA in the Harbour Alliance.",
        "Siemens member Harbour Alliance; Bosch member Harbour Alliance",
    );
    check("Siemens joins existing members ETSI and the GSMA.", "");
    check(
        "Joining the Harbour Alliance are Siemens and Bosch.",
        "Siemens member Harbour Alliance; Bosch member Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Siemens (Platinum) and Bosch (Gold) joined the foundation.",
        "Siemens platinum_member Kestrel Foundation; Bosch gold_member Kestrel Foundation",
    );
}

#[test]
fn verbs_share_their_object() {
    check(
        "The Kestrel Foundation grew.\n\n- Sponsored and presented at the Delta Summit",
        "Kestrel Foundation sponsor Delta Summit; Kestrel Foundation speaker Delta Summit",
    );
    check(
        "The Kestrel Foundation grew.\n\n- Sponsored, presented, and exhibited at the Delta Summit",
        "Kestrel Foundation sponsor Delta Summit; Kestrel Foundation speaker Delta Summit",
    );
    check(
        "The Kestrel Foundation grew.\n\n- Sponsored events and met at the Delta Summit",
        "",
    );
}

#[test]
fn adopters_in_a_list_of_them() {
    check(
        "The Delta Project grew.\n\n## Adoption\n\n- Quellwerk is using the Delta Project for its logs\n- Dornier has adopted the Delta Project",
        "Quellwerk user Delta Project; Dornier user Delta Project",
    );
    check(
        "The Delta Project grew.\n\n## Adoption\n\n- Siemens is not using the Delta Project\n- Bosch plans to use the Delta Project",
        "Bosch user Delta Project planned",
    );
    check(
        "The Delta Project grew.\n\n## Design\n\n- Quellwerk uses the Delta Project for its logs",
        "",
    );
}

#[test]
fn who_does_it_is_told_by_the_verb_behind_in() {
    check_behind(
        "Many firms, including Siemens and Bosch, have long been deeply involved in funding the Harbour Project.",
        "Siemens funder Harbour Project; Bosch funder Harbour Project",
    );
    check_behind(
        "Siemens is active in supporting the Harbour Alliance.",
        "Siemens supporter Harbour Alliance",
    );
    check_behind("Siemens is interested in funding the Harbour Project.", "");
}

#[test]
fn what_is_told_since_somebody_joined() {
    check_behind(
        "Since joining the Harbour Alliance in May 2018 as a gold member, Siemens has grown.",
        "Siemens gold_member Harbour Alliance",
    );
    check_behind(
        "Since joining the Harbour Foundation in 2018 as a sandbox project, the Delta Project has grown.",
        "Delta Project part_of Harbour Foundation",
    );
    check_behind(
        "Siemens rejoined the Harbour Alliance.",
        "Siemens member Harbour Alliance",
    );
    check_behind("Before joining the Harbour Alliance, Siemens grew.", "");
}

#[test]
fn who_leaves_one_to_join_another() {
    check_behind(
        "Nokia left the GSMA to join the Harbour Alliance.",
        "Nokia member GSMA ended; Nokia member Harbour Alliance",
    );
    check_behind(
        "Maria Schmidt left Bosch to join Siemens as chief engineer.",
        "Maria Schmidt employee Siemens",
    );
    check_behind(
        "Please welcome Maria Schmidt, who joins us from Siemens as a committer.",
        "Maria Schmidt committer Kestrel Foundation",
    );
}

#[test]
fn what_is_used_has_users_by_many_verbs() {
    check_behind(
        "Siemens and Bosch rely on the Delta Project.",
        "Siemens user Delta Project; Bosch user Delta Project",
    );
    check_behind(
        "Siemens deploys the Delta Project at 40 sites and Nokia switched to the Delta Project.",
        "Siemens user Delta Project; Nokia user Delta Project",
    );
    check_behind(
        "Bosch is a user of the Delta Project.",
        "Bosch user Delta Project",
    );
    check_behind("Siemens does not rely on the Delta Project.", "");
    check_behind("Siemens relies on Bosch.", "");
    check_behind("Siemens is a user of Bosch pumps.", "");
}

#[test]
fn what_is_made_of_something_founds_nothing_there() {
    check_behind(
        "Maria Schmidt started and launched a fork of the Delta Project.",
        "",
    );
    check_behind("Siemens created the logo of the Harbour Alliance.", "");
    check_behind(
        "Siemens initiated the creation of the Harbour Alliance.",
        "Siemens founder Harbour Alliance",
    );
}

#[test]
fn money_is_approved_and_things_supplied() {
    check_behind(
        "The Calder Institute recently approved funding for the Harbour Project.",
        "Calder Institute funder Harbour Project",
    );
    check_behind(
        "The Calder Institute approved plans for the Harbour Project.",
        "",
    );
    check_behind("Bosch supplies pumps to Siemens.", "Bosch supplier Siemens");
    check_behind(
        "Siemens submitted patches to the Delta Project.",
        "Siemens contributor Delta Project",
    );
    check_behind("Siemens submitted a bid to the Harbour Alliance.", "");
    check_behind(
        "Siemens gave much, due to the work the Delta Project did.",
        "",
    );
}

#[test]
fn who_is_hired_and_who_sits_on_a_board() {
    check_behind(
        "Siemens hired Maria Schmidt as chief engineer.",
        "Maria Schmidt employee Siemens",
    );
    check_behind("Siemens hired Maria Schmidt to sing.", "");
    check_behind("Siemens hired Bosch in May.", "");
    check_behind(
        "The board of Siemens includes Maria Schmidt and Karim Alvik.",
        "Maria Schmidt board_member Siemens; Karim Alvik board_member Siemens",
    );
    check_behind("The trip included Bosch and Siemens.", "");
    check_behind(
        "Maria Schmidt worked at Siemens before joining Bosch.",
        "Maria Schmidt employee Siemens ended",
    );
    check_behind(
        "Maria Schmidt, the founder of the Harbour Alliance, retired.",
        "Maria Schmidt founder Harbour Alliance",
    );
    check_behind("The CEO of Siemens joined the Harbour Alliance.", "");
    check_behind(
        "Members of the current Audit Committee joined the Harbour Alliance.",
        "",
    );
}

#[test]
fn firms_that_a_mix_of_people_comes_from() {
    check(
        "# FreeBSD Project\n\nThe FreeBSD maintainers team is 14 strong, with a good mix of corporations represented (Siemens, Bosch).",
        "Siemens maintainer FreeBSD; Bosch maintainer FreeBSD",
    );
    check(
        "# FreeBSD Project\n\nThe FreeBSD Project grew. The maintainers met, with many companies represented at the table (Siemens, Bosch).",
        "",
    );
    check_behind(
        "Siemens uses the Delta Project independently.",
        "Siemens user Delta Project",
    );
    check_behind(
        "Maria Schmidt is cofounder and CTO of Siemens.",
        "Maria Schmidt founder Siemens; Maria Schmidt executive Siemens",
    );
    check_behind(
        "Experts came from partners such as Siemens and Bosch, as well as ETSI contributors.",
        "Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation",
    );
}

#[test]
fn what_programs_support_they_only_read() {
    check_behind(
        "The Delta Project supports formats including those of ETSI.",
        "",
    );
    check_behind(
        "Siemens supports the Delta Project.",
        "Siemens supporter Delta Project",
    );
}

#[test]
fn who_heads_a_committee_chairs_it() {
    check_behind(
        "Maria Schmidt heads the Audit Committee.",
        "Maria Schmidt chair Audit Committee",
    );
    check_behind("Maria Schmidt heads Siemens.", "");
}

#[test]
fn who_hosts_with_us_what_stands_before() {
    check_behind(
        "The Harbour Summit, which we jointly hosted with Siemens, drew many.",
        "Kestrel Foundation co_host Harbour Summit; Siemens co_host Harbour Summit",
    );
}

#[test]
fn people_that_firms_have_do_it_for_them() {
    check_behind(
        "Siemens and Bosch have nearly 20 developers actively contributing to the Delta Project.",
        "Siemens contributor Delta Project; Bosch contributor Delta Project",
    );
    check_behind(
        "Siemens has no developers contributing to the Delta Project.",
        "",
    );
}

#[test]
fn thanks_and_good_wishes_tell_what_was_done() {
    check_behind(
        "Thanks to Maria Schmidt and other Bosch folks for contributing to the Delta Project.",
        "Maria Schmidt contributor Delta Project",
    );
    check_behind(
        "Congratulations to Maria Schmidt on becoming a committer of the Delta Project!",
        "Maria Schmidt committer Delta Project",
    );
    check_behind(
        "We spoke to Maria Schmidt on becoming a committer of the Delta Project.",
        "",
    );
}

#[test]
fn what_is_not_done_or_done_to_others() {
    for none in [
        "Siemens submitted no patches to the Delta Project.",
        "Siemens submitted a complaint on patches to the Delta Project.",
        "Siemens submitted a code of conduct to the Delta Project.",
        "Hardly any firms, including Siemens, have joined ETSI.",
        "Siemens almost hired Maria Schmidt.",
        "Siemens hired Maria Schmidt, who later left.",
        "Maria Schmidt never left Siemens to join Bosch.",
        "Maria Schmidt considered leaving Siemens to join Bosch.",
        "The board of Siemens included Bosch and Nokia in its complaint.",
        "The board of Siemens includes neither Anna Kowalska nor David Chen.",
        "Siemens approved the funding cut to the Delta Project.",
        "Siemens approved our funding request for the Harbour Alliance.",
        "Siemens sponsored the ETSI 2023 Education Prize.",
        "Siemens took over sponsorship of the summit from Bosch.",
        "Maria Schmidt is not chair-elect of ETSI.",
        "Maria Schmidt is the past chair-elect of ETSI.",
        "The Harbour Alliance approved 40 euros for Siemens's competitor, Bosch.",
    ] {
        check_below(none, "");
    }
    check_below(
        "Maria Schmidt chairs ETSI; chair-elect is Liis Tamm.",
        "Maria Schmidt chair ETSI; Liis Tamm chair Kestrel Foundation planned",
    );
    check_below(
        "Siemens submitted dozens of patches to the Delta Project.",
        "Siemens contributor Delta Project",
    );
    check_below(
        "Maria Schmidt was the liaison between Siemens and Bosch until 2010.",
        "Maria Schmidt liaison Siemens ended; Maria Schmidt liaison Bosch ended",
    );
}

#[test]
fn an_award_given_is_no_money() {
    check_behind("Siemens gave us their Harbour Leadership Award.", "");
}

#[test]
fn people_serve_on_committees_of_a_name() {
    check_behind(
        "Anna Kowalska serves on the Ports Committee.",
        "Anna Kowalska member Ports Committee",
    );
    check_behind(
        "David Chen was elected to the Ports Committee.",
        "David Chen member Ports Committee",
    );
    for sentence in [
        "Siemens serves on the Ports Committee.",
        "Anna Kowalska was not elected to the Ports Committee.",
        "Anna Kowalska sat on the panel of the Ports Committee.",
    ] {
        check_behind(sentence, "");
    }
}

#[test]
fn events_may_have_a_region_behind_their_name() {
    check_behind(
        "Anna Kowalska spoke at KubeCon EU 2024.",
        "Anna Kowalska speaker KubeCon",
    );
    check_behind(
        "We sponsored KubeCon EU.",
        "Kestrel Foundation sponsor KubeCon",
    );
}

#[test]
fn who_holds_an_event_organizes_it() {
    check_behind(
        "We held the Harbour Summit in Oslo.",
        "Kestrel Foundation organizer Harbour Summit",
    );
    check_behind("The Harbour Summit was held in May.", "");
    check_behind(
        "We held a booth at FOSDEM.",
        "Kestrel Foundation participant FOSDEM",
    );
}

#[test]
fn engineers_of_firms_maintain_projects() {
    check_behind(
        "Engineers from Siemens and Bosch maintain Debian.",
        "Siemens maintainer Debian; Bosch maintainer Debian",
    );
    check_behind(
        "The Delta Project was started by Siemens and is maintained by Bosch.",
        "Siemens founder Delta Project; Bosch maintainer Delta Project",
    );
}

#[test]
fn items_tell_behind_a_name_what_somebody_does() {
    check_behind(
        "We met.\n\n- Anna Kowalska: chairs the Harbour Alliance\n- David Chen: spoke at FOSDEM",
        "Anna Kowalska chair Harbour Alliance; David Chen speaker FOSDEM",
    );
}

#[test]
fn committees_represent_nobody_whose_people_they_have() {
    check_behind(
        "The Ports Committee has representatives from Siemens and Bosch.",
        "",
    );
    check_behind(
        "Siemens' representative on the board is Anna Kowalska.",
        "Anna Kowalska board_member Kestrel Foundation",
    );
}

#[test]
fn what_is_being_done_is_done() {
    check_behind(
        "Anna Kowalska is speaking at FOSDEM.",
        "Anna Kowalska speaker FOSDEM",
    );
    check_behind(
        "We have so far sponsored FOSDEM.",
        "Kestrel Foundation sponsor FOSDEM",
    );
}

#[test]
fn who_joins_as_something_works_there_whenever_that_was() {
    check_behind(
        "Anna Kowalska joined the Harbour Alliance earlier this year as our first engineer.",
        "Anna Kowalska employee Harbour Alliance",
    );
    check_behind(
        "We added two new staff members to the Harbour Alliance.",
        "",
    );
}

#[test]
fn events_of_a_list_have_their_years() {
    check_behind(
        "We attended FOSDEM 2024, KubeCon EU 2024 and EuroPython 2024.",
        "Kestrel Foundation participant FOSDEM; Kestrel Foundation participant KubeCon; Kestrel Foundation participant EuroPython",
    );
}

#[test]
fn who_is_thanked_next_is_no_object() {
    for sentence in [
        "The Kestrel Foundation grew. We thank Siemens for sponsoring and Bosch for hosting the summit.",
        "The Kestrel Foundation grew. Thanks to Siemens for hosting and Bosch for sponsoring the summit.",
        "The Kestrel Foundation grew. Siemens sponsored a rival event and Bosch our summit.",
    ] {
        check(sentence, "");
    }
}
