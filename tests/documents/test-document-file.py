#!/usr/bin/env python3
"""Reads documents back from their PDF files with poppler's tools."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'export'))
from tap import run_as_tap

MAKE = None
ASSESSMENTS = ['empty', 'rich', 'long', 'scripts', 'wide']
OVERVIEWS = ['overview-empty', 'overview-usual', 'overview-eight', 'overview-cruel']
OVERVIEW_FACTS = [
    'NHS Alder Vale Integrated Care Board', '9 October 2025', 'Overview', 'October 2024 to September 2025 · All projects',
    '12 projects', '48 activities', '1,932 people', '611 forms', 'as many as the year before', '124 more than the year before',
    'Felt valued', '598 answers', 'Mean the same as the year before', 'Will have an impact', 'month by month',
    'Spectrum of engagement', 'Checklist by principle', 'Yes and no', 'Would take part again',
]
FACTS = [
    'NHS Alder Vale Integrated Care Board', '9 October 2025', 'Involvement assessment',
    'Getting home from hospital', 'NHS Alder Vale', 'Re-design', 'Priya Raman', 'Under way',
    'The duty applies.', 'NHS Act 2006, section 14Z45 (integrated care board)', 'Individual and public',
    'The planning of commissioning arrangements', 'Developing and considering proposals for change',
    'one of three options would end the evening transport', 'Sam Ellery, 20 May 2025',
    'Two wards close for repairs in December', 'Phone calls to 20 carers', '15 January 2026',
    'Alder Vale Carers’ Forum', 'Hazel House residents', '2 people', '27 November 2025',
    '4 activities took place. 1,534 people were reached. 2 more are planned. 96 feedback forms were filled in.',
    'Design workshop for the discharge letter', '23 Oct 2025', 'Planned', "Carers' workshop", 'Took place',
    '1,148', 'Checklist for good partnership working', 'Transparent', '3 of 4', 'Past its date, 30 Sep 2025.',
    'Engagement is planned after the decision.', 'The level reached is below the level aimed at.',
    'How did patients or local community groups shape this piece of work?', 'Carers told us that the letter',
    'Page 1 of 1',
]
NEVER = ['Zebedee', 'Quillfeather', 'Ottoline', 'Brackenbury', 'Nadia', 'Okafor']


class DocumentFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.made = set()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def path(self, kind, ending):
        return os.path.join(self.folder.name, kind + ending)

    def make(self, kind):
        if shutil.which('pdftotext') is None:
            self.skipTest('poppler-utils is not installed')
        if kind not in self.made:
            subprocess.run([MAKE, kind, self.path(kind, '.pdf'), self.path(kind, '.txt')], check=True)
            self.made.add(kind)
        return self.path(kind, '.pdf')

    def ask(self, *command):
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout

    def info(self, kind):
        lines = self.ask('pdfinfo', self.make(kind)).splitlines()
        return {name: value.strip() for name, value in (line.split(':', 1) for line in lines)}

    def words(self, kind):
        return ' '.join(self.ask('pdftotext', '-raw', self.make(kind), '-').split())

    def text(self, kind):
        self.make(kind)
        with open(self.path(kind, '.txt'), encoding='utf-8') as file:
            return ' '.join(file.read().split())

    def test_one_page(self):
        for kind in ASSESSMENTS + OVERVIEWS:
            info = self.info(kind)
            self.assertEqual(info['Pages'], '1', kind)
            self.assertEqual(info['Page size'], '595.28 x 841.89 pts (A4)', kind)

    def test_metadata(self):
        info = self.info('rich')
        self.assertEqual(info['Title'], 'Involvement assessment: Getting home from hospital')
        self.assertEqual(info['Author'], 'NHS Alder Vale Integrated Care Board')
        self.assertEqual(info['Subject'], 'How people are involved in this project, and why')
        self.assertEqual(info['Tagged'], 'yes')
        self.assertIn('Oct  9 00:00:00 2025', info['CreationDate'])

    def test_facts(self):
        words, text = self.words('rich'), self.text('rich')
        for fact in FACTS:
            self.assertIn(fact, words)
        for fact in FACTS[:-1]:
            if fact != '3 of 4':  # the text says it of a chart in words
                self.assertIn(fact, text)

    def test_overview_facts(self):
        words, text = self.words('overview-usual'), self.text('overview-usual')
        for fact in OVERVIEW_FACTS:
            self.assertIn(fact, words)
            self.assertIn(fact, text)
        self.assertIn('Page 1 of 1', words)
        for said in (words, text):
            self.assertNotIn('charts are shown', said)
            self.assertNotIn('…', said)

    def test_overview_says_how_many_charts_are_left_out(self):
        figures = {kind: re.findall(r'^ *Figure(?: |$)', self.ask('pdfinfo', '-struct', self.make(kind)), re.M)
                   for kind in OVERVIEWS}
        self.assertEqual([len(figures[kind]) for kind in OVERVIEWS], [0, 6, 8, 8])
        self.assertIn('The first 8 of 10 charts are shown.', self.words('overview-cruel'))
        self.assertNotIn('charts are shown', self.words('overview-eight'))
        # Only what somebody has made of 300 letters without a blank is cut.
        self.assertIn('which could be chance', self.words('overview-cruel'))
        for kind in ('overview-empty', 'overview-usual', 'overview-eight'):
            self.assertNotIn('shortened', self.words(kind), kind)
        self.assertIn('0 projects', self.words('overview-empty'))

    def test_overview_letters_are_large_enough(self):
        """Nothing in the usual page, or in one of eight charts, is smaller than the foot of the page but by a label's share."""
        for kind in ('overview-usual', 'overview-eight'):
            boxes = self.ask('pdftotext', '-bbox', self.make(kind), '-')
            sizes = {word: float(bottom) - float(top) for top, bottom, word in
                     re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(Transparent|activities|Page)<', boxes)}
            self.assertGreaterEqual(sizes['activities'], sizes['Page'] - 0.01, kind)
            self.assertGreaterEqual(sizes['Transparent'], 0.9 * sizes['Page'], kind)

    def test_no_names(self):
        for said in (self.words('rich'), self.text('rich')):
            for name in NEVER:
                self.assertNotIn(name, said)

    def test_says_what_is_missing(self):
        words = self.words('empty')
        for sentence in ('Not decided yet.', 'No stakeholders are recorded yet.', 'No activities are recorded yet.',
                         'No checklist is chosen yet.', 'Not answered yet.', 'Decision on Not recorded'):
            self.assertIn(sentence, words)
        for heading in ('Urgent work', 'To be looked at', 'shortened'):
            self.assertNotIn(heading, words)

    def test_counts_what_is_left_out(self):
        words = self.words('long')
        self.assertIn('And 292 more before these.', words)
        self.assertIn('121 more groups or organisations', words)
        self.assertIn('67 people', words)
        self.assertIn('Long texts are shortened here', words)

    def test_shortens_only_what_does_not_fit(self):
        for kind in ('empty', 'rich', 'wide'):
            self.assertNotIn('…', self.text(kind), kind)

    def test_fonts(self):
        for kind in ASSESSMENTS + OVERVIEWS:
            lines = self.ask('pdffonts', self.make(kind)).splitlines()[2:]
            self.assertTrue(lines)
            for line in lines:
                # The three words after the encoding: embedded, subset, with letters.
                self.assertEqual(line.split()[-5:-2], ['yes', 'yes', 'yes'], line)

    def test_letters_are_large_enough(self):
        """The foot of a page is set in 8 points; no label is smaller than that in ordinary cases."""
        for kind in ('empty', 'rich', 'wide', 'long'):
            boxes = self.ask('pdftotext', '-bbox', self.make(kind), '-')
            sizes = {word: float(bottom) - float(top) for top, bottom, word in
                     re.findall(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(Reached|Page)<', boxes)}
            self.assertGreaterEqual(sizes['Reached'], sizes['Page'] - 0.01, kind)

    def test_structure(self):
        tags = re.findall(r'^ *(\w+)(?: \(block\))?$', self.ask('pdfinfo', '-struct', self.make('rich')), re.M)
        self.assertEqual(tags.count('H1'), 1)
        self.assertEqual(tags.count('H2'), 9)
        self.assertEqual(tags.count('Table'), 1)
        self.assertEqual(tags.count('TR'), 7)
        self.assertEqual(tags.count('TH'), 5)
        self.assertEqual(tags.count('TD'), 30)
        self.assertEqual(tags.count('Figure'), 1)
        self.assertGreaterEqual(tags.count('L'), 6)

    def test_outline(self):
        outline = self.ask('pdftohtml', '-xml', '-i', '-stdout', self.make('rich'))
        titles = re.findall(r'<item page="(\d)">([^<]*)</item>', outline)
        self.assertEqual(titles[0], ('1', 'Involvement assessment'))
        self.assertIn(('1', 'The duty to involve'), titles)
        self.assertEqual(len(titles), 10)

    def test_pages(self):
        count = int(self.info('pages')['Pages'])
        self.assertGreater(count, 3)
        pages = self.ask('pdftotext', '-layout', self.make('pages'), '-').split('\f')[:count]
        for number, page in enumerate(pages, 1):
            lines = [line.strip() for line in page.splitlines() if line.strip()]
            self.assertTrue(lines[-1].endswith(f'Page {number} of {count}'), lines[-1])
            self.assertNotRegex(lines[-2], r'^Part \d+$')
        self.assertEqual(re.findall(r'Part (\d+)', ' '.join(pages)), [str(i) for i in range(1, 31)])


if __name__ == '__main__':
    MAKE = sys.argv[1]
    run_as_tap()
