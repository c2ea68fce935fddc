//! What speaks for a spelling, and what against it.

use super::super::super::evidence::{ENOUGH, Evidence};
use super::super::super::head::Force;
use super::{Spelling, is_letters, is_vetoed, is_worked_on, part_of_known};
use crate::lexicon::organizations::{KnownOrganization, Sureness};
use crate::lexicon::sets;
use crate::lexicon::words::{Tags, tags};
use crate::model::{OrganizationKind, Rule};

/// Whether letters are known for a body that a person's initials do not hide: "IBM", "the EU".
fn is_known_body(spelling: &Spelling) -> bool {
    spelling.known.is_some_and(|known| {
        let sure = known.sureness == Sureness::Sure && spelling.text.len() > 2;
        let public = matches!(
            known.kind,
            OrganizationKind::Government | OrganizationKind::InternationalBody
        );
        sure || public
    })
}

/// What speaks for a spelling less what speaks against it.
pub(in crate::extract::organization::resolve) fn weight(
    spelling: &Spelling,
    evidence: &Evidence,
) -> i32 {
    let text = spelling.text.as_str();
    let uses = evidence.uses(text);
    if is_vetoed(spelling)
        || evidence.is_initials(text) && !is_known_body(spelling)
        || uses.all < 2 && evidence.torn.contains(text)
    {
        return i32::MIN / 2;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let mut sum: i32 = spelling.weights.iter().map(|(_, weight)| *weight).sum();
    if spelling.legal {
        sum += ENOUGH;
    }
    if let Some(head) = spelling.head {
        sum += match head.force {
            Force::Strong => ENOUGH,
            // "Department of Treasury", "Fund for Peace"; an "Office of the CTO" any firm has.
            Force::Middling if words[0] == "Office" => 6,
            Force::Middling
                if head.opens && words.iter().any(|word| matches!(*word, "of" | "for")) =>
            {
                ENOUGH
            }
            Force::Middling => 6,
            // "Center for …" is opened by its head; "Audax …" is no word of the language.
            Force::Weak if words.contains(&"for") => 6,
            Force::Weak => 4,
        };
    }
    let proper = spelling
        .head
        .is_some_and(|head| head.kind == OrganizationKind::Company)
        && tags(words[0].as_bytes()) == Tags::NONE
        && !evidence.is_small_word(words[0])
        // "Long-Term Health"
        && !words[0]
            .split_once('-')
            .is_some_and(|(first, _)| tags(first.as_bytes()) != Tags::NONE)
        && !sets::is_place(words[0])
        && words.len() <= 3;
    sum += i32::from(proper) * 2;
    match spelling.known.map(|known| known.sureness) {
        Some(Sureness::Sure) => sum += ENOUGH,
        // "NTU values fell"
        Some(Sureness::Letters) => sum += if is_letters(text) { 2 } else { 4 },
        Some(Sureness::Word) => sum += 4,
        Some(Sureness::Software) if uses.as_community + uses.as_united > 0 => sum += ENOUGH,
        Some(Sureness::Software) => sum += 2,
        None => {}
    }
    let sure = spelling
        .known
        .is_some_and(|known| known.sureness == Sureness::Sure);
    let upper = words.len() == 1 && text.chars().filter(|c| c.is_ascii_uppercase()).count() >= 2;
    // "TI funding": two letters are those of too much.
    let bare = text.len() == 2 && upper && spelling.known.is_none();
    let told = [
        Rule::OrgExpansion,
        Rule::OrgSubject,
        Rule::OrgList,
        Rule::OrgRoster,
    ]
    .iter()
    .any(|rule| spelling.has(*rule));
    sum += match bare && !told {
        true => -4,
        false => i32::from(upper) * 2,
    };
    sum += i32::from(uses.acting >= 1) * 2;
    sum += as_party(spelling, evidence, &words, upper, proper);
    let framed = spelling
        .weights
        .iter()
        .any(|(rule, weight)| *rule == Rule::OrgFrame && *weight > 0);
    sum += i32::from(framed && uses.all >= 2) * 2;
    // "together with Shelter": a known name that is a word too names the organization where it is framed as one.
    let named = framed && spelling.known.is_some();
    if words.len() == 1 && !upper && evidence.is_small_word(text) && !sure && !named {
        sum -= 8;
    }
    if let Some(owner) = part_of_known(&words) {
        // Charities have chapters that are called so.
        let chapter = owner.kind == OrganizationKind::Nonprofit && words.len() > 2;
        sum += if chapter { ENOUGH } else { 4 };
    }
    sum += i32::from(is_worked_on(text, false, evidence)) * 4;
    // "in a Google sheet": who made what is used does nothing in the report.
    let company = |known: KnownOrganization| known.kind == OrganizationKind::Company;
    if uses.as_ware > 0 && uses.as_ware == uses.all && spelling.known.is_some_and(company) {
        return i32::MIN / 2;
    }
    if uses.as_product * 2 > uses.all && !sure {
        sum -= 6;
    }
    // "a PEP": letters of which there are many.
    if uses.as_counted > 0
        && is_letters(text)
        && spelling.known.is_none()
        && spelling.head.is_none()
    {
        sum -= 6;
    }
    sum += i32::from(is_national(&words)) * 4;
    // "Brigg & Daughters" is no topic.
    let kin = matches!(
        words.as_slice(),
        [.., "&", "Daughters" | "Sons" | "Associates" | "Brothers"]
    );
    sum += i32::from(is_firm(&words, evidence)) * if kin { ENOUGH } else { 6 };
    let person = (2..=3).contains(&words.len())
        && sets::is_given_name(words[0])
        && spelling.head.is_none()
        && !spelling.legal
        && spelling.known.is_none();
    let part_of_one =
        !sure && !spelling.legal && spelling.head.is_none() && evidence.is_person(text);
    // "a booth managed by Alvo, Siri, and Bram": a list makes no firms of first names.
    let listed = |(rule, _): &(Rule, i32)| matches!(rule, Rule::OrgList | Rule::OrgFrame);
    let first_name = words.len() == 1
        && !upper
        && spelling.known.is_none()
        && (spelling.has(Rule::OrgList) || uses.as_agent + uses.as_party > 0)
        && spelling.weights.iter().all(listed)
        && uses.as_community + uses.as_project == 0
        && evidence.may_be_first_name(text);
    if person || part_of_one || first_name {
        sum -= 8;
    }
    sum
}

/// What it says of a name that it stands where parties do: "by KTH,", "from Kurata Fund". Of a word that is no name of its own
/// it says nothing.
fn as_party(
    spelling: &Spelling,
    evidence: &Evidence,
    words: &[&str],
    upper: bool,
    proper: bool,
) -> i32 {
    /// What a firm sells is called so as well.
    const PRODUCTS: [&str; 13] = [
        "Analytics",
        "Cloud",
        "Computing",
        "Digital",
        "Mobile",
        "Networks",
        "Research",
        "Security",
        "Software",
        "Solutions",
        "Storage",
        "Systems",
        "Works",
    ];
    let uses = evidence.uses(&spelling.text);
    if uses.as_product > 0 || evidence.is_person(&spelling.text) {
        return 0;
    }
    let party = uses.as_party > 0;
    let coined = tags(words[0].as_bytes()) == Tags::NONE && !evidence.is_small_word(words[0]);
    let product = words.last().is_some_and(|last| PRODUCTS.contains(last));
    match (spelling.known.map(|known| known.sureness), spelling.head) {
        (Some(Sureness::Letters), _) if upper && uses.as_agent > 0 => 4,
        (Some(Sureness::Letters | Sureness::Word), _) if upper && party => 2,
        (Some(Sureness::Word), None) if coined && uses.as_agent > 0 => 4,
        (None, Some(head))
            if head.kind == OrganizationKind::Company && head.force == Force::Weak =>
        {
            let numbered =
                words[0].contains('-') && words[0].ends_with(|last: char| last.is_ascii_digit());
            i32::from(party && proper && !product && !numbered) * 2
        }
        (None, Some(head)) if head.force == Force::Middling => {
            let body = matches!(
                head.kind,
                OrganizationKind::Nonprofit
                    | OrganizationKind::Academic
                    | OrganizationKind::IndustryAlliance
                    | OrganizationKind::Company
            );
            // "Trelken Learning Trust", "Norwegian Heritage Society", where "Kurata Fund" wants a party's place.
            let named = coined || sets::is_place(words[0]) && words.len() > 2;
            let long = words.len() > 2 && uses.all > 0;
            i32::from(body && named && (party || long)) * 2
        }
        _ => 0,
    }
}

/// "Dairy Australia", "Energy UK": a field or a name and the country it is for.
fn is_national(words: &[&str]) -> bool {
    let [first @ .., place] = words else {
        return false;
    };
    (1..=3).contains(&first.len())
        && sets::is_place(place)
        && !first.iter().any(|word| sets::is_place(word))
}

/// "Holt & Ravn": two names joined by the mark of firms; ordinary words so joined are a topic.
fn is_firm(words: &[&str], evidence: &Evidence) -> bool {
    let named = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && !evidence.is_small_word(word)
            && !sets::is_no_organization(word)
    };
    let joint = words.iter().position(|word| *word == "&");
    joint.is_some_and(|at| {
        at > 0 && at + 1 < words.len() && words[..at].iter().all(named) && named(&words[at + 1])
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::super::tests::check;

    #[test]
    fn names_with_a_head_need_less_where_parties_stand() {
        check("It was paid for by Quella Fund.", "Quella Fund nonprofit");
        check("It came from Tarquell Capital.", "Tarquell Capital company");
        check(
            "The Board met Trelken Learning Trust there.",
            "Trelken Learning Trust nonprofit",
        );
        check("It grew by Brigg & Daughters.", "Brigg & Daughters company");
        check("We opened Siemens Norway in May.", "Siemens Norway company");
    }

    #[test]
    fn what_firms_sell_and_funds_in_general_need_more() {
        check("It runs on Quella Cloud.", "");
        check("It came from Quella Cloud.", "");
        check("It came out of Quella Fund Notes.", "");
        check("By T-17 Diagnostics.", "");
        check("We moved to the city of Trelken in May.", "");
        check(
            "It is owned by the city of Trelken.",
            "city of Trelken government",
        );
    }
}
