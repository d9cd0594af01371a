"""The public edition of every report: no name of the workspace and no withheld value is anywhere in its files."""
import contextlib
import re
import shutil
import sqlite3
import subprocess
import unittest
import xml.etree.ElementTree
import zipfile

from commands import DONE, CommandTest, main

DATE = ('--date', '2026-01-20')
MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
# Where staff stand in a workspace, and others that somebody could be told by.
NAMES = ('SELECT lead FROM projects', 'SELECT contact FROM projects', 'SELECT champion FROM projects',
         'SELECT owner FROM checklist_answers', 'SELECT answered_by FROM checklist_answers', 'SELECT owner FROM actions',
         'SELECT typed_by FROM responses', 'SELECT decided_by FROM duties')
# Texts that were not written to be published.
TEXTS = ('SELECT evidence FROM checklist_answers', 'SELECT reason FROM checklist_answers', 'SELECT description FROM activities',
         'SELECT text FROM comments WHERE NOT publishable')


def read_book(path):
    """Every part of a workbook, unpacked, in one text."""
    with zipfile.ZipFile(path) as book:
        return '\n'.join(book.read(name).decode('utf-8', 'replace') for name in book.namelist())


def read_cells(path):
    """The numbers of all sheets, by sheet and cell; also those that a formula keeps."""
    numbers = {}
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            if name.startswith('xl/worksheets/sheet'):
                for cell in xml.etree.ElementTree.fromstring(book.read(name)).iter(MAIN + 'c'):
                    value = cell.find(MAIN + 'v')
                    if value is not None and cell.get('t', 'n') == 'n':
                        numbers[name, cell.get('r')] = float(value.text)
    return numbers


def read_pages(path):
    if path.suffix == '.fodt':
        return ' '.join(path.read_text(encoding='utf-8').split())
    return ' '.join(subprocess.run(['pdftotext', '-raw', path, '-'], check=True, capture_output=True, text=True).stdout.split())


