### Delivery of the information (article 15)

delivery-title = Delivery of the information
delivery-appointment-consultation = Appointment to look at it on the spot
delivery-appointment-pickup = Appointment to fetch the copies
delivery-when = Day and hour
delivery-place = Place
delivery-bring = What to bring
delivery-missed-requester = the requester did not come
delivery-missed-institution = the institution was not ready
delivery-replaced = replaced by another
delivery-over = took place
delivery-proof-signature = signature
delivery-proof-postal = proof of the post
delivery-proof-mail-left = e-mail sent
mail-appointed-where = Place, and what to bring
mail-label-appointed-on = Day of the appointment
mail-label-appointment-missed-on = Missed appointment
mail-label-hour = Hour
mail-appointed-subject =
    { $code ->
        [changed] Your appointment has changed: { $reference }
       *[appointed] Your appointment at the institution: { $reference }
    }
mail-appointed-body =
    { $code ->
        [changed] The institution has changed the appointment: this one takes the place of the former.
       *[appointed] The institution gives you an appointment to get at the information (article 15).
    }

    If it does not suit you, ask the institution for another and quote the reference.
mail-appointment-missed-subject = Appointment missed: { $reference }
mail-appointment-missed-body =
    { $code ->
        [institution] The institution noted that it was not ready for the appointment. It will make another.
       *[requester] The institution noted that you did not come to the appointment. You can ask for another and quote the reference.
    }

    This changes no period and closes no remedy.
office-letter-appointed = Appointment
office-letter-appointment-missed = Missed appointment
office-do-appoint = Make or change an appointment
office-do-record-missed = Record a missed appointment
office-do-record-delivery = Record the delivery
office-done-appoint = The appointment is made and the requester is told.
office-done-record-missed = The missed appointment is recorded. No period has moved.
office-done-record-delivery = The delivery is recorded with its proof.
office-appoint-lead = An appointment within the days and hours of work. If one stands, this takes its place. Delivery moves no period.
office-appoint-mode = For
office-appoint-mode-consultation = Looking at it on the spot
office-appoint-mode-pickup = Fetching the copies
office-appoint-on = Day
office-appoint-on-hint = A working day.
office-appoint-at = Hour
office-appoint-at-hint = Between 08:30 and 16:30, in Ramadan between 09:00 and 15:00. For instance 10:30.
office-appoint-place = Place
office-appoint-place-hint = Address, room, and who receives.
office-appoint-bring = What to bring
office-appoint-bring-hint = For instance the identity card.
office-record-missed-lead = Note who did not come or was not ready. Another appointment can be made.
office-record-missed-by = On the part
office-record-missed-by-requester = of the requester
office-record-missed-by-institution = of the institution
office-record-missed-note = Internal note
office-record-missed-note-hint = The requester does not read it.
office-record-delivery-lead = Record what was handed over and how, with the proof. No period moves.
office-record-delivery-mode = Way of delivery
office-record-delivery-mode-email = E-mail
office-record-delivery-mode-consultation = Looked at on the spot
office-record-delivery-mode-pickup = Fetched on the spot
office-record-delivery-mode-post = Post
office-record-delivery-on = Date of the delivery
office-record-delivery-on-hint = Not before the reply.
office-record-delivery-proof = Proof
office-record-delivery-proof-signature = Signature on delivery
office-record-delivery-proof-postal = Proof of the post
office-record-delivery-proof-mail-left = E-mail sent
office-record-delivery-evidence = Reference of the proof
office-record-delivery-evidence-hint = Number of the receipt or of the item, or date of the message. The requester reads it.
field-wrong-no-hour = { $field }: write an hour, like 10:30
office-event-delivery-appointed = Appointment made
office-event-delivery-changed = Appointment changed
office-event-delivery-missed =
    { $by ->
        [institution] Appointment missed: the institution was not ready
       *[requester] Appointment missed: the requester did not come
    }
office-event-delivery-supplied =
    { $mode ->
        [email] Information delivered by e-mail
        [consultation] Information looked at on the spot
        [pickup] Copies fetched on the spot
       *[post] Information delivered by post
    } ({ $proof ->
        [signature] signature
        [postal] proof of the post
       *[mail-left] e-mail sent
    })
history-delivery-appointed = The institution made an appointment
history-delivery-changed = The appointment has changed
history-delivery-missed = The appointment was missed
history-delivery-supplied = The information was delivered
refusal-nothing-supplied = No reply supplies information yet: reply first.
refusal-not-working-day = That day is no working day.
refusal-outside-hours = That hour is outside the hours of work of that day ({ $opens } to { $closes }).
refusal-no-appointment = No appointment stands.
