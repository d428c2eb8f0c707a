### Letters that prove themselves: receipts, extensions, answers, decisions, and the page that verifies them

doc-portal = Bayan, portal of the right of access to information
doc-page = page { $n } of { $of }
doc-place = { $place }, { $date }

doc-label-reference = Reference
doc-label-request = Reference of the request
doc-label-date = Date
doc-label-to = To
doc-label-behalf = On behalf of
doc-label-address = Address
doc-label-institution = Institution or body concerned
doc-label-received = Request received on
doc-label-original = Other request
doc-label-original-received = Other request received on
doc-label-channel = How it was filed
doc-label-kind = Kind of request
doc-label-delivery = How the information is wanted
doc-label-extension-ground = Ground of the extension
doc-label-previous-due = Previous due date
doc-label-due = New due date
doc-label-ground = Ground of refusal
doc-label-exception = Exception (article 7)
doc-label-right-body = Body that holds it
doc-label-law = Text of law
doc-label-published = Reference and place of publication
doc-label-earlier = Earlier supply
doc-label-complaint-received = Complaint received on
doc-label-complaint-declared = Complaint declared as received on
doc-label-decide-by = To be decided by
doc-day-with-length = { $date } ({ $length })

doc-title-receipt = Receipt of a request for access to information
doc-title-extension = Notice extending the time to answer
doc-title-urgency =
    { $code ->
        [accepted] Decision recognising the urgency of the request
       *[declined] Decision not to recognise the urgency of the request
    }
doc-title-answer =
    { $outcome ->
        [granted] Decision to supply the information requested
        [partly] Decision to supply part of the information requested
        [refused] Decision refusing the information requested
       *[interim] First answer to a request for access to information
    }
doc-title-complaint-receipt =
    { $body ->
        [head] Receipt of a complaint to the head of the institution
       *[commission] Receipt of a complaint to the Commission on the right of access to information
    }
doc-title-declared-receipt =
    { $body ->
        [head] Receipt of the portal: complaint to the head of the institution, handed in outside the portal as the complainant declares
       *[commission] Receipt of the portal: complaint to the Commission on the right of access to information, handed in outside the portal as the complainant declares
    }
doc-title-decision =
    { $body ->
        [head] { $finding ->
            [upheld] Decision of the head of the institution: complaint upheld
            [partly] Decision of the head of the institution: complaint upheld in part
            [rejected] Decision of the head of the institution: complaint rejected
           *[inadmissible] Decision of the head of the institution: complaint inadmissible
        }
       *[commission] { $finding ->
            [upheld] Outcome before the Commission: complaint well founded
            [partly] Outcome before the Commission: complaint well founded in part
            [rejected] Outcome before the Commission: complaint not well founded
           *[inadmissible] Outcome before the Commission: complaint inadmissible
        }
    }

doc-receipt-body = The institution named above certifies that on { $date } it received your request under law no. 31.13 on the right of access to information, article 14 in particular. Filing a request is free of charge.
doc-asked = Information requested
doc-reasons = Reasons
doc-due-title = Time limit
doc-due =
    { $rule ->
        [urgent] The urgent request is to be answered by { $date } ({ $length }, article { $article }).
        [head-decision] The head is to decide by { $date } ({ $length }, article { $article }).
        [commission-decision] The Commission is to answer by { $date } ({ $length }, article { $article }).
       *[answer] The request is to be answered by { $date } ({ $length }, article { $article }).
    }
doc-due-between = Due by { $earliest }, or at the latest { $latest }, depending on the date of a religious feast not yet confirmed ({ $length }, article { $article }).
doc-due-unknown = The due date cannot be computed yet: the calendar of that year has not been published.
doc-silence-undated = Without an answer in this time you may complain to the head of the institution (article 19).

doc-extension-body = Under law no. 31.13 on the right of access to information, article { $article } in particular, the institution informs you that it extends the time to answer your request. It can be extended only once.

