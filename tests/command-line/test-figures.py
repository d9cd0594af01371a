"""What `summary` and `list` say, against a recount of the forms that were imported."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
import recount
from commands import DONE, FAILED, ActivityTest, CommandTest, main, make_rows

TOLERANCE = 1e-9


class Figures(ActivityTest):
    def assert_questions(self, found, wanted):
        self.assertEqual(found.keys(), wanted.keys())
        for key, figures in wanted.items():
            self.assertEqual(found[key].keys(), figures.keys(), key)
            for name, value in figures.items():
                self.assert_close(found[key][name], value, f'{key} {name}')

    def assert_close(self, found, wanted, told):
        if isinstance(wanted, list):
            self.assertEqual(len(found), len(wanted), told)
            for one, other in zip(found, wanted):
                self.assert_close(one, other, told)
        elif isinstance(wanted, float):
            self.assertIsInstance(found, (int, float), told)
            self.assertAlmostEqual(found, wanted, delta=TOLERANCE, msg=told)
        else:
            self.assertEqual(found, wanted, told)

    def test_nothing(self):
        figures = self.read_json('summary', 'test.wtdb')
        self.assertEqual(figures['period'], {'from': None, 'to': None})
        self.assert_questions(figures['questions'], recount.count_rows([['valued']]))
        self.assertIn('–', self.expect(DONE, 'summary', 'test.wtdb').output)

    def test_random_forms(self):
        for count in (1, 2, 3, 37, 400):
            with self.subTest(count=count):
                activity = self.add_activity('involving', '2025-06-01')
                rows = make_rows(count, count)
                if count not in (1, 2, 3):
                    # As many answers as the table of t has rows for, give or take the large ones.
                    rows = [rows[0]] + [[*form[:2], form[2] if i >= 30 else '7', *form[3:]] for i, form in enumerate(rows[1:])]
                wanted = recount_or_none(rows)
                self.import_rows(rows, activity=activity)
                figures = self.read_json('summary', 'test.wtdb', '--activity', activity)
                self.assertEqual([figures[key] for key in ('projects', 'activities', 'people', 'forms')], [1, 1, 32, count])
                if wanted is not None:
                    self.assert_questions(figures['questions'], wanted)

    def test_intervals_of_known_sizes(self):
        """Exactly as many answers as a row of the table of t is for, beside blanks that must not count."""
        for freedom in sorted(recount.T_TABLE):
            with self.subTest(answers=freedom + 1):
                activity = self.add_activity('engaging', '2025-06-01')
                rows = [['valued', 'impact', 'expressed', 'future']]
                rows += [[str(1 + i * i % 10), str(1 + i * 7 % 10), 'yes' if i % 3 else 'no', 'yes'] for i in range(freedom + 1)]
                rows += [['', '?', '*', ''], ['*', '', '?', '?']]
                self.import_rows(rows, activity=activity)
                figures = self.read_json('summary', 'test.wtdb', '--activity', activity)
                self.assert_questions(figures['questions'], recount.count_rows(rows))

    def test_extremes(self):
        """All the same, at the ends of the scale, and far apart: the interval stays on the scale."""
        for name, scores in (('all one', ['1'] * 5), ('all ten', ['10'] * 10), ('two ends', ['1', '10', '10']),
                             ('ends', ['1', '1', '1', '10']), ('one', ['4']), ('two', ['4', '5']), ('none', ['', '?', '*'])):
            with self.subTest(name=name):
                activity = self.add_activity('engaging', '2025-06-01')
                rows = [['valued', 'expressed']] + [[score, answer] for score, answer in zip(scores, ['yes'] * 10)]
                self.import_rows(rows, activity=activity)
                figures = self.read_json('summary', 'test.wtdb', '--activity', activity)['questions']
                self.assert_questions(figures, recount.count_rows(rows))
                self.expect(DONE, 'summary', 'test.wtdb', '--activity', activity)

    def test_five_thousand(self):
        rows = make_rows(5000, 20180)
        outcome = self.import_rows(rows)
        self.assertEqual(outcome.output, 'Imported 5,000 forms.\n')
        figures = self.read_json('summary', 'test.wtdb')
        self.assertEqual(figures['forms'], 5000)
        self.assert_questions(figures['questions'], recount.count_rows(rows))
        self.assertEqual(self.expect(DONE, 'check', 'test.wtdb').output.count('all right'), 7)

    def test_filters(self):
        """Every filter gives the recount of the forms that it lets through."""
        places = [('engaging', '2025-05-14', 'Falls clinic'), ('involving', '2025-06-30', 'Falls clinic'),
                  ('co-production', '2025-07-01', 'Asthma plans'), ('involving', '2026-01-01', 'Asthma plans')]
        forms = {}
        for seed, (level, held_on, project) in enumerate(places):
            activity = self.add_activity(level, held_on, project, people=10 + seed)
            forms[activity] = (level, held_on, project, 10 + seed, make_rows(300 + seed, seed))
            self.import_rows(forms[activity][4], activity=activity)
        projects = {row['title']: row['id'] for row in self.read_json('list', 'test.wtdb', 'projects')}
        cases = [
            ([], lambda level, held_on, project: True),
            (['--from', '2025-06-30'], lambda level, held_on, project: held_on >= '2025-06-30'),
            (['--to', '2025-06-30'], lambda level, held_on, project: held_on <= '2025-06-30'),
            (['--from', '2025-06-30', '--to', '2025-06-30'], lambda level, held_on, project: held_on == '2025-06-30'),
            (['--from', '2025-07-01', '--to', '2025-12-31'], lambda level, held_on, project: held_on == '2025-07-01'),
            (['--level', 'involving'], lambda level, held_on, project: level == 'involving'),
            (['--project', projects['Asthma plans']], lambda level, held_on, project: project == 'Asthma plans'),
            (['--project', projects['Asthma plans'], '--level', 'involving', '--from', '1/1/26'],
             lambda level, held_on, project: held_on == '2026-01-01'),
            (['--level', 'informing'], lambda level, held_on, project: False),
        ]
        for options, passes in cases:
            with self.subTest(options=options):
                chosen = [entry for entry in forms.values() if passes(*entry[:3])]
                rows = [make_rows(0, 0)[0]] + [form for entry in chosen for form in entry[4][1:]]
                figures = self.read_json('summary', 'test.wtdb', *options)
                self.assertEqual(figures['forms'], len(rows) - 1)
                own = 1 if passes('engaging', '2025-05-14', 'Falls clinic') else 0  # the one without forms
                self.assertEqual(figures['activities'], len(chosen) + own)
                self.assertEqual(figures['people'], sum(entry[3] for entry in chosen) + 32 * own)
                self.assert_questions(figures['questions'], recount.count_rows(rows))

    def test_who_is_not_there(self):
        for options in (['--project', '99'], ['--activity', '99'], ['--project', '9223372036854775807']):
            for form in ([], ['--json']):
                outcome = self.expect(FAILED, 'summary', 'test.wtdb', *options, *form)
                self.assert_sentence(outcome.errors, 'test.wtdb', 'working-together list')
                self.assertEqual(outcome.output, '')

    def test_words(self):
        rows = [['expressed', 'valued', 'impact', 'future']]
        rows += [['yes', '8', '7', 'no']] * 13 + [['no', '7', '7', '']] * 2
        self.import_rows(rows)
        text = self.expect(DONE, 'summary', 'test.wtdb', '--activity', self.activity, '--from', '1/5/25', '--to', '31/5/25').output
        lines = text.splitlines()
        self.assertEqual(lines[:2], ['Listening event', 'May 2025'])
        self.assertRegex(text, r'(?m)^Projects +1\nActivities +1\nPeople +32\nForms +15$')
        self.assertRegex(text, r'(?m)^Expressed all the views they had +15 +87% +62 to 96 ')
        self.assertRegex(text, r'(?m)^Felt valued +15 +7\.9 +7\.7 to 8\.1 +8\.0 +87%$')
        self.assertRegex(text, r'(?m)^Would take part again +13 +0% .* 2 blank$')
        self.assertRegex(text, r'(?m)^How they heard about it +0 +– .* 15 blank$')
        # Columns stand under their heads.
        head = next(line for line in lines if line.startswith('Question'))
        for line in lines[lines.index(head) + 1:]:
            self.assertEqual(line[head.index('Median') - 1], ' ', line)


def recount_or_none(rows):
    """The recount, if t is known for its numbers of answers."""
    try:
        return recount.count_rows(rows)
    except AssertionError:
        return None


class List(ActivityTest):
    def test_shape(self):
        self.import_rows([['valued'], ['5'], ['6']])
        project, = self.read_json('list', 'test.wtdb', 'projects')
        self.assertEqual(project, {
            'id': project['id'], 'title': 'Falls clinic', 'stage': 'planning', 'level_aimed': None, 'level_reached': 'engaging',
            'organisation': None, 'directorate': None, 'lead': 'Sam Ellery', 'starts_on': None, 'ends_on': None,
            'last_held_on': '2025-05-14', 'archived': False, 'answered': 0, 'prompts': 0, 'activities': 1, 'forms': 2})
        activity, = self.read_json('list', 'test.wtdb', 'activities')
        self.assertEqual(activity, {
            'id': self.activity, 'held_on': '2025-05-14', 'title': 'Listening event', 'level': 'engaging',
            'project_id': project['id'], 'project': 'Falls clinic', 'place': None, 'took_place': True, 'people': 32,
            'expected': 2, 'forms': 2, 'tallied': False, 'finished': True})

    def test_measures(self):
        """What a new workspace follows, and what the sample sets out to reach."""
        measures = self.read_json('list', 'test.wtdb', 'measures')
        self.assertEqual(measures[0], {
            'id': 1, 'title': 'Felt valued', 'kind': 'mean', 'unit': 'month', 'survey': 'engagement-feedback', 'question': 'valued',
            'organisation': None, 'directorate': None, 'project': None, 'level': None, 'direction': 'high', 'frozen_on': None,
            'target': None, 'target_on': None})
        self.assertEqual([(row['kind'], row['unit'], row['question']) for row in measures[1:]],
                         [('mean', 'month', 'impact'), ('forms', 'quarter', None)])
        self.make_sample()
        self.assertRegex(self.expect(DONE, 'list', 'sample.wtdb', 'measures').output, r'(?m)^ 1  Felt valued +Mean score +Month by month +8 ')

    def test_says_nothing_of_what_people_wrote(self):
        self.import_rows([['heard'], ['My neighbour Jo Bloggs told me']])
        for what in ('projects', 'activities', 'measures'):
            for form in ([], ['--json']):
                self.assertNotIn('Bloggs', self.expect(DONE, 'list', 'test.wtdb', what, *form).output)

    def test_table(self):
        self.add_activity('involving', '2025-07-01', 'Wide 汉字 and\nbroken \x1b[31mtitle')
        text = self.expect(DONE, 'list', 'test.wtdb', 'projects').output
        self.assertEqual(len(text.splitlines()), 3)
        self.assertNotIn('\x1b', text)
        self.assertRegex(text, r'(?m)^ID  Title ')
        self.assertRegex(text, r'(?m)^ ?1  Falls clinic +Planning ')
        text = self.expect(DONE, 'list', 'test.wtdb', 'activities').output
        self.assertRegex(text, r'(?m)^ ?\d  14 May 2025 +Listening event +Engaging +Falls clinic ')

    def test_adds_up_to_the_summary(self):
        self.make_sample()
        activities = self.read_json('list', 'sample.wtdb', 'activities')
        projects = self.read_json('list', 'sample.wtdb', 'projects')
        figures = self.read_json('summary', 'sample.wtdb')
        held = [row for row in activities if row['took_place']]
        self.assertEqual(figures['activities'], len(held))
        self.assertEqual(figures['people'], sum(row['people'] for row in held))
        self.assertEqual(figures['forms'], sum(row['forms'] for row in held))
        self.assertEqual(figures['forms'], sum(row['forms'] for row in projects))
        for project in projects:
            of_project = self.read_json('summary', 'sample.wtdb', '--project', project['id'])
            self.assertEqual(of_project['forms'], project['forms'])


class Locale(CommandTest):
    """Numbers for programs are the same everywhere; numbers for people are as people write them."""

    def test_decimal_comma(self):
        source = pathlib.Path('/usr/share/i18n/locales/de_DE')
        if not shutil.which('localedef') or not source.exists():
            self.skipTest('no German locale can be made')
        subprocess.run(['localedef', '-i', 'de_DE', '-f', 'UTF-8', self.folder / 'de_DE.UTF-8'], check=True, capture_output=True)
        german = {'LOCPATH': str(self.folder), 'LC_ALL': 'de_DE.UTF-8'}
        self.make_sample()
        for arguments in (['summary', 'sample.wtdb'], ['list', 'sample.wtdb', 'projects']):
            self.assertEqual(self.expect(DONE, *arguments, '--json', env=german).output,
                             self.expect(DONE, *arguments, '--json').output)
        text = self.expect(DONE, 'summary', 'sample.wtdb', env=german).output
        self.assertRegex(text, r'Felt valued.* 7,\d ')
        self.assertRegex(text, r'Forms +1\.200\b')
        (self.folder / 'forms.csv').write_text('valued\n7\n7,5\n')
        activity = next(row['id'] for row in self.read_json('list', 'sample.wtdb', 'activities') if not row['forms'] and row['expected'])
        outcome = self.expect(FAILED, 'import', 'sample.wtdb', 'forms.csv', '--activity', activity, env=german)
        self.assertIn('forms.csv:3:', outcome.errors)

    def test_plain_c(self):
        self.make_sample()
        plain = {'LC_ALL': 'C', 'LANG': 'C'}
        self.assertEqual(self.expect(DONE, 'list', 'sample.wtdb', 'activities', '--json', env=plain).output,
                         self.expect(DONE, 'list', 'sample.wtdb', 'activities', '--json').output)
        self.assertTrue(self.expect(DONE, 'summary', 'sample.wtdb', env=plain).output.isascii())
        self.assertTrue(re.search(r'Felt valued', self.expect(DONE, 'summary', 'sample.wtdb', env=plain).output))


main()
