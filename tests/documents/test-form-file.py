#!/usr/bin/env python3
"""Reads printed forms back from their PDF files with poppler's tools, and their codes with zbar."""

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
MARGIN = 20 * 72 / 25.4
WIDTH, HEIGHT = 595.28, 841.89
WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>')


class FormFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.made = {}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def make(self, kind, layout='standard', language='', first=124, count=1):
        if shutil.which('pdftotext') is None:
            self.skipTest('poppler-utils is not installed')
        key = (kind, layout, language, first, count)
        if key not in self.made:
            path = os.path.join(self.folder.name, f'{len(self.made)}')
            subprocess.run([MAKE, kind, layout, language, str(first), str(count), path + '.pdf', path + '.txt'], check=True)
            self.made[key] = path
        return self.made[key] + '.pdf'

    def ask(self, *command):
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout

    def pages(self, *arguments, **options):
        return self.ask('pdftotext', '-layout', self.make(*arguments, **options), '-').split('\f')[:-1]

    def words(self, *arguments):
        """The words of each page, with where they are."""
        xml = self.ask('pdftotext', '-bbox', self.make(*arguments), '-')
        pages = [[(*map(float, found[:4]), found[4]) for found in WORD.findall(page)] for page in xml.split('<page ')[1:]]
        self.assertTrue(pages and all(pages), arguments)
        return pages

    def test_facts(self):
        words = ' '.join(self.pages('feedback')[0].split())
        for fact in ('NHS Alder Vale Integrated Care Board', "Your feedback on today's engagement activity", '0124',
                     'Falls clinic listening event · Thursday 2 October 2025', 'You can leave a question blank.',
                     'For questions 2 to 5, please put one cross in one box.', '1 2 3 4 5 6 7 8 9 10', 'Not valued',
                     'Highly valued', 'Thank you. Please hand this form to a member of staff before you leave.'):
            self.assertIn(fact, words)

    def test_languages(self):
        welsh = ' '.join(self.pages('feedback', 'standard', 'cy')[0].split())
        for words in ('Eich adborth ar weithgaredd', 'Naddo', 'Na hoffwn', '02.10.2025', 'heb ei wirio eto'):
            self.assertIn(words, welsh)
        self.assertNotIn('Not valued', welsh)
        both = ' '.join(' '.join(self.pages('feedback', 'bilingual', 'pl')).split())
        for words in ('Not valued', 'Niedocenione', 'Yes', 'Tak', 'Page 1 of 2 · Strona 1 z 2', 'Thursday 2 October 2025'):
            self.assertIn(words, both)

    def test_paper(self):
        for layout in ('standard', 'large'):
            info = self.ask('pdfinfo', self.make('kinds', layout))
            self.assertIn('595.28 x 841.89 pts (A4)', info)
            self.assertRegex(info, r'Tagged: +yes')
            self.assertRegex(info, r'Title: +Your visit to the day centre')

    def test_pages_are_numbered(self):
        pages = self.pages('many')
        self.assertGreater(len(pages), 3)
        for number, page in enumerate(pages, 1):
            self.assertIn(f'Page {number} of {len(pages)}', page)
            self.assertIn('0124', page)
        self.assertNotIn('Page', self.pages('feedback')[0])

    def test_questions_are_whole(self):
        """A question and its boxes are on one page, each question on one."""
        for arguments in (('many', 'standard'), ('many', 'large'), ('many', 'bilingual', 'cy')):
            for page in self.pages(*arguments):
                numbers = set(re.findall(r'Question with number (\d+)', page))
                self.assertEqual(len(re.findall(r'\bNo\b(?! No)', page)), len(numbers) * (1 if len(arguments) == 2 else 2))
        self.assertEqual(re.findall(r'^ *(\d{5}) ', '\n'.join(self.pages('many')), re.M), [str(10000 + i) for i in range(60)])

    def test_words_do_not_meet(self):
        """No two words lie on each other, none outside the margins: in every kind, layout and script."""
        for arguments in (('feedback',), ('feedback', 'large'), ('feedback', 'bilingual', 'cy'), ('feedback', 'bilingual', 'ur'),
                          ('kinds',), ('kinds', 'large'), ('kinds', 'bilingual', 'cy'), ('many',), ('arabic',), ('choices',),
                          ('word', 'large'), ('word', 'bilingual', 'cy')):
            for words in self.words(*arguments):
                for i, (left, top, right, bottom, word) in enumerate(words):
                    self.assertGreater(left, MARGIN - 1, (arguments, word))
                    self.assertLess(right, WIDTH - MARGIN + 1, (arguments, word))
                    for other in words[i + 1:]:
                        across = min(right, other[2]) - max(left, other[0])
                        down = min(bottom, other[3]) - max(top, other[1])
                        # A word's box has the height of its font, and lines lie closer than that.
                        self.assertFalse(across > 1 and down > 0.4 * (bottom - top), (arguments, word, other[4]))

    def test_large_print(self):
        """Nothing is smaller than 18 points."""
        for page in self.words('kinds', 'large') + self.words('feedback', 'large', 'pl'):
            for left, top, right, bottom, word in page:
                self.assertGreater(bottom - top, 18, word)

    def test_numbers(self):
        pages = self.pages('feedback', 'standard', '', first=998, count=4)
        self.assertEqual([re.search(r'\b\d{4}\b(?!\s*$)|(?<=\s)\d{4}(?=\s)', page)[0] for page in pages], ['0998', '0999', '1000', '1001'])

    def test_no_number(self):
        page = self.pages('feedback', 'standard', 'cy', first=0)[0]
        self.assertIn('Rhif y ffurflen', ' '.join(page.split()))
        self.assertNotIn('0000', page)

    def test_codes(self):
        if shutil.which('zbarimg') is None:
            self.skipTest('zbar-tools is not installed')
        for arguments, expected in (
                (('feedback', 'standard', '', 124, 3), [f'WT1/12/3/{number}/1' for number in (124, 125, 126)]),
                (('kinds', 'large', '', 99999990, 1), [f'WT1/12/3/99999990/{page}' for page in (1, 2, 3)]),
                (('arabic',), ['WT1/12/3/124/1']), (('feedback', 'standard', '', 0), [])):
            prefix = self.make(*arguments)[:-4]
            subprocess.run(['pdftoppm', '-r', '150', '-gray', prefix + '.pdf', prefix], check=True)
            images = sorted(os.path.join(self.folder.name, name) for name in os.listdir(self.folder.name)
                            if re.fullmatch(re.escape(os.path.basename(prefix)) + r'-\d+\.pgm', name))
            read = [subprocess.run(['zbarimg', '--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', image],
                                   stdout=subprocess.PIPE, encoding='utf-8').stdout.strip() for image in images]
            self.assertEqual([code for code in read if code], expected, arguments)


if __name__ == '__main__':
    MAKE = sys.argv[1]
    run_as_tap()