doc-urgency-body =
    { $code ->
        [accepted] Under law no. 31.13 on the right of access to information, article 17 in particular, the institution recognises the urgency of your request.
       *[declined] Under law no. 31.13 on the right of access to information, article 17 in particular, the institution does not recognise the urgency of your request, for the reasons set out below. The request goes on in the ordinary time of article 16, counted from its receipt.
    }

doc-answer-body =
    { $outcome ->
        [granted] Under law no. 31.13 on the right of access to information, articles 14, 15 and 16 in particular, and having examined your request received on { $date }, the institution decides to supply the information requested.
        [partly] Under law no. 31.13 on the right of access to information, articles 7, 8, 16 and 18 in particular, and having examined your request received on { $date }, the institution decides to supply part of the information requested and to withhold the rest, for the reasons set out below.
        [refused] Under law no. 31.13 on the right of access to information, articles 7, 16 and 18 in particular, and having examined your request received on { $date }, the institution decides to refuse the information requested, for the reasons set out below.
       *[interim] Under law no. 31.13 on the right of access to information, the institution gives a first answer to your request received on { $date }.
    }
doc-answer-text = Answer of the institution
doc-items = What is supplied and what is withheld
doc-items-number = No.
doc-items-what = Information
doc-items-decision = Decision
doc-supplied = Supplied
doc-withheld = Withheld
doc-published = Already published
doc-withheld-item = Item no. { $n }: ground and reasons
doc-ground = { $ground } (article 18)
doc-severed = Under article 8, only the parts covered by an exception of article 7 are removed; the rest is supplied.
doc-files = Documents supplied
doc-files-name = File
doc-files-size = Size
doc-files-digest = Digest (SHA-256)
doc-reuse = This information may be used and re-used for lawful purposes, without distorting its content and citing its source and date (article 6).
doc-interim = This is a first answer: the time of the final answer keeps running.

doc-remedies = Remedies
# The last day of a remedy and what it counts from: the same sentence in letters, in mails and on pages.
last-day-head =
    { $from ->
        [arrival] Last day to complain to the head of the institution: { $date }. It is counted from { $start }, as if this decision reached you on that day; if it reaches you later, the { $length } count from the day on which it does.
        [received] Last day to complain to the head of the institution: { $date }, { $length } counted from { $start }, the day on which you received the answer.
        [dispatched] Last day to complain to the head of the institution: { $date }, { $length } counted from { $start }, the day on which the answer was sent; if you received it later, the time counts from the day you received it.
        [other-received] Last day to complain to the head of the institution: { $date }, { $length } counted from { $start }, the day on which you received another answer to the same request. The day on which you receive the answer does not change it.
        [other-dispatched] Last day to complain to the head of the institution: { $date }, { $length } counted from { $start }, the day on which another answer to the same request was sent. The day on which you receive the answer does not change it.
        [voided] Last day to complain to the head of the institution: { $date }, { $length } counted from { $start }, the day on which the request was voided, because nothing proves on which day the notice reached you.
        [urgent-end] Last day to complain to the head of the institution: { $date }, { $length } counted from { $start }, the last day of the time for an urgent answer, which passed without one. The day on which you receive the answer does not change it.
        [possible-end] Last day to complain to the head of the institution: { $date }, { $length } counted from { $start }, the first day on which the time to answer may have ended, because the date of a feast is not announced yet. The day on which you receive the answer does not change it.
        [other-end] A complaint to the head of the institution is accepted until { $date }, { $length } counted from { $start }, another last day of the time to answer, which had been announced. The day on which you receive the answer does not change it.
        [possible-silence] Without an answer in this time you may complain to the head of the institution (article 19) from { $opens } or, at the latest, from { $surely }, depending on the date of a feast that is not announced yet; the last safe day to do so is { $date }, { $length } counted from { $start }, the first day on which the time may end.
        [silence] Without an answer in this time you may, from { $opens }, complain to the head of the institution (article 19); the last day to do so is { $date }, { $length } counted from { $start }.
       *[end] Last day to complain to the head of the institution: { $date }, { $length } counted from { $start }, the last day of the time to answer, which passed without an answer. The day on which you receive the answer does not change it.
    }
