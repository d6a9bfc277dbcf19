//! What the cells of a column say, and how they are written into the new list.
//!
//! Cells are read by the readers of [`crate::input::cell`]. What they refuse and a person would still
//! understand (`Ende 2027`, `läuft`) is read here and told in the protocol; what nobody can know stays
//! out and is told as well.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::input::cell::boolean::{self, Truth};
use crate::input::cell::number::{self, NumberError};
use crate::input::cell::{Amount, AmountError, Cell, DateError, DecimalSign, Measure, date, is_missing};
use crate::input::displayed::ListCell;
use crate::input::names;
use crate::messages::{self, Arg, format};
use crate::model::{Lang, Status};

/// A cell of the new list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Blank,
    Text(String),
    Number(Number),
    Flag(bool),
    Status(Status),
    Day(Date),
}

/// A number or what is known of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Number {
    Exactly(Decimal),
    About(Decimal),
    /// From, likely if given, to.
    Between(Decimal, Option<Decimal>, Decimal),
    Below(Decimal),
    AtMost(Decimal),
    Above(Decimal),
    AtLeast(Decimal),
}

impl Number {
    /// The numbers in it.
    pub(super) fn all(&self) -> impl Iterator<Item = Decimal> {
        let (first, rest) = match *self {
            Self::Exactly(one) | Self::About(one) => (one, [None, None]),
            Self::Below(one) | Self::AtMost(one) | Self::Above(one) | Self::AtLeast(one) => (one, [None, None]),
            Self::Between(low, likely, high) => (low, [likely, Some(high)]),
        };
        std::iter::once(first).chain(rest.into_iter().flatten())
    }

    /// The numbers in it where only whole ones count: `> 3` begins at 4.
    pub(super) fn whole(&self) -> impl Iterator<Item = Decimal> {
        let beyond = match self {
            Self::Below(_) => Decimal::NEGATIVE_ONE,
            Self::Above(_) => Decimal::ONE,
            _ => Decimal::ZERO,
        };
        self.all().map(move |number| number.saturating_add(beyond))
    }

    /// Whether a number, or all that is known of it, lies on a scale. What is above its greatest number
    /// or below its least does not.
    pub(super) fn is_on(&self, (low, high): (i64, i64)) -> bool {
        let (low, high) = (Decimal::from(low), Decimal::from(high));
        self.all().all(|number| match self {
            Self::Below(_) => low < number && number <= high,
            Self::Above(_) => low <= number && number < high,
            _ => low <= number && number <= high,
        })
    }

    /// Whether more than digits and the unit of its column were understood: what is approximate, open or
    /// an interval, or was written in thousands or millions.
    pub(super) fn is_written_otherwise(&self, cell: &ListCell) -> bool {
        match self {
            Self::Exactly(_) => {
                let unit = cell.text.trim().trim_start_matches(|c: char| !c.is_alphabetic() && c != '€');
                cell.number.is_none() && number::known_unit(unit).is_some_and(|(power, _)| power != 0)
            }
            Self::About(_) | Self::Between(..) => true,
            Self::Below(_) | Self::AtMost(_) | Self::Above(_) | Self::AtLeast(_) => true,
        }
    }

    /// In words, for people.
    pub(super) fn words(&self, lang: Lang) -> String {
        let plain = |number: &Decimal| Arg::Text(plain(number, lang));
        let say = |id: &str, args: &[(&str, Arg)]| messages::text(lang, id, args);
        match self {
            Self::Exactly(number) => self::plain(number, lang),
            Self::About(number) => say("intake-about", &[("number", plain(number))]),
            Self::Below(number) => say("intake-below", &[("number", plain(number))]),
            Self::Above(number) => say("intake-above", &[("number", plain(number))]),
            Self::AtMost(number) => say("intake-at-most", &[("number", plain(number))]),
            Self::AtLeast(number) => say("intake-at-least", &[("number", plain(number))]),
            Self::Between(low, None, high) => say("intake-between", &[("low", plain(low)), ("high", plain(high))]),
            Self::Between(low, Some(likely), high) => {
                let args = [("low", plain(low)), ("likely", plain(likely)), ("high", plain(high))];
                say("intake-between-likely", &args)
            }
        }
    }

