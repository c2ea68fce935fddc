//! Who holds a role, with a sign where it is no organization: a column of its own is the first that a narrow table drops,
//! and a person without one looks like a company.

use super::{Sheet, retain};
use crate::model::HolderKind;

/// The sign before a holder, and what it stands for.
pub(in crate::render) const SIGNS: [(HolderKind, &str, &str); 2] = [
    (HolderKind::Person, "◦", "a person"),
    (HolderKind::Group, "∷", "a group that no name tells"),
];

impl Sheet {
    /// Puts what the column `holder_kind` says before the names of the holders.
    pub(in crate::render) fn sign_holders(&mut self) {
        let at = |name: &str| self.heads.iter().position(|head| head.name == name);
        let (Some(holder), Some(kind)) = (at("holder"), at("holder_kind")) else {
            return;
        };
        for row in &mut self.rows {
            let is_it = |sign: &&(HolderKind, &str, &str)| sign.0.name() == row[kind].words;
            if let Some((_, sign, _)) = SIGNS.iter().find(is_it) {
                row[holder].words.insert_str(0, &format!("{sign} "));
            }
        }
        let keep: Vec<bool> = (0..self.heads.len()).map(|at| at != kind).collect();
        retain(&mut self.heads, &keep);
        self.rows.iter_mut().for_each(|row| retain(row, &keep));
    }
}
