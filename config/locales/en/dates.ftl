### Dates, hours, numbers

month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
month-short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
weekday-name =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
# Heads of the columns of the calendar
weekday-short =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
day-name =
    { $day ->
        [1] { $day }
       *[other] { $day }
    }
date-long = { weekday-name } { day-name } { month-name } { $year }
date-medium = { day-name } { month-name } { $year }
date-day-month = { day-name } { month-name }
date-month = { month-name }
# In a narrow cell
date-month-short = { month-short }
date-day = { day-name }
date-weekday = { weekday-name }
date-and-time = { $date } at { $time }

count-days =
    { $n ->
        [0] less than a day
        [one] { $n } day
       *[other] { $n } days
    }
count-working-days =
    { $n ->
        [0] less than a working day
        [one] { $n } working day
       *[other] { $n } working days
    }

size-bytes =
    { $n ->
        [one] { $n } byte
       *[other] { $n } bytes
    }
size-kilobytes = { $size } KB
size-megabytes = { $size } MB
