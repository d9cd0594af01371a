"""Workbooks and charts: written whole, or what was there stays."""
import os
import pathlib
import re
import struct
import sys
import xml.etree.ElementTree
import unittest
import zipfile

sys.dont_write_bytecode = True
from commands import DONE, FAILED, WRONG_USE, ActivityTest, CommandTest, main

KINDS = ['valued', 'impact', 'expressed', 'future', 'yes-no', 'months', 'spectrum', 'checklist',
         'comparison', 'ranking', 'directorates', 'projects', 'response-rate']
FILTERS = [[], ['--project', '2'], ['--activity', '3'], ['--level', 'involving'], ['--from', '2025-04-01', '--to', '2025-09-30'],
           ['--from', '1/12/2199', '--to', '31/12/2199'], ['--from', '1900-01-01', '--to', '1900-02-15'],
           ['--from', '1900-01-01', '--to', '2199-12-31']]


class Picture:
    """Looks whether a picture is whole."""

    def check(self, path):
        content = path.read_bytes()
        getattr(self, 'check_' + path.suffix[1:].lower())(content)

    def check_png(self, content):
        self.assertEqual(content[:8], b'\x89PNG\r\n\x1a\n')
        self.assertEqual(content[-8:-4], b'IEND')
        width, height = struct.unpack('>II', content[16:24])
        self.assertEqual(width, 1440)
        self.assertGreater(height, 200)

    def check_svg(self, content):
        root = xml.etree.ElementTree.fromstring(content)
        self.assertEqual(root.tag, '{http://www.w3.org/2000/svg}svg')

    def check_pdf(self, content):
        self.assertEqual(content[:5], b'%PDF-')
        self.assertEqual(content.rstrip()[-5:], b'%%EOF')


DATA = pathlib.Path(os.environ['G_TEST_SRCDIR']) / 'charts' / 'data'


class ChartFromData(Picture, CommandTest):
    def list_kinds(self):
        listing = self.expect(DONE, 'chart', '--list').output
        return [line.split()[0] for line in listing.split('--data:')[1].strip().splitlines()]

    def test_every_kind(self):
        """Each kind that is listed is drawn, without a workspace, and each has an example."""
        kinds = self.list_kinds()
        self.assertEqual(sorted(kinds), sorted(path.stem for path in DATA.glob('*.json')))
        for kind in kinds:
            for ending in ('png', 'svg', 'pdf'):
                with self.subTest(kind=kind, ending=ending):
                    self.expect(DONE, 'chart', kind, '--data', DATA / f'{kind}.json', '--output', f'out.{ending}')
                    self.check(self.folder / f'out.{ending}')
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ['out.pdf', 'out.png', 'out.svg'])

    def test_kinds_of_a_workspace(self):
        """What is listed for a workspace is drawn from one."""
        self.make_sample()
        listing = self.expect(DONE, 'chart', '--list').output.split('\n\n')[0]
        kinds = [line.split()[0] for line in listing.splitlines()[1:]]
        self.assertLessEqual({'yes-no', 'months', 'spectrum', 'checklist'}, set(kinds))
        for kind in kinds:
            with self.subTest(kind=kind):
                self.expect(DONE, 'chart', 'sample.wtdb', kind, '--output', 'out.svg')
                self.check(self.folder / 'out.svg')

    def test_public(self):
        (self.folder / 'few.json').write_text('{ "counts": [0, 0, 0, 0, 0, 0, 0, 1, 1, 1] }')
        self.expect(DONE, 'chart', 'score', '--data', 'few.json', '--output', 'inside.svg')
        self.expect(DONE, 'chart', 'score', '--data', 'few.json', '--public', '--output', 'public.svg')
        self.assertNotEqual((self.folder / 'inside.svg').read_bytes(), (self.folder / 'public.svg').read_bytes())

    def test_wrong_data(self):
        for name, content in (('empty', ''), ('list', '[]'), ('half', '{ "counts": ['), ('few', '{ "counts": [1, 2] }'),
                              ('letters', '{ "counts": "many" }'), ('bytes', b'\xff\xfe\x00')):
            with self.subTest(name=name):
                path = self.folder / f'{name}.json'
                path.write_bytes(content if isinstance(content, bytes) else content.encode())
                outcome = self.expect(FAILED, 'chart', 'score', '--data', path, '--output', 'out.png')
                self.assertIn('nothing was written', outcome.errors)
                self.assertFalse((self.folder / 'out.png').exists())
        outcome = self.expect(FAILED, 'chart', 'score', '--data', 'missing.json', '--output', 'out.png')
        self.assertIn('cannot be read', outcome.errors)

    def test_wrong_use(self):
        example = DATA / 'score.json'
        for words in (['--data', example, '--output', 'out.png'], ['pie', '--data', example, '--output', 'out.png'],
                      ['score', '--data', example], ['score', 'score', '--data', example, '--output', 'out.png'],
                      ['score', '--data', example, '--from', '2025-04-01', '--output', 'out.png'], ['score', '--list']):
            with self.subTest(words=words):
                self.expect(WRONG_USE, 'chart', *words)
                self.assertFalse((self.folder / 'out.png').exists())


