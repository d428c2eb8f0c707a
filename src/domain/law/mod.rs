//! Periods, calendar, counting and their explanation. Knows nothing of cases or people.