last-day-commission =
    { $from ->
        [arrival] Last day to complain to the Commission on the right of access to information: { $date }. It is counted from { $start }, as if you received the decision on that day; if you receive it later, the { $length } count from the day you receive it.
        [received] Last day to complain to the Commission on the right of access to information: { $date }, { $length } counted from { $start }, the day on which you received the decision.
        [dispatched] Last day to complain to the Commission on the right of access to information: { $date }, { $length } counted from { $start }, the day on which the decision was sent; if you received it later, the time counts from the day you received it.
       *[end] Last day to complain to the Commission on the right of access to information: { $date }, { $length } counted from { $start }, the last day of the time of the head, which passed without a decision. The day on which you receive the decision does not change it.
    }
last-day-court =
    { $from ->
        [arrival] Last day to appeal to the administrative court: { $date }. It is counted from { $start }, as if you received the answer of the Commission on that day; if you receive it later, the { $length } count from the day you receive it.
        [received] Last day to appeal to the administrative court: { $date }, { $length } counted from { $start }, the day on which you received the answer of the Commission.
        [dispatched] Last day to appeal to the administrative court: { $date }, { $length } counted from { $start }, the day on which the answer of the Commission was sent; if you received it later, the time counts from the day you received it.
       *[end] Last day to appeal to the administrative court: { $date }, { $length } counted from { $start }, the last day of the time of the Commission, which passed without its answer. The day on which you receive the answer of the Commission does not change it.
    }
doc-remedy-body = Body
doc-remedy-when = Last day
doc-remedy-how = How
doc-remedy-head = Head of the institution or body concerned (article 19)
doc-remedy-commission = Commission on the right of access to information (article 20)
doc-remedy-court = Competent administrative court (article 21)
doc-remedy-from =
    { $from ->
        [arrival] that is { $length } from the day you receive it
        [other-received] that is { $length } from another answer to the same request
        [other-dispatched] that is { $length } from another answer to the same request
        [voided] that is { $length } from the voiding of the request
        [urgent-end] that is { $length } from the end of the time for an urgent answer
        [possible-end] that is { $length } from the first day on which the time may have ended
        [other-end] that is { $length } from another end of the time before, which had been announced
       *[end] that is { $length } from the end of the time before
    }
doc-remedy-head-when = { $length } from the day you receive the answer
doc-remedy-commission-when = { $length } from receipt of the decision of the head or, without one, from the end of the head’s { $head }
doc-remedy-court-when = { $length } from receipt of the Commission’s answer or, without one, from the end of its { $commission }
doc-remedy-head-how = By a written complaint to the head of the institution: from the page of your request on the portal, by registered mail, by e-mail against acknowledgement, or handed in at the counter against a receipt. The head decides within { $head }.
doc-remedy-commission-how = By a written complaint to the president of the Commission: from the page of your request on the portal, by registered mail, by e-mail against acknowledgement, or handed in at the counter against a receipt. It answers within { $commission }.
doc-remedy-court-how = By a petition to the competent administrative court, with a copy of this letter, of the complaint and of what became of it. The portal does not file it for you.
# The same in a mail, on a page and in a printed letter, one paragraph for each.
remedies-lead =
    { $single ->
        [yes] Remedy, if you are not content:
       *[no] Remedies, if you are not content, one after the other:
    }
remedies-undated = The page of your request shows what you can do and until which day.
remedy-first = { $body }. { $how }
remedy-line = { $body }: { $when }. { $how }

doc-title-voiding = Decision that the request is void
doc-voiding-body =
    { $cause ->
        [duplicate] Under law no. 31.13 on the right of access to information, the institution declares this request void: it is a duplicate of another request of yours.
       *[registration-error] Under law no. 31.13 on the right of access to information, the institution declares this request void: it was registered by an error of the institution.
    }