@unittest.skipUnless(shutil.which('pdftotext'), 'poppler-utils is not there')
class PublicEdition(CommandTest):
    def setUp(self):
        super().setUp()
        self.make_sample()
        with contextlib.closing(sqlite3.connect(self.folder / 'sample.wtdb')) as database:
            self.change(database)
            self.names = self.collect(database, NAMES)
            self.texts = {text for text in self.collect(database, TEXTS) if len(text) > 20}
            self.quotes = self.collect(database, ('SELECT text FROM comments WHERE publishable',))
            self.texts -= self.quotes
        self.assertGreater(len(self.names), 5)
        self.assertGreater(len(self.texts), 100)

    def change(self, database):
        """Some quotes; evidence, descriptions and people that stand nowhere else."""
        database.execute('UPDATE comments SET publishable = 1 WHERE response_id IN (SELECT response_id FROM comments ORDER BY 1 DESC LIMIT 20)')
        database.execute("UPDATE activities SET description = 'Told nobody but the team, number ' || id")
        database.execute("UPDATE checklist_answers SET evidence = 'Only for us to know, number ' || checklist_id || prompt, owner = 'Wilhelmina Oakenfold'")
        database.execute("UPDATE projects SET lead = 'Barnaby Thistlewood' WHERE id = 2")
        database.commit()

    @staticmethod
    def collect(database, queries):
        found = {text.strip() for query in queries for (text,) in database.execute(query) if text and text.strip()}
        return found

    def write(self, edition, *options):
        self.expect(DONE, 'report', 'sample.wtdb', '--workbook', 'out.xlsx', '--paper', 'paper.pdf', '--replies', 'replies.pdf',
                    '--edition', edition, '--quiet', *DATE, *options)
        pages = [read_pages(self.folder / name) for name in ('paper.pdf', 'replies.pdf')]
        if '--project' in options:
            self.expect(DONE, 'report', 'sample.wtdb', '--project-report', 'project.pdf', '--assessment', 'assessment.pdf',
                        '--edition', edition, '--quiet', *DATE, *options)
            pages += [read_pages(self.folder / name) for name in ('project.pdf', 'assessment.pdf')]
        self.expect(DONE, 'report', 'sample.wtdb', '--paper', 'paper.fodt', '--edition', edition, '--quiet', *DATE, *options)
        return read_book(self.folder / 'out.xlsx'), '\n'.join(pages + [read_pages(self.folder / 'paper.fodt')])

    def find(self, what, text):
        """What of the given texts stands in another; line ends and the escapes of XML do not hide it."""
        flat = ' '.join(text.replace('&amp;', '&').replace('&quot;', '"').replace('&apos;', "'").split())
        return sorted(part for part in what if ' '.join(part.split()) in flat)

    def test_no_names(self):
        for options in ((), ('--project', '2'), ('--from', '2025-04-01', '--to', '2025-12-31')):
            with self.subTest(options=options):
                book, pages = self.write('public', *options)
                for text in (book, pages):
                    self.assertEqual(self.find(self.names, text), [])
                    self.assertEqual(self.find(self.texts, text), [])

    def test_they_would_be_found(self):
        """The same search finds them where they belong."""
        book, pages = self.write('internal', '--project', '2')
        self.assertIn('Barnaby Thistlewood', self.find(self.names, book))
        self.assertIn('Barnaby Thistlewood', self.find(self.names, pages))
        self.assertGreater(len(self.find(self.texts, book)), 20)

    def test_says_so(self):
        book, pages = self.write('public')
        for text in (book, pages):
            self.assertIn('ublic', text)
            self.assertIn('5', text)
        self.assertIn('fewer than 5', book)
        self.assertEqual(re.findall(r'<sheet name="(Responses|Comments)', book), [])
        self.assertGreater(len(self.find(self.quotes, book)), 0)

    def add_small_activity(self):
        """A project with three forms, whose scores have a mean like no other."""
        with contextlib.closing(sqlite3.connect(self.folder / 'sample.wtdb')) as database:
            (project_id,), = database.execute("INSERT INTO projects (title, stage) VALUES ('Night clinic', 'under-way') RETURNING id")
            (activity_id,), = database.execute(
                'INSERT INTO activities (project_id, title, level, held_on, took_place, people)'
                " VALUES (?, 'Night stall', 'engaging', '2019-05-14', 1, 3) RETURNING id", (project_id,))
            database.commit()
        rows = [['valued', 'impact', 'expressed', 'future'], [9, 3, 'yes', 'yes'], [4, 2, 'no', 'yes'], [4, 1, 'yes', 'no']]
        self.expect(DONE, 'import', 'sample.wtdb', '--activity', str(activity_id), self.write_csv(rows))
        return project_id

    def test_small_group(self):
        """Of three people nothing is told but that they are few."""
        project_id = self.add_small_activity()
        options = ('--project', str(project_id))
        book, pages = self.write('public', *options)
        self.assertIn('fewer than 5', book)
        for number in (17 / 3, 2.0, 2 / 3):
            self.assertNotIn(f'{number:.4f}'[:5], pages)
        for place, number in read_cells(self.folder / 'out.xlsx').items():
            # Means and shares; numbers of prompts and activities are whole.
            self.assertEqual(number, int(number), place)
        self.assertIn('fewer than 5', pages)
        self.assertNotRegex(pages, r'\b3 (people|forms)\b')
        book, pages = self.write('internal', *options)
        self.assertIn(17 / 3, read_cells(self.folder / 'out.xlsx').values())

    def test_small_group_among_others(self):
        """A month of three forms, long before all others, is in no cell of the period that has it."""
        self.add_small_activity()
        self.write('internal', '--from', '2018-01-01', '--to', '2019-12-31')
        self.assertIn(17 / 3, read_cells(self.folder / 'out.xlsx').values())
        self.write('public', '--from', '2018-01-01', '--to', '2019-12-31')
        self.assertNotIn(17 / 3, read_cells(self.folder / 'out.xlsx').values())


main()
