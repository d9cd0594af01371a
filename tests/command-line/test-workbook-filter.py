"""The formulas of the sheet "Filter", worked out by LibreOffice: the same numbers as in the file, and those of a part that a reader
chooses."""
import contextlib
import csv
import json
import re
import shutil
import sqlite3
import subprocess
import unittest
import zipfile
from xml.sax.saxutils import escape

from commands import DONE, CommandTest, main

PERIOD = ('--from', '2024-04-01', '--to', '2026-03-31')
# What LibreOffice does with formulas of a file that it opens.
ALWAYS, NEVER = 0, 1
SETTINGS = '''<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>%d</value></prop></item>
</oor:items>'''
# Every sheet into a file of its own, numbers with all their digits.
AS_TABLES = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1'
# Letters that mean something to SUMIFS(), and nearly the title of another project.
CRUEL = 'What*helps? ~ a "plan"'
NEARLY = 'What helps now, ~ a "plan"'
FROM, TO, LEVEL, PROJECT = 'B4', 'B5', 'B6', 'B7'
DAY_OF_2025 = 45658


def number(text):
    if text.endswith('%'):
        return float(text[:-1]) / 100
    return float(text) if text else 0


def to_iso(date):
    """The table has dates as LibreOffice writes them: 12/31/2025."""
    month, day, year = date.split('/') if date.count('/') == 2 else ('', '', '')
    return f'{year}-{month}-{day}'


@unittest.skipUnless(shutil.which('soffice'), 'LibreOffice is not installed')
class Filter(CommandTest):
    def setUp(self):
        super().setUp()
        self.make_sample()
        with contextlib.closing(sqlite3.connect(self.folder / 'sample.wtdb')) as database, database:
            database.execute('UPDATE projects SET title = ? WHERE id = 1', [CRUEL])
            database.execute('UPDATE projects SET title = ? WHERE id = 2', [NEARLY])
        self.expect(DONE, 'report', 'sample.wtdb', '--workbook', 'board.xlsx', *PERIOD)

    def work_out(self, name, mode=ALWAYS):
        """All sheets of a workbook as lists of rows."""
        home = self.folder / f'office-{mode}'
        (home / 'user').mkdir(parents=True, exist_ok=True)
        (home / 'user' / 'registrymodifications.xcu').write_text(SETTINGS % mode)
        tables = self.folder / f'tables-{mode}'
        shutil.rmtree(tables, ignore_errors=True)
        subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{home}', '--convert-to', AS_TABLES, '--outdir',
                        tables, self.folder / name], check=True, capture_output=True, timeout=150)
        sheets = {}
        for path in tables.iterdir():
            with open(path, encoding='utf-8', newline='') as file:
                sheets[path.stem.partition('-')[2]] = list(csv.reader(file))
        return sheets

    def choose(self, name, choices):
        """A copy of the workbook in which a reader typed @choices."""
        with zipfile.ZipFile(self.folder / 'board.xlsx') as book, zipfile.ZipFile(self.folder / name, 'w') as copy:
            sheets = re.findall('<sheet name="([^"]*)"', book.read('xl/workbook.xml').decode())
            part = f'xl/worksheets/sheet{sheets.index("Filter") + 1}.xml'
            for item in book.infolist():
                data = book.read(item)
                if item.filename == part:
                    for cell, value in choices.items():
                        typed = f'<v>{value}</v>' if isinstance(value, int) else f'<is><t>{escape(value)}</t></is>'
                        kind = 'n' if isinstance(value, int) else 'inlineStr'
                        data, found = re.subn(rf'<c r="{cell}" s="(\d+)"[^>]*>.*?</c>',
                                              lambda match: f'<c r="{cell}" s="{match[1]}" t="{kind}">{typed}</c>',
                                              data.decode(), count=1)
                        self.assertEqual(found, 1, cell)
                        data = data.encode()
                copy.writestr(item, data)

    def read_figures(self, sheets):
        """The figures of the sheet, by the words before them."""
        rows = sheets['Filter']
        figures = {}
        for row in rows[8:]:
            if row[0] and re.fullmatch(r'[–\d.]+', row[1]):
                figures.setdefault(row[0], [cell for cell in row[1:4] if cell])
        return figures

    def count(self, sheets, keep):
        """The same figures, from the rows of the two tables."""
        def read(name):
            headings, *rows = sheets[name]
            return [row for row in (dict(zip(headings, cells)) for cells in rows) if row['Level'] and keep(row)]

        activities, results = read('Engagement'), read('Survey results')
        valued = [row for row in results if row['Question'] == 'Felt valued']
        again = [row for row in results if row['Question'] == 'Would take part again']
        scores = [sum(number(row[f'Gave {score}']) for row in valued) for score in range(1, 11)]
        yes, no = (sum(number(row[column]) for row in again) for column in ('Said yes', 'Said no'))
        return {
            'Activities': [len(activities)],
            'People': [sum(number(row['People']) for row in activities)],
            'Forms': [sum(number(row['Forms counted']) for row in activities)],
            'Felt valued': [sum(scores), sum(score * count for score, count in enumerate(scores, 1)) / sum(scores),
                            sum(scores[7:]) / sum(scores)],
            'Would take part again': [yes, no, yes / (yes + no)],
        }

    def compare(self, sheets, keep):
        figures, expected = self.read_figures(sheets), self.count(sheets, keep)
        for words, numbers in expected.items():
            for text, number_expected in zip(figures[words], numbers, strict=True):
                self.assertAlmostEqual(number(text), number_expected, delta=1e-12, msg=words)

    def test_first(self):
        """Before anything is chosen, the results in the file are those that the formulas have."""
        written, worked_out = self.work_out('board.xlsx', NEVER), self.work_out('board.xlsx')
        self.assertEqual(written['Filter'], worked_out['Filter'])
        self.compare(worked_out, lambda row: True)
        overview = json.loads(self.expect(DONE, 'summary', 'sample.wtdb', *PERIOD, '--json').output)
        self.assertEqual(self.read_figures(worked_out)['Forms'], [str(overview['forms'])])

    def test_choices(self):
        for choices, keep in (
                ({LEVEL: 'Involving'}, lambda row: row['Level'] == 'Involving'),
                ({PROJECT: CRUEL}, lambda row: row['Project'] == CRUEL),
                ({PROJECT: NEARLY, LEVEL: ''}, lambda row: row['Project'] == NEARLY),
                ({FROM: DAY_OF_2025, TO: DAY_OF_2025 + 180}, lambda row: '2025-01-01' <= row['Date'] <= '2025-06-30'),
        ):
            with self.subTest(choices=choices):
                self.choose('chosen.xlsx', choices)
                sheets = self.work_out('chosen.xlsx')
                for name in ('Engagement', 'Survey results'):
                    for row in sheets[name][1:]:
                        row[0] = to_iso(row[0])
                self.compare(sheets, keep)

    def test_nothing(self):
        """A choice that nothing is left of has no means, and no error."""
        self.choose('chosen.xlsx', {TO: 1})
        sheets = self.work_out('chosen.xlsx')
        self.assertEqual(self.read_figures(sheets)['Felt valued'], ['0', '–', '–'])
        self.assertEqual(self.read_figures(sheets)['Activities'], ['0'])
        for row in sheets['Filter']:
            for cell in row:
                self.assertNotRegex(cell, '^(#|Err:)')


main()