class Chart(Picture, CommandTest):
    def test_every_kind_and_format(self):
        self.make_sample()
        for kind in KINDS:
            for ending in ('png', 'svg', 'pdf', 'PNG'):
                with self.subTest(kind=kind, ending=ending):
                    name = f'{kind}.{ending}'
                    outcome = self.expect(DONE, 'chart', 'sample.wtdb', kind, '--output', name)
                    self.assertEqual(outcome.output, f'Wrote “{name}”.\n')
                    self.check(self.folder / name)

    def test_every_filter(self):
        self.make_sample()
        for options in FILTERS:
            for kind in KINDS:
                with self.subTest(options=options, kind=kind):
                    self.expect(DONE, 'chart', 'sample.wtdb', kind, *options, '--output', 'out.svg')
                    self.check(self.folder / 'out.svg')

    def test_of_nothing(self):
        self.expect(DONE, 'new', 'empty.wtdb')
        for kind in KINDS:
            with self.subTest(kind=kind):
                self.expect(DONE, 'chart', 'empty.wtdb', kind, '--output', 'out.png')
                self.check(self.folder / 'out.png')

    def test_the_filter_matters(self):
        self.make_sample()
        pictures = set()
        for options in FILTERS[:5]:
            self.expect(DONE, 'chart', 'sample.wtdb', 'valued', *options, '--output', 'out.svg')
            pictures.add((self.folder / 'out.svg').read_bytes())
        self.assertEqual(len(pictures), 5)

    def test_is_the_same_each_time(self):
        self.make_sample()
        for ending in ('png', 'svg', 'pdf'):
            for name in ('a', 'b'):
                self.expect(DONE, 'chart', 'sample.wtdb', 'valued', '--output', f'{name}.{ending}')
            self.assertEqual((self.folder / f'a.{ending}').read_bytes(), (self.folder / f'b.{ending}').read_bytes())

    def test_no_such_kind(self):
        self.make_sample()
        for kind in ('pie', 'heard', 'Valued', ''):
            outcome = self.expect(WRONG_USE, 'chart', 'sample.wtdb', kind, '--output', 'out.png')
            for other in KINDS:
                self.assertIn(other, outcome.errors)
        self.assertFalse((self.folder / 'out.png').exists())

    def test_who_is_not_there(self):
        self.make_sample()
        for options in (['--project', '99'], ['--activity', '999']):
            outcome = self.expect(FAILED, 'chart', 'sample.wtdb', 'valued', *options, '--output', 'out.png')
            self.assert_sentence(outcome.errors, 'sample.wtdb', 'working-together list')
        self.assertFalse((self.folder / 'out.png').exists())


class Withheld(ActivityTest):
    def test_small_groups(self):
        """In a picture to publish, what four people said is withheld; in others it is not."""
        self.import_rows([['valued', 'future']] + [['9', 'yes']] * 4)
        self.expect(DONE, 'chart', 'test.wtdb', 'valued', '--public', '--output', 'four.svg')
        self.expect(DONE, 'chart', 'test.wtdb', 'valued', '--output', 'inside.svg')
        self.import_rows([['valued', 'future'], ['9', 'yes']])
        self.expect(DONE, 'chart', 'test.wtdb', 'valued', '--public', '--output', 'five.svg')
        four, inside, five = (re.search('<desc>(.*)</desc>', (self.folder / name).read_text(encoding='utf-8'), re.DOTALL)[1]
                              for name in ('four.svg', 'inside.svg', 'five.svg'))
        self.assertIn('too few', four)
        self.assertNotIn('9', four)
        self.assertIn('9', inside)
        self.assertIn('9', five)


