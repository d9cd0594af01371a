"""Importing forms: good files, bad rows, files that make no sense."""
import contextlib
import sqlite3
import sys

sys.dont_write_bytecode = True
from commands import DONE, FAILED, WRONG_USE, ActivityTest, main, make_rows

BAD = [
    ['serial', 'valued', 'expressed'],
    ['1', '11', 'yes'],
    ['2', '5', 'maybe'],
    ['3', '5', 'yes'],
    ['3', '6', 'yes'],
    ['x', '6', 'yes'],
    ['4', '6'],
    ['0', '6', 'no'],
    ['100000000', '6', 'no'],
    ['5', '0', 'no'],
    ['6', '-', 'no'],
    ['7', '5.5', 'no'],
]
BAD_LINES = [2, 3, 5, 6, 7, 8, 9, 10, 11, 12]


class Import(ActivityTest):
    def snapshot(self):
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            return '\n'.join(database.iterdump())

    def read_forms(self):
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            return database.execute('SELECT serial, answers FROM responses ORDER BY serial').fetchall()

    def test_good_file(self):
        outcome = self.import_rows([['serial', 'valued', 'heard', 'expressed'], ['12', '10', 'Poster, in the library', 'yes'],
                                    ['14', '', '', 'NO'], ['13', '?', 'A "friend"\nof mine', '*']])
        self.assertEqual(outcome.output, 'Imported 3 forms.\n')
        self.assertEqual(self.read_forms(), [(12, 'TY0--'), (13, 'T*?--'), (14, '-N---')])
        self.assertEqual(self.import_rows([['future'], ['n']]).output, 'Imported 1 form.\n')
        self.assertEqual(self.read_forms()[-1], (15, '----N'))
        self.expect(DONE, 'check', 'test.wtdb')

    def test_shapes_of_files(self):
        """What spreadsheets write: a mark at the start, line ends of Windows, no line end at the end, empty lines."""
        for number, content in enumerate((b'\xef\xbb\xbfvalued,future\r\n7,yes\r\n', b'valued,future\n7,yes', b'\n\nvalued , future\n\n7, YES \n\n',
                                          b'"valued","future"\n"7","Yes"\n', b'future,valued\ny,07\n', b'sep=;\nvalued;future\n7;1\n',
                                          'valued\tfuture\n7\tTRUE\n'.encode('utf-16'), b'Valued,future\r7,Yes\r')):
            with self.subTest(content=content):
                (self.folder / 'forms.csv').write_bytes(content)
                self.expect(DONE, 'import', 'test.wtdb', 'forms.csv', '--activity', self.activity)
                self.assertEqual(self.read_forms()[-1], (number + 1, '--7-Y'))

    def test_bad_rows_refuse_the_file(self):
        before = self.snapshot()
        outcome = self.import_rows(BAD, code=FAILED)
        lines = outcome.errors.splitlines()
        for line, number in zip(lines, BAD_LINES):
            self.assertRegex(line, rf'^forms\.csv:{number}: \S.*\.$')
        self.assertEqual(len(lines), len(BAD_LINES) + 1)
        self.assertIn('--skip-bad', lines[-1])
        self.assertIn('Nothing was imported', lines[-1])
        self.assertEqual(outcome.output, 'Imported 0 forms. Left out 10 rows.\n')
        self.assertEqual(self.snapshot(), before)

    def test_bad_rows_can_be_left_out(self):
        outcome = self.call('import', 'test.wtdb', self.write_csv(BAD), '--skip-bad', '--activity', self.activity)
        self.assertEqual(outcome.code, DONE)
        self.assertEqual(outcome.output, 'Imported 1 form. Left out 10 rows.\n')
        self.assertEqual([line.split(':')[1] for line in outcome.errors.splitlines()], [str(number) for number in BAD_LINES])
        self.assertEqual(self.read_forms(), [(3, '-Y5--')])
        self.expect(DONE, 'check', 'test.wtdb')

    def test_nothing_good_changes_nothing(self):
        before = self.snapshot()
        outcome = self.import_rows([['valued'], ['11']], '--skip-bad', code=FAILED)
        self.assertEqual(outcome.output, 'Imported 0 forms. Left out 1 row.\n')
        self.assertEqual(self.snapshot(), before)
        self.assertEqual(self.import_rows([['valued']]).output, 'Imported 0 forms.\n')
        self.assertEqual(self.snapshot(), before)

    def test_many_bad_rows(self):
        outcome = self.import_rows([['valued']] + [['no']] * 1500, code=FAILED)
        lines = outcome.errors.splitlines()
        self.assertEqual(len(lines), 1002)
        self.assertIn('500 more rows', lines[1000])
        self.assertEqual(outcome.output, 'Imported 0 forms. Left out 1,500 rows.\n')

    def test_numbers_that_are_there(self):
        self.import_rows([['serial', 'valued'], ['7', '5']])
        outcome = self.import_rows([['serial', 'valued'], ['8', '5'], ['7', '6']], code=FAILED)
        self.assertIn('forms.csv:3: ', outcome.errors)
        self.assertIn('7', outcome.errors)
        self.assertEqual(self.read_forms(), [(7, '--5--')])

    def test_files_that_make_no_sense(self):
        before = self.snapshot()
        cases = [b'', b'\n\n', b'name,opinion\nx,5\n', b'serial\n1\n', b'valued\n"5\n', b'valued\n5\x00\n', b'PK\x03\x04', b'%PDF-1.7\n',
                 b'\xff\xfev', b'\xff\xfe\x00\xd8', b'\x81\n5\n']
        for content in cases:
            with self.subTest(content=content):
                (self.folder / 'forms.csv').write_bytes(content)
                outcome = self.expect(FAILED, 'import', 'test.wtdb', 'forms.csv', '--skip-bad', '--activity', self.activity)
                self.assert_sentence(outcome.errors, 'forms.csv', 'Nothing')
                self.assertEqual(self.snapshot(), before)

    def test_columns_that_are_left_out(self):
        outcome = self.import_rows([['Email address', 'valued', 'opinion'], ['a@example.org', '7', 'fine']])
        self.assertEqual(outcome.output.splitlines()[0], 'Imported 1 form.')
        self.assertIn('“Email address”. It seems to say who answered.', outcome.output)
        self.assertIn('“opinion”.\n', outcome.output)
        self.assertEqual(self.read_forms(), [(1, '--7--')])
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            self.assertNotIn('example.org', '\n'.join(database.iterdump()))

    def test_preview(self):
        """Columns, what they are taken for, and which rows are bad; but nothing of what people wrote."""
        before = self.snapshot()
        self.write_csv([['Respondent ID', 'Collector ID', 'Email Address', 'How did you hear about today’s engagement activity?', 'valued', 'serial'],
                        ['', '', '', 'Open-Ended Response', 'Response', ''],
                        ['4711', '1', 'mina@example.org', 'From Mina', '7', '12'], ['4712', '1', '', 'Poster', 'Mina', 'Mina'],
                        ['4713', '1', '', 'Poster', '', 'Mina'], ['4714', '1', '', 'Poster', '', '12']])
        outcome = self.expect(DONE, 'import', 'test.wtdb', 'forms.csv', '--activity', self.activity, '--preview')
        for words in ('Unicode (UTF-8), commas between cells, from SurveyMonkey', 'Email Address: Left out (it seems to say who answered)',
                      'Respondent ID: Tells the response apart', 'valued: 3. Felt valued', '1 form would come in', '3 rows cannot be read',
                      'forms.csv:4: “valued” cannot be read', 'forms.csv:5: “serial” cannot be read', 'forms.csv:6: Form number 12'):
            self.assertIn(words, outcome.output)
        for words in ('Mina', 'mina', 'Poster', '4711'):
            self.assertNotIn(words, outcome.output)
        self.assertEqual(self.snapshot(), before)

    def test_encoding(self):
        content = 'heard,valued\nCafé – “Rosa”,7\n'
        for encoding, name in (('utf-8', 'utf-8'), ('utf-8-sig', 'UTF-8'), ('utf-16-le', 'utf-16le'), ('utf-16-be', 'utf-16be'),
                               ('cp1252', 'windows-1252')):
            with self.subTest(encoding=encoding):
                (self.folder / 'forms.csv').write_bytes(content.encode(encoding))
                self.expect(DONE, 'import', 'test.wtdb', 'forms.csv', '--activity', self.activity, '--encoding', name)
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            self.assertEqual(database.execute('SELECT DISTINCT text FROM comments').fetchall(), [('Café – “Rosa”',)])
        outcome = self.expect(FAILED, 'import', 'test.wtdb', 'forms.csv', '--activity', self.activity, '--encoding', 'utf-8')
        self.assert_sentence(outcome.errors, 'Line 2', 'UTF-8')
        self.assertIn('--encoding', self.expect(WRONG_USE, 'import', 'test.wtdb', 'forms.csv', '--activity', self.activity,
                                                '--encoding', 'koi8').errors)

    def test_same_file_again(self):
        self.import_rows([['valued'], ['5'], ['6']])
        before = self.snapshot()
        outcome = self.import_rows([['valued'], ['5'], ['6']], code=FAILED)
        self.assert_sentence(outcome.errors, 'came in on', '2 forms of “Listening event”')
        self.assertEqual(self.snapshot(), before)

    def test_survey(self):
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            survey = database.execute("SELECT id FROM surveys WHERE name = 'engagement-feedback'").fetchone()[0]
        self.import_rows([['valued'], ['5']], '--survey', str(survey))
        self.assertEqual(self.read_forms(), [(1, '--5--')])
        self.assert_sentence(self.import_rows([['valued'], ['6']], '--survey', '99', code=FAILED).errors, 'test.wtdb')

    def test_what_cannot_be_imported(self):
        before = self.snapshot()
        self.write_csv([['valued'], ['5']])
        (self.folder / 'folder').mkdir()
        for path in ('nothere.csv', 'folder'):
            outcome = self.expect(FAILED, 'import', 'test.wtdb', path, '--activity', self.activity)
            self.assert_sentence(outcome.errors, path, 'cannot be read', 'nothing was imported')
        outcome = self.expect(FAILED, 'import', 'test.wtdb', 'forms.csv', '--activity', '99')
        self.assert_sentence(outcome.errors, 'test.wtdb', 'no project, activity or survey')
        self.assertEqual(self.snapshot(), before)

    def test_activities_that_take_no_forms(self):
        informing = self.add_activity('informing', '2025-05-14')
        outcome = self.import_rows([['valued'], ['5']], activity=informing, code=FAILED)
        self.assert_sentence(outcome.errors, 'Informing')
        tallied = self.add_activity('engaging', '2025-05-14')
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            database.execute('INSERT INTO batches (activity_id, survey_id, expected, tallied) VALUES (?, 1, 12, 1)', (tallied,))
            database.commit()
        outcome = self.import_rows([['valued'], ['5']], activity=tallied, code=FAILED)
        self.assert_sentence(outcome.errors, 'otals')
        self.assertEqual(self.read_forms(), [])

    def test_full_disk(self):
        rows = make_rows(5000, 1)
        before = self.snapshot()
        outcome = self.expect(FAILED, 'import', 'test.wtdb', self.write_csv(rows), '--activity', self.activity,
                              limit=self.path.stat().st_size + 20_000)
        self.assert_sentence(outcome.errors, 'test.wtdb', 'changed')
        self.assertEqual(self.snapshot(), before)
        self.expect(DONE, 'check', 'test.wtdb')
        self.import_rows(rows)

    def test_stands_in_the_history(self):
        self.import_rows([['valued'], ['5'], ['6']])
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            sentences = database.execute('SELECT sentence, state FROM change_sets').fetchall()
        self.assertEqual(sentences, [('Imported 2 forms of “Listening event”', 'done')])


main()
