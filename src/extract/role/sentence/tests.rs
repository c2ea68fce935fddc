//! Roles that the nouns of a sentence tell.

mod people;

use crate::extract::role::testing::{check, check_behind, check_below};

#[test]
fn where_a_role_is_held() {
    check(
        "In each of these bodies Siemens is a premium partner or a board member: ETSI and GSMA.",
        "Siemens board_member ETSI one_of; Siemens premium_partner ETSI one_of; Siemens board_member GSMA one_of; Siemens premium_partner GSMA one_of",
    );
    check(
        "Many bodies, among them ETSI, GSMA and 3GPP, have Siemens as a founding member.",
        "Siemens founding_member ETSI; Siemens founding_member GSMA; Siemens founding_member 3GPP",
    );
    check(
        "Siemens is a maker of pumps in Oslo and a member of ETSI.",
        "Siemens member ETSI",
    );
}

#[test]
fn tiers_are_of_whom_the_report_is_about() {
    check(
        "# Harbour Technical Committee\n\nThe Harbour Technical Committee met. The Kestrel Foundation grew.\n\n- Maria Schmidt, Siemens (Platinum Member)\n- Jens Albrecht, Bosch (Gold Member)",
        "Siemens platinum_member Kestrel Foundation; Bosch gold_member Kestrel Foundation",
    );
    check(
        "Siemens is an associate member of the Audit Committee.",
        "Siemens associate_member Audit Committee",
    );
}

#[test]
fn whom_we_have_we_are_not() {
    check(
        "The Kestrel Foundation grew. We have contributors in ETSI.",
        "",
    );
    check(
        "The Kestrel Foundation grew. We have two board seats in ETSI.",
        "Kestrel Foundation board_member ETSI",
    );
    check(
        "The Kestrel Foundation grew. We have observer status at ETSI.",
        "Kestrel Foundation observer ETSI",
    );
}

#[test]
fn posts_held_elsewhere_are_not_ours() {
    check(
        "The Kestrel Foundation met Maria Schmidt (Siemens), the editor of OFA 210.",
        "",
    );
    check(
        "- Dev Khant, co-founder of Mem0 AI",
        "Dev Khant founder Mem0 AI",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt is a member of several boards.",
        "",
    );
}

#[test]
fn presidents_run_firms_and_chair_associations() {
    check(
        "Maria Schmidt, president of Siemens, and Jens Albrecht, president of the Harbour Alliance, spoke.",
        "Maria Schmidt executive Siemens; Jens Albrecht chair Harbour Alliance",
    );
}

#[test]
fn posts_that_ended() {
    check(
        "Maria Schmidt, Chair of the Audit Committee, stepped down in June.",
        "Maria Schmidt chair Audit Committee ended",
    );
}
#[test]
fn whose_members_they_are() {
    check(
        "The Harbour Alliance welcomed Siemens as a gold member.",
        "Siemens gold_member Harbour Alliance",
    );
    check(
        "The Harbour Alliance and its partners, including Siemens and Bosch, met.",
        "Siemens partner Harbour Alliance; Bosch partner Harbour Alliance",
    );
    check(
        "The Harbour Alliance found new sponsors: Siemens and Bosch.",
        "Siemens sponsor Harbour Alliance; Bosch sponsor Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. The network was joined by many members, including Siemens and Bosch.",
        "",
    );
    check(
        "The Kestrel Foundation grew. The Foundation was joined by many members, including Siemens.",
        "Siemens member Kestrel Foundation",
    );
}

#[test]
fn who_sponsors_whom() {
    check("Siemens sponsors ETSI.", "Siemens sponsor ETSI");
    check(
        "Siemens sponsors ETSI and Bosch.",
        "Siemens sponsor ETSI; Siemens sponsor Bosch",
    );
}

