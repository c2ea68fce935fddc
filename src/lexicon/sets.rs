//! Sets of words and names that tell what a capitalised run is not: places, people, technologies.

use super::index::Index;
use super::words::{Filling, WordMap};

/// The index over the lines of a list.
macro_rules! index {
    ($list:literal) => {
        Index {
            text: include_str!(concat!($list, ".txt")),
            slots: include_bytes!(concat!(env!("OUT_DIR"), "/", $list)),
            opening: |text| &text[..memchr::memchr(b'\n', text.as_bytes()).unwrap_or(text.len())],
        }
    };
}

const PLACES: Index = index!("places");
const GIVEN_NAMES: Index = index!("given_names");
const NOT_ORGANIZATIONS: Index = index!("not_organizations");

/// Whether `words` is a country, region, city, or the adjective of one.
pub fn is_place(words: &str) -> bool {
    PLACES.find(words).is_some()
}

/// Whether `word` is what addresses write for a state of the USA.
pub fn is_state(word: &str) -> bool {
    const STATES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ \
                          NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY";
    static SET: WordMap<()> = const { &Filling::<_, 128>::of(STATES) }.map();
    is_code(word, &SET)
}

/// Whether `word` is what results of games and lists of delegates write behind a name for a country: "BRA", "JPN".
pub fn is_country_code(word: &str) -> bool {
    const CODES: &str = "\
        AFG ALB ALG AND ANG ANT ARG ARM ARU ASA AUS AUT AZE BAH BAN BAR BDI BEL BEN BER BHU BIH BIZ BLR \
        BOL BOT BRA BRN BRU BUL BUR CAF CAM CAN CAY CGO CHA CHE CHI CHL CHN CIV CMR COD COK COL COM CPV \
        CRC CRO CUB CYP CZE DEN DEU DJI DMA DNK DOM ECU EGY ERI ESA ESP EST ETH FIJ FIN FRA FSM GAB GAM \
        GBR GBS GEO GEQ GER GHA GRC GRE GRN GUA GUI GUM GUY HAI HKG HON HRV HUN IDN INA IND IRI IRL IRN \
        IRQ ISL ISR ISV ITA IVB JAM JOR JPN KAZ KEN KGZ KIR KOR KOS KSA KUW LAO LAT LBA LBN LBR LCA LES \
        LIE LTU LUX LVA MAD MAR MAS MAW MDA MDV MEX MGL MHL MKD MLI MLT MNE MON MOZ MRI MTN MYA MYS NAM \
        NCA NED NEP NGA NGR NIG NLD NOR NRU NZL OMA PAK PAN PAR PER PHI PHL PLE PLW PNG POL POR PRK PRT \
        PUR QAT ROU RSA RUS RWA SAM SEN SEY SGP SIN SKN SLE SLO SMR SOL SOM SRB SRI SSD STP SUD SUI SUR \
        SVK SVN SWE SWZ SYR TAN TGA THA TJK TKM TLS TOG TPE TTO TUN TUR TUV TWN UAE UGA UKR URU USA UZB \
        VAN VEN VIE VIN VNM YEM ZAF ZAM ZIM";
    static SET: WordMap<()> = const { &Filling::<_, 512>::of(CODES) }.map();
    is_code(word, &SET)
}

/// Whether `word` is one of some codes, which are written in capitals.
fn is_code(word: &str, codes: &WordMap<()>) -> bool {
    word.bytes().all(|byte| byte.is_ascii_uppercase()) && codes.get(word).is_some()
}

/// Whether `words` name a state of the USA whose university has a campus in several towns.
pub fn is_state_name(words: &str) -> bool {
    const STATES: [&str; 19] = [
        "Alabama",
        "Alaska",
        "Arkansas",
        "California",
        "Colorado",
        "Hawaii",
        "Illinois",
        "Maryland",
        "Massachusetts",
        "Michigan",
        "Minnesota",
        "Missouri",
        "Nebraska",
        "Nevada",
        "North Carolina",
        "South Carolina",
        "Tennessee",
        "Texas",
        "Wisconsin",
    ];
    STATES.contains(&words)
}

/// Whether `word` is a common given name.
pub fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.find(word).is_some()
}

/// "Dr", "Prof", "Ms": what stands before a person's name and is none of it.
pub fn is_honorific(word: &str) -> bool {
    let capital = word.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
    capital
        && matches!(
            word,
            "Dr" | "Prof"
                | "Mr"
                | "Mrs"
                | "Ms"
                | "Sir"
                | "Dame"
                | "Shri"
                | "Smt"
                | "Professor"
                | "Herr"
                | "Frau"
                | "Mme"
                | "HRH"
                | "Lord"
                | "Lady"
                | "Rev"
                | "Revd"
                | "Reverend"
                | "Rabbi"
                | "Imam"
                | "Rt"
                | "Cllr"
                | "Councillor"
                | "Baroness"
                | "Hon"
                | "Eng"
                | "Engr"
                | "Senator"
                | "Ambassador"
        )
}

/// Whether `words` is a capitalised thing that is no organization: a technology, a product, a job title, a law.
pub fn is_no_organization(words: &str) -> bool {
    NOT_ORGANIZATIONS.find(words).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_without_doubles() {
        for list in [
            include_str!("places.txt"),
            include_str!("given_names.txt"),
            include_str!("not_organizations.txt"),
        ] {
            let lines: Vec<&str> = list.lines().collect();
            assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn knows_some_of_each() {
        assert!(is_place("China") && is_given_name("Maria") && is_no_organization("GDP"));
    }
}
