//! Currencies.

use super::currency;
use crate::model::unit::UnitInfo;

pub(super) const ROWS: &[UnitInfo] = &[
    // Currencies, by ISO 4217.
    currency(
        "USD",
        &["US$", "U.S.$", "USD", "$", "usd", "US $"],
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
        &["£", "GBP", "￡"],
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
        &["₹", "INR", "Rs.", "Rs"],
        &["indian rupee", "rupee"],
    ),
    currency("AUD", &["A$", "AU$", "AUD"], &["australian dollar"]),
    currency(
        "CAD",
        &["C$", "CA$", "CAD", "c $", "Can$", "CAD$", "cad$"],
        &["canadian dollar"],
    ),
    currency("NZD", &["NZ$", "NZD"], &["new zealand dollar"]),
    currency("HKD", &["HK$", "HKD"], &["hong kong dollar"]),
    currency("SGD", &["S$", "SGD"], &["singapore dollar"]),
    currency(
        "TWD",
        &["NT$", "TWD"],
        &["new taiwan dollar", "taiwan dollar"],
    ),
    currency("CHF", &["CHF", "SFr", "Fr."], &["swiss franc"]),
    currency("SEK", &["SEK"], &["swedish krona", "swedish kronor"]),
    currency("NOK", &["NOK"], &["norwegian krone", "norwegian kroner"]),
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
    currency("MXN", &["MXN", "Mex$"], &["mexican peso", "peso"]),
    currency("ZAR", &["ZAR"], &["south african rand", "rand"]),
    currency("PLN", &["PLN", "zł"], &["zloty", "zlotys"]),
    currency("CZK", &["CZK"], &["czech koruna", "koruna"]),
    currency("HUF", &["HUF"], &["forint"]),
    currency("TRY", &["TRY", "₺"], &["turkish lira", "lira"]),
    currency("ILS", &["₪", "ILS"], &["israeli shekel", "shekel"]),
    currency("RUB", &["₽", "RUB"], &["russian ruble", "ruble", "rouble"]),
    currency("AED", &["AED"], &["dirham"]),
    currency("SAR", &["SAR", "SR"], &["saudi riyal", "riyal"]),
    currency("THB", &["฿", "THB"], &["baht"]),
    currency("IDR", &["IDR", "Rp"], &["rupiah"]),
    currency("MYR", &["MYR"], &["ringgit"]),
    currency("PHP", &["₱", "PHP"], &["philippine peso"]),
    currency("VND", &["₫", "VND"], &[]),
    currency("NGN", &["₦", "NGN"], &["naira"]),
    currency("KES", &["KES", "KSh"], &["kenyan shilling"]),
    currency("UAH", &["₴", "UAH"], &["hryvnia"]),
    currency("BTC", &["₿", "BTC"], &["bitcoin"]),
];
