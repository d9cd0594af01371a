"""Data for other programs: what goes out is read back by other means, and comes in again as it was."""
import contextlib
import csv
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import unittest

sys.dont_write_bytecode = True
from commands import DONE, FAILED, PROGRAM, WRONG_USE, ActivityTest, CommandTest, main, make_rows

SCHEMA = pathlib.Path(os.environ['WT_DATA_FOLDER']) / 'schema' / 'working-together-data.json'
FORMS = 'forms-engagement-feedback'
TABLES = ['activities', 'checklists', 'projects', 'tallies', FORMS]
FORMATS = ('csv', 'json', 'spss')
FORMULA = re.compile(r'[=+\-@\t\r]')
TYPES = {'object': dict, 'array': list, 'string': str, 'boolean': bool, 'null': type(None)}


class Schema:
    """As much of JSON Schema as the shipped one uses; a word that is not known here fails."""

    TOLD = {'$schema', '$defs', 'title', 'description'}

    def __init__(self, path):
        self.root = json.loads(path.read_text(encoding='utf-8'))

    def is_type(self, value, name):
        if name in ('integer', 'number'):
            return isinstance(value, (int, float) if name == 'number' else int) and not isinstance(value, bool)
        return isinstance(value, TYPES[name])

    def list_faults(self, value, rule=None, where=''):
        rule = self.root if rule is None else rule
        for word, limit in rule.items():
            if word not in self.TOLD:
                yield from getattr(self, 'check_' + word.strip('$'))(value, limit, rule, where)

    def fault(self, is_right, where, words):
        return [] if is_right else [f'{where}: {words}']

    def check_ref(self, value, limit, rule, where):
        return self.list_faults(value, self.root['$defs'][limit.removeprefix('#/$defs/')], where)

    def check_type(self, value, limit, rule, where):
        names = [limit] if isinstance(limit, str) else limit
        return self.fault(any(self.is_type(value, name) for name in names), where, f'{value!r} is no {names}')

    def check_const(self, value, limit, rule, where):
        return self.fault(value == limit, where, f'{value!r} is not {limit!r}')

    def check_enum(self, value, limit, rule, where):
        return self.fault(value in limit, where, f'{value!r} is none of {limit}')

    def check_minimum(self, value, limit, rule, where):
        return self.fault(not self.is_type(value, 'number') or value >= limit, where, f'{value!r} is below {limit}')

    def check_pattern(self, value, limit, rule, where):
        return self.fault(not isinstance(value, str) or re.search(limit, value), where, f'{value!r} is not like {limit}')

    def check_minItems(self, value, limit, rule, where):
        return self.fault(len(value) >= limit, where, f'fewer than {limit}')

    def check_required(self, value, limit, rule, where):
        return self.fault(all(name in value for name in limit), where, f'not all of {limit}')

    def check_items(self, value, limit, rule, where):
        for number, item in enumerate(value if isinstance(value, list) else []):
            yield from self.list_faults(item, limit, f'{where}/{number}')

    def check_properties(self, value, limit, rule, where):
        for name, of_name in limit.items():
            if name in value:
                yield from self.list_faults(value[name], of_name, f'{where}/{name}')

    def check_additionalProperties(self, value, limit, rule, where):
        for name in value:
            if name in rule.get('properties', {}):
                continue
            if limit is False:
                yield f'{where}: {name} is not known'
            else:
                yield from self.list_faults(value[name], limit, f'{where}/{name}')

    def check_oneOf(self, value, limit, rule, where):
        faults = [list(self.list_faults(value, choice, where)) for choice in limit]
        fewest = min(faults, key=len)
        return self.fault(sum(not found for found in faults) == 1, where, f'not one of: {fewest[:3]}')


class ExportTest(CommandTest):
    def export(self, *options, code=DONE, workspace='sample.wtdb', folder='data', **more):
        return self.expect(code, 'export', workspace, '--output', folder, *options, **more)

    def read_table(self, name, folder='data', encoding='utf-8'):
        """The rows as dictionaries; every line of the file ends as RFC 4180 wants, and none is of another width."""
        content = (self.folder / folder / f'{name}.csv').read_bytes().decode(encoding)
        rows = list(csv.reader(content.splitlines(keepends=True), strict=True))
        self.assertTrue(content.endswith('\r\n'))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        return [dict(zip(rows[0], row)) for row in rows[1:]]

    def read_json_table(self, name, folder='data'):
        table = json.loads((self.folder / folder / f'{name}.json').read_text(encoding='utf-8'))
        self.assertEqual(list(Schema(SCHEMA).list_faults(table))[:5], [])
        return table

    def list_folder(self, folder='data'):
        return sorted(path.name for path in (self.folder / folder).iterdir())

    def fetch(self, sql, path='sample.wtdb'):
        with contextlib.closing(sqlite3.connect(self.folder / path)) as database:
            return database.execute(sql).fetchall()


