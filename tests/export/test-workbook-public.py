#!/usr/bin/env python3
"""Searches public editions of the workbook for what they withhold, and internal ones for the same,
so that it is known that the search finds it."""

import os
import re
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import workbook_reader as reader
from tap import run_as_tap

MAIN = reader.MAIN
THRESHOLD = 5
ROWS = 1048576

# Who and what the internal edition tells, and on which sheets alone.
TOLD = {
    'Leonora Lead': ['Projects'],
    'Constance Contact': ['Projects'],
    'Chanda Champion': ['Projects'],
    'Sumitra Summary': ['Projects'],
    'Owen Ownerson': ['Checklist'],
    'Evita Evidencer': ['Checklist'],
    'Rhea Reasoner': ['Checklist'],
    'Patience Place': ['Engagement'],
    'Desmond Describer': ['Engagement'],
    'Nora Nurse': ['Responses', 'Comments'],
    'Sidney Single': ['Quotes'],
    'Hardly anybody asked': ['Data dictionary', 'Notes'],
}
# What no edition tells.
NEVER_TOLD = [reader.TYPIST, 'Shanti Shaper', 'Ursula Urgent']
# Numbers that protect others, and what would give one away: of people (2), forms, scores (2), yes,
# blank, verified, those still to come, a month, themes, another survey, and what single people said.
WITHHELD = [3109, 7919, 5009, 3023, 8034, 1013, 2027, 1301, 4999, 1511, 6661, 9450, 1709,
            6005, 8009, 17.375, 11.625, 1.875, 9887.5]
# Those that are sums of what is withheld, and are in no edition.
WITHHELD_SUMS = [3111, 5011, 1710, 4507]
# Numbers that a public edition shows.
SHOWN = [19581, 8548, 7922, 4211, 4337, 4343, 3369, 5002, 5004, 3001, 2003, 1117, 1123, 1129, 2213,
         2633, 6607, 3037, 8012, 4513]


def mentions(book, number):
    """Whether @number is anywhere: a cell, a chart, a text, with or without a comma."""
    plain = '%g' % number
    forms = {plain, '{:,}'.format(number)}
    pattern = re.compile('|'.join(r'(?<![\d.,#])%s(?![\d]|[.,]\d)' % re.escape(form)
                                  for form in forms))
    for name, data in book.bytes.items():
        # Sizes, places and numbers of styles are numbers too, which mean nothing here.
        if name == 'xl/styles.xml' or name.startswith('xl/theme'):
            continue
        text = re.sub(r'<(a:|xdr:|c:axId|c:crossAx)[^>]*>', '', data.decode())
        text = re.sub(r'\b(r|s|ref|sqref|spans|style|width|ht|count|uniqueCount|id)="[^"]*"', '', text)
        if pattern.search(text):
            return True
    return False


def find_sheets(book, words):
    return [name for name in book.names
            if any(words in str(value) for value in book.cells(name).values())]


class PrivateWorkbook(unittest.TestCase):
    """Names and numbers that can be told from all others."""

    @classmethod
    def setUpClass(cls):
        cls.public = reader.Workbook('private', ROWS, 1, 'public')
        cls.internal = reader.Workbook('private', ROWS, 1, 'internal')

    def test_public_edition_names_nobody(self):
        for words in [*TOLD, *NEVER_TOLD, 'Paula Private']:
            first_name = words.split(' ')[0].encode()
            for name, data in self.public.bytes.items():
                self.assertNotIn(first_name, data, (words, name))

    def test_internal_edition_tells_where_it_belongs(self):
        for words, sheets in TOLD.items():
            self.assertEqual(find_sheets(self.internal, words), sheets, words)

    def test_internal_edition_names_no_one_else(self):
        for words in NEVER_TOLD:
            for name, data in self.internal.bytes.items():
                self.assertNotIn(words.encode(), data, (words, name))

    def test_public_edition_has_no_withheld_number(self):
        for number in WITHHELD + WITHHELD_SUMS:
            self.assertFalse(mentions(self.public, number), number)

    def test_the_search_finds_numbers(self):
        for number in WITHHELD:
            self.assertTrue(mentions(self.internal, number), number)
        for number in SHOWN:
            self.assertTrue(mentions(self.public, number), number)

    def test_public_edition_has_no_sheet_of_forms(self):
        self.assertEqual(self.public.names,
                         ['Summary', 'Month by month', 'Projects', 'Checklist', 'Engagement', 'Survey results',
                          'Friends and family', 'Equality monitoring', 'Themes', 'Quotes',
                          'Data dictionary', 'Notes'])

    def test_withheld_numbers_read_as_words(self):
        people = [(row['Project'], row['People']) for row in self.public.rows('Projects')[:4]]
        self.assertEqual(people, [('Getting home', 8548), ('Falls clinic', 7922),
                                  ('Rare illness', 'fewer than 5'),
                                  ('Leaflets', 'protects another number')])
        for row in self.public.rows('Engagement'):
            for column in ('People', 'Forms counted'):
                self.assertNotIn(row[column], (None, '', 0), row)
        for row in self.public.rows('Projects')[:4]:
            self.assertEqual(row['Forms'], 'protects another number')
        sex = [(row['Answer'], row['People']) for row in self.public.rows('Equality monitoring')
               if row['Category'] == 'Sex' and row['People'] != 0]
        self.assertIn('fewer than 5', [people for _, people in sex])

    def test_quotes_may_be_published(self):
        self.assertEqual([row['Quote'] for row in self.public.rows('Quotes')],
                         ['They listened to me'])

    def test_withheld_months_are_left_out(self):
        cells = self.public.cells('Summary')
        row = int(re.search('[0-9]+', self.public.find_below('Summary', 'Month')).group())
        self.assertEqual([cells.get('G%d' % (row + i)) for i in range(3)], [2213, 2633, None])

    def test_withheld_answers_are_not_drawn(self):
        # Felt valued is not; will have an impact is, and the months are, on two sheets.
        self.assertEqual(len(self.public.charts()), 3)
        self.assertTrue(any('fewer than 5 people gave one of the answers' in str(value)
                            for value in self.public.cells('Summary').values()))

    def test_says_which_edition_it_is(self):
        for book, edition in ((self.public, 'Public edition'), (self.internal, 'Internal edition')):
            self.assertTrue(any(edition in str(value) for value in book.cells('Summary').values()))
            self.assertIn(edition.encode(), book.bytes['docProps/core.xml'])
        notes = ' '.join(str(value) for value in self.public.cells('Notes').values())
        self.assertIn('the public edition', notes)
        self.assertIn('from 1 to 4', notes)
        self.assertIn('3 months are left out', notes)
        self.assertIn('1 other survey is left out', notes)


