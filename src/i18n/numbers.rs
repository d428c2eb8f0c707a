//! Numbers and file sizes as each language writes them, with Western digits as in Morocco.

use super::{Args, Locale, Untranslated, t};
use crate::domain::case::costs::Centimes;

/// The separator of thousands and the decimal mark.
const fn marks(locale: Locale) -> (&'static str, &'static str) {
    match locale {
        Locale::Ar => (".", ","),
        Locale::Fr | Locale::Zgh => ("\u{a0}", ","),
        Locale::En => (",", "."),
    }
}

/// `1 248` in French, `1.248` in Arabic, `1,248` in English.
pub fn number(locale: Locale, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut written = if number < 0 { "-".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push_str(marks(locale).0);
        }
        written.push(digit);
    }
    written
}

/// A number of bytes in the unit a person reads it in: `1,2 Mo`.
///
/// # Errors
/// [`Untranslated`] when the locale files lack the units.
pub fn file_size(locale: Locale, bytes: u64) -> Result<String, Untranslated> {
    const KIB: u64 = 1024;
    const MIB: u64 = 1024 * KIB;
    let (key, tenths) = match bytes {
        0..KIB => return t(locale, "size-bytes", &Args::new().with("n", bytes)),
        KIB..MIB => ("size-kilobytes", bytes.div_ceil(KIB) * 10),
        _ => ("size-megabytes", (bytes.saturating_mul(10) + MIB / 2) / MIB),
    };
    let whole = number(locale, i64::try_from(tenths / 10).unwrap_or(i64::MAX));
    let size = match tenths % 10 {
        0 => whole,
        tenth => format!("{whole}{}{tenth}", marks(locale).1),
    };
    t(locale, key, &Args::new().with("size", size))
}

/// A share given in tenths of a hundredth, with its sign: `83,8 %`.
///
/// # Errors
/// [`Untranslated`] when the locale files lack the sign.
pub fn share(locale: Locale, tenths: u64) -> Result<String, Untranslated> {
    let share = format!("{}{}{}", tenths / 10, marks(locale).1, tenths % 10);
    t(locale, "share", &Args::new().with("share", share))
}

/// An amount with its currency: `12,50 DH`.
///
/// # Errors
/// [`Untranslated`] when the locale files lack the currency.
pub fn dirhams(locale: Locale, amount: Centimes) -> Result<String, Untranslated> {
    let (whole, part) = amount.parts();
    let whole = number(locale, i64::from(whole));
    let amount = format!("{whole}{}{part:02}", marks(locale).1);
    t(locale, "costs-amount", &Args::new().with("amount", amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped_as_each_language_does() {
        assert_eq!(number(Locale::Fr, 1248), "1\u{a0}248");
        assert_eq!(number(Locale::Ar, -1_234_567), "-1.234.567");
        assert_eq!(number(Locale::En, 999), "999");
    }

    #[test]
    fn a_share_has_its_sign_where_the_language_puts_it() {
        assert_eq!(share(Locale::Fr, 838).unwrap(), "83,8\u{a0}%");
        assert_eq!(share(Locale::En, 1000).unwrap(), "100.0%");
        assert_eq!(share(Locale::Ar, 5).unwrap(), "0,5\u{a0}%");
    }

    #[test]
    fn sizes_are_read_in_the_largest_unit_that_fits() {
        assert_eq!(file_size(Locale::Fr, 1_258_291).unwrap(), "1,2\u{a0}Mo");
        assert_eq!(file_size(Locale::Ar, 25 * 1024 * 1024).unwrap(), "25 ميغابايت");
        assert_eq!(file_size(Locale::En, 1).unwrap(), "1 byte");
    }
}
