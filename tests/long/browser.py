"""A tiny browser: cookies, links, forms. It runs no script and posts every hidden field back."""

import html
import http.client
import io
import re
import socket
import urllib.parse
import uuid
from html.parser import HTMLParser

VOID = {"input", "br", "img", "meta", "link", "hr", "source", "col", "wbr", "area", "base"}


class Form:
    """A form of a page, with the values that a browser would send."""

    def __init__(self, action, method, enctype):
        self.action, self.method, self.enctype = action, method, enctype
        self.controls = []  # (kind, name, value, is set, is obligatory)
        self.buttons = []

    def names(self):
        return {name for _, name, _, _, _ in self.controls if name}

    def options(self, name):
        return [value for kind, n, value, _, _ in self.controls
                if n == name and value and kind in ("radio", "checkbox", "option")]

    def hidden(self, name):
        return next((value for kind, n, value, _, _ in self.controls if kind == "hidden" and n == name), None)

    def filled(self, values, files=()):
        """The fields to send: `values` by name where the form has such a field, the rest as it stands."""
        sent, done = [], set()
        for kind, name, value, is_set, _ in self.controls:
            if not name or kind == "file":
                continue
            if kind == "hidden" or name not in values:
                if kind == "hidden" or is_set:
                    sent.append((name, value))
            elif name not in done:
                done.add(name)
                wanted = values[name]
                sent.extend((name, one) for one in (wanted if isinstance(wanted, list) else [wanted]) if one is not None)
        return sent

    def file_field(self):
        return next((name for kind, name, _, _, _ in self.controls if kind == "file"), None)


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.forms, self.form, self.links, self.text = [], None, [], []
        self.select = self.option = self.area = None
        self.in_main, self.skip = False, 0

    def handle_starttag(self, tag, pairs):
        attributes = {key: value if value is not None else "" for key, value in pairs}
        if tag == "main":
            self.in_main = True
        elif tag in ("script", "style"):
            self.skip += 1
        elif tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        elif tag == "form":
            self.form = Form(attributes.get("action", ""), attributes.get("method", "get").lower(),
                             attributes.get("enctype", ""))
            self.form.in_main = self.in_main
            self.forms.append(self.form)
        elif self.form is not None:
            self._control(tag, attributes)

    def _control(self, tag, a):
        name, must = a.get("name", ""), "required" in a
        if "disabled" in a:
            return
        if tag == "input":
            kind = a.get("type", "text").lower()
            if kind in ("submit", "image", "button"):
                self.form.buttons.append((name, a.get("value", "")))
            elif kind in ("radio", "checkbox"):
                self.form.controls.append((kind, name, a.get("value", "on"), "checked" in a, must))
            else:
                self.form.controls.append((kind, name, a.get("value", ""), True, must))
        elif tag == "button" and a.get("type", "submit") == "submit":
            self.form.buttons.append((name, a.get("value", "")))
        elif tag == "select":
            self.select = (name, must)
        elif tag == "option" and self.select:
            self.form.controls.append(("option", self.select[0], a.get("value", ""), "selected" in a, self.select[1]))
        elif tag == "textarea":
            self.area = (name, must, [])

    def handle_endtag(self, tag):
        if tag == "main":
            self.in_main = False
        elif tag in ("script", "style"):
            self.skip -= 1
        elif tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None
        elif tag == "textarea" and self.area:
            name, must, parts = self.area
            if self.form is not None:
                self.form.controls.append(("textarea", name, "".join(parts).removeprefix("\n"), True, must))
            self.area = None

    def handle_data(self, data):
        if self.area:
            self.area[2].append(data)
        elif not self.skip:
            self.text.append(data)


class _Within(HTMLParser):
    """The text of the first element with a class."""

    def __init__(self, name):
        super().__init__(convert_charrefs=True)
        self.name, self.depth, self.done, self.text = name, 0, False, []

    def handle_starttag(self, tag, pairs):
        if self.done or tag in VOID:
            return
        if self.depth or self.name in (dict(pairs).get("class") or "").split():
            self.depth += 1

    def handle_endtag(self, tag):
        if self.depth and tag not in VOID:
            self.depth -= 1
            self.done = self.depth == 0

    def handle_data(self, data):
        if self.depth:
            self.text.append(data)