class EveryPublicWorkbook(unittest.TestCase):
    """No number of people, forms or answers is small, whatever the workbook is made of."""

    COUNTS = ('People', 'Forms', 'Forms counted', 'Answers', 'Comments', 'Number')

    def check_tables(self, book):
        for name in book.names:
            if name in ('Summary', 'Notes'):
                continue
            for row in book.rows(name):
                if row.get('Answer') == 'Mean':
                    continue
                for column in self.COUNTS:
                    if isinstance(row.get(column), float):
                        self.assertFalse(1 <= row[column] < THRESHOLD, (name, row))

    def check_summary(self, book):
        cells = book.cells('Summary')
        for reference, value in cells.items():
            match = re.fullmatch('([A-Z]+)([0-9]+)', reference)
            column, row = match.group(1), int(match.group(2))
            if value in ('People', 'Forms') and column == 'A':
                self.check_cells(cells, [key + str(row) for key in 'BC'])
            elif value in ('Answers', 'Said yes', 'Said no') and column != 'A':
                self.check_cells(cells, [column + str(row + i) for i in range(1, 5)])
            elif value == 'Score' and column == 'F':
                # Scores, or bands of them, down to the empty row below.
                last = row
                while cells.get('F' + str(last + 1)) is not None:
                    last += 1
                self.assertIn(last - row, (3, 10))
                self.check_cells(cells, [key + str(i) for key in 'GHIJ' for i in range(row + 1, last + 1)])

    def check_cells(self, cells, references):
        for reference in references:
            value = cells.get(reference)
            if isinstance(value, float):
                self.assertFalse(1 <= value < THRESHOLD, reference)

    def check_charts(self, book):
        """Charts hold copies of cells that lie on sheets of this file."""
        for part in book.charts():
            for formula in part.iter(reader.CHART + 'f'):
                self.assertRegex(formula.text, "^(Summary|'Month by month')!")

    def test_no_small_number(self):
        for kind in ('ordinary', 'empty', 'single', 'surveys', 'cruel', 'private', 'long'):
            with self.subTest(kind=kind):
                book = reader.Workbook(kind, ROWS, 1, 'public')
                self.check_tables(book)
                self.check_summary(book)
                self.check_charts(book)
                self.assertNotIn('Responses', book.names)
                self.assertNotIn('Comments', book.names)
                for cell in [cell for name in book.names
                             for cell in book.sheet(name).iter(MAIN + 'c')]:
                    self.assertNotEqual(cell.get('t'), 'e')

    def test_internal_workbook_fails_this_test(self):
        book = reader.Workbook('private', ROWS, 1, 'internal')
        with self.assertRaises(AssertionError):
            self.check_tables(book)
        with self.assertRaises(AssertionError):
            self.check_summary(book)

    def test_same_content_same_cells(self):
        books = [reader.Workbook('private', ROWS, 1, 'public') for _ in range(2)]
        self.assertEqual(books[0].bytes, books[1].bytes)


if __name__ == '__main__':
    reader.MAKE = sys.argv[1]
    run_as_tap()
