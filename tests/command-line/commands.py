"""Runs the command line as a user would, in a folder of its own."""
import csv
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
DONE, FAILED, WRONG_USE = 0, 1, 2
UNTIL = '2026-01-20'
SCORES = [str(score) for score in range(1, 11)]


class Outcome:
    def __init__(self, done):
        self.code = done.returncode
        self.output = done.stdout.decode('utf-8')
        self.errors = done.stderr.decode('utf-8')


class CommandTest(unittest.TestCase):
    """A test in an empty folder."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='wt-command-'))
        self.addCleanup(shutil.rmtree, self.folder)

    def call(self, *arguments, env=None, stdout=subprocess.PIPE, limit=None):
        """Runs the program; no file that it writes may grow past @limit bytes."""
        def restrict():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

        done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=stdout, stderr=subprocess.PIPE, timeout=300, check=False,
                              env={**os.environ, **(env or {})}, preexec_fn=restrict if limit else None)
        done.stdout = done.stdout or b''
        return Outcome(done)

    def expect(self, code, *arguments, **options):
        """Runs a command and looks at its exit code and at what every command keeps to."""
        outcome = self.call(*arguments, **options)
        told = f'{" ".join(map(str, arguments))}\n{outcome.output}{outcome.errors}'
        self.assertEqual(outcome.code, code, told)
        self.assertEqual(bool(outcome.errors), code != DONE, told)
        self.assert_plain(outcome.errors)
        return outcome

    def assert_plain(self, sentences):
        """No word of the database, of the program's inside or of its libraries."""
        for word in ('SQL', 'SELECT', 'INSERT', 'UPDATE', 'PRAGMA', 'constraint', 'sqlite', 'GLib', 'CRITICAL', 'WARNING',
                     'ERROR', 'errno', 'null', '%s', '%d'):
            self.assertNotIn(word, sentences)

    def assert_sentence(self, text, *parts):
        """One line that ends as a sentence does and says @parts."""
        self.assertEqual(text.count('\n'), 1, text)
        self.assertTrue(text.endswith('.\n'), text)
        for part in parts:
            self.assertIn(part, text)

    def read_json(self, *arguments, **options):
        return json.loads(self.expect(DONE, *arguments, '--json', **options).output)

    def make_sample(self, name='sample.wtdb'):
        self.expect(DONE, 'sample', name, '--until', UNTIL)
        return self.folder / name

    def write_csv(self, rows, name='forms.csv'):
        with open(self.folder / name, 'w', encoding='utf-8', newline='') as file:
            csv.writer(file).writerows(rows)
        return name


class ActivityTest(CommandTest):
    """A test with a workspace in which an activity waits for its forms."""

    def setUp(self):
        super().setUp()
        self.expect(DONE, 'new', 'test.wtdb')
        self.path = self.folder / 'test.wtdb'
        self.activity = self.add_activity('engaging', '2025-05-14')

    def add_activity(self, level, held_on, project='Falls clinic', people=32):
        """Straight into the tables: no command makes projects or activities."""
        with sqlite3.connect(self.path) as database:
            database.execute('PRAGMA foreign_keys = ON')
            found = database.execute('SELECT id FROM projects WHERE title = ?', (project,)).fetchone()
            project_id = found[0] if found else database.execute(
                "INSERT INTO projects (title, stage, lead) VALUES (?, 'planning', 'Sam Ellery')", (project,)).lastrowid
            activity = database.execute(
                'INSERT INTO activities (project_id, title, level, held_on, took_place, people) VALUES (?, ?, ?, ?, 1, ?)',
                (project_id, 'Listening event', level, held_on, people)).lastrowid
        database.close()
        return activity

    def import_rows(self, rows, *options, activity=None, code=DONE):
        return self.expect(code, 'import', 'test.wtdb', '--activity', activity or self.activity, self.write_csv(rows), *options)


def make_rows(count, seed, header=('heard', 'expressed', 'valued', 'impact', 'future')):
    """A header and @count forms, the same for the same @seed, with every kind of answer in them."""
    chance = random.Random(seed)
    heard = ['Poster', 'A friend, at the library', 'He said "come"', 'Two\nlines', 'Gofal a’r 😀', '', '', '?']
    choices = {
        'heard': heard,
        'expressed': ['yes'] * 9 + ['no'] * 3 + ['YES', 'n', '', '?', '*'],
        'valued': SCORES + SCORES[5:] * 2 + ['', ' 7 ', '?', '*'],
        'impact': SCORES + ['', '?', '*', '*'],
        'future': ['yes', 'no', '', '?', '*'],
    }
    return [header] + [[chance.choice(choices[key]) for key in header] for _ in range(count)]


def main():
    unittest.main(argv=[sys.argv[0], *sys.argv[1:]], verbosity=2)
