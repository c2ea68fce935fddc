//! Which report of OLD goes with which of NEW.

use std::collections::HashMap;

use super::Match;
use crate::typed::Report;

/// Pairs reports, NEW's in order and then those that are gone: by their name below the folder that all of a side lie
/// in; then without the file's extension and the years in it, and at last without any digits, as long as one report of
/// each side alone has the name; a single one that is left of each side is a pair too.
pub(super) fn pair(old: &[Report], new: &[Report]) -> Vec<Match<usize>> {
    let mut partner: Vec<Option<usize>> = vec![None; new.len()];
    let mut left: Vec<bool> = vec![true; old.len()];
    let names = |side: &[Report]| -> Vec<String> {
        let sources: Vec<&str> = side.iter().map(|report| &*report.source).collect();
        below_common(&sources)
    };
    let (old_names, new_names) = (names(old), names(new));
    for key in [str::to_owned, without_years, without_digits] {
        let mut known: HashMap<String, Vec<usize>> = HashMap::new();
        for at in (0..old.len()).filter(|at| left[*at]) {
            known.entry(key(&old_names[at])).or_default().push(at);
        }
        let mut rivals: HashMap<String, usize> = HashMap::new();
        for at in (0..new.len()).filter(|at| partner[*at].is_none()) {
            *rivals.entry(key(&new_names[at])).or_default() += 1;
        }
        for at in 0..new.len() {
            let name = key(&new_names[at]);
            if partner[at].is_none()
                && rivals.get(&name) == Some(&1)
                && let Some([only]) = known.get(&name).map(Vec::as_slice)
            {
                partner[at] = Some(*only);
                left[*only] = false;
            }
        }
    }
    let mut gone: Vec<usize> = (0..old.len()).filter(|at| left[*at]).collect();
    let mut alone = (0..new.len()).filter(|at| partner[*at].is_none());
    if let ([only], Some(at), None) = (gone.as_slice(), alone.next(), alone.next()) {
        partner[at] = Some(*only);
        gone.clear();
    }
    let news = partner.into_iter().enumerate();
    news.map(|(at, old)| match old {
        Some(old) => Match::Both(old, at),
        None => Match::New(at),
    })
    .chain(gone.into_iter().map(Match::Gone))
    .collect()
}

/// Names without the folders that all of them begin with.
fn below_common(sources: &[&str]) -> Vec<String> {
    let folders = |source: &str| -> Vec<String> {
        let parts = source.split(['/', '\\']).filter(|part| *part != ".");
        parts.map(str::to_owned).collect()
    };
    let parts: Vec<Vec<String>> = sources.iter().map(|source| folders(source)).collect();
    let most = parts.iter().map(|parts| parts.len() - 1).min().unwrap_or(0);
    let is_common = |at: &usize| parts.iter().all(|other| other[*at] == parts[0][*at]);
    let common = (0..most).take_while(is_common).count();
    parts
        .iter()
        .map(|parts| parts[common..].join("/"))
        .collect()
}

/// A name without its file's extension, which tells the format.
fn stem(name: &str) -> &str {
    let file = name.rfind('/').map_or(0, |at| at + 1);
    let end = name[file..].rfind('.');
    end.map_or(name, |at| &name[..file + at])
}

/// A stem without numbers of four digits: `q1-2023` is `q1-`.
fn without_years(name: &str) -> String {
    const YEAR: usize = 4;
    let stem = stem(name);
    let mut out = String::with_capacity(stem.len());
    let mut rest = stem;
    while let Some(c) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let piece = &rest[..digits.max(c.len_utf8())];
        if digits != YEAR {
            out.push_str(piece);
        }
        rest = &rest[piece.len()..];
    }
    out
}

/// A stem without digits.
fn without_digits(name: &str) -> String {
    stem(name).chars().filter(|c| !c.is_ascii_digit()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(old: &[&str], new: &[&str], expect: &str) {
        let reports = |names: &[&str]| -> Vec<Report> {
            let report = |name: &&str| Report {
                source: (*name).to_owned(),
                ..Report::default()
            };
            names.iter().map(report).collect()
        };
        let pairs = pair(&reports(old), &reports(new));
        let words = pairs.iter().map(|pair| match pair {
            Match::Gone(at) => format!("-{}", old[*at]),
            Match::New(at) => format!("+{}", new[*at]),
            Match::Both(from, to) => format!("{}={}", old[*from], new[*to]),
        });
        assert_eq!(words.collect::<Vec<_>>().join(" "), expect);
    }

    #[test]
    fn the_same_name_below_the_folder_is_a_pair() {
        check(
            &["a/x.md", "a/y/z.md"],
            &["./b/y/z.md", "./b/w.md", "./b/x.md"],
            "a/y/z.md=./b/y/z.md +./b/w.md a/x.md=./b/x.md",
        );
    }

    #[test]
    fn years_and_formats_tell_no_reports_apart() {
        check(
            &["esg-2021.pdf", "annual-2021.md"],
            &["annual-2022.docx", "esg-2022.pdf"],
            "annual-2021.md=annual-2022.docx esg-2021.pdf=esg-2022.pdf",
        );
        check(
            &["q1.md", "q2.md", "x.md"],
            &["q3.md", "y.md", "x.md"],
            "+q3.md +y.md x.md=x.md -q1.md -q2.md",
        );
    }

    #[test]
    fn what_differs_beside_the_year_tells_reports_apart() {
        check(
            &["old/h1_2021.md", "old/h2_2021.md", "old/plan 3.md"],
            &["new/h2_2022.md", "new/h1_2022.md", "new/plan 4.md"],
            "old/h2_2021.md=new/h2_2022.md old/h1_2021.md=new/h1_2022.md old/plan 3.md=new/plan 4.md",
        );
        check(
            &["20211.md", "20212.md"],
            &["20221.md", "20223.md"],
            "+20221.md +20223.md -20211.md -20212.md",
        );
    }

    #[test]
    fn the_last_two_are_a_pair() {
        check(&["old.md"], &["new.txt"], "old.md=new.txt");
        check(
            &["a/a.md", "a/b.md"],
            &["a.md", "c.md"],
            "a/a.md=a.md a/b.md=c.md",
        );
        check(&[], &["a.md"], "+a.md");
    }
}
