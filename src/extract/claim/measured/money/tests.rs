//! The tests of what money is of.

use crate::extract::claim::tests::check;

#[test]
fn sums_without_a_verb_are_of_the_noun_before() {
    check(
        "Interim dividend per share $0.51",
        &["Interim dividend per share: 0.51 USD"],
    );
    check(
        "First half profit increased 100% to $18 million Earnings per share increased 9% to $4.41 Net debt fell 2%",
        &[
            "profit: 100 percent",
            "profit: 18000000 USD",
            "Earnings per share: 9 percent",
            "Earnings per share: 4.41 USD",
            "Net debt: 2 percent",
        ],
    );
    check(
        "It will pay $780,000 in the aggregate for the stock of Acme.",
        &["pay, stock of Acme: 780000 USD"],
    );
}

#[test]
fn passives_tell_what_money_pays() {
    check(
        "The kelp business was sold for $261 million.",
        &["kelp business: 261000000 USD"],
    );
    check(
        "The survey has been funded with around 100,000 USD over three years.",
        &["survey: 100000 USD", "years: 3 year"],
    );
    check("The school left with $5 million.", &[": 5000000 USD"]);
}

#[test]
fn the_price_of_a_noun_stands_behind_for() {
    check(
        "It led up to the building of new docks for a million euros.",
        &["building of new docks: 1000000 EUR"],
    );
    check(
        "In 2010 it bought its “freedom” from the Acme group for $3.2 million.",
        &["freedom: 3200000 USD"],
    );
}

#[test]
fn a_name_that_ends_in_money_is_no_place() {
    check(
        "It paid $2.4 billion in Special Harbour Duty.",
        &["Special Harbour Duty: 2400000000 USD"],
    );
    check(
        "It paid $2.4 billion in South Kenya.",
        &["paid: 2400000000 USD"],
    );
    check(
        "It accrued a $31.0 million payable to Acme and paid $16.0 million of the $31.0 million payable.",
        &[
            "payable: 31000000 USD",
            "payable: 16000000 USD",
            "payable: 31000000 USD",
        ],
    );
}

#[test]
fn a_noun_that_says_what_is_done_with_money_tells_it() {
    check(
        "It will lead to an investment of €146 million in the southern ports.",
        &["investment, southern ports: 146000000 EUR"],
    );
    check(
        "The board allowed the repurchase of up to $10 million of our common stock.",
        &["repurchase, common stock: 10000000 USD"],
    );
    check(
        "We made payments of $4 million in cash.",
        &["payments, cash: 4000000 USD"],
    );
    check(
        "We hold a total of $4 million in bonds.",
        &["bonds: 4000000 USD"],
    );
    check(
        "It is a budget of $4 million in all.",
        &["budget: 4000000 USD"],
    );
}

#[test]
fn a_share_in_the_object_of_a_deal_is_no_object() {
    check(
        "The group agreed to sell its 50% stake in the kelp mill for $20 million.",
        &["stake: 50 percent", "stake: 20000000 USD"],
    );
    check(
        "It bought the 12 kelp mills for $20 million.",
        &["kelp mills: 12 count", "kelp mills: 20000000 USD"],
    );
}

#[test]
fn the_next_label_is_no_noun_of_the_money() {
    check(
        "Mending of piers $69,642 Contact: the harbour office",
        &["Mending of piers: 69642 USD"],
    );
    check(
        "It has a $2 million fund: the Quay Fund.",
        &["fund: 2000000 USD"],
    );
}

#[test]
fn each_deal_of_a_sentence_has_its_price() {
    check(
        "The Board sold the hall for £6.2m and bought two launches for £900,000 each.",
        &[
            "hall: 6200000 GBP",
            "launches: 2 count",
            "launches: 900000 GBP",
        ],
    );
}

#[test]
fn what_is_endowed_may_stand_before_the_verb() {
    check(
        "The Quay Fund, which the yard endowed with $8 million in 2011, gave a boat.",
        &["endowed, Quay Fund: 8000000 USD"],
    );
    check(
        "The Sea Prize, endowed with €200,000 by Hale, went to a choir.",
        &["endowed, Sea Prize: 200000 EUR"],
    );
    check("The ropes were sold at under $36.", &["ropes: 36 USD"]);
    check(
        "Kelp and Umbra each pledged £2 million.",
        &["pledged: 2000000 GBP"],
    );
    check(
        "The State met £212,000 of the £265,000 spent.",
        &["spent: 212000 GBP", "spent: 265000 GBP"],
    );
    check(
        "The Trust will match gifts up to £500.",
        &["gifts: 500 GBP"],
    );
}

#[test]
fn money_is_given_to_what_it_supports() {
    check(
        "The choir is funded by the Harbour Trust with $5 million a year.",
        &["choir: 5000000 USD"],
    );
    check(
        "It has decided to support the further growth of the choir with 1.2 million euros.",
        &["further growth of the choir: 1200000 EUR"],
    );
    check(
        "It will support the growth of harbour choirs in the next few years with $5 million.",
        &["growth of harbour choirs: 5000000 USD"],
    );
    check(
        "It got a $100,000 deferred gift from a friend.",
        &["deferred gift: 100000 USD"],
    );
    check(
        "Local content covers 79% of contracts placed in May and amounts to $9 million.",
        &["contracts: 79 percent", "Local content: 9000000 USD"],
    );
    check(
        "Kaldera will pay $55 million upfront.",
        &["pay: 55000000 USD"],
    );
}

#[test]
fn what_money_is_given_as_says_what_it_is() {
    check(
        "The guild was able to give $2,700 as financial aid.",
        &["give, financial aid: 2700 USD"],
    );
    check(
        "The guild paid $2,700 as a loan.",
        &["paid, loan: 2700 USD"],
    );
    check("It paid $2,700 as of May.", &["paid: 2700 USD"]);
}

#[test]
fn what_it_brought_in_is_of_what_was_spoken_of() {
    check(
        "The summer gala was a success. It brought in $130,000!",
        &["summer gala: 130000 USD"],
    );
    check(
        "Acme Corp was glad. It brought in $130,000!",
        &[": 130000 USD"],
    );
}
