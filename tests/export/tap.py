"""Runs the unit tests of the main module and tells the results as TAP, which meson reads."""

import sys
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0

    def tell(self, outcome, test, note=''):
        self.number += 1
        print('%s %d - %s%s' % (outcome, self.number, test.id().split('.', 1)[-1], note), flush=True)

    def addSuccess(self, test):
        self.tell('ok', test)

    def addSkip(self, test, reason):
        self.tell('ok', test, ' # SKIP ' + reason)

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.tell('not ok', test)
        print(self.failures[-1][1], file=sys.stderr)

    def addError(self, test, error):
        super().addError(test, error)
        self.tell('not ok', test)
        print(self.errors[-1][1], file=sys.stderr)

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self.tell('not ok', subtest)
            print(self.failures[-1][1] if issubclass(error[0], test.failureException) else self.errors[-1][1], file=sys.stderr)


def run_as_tap():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    result = TapResult()
    suite.run(result)
    print('1..%d' % result.number)
    sys.exit(0 if result.wasSuccessful() else 1)