#[test]
fn where_a_post_is_held() {
    check(
        "Anna Kowalska (Siemens), Managing Director, spoke.",
        "Anna Kowalska executive Siemens",
    );
    check(
        "Dr. Anna Kowalska, Chief Executive Officer, the Harbour Alliance, spoke.",
        "Anna Kowalska executive Harbour Alliance",
    );
    check(
        "Anna Kowalska's appointment as chair of ETSI was a surprise.",
        "Anna Kowalska chair ETSI",
    );
    check(
        "2012: Anna Kowalska elected Chair of ETSI.",
        "Anna Kowalska chair ETSI",
    );
}
#[test]
fn works_have_authors_of_their_own() {
    check(
        "The Kestrel Foundation grew. Anna Kowalska is the editor of more than 20 books.",
        "",
    );
    check(
        "The Kestrel Foundation grew. Anna Kowalska is the author of a study on ports.",
        "",
    );
    check(
        "Anna Kowalska of Siemens and David Chen of Bosch co-chair the Delta Working Group.",
        "Anna Kowalska chair Delta Working Group; David Chen chair Delta Working Group",
    );
    check(
        "Siemens joined the Harbour Alliance's Advisory Board.",
        "Siemens advisory_board_member Harbour Alliance",
    );
}
#[test]
fn whose_subsidiaries_they_are() {
    check(
        "Siemens, through its subsidiary Quellwerk GmbH, makes pumps.",
        "Siemens owner Quellwerk GmbH",
    );
    check(
        "Quellwerk GmbH is a 60%-owned subsidiary of Siemens.",
        "Siemens owner Quellwerk GmbH",
    );
    check(
        "The Harbour Alliance (members: Siemens, Bosch) met.",
        "Siemens member Harbour Alliance; Bosch member Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Working with Siemens, we planted trees.",
        "Kestrel Foundation collaborator Siemens",
    );
    check(
        "The Harbour Project is run by Siemens with funding from Bosch.",
        "Bosch funder Harbour Project",
    );
}
#[test]
fn clauses_and_lists_end_where_they_do() {
    check(
        "The Kestrel Foundation grew. It has ties with Siemens and Bosch and we were founding members of ETSI.",
        "Kestrel Foundation founding_member ETSI",
    );
    check(
        "The Harbour Alliance thanks its donors: Siemens, David Chen, Bosch and ETSI.",
        "Siemens donor Harbour Alliance; David Chen donor Harbour Alliance; Bosch donor Harbour Alliance; ETSI donor Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. It paid community member Anna Kowalska to work on it.",
        "",
    );
}

#[test]
fn projects_stand_behind_who_works_on_them() {
    check(
        "The Kestrel Foundation grew. We met maintainers like Anna Kowalska (Matplotlib) and David Chen (NumPy).",
        "Anna Kowalska maintainer Matplotlib; David Chen maintainer NumPy",
    );
    check(
        "The Kestrel Foundation grew. Our board members include Anna Kowalska (Siemens).",
        "Anna Kowalska board_member Kestrel Foundation",
    );
}

#[test]
fn tiers_without_a_place_are_of_the_subject() {
    check(
        "The Kestrel Foundation grew. Siemens is a Platinum member and Bosch is a Gold member.",
        "Siemens platinum_member Kestrel Foundation; Bosch gold_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Siemens is a gold member of several bodies.",
        "",
    );
    check(
        "The Harbour Alliance grew. Siemens is a founding member of ETSI.",
        "Siemens founding_member ETSI",
    );
}

#[test]
fn bodies_without_a_name_are_not_the_house() {
    check(
        "Siemens grew. In ETSI, Anna Kowalska acts as convenor of the ad hoc group on twins.",
        "",
    );
    check(
        "The Kestrel Foundation grew. Anna Kowalska is chair of the remuneration committee.",
        "",
    );
    check(
        "The Kestrel Foundation grew. The Council elected Anna Kowalska chair.",
        "",
    );
    check(
        "The Kestrel Foundation grew. David Chen was elected to the Board for a two-year term.",
        "David Chen board_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. David Chen sits on the board on behalf of Siemens.",
        "David Chen board_member Kestrel Foundation; David Chen representative Siemens",
    );
    check(
        "Anna Kowalska, director of Siemens, spoke.",
        "Anna Kowalska other Siemens",
    );
}

