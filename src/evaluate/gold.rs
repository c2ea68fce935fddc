//! Reading an annotation: one JSON object a line, each a section, claim, trap, organization or role.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Number, Value as Json};

use crate::model::{Bound, Decimal};

/// What a person read in a report.
#[derive(Clone, Debug, Default)]
pub struct Gold {
    pub(super) sections: Vec<Section>,
    pub(super) claims: Vec<Claim>,
    pub(super) traps: Vec<Trap>,
    pub(super) organizations: Vec<Organization>,
    pub(super) roles: Vec<Role>,
}

/// Why an annotation cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A line is no JSON object, or lacks something.
    #[error("line {line}: {error}")]
    Json {
        /// 1-based, in the annotation.
        line: usize,
        /// What is wrong with it.
        error: serde_json::Error,
    },
    /// A line says that it is something else.
    #[error("line {line}: unknown type `{found}`; expected section, claim, trap, org or role")]
    Type {
        /// 1-based, in the annotation.
        line: usize,
        /// What it says.
        found: String,
    },
}

/// A heading.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Section {
    pub(super) title: String,
    pub(super) line: usize,
    #[serde(default)]
    pub(super) optional: bool,
}

/// A number that says something.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    pub(super) line: usize,
    pub(super) quote: String,
    /// The values that may stand for it, the annotated one first.
    pub(super) values: Vec<Decimal>,
    pub(super) value_max: Option<Decimal>,
    pub(super) bound: Bound,
    pub(super) vague: bool,
    /// The units that may stand for it, the annotated one first.
    pub(super) units: Vec<Unit>,
    /// What is measured, more or less.
    pub(super) measured: String,
    /// The noun that has to be in it, where one has to.
    pub(super) head: Option<String>,
    pub(super) major: bool,
    pub(super) optional: bool,
}

/// A number that says nothing: a date, a version, a name.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Trap {
    pub(super) line: usize,
    pub(super) quote: String,
}

/// An organization.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Organization {
    pub(super) name: String,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    /// The long form, where the report has only the short one.
    pub(super) expansion: Option<String>,
    pub(super) kind: Option<String>,
    /// The 1-based lines it is named on.
    #[serde(default)]
    pub(super) lines: Vec<usize>,
    #[serde(default)]
    pub(super) optional: bool,
}

impl Organization {
    /// All its spellings.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let others = self.aliases.iter().chain(&self.expansion);
        std::iter::once(&self.name)
            .chain(others)
            .map(String::as_str)
    }
}

/// Who is what in which organization.
#[derive(Clone, Debug)]
pub(super) struct Role {
    pub(super) holder: String,
    pub(super) holder_aliases: Vec<String>,
    pub(super) roles: Vec<String>,
    /// Whether any of the roles may be the one that applies.
    pub(super) any: bool,
    pub(super) organization: String,
    pub(super) organization_aliases: Vec<String>,
    pub(super) line: usize,
    pub(super) optional: bool,
}

impl Role {
    /// Whether the text offers several roles and does not say which applies.
    pub(super) fn is_one_of(&self) -> bool {
        self.any || matches!(&*self.roles, [role] if role.contains(" or "))
    }
}

/// A unit as annotations write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// `count`, `score`: a bare number.
    Bare,
    /// `percent`
    Percent,
    /// `ratio`: a share or a multiple.
    Ratio,
    /// `bytes`: a size in any unit of information, by thousands or by 1024.
    Bytes,
    /// `currency:EUR`
    Currency(String),
    /// `duration:hour`, `duration:hour/week`
    Duration { unit: String, per: Option<String> },
    /// `ucum:kWh`, or the word of the `unit` column.
    Symbol(String),
}

impl Unit {
    /// The word people read.
    pub(super) fn name(&self) -> &str {
        match self {
            Unit::Bare => "count",
            Unit::Percent => "percent",
            Unit::Ratio => "ratio",
            Unit::Bytes => "bytes",
            Unit::Currency(name) | Unit::Duration { unit: name, .. } | Unit::Symbol(name) => name,
        }
    }
}

