### The requester's remedies: what can be done, the complaint, the decision, the court

history-court-declared = An action before the court has been lodged
history-judgment-recorded = The court has given its judgment
office-event-court-declared = The requester declares an action before the court (article 21)
office-event-judgment-recorded = The requester noted the judgment of the court
complaint-event-promise-broken = The complainant says that what was promised did not come

office-letter-court-declared = Action before the court declared
office-letter-promise-broken = Broken promise reported
mail-court-declared-subject = Action before the court declared: { $reference }
mail-court-declared-body =
    The author of this request declares that the court has been seized (article 21). The declaration changes no period; the court may ask for the file.
mail-promise-broken-subject = Broken promise reported: { $reference }
mail-promise-broken-body =
    The author of this complaint says that what was decided did not come by its day. The report is kept in the file and opens no new period.
