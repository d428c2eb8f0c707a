//! What one person types into any form of the portal, by the names of the fields.

use super::{
    app::MINISTRY,
    web::{Form, Kind, Page, Visitor},
};

/// Field and value; a form is filled in with those it has.
const ANSWERS: &[(&str, &str)] = &[
    ("institution", MINISTRY),
    ("kind", "ordinary"),
    ("subject", "ميزانية الطرق القروية"),
    ("information", "محاضر دورات المجلس وتقارير صيانة الطرق القروية لسنة 2025"),
    ("urgency", ""),
    ("first_name", "فاطمة الزهراء"),
    ("last_name", "بناني"),
    ("address", "12 زنقة الأطلس، الرباط"),
    ("document", "national-card"),
    ("identity_number", "AB123456"),
    ("delivery", "email"),
    ("email", "fatima@example.invalid"),
    ("phone", "+212 600 000 000"),
    ("language", "ar"),
    ("received_on", "2026-02-23"),
    ("signed_on", "2026-02-23"),
    ("signed", "2026-02-23"),
    ("scan", "سجل مكتب الضبط عدد 41"),
    ("on", "2026-02-23"),
    ("evidence", "وصل عدد 41"),
    ("proof", "وصل البريد المضمون"),
    ("reason", "التحقق من الهوية"),
    ("reasons", "الوثائق موزعة على عدة مصالح"),
    ("text", "نوافيكم بالمعلومات المطلوبة"),
    ("third_party", "شركة أشغال الأطلس"),
    ("ground", "x2"),
    ("notice", "portal"),
    ("final", "yes"),
    ("what-1", "ميزانية صيانة الطرق"),
    ("answer-1", "supplied"),
    ("answer", "refused"),
    ("channel", "counter"),
    ("accepted", "yes"),
];

/// The form as somebody fills it in who has read it.
pub fn filled_in(form: Form) -> Form {
    ANSWERS.iter().fold(form, |form, (name, value)| {
        let fits = form.fields.iter().any(|field| {
            field.name == *name
                && match &field.kind {
                    Kind::Radio | Kind::Box => field.value == *value,
                    Kind::Select(options) => options.iter().any(|option| option == value),
                    Kind::Text => true,
                    Kind::Hidden | Kind::File | Kind::Button => false,
                }
        });
        if fits { form.with(name, value) } else { form }
    })
}

/// Files a request through the pages; gives the confirmation.
pub async fn files_through_the_pages(
    visitor: &Visitor,
    language: &str,
    change: impl Fn(Form) -> Form,
) -> Page {
    let mut page = visitor.opens(&format!("/{language}/requests/new")).await;
    for _ in 0..8 {
        if page.path.contains("/case/") {
            return page;
        }
        let form = change(filled_in(page.main_form()));
        let next = visitor.sends(&form).await;
        assert!(next.status.is_success(), "{} from {}: {}", next.status, page.path, next.text());
        page = next;
    }
    panic!("the form has no end: {}", page.path);
}
