"""Changes a bundle in 200 ways and has each looked for by the verifier of the documentation.

    python3 mutate_bundle.py VERIFIER.py BUNDLE.zip KEYS|-

Prints each change that is not found; the last line is `found N of M`.
"""

import copy
import hashlib
import importlib.util
import json
import random
import sys

spec = importlib.util.spec_from_file_location("verify_bundle", sys.argv[1])
verifier = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verifier)

with open(sys.argv[2], "rb") as file:
    WHOLE = file.read()
KEYS = None if sys.argv[3] == "-" else verifier.read_keys(sys.argv[3])
FILES, MOMENT = verifier.read_zip(WHOLE)
chance = random.Random(3113)


def packed(files):
    return verifier.write_zip(list(files.items()), MOMENT)


def listed_anew(files):
    """The same with a manifest that fits: what somebody would do who is not careless."""
    manifest = json.loads(files["manifest.json"])
    manifest["files"] = [{"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
                         for name, content in files.items() if name not in ("manifest.json", "manifest.sig")]
    return packed(files | {"manifest.json": as_json(manifest)})


def as_json(value):
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def leaves(value, path=()):
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for key, inner in pairs:
        if isinstance(inner, (dict, list)):
            yield from leaves(inner, (*path, key))
        else:
            yield (*path, key)


def leaves_of(name):
    found = list(leaves(json.loads(FILES[name])))
    return chance.sample(found, min(12, len(found)))


def edited(name, path):
    value = json.loads(FILES[name])
    place = value
    for key in path[:-1]:
        place = place[key]
    old = place[path[-1]]
    place[path[-1]] = {bool: lambda: not old, int: lambda: old + 1, str: lambda: old[:-1] + ("0" if old[-1:] != "0" else "1"),
                       type(None): lambda: 0}.get(type(old), lambda: None)()
    return as_json(value)


def changes():
    for _ in range(70):
        at, bit = chance.randrange(len(WHOLE)), chance.randrange(8)
        flipped = bytearray(WHOLE)
        flipped[at] ^= 1 << bit
        yield f"bit {bit} of octet {at}", bytes(flipped)
    for _ in range(8):
        at = chance.randrange(len(WHOLE))
        yield f"cut at {at}", WHOLE[:at]
        yield f"an octet more at {at}", WHOLE[:at] + b"\0" + WHOLE[at:]
    yield "something after it", WHOLE + b"\n"
    names = list(FILES)
    for name in names:
        if KEYS is None and name == "manifest.sig":
            continue
        yield f"without {name}", packed({one: FILES[one] for one in names if one != name})
        yield f"{name} renamed", packed({one + ("x" if one == name else ""): FILES[one] for one in names})
        yield f"{name} longer", packed(FILES | {name: FILES[name] + b" "})
    yield "a file more", packed(FILES | {"more.txt": b"more"})
    yield "a file more, listed", listed_anew(FILES | {"documents/more.pdf": b"%PDF-1.7 more"})
    documents = [name for name in names if name.startswith("documents/")]
    for one, other in zip(documents, documents[1:]):
        yield f"{one} and {other} swapped", packed(FILES | {one: FILES[other], other: FILES[one]})
    for name in documents:
        yield f"{name} another, listed", listed_anew(FILES | {name: FILES[name] + b"%"})
        yield f"without {name}, not listed", listed_anew({one: FILES[one] for one in names if one != name})
    history = json.loads(FILES["history.json"])
    for at in range(len(history["events"])):
        shorter = copy.deepcopy(history)
        del shorter["events"][at]
        yield f"without event {at + 1}, listed", listed_anew(FILES | {"history.json": as_json(shorter)})
    given = [at for at, event in enumerate(history["events"]) if "event" in event]
    for at in given:
        told = copy.deepcopy(history)
        told["events"][at]["event"] = told["events"][at]["event"].replace('"seq":', '"seq" :', 1)
        yield f"event {at + 1} in other octets, listed", listed_anew(FILES | {"history.json": as_json(told)})
    values = json.loads(FILES["values.json"])
    for at, value in enumerate(values["values"]):
        if value["state"] == "given":
            said = copy.deepcopy(values)
            said["values"][at]["text"] += "!"
            yield f"value {at} says more, listed", listed_anew(FILES | {"values.json": as_json(said)})
    for name in ("history.json", "values.json", "clocks.json", "manifest.json", "manifest.sig"):
        if KEYS is None and name == "manifest.sig":
            continue
        for path in leaves_of(name):
            yield f"{name} {path}", packed(FILES | {name: edited(name, path)})
    if KEYS is not None:
        for name in names:
            if name != "manifest.sig":
                yield f"{name} another, listed", listed_anew(FILES | {name: FILES[name] + b" "})


verifier.verify(WHOLE, KEYS)
found = total = 0
for what, data in changes():
    if data == WHOLE:
        continue
    total += 1
    try:
        verifier.verify(data, KEYS)
        print("not found:", what)
    except (verifier.Wrong, verifier.struct.error):
        found += 1
print(f"found {found} of {total}")
