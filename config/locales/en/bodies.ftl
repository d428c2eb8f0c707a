### Institutions in the hands of administrators: list, table, import

menu-admin-institutions = Institutions
bodies-lead = The directory as the portal uses it: names, nature, class for the calendar, parent, and how requests are received.
bodies-import = Import a table
bodies-export = Export the table
bodies-number = { $n ->
    [0] Directory as it comes with the portal.
    [one] Directory after one import.
   *[other] Directory after { $n } imports.
    }
bodies-search = Look for an institution
bodies-q = Code, name or city
bodies-col-kind = Nature (article 2)
bodies-col-class = Class
bodies-col-city = City
bodies-col-receives = Received by the portal
bodies-below = Attached to:
bodies-from = from { $date }
bodies-none = No institution with these words

import-lead = The table is looked at first: the page shows what would change, or each cell to mend. Nothing is recorded before you confirm, and nothing by halves.
import-file = Table
import-file-hint = CSV file in UTF-8, with commas or semicolons, { $mib } MB at most. Begin with the exported table.
import-file-missing = Choose a CSV file.
import-file-too-large = The file is larger than { $mib } MB. Split it into several tables.
import-look = Look at the table
import-columns = Columns
import-columns-lead = The first line bears these names. An institution that is not in the table stays as it is; one that is in it takes all the lines of its code.
import-column-code = 2 to 12 capital letters; never changes once used.
import-column-valid_from = First day of this line, YYYY-MM-DD. Empty for the first line of an institution; each later line holds from its day on.
import-column-name_ar = Name in Arabic.
import-column-name_fr = Name in French.
import-column-name_en = Name in English, or nothing.
import-column-name_zgh = Name in Tamazight, in Tifinagh, or nothing.
import-column-kind = Nature by article 2, for example public-administration, court, public-establishment.
import-column-class = Class for exceptional days off, for example state-administration, other.
import-column-city = City of the seat.
import-column-region = Region of the seat, such as souss-massa; empty where the city is one of the known seats.
import-column-parent = Code of the institution it is attached to, or nothing.
import-column-receives_from = First day on which it receives by the portal, YYYY-MM-DD, or nothing; the same on all lines of an institution.
import-column-email = Public e-mail address, or nothing.
import-column-phone = Public telephone, or nothing.
import-column-website = Website, beginning with https://, or nothing.
import-column-address = Postal address, or nothing.
import-column-aliases = Other names by which people look for it, with the sign | between them.

import-preview = The table, looked at
import-total = New: { $added }. Changed: { $changed }. Unchanged: { $unchanged }.
import-nothing = The table says the same as the directory: there is nothing to record.
import-confirm = Record these changes
import-until = This table waits for your confirmation until { $at }.
import-applied = The table is recorded.
import-meanwhile = The directory or the calendar has changed meanwhile, or the table is not the same any more. Look again at what would change, then confirm.
import-region-astray = { $city } is known to lie in the region { $region }, and the table says another. Check before you save.
import-new = New
import-faults = { $n ->
    [one] One cell has to be mended. Nothing is recorded.
   *[other] { $n } cells have to be mended. Nothing is recorded.
    }
import-faults-table = Cells to mend
import-col-line = Line
import-line = Line { $n }
import-col-column = Column
import-col-reason = What to mend
import-col-written = Written
import-whole = The whole line
import-wrong-not-text = The file is not a CSV table in UTF-8. Save it in that format.
import-wrong-no-rows = The table has no line below its head.
import-wrong-too-many-rows = The table has too many lines: 10,000 at most. Split it.
import-wrong-column-missing = This column is missing. Add it, even empty.
import-wrong-column-unknown = This column is not known. Remove it.
import-wrong-column-twice = This column is there twice. Remove one.
import-wrong-cell-count = The line has not as many cells as the head. Check quotes and separators.
import-wrong-missing = This cell cannot be empty.
import-wrong-too-long = The text is too long.
import-wrong-unsafe = The cell begins as a formula or holds invisible signs. Write the text alone.
import-wrong-not-a-code = A code is 2 to 12 capital letters, A to Z.
import-wrong-reserved = This code is kept for the numbers of the Commission and the documents of the portal. Choose another.
import-wrong-no-arabic = The Arabic name is not in Arabic letters.
import-wrong-no-tifinagh = The Tamazight name is not in Tifinagh.
import-wrong-no-such-kind = This nature is not one of the eight of article 2.
import-wrong-no-such-class = There is no such class.
import-wrong-kind-and-class = Nature and class do not fit: a chamber is of the class chamber, and only a court is of the class court.
import-wrong-no-such-region = This is none of the twelve regions, such as souss-massa.
import-wrong-region-missing = The city alone does not tell the region. Write it, such as souss-massa.
import-wrong-not-a-date = The date is not a day of the calendar written YYYY-MM-DD.
import-wrong-first-has-a-date = The first line of an institution has no first day. Leave the cell empty.
import-wrong-day-twice = Another line of this institution begins on the same day.
import-wrong-receives-twice = Another line of this institution gives another day of receiving. Write the same everywhere.
import-wrong-receives-already = The institution receives since this day, and the periods of its requests rest on it: it does not change any more.
import-wrong-successor-silent = On this day a body that receives is succeeded by one that would not receive by then: its requests would find nobody there. Let the successor receive by that day, or take the succession back first.
import-wrong-before-the-law = The law was not in force on that day: 2019-03-12 at the earliest.
import-wrong-parent-unknown = The parent is neither in the table nor in the directory.
import-wrong-parent-of-itself = The institution would be its own parent, directly or by others.
import-wrong-not-an-address = The e-mail address is not complete.
import-wrong-not-a-phone = The telephone holds something else than digits, spaces and + ( ) / . -
import-wrong-not-a-website = The address of the site does not begin with https:// or is not complete.
import-wrong-name-twice = Another institution has this name. Add what tells them apart, such as the province in brackets.
import-wrong-class-moves-dates = The change of class would count a day off of the old or the new class otherwise, and dates already counted would move. Take a first day after the one shown.

did-directory-changed = Table of institutions imported
did-directory-counts = New: { $added }, changed: { $changed }, days of receiving: { $receiving }
did-receives-from = receives by the portal from { $date }
did-receives-not = will not receive by the portal
did-receives-more = { $n ->
    [one] and one more institution
   *[other] and { $n } more institutions
}