doc-voiding-two = Two persons of the institution took this decision.

doc-complaint-receipt-body =
    { $body ->
        [head] The institution named above certifies that on { $date } its head received your complaint under article 19 of law no. 31.13 on the right of access to information.
       *[commission] The Commission on the right of access to information certifies that on { $date } it received your complaint under article 20 of law no. 31.13 on the right of access to information.
    }
doc-complaint-handed-in-body =
    { $body ->
        [head] Your complaint under article 19 of law no. 31.13 on the right of access to information was handed in outside the portal to the head of the institution named above, who received it on { $date }, by the acknowledgement that you declared.
       *[commission] Your complaint under article 20 of law no. 31.13 on the right of access to information was handed in outside the portal to the Commission on the right of access to information, which received it on { $date }, by the acknowledgement that you declared.
    }
doc-evidence = The acknowledgement that was declared
doc-complained = What is complained of
doc-complaint-silence =
    { $body ->
        [head] Without a decision in this time you may complain to the Commission on the right of access to information (article 20).
       *[commission] Without an answer in this time you may appeal to the competent administrative court (article 21).
    }
doc-complaint-premature = The complaint came before its time: it stays recorded, and the time to decide runs from the day on which it could be made, if no answer has reached you by then.
doc-decision-body =
    { $body ->
        [head] Under law no. 31.13 on the right of access to information, article 19 in particular, and having examined the complaint received on { $date }, the head of the institution { $finding ->
            [upheld] decides to uphold it.
            [partly] decides to uphold it in part.
            [rejected] decides to reject it.
           *[inadmissible] declares it inadmissible.
        }
       *[commission] Under law no. 31.13 on the right of access to information, articles 20 and 22 in particular, and having examined the complaint received on { $date }, the Commission { $finding ->
            [upheld] finds it well founded.
            [partly] finds it well founded in part.
            [rejected] finds it not well founded.
           *[inadmissible] declares it inadmissible.
        }
    }
doc-also-answered = Note: the head of the institution had also signed the answer complained of.
doc-by-delegation = This decision is taken for the head of the institution, by delegation (decision no. { $number }).
doc-promise = What the institution undertakes to supply
doc-recommendation = Recommendation of the Commission
doc-redress-by =
    { $body ->
        [head] To be supplied by { $date }.
       *[commission] Last day recommended by the Commission: { $date }.
    }
doc-complain-even-so =
    { $body ->
        [head] That day comes after the last day to complain to the Commission: complain in time, even if the information is promised.
       *[commission] That day comes after the last day to appeal: appeal in time, even if the Commission recommends the supply.
    }
doc-recommends-only = The Commission recommends; it does not compel.

doc-signed-institution = For the institution
doc-signed-officer = The person in charge of information
doc-signed-head = The head of the institution or body
doc-signed-for-head = For the head of the institution or body, by delegation
doc-signed-commission = For the Commission
doc-signed-portal = Drawn up by the portal on the declaration of the complainant

doc-annex = Annex: the days counted
doc-annex-rule = { $rule }
doc-annex-summary = From { $from } (not counted) to { $to }: { $length }, article { $article }.
doc-annex-provisional = From { $from } (not counted) to { $to }: { $length }, article { $article }. A feast in this time has an estimated date: the last day may fall from { $earliest } to { $latest }; it is fixed when the feast is announced.
doc-annex-version = Rule of law, version of { $since }. Calendar, version { $calendar }.
doc-day-zero = start
doc-day-last = last day
doc-weekend-source = Decree no. 2.05.916

doc-mark-title = Electronically sealed document
doc-mark-how = Verify it at { $place }, with the file or with the code.
doc-mark-alt = Code to scan in order to verify this document, { $title }, code { $code }
doc-mark-code = Code
doc-mark-digest = Digest of the content (SHA-256)
doc-mark-signature = Signature (Ed25519)
doc-mark-key = Key
doc-signs-rewritten = Signs that the typefaces of this document do not have, or too many of them on one letter, are written in it by what they stand for, or by their Unicode number in brackets, such as [U+4E2D], followed by how many they are where they repeat, such as [U+4E2D×3]. The text as it was written is on the page of the request on the portal.
doc-signs-counted = { doc-signs-rewritten } Where there are too many to write them all, only their number is given, such as [+120]: the text is shortened here.