    fn text(&self, lang: Lang) -> String {
        let plain = |number: &Decimal| plain(number, lang);
        match self {
            Self::Exactly(number) => plain(number),
            Self::About(number) => format!("~{}", plain(number)),
            Self::Below(number) => format!("<{}", plain(number)),
            Self::AtMost(number) => format!("<={}", plain(number)),
            Self::Above(number) => format!(">{}", plain(number)),
            Self::AtLeast(number) => format!(">={}", plain(number)),
            Self::Between(low, None, high) => format!("{}..{}", plain(low), plain(high)),
            Self::Between(low, Some(likely), high) => format!("{}..{}..{}", plain(low), plain(likely), plain(high)),
        }
    }
}

/// A number without grouping, so that every program reads the same.
fn plain(number: &Decimal, lang: Lang) -> String {
    let text = number.normalize().to_string();
    if lang == Lang::De { text.replace('.', ",") } else { text }
}

impl Value {
    /// As it stands in a list of this language.
    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Blank => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.text(lang),
            Self::Flag(true) => messages::word(lang, "gap-yes"),
            Self::Flag(false) => messages::word(lang, "gap-no"),
            Self::Status(status) => match lang {
                Lang::De => Status::ALL[*status as usize].2.to_owned(),
                Lang::En => status.key().to_owned(),
            },
            Self::Day(day) => format::date(*day, lang),
        }
    }
}

/// Why a cell is not understood; each is the name of a sentence.
pub(super) type Why = &'static str;

/// Reads numbers of a column.
#[derive(Clone, Copy)]
pub(super) struct Numbers {
    /// The decimal sign of the list.
    pub(super) sign: Option<DecimalSign>,
    /// What the numbers measure, if it is known.
    pub(super) measure: Option<Measure>,
    /// Whether the column counts in thousands or millions.
    pub(super) multiplies: bool,
}

impl Numbers {
    /// The number of a cell, `None` if it is missing.
    pub(super) fn read(&self, cell: &ListCell) -> Result<Option<Number>, Why> {
        if cell.unusable {
            return Err("intake-why-unusable");
        }
        let text = cell.text.trim();
        let (read, found) = match (cell.number, number::read_with_measure(text)) {
            (Some(typed), read) => {
                let measure = read.ok().and_then(|(_, measure)| measure);
                (Cell::Point(Amount::Either(typed)), measure)
            }
            (None, Ok(read)) => read,
            (None, Err(error)) => {
                return Err(match error {
                    NumberError::Date => "intake-why-date",
                    NumberError::TooLong => "intake-why-long",
                    NumberError::UnknownUnit(_) | NumberError::UnitsDiffer => "intake-why-unit",
                    NumberError::NotANumber | NumberError::Apostrophe => "intake-why-number",
                });
            }
        };
        let clashes = found.is_some_and(|found| self.measure.is_some_and(|measure| measure != found));
        if clashes || (self.multiplies && found == Some(Measure::Money)) {
            return Err("intake-why-unit");
        }
        let one = |amount: Amount| {
            amount.under(self.sign).map_err(|error| match error {
                AmountError::Ambiguous { .. } => "intake-why-ambiguous",
                AmountError::OtherSign => "intake-why-sign",
            })
        };
        Ok(Some(match read {
            Cell::Missing => return Ok(None),
            Cell::Point(amount) => Number::Exactly(one(amount)?),
            Cell::Approximate(amount) => Number::About(one(amount)?),
            Cell::Below { bound, included: true } => Number::AtMost(one(bound)?),
            Cell::Below { bound, included: false } => Number::Below(one(bound)?),
            Cell::Above { bound, included: true } => Number::AtLeast(one(bound)?),
            Cell::Above { bound, included: false } => Number::Above(one(bound)?),
            Cell::Interval { low, likely, high } => {
                let (low, likely, high) = (one(low)?, likely.map(one).transpose()?, one(high)?);
                let middle = likely.unwrap_or(low);
                if high < low || middle < low || high < middle {
                    return Err("intake-why-reversed");
                }
                Number::Between(low, likely, high)
            }
        }))
    }
}

/// What a cell proves about the decimal sign of its list.
pub(super) fn proves(cell: &ListCell) -> Option<DecimalSign> {
    if cell.number.is_some() {
        return None;
    }
    match number::read(cell.text.trim()).ok()? {
        Cell::Point(amount) | Cell::Approximate(amount) => amount.proves(),
        Cell::Below { bound, .. } | Cell::Above { bound, .. } => bound.proves(),
        Cell::Interval { low, high, .. } => low.proves().or(high.proves()),
        Cell::Missing => None,
    }
}

