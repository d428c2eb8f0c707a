### The Commission: its register and its letters

commission-name = Commission on the right of access to information
commission-register-title = Register of complaints
commission-register-lead = As article 13 of the internal rules of the Commission asks.
commission-register-as-of = As of
commission-register-year = Year
commission-register-show = Show
commission-register-serial = Serial number
commission-register-date = Date
commission-register-complainant = Complainant
commission-register-subject = Subject
commission-register-information = Nature of the information sought
commission-register-steps = Steps taken with the institution
commission-register-empty = No complaint was registered in this year
commission-step-asked = letter to the institution
commission-step-heard = its answer on paper
commission-step-responded = its answer
commission-step-outcome = outcome
commission-step-followed = follow-up
