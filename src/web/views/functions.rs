//! What templates can call: words, dates, numbers and sizes in the language of their engine.

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value, escape_html};

use crate::domain::{case::costs::Centimes, law::zone};
use crate::i18n::{Args, DateForm, Locale, Said, Source, dates, numbers, say, source};

pub(super) fn register(engine: &mut Tera, locale: Locale) {
    // Words with markup of their own; what comes in from outside is escaped.
    engine.register_function("t", move |kwargs: Kwargs, _: &State| words(locale, &kwargs));
    // Words for attributes and titles: no markup.
    engine.register_function("tp", move |kwargs: Kwargs, _: &State| plain(locale, &kwargs));
    engine.register_filter("date", move |iso: &str, kwargs: Kwargs, _: &State| date(locale, iso, &kwargs));
    engine.register_filter("date_text", move |iso: &str, kwargs: Kwargs, _: &State| {
        Ok::<_, Error>(in_words(locale, iso, &kwargs)?.text)
    });
    engine.register_filter("datetime", move |iso: &str, kwargs: Kwargs, _: &State| {
        date_time(locale, iso, &kwargs)
    });
    engine.register_filter("time", |iso: &str, _: Kwargs, _: &State| {
        let hour = dates::hour(zone::local(parsed::<Timestamp>(iso)?).time());
        Ok::<_, Error>(Value::safe_string(&format!("<bdi>{hour}</bdi>")))
    });
    engine
        .register_filter("number", move |number: i64, _: Kwargs, _: &State| numbers::number(locale, number));
    engine.register_filter("filesize", move |bytes: u64, _: Kwargs, _: &State| {
        numbers::file_size(locale, bytes).map_err(fault)
    });
    engine.register_filter("dirhams", move |centimes: u32, _: Kwargs, _: &State| {
        numbers::dirhams(locale, Centimes(centimes)).map_err(fault)
    });
    engine.register_filter("share", move |tenths: u64, _: Kwargs, _: &State| {
        numbers::share(locale, tenths).map_err(fault)
    });
    engine.register_filter("column", |iso: &str, _: Kwargs, _: &State| {
        Ok::<_, Error>(i64::from(parsed::<Date>(iso)?.weekday().to_monday_one_offset()))
    });
    engine.register_filter("day_of_month", |iso: &str, _: Kwargs, _: &State| {
        Ok::<_, Error>(i64::from(parsed::<Date>(iso)?.day()))
    });
    // The same as a date says it, without an element of its own.
    engine.register_filter("day_name", move |iso: &str, _: Kwargs, _: &State| {
        let said = dates::date(locale, parsed(iso)?, DateForm::Day).map_err(fault)?;
        Ok::<_, Error>(Value::safe_string(&ordinal(said.text)))
    });
    engine.register_filter("days_off", |days: &[Value], _: Kwargs, _: &State| days_off(days));
    engine.register_filter("in_language_plain", move |names: &Value, _: Kwargs, _: &State| {
        Ok::<_, Error>(name_in(locale, names)?.text)
    });
    // Where a day off is known from, isolated and in its language.
    engine.register_filter("source", move |written: &str, _: Kwargs, _: &State| sourced(locale, written));
    engine.register_filter("in_language", move |names: &Value, _: Kwargs, _: &State| named(locale, names));
}

fn fault(error: impl std::fmt::Display) -> Error {
    Error::message(error.to_string())
}

fn parsed<T: FromStr<Err: std::fmt::Display>>(text: &str) -> TeraResult<T> {
    text.parse().map_err(|error| fault(format!("{text:?}: {error}")))
}

fn words(locale: Locale, kwargs: &Kwargs) -> TeraResult<Value> {
    let key: &str = kwargs.must_get("key")?;
    let said = say(locale, key, &args(kwargs, true)?).map_err(fault)?;
    Ok(Value::safe_string(&marked(locale, said, "span")))
}

fn plain(locale: Locale, kwargs: &Kwargs) -> TeraResult<String> {
    let key: &str = kwargs.must_get("key")?;
    let said = say(locale, key, &args(kwargs, false)?).map_err(fault)?;
    Ok(said.text)
}

/// The variables of a sentence: those named in the call, and those of a map named `args`.
fn args(kwargs: &Kwargs, escaped: bool) -> TeraResult<Args> {
    let mut args = Args::new();
    for (name, value) in kwargs.iter() {
        match name.as_str() {
            Some("key") | None => {}
            Some("args") => {
                for (name, value) in value.as_map().into_iter().flatten() {
                    set(&mut args, name.as_str().unwrap_or_default(), value, escaped)?;
                }
            }
            Some(name) => set(&mut args, name, value, escaped)?,
        }
    }
    Ok(args)
}

