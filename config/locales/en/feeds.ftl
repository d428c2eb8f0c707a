### Calendars: addresses that calendar programs read

feed-day = { $reference } · article { $article }
feed-day-provisional = { $reference } · article { $article } (date not certain)

feeds-title = Calendar
feeds-lead = An address to add to the calendar of your phone or computer: the last days appear there, and move when they move. It holds reference, article and date, nothing else.
feeds-of-case = The periods of this case
feeds-of-officer = The periods of the cases that I have
feeds-of-institution = The periods of the institution
feeds-what-case = The last day of the answer, and the last day of each complaint that you can make.
feeds-what-officer = The last day of the answer to each case that is yours. The address ends on the day your office ends.
feeds-what-institution = The last day of the answer to each open case, and of the decision on each complaint to the head. The address ends on the day your office ends.
feeds-address = Add this address to your calendar:
feeds-keep = Whoever knows this address reads the calendar, and opens nothing else with it. In doubt, revoke it and ask for another.
feeds-give-case = Create an address for this file
feeds-give-officer = Create an address for my files
feeds-give-institution = Create an address for the institution
feeds-revoke = Revoke this address
feeds-done-given = This is the address of the calendar.
feeds-done-revoked = The address is revoked and opens nothing any more.
feeds-link = Add the periods to your calendar
