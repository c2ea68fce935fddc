//! Units: the one table of symbols, dimensions, factors and spellings.

use std::fmt;

use super::Decimal;

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "each variant is the word in the `dimension` column"
)]
pub enum Dimension {
    Count,
    Ratio,
    Currency,
    Time,
    Length,
    Area,
    Volume,
    Mass,
    Energy,
    Power,
    Temperature,
    Information,
    Rate,
    Emission,
    Score,
    Rank,
    Other,
}

impl Dimension {
    /// The word in the `dimension` column.
    pub fn name(self) -> &'static str {
        match self {
            Dimension::Count => "count",
            Dimension::Ratio => "ratio",
            Dimension::Currency => "currency",
            Dimension::Time => "time",
            Dimension::Length => "length",
            Dimension::Area => "area",
            Dimension::Volume => "volume",
            Dimension::Mass => "mass",
            Dimension::Energy => "energy",
            Dimension::Power => "power",
            Dimension::Temperature => "temperature",
            Dimension::Information => "information",
            Dimension::Rate => "rate",
            Dimension::Emission => "emission",
            Dimension::Score => "score",
            Dimension::Rank => "rank",
            Dimension::Other => "other",
        }
    }
}

/// One row of the table of units.
#[derive(Debug)]
pub struct UnitInfo {
    /// What the `unit` column says.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Its code in UCUM, where that has one.
    pub ucum: Option<&'static str>,
    /// How many of the dimension's base unit one of it is; `None` where no factor leads there.
    pub factor: Option<&'static str>,
    /// Other symbols, matched as they are written.
    pub symbols: &'static [&'static str],
    /// Words, in lower case and singular unless irregular; matched in any case, with a plural `s`.
    pub words: &'static [&'static str],
}

/// A unit of the table.
#[derive(Clone, Copy)]
pub struct Unit(&'static UnitInfo);

impl Unit {
    /// Things counted.
    pub const COUNT: Unit = Unit(&UNITS[0]);
    /// Hundredths.
    pub const PERCENT: Unit = Unit(&UNITS[1]);
    /// "half", "one in five", "3:1"
    pub const RATIO: Unit = Unit(&UNITS[4]);
    /// "doubled", "3x"
    pub const MULTIPLE: Unit = Unit(&UNITS[5]);
    /// "third largest"
    pub const RANK: Unit = Unit(&UNITS[6]);
    /// "4.6 out of 5"
    pub const SCORE: Unit = Unit(&UNITS[7]);

    /// All units, in the order of the table.
    pub fn all() -> impl Iterator<Item = Unit> {
        UNITS.iter().map(Unit)
    }

    /// The unit whose `unit` column says `symbol`.
    pub fn from_symbol(symbol: &str) -> Option<Unit> {
        UNITS.iter().find(|info| info.symbol == symbol).map(Unit)
    }

    /// Its row of the table.
    pub fn info(self) -> &'static UnitInfo {
        self.0
    }

    /// What the `unit` column says.
    pub fn symbol(self) -> &'static str {
        self.0.symbol
    }

    /// What it measures.
    pub fn dimension(self) -> Dimension {
        self.0.dimension
    }

    /// `value` in the dimension's base unit: seconds, metres, kilograms, bytes, kelvin…; percent and points as a
    /// fraction. `None` where no factor leads there or the result has too many digits.
    pub fn base_value(self, value: Decimal) -> Option<Decimal> {
        let offset = match self.0.symbol {
            "°C" => Decimal::parse("273.15"),
            "°F" => Decimal::parse("459.67"),
            _ => Some(Decimal::ZERO),
        };
        let (top, bottom) = self
            .0
            .factor?
            .split_once('/')
            .unwrap_or((self.0.factor?, "1"));
        let shifted = value.plus(offset?)?;
        let product = shifted.times(Decimal::parse(top)?)?;
        if bottom == "1" {
            Some(product)
        } else {
            product.over(Decimal::parse(bottom)?)
        }
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Unit) -> bool {
        self.0.symbol == other.0.symbol
    }
}

impl Eq for Unit {}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.symbol)
    }
}

const fn unit(
    symbol: &'static str,
    dimension: Dimension,
    ucum: &'static str,
    factor: &'static str,
    symbols: &'static [&'static str],
    words: &'static [&'static str],
) -> UnitInfo {
    let ucum = if ucum.is_empty() { None } else { Some(ucum) };
    let factor = if factor.is_empty() {
        None
    } else {
        Some(factor)
    };
    UnitInfo {
        symbol,
        dimension,
        ucum,
        factor,
        symbols,
        words,
    }
}

