#!/usr/bin/python3
"""What the kernel saw of one filing: file, folder and database are synced before the 303 goes out."""

import os
import re
import subprocess
import tempfile
import time

import portal
from journey import Filing, answers, pdf
from report import Report

CALLS = "openat,open,creat,close,fsync,fdatasync,sync_file_range,write,pwrite64,writev,sendto,sendmsg,rename,renameat,renameat2,linkat,link"
report = Report("fsync")


def traced():
    """The calls during one filing with an attachment, in order: (name, line)."""
    store = portal.Store().prepare(portal.INSTITUTIONS[:1])
    server = portal.serve(store)
    log = tempfile.NamedTemporaryFile(suffix=".strace", delete=False).name
    tracer = subprocess.Popen(["strace", "-f", "-y", "-s", "120", "-e", f"trace={CALLS}", "-o", log,
                               "-p", str(server.process.pid)], stderr=subprocess.PIPE, text=True)
    tracer.stderr.readline()  # "attached"
    time.sleep(0.5)
    try:
        filing = Filing(server.base, answers(1, portal.INSTITUTIONS[0]), [("a.pdf", pdf(400_000, "fsync"))]).run()
    finally:
        tracer.terminate()
        tracer.wait()
        server.stop()
    path = store.one("select path from case_files")
    with open(log) as lines:
        calls = [line.rstrip("\n") for line in lines]
    os.unlink(log)
    return store, filing, path, calls


def first(calls, pattern, after=0):
    """The place of the first call that matches; interrupted calls count where they were resumed."""
    found = re.compile(pattern)
    return next((at for at, line in enumerate(calls) if at >= after and found.search(line)), None)


store, filing, path, calls = traced()
report.check(filing.reference, "the filing was acknowledged")
answer = next((at for at in range(len(calls) - 1, -1, -1)
               if "303 See Other" in calls[at] and "/filed" in calls[at]), None)
if answer is None:  # the Location may lie beyond what strace prints
    answer = next((at for at in range(len(calls) - 1, -1, -1) if "303 See Other" in calls[at]), None)
report.check(answer is not None, "the 303 of the filing is seen")
before = calls[: answer or 0]
synced = [line for line in before if re.search(r"\bf(data)?sync\(", line)]
upload = [at for at, line in enumerate(before) if re.search(r"\bf(data)?sync\(\d+<[^>]*/files/incoming/", line)]
report.check(upload, "the attachment is synced while it still has its temporary name", synced[:8])
moved = first(before, r"\b(rename|link)\w*\(.*files/")
report.check(moved is not None and upload and upload[0] < moved, "it is renamed after it was synced")
folder = os.path.dirname(f"{store.folder}/files/{path}")
of_folder = [at for at, line in enumerate(before) if re.search(rf"\bfsync\(\d+<{re.escape(folder)}>", line)]
report.check(of_folder and moved is not None and of_folder[-1] > moved, "its folder is synced after the renaming",
             [line for line in synced if "/files" in line])
parents = []
at = os.path.dirname(folder)
while len(at) >= len(f"{store.folder}/files"):
    parents.append(at)
    at = os.path.dirname(at)
for parent in parents:
    report.check(any(re.search(rf"\bfsync\(\d+<{re.escape(parent)}>", line) for line in synced),
                 f"the folder above is synced too: files{parent[len(store.folder) + 6:]}")
wal = [at for at, line in enumerate(before) if re.search(r"\bf(data)?sync\(\d+<[^>]*bayan\.db-wal>", line)]
report.check(wal, "the write-ahead log of the database is synced", synced[-8:])
written = [at for at, line in enumerate(before) if re.search(r"\bpwrite64\(\d+<[^>]*bayan\.db-wal>", line)]
# The forgetting of the draft may follow; what matters is that a sync follows the case and precedes the answer.
report.check(wal and written and wal[-1] > (of_folder[-1] if of_folder else 0),
             "the database is synced after the file and before the 303")
report.check(wal and written and wal[-1] > written[-1], "nothing written to the log waits for its sync at the 303")
report.say(f"{len(synced)} syncs before the 303; the last: {synced[-1].split(None, 1)[-1] if synced else 'none'}")
store.remove()
report.leave()
