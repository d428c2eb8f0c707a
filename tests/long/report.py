"""Counting what was shown: a line for each thing that failed, one for the sum, an exit status."""

import sys
import time
import traceback


class Report:
    """Collects the outcome of one program."""

    def __init__(self, name):
        self.name, self.passed, self.failed, self.begun = name, 0, 0, time.monotonic()
        print(f"\n== {name}", flush=True)

    def check(self, true, what, detail=""):
        """Records whether `what` holds; what does not is printed with `detail`."""
        if true:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {what}" + (f": {str(detail)[:600]}" if detail != "" else ""), flush=True)
        return bool(true)

    def equal(self, got, wanted, what):
        return self.check(got == wanted, what, f"got {got!r}, wanted {wanted!r}")

    def say(self, text):
        print(f"   {text}", flush=True)

    def part(self, what, work, *arguments):
        """Runs one part; that it broke off is a failure of that part alone."""
        try:
            return work(*arguments)
        except Exception as error:
            self.check(False, what, f"broke off: {error!r}\n{traceback.format_exc(limit=-6)}")
            return None

    def leave(self):
        """Prints the sum and ends the program."""
        seconds = time.monotonic() - self.begun
        print(f"{self.name}: {self.passed} passed, {self.failed} failed, {seconds:.0f} s", flush=True)
        sys.exit(1 if self.failed or not self.passed else 0)