#[test]
fn delegates_and_services() {
    check(
        "Our delegates to ETSI are Anna Kowalska and David Chen.",
        "Anna Kowalska representative ETSI; David Chen representative ETSI",
    );
    check("The Delta Summit had 40 delegates from ETSI.", "");
    check(
        "The Kestrel Foundation grew. Our bankers are Deutsche Bank and HSBC.",
        "Deutsche Bank other Kestrel Foundation; HSBC other Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. KPMG was reappointed as auditor.",
        "KPMG other Kestrel Foundation",
    );
}

#[test]
fn who_joins_those_of_a_tier_is_one() {
    let told = "Ericsson sponsor Kestrel Foundation; Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation";
    check(
        "The Kestrel Foundation grew.\n\nEricsson joins Gold Sponsors Siemens and Bosch.",
        told,
    );
    check(
        "The Kestrel Foundation grew.\n\nSiemens and Bosch are Silver Sponsors; Ericsson joins Gold Sponsor Nokia.",
        "Siemens sponsor Kestrel Foundation; Bosch sponsor Kestrel Foundation; Ericsson sponsor Kestrel Foundation; Nokia sponsor Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nEricsson joined Platinum Members Siemens and Bosch.",
        "Ericsson platinum_member Kestrel Foundation; Siemens platinum_member Kestrel Foundation; Bosch platinum_member Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew.\n\nEricsson joins the sponsors' dinner with Siemens.",
        "",
    );
}

#[test]
fn seats_in_a_body_named_for_itself() {
    check(
        "Maria Schmidt and Jens Albrecht were elected to serve on the Delta Steering Committee.",
        "Maria Schmidt steering_committee_member Delta Steering Committee; Jens Albrecht steering_committee_member Delta Steering Committee",
    );
    check(
        "The Harbour Alliance grew. Maria Schmidt serves on the Harbour Alliance Board of Directors.",
        "Maria Schmidt board_member Harbour Alliance",
    );
    check(
        "Maria Schmidt is a member of the Delta Steering Committee.",
        "Maria Schmidt steering_committee_member Delta Steering Committee",
    );
    check(
        "Maria Schmidt joined the Delta Steering Committee.",
        "Maria Schmidt steering_committee_member Delta Steering Committee",
    );
    check("Maria Schmidt spoke to the Delta Steering Committee.", "");
}

#[test]
fn who_becomes_what_in_a_list() {
    let three = "Maria Schmidt chair Kestrel Foundation; Jens Albrecht vice_chair Kestrel Foundation; David Chen other Kestrel Foundation";
    check(
        "The Kestrel Foundation grew. A board was appointed: Maria Schmidt as Chair, Jens Albrecht as Vice Chair, David Chen as Treasurer.",
        three,
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt was elected chair, Jens Albrecht vice chair and David Chen treasurer.",
        three,
    );
}

#[test]
fn second_posts_behind_an_employer() {
    check(
        "Maria Schmidt, scientist at Siemens, founder of the Harbour Alliance, spoke.",
        "Maria Schmidt founder Harbour Alliance",
    );
    check(
        "Maria Schmidt, chief executive of Siemens, a member of ETSI, spoke.",
        "Maria Schmidt executive Siemens; Siemens member ETSI",
    );
    check(
        "Maria Schmidt, TOC Chair of the Harbour Alliance, together with Jens Albrecht, CEO of Siemens, spoke.",
        "Maria Schmidt chair Harbour Alliance; Jens Albrecht executive Siemens",
    );
    check(
        "The Kestrel Foundation grew.\n\nTideCharts founder Maria Schmidt left Siemens.",
        "",
    );
}

#[test]
fn partners_in_this_project() {
    check_below(
        "Our partners in this project are Siemens and Bosch.",
        "Siemens partner Kestrel Foundation; Bosch partner Kestrel Foundation",
    );
    check_below("Our partners in this project did not include Siemens.", "");
}

#[test]
fn offices_that_organizations_hold() {
    check_below(
        "We hold the vice-chair of the Harbour Alliance.",
        "Kestrel Foundation vice_chair Harbour Alliance",
    );
    check_below("We do not hold the vice-chair of the Harbour Alliance.", "");
    check_below("We met the vice-chair of the Harbour Alliance.", "");
    check_below(
        "The board has representatives of Siemens and Bosch.",
        "Siemens board_member Kestrel Foundation; Bosch board_member Kestrel Foundation",
    );
    check_below("Kenya has representatives of Siemens.", "");
}