class Sample(ExportTest):
    def setUp(self):
        super().setUp()
        self.make_sample()

    def test_files(self):
        before = (self.folder / 'sample.wtdb').read_bytes()
        forms, = self.fetch('SELECT count(*) FROM responses')[0]
        tallied, = self.fetch('SELECT sum(expected) FROM batches WHERE tallied = 1')[0]
        for format, endings in (('csv', ['.csv']), ('json', ['.json']), ('spss', ['.csv', '.sps'])):
            outcome = self.export('--format', format)
            self.assertEqual(outcome.output, f'Wrote “data” with {forms:,} forms. It has the totals of {tallied} more forms.\n')
            wanted = [name + ending for name in TABLES for ending in endings] + ([] if format == 'json' else ['codebook.csv'])
            self.assertEqual(self.list_folder(), sorted(wanted))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ['data', 'sample.wtdb'])
        self.assertEqual((self.folder / 'sample.wtdb').read_bytes(), before)

    def test_tables_hold_what_the_workspace_holds(self):
        self.export()
        rows = self.read_table(FORMS)
        wanted = self.fetch('SELECT held_on, activities.id, serial, answers FROM responses JOIN batches ON batches.id = batch_id'
                            ' JOIN activities ON activities.id = activity_id ORDER BY held_on, activities.id, serial')
        words = {'Y': 'yes', 'N': 'no', '0': '10', '-': '', **{key: key for key in '123456789?*'}}
        found = [(row['activity_date'], int(row['activity_id']), int(row['paper_number']),
                  row['expressed'], row['valued'], row['impact'], row['future']) for row in rows]
        self.assertEqual(found, [(*start, *(words[key] for key in answers[1:])) for *start, answers in wanted])
        self.assertEqual([int(row['form_serial']) for row in rows], list(range(1, len(rows) + 1)))
        self.assertEqual(len(self.read_table('projects')), self.fetch('SELECT count(*) FROM projects')[0][0])
        activities = self.read_table('activities')
        self.assertEqual(sorted(int(row['activity_id']) for row in activities),
                         [number for number, in self.fetch('SELECT id FROM activities WHERE took_place = 1 ORDER BY id')])
        answers = [row['answer'] for row in self.read_table('checklists') if row['answer']]
        self.assertEqual(len(answers), self.fetch('SELECT count(*) FROM given_answers')[0][0])
        tallies = self.read_table('tallies')
        yes = sum(int(row['count']) for row in tallies if row['question'] == 'expressed' and row['answer'] == 'yes')
        self.assertEqual(yes, self.fetch("SELECT sum(yes) FROM tallies JOIN questions ON questions.id = question_id"
                                         " WHERE name = 'expressed'")[0][0])

    def test_json_says_the_same(self):
        self.export('--format', 'json', folder='json')
        self.export()
        for name in TABLES:
            table = self.read_json_table(name, 'json')
            rows = self.read_table(name)
            self.assertEqual(len(table['rows']), len(rows))
            columns = {column['name']: column for column in table['columns']}
            for row, same in zip(rows, table['rows']):
                self.assertEqual([*row], [*columns])
                for column, cell in row.items():
                    self.assertEqual(self.say(same, columns[column]), cell.removeprefix("'"), (name, column))

    def say(self, row, column):
        """What a cell of CSV is for a value of JSON."""
        marks = {'illegible': '?', 'several': '*', 'not-asked': '.', 'later': '...'}
        value = (row['answers'] if column['is_answer'] else row)[column['name']]
        if value is None:
            return marks.get(row.get('missing', {}).get(column['name']), '')
        if isinstance(value, bool):
            return ('yes' if value else 'no') if column['is_answer'] else str(int(value))
        return ';'.join(value) if isinstance(value, list) else str(value)

    def test_codebook(self):
        self.export('--with-comments')
        entries = self.read_table('codebook')
        for name in TABLES:
            listed = list(dict.fromkeys(entry['column'] for entry in entries if entry['file'] == name))
            with open(self.folder / 'data' / f'{name}.csv', encoding='utf-8', newline='') as file:
                self.assertEqual(listed, next(csv.reader(file)))
        for row in self.read_table(FORMS):
            for column, cell in row.items():
                values = {entry['value'] for entry in entries if entry['column'] == column and entry['kind'] in ('scale', 'yes-no', 'term')}
                self.assertTrue(not values or cell in values, (column, cell))
        valued = {entry['value']: (entry['label'], entry['missing']) for entry in entries if entry['column'] == 'valued'}
        self.assertEqual(valued[''], ('Blank', 'yes'))
        self.assertEqual(valued['10'], ('Highly valued', 'no'))

    def test_nobody_is_named(self):
        """No one of staff, no contact, no description, no original; what people wrote only when it is asked for."""
        names = {name for column in ('lead', 'contact', 'champion', 'summary', 'urgent_reason', 'shaped')
                 for name, in self.fetch(f'SELECT {column} FROM projects')}
        for sql in ('SELECT owner FROM checklist_answers', 'SELECT reason FROM checklist_answers', 'SELECT evidence FROM checklist_answers',
                    'SELECT answered_by FROM checklist_answers', 'SELECT typed_by FROM responses', 'SELECT name FROM stakeholders',
                    'SELECT owner FROM actions', 'SELECT decided_by FROM duties', 'SELECT original FROM redactions',
                    'SELECT description FROM activities', 'SELECT made_by FROM change_sets'):
            names |= {name for name, in self.fetch(sql)}
        names = {name for name in names if len(name) > 5}
        texts = {text for text, in self.fetch('SELECT DISTINCT text FROM comments') if len(text) > 12}
        self.assertGreater(len(names), 20)
        self.assertGreater(len(texts), 5)
        for options in ([], ['--with-comments']):
            for format in FORMATS:
                self.export('--format', format, *options)
                content = '\n'.join(path.read_text(encoding='utf-8') for path in (self.folder / 'data').iterdir())
                content = content.replace("''", "'").replace('\\"', '"')
                titles = '\n'.join(title for title, in self.fetch('SELECT title FROM projects UNION SELECT title FROM activities'))
                self.assertEqual([name for name in names if name in content and name not in titles], [])
                self.assertEqual(any(text in content for text in texts), bool(options))

    def test_filters(self):
        for options, where in ((['--project', '2'], 'project_id = 2'), (['--level', 'involving'], "level = 'involving'"),
                               (['--from', '2025-04-01', '--to', '2025-09-30'], "held_on BETWEEN '2025-04-01' AND '2025-09-30'"),
                               (['--from', '1900-01-01', '--to', '1900-02-01'], '0')):
            self.export(*options)
            wanted = [number for number, in self.fetch(f'SELECT id FROM activities WHERE took_place = 1 AND {where} ORDER BY id')]
            self.assertEqual(sorted(int(row['activity_id']) for row in self.read_table('activities')), wanted)
            found = self.list_folder()
            forms = self.read_table(FORMS) if f'{FORMS}.csv' in found else []
            self.assertEqual({int(row['activity_id']) for row in forms} - set(wanted), set())
        self.assertEqual([name for name in found if name.startswith('forms-')], [])

    def test_one_survey(self):
        self.export('--survey', 'friends-and-family', '--format', 'json')
        self.assertEqual(self.list_folder(), ['forms-friends-and-family.json', 'tallies.json'])
        self.assertEqual(self.read_json_table('forms-friends-and-family')['rows'], [])
        self.export('--survey', 'engagement-feedback')
        self.assertEqual(self.list_folder(), ['codebook.csv', f'{FORMS}.csv', 'tallies.csv'])

    def test_mark(self):
        self.export('--bom')
        for name in [*TABLES, 'codebook']:
            self.assertEqual((self.folder / 'data' / f'{name}.csv').read_bytes().count(b'\xef\xbb\xbf'), 1)
            self.read_table(name, encoding='utf-8-sig')

    def test_same_bytes(self):
        for format in FORMATS:
            for folder in ('a', 'b'):
                self.export('--format', format, folder=folder)
            for name in self.list_folder('a'):
                self.assertEqual((self.folder / 'a' / name).read_bytes(), (self.folder / 'b' / name).read_bytes())

    def test_language(self):
        """Headings and values are the same in every language; only what explains them is not."""
        self.export('--format', 'csv', folder='a')
        self.export('--format', 'csv', folder='b', env={'LC_ALL': 'cy_GB.UTF-8', 'LANGUAGE': 'cy'})
        for name in TABLES:
            self.assertEqual((self.folder / 'a' / f'{name}.csv').read_bytes(), (self.folder / 'b' / f'{name}.csv').read_bytes())


