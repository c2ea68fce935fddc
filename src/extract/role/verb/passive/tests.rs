//! Who is told to do what by a participle.

use crate::extract::role::testing::check;

#[test]
fn participles_share_what_they_tell_of() {
    check(
        "The Delta Summit, sponsored by Siemens and organised by Bosch, grew.",
        "Siemens sponsor Delta Summit; Bosch organizer Delta Summit",
    );
    check(
        "The Delta Summit was hosted by Siemens, co-hosted by Bosch and undertaken by ETSI.",
        "Siemens host Delta Summit; Bosch co_host Delta Summit; ETSI organizer Delta Summit",
    );
    check(&format!("We met{}.", ", hosted by Siemens".repeat(80)), "");
    check(
        "The Delta Working Group is led by Siemens together with Bosch.",
        "Siemens project_team_lead Delta Working Group; Bosch project_team_lead Delta Working Group",
    );
    check(
        "Founded by Siemens and Bosch in 2004, the Harbour Alliance met in Oslo.",
        "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Our work in Kenya is supported by Siemens.",
        "Siemens supporter Kestrel Foundation",
    );
    check(
        "The first meeting of the Audit Committee was chaired by Maria Schmidt.",
        "",
    );
}

#[test]
fn agents_whose_post_is_ours() {
    check(
        "The Kestrel Foundation grew. The Steering Committee is chaired by our Chief Executive, Maria Schmidt.",
        "Maria Schmidt chair Steering Committee; Maria Schmidt executive Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. The Steering Committee is chaired by our head of legal and human affairs, Maria Schmidt.",
        "Maria Schmidt chair Steering Committee",
    );
    check(
        "The Kestrel Foundation grew. The Steering Committee is chaired by our head of sales.",
        "",
    );
}

#[test]
fn whose_clause_a_passive_goes_on_with() {
    check(
        "The Kestrel Foundation grew. The Audit Committee reports to the Board and is chaired by Maria Schmidt.",
        "Maria Schmidt chair Audit Committee",
    );
    check(
        "The Kestrel Foundation grew. The Ethics Commission is independent of the Board and is chaired by Maria Schmidt.",
        "Maria Schmidt chair Ethics Commission",
    );
    check(
        "The Kestrel Foundation grew. The Board is chaired by Maria Schmidt.",
        "Maria Schmidt chair Kestrel Foundation",
    );
}

#[test]
fn who_chairs_a_body_of_whom() {
    check(
        "The Harbour Alliance's scientific advisory board is headed by Prof. Maria Schmidt of ETSI.",
        "Maria Schmidt chair Harbour Alliance",
    );
    check(
        "The Harbour Alliance, whose audit committee is chaired by Maria Schmidt, grew.",
        "Maria Schmidt chair Harbour Alliance",
    );
    check(
        "Both the Audit Committee and the Ethics Commission are now chaired by Maria Schmidt.",
        "Maria Schmidt chair Audit Committee; Maria Schmidt chair Ethics Commission",
    );
    check(
        "The Harbour Alliance, whose budget is set by Maria Schmidt, grew.",
        "",
    );
    check(
        "The Harbour Alliance's budget for its board is chaired by Maria Schmidt.",
        "",
    );
}

#[test]
fn owners_of_parts() {
    check(
        "Norges Bank holds 4.9% of Siemens and BlackRock just over 3%.",
        "Norges Bank owner Siemens",
    );
    check(
        "Siemens owns 12% of Quellwerk GmbH, Bosch 8% and ETSI the rest.",
        "Siemens owner Quellwerk GmbH",
    );
    check(
        "Siemens holds 20% of Bosch and 30% of Quellwerk GmbH.",
        "Siemens owner Bosch; Siemens owner Quellwerk GmbH",
    );
    check(
        "Quellwerk GmbH is owned 50 per cent by Siemens, and 50 per cent by the oil company Bosch.",
        "Siemens owner Quellwerk GmbH; Bosch owner Quellwerk GmbH",
    );
    check(
        "Quellwerk GmbH is 60% owned by Siemens and 40% by Bosch.",
        "Siemens owner Quellwerk GmbH; Bosch owner Quellwerk GmbH",
    );
    check(
        "Quellwerk GmbH (a joint venture between Siemens and Bosch) grew.",
        "Siemens joint_initiative_partner Quellwerk GmbH; Bosch joint_initiative_partner Quellwerk GmbH",
    );
    check(
        "Quellwerk GmbH is owned by Siemens and grew by 50 per cent in Bosch markets.",
        "Siemens owner Quellwerk GmbH",
    );
}

