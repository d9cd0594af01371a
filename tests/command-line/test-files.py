"""Making, checking and refusing workspaces."""
import contextlib
import os
import pathlib
import shutil
import sqlite3
import stat
import struct
import sys

sys.dont_write_bytecode = True
from commands import DONE, FAILED, UNTIL, CommandTest, main

OLD_WORKSPACE = pathlib.Path(__file__).parent.parent / 'fixtures' / 'schema-1.wtdb'

READERS = [['check'], ['summary'], ['summary', '--json'], ['list', 'projects'], ['list', 'activities', '--json'],
           ['report', '--workbook', 'out.xlsx'], ['chart', 'valued', '--output', 'out.png'],
           ['import', 'forms.csv', '--activity', '1']]


def place(arguments, path):
    """The command line with @path as its workspace."""
    return [arguments[0], path, *arguments[1:]]


class New(CommandTest):
    def test_is_empty_and_private(self):
        self.expect(DONE, 'new', 'a.wtdb')
        self.assertEqual([path.name for path in self.folder.iterdir()], ['a.wtdb'])
        self.assertEqual(stat.S_IMODE((self.folder / 'a.wtdb').stat().st_mode), 0o600)
        figures = self.read_json('summary', 'a.wtdb')
        self.assertEqual([figures[key] for key in ('projects', 'activities', 'people', 'forms')], [0, 0, 0, 0])
        self.assertEqual(self.read_json('list', 'a.wtdb', 'projects'), [])
        self.assertEqual(self.read_json('list', 'a.wtdb', 'activities'), [])
        self.expect(DONE, 'check', 'a.wtdb')

    def test_overwrites_nothing(self):
        (self.folder / 'letter.txt').write_text('Dear board')
        (self.folder / 'folder').mkdir()
        (self.folder / 'link.wtdb').symlink_to('nowhere')
        for command in ('new', 'sample'):
            for name in ('letter.txt', 'folder', 'link.wtdb'):
                with self.subTest(command=command, name=name):
                    self.assert_sentence(self.expect(FAILED, command, name).errors, name, 'already', 'not changed')
        self.assertEqual((self.folder / 'letter.txt').read_text(), 'Dear board')
        self.assertEqual(len(list(self.folder.iterdir())), 3)

    def test_needs_its_folder(self):
        for command in ('new', 'sample'):
            self.assert_sentence(self.expect(FAILED, command, 'no/such/folder.wtdb').errors, 'no/such/folder.wtdb', 'cannot be made')

    def test_sample_is_what_is_promised(self):
        self.make_sample()
        figures = self.read_json('summary', 'sample.wtdb')
        self.assertEqual([figures['projects'], figures['activities'], figures['forms']], [12, 60, 1200])
        outcome = self.expect(DONE, 'check', 'sample.wtdb')
        self.assertEqual(outcome.output.count('all right'), 7)
        self.assertEqual(len(outcome.output.splitlines()), 7)
        self.assertEqual(max(row['held_on'] for row in self.read_json('list', 'sample.wtdb', 'activities') if row['took_place']) <= UNTIL, True)

    def test_sample_is_the_same_each_time(self):
        self.make_sample('a.wtdb')
        self.make_sample('b.wtdb')
        for arguments in (['summary'], ['list', 'projects'], ['list', 'activities']):
            self.assertEqual(self.read_json(*place(arguments, 'a.wtdb')), self.read_json(*place(arguments, 'b.wtdb')))

    def test_sample_on_a_full_disk(self):
        """No file may grow past a little more than an empty workspace: then there is no half a sample either."""
        self.expect(DONE, 'new', 'empty.wtdb')
        limit = (self.folder / 'empty.wtdb').stat().st_size + 20_000
        outcome = self.expect(FAILED, 'sample', 'sample.wtdb', limit=limit)
        self.assert_sentence(outcome.errors, 'sample.wtdb')
        self.assertEqual([path.name for path in self.folder.iterdir()], ['empty.wtdb'])

    def test_sample_of_another_day(self):
        for day in ('2020-02-29', '2024-12-31', '1/1/2030'):
            with self.subTest(day=day):
                name = day.replace('/', '-') + '.wtdb'
                self.expect(DONE, 'sample', name, '--until', day)
                self.assertEqual(self.read_json('summary', name)['forms'], 1200)