class RoundTrip(ExportTest):
    def summarise(self, path, *options):
        """All counts and figures of the survey's questions."""
        summary = self.read_json('summary', path, *options)
        return {key: summary[key] for key in summary if key in ('questions', 'forms', 'survey')}

    def test_every_activity_of_the_sample(self):
        """Activity by activity into a new workspace: its figures are those of the sample, forms keep their numbers."""
        self.make_sample()
        self.expect(DONE, 'new', 'other.wtdb')
        activities = self.fetch('SELECT activities.id, title, level, held_on, people FROM activities JOIN batches ON activity_id = activities.id'
                                ' WHERE tallied = 0 AND took_place = 1 AND EXISTS (SELECT 1 FROM responses WHERE batch_id = batches.id)')
        with contextlib.closing(sqlite3.connect(self.folder / 'other.wtdb')) as database:
            project = database.execute("INSERT INTO projects (title, stage) VALUES ('Copies', 'planning')").lastrowid
            database.executemany('INSERT INTO activities (id, project_id, title, level, held_on, people, took_place) VALUES (?, ?, ?, ?, ?, ?, 1)',
                                 [(row[0], project, *row[1:]) for row in activities])
            database.commit()
        self.assertGreater(len(activities), 10)
        for number, *_ in activities:
            self.export('--activity', number, '--with-comments')
            outcome = self.expect(DONE, 'import', 'other.wtdb', '--activity', number, f'data/{FORMS}.csv')
            self.assertRegex(outcome.output, r'^Imported [\d,]+ forms?\.\n$')
            self.assertEqual(self.summarise('other.wtdb', '--activity', number), self.summarise('sample.wtdb', '--activity', number))
        forms = ('SELECT activity_id, serial, answers, text FROM responses JOIN batches ON batches.id = batch_id'
                 ' LEFT JOIN comments ON response_id = responses.id WHERE tallied = 0 ORDER BY 1, 2, 4')
        self.assertEqual(self.fetch(forms, 'other.wtdb'), self.fetch(forms))
        self.expect(DONE, 'check', 'other.wtdb')