impl Gold {
    /// Reads an annotation; blank lines are left out.
    pub fn parse(text: &str) -> Result<Gold, Error> {
        let mut gold = Gold::default();
        for (nth, line) in text.lines().enumerate() {
            if !line.trim().is_empty() {
                gold.read(line, nth + 1)?;
            }
        }
        Ok(gold)
    }

    /// How many sections, claims, traps, organizations and roles a report has to have; optional ones left out.
    pub fn required(&self) -> [usize; 5] {
        [
            self.sections.iter().filter(|of| !of.optional).count(),
            self.claims.iter().filter(|of| !of.optional).count(),
            self.traps.len(),
            self.organizations.iter().filter(|of| !of.optional).count(),
            self.roles.iter().filter(|of| !of.optional).count(),
        ]
    }

    fn read(&mut self, text: &str, line: usize) -> Result<(), Error> {
        let json = |error| Error::Json { line, error };
        let mut object: Map<String, Json> = serde_json::from_str(text).map_err(json)?;
        // The type is taken out by hand: a tagged enum cannot read numbers that keep every digit.
        let found = object.remove("type").unwrap_or_default();
        match found.as_str() {
            Some("section") => self.sections.push(typed(object).map_err(json)?),
            Some("claim") => self
                .claims
                .push(typed(object).and_then(claim).map_err(json)?),
            Some("trap") => self.traps.push(typed(object).map_err(json)?),
            Some("org") => self.organizations.push(typed(object).map_err(json)?),
            Some("role") => self.roles.push(typed(object).map(role).map_err(json)?),
            _ => {
                return Err(Error::Type {
                    line,
                    found: found
                        .as_str()
                        .map_or_else(|| found.to_string(), str::to_owned),
                });
            }
        }
        Ok(())
    }
}

fn typed<T: DeserializeOwned>(object: Map<String, Json>) -> serde_json::Result<T> {
    serde_json::from_value(Json::Object(object))
}

/// A claim as it is written.
#[derive(Deserialize)]
struct RawClaim {
    line: usize,
    quote: String,
    value: Number,
    #[serde(default)]
    values_ok: Vec<Number>,
    value_max: Option<Number>,
    bound: String,
    #[serde(default)]
    vague: bool,
    unit: String,
    #[serde(default)]
    units_ok: Vec<String>,
    measured: Option<String>,
    head: Option<String>,
    #[serde(default)]
    major: bool,
    #[serde(default)]
    optional: bool,
}

fn claim(raw: RawClaim) -> serde_json::Result<Claim> {
    let head = raw.head.filter(|head| !head.is_empty());
    let values = std::iter::once(&raw.value).chain(&raw.values_ok);
    let units = std::iter::once(&raw.unit).chain(&raw.units_ok);
    Ok(Claim {
        values: values.map(decimal).collect::<Result<_, _>>()?,
        value_max: raw.value_max.as_ref().map(decimal).transpose()?,
        bound: bound(&raw.bound)?,
        units: units.map(|unit| unit_of(unit)).collect(),
        measured: raw
            .measured
            .filter(|measured| !measured.is_empty())
            .or_else(|| head.clone())
            .unwrap_or_default(),
        head,
        line: raw.line,
        quote: raw.quote,
        vague: raw.vague,
        major: raw.major,
        optional: raw.optional,
    })
}

fn decimal(number: &Number) -> serde_json::Result<Decimal> {
    Decimal::parse(number.as_str())
        .ok_or_else(|| serde::de::Error::custom(format!("`{number}` is no plain decimal")))
}

fn bound(name: &str) -> serde_json::Result<Bound> {
    let all = Bound::ALL.map(Bound::name);
    Bound::ALL
        .into_iter()
        .find(|bound| bound.name() == name)
        .ok_or_else(|| {
            serde::de::Error::custom(format!(
                "unknown bound `{name}`; expected one of {}",
                all.join(", ")
            ))
        })
}