const fn currency(
    symbol: &'static str,
    symbols: &'static [&'static str],
    words: &'static [&'static str],
) -> UnitInfo {
    UnitInfo {
        symbol,
        dimension: Dimension::Currency,
        ucum: None,
        factor: Some("1"),
        symbols,
        words,
    }
}

use Dimension::{
    Area, Count, Emission, Energy, Information, Length, Mass, Other, Power, Rank, Rate, Ratio,
    Score, Temperature, Time, Volume,
};

/// The table. The first rows are named by the constants of [`Unit`]; the rest stand by dimension.
const UNITS: &[UnitInfo] = &[
    unit("count", Count, "1", "1", &[], &[]),
    unit(
        "percent",
        Ratio,
        "%",
        "0.01",
        &["%", "％", "pct"],
        &["percent", "per cent", "percentage", "per centum"],
    ),
    unit(
        "percentage_point",
        Ratio,
        "",
        "0.01",
        &["pp", "ppt", "ppts", "p.p.", "pps"],
        &["percentage point", "%-point", "% point"],
    ),
    unit(
        "basis_point",
        Ratio,
        "",
        "0.0001",
        &["bp", "bps"],
        &["basis point"],
    ),
    unit("ratio", Ratio, "", "1", &[], &[]),
    unit("multiple", Ratio, "", "1", &["x", "×"], &[]),
    unit("rank", Rank, "", "1", &[], &[]),
    unit("score", Score, "", "1", &[], &["point"]),
    unit(
        "ppm",
        Ratio,
        "[ppm]",
        "0.000001",
        &["ppm"],
        &["part per million", "parts per million"],
    ),
    // Time, in seconds.
    unit("ms", Time, "ms", "0.001", &["ms"], &["millisecond"]),
    unit(
        "µs",
        Time,
        "us",
        "0.000001",
        &["µs", "μs"],
        &["microsecond"],
    ),
    unit("ns", Time, "ns", "0.000000001", &["ns"], &["nanosecond"]),
    unit("second", Time, "s", "1", &["s", "sec", "secs"], &["second"]),
    unit("minute", Time, "min", "60", &["min", "mins"], &["minute"]),
    unit("hour", Time, "h", "3600", &["hr", "hrs", "h"], &["hour"]),
    unit("day", Time, "d", "86400", &[], &["day"]),
    unit("week", Time, "wk", "604800", &["wk", "wks"], &["week"]),
    unit("month", Time, "mo", "2629800", &["mo", "mos"], &["month"]),
    unit("quarter", Time, "", "7889400", &[], &["quarter"]),
    unit("year", Time, "a", "31557600", &["yr", "yrs"], &["year"]),
    unit("decade", Time, "", "315576000", &[], &["decade"]),
    unit(
        "century",
        Time,
        "",
        "3155760000",
        &[],
        &["century", "centuries"],
    ),
    // Length, in metres.
    unit(
        "nm",
        Length,
        "nm",
        "0.000000001",
        &["nm"],
        &["nanometre", "nanometer"],
    ),
    unit(
        "µm",
        Length,
        "um",
        "0.000001",
        &["µm", "μm"],
        &["micrometre", "micrometer", "micron"],
    ),
    unit(
        "mm",
        Length,
        "mm",
        "0.001",
        &["mm"],
        &["millimetre", "millimeter"],
    ),
    unit(
        "cm",
        Length,
        "cm",
        "0.01",
        &["cm"],
        &["centimetre", "centimeter"],
    ),
    unit(
        "dm",
        Length,
        "dm",
        "0.1",
        &["dm"],
        &["decimetre", "decimeter"],
    ),
    unit("m", Length, "m", "1", &["m"], &["metre", "meter"]),
    unit(
        "km",
        Length,
        "km",
        "1000",
        &["km", "kms", "Km"],
        &["kilometre", "kilometer"],
    ),
    unit(
        "in",
        Length,
        "[in_i]",
        "0.0254",
        &["in", "″"],
        &["inch", "inches"],
    ),
    unit("ft", Length, "[ft_i]", "0.3048", &["ft"], &["foot", "feet"]),
    unit("yd", Length, "[yd_i]", "0.9144", &["yd", "yds"], &["yard"]),
    unit("mi", Length, "[mi_i]", "1609.344", &["mi"], &["mile"]),
    unit(
        "nmi",
        Length,
        "[nmi_i]",
        "1852",
        &["nmi"],
        &["nautical mile"],
    ),
    unit(
        "ly",
        Length,
        "[ly]",
        "9460730472580800",
        &["ly"],
        &["light year", "light-year"],
    ),
    // Area, in square metres.
    unit(
        "mm2",
        Area,
        "mm2",
        "0.000001",
        &["mm²", "mm2"],
        &["square millimetre", "square millimeter"],
    ),
    unit(
        "cm2",
        Area,
        "cm2",
        "0.0001",
        &["cm²", "cm2"],
        &["square centimetre", "square centimeter"],
    ),
    unit(
        "m2",
        Area,
        "m2",
        "1",
        &["m²", "m2", "sqm", "sq m", "sq. m"],
        &["square metre", "square meter"],
    ),
    unit(
        "km2",
        Area,
        "km2",
        "1000000",
        &["km²", "km2", "sq km", "sq. km"],
        &["square kilometre", "square kilometer"],
    ),
    unit("ha", Area, "har", "10000", &["ha"], &["hectare"]),
    unit("acre", Area, "[acr_us]", "4046.8564224", &["ac"], &["acre"]),
    unit(
        "ft2",
        Area,
        "[sft_i]",
        "0.09290304",
        &["ft²", "ft2", "sq ft", "sq. ft", "sqft"],
        &["square foot", "square feet"],
    ),
    unit(
        "mi2",
        Area,
        "[smi_us]",
        "2589988.110336",
        &["mi²", "sq mi"],
        &["square mile"],
    ),
    // Volume, in cubic metres.
    unit(
        "mL",
        Volume,
        "mL",
        "0.000001",
        &["mL", "ml"],
        &["millilitre", "milliliter"],
    ),
    unit(
        "cL",
        Volume,
        "cL",
        "0.00001",
        &["cL", "cl"],
        &["centilitre", "centiliter"],
    ),
    unit("L", Volume, "L", "0.001", &["L", "l"], &["litre", "liter"]),
    unit(
        "ML",
        Volume,
        "ML",
        "1000",
        &["ML"],
        &["megalitre", "megaliter"],
    ),
    unit(
        "m3",
        Volume,
        "m3",
        "1",
        &["m³", "m3", "cbm", "Nm3", "Nm³"],
        &["cubic metre", "cubic meter"],
    ),
    unit(
        "km3",
        Volume,
        "km3",
        "1000000000",
        &["km³", "km3"],
        &["cubic kilometre", "cubic kilometer"],
    ),
    unit(
        "ft3",
        Volume,
        "[cft_i]",
        "0.028316846592",
        &["ft³", "ft3", "cu ft"],
        &["cubic foot", "cubic feet"],
    ),
    unit(
        "gal",
        Volume,
        "[gal_us]",
        "0.003785411784",
        &["gal"],
        &["gallon"],
    ),
    unit(
        "bbl",
        Volume,
        "[bbl_us]",
        "0.158987294928",
        &["bbl", "bbls"],
        &["barrel"],
    ),
    unit(
        "boe",
        Energy,
        "",
        "6117863200",
        &["boe", "BOE"],
        &["barrel of oil equivalent", "barrels of oil equivalent"],
    ),
    // Mass, in kilograms.
    unit(
        "µg",
        Mass,
        "ug",
        "0.000000001",
        &["µg", "μg", "mcg"],
        &["microgram"],
    ),
    unit("mg", Mass, "mg", "0.000001", &["mg"], &["milligram"]),
    unit("g", Mass, "g", "0.001", &["g"], &["gram", "gramme"]),
    unit(
        "kg",
        Mass,
        "kg",
        "1",
        &["kg", "kgs", "Kg"],
        &["kilogram", "kilogramme", "kilo"],
    ),
    unit(
        "t",
        Mass,
        "t",
        "1000",
        &["t", "mt", "MT"],
        &["tonne", "metric ton", "metric tonne", "ton"],
    ),
    unit("quintal", Mass, "", "100", &["qtl"], &["quintal"]),
    unit(
        "kt",
        Mass,
        "kt",
        "1000000",
        &["kt"],
        &["kilotonne", "kiloton"],
    ),
    unit(
        "Mt",
        Mass,
        "Mt",
        "1000000000",
        &["Mt"],
        &["megatonne", "megaton"],
    ),
    unit("oz", Mass, "[oz_av]", "0.028349523125", &["oz"], &["ounce"]),
    unit(
        "lb",
        Mass,
        "[lb_av]",
        "0.45359237",
        &["lb", "lbs"],
        &["pound-mass"],
    ),
    // Emissions, in kilograms of CO2 equivalent.
    unit(
        "gCO2e",
        Emission,
        "",
        "0.001",
        &[
            "gCO2e", "gCO2", "gCO₂e", "gCO₂", "g CO2e", "g CO₂e", "g CO2", "g CO₂",
        ],
        &[],
    ),
    unit(
        "kgCO2e",
        Emission,
        "",
        "1",
        &[
            "kgCO2e",
            "kgCO₂e",
            "kg CO2e",
            "kg CO₂e",
            "kg CO2",
            "kg CO₂",
            "kgCO2",
            "kgCO₂",
        ],
        &[],
    ),
    unit(
        "tCO2e",
        Emission,
        "",
        "1000",
        &[
            "tCO2e",
            "tCO₂e",
            "tCO2",
            "tCO₂",
            "tCO2-e",
            "tCO2eq",
            "t CO2e",
            "t CO₂e",
            "t CO2",
            "t CO₂",
            "tonnes CO2e",
            "tonnes CO₂e",
            "tonnes of CO2e",
            "tonnes of CO₂e",
            "tonnes of CO2",
            "tonnes of CO₂",
            "tons of CO2",
            "tons of CO2e",
            "metric tons of CO2e",
            "metric tons CO2e",
            "MTCO2e",
            "mtCO2e",
            "mt CO2e",
            "MT CO2e",
            "tonnes CO2",
            "tons CO2",
            "tons CO2e",
        ],
        &[
            "tonne of carbon dioxide equivalent",
            "tonnes of carbon dioxide equivalent",
            "tonne of carbon dioxide",
            "tonnes of carbon dioxide",
            "metric tons of carbon dioxide equivalent",
            "metric tons of carbon dioxide",
            "tons of carbon dioxide",
        ],
    ),
    unit(
        "ktCO2e",
        Emission,
        "",
        "1000000",
        &["ktCO2e", "ktCO₂e", "kt CO2e", "kt CO₂e", "ktCO2", "kt CO2"],
        &[],
    ),
    unit(
        "MtCO2e",
        Emission,
        "",
        "1000000000",
        &[
            "MtCO2e",
            "MtCO₂e",
            "Mt CO2e",
            "Mt CO₂e",
            "MtCO2",
            "MtCO₂",
            "Mt CO2",
            "Mt CO₂",
        ],
        &[],
    ),
    // Energy, in joules.
    unit(
        "Wh",
        Energy,
        "W.h",
        "3600",
        &["Wh"],
        &["watt hour", "watt-hour"],
    ),
    unit(
        "kWh",
        Energy,
        "kW.h",
        "3600000",
        &["kWh", "KWh", "kwh", "KWH"],
        &["kilowatt hour", "kilowatt-hour"],
    ),
    unit(
        "MWh",
        Energy,
        "MW.h",
        "3600000000",
        &["MWh", "MWH"],
        &["megawatt hour", "megawatt-hour"],
    ),
    unit(
        "GWh",
        Energy,
        "GW.h",
        "3600000000000",
        &["GWh", "GWH"],
        &["gigawatt hour", "gigawatt-hour"],
    ),
    unit(
        "TWh",
        Energy,
        "TW.h",
        "3600000000000000",
        &["TWh", "TWH"],
        &["terawatt hour", "terawatt-hour"],
    ),
    unit("J", Energy, "J", "1", &["J"], &["joule"]),
    unit("kJ", Energy, "kJ", "1000", &["kJ"], &["kilojoule"]),
    unit("MJ", Energy, "MJ", "1000000", &["MJ"], &["megajoule"]),
    unit("GJ", Energy, "GJ", "1000000000", &["GJ"], &["gigajoule"]),
    unit("TJ", Energy, "TJ", "1000000000000", &["TJ"], &["terajoule"]),
    unit(
        "PJ",
        Energy,
        "PJ",
        "1000000000000000",
        &["PJ"],
        &["petajoule"],
    ),
    unit("cal", Energy, "cal", "4.184", &["cal"], &["calorie"]),
    unit("kcal", Energy, "kcal", "4184", &["kcal"], &["kilocalorie"]),
    unit(
        "MMBtu",
        Energy,
        "",
        "1055055852.62",
        &["MMBtu", "MMBTU", "mmBtu"],
        &[],
    ),
    unit(
        "eV",
        Energy,
        "eV",
        "",
        &["eV"],
        &["electronvolt", "electron volt"],
    ),
    unit("MeV", Energy, "MeV", "", &["MeV"], &[]),
    unit("GeV", Energy, "GeV", "", &["GeV"], &[]),
    unit("TeV", Energy, "TeV", "", &["TeV"], &[]),
    // Power, in watts.
    unit("W", Power, "W", "1", &["W"], &["watt"]),
    unit("kW", Power, "kW", "1000", &["kW", "KW"], &["kilowatt"]),
    unit(
        "MW",
        Power,
        "MW",
        "1000000",
        &["MW", "MWp", "MWe", "MWac", "MWdc"],
        &["megawatt"],
    ),
    unit(
        "GW",
        Power,
        "GW",
        "1000000000",
        &["GW", "GWp"],
        &["gigawatt"],
    ),
    unit("TW", Power, "TW", "1000000000000", &["TW"], &["terawatt"]),
    unit("kV", Other, "kV", "", &["kV"], &["kilovolt"]),
    unit("Pa", Other, "Pa", "", &["Pa"], &["pascal"]),
    unit("kPa", Other, "kPa", "", &["kPa"], &["kilopascal"]),
    unit("MPa", Other, "MPa", "", &["MPa"], &["megapascal"]),
    unit("psi", Other, "[psi]", "", &["psi"], &[]),
    unit("mmHg", Other, "mm[Hg]", "", &["mmHg", "mm Hg"], &[]),
    unit("V", Other, "V", "", &["V"], &["volt"]),
    unit("kVA", Other, "kV.A", "", &["kVA"], &[]),
    unit("dB", Other, "dB", "", &["dB", "dB(A)"], &["decibel"]),
    unit("MVA", Other, "MV.A", "", &["MVA"], &[]),
    unit(
        "hp",
        Power,
        "[HP]",
        "745.69987158227",
        &["hp"],
        &["horsepower"],
    ),
    // Temperature, in kelvin.
    unit(
        "°C",
        Temperature,
        "Cel",
        "1",
        &["°C", "℃", "° C", "ºC"],
        &[
            "degree celsius",
            "degrees celsius",
            "celsius",
            "degree centigrade",
            "degrees centigrade",
            "centigrade",
            "degree c",
            "degrees c",
            "deg c",
            "deg celsius",
            "° celsius",
            "celcius",
        ],
    ),
    unit(
        "°F",
        Temperature,
        "[degF]",
        "5/9",
        &["°F", "℉", "° F", "ºF"],
        &[
            "degree fahrenheit",
            "degrees fahrenheit",
            "fahrenheit",
            "degree f",
            "degrees f",
            "deg f",
            "deg fahrenheit",
            "° fahrenheit",
        ],
    ),
    unit("K", Temperature, "K", "1", &["K"], &["kelvin"]),
    unit("degree", Other, "deg", "", &["°"], &["degree", "deg"]),
    // Information, in bytes.
    unit("bit", Information, "bit", "0.125", &[], &["bit"]),
    unit(
        "Mbit",
        Information,
        "Mbit",
        "125000",
        &["Mbit"],
        &["megabit"],
    ),
    unit("B", Information, "By", "1", &[], &["byte"]),
    unit(
        "kB",
        Information,
        "kBy",
        "1000",
        &["kB", "KB", "Kb"],
        &["kilobyte"],
    ),
    unit(
        "MB",
        Information,
        "MBy",
        "1000000",
        &["MB", "mb"],
        &["megabyte"],
    ),
    unit(
        "GB",
        Information,
        "GBy",
        "1000000000",
        &["GB", "gb"],
        &["gigabyte"],
    ),
    unit(
        "TB",
        Information,
        "TBy",
        "1000000000000",
        &["TB"],
        &["terabyte"],
    ),
    unit(
        "PB",
        Information,
        "PBy",
        "1000000000000000",
        &["PB"],
        &["petabyte"],
    ),
    unit(
        "EB",
        Information,
        "EBy",
        "1000000000000000000",
        &["EB"],
        &["exabyte"],
    ),
    unit(
        "ZB",
        Information,
        "ZBy",
        "1000000000000000000000",
        &["ZB"],
        &["zettabyte"],
    ),
    unit("KiB", Information, "KiBy", "1024", &["KiB"], &["kibibyte"]),
    unit(
        "MiB",
        Information,
        "MiBy",
        "1048576",
        &["MiB"],
        &["mebibyte"],
    ),
    unit(
        "GiB",
        Information,
        "GiBy",
        "1073741824",
        &["GiB"],
        &["gibibyte"],
    ),
    unit(
        "TiB",
        Information,
        "TiBy",
        "1099511627776",
        &["TiB"],
        &["tebibyte"],
    ),
    // Rates: information in bytes a second, speed in metres a second, frequency in hertz.
    unit(
        "kbit/s",
        Rate,
        "kbit/s",
        "125",
        &["kbit/s", "kbps", "Kbps", "kb/s"],
        &["kilobits per second"],
    ),
    unit(
        "Mbit/s",
        Rate,
        "Mbit/s",
        "125000",
        &["Mbit/s", "Mbps", "Mb/s", "mbps"],
        &["megabits per second"],
    ),
    unit(
        "Gbit/s",
        Rate,
        "Gbit/s",
        "125000000",
        &["Gbit/s", "Gbps", "Gb/s", "gbps"],
        &["gigabits per second"],
    ),
    unit(
        "Tbit/s",
        Rate,
        "Tbit/s",
        "125000000000",
        &["Tbit/s", "Tbps", "Tb/s"],
        &["terabits per second"],
    ),
    unit(
        "MB/s",
        Rate,
        "MBy/s",
        "1000000",
        &["MB/s"],
        &["megabytes per second"],
    ),
    unit(
        "GB/s",
        Rate,
        "GBy/s",
        "1000000000",
        &["GB/s"],
        &["gigabytes per second"],
    ),
    unit(
        "km/h",
        Rate,
        "km/h",
        "1000/3600",
        &["km/h", "kmh", "kph", "km/hr"],
        &[
            "kilometres per hour",
            "kilometers per hour",
            "kilometres an hour",
            "kilometers an hour",
        ],
    ),
    unit(
        "m/s",
        Rate,
        "m/s",
        "1",
        &["m/s"],
        &["metres per second", "meters per second"],
    ),
    unit(
        "mi/h",
        Rate,
        "[mi_i]/h",
        "1609.344/3600",
        &["mph"],
        &["miles per hour", "miles an hour"],
    ),
    unit("Hz", Rate, "Hz", "1", &["Hz"], &["hertz"]),
    unit("kHz", Rate, "kHz", "1000", &["kHz"], &["kilohertz"]),
    unit("MHz", Rate, "MHz", "1000000", &["MHz"], &["megahertz"]),
    unit("GHz", Rate, "GHz", "1000000000", &["GHz"], &["gigahertz"]),
    unit(
        "FTE",
        Count,
        "",
        "1",
        &["FTE", "FTEs"],
        &["full-time equivalent", "full time equivalent"],
    ),
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn constants_name_their_rows() {
        let named = [
            Unit::COUNT,
            Unit::PERCENT,
            Unit::RATIO,
            Unit::MULTIPLE,
            Unit::RANK,
            Unit::SCORE,
        ];
        let symbols: Vec<&str> = named.iter().map(|unit| unit.symbol()).collect();
        assert_eq!(
            symbols,
            ["count", "percent", "ratio", "multiple", "rank", "score"]
        );
    }

    #[test]
    fn every_spelling_has_one_owner() {
        let mut seen = BTreeSet::new();
        for info in UNITS {
            for spelling in info.symbols.iter().chain(info.words) {
                assert!(seen.insert(spelling), "`{spelling}` stands twice");
            }
        }
    }

    #[test]
    fn converts_to_base_units() {
        let base = |symbol: &str, value: &str| {
            let value = Decimal::parse(value).unwrap();
            Unit::from_symbol(symbol)
                .unwrap()
                .base_value(value)
                .unwrap()
                .to_string()
        };
        assert_eq!(base("percent", "80"), "0.8");
        assert_eq!(base("kB", "128"), "128000");
        assert_eq!(base("KiB", "128"), "131072");
        assert_eq!(base("°C", "20"), "293.15");
        assert_eq!(base("°F", "50"), "283.15");
        assert_eq!(base("MWh", "1.5"), "5400000000");
        assert_eq!(base("km/h", "36"), "10");
    }
}