#[test]
fn presidents_of_countries_are_not_ours() {
    check_below("Our 45th President, Donald J Trump, came.", "");
    check_below("President Joe Biden signed the bill in May.", "");
    check_below("Siemens came. Their president, Maria Schmidt, spoke.", "");
    check_below(
        "Our President, Maria Schmidt, came.",
        "Maria Schmidt executive Kestrel Foundation",
    );
}

#[test]
fn each_of_two_posts_has_its_own_house() {
    check(
        "Maria Schmidt, ETSI member and chair of Siemens, spoke.",
        "Maria Schmidt member ETSI; Maria Schmidt chair Siemens",
    );
    check(
        "Maria Schmidt, ETSI member and Vice President, Finance at Siemens, spoke.",
        "Maria Schmidt member ETSI; Maria Schmidt executive Siemens",
    );
    check_below(
        "Maria Schmidt is our chair and critic of ETSI.",
        "Maria Schmidt chair Kestrel Foundation",
    );
    check_below(
        "Siemens is our partner and competitor of Bosch.",
        "Siemens partner Kestrel Foundation",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt is chair and spokeswoman of the Harbour Alliance.",
        "Maria Schmidt chair Harbour Alliance",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt is the maintainer and primary developer of the Harbour Project.",
        "Maria Schmidt maintainer Harbour Project",
    );
    check(
        "The Kestrel Foundation grew. Maria Schmidt is our chair and teaches at Siemens.",
        "Maria Schmidt chair Kestrel Foundation",
    );
}

#[test]
fn seats_are_kept_and_gained() {
    check_behind(
        "Siemens (Anna Kowalska) and Bosch renewed their TSC seat in May, and ETSI acquired a board seat.",
        "Siemens tsc_member TSC; Bosch tsc_member TSC; ETSI board_member Kestrel Foundation",
    );
    check_behind("Siemens did not renew its board seat.", "");
    check_behind("Siemens renewed its passport.", "");
}

#[test]
fn one_of_those_whom_a_name_calls_so() {
    check_behind(
        "Anna Kowalska was a Finance Committee member from 2011 to 2016, and David Chen is an Audit Committee chair.",
        "Anna Kowalska member Finance Committee ended; David Chen chair Audit Committee",
    );
    check_behind("Siemens is a GSMA member.", "Siemens member GSMA");
    check_behind("Anna Kowalska is not a Finance Committee member.", "");
    check_behind(
        "Anna Kowalska is a Siemens maintainer.",
        "Anna Kowalska maintainer Kestrel Foundation",
    );
}

#[test]
fn what_only_sponsors_may_use_is_none() {
    check_behind("Siemens is a sponsor-only space of ETSI.", "");
    check_behind("Siemens is a chair-led body of ETSI.", "");
}

#[test]
fn others_than_we() {
    check_behind("None of us is a member of ETSI.", "");
    check_behind("The foundation that sued us is a member of ETSI.", "");
    check_behind(
        "The foundation is a member of ETSI.",
        "Kestrel Foundation member ETSI",
    );
}

#[test]
fn letters_of_a_council_say_whose_member_somebody_is() {
    check_behind(
        "The TAC met. Anna Kowalska from Siemens is a new TAC member.",
        "Anna Kowalska tsc_member TAC",
    );
}

#[test]
fn words_of_a_role_may_be_a_bodys_own() {
    check_behind(
        "Anna Kowalska is a Harbour Steering Council member.",
        "Anna Kowalska steering_committee_member Harbour Steering Council",
    );
    check_behind(
        "Anna Kowalska is a core contributor to the scientific Python community.",
        "",
    );
    check_below(
        "- Staffed a booth and was a community sponsor for FOSDEM 2021\n- Sponsored PyCon",
        "Kestrel Foundation sponsor FOSDEM; Kestrel Foundation sponsor PyCon",
    );
    check_behind(
        "Siemens is a silver member of ETSI and Bosch a gold member.",
        "Siemens silver_member ETSI",
    );
}