letter-kind =
    { $kind ->
        [receipt] Receipt of the request
        [extension] Notice of extension
        [urgency] Decision on urgency
        [answer] Answer to the request
        [voiding] Request declared void
        [complaint-receipt] Receipt of a complaint
        [declared-receipt] Receipt of the portal for a complaint handed in outside it, as declared
        [head-decision] Decision of the head on the complaint
       *[commission-outcome] Outcome of the complaint before the Commission
    }
letter-form =
    { $form ->
        [ar] Arabic
        [fr] French
        [en] English
       *[ar-fr] Arabic and French side by side
    }
letters-title = Signed documents
letters-lead = Each document is an electronically signed PDF copy: anybody can verify it years later. The pages of the portal say the same.
letters-none = No document yet.
letters-link = Signed documents (PDF)
letters-what = Document
letters-date = Date
letters-download = Download
letters-download-what = Download: { $what }, { $form }
letters-after-answer = The document of the answer appears here once the answer has been opened.
letters-verify = Verify a document

verify-title = Verify a document
verify-lead = Each receipt and each decision of this portal is electronically signed. Choose the file as you received it, or type the code printed on it.
verify-file = File (PDF)
verify-file-hint = The file is not kept: it is read in memory, then let go. { $mib } MB at most.
verify-file-go = Verify the file
verify-code = Code
verify-code-hint = Twenty letters and digits, under “Code” at the end of the document
verify-code-go = Verify the code
verify-or = Or by the printed code
verify-valid-title = The document is authentic
verify-valid-file = This file comes from this portal, and nothing in it has changed since it was signed.
verify-valid-code = This portal issued a document that carries this code. Compare what follows with what is printed: the code alone does not prove that the paper was not altered.
verify-invalid-title = The document is not authentic
verify-invalid-no-seal = This file does not end with a signature of this portal: it comes from elsewhere, or it was changed, for instance printed anew or converted.
verify-invalid-malformed = The signature at the end of this file is not in its form: the file was changed.
verify-invalid-unknown-key = This file is signed with a key that is not this portal’s.
verify-invalid-changed = This file was changed after it was signed.
verify-invalid-altered = What the portal kept under this code is no longer what was signed. Verify the file itself, and tell the Commission.
verify-invalid-code = No document of this portal carries this code. Check what you typed: it has neither the digit 0 nor the digit 1.
verify-invalid-withdrawn = An earlier version of the portal signed this document when nobody had received the complaint yet. It is a receipt no longer.
verify-label-kind = Kind of document
verify-label-issuer = Issued by
verify-label-date = On
verify-label-reference = Reference
verify-label-code = Code
verify-label-key = Signing key
verify-key-current = <bdi class="ref" dir="ltr">{ $id }</bdi>, in use
verify-key-retired = <bdi class="ref" dir="ltr">{ $id }</bdi>, retired on { $date }; its earlier signatures stay valid
verify-unlisted-title = Not in the register
verify-unlisted = The file is signed with a key of this portal, but its register does not know it. Ask the issuer before relying on it.
verify-declared-title = This document does not come from the body that the complaint is addressed to
verify-declared = In it the portal attests what the complainant declared: that the complaint was handed in outside the portal, and the acknowledgement given for it. Neither the institution nor the Commission certifies anything in it.
verify-offline = It can also be verified without this portal: with the command <bdi class="ref" dir="ltr">{ $command }</bdi> and the public keys.
verify-keys = Public signing keys
wrong-file-missing = Choose the file to verify
wrong-file-too-large = The file is larger than { $mib } MB: it is not a document of this portal
wrong-code-missing = Type the code printed on the document
