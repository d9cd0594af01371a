"""Writing a questionnaire as an XLSForm: read back from the XML, and answered in it."""
import contextlib
import json
import re
import sqlite3
import sys
import xml.etree.ElementTree as xml
import zipfile

sys.dont_write_bytecode = True
from commands import DONE, FAILED, WRONG_USE, ActivityTest, main

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
SURVEY = {'id': 'visits', 'title': 'Your visit', 'questions': [
    {'id': 'said', 'text': 'What would you like to say? ${x}', 'type': 'text'},
    {'id': 'again', 'text': 'Would you come again?', 'type': 'yes-no', 'required': True},
    {'id': 'valued', 'text': 'How valued did you feel?', 'type': 'scale', 'minimum': 1, 'maximum': 10, 'low-label': 'Not', 'high-label': 'Highly'},
    {'id': 'rating', 'text': 'How was it?', 'type': 'choice', 'choices': [{'id': 'a', 'text': 'Very good'}, {'id': 'c', 'text': '=Poor'}]},
    {'id': 'heard', 'text': 'How did you hear?', 'type': 'choices', 'choices': [{'id': 'a', 'text': 'Poster'}, {'id': 'b', 'text': 'Letter, phone'}]},
    {'id': 'miles', 'text': 'How many miles?', 'type': 'number', 'minimum': 0, 'maximum': 120.5},
    {'id': 'how many', 'text': 'How many people?', 'type': 'number', 'minimum': 1},
    {'id': 'day', 'text': 'When?', 'type': 'date'}]}


