"""The PDF files of report, read back: what each edition says and never says, fonts, structure, outline and metadata."""
import re
import shutil
import sqlite3
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True
from commands import CommandTest, main

PERIOD = ['--from', '2025-02-01', '--to', '2026-01-31', '--date', '2026-02-03']
SUFFIX = '-2025-02-01-to-2026-01-31'
KINDS = {'board-paper': '--paper', 'project-report-1': '--project-report', 'involvement-assessment-1': '--assessment',
         'you-said-we-did': '--replies'}
QUOTES = ['The bus stops half a mile from the clinic.', 'Letters come too late.', 'Good to be asked at all.']
SECRET = 'Nobody outside may read this.'
NAMED = 'Priya Raman rang me twice.'


@unittest.skipUnless(shutil.which('pdftotext'), 'there is no poppler')
class ReportPages(CommandTest):
    def setUp(self):
        super().setUp()
        self.make_sample()
        self.names = self.write()

    def write(self):
        """Comments to be published and one that is not; gives every name of a person in the workspace."""
        database = sqlite3.connect(self.folder / 'sample.wtdb')
        rows = database.execute('''SELECT response_id, question_id FROM comments JOIN responses ON responses.id = response_id
            JOIN questions ON questions.id = question_id JOIN batches ON batches.id = batch_id
            JOIN activities ON activities.id = activity_id
            WHERE kind = 'text' AND held_on BETWEEN '2025-02-01' AND '2026-01-31' AND project_id = 1 ORDER BY 1''').fetchall()
        for row, text in zip(rows, QUOTES + [NAMED]):
            database.execute('UPDATE comments SET publishable = 1, text = ? WHERE response_id = ? AND question_id = ?', (text, *row))
            database.execute('INSERT OR IGNORE INTO comment_themes SELECT ?, ?, min (id) FROM themes', row)
        database.execute('UPDATE comments SET text = ? WHERE response_id = ? AND question_id = ?', (SECRET, *rows[4]))
        database.executemany("INSERT OR REPLACE INTO settings VALUES ('report-' || ?, ?)",
                             [('meeting', 'Board meeting, 5 March 2026'), ('item', 'Item 9'), ('request', 'note these figures.')])
        names = {name for column in ('lead', 'contact', 'champion')
                 for name, in database.execute(f'SELECT {column} FROM projects')}
        names |= {name for table in ('actions', 'checklist_answers') for name, in database.execute(f'SELECT owner FROM {table}')}
        names |= {name for name, in database.execute("SELECT name FROM stakeholders WHERE kind NOT IN ('group', 'organisation')")}
        names |= {name for name, in database.execute('SELECT decided_by FROM duties')}
        database.commit()
        database.close()
        return sorted(name for name in names if name)

    def make(self, edition):
        self.expect(0, 'report', 'sample.wtdb', '--paper', '--replies', *PERIOD, '--edition', edition, '--output', 'out', '--quiet')
        self.expect(0, 'report', 'sample.wtdb', '--project-report', '--assessment', '--project', '1', *PERIOD,
                    '--edition', edition, '--output', 'out', '--quiet')
        ending = '-public.pdf' if edition == 'public' else '.pdf'
        return {name: self.folder / 'out' / f'{name}{SUFFIX}{ending}' for name in KINDS}

    def ask(self, *command):
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode('utf-8')

    def read(self, path):
        """What is drawn, and what is in the file beside it, as plain as it gets."""
        return ' '.join(self.ask('pdftotext', '-raw', path, '-').split())

    def read_all(self, path):
        return f"{self.read(path)} {self.ask('pdfinfo', path)} {self.ask('pdfinfo', '-struct-text', path)}".casefold()

    def test_public(self):
        self.assertGreater(len(self.names), 10)
        for name, path in self.make('public').items():
            with self.subTest(report=name):
                said = self.read_all(path)
                for person in self.names:
                    self.assertNotIn(person.casefold(), said)
                self.assertNotIn(SECRET.casefold(), said)
                self.assertNotIn('internal', said)

    def test_internal(self):
        """What the public edition never says is there to be said."""
        made = self.make('internal')
        self.assertIn('Priya Raman', self.read(made['project-report-1']))
        self.assertIn('Priya Raman', self.read(made['involvement-assessment-1']))
        for path in made.values():
            self.assertNotIn(SECRET, self.read(path))

    def test_quotes(self):
        for edition in ('internal', 'public'):
            made = self.make(edition)
            for name in ('board-paper', 'project-report-1', 'you-said-we-did'):
                with self.subTest(edition=edition, report=name):
                    said = self.read(made[name])
                    for quote in QUOTES:
                        self.assertIn(f'“{quote}”', said)
                    self.assertEqual(NAMED in said, edition == 'internal')

    def test_small_numbers(self):
        """What is withheld in public is there inside."""
        made = self.make('public')
        self.assertIn('Public: groups under 5 are not shown', self.read(made['board-paper']))
        said = self.read(made['project-report-1'])
        self.assertIn('fewer than 5', said)
        internal = self.read(self.make('internal')['project-report-1'])
        self.assertNotIn('fewer than 5', internal)

    def test_no_people_of_a_single_project(self):
        made = {edition: self.read(self.make(edition)['board-paper']) for edition in ('internal', 'public')}
        self.assertIn('Project Stage Level reached Activities People Forms', made['internal'])
        self.assertIn('Project Stage Level reached Activities Getting', made['public'])

    def test_pages(self):
        for name, path in self.make('internal').items():
            with self.subTest(report=name):
                pages = self.ask('pdftotext', '-layout', path, '-').split('\f')[:-1]
                self.assertLessEqual(len(pages), 6)
                self.assertGreaterEqual(len(pages), 2 if name == 'board-paper' else 1)
                for number, page in enumerate(pages, 1):
                    lines = [line.strip() for line in page.splitlines() if line.strip()]
                    self.assertTrue(lines[-1].endswith(f'Page {number} of {len(pages)}'), lines[-1])
                    self.assertGreater(len(lines), 8)

    def test_fonts(self):
        for path in self.make('internal').values():
            lines = self.ask('pdffonts', path).splitlines()[2:]
            self.assertTrue(lines)
            for line in lines:
                # The three words after the encoding: embedded, subset, with letters.
                self.assertEqual(line.split()[-5:-2], ['yes', 'yes', 'yes'], line)

    def test_structure(self):
        path = self.make('internal')['board-paper']
        tags = re.findall(r'^ *(\w+)(?: \(block\))?$', self.ask('pdfinfo', '-struct', path), re.M)
        self.assertEqual(tags.count('H1'), 1)
        self.assertEqual(tags.count('Figure'), 7)
        self.assertEqual(tags.count('Caption'), 7)
        for tag in ('Table', 'TH', 'TD', 'L', 'LBody'):
            self.assertIn(tag, tags)
        # The titles of a table that goes on on the next page are not read out again.
        self.assertEqual(tags.count('TH'), 6 + 5 + 3)

    def test_outline(self):
        outline = self.ask('pdftohtml', '-xml', '-i', '-stdout', self.make('internal')['board-paper'])
        titles = [title for _page, title in re.findall(r'<item page="(\d)">([^<]*)</item>', outline)]
        self.assertEqual(titles[0], 'Involving patients and the public')
        wanted = ['Summary', 'What people said', 'What was done', 'The latest activities', 'What changed', 'Gaps',
                  'How the figures were made']
        self.assertEqual([title for title in titles if title in wanted], wanted)

    def test_metadata(self):
        info = self.ask('pdfinfo', self.make('internal')['board-paper'])
        self.assertRegex(info, r'Title: +Involving patients and the public: February 2025 to January 2026 · All projects\n')
        self.assertRegex(info, r'Tagged: +yes\n')
        self.assertIn('Feb  3 00:00:00 2026', info)

    def test_language(self):
        for path in self.make('internal').values():
            catalogue = re.search(rb'<< /Type /Catalog\n.*?>>\nendobj', path.read_bytes(), re.S)[0]
            self.assertIn(b'/Lang (en-GB)\n', catalogue)
            self.assertIn(b'/DisplayDocTitle true', catalogue)
            # The table of objects is where the file says, or else poppler says that it had to mend it.
            done = subprocess.run(['pdfinfo', path], check=True, capture_output=True)
            self.assertEqual(done.stderr, b'')

    def test_head(self):
        said = self.read(self.make('internal')['board-paper'])
        self.assertIn('Board meeting, 5 March 2026 · Item 9', said)
        self.assertIn('The board is asked to note these figures.', said)


main()