fn unit_of(name: &str) -> Unit {
    match name.split_once(':') {
        Some(("ucum", code)) => Unit::Symbol(code.to_owned()),
        Some(("currency", code)) => Unit::Currency(code.to_owned()),
        Some(("duration", unit)) => match unit.split_once('/') {
            Some((unit, per)) => Unit::Duration {
                unit: unit.to_owned(),
                per: Some(per.to_owned()),
            },
            None => Unit::Duration {
                unit: unit.to_owned(),
                per: None,
            },
        },
        _ => match name {
            "count" | "score" => Unit::Bare,
            "percent" => Unit::Percent,
            "ratio" => Unit::Ratio,
            "bytes" => Unit::Bytes,
            "ordinal" => Unit::Symbol("rank".to_owned()),
            _ => Unit::Symbol(name.to_owned()),
        },
    }
}

/// A role as it is written: one, or several that all apply or of which one does.
#[derive(Deserialize)]
struct RawRole {
    #[serde(default)]
    holder: String,
    #[serde(default)]
    holder_aliases: Vec<String>,
    role: Option<String>,
    #[serde(default)]
    roles: Vec<String>,
    mode: Option<String>,
    #[serde(default)]
    org: String,
    #[serde(default)]
    org_aliases: Vec<String>,
    line: usize,
    #[serde(default)]
    optional: bool,
}

fn role(raw: RawRole) -> Role {
    let roles = if raw.roles.is_empty() {
        raw.role.into_iter().collect()
    } else {
        raw.roles
    };
    Role {
        any: raw.mode.as_deref() == Some("any"),
        roles,
        holder: raw.holder,
        holder_aliases: raw.holder_aliases,
        organization: raw.org,
        organization_aliases: raw.org_aliases,
        line: raw.line,
        optional: raw.optional,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_kind_of_line_and_counts_the_required() {
        let gold = Gold::parse(concat!(
            "{\"type\":\"section\",\"level\":1,\"title\":\"A\",\"line\":1}\n\n",
            "{\"type\":\"claim\",\"line\":2,\"quote\":\"12.50\",\"value\":12.50,\"bound\":\"exact\",\"unit\":\"currency:EUR\",\"measured\":\"fee\",\"major\":true}\n",
            "{\"type\":\"trap\",\"line\":2,\"quote\":\"2021\",\"why\":\"year\"}\n",
            "{\"type\":\"org\",\"name\":\"A\",\"kind\":\"company\",\"lines\":[1],\"optional\":true}\n",
            "{\"type\":\"role\",\"holder\":\"A\",\"roles\":[\"chair\",\"host\"],\"mode\":\"any\",\"org\":\"B\",\"line\":2}\n",
        ))
        .unwrap();
        assert_eq!(gold.required(), [1, 1, 1, 0, 1]);
        assert_eq!(gold.claims[0].values, [Decimal::parse("12.5").unwrap()]);
        assert_eq!(gold.claims[0].units, [Unit::Currency("EUR".to_owned())]);
        assert!(gold.claims[0].major && gold.roles[0].is_one_of());
    }

    #[track_caller]
    fn check(text: &str, expect: &str) {
        let error = Gold::parse(text).unwrap_err().to_string();
        assert!(error.starts_with(expect), "{error}");
    }

    #[test]
    fn names_the_line_that_cannot_be_read() {
        check(
            "\n{\"type\":\"place\"}",
            "line 2: unknown type `place`; expected",
        );
        check("{\"line\":1}", "line 1: unknown type `null`");
        check("[]", "line 1: invalid type");
        check(
            "{\"type\":\"trap\",\"line\":1}",
            "line 1: missing field `quote`",
        );
        check(
            "{\"type\":\"claim\",\"line\":1,\"quote\":\"3\",\"value\":3,\"bound\":\"some\",\"unit\":\"count\"}",
            "line 1: unknown bound `some`; expected one of exact, approx",
        );
    }
}
