"""Forms to print: what they say, what is refused, and that files are whole."""
import re
import shutil
import sqlite3
import subprocess
import sys

sys.dont_write_bytecode = True
from commands import DONE, FAILED, WRONG_USE, ActivityTest, main, make_rows

SURVEY = 'engagement-feedback'


class Form(ActivityTest):
    def make(self, *options, output='form.pdf', survey=SURVEY):
        outcome = self.expect(DONE, 'form', 'test.wtdb', '--survey', survey, '--output', output, *options)
        self.assertEqual(outcome.output, f'Wrote “{output}”.\n')
        return self.read(output)

    def read(self, output='form.pdf'):
        """The words of each page."""
        if shutil.which('pdftotext') is None:
            self.skipTest('poppler-utils is not installed')
        text = subprocess.run(['pdftotext', '-layout', self.folder / output, '-'], check=True, stdout=subprocess.PIPE, encoding='utf-8').stdout
        return [' '.join(page.split()) for page in text.split('\f')[:-1]]

    def test_of_no_activity(self):
        pages = self.make()
        self.assertEqual(len(pages), 1)
        self.assertIn("Your feedback on today's engagement activity", pages[0])
        self.assertIn('0001', pages[0])
        self.assertNotIn('Listening event', pages[0])

    def test_of_an_activity(self):
        page = self.make('--activity', self.activity)[0]
        self.assertIn('Listening event · Wednesday 14 May 2025', page)

    def test_numbers_go_on(self):
        """Forms are numbered from the one after those that are typed."""
        self.import_rows(make_rows(7, seed=1))
        pages = self.make('--activity', self.activity, '--count', 3)
        self.assertEqual([re.findall(r'\b\d{4}\b', page)[0] for page in pages if '0' in page], ['0008', '0009', '0010'])
        pages = self.make('--activity', self.activity, '--count', 2, '--first', 400)
        self.assertTrue(all(number in page for number, page in zip(('0400', '0401'), pages)))
        self.assertIn('Form number', self.make('--first', 0)[0])

    def test_layouts_and_languages(self):
        self.assertEqual(len(self.make('--layout', 'large')), 2)
        welsh = self.make('--language', 'cy')[0]
        self.assertIn('Eich adborth', welsh)
        self.assertIn('heb ei wirio eto', welsh)
        both = ' '.join(self.make('--layout', 'bilingual', '--language', 'pl'))
        self.assertIn('Not valued', both)
        self.assertIn('Niedocenione', both)

    def test_survey_by_number(self):
        with sqlite3.connect(self.path) as database:
            number = database.execute('SELECT id FROM surveys WHERE name = ?', (SURVEY,)).fetchone()[0]
        database.close()
        self.assertEqual(self.make(survey=number), self.make())

    def test_organisation(self):
        with sqlite3.connect(self.path) as database:
            database.execute("INSERT INTO organisations (name) VALUES ('NHS Alder Vale')")
        database.close()
        self.assertIn('NHS Alder Vale', self.make()[0])

    def test_says_what_is_wrong(self):
        start = ['form', 'test.wtdb']
        good = ['--survey', SURVEY, '--output', 'form.pdf']
        for arguments, word in (
                (start + good[:2], '--output'), (start + good[2:], '--survey'), (['form'] + good, 'FILE'),
                (start + ['--survey', SURVEY, '--output', 'form.png'], 'form.png'),
                (start + good + ['--layout', 'tiny'], 'tiny'), (start + good + ['--layout', 'bilingual'], '--language'),
                (start + good + ['--language', 'tlh'], 'cy, pl'), (start + good + ['--count', '0'], '--count'),
                (start + good + ['--count', '5001'], '5001'), (start + good + ['--count', 'many'], 'many'),
                (start + good + ['--first', '-1'], '--first'), (start + good + ['--first', '100000000'], '100000000'),
                (start + good + ['--activity', 'x'], '--activity')):
            with self.subTest(arguments=arguments):
                self.assertIn(word, self.expect(WRONG_USE, *arguments).errors)
        for options in (['--survey', 'nonsense'], ['--survey', '99'], ['--survey', SURVEY, '--activity', '99']):
            with self.subTest(options=options):
                self.assert_sentence(self.expect(FAILED, *start, *options, '--output', 'form.pdf').errors, 'no project, activity or survey')
        self.assertFalse((self.folder / 'form.pdf').exists())

    def test_is_whole_or_not_there(self):
        (self.folder / 'form.pdf').write_text('old')
        errors = self.expect(FAILED, 'form', 'test.wtdb', '--survey', SURVEY, '--output', 'form.pdf', '--count', 50, limit=300000).errors
        self.assert_sentence(errors, 'form.pdf', 'disk is full')
        self.assertEqual((self.folder / 'form.pdf').read_text(), 'old')
        self.assert_sentence(self.expect(FAILED, 'form', 'test.wtdb', '--survey', SURVEY, '--output', 'no/form.pdf').errors, 'no/form.pdf')

    def test_many(self):
        self.assertEqual(len(self.make('--count', 500)), 500)


if __name__ == '__main__':
    main()
