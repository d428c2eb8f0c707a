"""The officer's way through the pages: account, sign-in, and acts on a case."""

import re

import portal
from browser import Browser

PASSWORD = "a long enough pass phrase 31.13"


ANSWER = {"final": "yes", "text": "تجدون رفقته الوثائق المطلوبة.", "answer-1": "supplied", "what-1": "محاضر الدورات"}


def appoint(store, email, institution=None, clock=None, role="officer", since="2020-01-01"):
    """Makes an account and returns the path of the one-time link."""
    env = store.env() | (clock.env() if clock else {})
    of = ("--institution", institution) if institution else ()
    status, out, errors = portal.run("user", "add", "--email", email, "--role", role, *of,
                                     "--name", "سعاد العلمي", "--from", since, env=env)
    if status:
        raise RuntimeError(errors)
    return re.search(r"(/[a-z]+/sign-in/password/\S+)", out).group(1)


class Officer:
    """A signed-in officer."""

    def __init__(self, base, email, link=None, language="ar", password=PASSWORD):
        self.browser, self.language = Browser(base), language
        if link:
            page = self.browser.get(link)
            done = self.browser.submit(page, {"password": password, "again": password}, form=page.main_form(link))
            if done.status != 303:
                raise RuntimeError(f"no password set: {done.status} {done.text[:300]}")
        page = self.browser.get(f"/{language}/sign-in")
        done = self.browser.submit(page, {"email": email, "password": password}, form=page.main_form("/sign-in"))
        if done.status != 303:
            raise RuntimeError(f"not signed in: {done.status} {done.text[:300]}")

    def get(self, path):
        return self.browser.get(f"/{self.language}/{path}")

    def act(self, path, values, button=None):
        """Fills the form of a page and posts it; the answer, not followed."""
        page = self.get(path)
        form = page.main_form(path.rsplit("/", 1)[-1])
        if button:
            form.controls.append(("hidden", *button, True, False))
        return self.browser.submit(page, values, form=form)

    def extend(self, reference, reasons="عدد الوثائق المطلوبة كبير ويقتضي بحثا في الأرشيف"):
        return self.act(f"officer/cases/{reference}/extend", {"ground": "x2", "reasons": reasons, "notice": "portal"})

    def answer(self, reference):
        return self.act(f"officer/cases/{reference}/reply", ANSWER, button=("do", "send"))
