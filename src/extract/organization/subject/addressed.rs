//! The organization whose address the report gives: "www.alvik-trust.org", "info@alvik.example".

use std::collections::BTreeMap;

use super::super::Found;
use super::super::head;
use super::prominent::reports;
use crate::document::Document;
use crate::lexicon::organizations;
use crate::model::OrganizationKind;

/// Hosts where everybody has a page.
const PUBLIC: [&str; 14] = [
    "github",
    "gitlab",
    "twitter",
    "facebook",
    "linkedin",
    "youtube",
    "google",
    "googlegroups",
    "medium",
    "apple",
    "instagram",
    "blogspot",
    "wordpress",
    "gmail",
];

/// The index of the organization that the host is called after to which the report leads most often, where no other comes
/// near and nobody else's is given.
pub(in crate::extract::organization) fn find(document: &Document, found: &Found) -> Option<u32> {
    let mut hosts: BTreeMap<&str, u32> = BTreeMap::new();
    for host in hosts_of(&document.text) {
        *hosts.entry(host).or_default() += 1;
    }
    let (host, most) = hosts.iter().max_by_key(|(_, times)| **times)?;
    let next = hosts.iter().filter(|(other, _)| other != &host);
    let next = next.map(|(_, times)| *times).max().unwrap_or(0);
    if next * 2 > *most {
        return None;
    }
    let called = |name: &String| is_called(name, host);
    let named: Vec<(u32, OrganizationKind)> = (0..)
        .zip(&found.organizations)
        .filter(|(_, organization)| {
            called(&organization.name) || organization.aliases.iter().any(called)
        })
        .map(|(id, organization)| (id, organization.kind))
        .filter(|(_, kind)| reports(*kind))
        .collect();
    // "alvik.example" is the Alvik Foundation's more than the project's that it keeps.
    let projects = |kind: OrganizationKind| kind == OrganizationKind::OpenSourceProject;
    let only = |projects_too: bool| {
        let mut ids = named
            .iter()
            .filter(|(_, kind)| projects_too || !projects(*kind));
        let (id, _) = ids.next()?;
        ids.next().is_none().then_some(*id)
    };
    only(false).or_else(|| only(true))
}

/// No name of a host has more bytes.
const LONGEST_HOST: usize = 253;

/// The names of the hosts of a text's links and addresses, what stands before and behind them left out: "alvik" of
/// "https://www.alvik.org.au/x".
fn hosts_of(text: &str) -> impl Iterator<Item = &str> {
    let links = ["://", "www.", "@"].into_iter();
    let places = links.flat_map(|mark| {
        let places = memchr::memmem::find_iter(text.as_bytes(), mark);
        places.map(move |at| (at, mark))
    });
    places.filter_map(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        let is_of_host = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
        let end = rest
            .bytes()
            .take(LONGEST_HOST)
            .take_while(is_of_host)
            .count();
        // "https://www.": the second mark leads on.
        let host = rest[..end].trim_end_matches('.');
        let labels: Vec<&str> = host.split('.').collect();
        if labels[0] == "www" || labels.len() < 2 {
            return None;
        }
        // "org.au", "co.uk"
        let country = labels.len() > 2 && labels[labels.len() - 2].len() <= 3;
        let label = labels[labels.len() - 2 - usize::from(country)];
        (!PUBLIC.contains(&label)).then_some(label)
    })
}

/// Whether a host is called after a name: by all its words, or without those that say what it is.
fn is_called(name: &str, host: &str) -> bool {
    let letters = |words: &mut dyn Iterator<Item = &str>| -> String {
        words
            .flat_map(str::chars)
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let host: String = letters(&mut std::iter::once(host));
    // "Alvik.org Foundation"
    let plain = |word| match str::split_once(word, '.') {
        Some((first, "org" | "com" | "io")) => first,
        _ => word,
    };
    let small = |word: &&str| matches!(*word, "the" | "The" | "of" | "for" | "and" | "&");
    let words = || {
        let words = name.split(' ').map(plain);
        words.filter(|word| !small(word) && !head::is_legal_form(word))
    };
    let own = |word: &&str| head::head(word).is_none();
    let core = letters(&mut words().filter(own));
    // "bank.example" is no bank's by its name.
    let named = core.len() > 3 || organizations::known(name).is_some();
    named && (core == host || letters(&mut words()) == host)
        || name.len() > 3 && letters(&mut name.split(' ')) == host
}

#[cfg(test)]
mod tests {
    use crate::extract::organization::subject::testing::check_markdown as check;

    #[test]
    fn who_has_the_address_speaks() {
        let met = "We met the Alvik Sea Foundation and Dorn Bank plc.";
        check(
            &format!("{met} See [all](https://www.alviksea.org.au/2020) of it."),
            Some("Alvik Sea Foundation"),
        );
        check(
            &format!("{met} Write to info@dornbank.example, or see https://dornbank.example/x."),
            Some("Dorn Bank plc"),
        );
        check(
            &format!("{met} See https://dornbank.example and https://alviksea.org."),
            None,
        );
        check(&format!("{met} See https://github.com/alviksea."), None);
        check(&format!("{met} See https://tide.example."), None);
    }
}
