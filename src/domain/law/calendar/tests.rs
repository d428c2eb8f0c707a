use jiff::civil::date;

use super::*;

fn day(y: i16, m: i8, d: i8, class: Class) -> (bool, Option<HolidayKind>) {
    let day = Calendar::builtin().day(date(y, m, d), class).unwrap();
    (day.is_working(), day.holiday.map(|holiday| holiday.kind))
}

#[test]
fn fixed_days_count_only_from_the_date_of_their_decree() {
    let state = Class::StateAdministration;
    assert_eq!(day(2022, 1, 14, state), (true, None));
    assert_eq!(day(2025, 1, 14, state), (false, Some(HolidayKind::Fixed)));
    assert_eq!(day(2025, 10, 31, state), (true, None));
    assert_eq!(day(2028, 10, 31, state), (false, Some(HolidayKind::Fixed)));
}

#[test]
fn an_exceptional_closure_covers_only_the_classes_it_names() {
    assert_eq!(day(2026, 3, 23, Class::StateAdministration), (false, Some(HolidayKind::Exceptional)));
    assert_eq!(day(2026, 3, 23, Class::TerritorialCollectivity), (false, Some(HolidayKind::Exceptional)));
    assert_eq!(day(2026, 3, 23, Class::PublicEstablishment), (true, None));
    assert_eq!(day(2019, 6, 7, Class::PublicEstablishment), (false, Some(HolidayKind::Exceptional)));
    assert_eq!(day(2019, 6, 7, Class::Court), (true, None));
}

#[test]
fn a_year_has_the_working_days_that_were_counted_by_hand() {
    let by_hand = [
        (2019, 246),
        (2020, 250),
        (2021, 249),
        (2022, 254),
        (2023, 249),
        (2024, 246),
        (2025, 247),
        (2026, 245),
        (2027, 250),
    ];
    for (year, days) in by_hand {
        let calendar = Calendar::builtin();
        let all = calendar.table().rows.iter().filter(|row| row.date.year() == year);
        let state = Class::StateAdministration;
        assert_eq!(all.filter(|row| !row.off.contains(state)).count(), days, "{year}");
    }
}

#[test]
fn ramadan_is_the_month_before_the_fitr_and_wider_while_that_is_an_estimate() {
    let ramadan = |y, m, d| Calendar::builtin().may_be_ramadan(date(y, m, d));
    assert_eq!((ramadan(2026, 2, 17), ramadan(2026, 2, 18)), (false, true));
    assert_eq!((ramadan(2026, 3, 19), ramadan(2026, 3, 20)), (true, false), "confirmed for 20 March");
    assert_eq!((ramadan(2027, 2, 6), ramadan(2027, 2, 7)), (false, true));
    assert_eq!((ramadan(2027, 3, 10), ramadan(2027, 3, 11)), (true, false), "estimated for 10 March");
    assert!(!ramadan(2026, 9, 1) && !ramadan(2031, 1, 1));
}

#[test]
fn a_year_without_a_calendar_is_an_error_and_not_a_year_without_holidays() {
    let calendar = Calendar::builtin();
    let missing = calendar.day(date(2029, 1, 1), Class::Other).unwrap_err();
    assert_eq!(missing, NotMaintained { year: 2029, before_law: false });
    assert!(missing.to_string().contains("not maintained for 2029"));
    assert!(calendar.list(date(2028, 12, 1), date(2029, 1, 1), ClassSet::ALL).is_err());
    assert!(calendar.maintained(2019) && calendar.maintained(2028) && !calendar.maintained(2018));
    assert_eq!(calendar.until(), date(2028, 12, 31));
}

#[test]
fn one_entry_a_day_is_listed_and_the_fixed_holiday_is_named_first() {
    let listed = Calendar::builtin().list(date(2022, 7, 30), date(2022, 7, 30), ClassSet::ALL).unwrap();
    let [throne_day] = &listed[..] else { panic!("{listed:?}") };
    assert_eq!((throne_day.kind, throne_day.weekend), (HolidayKind::Fixed, true));
    assert_eq!(throne_day.classes, ClassSet::ALL);
}

#[test]
fn a_list_for_a_class_leaves_out_what_does_not_cover_it() {
    let march = |classes| Calendar::builtin().list(date(2026, 3, 1), date(2026, 3, 31), classes).unwrap();
    let days = |classes| march(classes).iter().map(|day| day.date.day()).collect::<Vec<_>>();
    assert_eq!(days(ClassSet::ALL), [20, 21, 23]);
    assert_eq!(days(Class::StateAdministration.into()), [20, 21, 23]);
    assert_eq!(days(Class::Other.into()), [20, 21]);
}

#[test]
fn a_backwards_list_is_empty() {
    assert_eq!(Calendar::builtin().list(date(2026, 3, 31), date(2026, 3, 1), ClassSet::ALL).unwrap(), []);
}

#[test]
fn past_days_that_nobody_confirmed_are_found() {
    let past = Calendar::builtin().past_estimated(date(2026, 6, 17));
    let days: Vec<Date> = past.iter().map(|holiday| holiday.date).collect();
    assert_eq!(days, [date(2021, 8, 10), date(2026, 5, 27), date(2026, 5, 28), date(2026, 6, 16)]);
}

#[test]
fn a_calendar_survives_json_and_answers_the_same() {
    let text = serde_json::to_string(&**Calendar::builtin()).unwrap();
    let again: Calendar = serde_json::from_str(&text).unwrap();
    assert_eq!(again.data(), Calendar::builtin().data());
    assert_eq!(again.table().holidays(), Calendar::builtin().table().holidays());
}

fn broken(change: impl FnOnce(&mut CalendarData)) -> CalendarError {
    let mut data = Calendar::builtin().data().clone();
    change(&mut data);
    Calendar::new(data).unwrap_err()
}

#[test]
fn acts_that_contradict_each_other_make_no_calendar() {
    use CalendarError::*;
    assert!(matches!(broken(|d| d.first_year = 2030), Years { .. }));
    assert!(matches!(broken(|d| d.fixed[0].day = 32), NoSuchDate { .. }));
    assert!(matches!(broken(|d| d.feasts[0].days = 0), FeastLength(_)));
    assert!(matches!(broken(|d| d.feasts[1].first = d.feasts[0].first), FeastsTooClose(..)));
    let crowd = |d: &mut CalendarData| {
        for (n, feast) in d.feasts.iter_mut().take(7).enumerate() {
            feast.first = date(2028, 1, 1).saturating_add(jiff::ToSpan::days(n as i64 * 13));
        }
    };
    assert!(matches!(broken(crowd), FeastsTooClose(..)));
    assert!(matches!(broken(|d| d.feasts[1].id = d.feasts[0].id.clone()), FeastsTooClose(..)));
    assert!(matches!(broken(|d| d.closures[0].depends_on = Some("fitr-1".into())), UnknownFeast { .. }));
    assert!(matches!(broken(|d| d.closures[0].classes = ClassSet::NONE), NoClass(_)));
    assert!(matches!(CalendarData::from_toml("version = 1"), Err(Syntax(_))));
}

#[test]
fn every_holiday_has_a_name_in_three_languages_and_a_source() {
    for holiday in Calendar::builtin().table().holidays() {
        let Names { ar, fr, en } = &*holiday.name;
        assert!([ar, fr, en].iter().all(|name| !name.trim().is_empty()) && !holiday.source.is_empty());
    }
}
