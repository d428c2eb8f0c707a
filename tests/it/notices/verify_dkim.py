"""Verifies the DKIM signature of each file with dkimpy; the record comes from the command line, not from DNS.

usage: verify_dkim.py NAME TEXT FILE...   prints a line for each file: pass or fail
"""

import sys

import dkim

name, text, *files = sys.argv[1:]


def dns(asked, timeout=5):
    asked = asked.decode() if isinstance(asked, bytes) else asked
    return text.encode() if asked.rstrip(".") == name else b""


for path in files:
    with open(path, "rb") as mail:
        try:
            passed = dkim.DKIM(mail.read()).verify(dnsfunc=dns)
        except dkim.DKIMException as error:
            passed, _ = False, print(error, file=sys.stderr)
    print("pass" if passed else "fail")
