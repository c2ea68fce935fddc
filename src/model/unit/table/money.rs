//! Currencies that reports are mostly told in, by ISO 4217.

use super::currency;
use crate::model::unit::UnitInfo;

/// A sign or word that several countries share stands in the row of the one it most often means; what else a document
/// may mean by it is for `extract` to say. A code that is more often the name of something else is no spelling.
pub(super) const ROWS: &[UnitInfo] = &[
    currency(
        "USD",
        &["US$", "U.S.$", "USD", "$", "usd", "US $", "U$S"],
        &[
            "us dollar",
            "u.s. dollar",
            "united states dollar",
            "american dollar",
            "dollar",
        ],
    ),
    currency("EUR", &["€", "EUR"], &["euro"]),
    currency(
        "GBP",
        &["£", "GBP", "￡", "UK£"],
        &[
            "pound sterling",
            "british pound",
            "pounds sterling",
            "pound",
        ],
    ),
    currency("JPY", &["JPY", "JP¥"], &["japanese yen", "yen"]),
    currency(
        "CNY",
        &["CNY", "RMB", "CN¥", "¥", "￥"],
        &["chinese yuan", "yuan", "renminbi"],
    ),
    currency(
        "INR",
        &["₹", "INR", "Rs.", "Rs", "₨"],
        &["indian rupee", "rupee"],
    ),
    currency("AUD", &["A$", "AU$", "AUD", "AUD$"], &["australian dollar"]),
    currency(
        "CAD",
        &[
            "C$", "CA$", "CAD", "c $", "Can$", "CAD$", "cad$", "Cdn$", "CDN$",
        ],
        &["canadian dollar"],
    ),
    currency("NZD", &["NZ$", "NZD"], &["new zealand dollar"]),
    currency("HKD", &["HK$", "HKD"], &["hong kong dollar"]),
    currency("SGD", &["S$", "SGD"], &["singapore dollar"]),
    currency(
        "TWD",
        &["NT$", "TWD"],
        &["new taiwan dollar", "taiwan dollar", "taiwanese dollar"],
    ),
    currency(
        "CHF",
        &["CHF", "SFr", "SFr.", "Fr."],
        &["swiss franc", "franc"],
    ),
    currency(
        "SEK",
        &["SEK"],
        &["swedish krona", "swedish kronor", "krona", "kronor"],
    ),
    currency(
        "NOK",
        &["NOK"],
        &["norwegian krone", "norwegian kroner", "krone", "kroner"],
    ),
    currency("DKK", &["DKK"], &["danish krone", "danish kroner"]),
    currency(
        "KRW",
        &["₩", "KRW"],
        &["korean won", "south korean won", "won"],
    ),
    currency(
        "BRL",
        &["R$", "BRL"],
        &["brazilian real", "brazilian reais", "reais"],
    ),
    currency(
        "MXN",
        &["MXN", "Mex$", "MX$", "Ps."],
        &["mexican peso", "peso"],
    ),
    currency("ZAR", &["ZAR"], &["south african rand", "rand"]),
    currency(
        "PLN",
        &["PLN", "zł"],
        &["zloty", "zlotys", "złoty", "polish zloty", "polish złoty"],
    ),
    currency(
        "CZK",
        &["CZK", "Kč"],
        &["czech koruna", "czech crown", "koruna"],
    ),
    currency("HUF", &["HUF"], &["hungarian forint", "forint"]),
    currency("TRY", &["TRY", "₺"], &["turkish lira", "lira"]),
    currency(
        "ILS",
        &["₪", "ILS", "NIS"],
        &[
            "israeli shekel",
            "new israeli shekel",
            "new shekel",
            "shekel",
        ],
    ),
    currency(
        "RUB",
        &["₽", "RUB", "RUR"],
        &["russian ruble", "russian rouble", "ruble", "rouble"],
    ),
    currency(
        "AED",
        &["AED", "Dh", "Dhs"],
        &["uae dirham", "emirati dirham", "dirham"],
    ),
    currency(
        "SAR",
        &["SAR", "SR.", "SR"],
        &["saudi riyal", "saudi arabian riyal", "riyal", "saudi rial"],
    ),
    currency("THB", &["฿", "THB"], &["thai baht", "baht"]),
    currency(
        "IDR",
        &["IDR", "Rp", "Rp."],
        &["indonesian rupiah", "rupiah"],
    ),
    currency("MYR", &["MYR", "RM"], &["malaysian ringgit", "ringgit"]),
    currency("PHP", &["₱", "PHP", "Php"], &["philippine peso"]),
    currency("VND", &["₫", "VND"], &["vietnamese dong", "vietnam dong"]),
    currency("NGN", &["₦", "NGN"], &["nigerian naira", "naira"]),
    currency(
        "KES",
        &[
            "KES", "KSh", "Ksh", "KShs", "Kshs", "Kshs.", "KSh.", "Ksh.", "Shs", "Shs.",
        ],
        &["kenyan shilling", "kenya shilling", "shilling"],
    ),
    currency("UAH", &["₴", "UAH"], &["ukrainian hryvnia", "hryvnia"]),
    currency("EEK", &["EEK"], &["estonian kroon"]),
    currency(
        "ISK",
        &["ISK"],
        &[
            "icelandic krona",
            "icelandic króna",
            "icelandic kronur",
            "icelandic krónur",
            "kronur",
        ],
    ),
    currency("RON", &["RON"], &["romanian leu", "romanian lei", "lei"]),
    currency(
        "BGN",
        &["BGN"],
        &["bulgarian lev", "bulgarian leva", "leva"],
    ),
    currency("COP", &["COP", "COL$"], &["colombian peso"]),
    currency("CLP", &["CLP", "CLP$"], &["chilean peso"]),
    currency(
        "ARS",
        &["ARS", "AR$"],
        &["argentine peso", "argentinian peso"],
    ),
    currency(
        "QAR",
        &["QAR"],
        &["qatari riyal", "qatari rial", "qatar riyal"],
    ),
    currency(
        "KWD",
        &["KWD", "KD"],
        &["kuwaiti dinar", "kuwait dinar", "dinar"],
    ),
    currency("BHD", &["BHD"], &["bahraini dinar", "bahrain dinar"]),
    currency("OMR", &["OMR"], &["omani rial", "omani riyal", "rial"]),
    currency("EGP", &["EGP", "E£"], &["egyptian pound"]),
    currency(
        "PKR",
        &["PKR", "PKRs"],
        &["pakistani rupee", "pakistan rupee"],
    ),
    currency(
        "LKR",
        &["LKR", "SLRs"],
        &["sri lankan rupee", "sri lanka rupee"],
    ),
    currency(
        "NPR",
        &["NPR", "NRs", "NRs.", "Nrs", "Nrs."],
        &["nepalese rupee", "nepali rupee", "nepal rupee"],
    ),
];
