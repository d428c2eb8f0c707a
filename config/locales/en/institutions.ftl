### The directory of institutions

directory-title = Directory of institutions
directory-lead = The institutions and bodies bound by the law (article 2), and whether they receive requests through the portal.
directory-search = Find by name, city or field
directory-search-hint = In Arabic or French, even with a slip of the keys
directory-found =
    { $n ->
        [0] No result
        [one] { $n } institution
       *[other] { $n } institutions
    }
directory-results = Results of the search
directory-none-title = No institution with these words
directory-none = Try a single word, the name of the city or the subject of the information.
directory-city = City
directory-how = Receives requests
directory-receives = Through the portal, since { $date }
directory-will-receive = Through the portal, from { $date }
