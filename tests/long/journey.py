"""The requester's way through the pages: from the start of the form to the confirmation."""

import http.client
import random
import re
import urllib.parse

from browser import Browser

SERVER_GONE = (OSError, http.client.HTTPException)


def answers(number, institution, **other):
    """What one requester types; every text tells the number, so that no two filings are alike."""
    return {
        "institution": institution,
        "kind": "ordinary",
        "subject": f"ميزانية الطرق {number}",
        "information": f"المرجو موافاتي بمحاضر دورات المجلس رقم {number} وتقارير صيانة الطرق.",
        "urgency": "",
        "first_name": "فاطمة الزهراء",
        "last_name": f"بناني {number}",
        "address": "12 زنقة الأطلس، الرباط",
        "document": "national-card",
        "identity_number": f"AB{100000 + number}",
        "delivery": "email",
        "email": f"requester{number}@example.ma",
        "phone": "",
        "organisation": "",
        "language": "ar",
        **other,
    }


def pdf(size, seed):
    """A document of that many octets; the seed makes it unlike every other."""
    body = b"%PDF-1.7\n" + random.Random(seed).randbytes(size // 2).hex().encode()
    return body[: size - 6] + b"\n%%EOF"


class NotFiled(Exception):
    """The form came back instead of going on."""


class Filing:
    """One filing, step by step; a step that got no answer is sent again unchanged by `run`."""

    def __init__(self, base, values, files=(), language="ar", key=None, before_send=None):
        self.browser = Browser(base)
        self.values, self.files, self.language = values, list(files), language
        self.key = key                # a form key to send instead of the page's own
        self.before_send = before_send or (lambda step: None)
        self.at = f"/{language}/requests/new"
        self.pending = None           # (step, path, body, headers) that got no answer yet
        self.form_key = None          # the key of the last form sent
        self.filed_at = None          # the path of the confirmation
        self.asked = None             # the page that asks "file this as a new request?"
        self.answers = []             # statuses and places of a step sent twice

    @property
    def reference(self):
        found = re.search(r"/case/([A-Z0-9-]+)/", self.filed_at or "")
        return found and found.group(1)

    def run(self, twice=False):
        """Goes on to the confirmation; raises one of SERVER_GONE when the server does not answer."""
        for _ in range(12):
            if self.filed_at or self.asked:
                return self
            self.step(twice)
        raise NotFiled(f"no end after twelve steps, at {self.at}")

    def step(self, twice=False):
        if self.pending is None:
            self._prepare()
        name, path, body, headers = self.pending
        self.before_send(name)
        if twice:
            pages = self.browser.twice(path, body, headers)
        else:
            pages = (self.browser.request("POST", path, body, headers),)
        for page in pages:
            if page.status >= 500:
                raise http.client.HTTPException(f"{page.status} for {name}")
        self.answers.append((name, [(page.status, page.location) for page in pages]))
        self._go_on(name, pages[0])

    def _prepare(self):
        page = self.browser.get(self.at)
        if page.status >= 500:
            raise http.client.HTTPException(f"{page.status} for {self.at}")
        if page.url.endswith("/filed"):
            self.filed_at = page.url
            return
        form = page.main_form()
        files = self.files if form.file_field() else ()
        if self.key:
            form.controls = [(kind, name, self.key if name == "form_key" else value, is_set, must)
                             for kind, name, value, is_set, must in form.controls]
        self.form_key = form.hidden("form_key")
        path, body, headers = self.browser.encoded(page, form, self.values, files)
        name = urllib.parse.urlsplit(path).path.rstrip("/").rsplit("/", 1)[-1]
        self.pending = (name, path, body, headers)

    def _go_on(self, name, page):
        self.pending = None
        if page.status == 303 and page.location:
            self.at = urllib.parse.urljoin(page.url, page.location)
            path = urllib.parse.urlsplit(self.at).path
            if "/case/" in path:
                self.filed_at = path
        elif page.status == 409:
            self.asked = page
        else:
            raise NotFiled(f"{page.status} for {name}: {page.text[:600]}")
