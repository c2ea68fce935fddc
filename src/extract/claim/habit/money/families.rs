//! The moneys that share a sign or a word, and the words of their countries.

use super::{Family, Money};

/// A letter right before an amount, which is money only where the document speaks of its country.
const fn letter(names: &'static [&'static str], others: &'static [Money]) -> Family {
    Family {
        names,
        stems: names,
        home: &[],
        often: (1, 1),
        others,
    }
}

/// A word that is one country's where no other of its countries is told of more often.
const fn word(
    names: &'static [&'static str],
    stems: &'static [&'static str],
    home: &'static [&'static str],
    others: &'static [Money],
) -> Family {
    Family {
        names,
        stems,
        home,
        often: (1, 1),
        others,
    }
}

pub(super) const FAMILIES: [Family; 20] = [
    Family {
        names: &["$", "dollar", "dollars"],
        stems: &["$", "ollar"],
        home: &["United States", "U.S.", "USA", "America", "Washington"],
        often: (3, 2),
        others: &[
            ("AUD", &["A$", "AU$"], &["Australia", "AUD", "Melbourne"]),
            ("NZD", &["NZ$"], &["New Zealand", "NZD", "Auckland"]),
            ("CAD", &["C$", "CA$"], &["Canada", "Canadian", "CAD"]),
            ("SGD", &["S$"], &["Singapore", "SGD"]),
            ("HKD", &["HK$"], &["Hong Kong", "HKD"]),
            ("JMD", &["J$"], &["Jamaica", "JMD"]),
            ("TTD", &["TT$"], &["Trinidad", "TTD"]),
            ("BBD", &["BDS$", "Bds$"], &["Barbados", "BBD"]),
            ("FJD", &["FJ$", "F$"], &["Fiji", "FJD"]),
        ],
    },
    word(
        &["¥", "￥"],
        &["¥", "￥"],
        &["China", "Chinese", "CNY", "RMB", "yuan", "Yuan", "enminbi"],
        &[("JPY", &[], &["Japan", "Tokyo", "JPY", " yen", "Yen"])],
    ),
    word(
        &["Rs", "₨", "rupee", "rupees"],
        &["Rs", "₨", "upee"],
        &["India", "INR", "₹"],
        &[
            ("PKR", &[], &["Pakistan", "PKR", "Karachi", "Lahore"]),
            ("LKR", &[], &["Sri Lanka", "LKR", "Colombo"]),
            ("NPR", &[], &["Nepal", "NPR", "Kathmandu"]),
            ("MUR", &[], &["Mauriti", "MUR"]),
            ("SCR", &[], &["Seychell", "SCR"]),
        ],
    ),
    Family {
        names: &["pound", "pounds"],
        stems: &["ound"],
        home: &[
            "£",
            "GBP",
            "sterling",
            "United Kingdom",
            "UK",
            "Brit",
            "England",
        ],
        often: (1, 1000),
        others: &[
            // Where nothing is British and money is told in dollars, pounds weigh.
            ("lb", &[], &["$", " lbs", " lb ", "tons "]),
            ("EGP", &[], &["Egypt", "EGP"]),
            ("LBP", &[], &["Leban", "LBP"]),
            ("SDG", &[], &["Sudan", "Khartoum"]),
            ("SYP", &[], &["Syria", "SYP"]),
        ],
    },
    word(
        &["peso", "pesos", "₱"],
        &["peso", "Peso"],
        &["Mexic", "MXN"],
        &[
            ("PHP", &[], &["Philippine", "Filipin", "PHP", "Manila", "₱"]),
            ("COP", &[], &["Colombia", "Bogot"]),
            ("CLP", &[], &["Chile", "CLP"]),
            ("ARS", &[], &["Argentin", "ARS"]),
            ("UYU", &[], &["Urugua", "UYU"]),
            ("DOP", &[], &["Dominican", "DOP"]),
            ("CUP", &[], &["Cuba"]),
        ],
    ),
    word(
        &["Shs", "shilling", "shillings"],
        &["Shs", "hilling"],
        &["Kenya", "KES", "Nairobi"],
        &[
            ("UGX", &[], &["Uganda", "UGX", "Kampala"]),
            ("TZS", &[], &["Tanzania", "TZS", "Dar es Salaam"]),
            ("SOS", &[], &["Somali"]),
        ],
    ),
    word(
        &["franc", "francs"],
        &["franc", "Franc"],
        &["Switzerland", "Swiss", "CHF"],
        &[
            ("RWF", &[], &["Rwand", "RWF", "Kigali"]),
            ("BIF", &[], &["Burundi"]),
            ("CDF", &[], &["Congo", "Kinshasa"]),
            ("GNF", &[], &["Guinea", "GNF"]),
            ("DJF", &[], &["Djibouti"]),
            ("KMF", &[], &["Comor"]),
        ],
    ),
    word(
        &["CFA", "FCFA", "cfa franc", "cfa francs"],
        &["CFA"],
        &[
            "Senegal",
            "Ivory Coast",
            "Ivoire",
            "Mali",
            "Burkina",
            "Benin",
            "Togo",
            "Niger",
            "UEMOA",
            "XOF",
        ],
        &[(
            "XAF",
            &[],
            &[
                "Cameroon",
                "Gabon",
                "Chad",
                "Congo",
                "Equatorial",
                "CEMAC",
                "XAF",
            ],
        )],
    ),
    word(
        &["dinar", "dinars"],
        &["dinar", "Dinar"],
        &["Kuwait", "KWD"],
        &[
            ("BHD", &[], &["Bahrain", "BHD"]),
            ("JOD", &[], &["Jordan", "JOD", "Amman"]),
            ("IQD", &[], &["Iraq", "IQD"]),
            ("TND", &[], &["Tunisia", "TND"]),
            ("DZD", &[], &["Algeria", "DZD"]),
            ("LYD", &[], &["Libya", "LYD"]),
            ("RSD", &[], &["Serbia", "RSD"]),
        ],
    ),
    word(
        &["riyal", "riyals"],
        &["iyal"],
        &["Saudi", "SAR", "Riyadh"],
        &[
            ("QAR", &[], &["Qatar", "QAR", "Doha"]),
            ("OMR", &[], &["Oman", "OMR", "Muscat"]),
            ("YER", &[], &["Yemen", "YER"]),
        ],
    ),
    word(
        &["rial", "rials"],
        &["rial", "Rial"],
        &["Oman", "OMR", "Muscat"],
        &[
            ("IRR", &[], &["Iran", "IRR", "Tehran"]),
            ("YER", &[], &["Yemen", "YER"]),
            ("QAR", &[], &["Qatar", "QAR"]),
            ("SAR", &[], &["Saudi", "SAR"]),
        ],
    ),
    word(
        &["dirham", "dirhams", "Dh", "Dhs"],
        &["irham", "Dh"],
        &["Emirat", "UAE", "AED", "Dubai", "Abu Dhabi"],
        &[("MAD", &[], &["Morocc", "Casablanca", "Rabat"])],
    ),
    word(
        &["fils"],
        &["fils"],
        &["Emirat", "UAE", "AED", "Dubai", "Abu Dhabi"],
        &[
            ("KWD", &[], &["Kuwait", "KWD"]),
            ("BHD", &[], &["Bahrain", "BHD"]),
            ("JOD", &[], &["Jordan", "JOD", "Amman"]),
            ("IQD", &[], &["Iraq", "IQD"]),
        ],
    ),
    word(
        &["krone", "kroner"],
        &["rone"],
        &["Norw", "NOK", "Oslo"],
        &[("DKK", &[], &["Denmark", "Danish", "DKK", "Copenhagen"])],
    ),
    word(
        &["krona"],
        &["krona", "Krona"],
        &["Sweden", "Swedish", "SEK", "Stockholm"],
        &[("ISK", &[], &["Iceland", "ISK", "Reykjav"])],
    ),
    letter(
        &["N"],
        &[("NGN", &[], &["Nigeria", "aira", "Lagos", "NGN", "₦"])],
    ),
    letter(
        &["R"],
        &[(
            "ZAR",
            &[],
            &[
                "South Africa",
                "Johannesburg",
                " rand",
                "ZAR",
                "Cape Town",
                "Durban",
                "Pretoria",
                "Gauteng",
                "KwaZulu",
                "Soweto",
                "Western Cape",
                "Eastern Cape",
                "Limpopo",
                "Mpumalanga",
                "Eskom",
                "Transnet",
                "B-BBEE",
                "BBBEE",
                "(Pty)",
                "JSE",
            ],
        )],
    ),
    letter(
        &["K"],
        &[
            ("ZMW", &[], &["Zambia", "ZMW", "Lusaka"]),
            ("PGK", &[], &["Papua New Guinea", "PNG", " kina"]),
            ("MWK", &[], &["Malawi"]),
        ],
    ),
    letter(
        &["P"],
        &[
            ("PHP", &[], &["Philippine", "Manila", "₱", "PHP"]),
            ("BWP", &[], &["Botswana", " pula", "Pula"]),
        ],
    ),
    letter(
        &["Q", "D", "E"],
        &[
            ("GTQ", &[], &["Guatemala", "uetzal"]),
            ("GMD", &[], &["Gambia", "alasi"]),
            ("SZL", &[], &["Swazi", "Eswatini", "malangeni"]),
        ],
    ),
];