/// The decimal sign under which a number groups thousands, if it means another thing under the other.
pub(super) fn groups_under(cell: &ListCell) -> Option<DecimalSign> {
    let of = |amount: Amount| match amount {
        Amount::Ambiguous { comma, point } if point.abs() < comma.abs() => Some(DecimalSign::Comma),
        Amount::Ambiguous { .. } => Some(DecimalSign::Point),
        _ => None,
    };
    if cell.number.is_some() {
        return None;
    }
    match number::read(cell.text.trim()).ok()? {
        Cell::Point(one) | Cell::Approximate(one) => of(one),
        Cell::Below { bound, .. } | Cell::Above { bound, .. } => of(bound),
        Cell::Interval { low, high, .. } => of(low).or(of(high)),
        Cell::Missing => None,
    }
}

/// Whether a text is a number or what is known of one.
pub(super) fn is_number(text: &str) -> bool {
    number::read_with_measure(text.trim()).is_ok()
}

/// Whether a cell says nothing.
pub(super) fn is_blank(cell: &ListCell) -> bool {
    !cell.unusable && is_missing(&cell.text)
}

/// Yes or no; a cross is yes.
pub(super) fn flag(text: &str) -> Option<bool> {
    match boolean::read(text)? {
        Truth::Yes | Truth::Cross => Some(true),
        Truth::No => Some(false),
        Truth::Missing => None,
    }
}

/// Further words for where a project stands, by the beginning of the cell.
const STATUSES: &[(Status, &[&str])] = &[
    (
        Status::Idea,
        &["idee", "neu", "wunsch", "vorschlag", "vorgeschlagen", "beantragt", "gemeldet", "idea", "new", "proposed"],
    ),
    (
        Status::Concept,
        &[
            "konzept",
            "in planung",
            "geplant",
            "planung",
            "in prüfung",
            "in vorbereitung",
            "vorbereitung",
            "planned",
            "planning",
        ],
    ),
    (
        Status::Running,
        &[
            "umsetzung",
            "läuft",
            "laufend",
            "in arbeit",
            "in bearbeitung",
            "gestartet",
            "neu gestartet",
            "begonnen",
            "aktiv",
            "pilot",
            "in progress",
            "active",
            "started",
        ],
    ),
    (
        Status::Done,
        &[
            "abgeschlossen",
            "erledigt",
            "fertig",
            "fertiggestellt",
            "beendet",
            "produktiv",
            "in betrieb",
            "live",
            "finished",
            "completed",
        ],
    ),
    (Status::Paused, &["pausiert", "ruht", "ruhend", "verschoben", "gestoppt", "wartet", "on hold", "postponed"]),
    (Status::Withdrawn, &["verworfen", "abgelehnt", "abgebrochen", "gestrichen", "entfällt", "rejected", "cancelled"]),
];

/// Words behind a status that move it into the future, or doubt it.
const NOT_YET: [&str; 39] = [
    "ab",
    "zum",
    "geplant",
    "geplante",
    "planung",
    "plan",
    "vorgesehen",
    "voraussichtlich",
    "vsl",
    "noch",
    "nicht",
    "soll",
    "sollen",
    "wird",
    "werden",
    "offen",
    "fraglich",
    "unklar",
    "fast",
    "teilweise",
    "teils",
    "teil",
    "erst",
    "künftig",
    "demnächst",
    "bald",
    "folgt",
    "startet",
    "beginnt",
    "zurückgestellt",
    "ausgesetzt",
    "from",
    "planned",
    "expected",
    "partly",
    "almost",
    "not",
    "later",
    "nächstes",
];

/// The status that a cell means, and whether it is written as project lists write it. None if the rest
/// of the cell speaks of something else: `fertig bis 2027` is not done, `Umsetzung geplant` not running.
pub(super) fn status(text: &str, as_of: Date) -> Option<(Status, bool)> {
    if let Some(status) = names::status(text) {
        return Some((status, true));
    }
    let text = text.trim().to_lowercase();
    let rest_of = |word: &str| text.strip_prefix(word).filter(|rest| !rest.starts_with(char::is_alphabetic));
    let all = STATUSES.iter().flat_map(|(status, words)| words.iter().map(|word| (*status, *word)));
    let found = all.filter_map(|(status, word)| Some((status, word, rest_of(word)?)));
    // `neu gestartet` says more than `neu`.
    let (status, word, rest) = found.max_by_key(|(_, word, _)| word.len())?;
    let words: Vec<&str> = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let names = |wanted: &[Status]| {
        let known = STATUSES.iter().filter(|(status, _)| wanted.contains(status)).flat_map(|(_, known)| *known);
        known.into_iter().any(|known| words.contains(known))
    };
    let is_future =
        words.iter().filter_map(|word| word.parse::<i16>().ok()).any(|year| (as_of.year() + 1..2100).contains(&year));
    let has_end = words.iter().any(|word| ["bis", "until", "by"].contains(word));
    let not_yet = words.iter().any(|word| NOT_YET.contains(word));
    let stopped = names(&[Status::Paused, Status::Withdrawn]);
    let doubtful = rest.contains('?')
        || match status {
            Status::Done => not_yet || has_end || is_future || rest.contains('%') || stopped,
            // What runs may have an end in the future; the mere word for it may as well be a plan.
            Status::Running => {
                let is_noun = ["umsetzung", "pilot"].contains(&word);
                not_yet || stopped || names(&[Status::Done]) || (is_noun && has_end) || (is_future && !has_end)
            }
            Status::Idea | Status::Concept => stopped,
            _ => false,
        };
    (!doubtful).then_some((status, false))
}

