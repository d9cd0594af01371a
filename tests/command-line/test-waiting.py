"""Commands that take their time: progress on a terminal, and giving up half-way."""
import contextlib
import os
import pty
import signal
import sqlite3
import subprocess
import sys
import time

sys.dont_write_bytecode = True
from commands import DONE, FAILED, PROGRAM, ActivityTest, main

ROWS = 60_000


class Waiting(ActivityTest):
    def setUp(self):
        super().setUp()
        with open(self.folder / 'forms.csv', 'w', encoding='utf-8') as file:
            file.write('valued,future\n' + '7,yes\n8,no\n' * (ROWS // 2))
        self.arguments = [PROGRAM, 'import', 'test.wtdb', 'forms.csv', '--activity', str(self.activity)]

    def count_forms(self):
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            return database.execute('SELECT count(*) FROM responses').fetchone()[0]

    def test_progress_on_a_terminal(self):
        ours, theirs = pty.openpty()
        with subprocess.Popen(self.arguments, cwd=self.folder, stdout=subprocess.PIPE, stderr=theirs) as process:
            os.close(theirs)
            shown = b''
            with contextlib.suppress(OSError):
                while part := os.read(ours, 4096):
                    shown += part
            output = process.stdout.read()
        os.close(ours)
        self.assertEqual(process.returncode, DONE)
        self.assertEqual(output, b'Imported 60,000 forms.\n')
        self.assertRegex(shown, rb'^(\r *\d+%)+\r    \r$')
        self.assertEqual(self.count_forms(), ROWS)

    def test_no_progress_elsewhere(self):
        outcome = self.expect(DONE, *self.arguments[1:])
        self.assertEqual(outcome.errors, '')

    def test_giving_up(self):
        """Ctrl+C in the middle: a sentence, and the workspace as it was."""
        log = self.folder / 'test.wtdb-wal'
        with subprocess.Popen(self.arguments, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            # The log only grows once the import is well under way.
            while process.poll() is None and not (log.exists() and log.stat().st_size > 0):
                time.sleep(0.001)
            process.send_signal(signal.SIGINT)
            output, errors = process.communicate()
        self.assertEqual(process.returncode, FAILED, errors)
        self.assertEqual(output, b'')
        self.assertEqual(errors.decode(), 'Stopped before it was done; nothing was changed.\n')
        self.assertEqual(self.count_forms(), 0)
        self.expect(DONE, 'check', 'test.wtdb')

    def test_being_killed(self):
        log = self.folder / 'test.wtdb-wal'
        with subprocess.Popen(self.arguments, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            while process.poll() is None and not (log.exists() and log.stat().st_size > 0):
                time.sleep(0.001)
            process.kill()
            process.communicate()
        self.expect(DONE, 'check', 'test.wtdb')
        self.assertEqual(self.count_forms(), 0)
        self.expect(DONE, *self.arguments[1:])
        self.assertEqual(self.count_forms(), ROWS)


main()