class Unsuitable(CommandTest):
    """Files that are no good: each command says so in a sentence and leaves the file as it is."""

    def refuse(self, name, *parts, readers=READERS):
        path = self.folder / name
        before = path.read_bytes() if path.is_file() else None
        (self.folder / 'forms.csv').write_text('valued\n5\n')
        there = sorted(entry.name for entry in self.folder.iterdir())
        for arguments in readers:
            with self.subTest(name=name, arguments=arguments):
                self.assert_sentence(self.expect(FAILED, *place(arguments, name)).errors, name, *parts)
                self.assertEqual(path.read_bytes() if path.is_file() else None, before)
                self.assertEqual(sorted(entry.name for entry in self.folder.iterdir()), there)

    def change(self, name, offset, value):
        content = bytearray((self.folder / 'sample.wtdb').read_bytes())
        content[offset:offset + len(value)] = value
        (self.folder / name).write_bytes(content)

    def test_missing(self):
        self.refuse('nothere.wtdb', 'cannot be opened', 'nothing was done')

    def test_folder(self):
        (self.folder / 'folder.wtdb').mkdir()
        self.refuse('folder.wtdb', 'cannot be opened')

    def test_foreign(self):
        (self.folder / 'empty.wtdb').write_bytes(b'')
        (self.folder / 'letter.wtdb').write_text('Dear board, ' * 100)
        with contextlib.closing(sqlite3.connect(self.folder / 'other.wtdb')) as database:
            database.execute('CREATE TABLE projects (id)')
            database.commit()
        for name in ('empty.wtdb', 'letter.wtdb', 'other.wtdb'):
            self.refuse(name, 'not a workspace', 'not changed')

    def test_newer(self):
        with contextlib.closing(sqlite3.connect(self.make_sample())) as database:
            newest = database.execute('PRAGMA user_version').fetchone()[0]
        for version in (newest + 1, 99, 0x7fffffff, 0xffffffff):
            self.change('newer.wtdb', 60, struct.pack('>I', version))
            self.refuse('newer.wtdb', 'newer version', 'not changed', readers=READERS[:3])
        self.refuse('newer.wtdb', 'newer version', 'not changed')

    def test_older_and_not_to_be_written(self):
        shutil.copy(OLD_WORKSPACE, self.folder / 'old.wtdb')
        (self.folder / 'old.wtdb').chmod(0o444)
        self.refuse('old.wtdb', 'older version', 'not changed', 'copy it')
        (self.folder / 'old.wtdb').chmod(0o644)
        self.expect(DONE, 'check', 'old.wtdb')
        self.assertEqual(self.read_json('summary', 'old.wtdb')['forms'], 15)

    def test_cut_short(self):
        content = self.make_sample().read_bytes()
        for length in (15, 50, 99, 100, 4096, len(content) // 2, len(content) - 1):
            (self.folder / 'short.wtdb').write_bytes(content[:length])
            self.refuse('short.wtdb', 'cut short', 'not changed', readers=READERS[:3])
        self.refuse('short.wtdb', 'cut short', 'not changed')

    def test_unreadable(self):
        path = self.make_sample()
        path.chmod(0)
        if os.access(path, os.R_OK):
            self.skipTest('this user reads everything')
        self.assert_sentence(self.expect(FAILED, 'check', path.name).errors, 'cannot be opened')

    def test_scribbled_over(self):
        """Pages in the middle hold rubbish: the check says so, whatever SQLite stumbles over."""
        content = self.make_sample().read_bytes()
        pages = len(content) // 4096
        for first in range(1, pages, max(1, pages // 12)):
            damaged = bytearray(content)
            damaged[first * 4096:(first + 2) * 4096] = bytes([0x5a]) * (len(damaged[first * 4096:(first + 2) * 4096]))
            (self.folder / 'damaged.wtdb').write_bytes(damaged)
            with self.subTest(page=first):
                outcome = self.expect(FAILED, 'check', 'damaged.wtdb')
                self.assert_sentence(outcome.errors, 'damaged', 'backup')
                self.assertEqual((self.folder / 'damaged.wtdb').read_bytes(), bytes(damaged))

    def test_busy(self):
        path = self.make_sample()
        (self.folder / 'forms.csv').write_text('valued\n5\n')
        with contextlib.closing(sqlite3.connect(path)) as database:
            database.execute('BEGIN IMMEDIATE')
            self.assert_sentence(self.expect(FAILED, 'import', path.name, 'forms.csv', '--activity', '1').errors,
                                 'Another program', path.name, 'nothing was changed')
            database.rollback()
        self.expect(DONE, 'check', path.name)


class ReadOnly(CommandTest):
    def test_opens_for_reading(self):
        path = self.make_sample()
        wanted = self.read_json('summary', path.name)
        before = path.read_bytes()
        path.chmod(0o444)
        self.assertEqual(self.read_json('summary', path.name), wanted)
        self.assertEqual(sum(row['took_place'] for row in self.read_json('list', path.name, 'activities')), 60)
        self.expect(DONE, 'check', path.name)
        (self.folder / 'forms.csv').write_text('valued\n5\n')
        outcome = self.expect(FAILED, 'import', path.name, 'forms.csv', '--activity', '1')
        self.assert_sentence(outcome.errors, path.name, 'may be read but not changed')
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual(sorted(entry.name for entry in self.folder.iterdir()), ['forms.csv', path.name])


class Check(CommandTest):
    def test_leaves_the_file_alone(self):
        path = self.make_sample()
        before = path.read_bytes()
        for arguments in (['check'], ['summary'], ['summary', '--json'], ['list', 'projects'], ['list', 'activities']):
            self.expect(DONE, *place(arguments, path.name))
        self.assertEqual(path.read_bytes(), before)
        self.assertEqual([entry.name for entry in self.folder.iterdir()], [path.name])

    def test_finds_what_is_wrong(self):
        """Each sentence breaks something that no rule of the tables holds; the check names the part."""
        sample = self.make_sample().read_bytes()
        form = '(SELECT min (id) FROM responses)'
        cases = [
            ('UPDATE counters SET yes = yes + 1 WHERE rowid_of', 'Counters recounted', None),
            ("UPDATE counters SET score_7 = score_7 - 1 WHERE activity_id = (SELECT min (activity_id) FROM counters)"
             " AND question_id = (SELECT id FROM questions WHERE name = 'valued')", 'Counters recounted', 1),
            ('DELETE FROM counters WHERE activity_id = (SELECT min (activity_id) FROM counters)', 'Counters recounted', 5),
            ('UPDATE form_counters SET forms = forms + 1 WHERE batch_id = (SELECT min (batch_id) FROM form_counters)', 'Batches recounted', 1),
            ('DELETE FROM form_counters WHERE batch_id = (SELECT min (batch_id) FROM form_counters)', 'Batches recounted', 1),
            ('INSERT INTO form_counters (batch_id, activity_id) VALUES (999999, 1)', 'Batches recounted', 1),
            ('UPDATE month_counters SET yes = yes + 1 WHERE question_id = (SELECT min (question_id) FROM month_counters)'
             ' AND month = (SELECT max (month) FROM month_counters)', 'Months recounted', None),
            ('UPDATE month_activities SET people = people + 1 WHERE month = (SELECT max (month) FROM month_activities)', 'Months recounted',
             None),
            ('DELETE FROM projects WHERE id = 1', 'References', None),
            (f"DELETE FROM comments WHERE response_id = (SELECT min (response_id) FROM comments)", 'Forms checked', 1),
            (f"UPDATE responses SET answers = answers || '5' WHERE id = {form}", 'Forms checked', 1),
            (f"UPDATE responses SET answers = substr (answers, 1, 4) WHERE id = {form}", 'Forms checked', 1),
            (f"UPDATE responses SET answers = substr (answers, 1, 1) || '5555' WHERE id = {form}", 'Forms checked', 1),
            (f"UPDATE responses SET answers = substr (answers, 1, 2) || 'YYN' WHERE id = {form}", 'Forms checked', 1),
            (f"UPDATE responses SET answers = '*' || substr (answers, 2) WHERE answers GLOB '-*' AND id ="
             " (SELECT min (id) FROM responses WHERE answers GLOB '-*')", 'Forms checked', 1),
            (f"UPDATE responses SET answers = '-T' || substr (answers, 3) WHERE answers GLOB 'T*' AND id ="
             " (SELECT min (id) FROM responses WHERE answers GLOB 'T*')", 'Forms checked', 1),
        ]
        for sentence, part, faults in cases:
            with self.subTest(sentence=sentence):
                path = self.folder / 'wrong.wtdb'
                path.write_bytes(sample)
                with contextlib.closing(sqlite3.connect(path)) as database:
                    database.execute(sentence.replace('rowid_of', 'activity_id = (SELECT min (activity_id) FROM counters)'))
                    database.commit()
                outcome = self.expect(FAILED, 'check', 'wrong.wtdb')
                line = next(line for line in outcome.output.splitlines() if line.startswith(part))
                self.assertRegex(line, r'\d+ faults?$' if faults is None else rf'\b{faults} faults?$')
                self.assertEqual(len(outcome.output.splitlines()), 7)
                self.assert_sentence(outcome.errors, 'wrong.wtdb')


main()