/// The last day that a cell means, and whether it is written as a day.
pub(super) fn deadline(text: &str) -> Option<(Date, bool)> {
    match date::read(text) {
        Ok(Some(day)) => return Some((day, true)),
        Err(DateError::TimeOfDay(day)) => return Some((day, false)),
        _ => {}
    }
    let text = text.trim().to_lowercase();
    let text = ["bis", "spätestens", "ende", "by", "end of"]
        .iter()
        .fold(text.as_str(), |text, word| text.strip_prefix(word).unwrap_or(text).trim_start());
    let parts: Vec<&str> = text.split([' ', '/', '.', '-']).filter(|part| !part.is_empty()).collect();
    let year = |text: &str| text.parse::<i16>().ok().filter(|year| (2000..2100).contains(year) && text.len() == 4);
    let last_of = |year: i16, month: i8| Some(Date::new(year, month, 1).ok()?.last_of_month());
    let found = match parts.as_slice() {
        [single] => last_of(year(single)?, 12),
        [quarter, single] | [quarter, "quartal" | "quarter", single]
            if quarter.starts_with('q') || parts.len() == 3 =>
        {
            let number: i8 = quarter.trim_start_matches('q').parse().ok()?;
            if (1..=4).contains(&number) { last_of(year(single)?, number * 3) } else { None }
        }
        ["q", quarter, single] => match quarter.parse().ok()? {
            number @ 1..=4 => last_of(year(single)?, number * 3),
            _ => None,
        },
        // As computers sort it: `2027-06`.
        [first, month] if year(first).is_some() => last_of(year(first)?, month_of(month)?),
        [month, single] => last_of(year(single)?, month_of(month)?),
        [day, month, short] if short.len() == 2 && !text.contains('-') => {
            let year: i16 = short.parse().ok()?;
            Date::new(2000 + year, month.parse().ok()?, day.parse().ok()?).ok()
        }
        _ => None,
    };
    found.map(|day| (day, false))
}

/// The number of a month, written as a number or by its name.
fn month_of(text: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["januar", "jänner", "jan", "january"],
        &["februar", "feber", "feb", "february"],
        &["märz", "maerz", "mär", "mrz", "mar", "march"],
        &["april", "apr"],
        &["mai", "may"],
        &["juni", "jun", "june"],
        &["juli", "jul", "july"],
        &["august", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "okt", "oct", "october"],
        &["november", "nov"],
        &["dezember", "dez", "dec", "december"],
    ];
    if let Ok(number) = text.parse::<i8>() {
        return (1..=12).contains(&number).then_some(number);
    }
    let at = MONTHS.iter().position(|names| names.contains(&text))?;
    i8::try_from(at + 1).ok()
}

/// Words that grade, from the least to the most.
const GRADES: [&[&str]; 6] = [
    &["kein", "keine", "keiner", "ohne", "none"],
    &["sehr niedrig", "sehr gering", "sehr klein", "very low"],
    &["niedrig", "gering", "klein", "low", "small"],
    &["mittel", "mittelgroß", "medium", "moderat", "moderate", "middle"],
    &["hoch", "groß", "high", "large"],
    &["sehr hoch", "sehr groß", "very high"],
];