class Activity(ActivityTest, ExportTest):
    def test_all_at_once(self):
        """Forms of two activities with the same numbers come in as those of one; a spreadsheet may have been there in between."""
        second = self.add_activity('involving', '2025-06-14')
        for activity, seed in ((self.activity, 3), (second, 4)):
            self.import_rows(make_rows(150, seed), activity=activity)
        wanted = self.read_json('summary', 'test.wtdb')
        self.export('--with-comments', '--bom', workspace='test.wtdb')
        rows = list(csv.reader((self.folder / 'data' / f'{FORMS}.csv').read_text(encoding='utf-8-sig').splitlines(keepends=True)))
        self.assertEqual(len(rows), 301)
        shapes = {'as it is': (self.folder / 'data' / f'{FORMS}.csv').read_bytes()}
        for shape, separator in (('semicolons', ';'), ('tabs', '\t')):
            with open(self.folder / 'other.csv', 'w', encoding='utf-8', newline='') as file:
                csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([row[::-1] for row in rows])
            shapes[shape] = (self.folder / 'other.csv').read_bytes()
        for shape, content in shapes.items():
            with self.subTest(shape=shape):
                self.path = self.folder / f'{shape}.wtdb'
                self.expect(DONE, 'new', self.path)
                activity = self.add_activity('engaging', '2025-05-14')
                (self.folder / 'again.csv').write_bytes(content)
                outcome = self.expect(DONE, 'import', self.path, '--activity', activity, 'again.csv')
                self.assertEqual(outcome.output, 'Imported 300 forms.\n')
                self.assertEqual(self.read_json('summary', self.path)['questions'], wanted['questions'])

    def test_formulas(self):
        """No cell of text begins as a formula does, and what people wrote comes back as it was."""
        said = ['=1+1', '+44', '-5', '@SUM(A1)', "'=1", "''", "'tis", '?!', '=cmd|"/c calc"!A1', 'a=b', '- well', '"=1"', '...', '....', '.']
        self.import_rows([['heard', 'valued']] + [[text, '7'] for text in said])
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            database.execute("UPDATE activities SET title = '=HYPERLINK(\"x\")'")
            database.execute("UPDATE projects SET title = '@home'")
            database.commit()
        for format in ('csv', 'spss'):
            self.export('--with-comments', '--format', format, workspace='test.wtdb')
            for name in [*TABLES, 'codebook']:
                for row in self.read_table(name):
                    for column, cell in row.items():
                        self.assertFalse(FORMULA.match(cell) and not re.fullmatch(r'-?\d+', cell), (name, column, cell))
            self.assertEqual({row['activity_title'][:3] for row in self.read_table('activities')}, {"'=H"})
        self.export('--with-comments', '--activity', self.activity, workspace='test.wtdb')
        second = self.add_activity('engaging', '2025-06-14')
        self.expect(DONE, 'import', 'test.wtdb', '--activity', second, f'data/{FORMS}.csv')
        for activity in (self.activity, second):
            self.assertEqual(self.fetch('SELECT text FROM comments JOIN responses ON responses.id = response_id JOIN batches'
                                        f' ON batches.id = batch_id WHERE activity_id = {activity} ORDER BY serial', 'test.wtdb'),
                             [(text,) for text in said])

    @unittest.skipUnless(shutil.which('pspp'), 'PSPP is not installed')
    def test_pspp(self):
        """PSPP takes every file of syntax without a word, and counts as the program does."""
        survey = {'id': 'visits', 'title': 'Your visit', 'questions': [
            {'id': 'not', 'text': "How valued? It's \"you\" – ŵ", 'type': 'scale', 'minimum': 1, 'maximum': 10},
            {'id': 'way', 'text': 'Which?', 'type': 'choice', 'choices': [{'id': 'a', 'text': 'Letter'}, {'id': 'c', 'text': "It's"}]},
            {'id': 'helped', 'text': 'What?', 'type': 'choices', 'choices': [{'id': 'a', 'text': 'A'}, {'id': 'b', 'text': 'B'}]},
            {'id': 'miles', 'text': 'How far?', 'type': 'number'}, {'id': 'day', 'text': 'When?', 'type': 'date'},
            {'id': 'said', 'text': 'Anything?', 'type': 'text'}, {'id': 'said!', 'text': 'Again?', 'type': 'yes-no'}]}
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            number = database.execute("INSERT INTO surveys (name, version, definition, title, origin) VALUES ('visits', 1, ?, 'x', 'own')",
                                      (json.dumps(survey),)).lastrowid
            for position, question in enumerate(survey['questions'], 1):
                question_id = database.execute('INSERT INTO questions (survey, name, kind) VALUES (?, ?, ?)',
                                               ('visits', question['id'], question['type'])).lastrowid
                database.execute('INSERT INTO survey_questions VALUES (?, ?, ?)', (number, position, question_id))
            database.commit()
        self.import_rows([['not', 'way', 'helped', 'miles', 'day', 'said', 'said!'],
                          ['10', 'a', 'a;b', '-12.5', '2025-10-02', 'One, "two"\nthree', 'yes'],
                          ['1', 'c', 'b', '1250', '1999-01-31', '=1', 'no'], ['?', '*', '?', '?', '', '', '*'], ['', '', '', '', '?', '?', '']],
                         '--survey', str(number))
        self.export('--format', 'spss', '--with-comments', workspace='test.wtdb')
        for name in ('activities', 'checklists', 'projects', 'tallies', 'forms-visits'):
            syntax = (self.folder / 'data' / f'{name}.sps').read_text(encoding='utf-8')
            (self.folder / 'data' / 'run.sps').write_text(syntax + "SAVE TRANSLATE /OUTFILE='out.csv' /TYPE=CSV /FIELDNAMES /REPLACE"
                                                          ' /MISSING=IGNORE.\n', encoding='utf-8')
            done = subprocess.run(['pspp', '-o', 'log.txt', 'run.sps'], cwd=self.folder / 'data', capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (0, '', ''), name)
            log = self.folder / 'data' / 'log.txt'
            self.assertNotRegex(log.read_text(encoding='utf-8') if log.exists() else '', r'(?i)\b(error|warning|note):')
        with open(self.folder / 'data' / 'out.csv', encoding='utf-8', newline='') as file:
            rows = list(csv.DictReader(file))
        columns = {name: [row[name].strip() for row in rows] for name in rows[0]}
        for name, wanted in (('q_not', ['10', '1', '-2', '-1']), ('way', ['1', '3', '-3', '-1']), ('helped_a', ['1', '0', '-2', '-1']),
                             ('helped_b', ['1', '1', '-2', '-1']), ('miles_missing', ['0', '0', '-2', '-1']),
                             ('day_missing', ['0', '0', '-1', '-2']), ('said', ["One, 'two' three", "'=1", '', '?']), ('said_', ['1', '0', '-3', '-1'])):
            self.assertEqual(columns[name], wanted, name)
        self.assertEqual([float(cell) for cell in columns['miles'][:2]], [-12.5, 1250])
        self.assertEqual(columns['day'][:2], ['10/02/2025', '01/31/1999'])
        self.assertEqual(columns['miles'][2:] + columns['day'][2:], [''] * 4)