fn set(args: &mut Args, name: &str, value: &Value, escaped: bool) -> TeraResult<()> {
    if let Some(number) = value.as_i128() {
        args.set(name, i64::try_from(number).map_err(fault)?);
        return Ok(());
    }
    let Some(text) = value.as_str() else {
        return Err(fault(format!("the variable {name:?} is neither a text nor a whole number")));
    };
    args.set(name, if escaped && !value.is_safe() { escape(text)? } else { text.to_owned() });
    Ok(())
}

fn escape(text: &str) -> TeraResult<String> {
    let mut escaped = Vec::with_capacity(text.len());
    escape_html(text, &mut escaped).map_err(fault)?;
    String::from_utf8(escaped).map_err(fault)
}

/// Words that another language lends carry that language and its direction.
fn marked(locale: Locale, said: Said, element: &str) -> String {
    if said.locale == locale {
        return said.text;
    }
    let (code, dir) = (said.locale.code(), said.locale.dir());
    format!(r#"<{element} lang="{code}" dir="{dir}">{}</{element}>"#, said.text)
}

fn sourced(locale: Locale, written: &str) -> TeraResult<Value> {
    let html = match source(locale, written) {
        Source::Address(text) => format!(r#"<bdi dir="ltr">{}</bdi>"#, escape(&text)?),
        Source::Said(said) if said.locale == locale => format!("<bdi>{}</bdi>", escape(&said.text)?),
        Source::Said(said) => {
            let tongue = say(locale, "in-tongue", &Args::new().with("code", said.locale.code()));
            let tongue = tongue.map_err(fault)?.text;
            let text = Said { text: escape(&said.text)?, locale: said.locale };
            format!("{} ({tongue})", marked(locale, text, "bdi"))
        }
    };
    Ok(Value::safe_string(&html))
}

fn form(kwargs: &Kwargs) -> TeraResult<DateForm> {
    let name: &str = kwargs.get("form")?.unwrap_or("long");
    DateForm::named(name).ok_or_else(|| fault(format!("no form of a date is called {name:?}")))
}

fn in_words(locale: Locale, iso: &str, kwargs: &Kwargs) -> TeraResult<Said> {
    dates::date(locale, parsed(iso)?, form(kwargs)?).map_err(fault)
}

fn date(locale: Locale, iso: &str, kwargs: &Kwargs) -> TeraResult<Value> {
    let said = in_words(locale, iso, kwargs)?;
    Ok(time_element(locale, iso, said))
}

fn date_time(locale: Locale, iso: &str, kwargs: &Kwargs) -> TeraResult<Value> {
    let local = zone::local(parsed::<Timestamp>(iso)?);
    let said = dates::date_time(locale, local.date(), local.time(), form(kwargs)?).map_err(fault)?;
    Ok(time_element(locale, iso, said))
}

fn time_element(locale: Locale, iso: &str, said: Said) -> Value {
    let tongue = match said.locale == locale {
        true => String::new(),
        false => format!(r#" lang="{}" dir="{}""#, said.locale.code(), said.locale.dir()),
    };
    let text = ordinal(said.text);
    Value::safe_string(&format!(r#"<time datetime="{iso}"{tongue}>{text}</time>"#))
}

/// The ordinal of French stands above the line; the text of a date has no other `1er`.
fn ordinal(text: String) -> String {
    let is_first = text == "1er" || text.contains("1er ");
    if is_first { text.replacen("1er", "1<sup>er</sup>", 1) } else { text }
}

/// A name kept in several languages (`{"ar","fr","en"}`), in the one of the page or in Arabic.
fn named(locale: Locale, names: &Value) -> TeraResult<Value> {
    let name = name_in(locale, names)?;
    let said = Said { text: escape(&name.text)?, locale: name.locale };
    Ok(Value::safe_string(&marked(locale, said, "span")))
}

fn name_in(locale: Locale, names: &Value) -> TeraResult<Said> {
    let of = |locale: Locale| {
        let text = names.get_from_path(locale.code()).and_then(Value::as_str)?;
        Some(Said { text: text.to_owned(), locale })
    };
    of(locale).or_else(|| of(Locale::Ar)).ok_or_else(|| fault("a name without Arabic"))
}

/// The days of an explanation that were not counted: those with a name, and how many plain
/// weekend days beside them.
fn days_off(days: &[Value]) -> TeraResult<Value> {
    let skipped =
        days.iter().filter(|day| day.get_from_path("skipped").is_some_and(|why| !why.is_undefined()));
    let (named, plain): (Vec<&Value>, Vec<&Value>) =
        skipped.partition(|day| day.get_from_path("name").is_some());
    let off =
        BTreeMap::from([("named", Value::from_serializable(&named)), ("weekends", Value::from(plain.len()))]);
    Value::try_from_serializable(&off)
}