/// The grade that a word gives, from 0 on.
pub(super) fn grade(text: &str) -> Option<usize> {
    let text = text.trim().to_lowercase();
    GRADES.iter().position(|words| words.contains(&text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    fn cell(text: &str) -> ListCell {
        ListCell { text: text.to_owned(), ..ListCell::default() }
    }

    #[test]
    fn amounts_are_written_without_units_and_with_the_sign_of_the_language() {
        let money = Numbers { sign: Some(DecimalSign::Comma), measure: Some(Measure::Money), multiplies: false };
        let read = |text: &str| money.read(&cell(text)).map(|number| number.map(|number| number.text(Lang::De)));
        assert_eq!(read("1.573,45 €"), Ok(Some("1573,45".into())));
        assert_eq!(read("120 TEUR"), Ok(Some("120000".into())));
        assert_eq!(read("ca. 80.000"), Ok(Some("~80000".into())));
        assert_eq!(read("1,5–2 Mio. €"), Ok(Some("1500000..2000000".into())));
        assert_eq!(read("< 50.000"), Ok(Some("<50000".into())));
        assert_eq!(read("k. A."), Ok(None));
        assert_eq!(read("30 PT"), Err("intake-why-unit"));
        assert_eq!(read("siehe Angebot"), Err("intake-why-number"));
        assert_eq!(read("7..3"), Err("intake-why-reversed"));
        assert_eq!(read("1..2..3"), Ok(Some("1..2..3".into())));
        assert_eq!(read("2..1..3"), Err("intake-why-reversed"));
        assert_eq!(read("1..4..3"), Err("intake-why-reversed"));
        assert_eq!(read("03.07.2026"), Err("intake-why-date"));
    }

    #[test]
    fn deadlines_may_be_a_year_a_quarter_or_a_month() {
        assert_eq!(deadline("31.12.2027"), Some((day(2027, 12, 31), true)));
        assert_eq!(deadline("Ende 2027"), Some((day(2027, 12, 31), false)));
        assert_eq!(deadline("bis Q3 2027"), Some((day(2027, 9, 30), false)));
        assert_eq!(deadline("2. Quartal 2027"), Some((day(2027, 6, 30), false)));
        assert_eq!(deadline("02/2028"), Some((day(2028, 2, 29), false)));
        assert_eq!(deadline("März 2027"), Some((day(2027, 3, 31), false)));
        assert_eq!(deadline("31.12.27"), Some((day(2027, 12, 31), false)));
        assert_eq!(deadline("Sept. 2027"), Some((day(2027, 9, 30), false)));
        for text in ["2027-06", "06/2027", "2027/06", "06.2027", "Q2 2027", "Q 2 2027", "2. Quartal 2027"] {
            assert_eq!(deadline(text), Some((day(2027, 6, 30), false)), "{text}");
        }
        for text in ["sofort", "2027/2028", "31.02.2027", "bald", "laufend", "Q5 2027", "Q 5 2027"] {
            assert_eq!(deadline(text), None, "{text}");
        }
        for text in ["Marktstart 2027", "Novelle 2027", "Junge 2027", "Dezernat 2027", "2027-13", "27-12-31"] {
            assert_eq!(deadline(text), None, "{text}");
        }
    }

    #[test]
    fn where_a_project_stands_is_understood_in_other_words() {
        let status = |text: &str| super::status(text, day(2026, 11, 22));
        assert_eq!(status("In Umsetzung"), Some((Status::Running, true)));
        assert_eq!(status("läuft seit 2024"), Some((Status::Running, false)));
        assert_eq!(status("Neu"), Some((Status::Idea, false)));
        assert_eq!(status("Neubau"), None);
        assert_eq!(status("neu gestartet"), Some((Status::Running, false)));
        assert_eq!(status("fertiggestellt"), Some((Status::Done, false)));
        assert_eq!(status("erledigt"), Some((Status::Done, false)));
        assert_eq!(status("abgeschlossen (2023)"), Some((Status::Done, false)));
        assert_eq!(status("läuft bis 2027"), Some((Status::Running, false)));
        assert_eq!(status("Umsetzung läuft"), Some((Status::Running, false)));
        assert_eq!(status("geplant ab 2028"), Some((Status::Concept, false)));
        assert_eq!(status("verschoben auf 2028"), Some((Status::Paused, false)));
    }

    #[test]
    fn what_is_still_to_come_is_neither_done_nor_running() {
        for text in [
            "Produktiv ab Q3 2027",
            "fertig bis 2027",
            "Live ab 2028",
            "Live Q1 2028",
            "erledigt?",
            "fertig zu 80 %",
            "abgeschlossen: noch nicht",
            "Umsetzung geplant",
            "Umsetzung 2028",
            "Umsetzung bis 2026",
            "Umsetzung zurückgestellt",
            "Umsetzung abgeschlossen",
            "Pilot geplant 2027",
            "Idee verworfen",
        ] {
            assert_eq!(status(text, day(2026, 11, 22)), None, "{text}");
        }
    }
}