class Place(ExportTest):
    """Where the folder goes."""

    def setUp(self):
        super().setUp()
        self.make_sample()

    def snapshot(self):
        return {str(path.relative_to(self.folder)): path.is_file() and path.read_bytes() for path in self.folder.rglob('*')}

    def test_names(self):
        for name in ('two words', 'gofal ŵ 😀', "quote'\"", '100%', 'slash/', '.', 'sample.csv'):
            with self.subTest(name=name):
                place = self.folder / 'empty'
                place.mkdir(exist_ok=True)
                done = subprocess.run([PROGRAM, 'export', self.folder / 'sample.wtdb', '--output', name], cwd=place, capture_output=True, check=False)
                self.assertEqual(done.returncode, DONE, done.stderr)
                shutil.rmtree(place)

    def test_an_earlier_export_is_replaced(self):
        self.export('--with-comments', '--format', 'spss')
        self.export('--project', '2', '--format', 'json')
        self.assertTrue(all(name.endswith('.json') for name in self.list_folder()))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ['data', 'sample.wtdb'])

    def test_nothing_else_is_replaced(self):
        self.export()
        (self.folder / 'data' / 'my notes.txt').write_text('mine')
        before = self.snapshot()
        outcome = self.export(code=FAILED)
        self.assertIn('my notes.txt', outcome.errors)
        self.assertEqual(self.snapshot(), before)
        self.assertIn('sample.wtdb', self.export(code=FAILED, folder='.').errors)
        self.assertEqual(self.snapshot(), before)

    def test_cannot_be_written(self):
        (self.folder / 'file').write_text('x')
        before = self.snapshot()
        for name in ('no/such', 'file', 'file/data'):
            outcome = self.export(code=FAILED, folder=name)
            self.assert_sentence(outcome.errors, name, 'cannot be written', 'nothing was changed')
            self.assertEqual(self.snapshot(), before)

    def test_full_disk(self):
        """No file may grow past what the database needs to be read: what was there stays, and nothing is left beside it."""
        for format in FORMATS:
            self.export('--format', format, '--project', '2')
            before = self.snapshot()
            self.assert_sentence(self.export('--format', format, code=FAILED, limit=40_000).errors, 'data', 'full', 'not changed')
            self.assertEqual(self.snapshot(), before)

    def test_who_is_not_there(self):
        before = self.snapshot()
        for options in (['--project', '99'], ['--activity', '999'], ['--survey', '99'], ['--survey', 'none']):
            self.assert_sentence(self.export(*options, code=FAILED).errors, 'sample.wtdb')
        self.assertEqual(self.snapshot(), before)

    def test_wrong_use(self):
        for options, words in ((['--format', 'xlsx'], 'csv, json or spss'), (['--format', ''], 'csv'), (['--format', 'json', '--bom'], '--bom'),
                               (['--from', '2025-02-31'], '2025-02-31')):
            self.assertIn(words, self.export(*options, code=WRONG_USE).errors)
        self.assertIn('--output', self.expect(WRONG_USE, 'export', 'sample.wtdb').errors)
        self.assertEqual([*self.snapshot()], ['sample.wtdb'])


class Stopped(ActivityTest, ExportTest):
    def test_interrupted(self):
        """Ctrl+C while it writes: the old folder stays, and nothing is beside it."""
        self.import_rows(make_rows(60_000, 5))
        self.export('--from', '1900-01-01', '--to', '1900-01-02', workspace='test.wtdb')
        before = self.list_folder()
        running = subprocess.Popen([PROGRAM, 'export', 'test.wtdb', '--output', 'data', '--with-comments', '--format', 'json'], cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while running.poll() is None and not any(path.name.startswith('.working') and path.is_dir() for path in self.folder.iterdir()):
            time.sleep(0.001)
        running.send_signal(signal.SIGINT)
        output, errors = running.communicate(timeout=120)
        self.assertEqual((running.returncode, output), (FAILED, ''))
        self.assertIn('Stopped', errors)
        self.assertEqual(self.list_folder(), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir() if not path.name.startswith('test.wtdb')), ['data', 'forms.csv'])


main()
