"""What goes into the board pack, written by the command line."""
import base64
import contextlib
import pathlib
import re
import shutil
import sqlite3
import struct
import subprocess
import unittest
import xml.etree.ElementTree as xml
import zipfile
import zlib

from commands import DONE, FAILED, WRONG_USE, CommandTest, main

PERIOD = ('--from', '2025-04-01', '--to', '2025-12-31')
DATE = ('--date', '2026-01-20')


def read_pages(path):
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout


def make_png(width, height, rows=None):
    """A picture of one colour, of which @rows rows are there."""
    def part(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    data = (b'\0' + b'\x1f\x6f\x8b' * width) * (rows or height)
    return (b'\x89PNG\r\n\x1a\n' + part(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0))
            + part(b'IDAT', zlib.compress(data)) + part(b'IEND', b''))


def has_writer():
    """Whether LibreOffice is there with its part for texts."""
    return shutil.which('soffice') and any(pathlib.Path('/').glob('usr/lib*/libreoffice/program/libswlo.so'))


class Report(CommandTest):
    def setUp(self):
        super().setUp()
        self.make_sample()
        (self.folder / 'pack').mkdir()

    def list_pack(self):
        return sorted(path.name for path in (self.folder / 'pack').iterdir())

    def report(self, code, *options, **more):
        return self.expect(code, 'report', 'sample.wtdb', *options, **more)

    def test_pack(self):
        """All kinds at once, in a folder, under names that say what they are."""
        outcome = self.report(DONE, '--workbook', '--paper', '--project-report', '--assessment', '--replies', '--output', 'pack',
                              '--edition', 'public', '--project', '2', *PERIOD, *DATE)
        end = '-2-2025-04-01-to-2025-12-31-public'
        self.assertEqual(self.list_pack(), [f'board-paper{end}.pdf', f'board-workbook{end}.xlsx', f'involvement-assessment{end}.pdf',
                                            f'project-report{end}.pdf', f'you-said-we-did{end}.pdf'])
        self.assertEqual(len(outcome.output.splitlines()), 5)
        with zipfile.ZipFile(self.folder / 'pack' / f'board-workbook{end}.xlsx') as book:
            self.assertIsNone(book.testzip())

    def test_same_bytes(self):
        """The same date, the same bytes, whenever it is made."""
        for options, name in ((['--workbook'], 'board-workbook.xlsx'), (['--paper'], 'board-paper.pdf'),
                              (['--paper', '--editable'], 'board-paper.fodt')):
            with self.subTest(name=name):
                made = []
                for _ in range(2):
                    self.report(DONE, *options, '--output', 'pack', *DATE)
                    made.append((self.folder / 'pack' / name).read_bytes())
                    subprocess.run(['sleep', '1.1'], check=True)
                self.assertEqual(made[0], made[1])

    def test_words(self):
        """What somebody wrote for the front page is on the first sheet and on the first page."""
        with contextlib.closing(sqlite3.connect(self.folder / 'sample.wtdb')) as database:
            for name, text in (('title', 'What people told us'), ('summary', 'We listened more.\nAnd we heard <more> & better. ' + 'Long. ' * 60),
                               ('request', 'agree the plan'), ('next-steps', 'Write to everybody')):
                database.execute('INSERT INTO settings VALUES (?, ?)', (f'report-{name}', text))
            database.commit()
        self.report(DONE, '--workbook', 'out.xlsx', '--paper', 'out.pdf', *DATE)
        with zipfile.ZipFile(self.folder / 'out.xlsx') as book:
            strings = book.read('xl/sharedStrings.xml').decode()
        page = ' '.join(read_pages(self.folder / 'out.pdf').split())
        for words in ('What people told us', 'We listened more.', 'agree the plan', 'Write to everybody'):
            self.assertIn(words, strings)
            self.assertIn(words, page)
        self.assertIn('And we heard &lt;more&gt; &amp; better.', strings)

    def set_logo(self, png):
        with contextlib.closing(sqlite3.connect(self.folder / 'sample.wtdb')) as database, database:
            database.execute("INSERT INTO settings (name, value) VALUES ('logo', ?)", [base64.b64encode(png).decode()])

    def test_logo(self):
        """The organisation's logo, in what has a title."""
        png = make_png(120, 40)
        self.set_logo(png)
        self.report(DONE, '--workbook', '--paper', '--output', 'pack', *DATE)
        self.report(DONE, '--paper', '--editable', '--output', 'pack', *DATE)
        with zipfile.ZipFile(self.folder / 'pack' / 'board-workbook.xlsx') as book:
            self.assertEqual(book.read('xl/media/image1.png'), png)
            self.assertIn('descr="Logo of NHS Alder Vale, NHS Rowan Coast"', book.read('xl/drawings/drawing1.xml').decode())
        listed = subprocess.run(['pdfimages', '-list', self.folder / 'pack' / 'board-paper.pdf'], check=True, capture_output=True,
                                text=True).stdout
        self.assertRegex(listed, r'(?m)^ +1 +0 +image +120 +40 ')
        self.assertIn(base64.b64encode(png).decode(), (self.folder / 'pack' / 'board-paper.fodt').read_text())

    def test_colour(self):
        """The organisation's colour; a light one is made dark enough for white words on it."""
        for colour, expected in (('#5b2c83', '5b2c83'), ('#ffffff', '767676'), ('purple', '1f6f8b')):
            with self.subTest(colour=colour):
                with contextlib.closing(sqlite3.connect(self.folder / 'sample.wtdb')) as database, database:
                    database.execute("INSERT OR REPLACE INTO settings (name, value) VALUES ('report-colour', ?)", [colour])
                self.report(DONE, '--workbook', '--output', 'pack', *DATE)
                self.report(DONE, '--paper', '--editable', '--output', 'pack', *DATE)
                with zipfile.ZipFile(self.folder / 'pack' / 'board-workbook.xlsx') as book:
                    self.assertIn(f'<fgColor rgb="FF{expected.upper()}"/>', book.read('xl/styles.xml').decode())
                self.assertIn(f'2pt solid #{expected}', (self.folder / 'pack' / 'board-paper.fodt').read_text())

    def test_logo_that_cannot_be_read(self):
        """A logo that is none, or claims to be huge, is left out."""
        self.set_logo(make_png(60000, 60000, rows=1))
        self.report(DONE, '--workbook', '--paper', '--output', 'pack', *DATE)
        with zipfile.ZipFile(self.folder / 'pack' / 'board-workbook.xlsx') as book:
            self.assertNotIn('xl/media/image1.png', book.namelist())

    def read_sheets(self, path):
        """The rows of each sheet of a workbook, by the sheet's name: cells by the letter of their column."""
        main = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
        sheets = {}
        with zipfile.ZipFile(path) as book:
            strings = [''.join(text.text or '' for text in item.iter(main + 't'))
                       for item in xml.fromstring(book.read('xl/sharedStrings.xml')).iter(main + 'si')]
            names = [sheet.get('name') for sheet in xml.fromstring(book.read('xl/workbook.xml')).iter(main + 'sheet')]
            for number, name in enumerate(names, 1):
                sheets[name] = rows = []
                for row in xml.fromstring(book.read(f'xl/worksheets/sheet{number}.xml')).iter(main + 'row'):
                    rows.append({})
                    for cell in row.iter(main + 'c'):
                        value = cell.find(main + 'v')
                        if value is not None:
                            rows[-1][cell.get('r').rstrip('0123456789')] = (
                                strings[int(value.text)] if cell.get('t') == 's' else
                                value.text if cell.get('t') == 'str' else float(value.text))
        return sheets

    def read_table(self, rows):
        """The rows of a sheet that is one table, by heading; without the total."""
        headings = rows[0]
        return [{heading: row.get(letter) for letter, heading in headings.items()} for row in rows[1:] if row.get('A') not in (None, 'Total')]

    def find_own(self, sheets):
        """The sheets of single projects: the rows of each by what stands before them, and the table of its activities."""
        for name, rows in sheets.items():
            if re.match(r'\d+\. ', name):
                start = next(number for number, row in enumerate(rows) if row.get('A') == 'Activity')
                activities = [row for row in rows[start + 1:] if len(row) == 5]
                yield name, rows[0]['A'], {row['A']: row for row in rows[:start] if 'A' in row}, activities

    def test_project_sheets(self):
        """Where they are asked for, each project with an activity has a sheet, with the figures that it has on the others."""
        self.report(DONE, '--workbook', 'pack/plain.xlsx', *PERIOD)
        self.report(DONE, '--workbook', 'pack/book.xlsx', '--project-sheets', *PERIOD)
        self.assertEqual(list(self.find_own(self.read_sheets(self.folder / 'pack' / 'plain.xlsx'))), [])
        sheets = self.read_sheets(self.folder / 'pack' / 'book.xlsx')
        expected = {row['Project']: row for row in self.read_table(sheets['Projects']) if row['Activities']}
        own = list(self.find_own(sheets))
        self.assertEqual(sorted(title for _, title, _, _ in own), sorted(expected))
        self.assertEqual(list(sheets).index(own[0][0]), list(sheets).index('Projects') + 1)
        for name, title, rows, activities in own:
            with self.subTest(name=name):
                for words in ('Activities', 'People', 'Forms', 'Prompts answered'):
                    self.assertEqual(rows[words]['B'], expected[title][words], words)
                mean = expected[title]['Felt valued: mean']
                self.assertEqual(rows['Felt valued']['C'], '–' if mean is None else mean)
                counted = [row for row in self.read_table(sheets['Engagement']) if row['Project'] == title]
                self.assertEqual([(row['A'], row['B'], row['C'], row['D']) for row in activities],
                                 [(row['Activity'], row['Date'], row['Level'], row['People']) for row in counted])
                self.assertEqual(sum(row['E'] for row in activities), rows['Forms']['B'])

    def test_public_project_sheets(self):
        """The public edition withholds on them what it withholds elsewhere."""
        with contextlib.closing(sqlite3.connect(self.folder / 'sample.wtdb')) as database, database:
            database.execute("UPDATE activities SET people = 3 WHERE held_on BETWEEN '2025-05-01' AND '2025-08-31'")
        self.report(DONE, '--workbook', 'pack/book.xlsx', '--project-sheets', '--edition', 'public', *PERIOD)
        sheets = self.read_sheets(self.folder / 'pack' / 'book.xlsx')
        expected = {row['Project']: row for row in self.read_table(sheets['Projects'])}
        shown = {(row['Project'], row['Activity'], row['Date']): row for row in self.read_table(sheets['Engagement'])}
        own = list(self.find_own(sheets))
        self.assertGreater(len(own), 3)
        compared = [(rows[words]['B'], expected[title][words]) for _, title, rows, _ in own for words in ('People', 'Forms')]
        compared += [(row[letter], shown[title, row['A'], row['B']][words]) for _, title, _, activities in own for row in activities
                     for letter, words in (('D', 'People'), ('E', 'Forms counted'))]
        for here, there in compared:
            self.assertEqual(isinstance(here, str), isinstance(there, str), (here, there))
            if not isinstance(here, str):
                self.assertEqual(here, there)
        self.assertGreater(sum(isinstance(here, str) for here, _ in compared), 0)

    def test_quiet(self):
        self.assertEqual(self.report(DONE, '--paper', 'out.pdf', '--quiet').output, '')
        self.assertTrue((self.folder / 'out.pdf').read_bytes().startswith(b'%PDF'))

    @unittest.skipUnless(shutil.which('pdfinfo'), 'poppler-utils is not there')
    def test_paper(self):
        for size, points in (('a4', '595.28 x 841.89'), ('a3', '841.89 x 1190.55'), ('letter', '612 x 792')):
            with self.subTest(size=size):
                self.report(DONE, '--paper', 'out.pdf', '--paper-size', size, *PERIOD, *DATE)
                told = subprocess.run(['pdfinfo', self.folder / 'out.pdf'], check=True, capture_output=True, text=True).stdout
                self.assertIn(points, told)
                self.assertLessEqual(int(re.search(r'Pages: +(\d+)', told)[1]), 6)
        self.assertIn('Page 1 of', read_pages(self.folder / 'out.pdf'))

    @unittest.skipUnless(has_writer(), 'LibreOffice Writer is not there')
    def test_editable(self):
        """LibreOffice reads the document, and what it prints says the same as the paper."""
        self.report(DONE, '--paper', 'out.fodt', *PERIOD, *DATE)
        self.report(DONE, '--paper', 'out.pdf', *PERIOD, *DATE)
        (self.folder / 'opened').mkdir()
        subprocess.run(['soffice', f'-env:UserInstallation=file://{self.folder}/office', '--headless', '--convert-to', 'pdf',
                        '--outdir', 'opened', 'out.fodt'], cwd=self.folder, check=True, capture_output=True, timeout=200)
        opened, paper = (set(re.findall(r'\w{4,}', read_pages(self.folder / name))) for name in ('opened/out.pdf', 'out.pdf'))
        # Words in charts are pictures there, and lines break elsewhere.
        self.assertGreater(len(opened), 100)
        self.assertLess(len(opened - paper), 0.1 * len(opened), opened - paper)

    def test_editions(self):
        """The smallest group is named in the public edition, and only there."""
        for edition, says in (('internal', False), ('public', True)):
            self.report(DONE, '--paper', 'out.pdf', '--edition', edition, *PERIOD, *DATE)
            self.assertEqual('under 5' in ' '.join(read_pages(self.folder / 'out.pdf').split()), says)

    def test_bands(self):
        """Where few gave some scores, the public edition has them in threes and fours, which add up to all answers."""
        period = ('--from', '2025-04-01', '--to', '2026-01-20')
        self.report(DONE, '--paper', 'out.pdf', '--workbook', 'out.xlsx', '--edition', 'public', *period)
        # Column by column.
        pages = ' '.join(subprocess.run(['pdftotext', '-raw', self.folder / 'out.pdf', '-'], check=True, capture_output=True,
                                        text=True).stdout.split())
        self.assertIn('Single scores are not shown', pages)
        rows = self.read_sheets(self.folder / 'out.xlsx')['Summary']
        start = next(number for number, row in enumerate(rows) if 'The same, scores taken together' in row.values())
        bands = [int(row['G']) for row in rows[start + 1:start + 4]]
        self.assertEqual([row['F'] for row in rows[start + 1:start + 4]], ['1 to 4', '5 to 7', '8 to 10'])
        self.assertIn(f'of {sum(bands)} (', pages)
        summary = self.read_json('summary', 'sample.wtdb', *period)
        self.assertIn(sum(bands), [question['n'] for question in summary['questions'].values()])

    def test_wrong_use(self):
        for options, word in (((), '--workbook'), (('--paper',), '--output'), (('--workbook', ''), '--output'),
                              (('--paper', 'out.pdf', '--edition', 'secret'), 'secret'),
                              (('--paper', 'out.pdf', '--paper-size', 'a9'), 'a9'),
                              (('--paper', 'out.pdf', '--date', 'soon'), 'soon'),
                              (('--assessment', 'out.pdf'), '--project'), (('--project-report', 'out.pdf'), '--project')):
            with self.subTest(options=options):
                self.assertIn(word, self.report(WRONG_USE, *options).errors)

    def test_names(self):
        """A name that does not say what is in the file is refused, and names of any script are not."""
        for option, name in (('--workbook', 'out.pdf'), ('--paper', 'out.xlsx'), ('--paper', 'out')):
            with self.subTest(name=name):
                self.assertIn('Nothing was saved', self.report(FAILED, option, name).errors)
                self.assertFalse((self.folder / name).exists())
        self.report(DONE, '--paper', 'board pack 📋.pdf')
        self.assertTrue((self.folder / 'board pack 📋.pdf').exists())

    def test_folder_is_not_there(self):
        """It is made, but not the one that it would be in."""
        self.report(DONE, '--workbook', '--output', 'elsewhere')
        self.assertTrue((self.folder / 'elsewhere' / 'board-workbook.xlsx').exists())
        self.assertIn('nowhere', self.report(FAILED, '--workbook', '--output', 'nowhere/elsewhere').errors)
        self.assertFalse((self.folder / 'nowhere').exists())

    def test_epoch(self):
        """The day of reproducible builds counts where none is typed."""
        self.report(DONE, '--paper', 'out.pdf', env={'SOURCE_DATE_EPOCH': '1700000000'})
        self.assertIn('14 November 2023', read_pages(self.folder / 'out.pdf'))

    def test_one_of_several_fails(self):
        """What was whole before stays whole."""
        (self.folder / 'pack' / 'old.pdf').write_text('last month')
        self.report(FAILED, '--workbook', 'pack/new.xlsx', '--paper', 'nowhere/old.pdf')
        self.assertEqual((self.folder / 'pack' / 'old.pdf').read_text(), 'last month')


main()
