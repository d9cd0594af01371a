#!/usr/bin/env python3
"""Opens workbooks with LibreOffice and Gnumeric, where they are installed, and compares what they read
with what was written."""

import csv
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from tap import run_as_tap

MAKE = None
SHEETS = ['Summary', 'Month by month', 'Filter', 'Projects', 'Checklist', 'Engagement', 'Survey results', 'Responses',
          'Comments', 'Data dictionary', 'Notes']
# Without an activity there is nothing to choose from.
EMPTY = [name for name in SHEETS if name != 'Filter']
# Gnumeric knows no tables, and says so on the terminal of every workbook with one.
EXPECTED_WORDS = ("Unexpected element 'tableParts'", '\tworksheet')


class Elsewhere(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def make(self, kind):
        path = os.path.join(self.folder.name, kind + '.xlsx')
        subprocess.run([MAKE, kind, path], check=True)
        return path

    def read_folder(self, prefix):
        found = {}
        for name in os.listdir(self.folder.name):
            if name.startswith(prefix):
                with open(os.path.join(self.folder.name, name), encoding='utf-8', newline='') as file:
                    found[name[len(prefix):]] = list(csv.reader(file))
        return found

    def convert_with_office(self, kind):
        if shutil.which('soffice') is None:
            self.skipTest('LibreOffice is not installed')
        path = self.make(kind)
        # As shown, each sheet into a file of its own.
        subprocess.run(
            ['soffice', '--headless', '-env:UserInstallation=file://' + self.folder.name + '/office',
             '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,'
             'false,-1', '--outdir', self.folder.name, path],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=150)
        return {name[:-4]: rows for name, rows in self.read_folder(kind + '-').items()}

    def convert_with_gnumeric(self, kind):
        if shutil.which('ssconvert') is None:
            self.skipTest('Gnumeric is not installed')
        path = self.make(kind)
        result = subprocess.run(
            ['ssconvert', '-S', path, os.path.join(self.folder.name, 'gnumeric-%s.csv')],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding='utf-8',
            timeout=150)
        words = [line for line in result.stderr.splitlines()
                 if not line.startswith(EXPECTED_WORDS)]
        self.assertEqual(words, [])
        return {name[:-4]: rows for name, rows in self.read_folder('gnumeric-').items()}

    def check(self, sheets, expected=SHEETS):
        self.assertEqual(sorted(sheets), sorted(expected))
        for name, rows in sheets.items():
            for row in rows:
                for cell in row:
                    self.assertFalse(cell.startswith(('#', 'Err:')) and cell != '#REF!',
                                     (name, cell))

    FIRST = ['Getting home from hospital', "Carers' workshop", 'Involving', '0001',
             'Poster at my surgery', 'Yes', '8', '7', 'Yes']

    def test_office_reads_ordinary(self):
        sheets = self.convert_with_office('ordinary')
        self.check(sheets)
        row = [cell.strip() for cell in sheets['Responses'][1]]
        self.assertEqual(row[0], '2 Oct 2024')
        self.assertEqual(row[1:], self.FIRST)
        total = [cell.strip() for cell in sheets['Projects'][3]]
        self.assertEqual(total[0], 'Total')
        self.assertIn('1,390', total)

    def test_office_reads_cruel(self):
        sheets = self.convert_with_office('cruel')
        self.check(sheets)
        comments = [row[3] for row in sheets['Comments'] if len(row) > 3]
        self.assertIn('=1+1', comments)
        self.assertIn('_x0041_ is not A', comments)

    def test_office_reads_empty(self):
        self.check(self.convert_with_office('empty'), EMPTY)

    def test_gnumeric_reads_ordinary(self):
        sheets = self.convert_with_gnumeric('ordinary')
        self.check(sheets)
        self.assertEqual(sheets['Responses'][1][0], '2024/10/02')
        self.assertEqual(sheets['Responses'][1][1:4] + sheets['Responses'][1][5:],
                         self.FIRST[:3] + self.FIRST[4:])

    def test_gnumeric_reads_cruel(self):
        self.check(self.convert_with_gnumeric('cruel'))

    def test_gnumeric_reads_empty(self):
        self.check(self.convert_with_gnumeric('empty'), EMPTY)


if __name__ == '__main__':
    MAKE = sys.argv[1]
    run_as_tap()
