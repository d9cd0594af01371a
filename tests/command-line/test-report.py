"""report: several files at once, editions, sizes, names, the same bytes, and what cannot be written."""
import os
import re
import shutil
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True
from commands import DONE, FAILED, CommandTest, main

PERIOD = ['--from', '2025-02-01', '--to', '2026-01-31']
DATE = ['--date', '2026-02-03']


class Report(CommandTest):
    def setUp(self):
        super().setUp()
        self.make_sample()

    def report(self, *options, code=DONE, **more):
        return self.expect(code, 'report', 'sample.wtdb', *options, **more)

    def list_files(self, folder='out'):
        return sorted(path.name for path in (self.folder / folder).iterdir())

    def read_text(self, name):
        if not shutil.which('pdftotext'):
            self.skipTest('there is no pdftotext')
        return subprocess.run(['pdftotext', '-layout', self.folder / name, '-'], capture_output=True, check=True).stdout.decode()

    def test_all_at_once(self):
        outcome = self.report('--workbook', '--paper', '--project-report', '--assessment', '--replies', '--project', '1',
                              *PERIOD, '--edition', 'public', '--output', 'out/deep')
        suffix = '2025-02-01-to-2026-01-31-public'
        wanted = [f'board-paper-{suffix}.pdf', f'board-workbook-{suffix}.xlsx', f'involvement-assessment-1-{suffix}.pdf',
                  f'project-report-1-{suffix}.pdf', f'you-said-we-did-{suffix}.pdf']
        self.assertEqual(self.list_files('out/deep'), wanted)
        self.assertEqual(outcome.output.count('\n'), len(wanted))
        for name in wanted:
            self.assertIn(f'“out/deep/{name}”', outcome.output)
            start = (self.folder / 'out/deep' / name).read_bytes()[:4]
            self.assertEqual(start, b'PK\x03\x04' if name.endswith('.xlsx') else b'%PDF')

    def test_a_workbook_with_a_name(self):
        self.report('--workbook', 'my workbook.xlsx', '--paper', '--output', 'out', '--quiet')
        self.assertTrue((self.folder / 'my workbook.xlsx').exists())
        self.assertEqual(self.list_files(), ['board-paper.pdf'])

    def test_where_the_name_of_the_workbook_may_be_left_out(self):
        for words in (['--workbook', '--output', 'out'], ['--output', 'out', '--workbook'], ['--workbook=', '--output=out']):
            with self.subTest(words=words):
                self.report(*words)
                self.assertEqual(self.list_files(), ['board-workbook.xlsx'])
                shutil.rmtree(self.folder / 'out')

    def test_quiet(self):
        self.assertEqual(self.report('--paper', '--output', 'out', '--quiet').output, '')

    def test_same_bytes(self):
        wanted = None
        for options, env in ((DATE, {}), (DATE, {'LC_ALL': 'C'}), ([], {'SOURCE_DATE_EPOCH': '1770076800'})):
            shutil.rmtree(self.folder / 'out', ignore_errors=True)
            self.report('--paper', '--workbook', '--replies', *PERIOD, '--output', 'out', *options, env=env)
            written = {name: (self.folder / 'out' / name).read_bytes() for name in self.list_files()}
            self.assertEqual(len(written), 3)
            wanted = wanted or written
            self.assertEqual([name for name in wanted if wanted[name] != written[name]], [])

    def test_paper(self):
        self.report('--paper', *PERIOD, *DATE, '--output', 'out')
        text = self.read_text('out/board-paper-2025-02-01-to-2026-01-31.pdf')
        for words in ('Involving patients and the public', 'February 2025 to January 2026', '3 February 2026', 'Internal',
                      'Figure 1.', 'What people said', 'What was done', 'Gaps', 'How the figures were made', 'Page 2 of '):
            self.assertIn(words, text)
        self.assertEqual(sorted(int(number) for number in re.findall(r'Figure (\d+)\.', text)), [1, 2, 3, 4, 5, 6])

    def test_figures_are_those_of_the_summary(self):
        figures = self.read_json('summary', 'sample.wtdb', *PERIOD)
        self.report('--paper', *PERIOD, '--output', 'out')
        text = ' '.join(self.read_text('out/board-paper-2025-02-01-to-2026-01-31.pdf').split())
        for key in ('projects', 'activities', 'people', 'forms'):
            self.assertIn(f'{figures[key]:,} {key}', text)

    def test_sizes(self):
        if not shutil.which('pdfinfo'):
            self.skipTest('there is no pdfinfo')
        pages = {}
        for size, words in (('a4', '595.28 x 841.89 pts (A4)'), ('A3', '841.89 x 1190.55 pts'), ('letter', '612 x 792 pts (letter)')):
            self.report('--paper', '--output', size, '--paper-size', size)
            told = subprocess.run(['pdfinfo', self.folder / size / 'board-paper.pdf'], capture_output=True, check=True).stdout.decode()
            self.assertIn(words, told)
            pages[size] = re.search(r'Pages: +(\d+)', told)[1]
        self.assertEqual(pages['A3'], pages['a4'])

    def test_names(self):
        self.report('--paper', '--output', 'two words 😀')
        self.assertEqual(self.list_files('two words 😀'), ['board-paper.pdf'])

    def test_no_such_project(self):
        outcome = self.report('--paper', '--project', '99', '--output', 'out', code=FAILED)
        self.assert_sentence(outcome.errors)
        self.assertEqual(self.list_files(), [])

    def test_old_file_stays(self):
        """When there is no room, what was there before is as it was and nothing half is left."""
        self.report('--paper', '--output', 'out')
        before = (self.folder / 'out/board-paper.pdf').read_bytes()
        outcome = self.report('--paper', '--date', '2026-02-04', '--output', 'out', code=FAILED, limit=36_000)
        self.assert_sentence(outcome.errors, 'board-paper.pdf')
        self.assertEqual(self.list_files(), ['board-paper.pdf'])
        self.assertEqual((self.folder / 'out/board-paper.pdf').read_bytes(), before)

    @unittest.skipIf(os.geteuid() == 0, 'root may write everywhere')
    def test_a_folder_that_may_not_be_written(self):
        (self.folder / 'out').mkdir(mode=0o555)
        self.assert_sentence(self.report('--paper', '--output', 'out', code=FAILED).errors)

    def test_a_folder_that_is_a_file(self):
        (self.folder / 'out').write_text('mine')
        self.assert_sentence(self.report('--paper', '--output', 'out', code=FAILED).errors, 'out')
        self.assertEqual((self.folder / 'out').read_text(), 'mine')


main()