class Report(CommandTest):
    def check(self, path):
        with zipfile.ZipFile(path) as book:
            self.assertIsNone(book.testzip())
            self.assertIn('xl/workbook.xml', book.namelist())

    def test_writes(self):
        self.make_sample()
        before = (self.folder / 'sample.wtdb').read_bytes()
        for options in ([], ['--project', '2'], *FILTERS[4:]):
            with self.subTest(options=options):
                outcome = self.expect(DONE, 'report', 'sample.wtdb', '--workbook', 'out.xlsx', *options)
                self.assertEqual(outcome.output, 'Wrote “out.xlsx”.\n')
                self.check(self.folder / 'out.xlsx')
        self.assertEqual((self.folder / 'sample.wtdb').read_bytes(), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ['out.xlsx', 'sample.wtdb'])

    def test_of_nothing(self):
        self.expect(DONE, 'new', 'empty.wtdb')
        self.expect(DONE, 'report', 'empty.wtdb', '--workbook', 'out.xlsx')
        self.check(self.folder / 'out.xlsx')

    def test_who_is_not_there(self):
        self.make_sample()
        (self.folder / 'out.xlsx').write_text('last month')
        outcome = self.expect(FAILED, 'report', 'sample.wtdb', '--workbook', 'out.xlsx', '--project', '99')
        self.assert_sentence(outcome.errors, 'sample.wtdb', 'working-together list')
        self.assertEqual((self.folder / 'out.xlsx').read_text(), 'last month')


class Place(CommandTest):
    """Where a file goes, whatever is written."""

    COMMANDS = ((['report', 'sample.wtdb', '--workbook'], 'xlsx'), (['report', 'sample.wtdb', '--paper'], 'pdf'),
                (['report', 'sample.wtdb', '--paper'], 'fodt'), (['review', 'sample.wtdb', '--output'], 'wtdb'),
                (['chart', 'sample.wtdb', 'valued', '--output'], 'png'))

    def setUp(self):
        super().setUp()
        self.make_sample()

    def list_folder(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_replaces(self):
        for command, ending in self.COMMANDS:
            name = f'out.{ending}'
            (self.folder / name).write_text('last month')
            self.expect(DONE, *command, name)
            self.assertNotEqual((self.folder / name).read_bytes()[:4], b'last')

    def test_names(self):
        for command, ending in self.COMMANDS:
            name = f'Bwrdd ŵ 50% 😀 (terfynol).{ending}'
            with self.subTest(name=name):
                self.assertIn(f'“{name}”', self.expect(DONE, *command, name).output)
                self.assertGreater((self.folder / name).stat().st_size, 1000)

    def test_cannot_be_written(self):
        (self.folder / 'file').write_text('x')
        for command, ending in self.COMMANDS:
            (self.folder / f'folder.{ending}').mkdir()
            there = self.list_folder()
            for name in (f'no/such/out.{ending}', f'folder.{ending}', f'file/out.{ending}'):
                with self.subTest(command=command[0], name=name):
                    self.assert_sentence(self.expect(FAILED, *command, name).errors, name, 'cannot be written', 'nothing was changed')
                    self.assertEqual(self.list_folder(), there)

    @unittest.skipIf(os.geteuid() == 0, 'nobody forbids anything to root')
    def test_may_not_be_written(self):
        (self.folder / 'closed').mkdir(mode=0o500)
        for command, ending in self.COMMANDS:
            with self.subTest(command=command[0], ending=ending):
                name = f'closed/out.{ending}'
                self.assert_sentence(self.expect(FAILED, *command, name).errors, name, 'cannot be written', 'nothing was changed')

    def test_full_disk(self):
        """No file may grow past what the database needs to be read: what was there stays, and nothing is left beside it."""
        for command, ending in (*self.COMMANDS[:-1], (['chart', 'sample.wtdb', 'checklist', '--output'], 'svg')):
            name = f'out.{ending}'
            (self.folder / name).write_text('last month')
            there = self.list_folder()
            with self.subTest(command=command[0], ending=ending):
                outcome = self.expect(FAILED, *command, name, limit=40_000)
                self.assert_sentence(outcome.errors, name, 'not changed' if 'full' in outcome.errors else 'nothing was changed')
                self.assertEqual((self.folder / name).read_text(), 'last month')
                self.assertEqual(self.list_folder(), there)


main()