def read_sheets(path):
    """Each sheet as a list of rows, each a dictionary by the headings."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: xml.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith('.xml')}
    strings = [''.join(text.text or '' for text in item.iter(MAIN + 't')) for item in parts['xl/sharedStrings.xml'].iter(MAIN + 'si')]
    sheets = {}
    for number, sheet in enumerate(parts['xl/workbook.xml'].iter(MAIN + 'sheet'), 1):
        rows = []
        for row in parts[f'xl/worksheets/sheet{number}.xml'].iter(MAIN + 'row'):
            rows.append({re.match('[A-Z]+', cell.get('r')).group(): strings[int(cell.find(MAIN + 'v').text)]
                         for cell in row.iter(MAIN + 'c') if cell.find(f'{MAIN}f') is None})
        headings = rows[0]
        sheets[sheet.get('name')] = [{headings[column]: text for column, text in row.items()} for row in rows[1:]]
    return sheets


class Xlsform(ActivityTest):
    def add_survey(self):
        """Straight into the tables, as the questionnaire's designer would keep it."""
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            survey = database.execute('INSERT INTO surveys (name, version, definition, title, origin) VALUES (?, 1, ?, ?, ?)',
                                      ('visits', json.dumps(SURVEY), 'Your visit', 'own')).lastrowid
            for position, question in enumerate(SURVEY['questions'], 1):
                number = database.execute('INSERT INTO questions (survey, name, kind) VALUES (?, ?, ?)',
                                          ('visits', question['id'], question['type'])).lastrowid
                database.execute('INSERT INTO survey_questions (survey_id, position, question_id) VALUES (?, ?, ?)', (survey, position, number))
            database.commit()
        return survey

    def test_shipped_survey(self):
        self.expect(DONE, 'xlsform', 'test.wtdb', '--output', 'form.xlsx')
        sheets = read_sheets(self.folder / 'form.xlsx')
        self.assertEqual(list(sheets), ['survey', 'choices', 'settings'])
        self.assertEqual([(row['name'], row['type']) for row in sheets['survey']],
                         [('heard', 'text'), ('expressed', 'select_one yes_no'), ('valued', 'select_one choices_valued'),
                          ('impact', 'select_one choices_impact'), ('future', 'select_one yes_no')])
        self.assertEqual(sheets['settings'][0]['form_id'], 'engagement-feedback')

    def test_every_kind(self):
        self.expect(DONE, 'xlsform', 'test.wtdb', '--survey', self.add_survey(), '--output', 'form.xlsx')
        sheets = read_sheets(self.folder / 'form.xlsx')
        rows = {row['name']: row for row in sheets['survey']}
        self.assertEqual([row['type'] for row in sheets['survey']],
                         ['text', 'select_one yes_no', 'select_one choices_valued', 'select_one choices_rating', 'select_multiple choices_heard',
                          'decimal', 'decimal', 'date'])
        self.assertEqual(rows['said']['label'], 'What would you like to say? $ {x}')
        self.assertEqual(rows['again'].get('required'), 'yes')
        self.assertNotIn('required', rows['said'])
        self.assertEqual(rows['valued']['appearance'], 'horizontal')
        self.assertEqual(rows['miles']['constraint'], '. >= 0 and . <= 120.5')
        self.assertEqual(rows['q7']['constraint'], '. >= 1')
        self.assertTrue(rows['heard']['hint'])
        choices = {}
        for row in sheets['choices']:
            choices.setdefault(row['list_name'], []).append((row['name'], row['label']))
        self.assertEqual(choices['yes_no'], [('yes', 'Yes'), ('no', 'No')])
        self.assertEqual(choices['choices_valued'], [('1', '1 – Not'), *((str(n), str(n)) for n in range(2, 10)), ('10', '10 – Highly')])
        self.assertEqual(choices['choices_rating'], [('a', 'Very good'), ('c', '=Poor')])
        self.assertEqual(sheets['settings'][0]['form_title'], 'Your visit')
        # Every list that is used is there, and every name is one of its own.
        for row in sheets['survey']:
            if row['type'].startswith('select'):
                self.assertIn(row['type'].split()[1], choices)
        self.assertEqual(len(rows), len(SURVEY['questions']))

    def test_answers_come_back(self):
        """What KoboToolbox gives back for that form, with names and with labels, comes in by itself."""
        survey = self.add_survey()
        self.expect(DONE, 'xlsform', 'test.wtdb', '--survey', survey, '--output', 'form.xlsx')
        names = [row['name'] for row in read_sheets(self.folder / 'form.xlsx')['survey']]
        answers = [['Café', 'yes', '10', 'c', 'a b', '12.5', '3', '2025-10-02'], ['Café', 'Yes', '10 – Highly', '=Poor', 'Poster Letter,phone', '12.5', '3', '2025-10-02']]
        answers[1][4] = 'Poster; Letter, phone'
        for number, row in enumerate(answers):
            text = ';'.join(f'"{cell}"' for cell in [*names, '_id', '_uuid']) + '\n' + ';'.join(f'"{cell}"' for cell in [*row, '1', f'u{number}']) + '\n'
            (self.folder / f'{number}.csv').write_text(text, encoding='utf-8')
            self.expect(DONE, 'import', 'test.wtdb', f'{number}.csv', '--activity', self.activity, '--survey', survey)
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            self.assertEqual(database.execute('SELECT DISTINCT answers FROM responses').fetchall(), [('TY0cVVVV',)])
            self.assertEqual(database.execute('SELECT text, count(*) FROM comments GROUP BY text ORDER BY text').fetchall(),
                             [('12.5', 2), ('2025-10-02', 2), ('3', 2), ('Café', 2), ('ab', 2)])
        self.expect(DONE, 'check', 'test.wtdb')

    def test_wrong_use(self):
        self.assertIn('.xlsx', self.expect(WRONG_USE, 'xlsform', 'test.wtdb', '--output', 'form.csv').errors)
        self.expect(WRONG_USE, 'xlsform', 'test.wtdb')
        self.expect(FAILED, 'xlsform', 'test.wtdb', '--survey', '99', '--output', 'form.xlsx')
        self.expect(FAILED, 'xlsform', 'test.wtdb', '--output', 'nowhere/form.xlsx')
        self.assertFalse((self.folder / 'form.xlsx').exists())


main()