#[test]
fn agents_with_posts_places_and_counts() {
    check(
        "Founded in 2001 by former Senator Jon Alvik and Siemens founder Mary Dorn, the Harbour Alliance grew.",
        "Jon Alvik founder Harbour Alliance; Mary Dorn founder Siemens; Mary Dorn founder Harbour Alliance",
    );
    check(
        "The Harbour Summit, hosted in Alvik, Denmark by our colleagues at Siemens, grew.",
        "Siemens host Harbour Summit",
    );
    check(
        "The Harbour Alliance was founded in 2007 by ETSI and two partners: Siemens and Bosch.",
        "ETSI founder Harbour Alliance; Siemens founder Harbour Alliance; Bosch founder Harbour Alliance",
    );
}

#[test]
fn joint_work_and_lists_with_semicolons() {
    check(
        "The Harbour Alliance was launched in 2001 as a joint 10-year project of Siemens, ETSI and Bosch.",
        "Siemens founder Harbour Alliance; ETSI founder Harbour Alliance; Bosch founder Harbour Alliance",
    );
    check(
        "The Harbour Alliance is chaired by Lloyd Alvik, former minister; Hanna Ravi, an advocate of the poor; and Rita Smith, a writer.",
        "Lloyd Alvik chair Harbour Alliance; Hanna Ravi chair Harbour Alliance; Rita Smith chair Harbour Alliance",
    );
}

#[test]
fn who_stands_behind_by() {
    check(
        "The Harbour Summit, hosted by Siemens in Oslo, drew 173 engineers.",
        "Siemens host Harbour Summit",
    );
    check(
        "The Harbour Alliance was convened by the United Nations.",
        "United Nations organizer Harbour Alliance",
    );
    check(
        "The Audit Committee, chaired by the Secretary, Shri R. K. Rao, met.",
        "R. K. Rao chair Audit Committee",
    );
    check(
        "The work of the Harbour Alliance on tides, funded by Siemens, goes on.",
        "",
    );
}
#[test]
fn firms_are_held_in_parts() {
    check(
        "Quellwerk GmbH is co-owned by Siemens (45%), Bosch (45%), which manages it, and ETSI (10%).",
        "Siemens owner Quellwerk GmbH; Bosch owner Quellwerk GmbH; ETSI owner Quellwerk GmbH",
    );
    check(
        "Quellwerk GmbH is jointly held by Siemens (41%) and Bosch (59%).",
        "Siemens owner Quellwerk GmbH; Bosch owner Quellwerk GmbH",
    );
    check("The Harbour Alliance's summit was held by Siemens.", "");
}
#[test]
fn what_is_given_has_givers() {
    check(
        "Funding for the Harbour Project was provided by Siemens and Bosch.",
        "Siemens funder Harbour Project; Bosch funder Harbour Project",
    );
    check(
        "Quellwerk GmbH is owned 45 % by Siemens and 10 % by Bosch.",
        "Siemens owner Quellwerk GmbH; Bosch owner Quellwerk GmbH",
    );
    check(
        "Advice for the Harbour Project was provided by Siemens.",
        "",
    );
}

#[test]
fn items_say_behind_a_mark_what_was_done_to_their_name() {
    for mark in [":", " –", " —"] {
        check(
            &format!("- Harbour Alliance{mark} founded by Siemens and Bosch"),
            "Siemens founder Harbour Alliance; Bosch founder Harbour Alliance",
        );
    }
    check("- Harbour Alliance: not sponsored by Siemens", "");
    check(
        "- Harbour Alliance: a talk on work sponsored by Siemens",
        "",
    );
    check("At the Harbour Alliance: founded by Siemens", "");
}

#[test]
fn participles_share_who_did_it() {
    check(
        "The Delta Project is used and maintained by Siemens and Bosch.",
        "Siemens user Delta Project; Siemens maintainer Delta Project; Bosch user Delta Project; Bosch maintainer Delta Project",
    );
    check(
        "The Harbour Alliance, funded, hosted and run by Siemens, grew.",
        "Siemens funder Harbour Alliance; Siemens host Harbour Alliance",
    );
    check(
        "The Delta Project was used and the port was funded by Siemens.",
        "",
    );
}

#[test]
fn communities_are_founded() {
    check(
        "The Delta Project community was established in 2017 by Siemens and Bosch.",
        "Siemens founder Delta Project; Bosch founder Delta Project",
    );
}