class Page:
    """What a request brought."""

    def __init__(self, status, headers, body, url):
        self.status, self.headers, self.body, self.url = status, headers, body, url
        self._parsed = None

    @property
    def html(self):
        return self.body.decode("utf-8", "replace")

    @property
    def location(self):
        return self.headers.get("location")

    def _parse(self):
        if self._parsed is None:
            self._parsed = _Parser()
            self._parsed.feed(self.html)
        return self._parsed

    @property
    def links(self):
        return self._parse().links

    @property
    def text(self):
        return re.sub(r"\s+", " ", " ".join(self._parse().text))

    def within(self, name):
        """The text of the first element with that class; empty where there is none."""
        parser = _Within(name)
        parser.feed(self.html)
        return re.sub(r"\s+", " ", " ".join(parser.text))

    @property
    def forms(self):
        return self._parse().forms

    def main_form(self, ending=None):
        """The POST form of the page: the one in main with most fields, or whose action ends so."""
        posts = [form for form in self.forms if form.method == "post" and getattr(form, "in_main", True)]
        if ending is not None:
            posts = [form for form in posts if urllib.parse.urlsplit(form.action or self.url).path.endswith(ending)]
        if not posts:
            raise NoForm(f"{self.status} {self.url}: no such form; {self.text[:300]}")
        return max(posts, key=lambda form: len(form.controls))


class NoForm(Exception):
    pass


def multipart(fields, files):
    """A body with files, each (field, name, content); text fields first, as pages have them."""
    boundary = f"----{uuid.uuid4().hex}"
    body = io.BytesIO()
    for name, value in fields:
        body.write(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode())
    for field, name, content in files:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n'
        body.write(f"{head}Content-Type: application/octet-stream\r\n\r\n".encode())
        body.write(content)
        body.write(b"\r\n")
    body.write(f"--{boundary}--\r\n".encode())
    return body.getvalue(), f"multipart/form-data; boundary={boundary}"


class Browser:
    """Keeps cookies and one connection."""

    def __init__(self, base, timeout=60):
        parts = urllib.parse.urlsplit(base)
        self.host, self.port, self.timeout = parts.hostname, parts.port, timeout
        self.cookies, self.connection = {}, None

    def move(self, base):
        """The same cookies at the server's new address."""
        parts = urllib.parse.urlsplit(base)
        self.host, self.port = parts.hostname, parts.port
        self.close()

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None

    def _headers(self, extra):
        headers = {"Host": f"{self.host}:{self.port}", "Accept": "text/html", **(extra or {})}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return headers

    def _connect(self):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=self.timeout)
        connection.connect()
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def _read(self, connection, url):
        response = connection.getresponse()
        body = response.read()
        headers = {name.lower(): value for name, value in response.getheaders()}
        for line in response.headers.get_all("set-cookie") or []:
            name, _, rest = line.partition("=")
            value = rest.split(";")[0]
            if not value or re.search(r"max-age=0\b", line, re.I):
                self.cookies.pop(name.strip(), None)
            else:
                self.cookies[name.strip()] = value
        return Page(response.status, headers, body, url)

    def request(self, method, url, body=None, headers=None):
        path = self._path(url)
        fresh = self.connection is None
        if fresh:
            self.connection = self._connect()
        try:
            self.connection.request(method, path, body, self._headers(headers))
            return self._read(self.connection, path)
        except (http.client.HTTPException, OSError):
            self.close()
            # A kept connection may have ended while it was idle; a GET may be asked again.
            if fresh or method != "GET":
                raise
            return self.request(method, url, body, headers)

    def _path(self, url):
        parts = urllib.parse.urlsplit(url)
        return urllib.parse.urlunsplit(("", "", parts.path or "/", parts.query, ""))

    def get(self, url, follow=True, headers=None):
        page = self.request("GET", url, headers=headers)
        for _ in range(5):
            if not (follow and page.status in (301, 302, 303, 307) and page.location):
                break
            page = self.request("GET", urllib.parse.urljoin(page.url, page.location), headers=headers)
        return page

    def encoded(self, page, form, values, files=()):
        """What to send for a form: path, body, headers. `files` are (name, content)."""
        fields = form.filled(values)
        url = urllib.parse.urljoin(page.url, form.action) if form.action else page.url
        if "multipart" in form.enctype:
            field = form.file_field()
            body, kind = multipart(fields, [(field, name, content) for name, content in files])
        else:
            body, kind = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        return url, body, {"Content-Type": kind}

    def submit(self, page, values, files=(), form=None, twice=False):
        """Posts the form of a page; a redirection is returned, not followed."""
        url, body, headers = self.encoded(page, form or page.main_form(), values, files)
        return self.twice(url, body, headers) if twice else self.request("POST", url, body, headers)

    def twice(self, url, body, headers):
        """The same POST from two connections, the second before the first has answered."""
        path, sent = self._path(url), self._headers(headers)
        if self.connection is None:
            self.connection = self._connect()
        second = self._connect()
        try:
            self.connection.request("POST", path, body, sent)
            second.request("POST", path, body, sent)
            first_page = self._read(self.connection, path)
            cookies = dict(self.cookies)
            second_page = self._read(second, path)
            # A browser that resends keeps one answer: here the first.
            self.cookies = cookies
        except (http.client.HTTPException, OSError):
            self.close()
            raise
        finally:
            second.close()
        return first_page, second_page


def unescape(text):
    return html.unescape(text)
