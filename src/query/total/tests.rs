//! What totals come to.

use super::*;

fn claim(value: &str, bound: Bound, unit: &str) -> Addend {
    Addend {
        report: 0,
        fact: format!("{value}{unit}"),
        part_of: String::new(),
        became: None,
        value: Decimal::parse(value).unwrap(),
        value_max: None,
        bound,
        unit: Unit::from_symbol(unit),
        per: String::new(),
        change: String::new(),
        modality: "actual".to_owned(),
        measured: Default::default(),
        time: Default::default(),
    }
}

#[track_caller]
fn check(claims: &[Addend], expect: &str) {
    let claims: Vec<&Addend> = claims.iter().collect();
    let Total {
        value,
        value_max,
        bound,
        note,
    } = total(&claims);
    let show = |value: Option<Decimal>| value.map_or_else(String::new, |value| value.to_string());
    let max = value_max.map_or_else(String::new, |max| format!("–{max}"));
    let shown = format!("{}{}{max} {note}", bound.sign(), show(value));
    assert_eq!(shown.trim(), expect);
}

#[test]
fn keeps_bounds() {
    use Bound::{Approx, AtLeast, AtMost, Exact, LessThan, MoreThan, Nearly};
    let two = |a, b| [claim("25000", a, "count"), claim("5000", b, "count")];
    check(&two(Exact, Exact), "30000");
    check(&two(MoreThan, MoreThan), "> 30000");
    check(&two(MoreThan, Exact), "> 30000");
    check(&two(AtLeast, Exact), "≥ 30000");
    check(&two(AtLeast, MoreThan), "> 30000");
    check(&two(AtMost, Exact), "≤ 30000");
    check(&two(AtMost, Nearly), "< 30000");
    check(&two(Approx, Nearly), "~ 30000");
    check(&two(Nearly, Exact), "≲ 30000");
    let none = "lower and upper bounds do not add up";
    check(&two(MoreThan, LessThan), none);
    let none = "bounds and approximations do not add up";
    check(&two(MoreThan, Nearly), none);
    check(&two(AtMost, Approx), none);
}

#[test]
fn refuses_what_does_not_add_up() {
    let two = |a, b| [claim("30", Bound::Exact, a), claim("20", Bound::Exact, b)];
    check(
        &two("percent", "percent"),
        "shares and multiples do not add up",
    );
    check(&two("rank", "rank"), "ranks do not add up");
    check(&two("EUR", "USD"), "unlike units do not add up");
    check(&two("EUR", "EUR"), "50");
    check(&[], "");
}

#[test]
fn says_where_one_amount_is_added_again_and_again() {
    let gifts = |value, unit, count| vec![claim(value, Bound::Exact, unit); count];
    check(
        &gifts("12500000", "USD", 4),
        "≤ 50000000 12500000 is added 4 times: one amount told again, if the sentences tell of one",
    );
    check(&gifts("12500000", "USD", 3), "37500000");
    check(&gifts("250000", "USD", 4), "1000000");
    check(&gifts("125", "count", 4), "500");
}

#[test]
fn leaves_out_parts_whose_whole_is_there() {
    let whole = claim("38000", Bound::MoreThan, "count");
    let part = Addend {
        part_of: whole.fact.clone(),
        ..claim("25000", Bound::MoreThan, "count")
    };
    let other = Addend {
        report: 1,
        ..part.clone()
    };
    check(
        &[whole.clone(), part.clone()],
        "> 38000 left out: 1 part of another claim",
    );
    check(&[part], "> 25000");
    check(&[whole, other], "> 63000");
}

#[test]
fn leaves_out_the_same_of_earlier_years() {
    let of = |value: &str, measured: &str, start: &str, end: &str| Addend {
        measured: [measured.to_owned(), String::new()],
        time: [start.to_owned(), end.to_owned()],
        ..claim(value, Bound::Exact, "EUR")
    };
    let of_year = |value: &str, measured: &str, year: &str| {
        let [start, end] = ["01-01", "12-31"].map(|day| format!("{year}-{day}"));
        of(value, measured, &start, &end)
    };
    let fees = [of_year("5", "fees", "2023"), of_year("7", "fees", "2024")];
    let [last, this] = &fees;
    let one = "7 left out: 1 of an earlier year beside a later one";
    check(&[last.clone(), this.clone()], one);
    check(&[this.clone(), last.clone()], one);
    check(std::slice::from_ref(last), "5");
    check(&[last.clone(), of_year("7", "grants", "2024")], "12");
    let elsewhere = Addend {
        report: 1,
        ..last.clone()
    };
    check(&[elsewhere, this.clone()], "12");
    let at = |value, day| of(value, "fees", "", day);
    check(&[at("5", "2023-12-31"), at("7", "2024-12-31")], one);
    let months = [at("5", "2024-03-31"), at("7", "2024-06-30")];
    check(&months, "12");
    check(&[of("5", "", "", ""), of("7", "", "", "")], "12");
}

#[test]
fn leaves_out_what_something_was_before_it_changed() {
    let of = |value: &str, change: &str| Addend {
        change: change.to_owned(),
        measured: ["members".to_owned(), String::new()],
        ..claim(value, Bound::Exact, "count")
    };
    let linked = |claims: [Addend; 3], base: usize| {
        let mut claims = claims.map(Some);
        link(&mut claims, base);
        claims.map(|claim| claim.unwrap())
    };
    let rose = linked([of("5", ""), of("61", ""), of("74", "increase")], 1);
    check(&rose, "79 left out: 1 from before a change");
    check(&rose[..2], "66");
    let up = linked([of("5", ""), of("74", "increase"), of("61", "")], 2);
    check(&up, "79 left out: 1 from before a change");
    let by = linked([of("5", ""), of("12", "increase"), of("7", "increase")], 0);
    check(
        &by[1..],
        "12 left out: 1 that says how much something changed",
    );
}

#[test]
fn leaves_out_amounts_for_one_of_a_kind() {
    let of = |value: &str, measured: &str| Addend {
        measured: [measured.to_owned(), String::new()],
        ..claim(value, Bound::Exact, "GBP")
    };
    let (income, dividend) = (
        of("100", "income"),
        of("0.145", "final dividend, per share"),
    );
    check(
        &[income, dividend.clone(), of("2", "Costs per unit")],
        "100 left out: 2 amounts for one of a kind, as per share",
    );
    check(&[dividend], "0.145");
}

#[test]
fn leaves_out_changes_and_goals_beside_facts() {
    let fact = claim("100", Bound::Exact, "count");
    let change = Addend {
        change: "increase".to_owned(),
        ..claim("7", Bound::Exact, "count")
    };
    let goal = Addend {
        modality: "target".to_owned(),
        ..claim("500", Bound::Exact, "count")
    };
    let all = [fact, change, goal.clone(), goal.clone()];
    check(
        &all,
        "100 left out: 2 goals, forecasts or the like; 1 that says how much something changed",
    );
    check(&[goal.clone(), goal], "1000");
}

#[test]
fn keeps_both_ends_of_ranges_and_every_digit() {
    let range = Addend {
        value_max: Decimal::parse("5"),
        ..claim("3", Bound::Exact, "year")
    };
    check(&[range, claim("0.1", Bound::Exact, "year")], "3.1–5.1");
    let digits = "12345678901234567890.5";
    check(
        &[
            claim(digits, Bound::Exact, "B"),
            claim("0.5", Bound::Exact, "B"),
        ],
        "12345678901234567891",
    );
}
