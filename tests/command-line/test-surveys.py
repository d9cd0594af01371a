"""What `summary --survey` says of the organisation's own surveys, against numbers worked out by hand."""
import json
import sqlite3

from commands import DONE, FAILED, WRONG_USE, ActivityTest, main

FRIENDS = {
    'id': 'friends-and-family', 'title': 'Friends and Family Test', 'questions': [
        {'id': 'experience', 'type': 'choice', 'text': 'How was your experience?', 'choices': [
            {'id': letter, 'text': text} for letter, text in
            zip('abcdef', ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor', 'Don’t know'])]},
        {'id': 'miles', 'type': 'number', 'text': 'Miles travelled'},
        {'id': 'visited', 'type': 'date', 'text': 'Last visit'},
        {'id': 'helped', 'type': 'choices', 'text': 'What helped', 'choices': [
            {'id': 'a', 'text': 'Interpreter'}, {'id': 'b', 'text': 'Transport'}]},
    ]}
FORMS = [
    ('aVVV', '2', '2025-05-01', 'ab'), ('aVVV', '4', '2025-03-31', 'b'), ('b---',), ('fV--', '6.5'), ('d--V', 'b'), ('-?--',),
]


class Surveys(ActivityTest):
    def add_survey(self, definition, verified=0):
        """Straight into the tables: no command makes a survey."""
        with sqlite3.connect(self.path) as database:
            survey = database.execute(
                'INSERT INTO surveys (name, version, definition, title, origin) VALUES (?, 1, ?, ?, ?)',
                (definition['id'], json.dumps(definition), definition['title'], 'own')).lastrowid
            for place, question in enumerate(definition['questions']):
                number = database.execute('INSERT INTO questions (survey, name, kind) VALUES (?, ?, ?)',
                                          (definition['id'], question['id'], question['type'])).lastrowid
                database.execute('INSERT INTO survey_questions (survey_id, position, question_id) VALUES (?, ?, ?)',
                                 (survey, place + 1, number))
            batch = database.execute('INSERT INTO batches (activity_id, survey_id, expected, verified) VALUES (?, ?, ?, ?)',
                                     (self.activity, survey, len(FORMS), verified)).lastrowid
            for serial, (answers, *values) in enumerate(FORMS, 1):
                response = database.execute('INSERT INTO responses (batch_id, serial, answers) VALUES (?, ?, ?)',
                                            (batch, serial, answers)).lastrowid
                for place, key in enumerate(answers):
                    if key == 'V':
                        database.execute(
                            'INSERT INTO comments (response_id, question_id, text) SELECT ?, question_id, ?'
                            ' FROM survey_questions WHERE survey_id = ? AND position = ?',
                            (response, values.pop(0), survey, place + 1))
        database.close()
        return survey

    def test_questions_of_every_kind(self):
        survey = self.add_survey(FRIENDS)
        figures = self.read_json('summary', 'test.wtdb', '--survey', survey)
        questions = figures['questions']
        self.assertEqual(figures['survey'], {'id': survey, 'key': 'friends-and-family', 'title': 'Friends and Family Test',
                                             'forms': 6, 'verified': 0})
        self.assertEqual(list(questions), ['experience', 'miles', 'visited', 'helped'])
        experience = questions['experience']
        self.assertEqual([choice['n'] for choice in experience['choices']], [2, 1, 0, 1, 0, 1])
        self.assertEqual([choice['share'] for choice in experience['choices']], [0.4, 0.2, 0, 0.2, 0, 0.2])
        self.assertEqual((experience['n'], experience['blank']), (5, 1))
        self.assertEqual((experience['share_positive'], experience['share_negative']), (0.6, 0.2))
        # Wilson's interval of 3 of 5, computed with 40 digits.
        self.assertAlmostEqual(experience['positive_interval'][0], 0.2307243, places=7)
        self.assertAlmostEqual(experience['positive_interval'][1], 0.8823792, places=7)
        self.assertEqual([questions['miles'][name] for name in ('n', 'median', 'minimum', 'maximum', 'illegible')], [3, 4, 2, 6.5, 1])
        self.assertAlmostEqual(questions['miles']['mean'], 12.5 / 3)
        self.assertEqual((questions['visited']['earliest'], questions['visited']['latest']), ('2025-03-31', '2025-05-01'))
        self.assertEqual([choice['n'] for choice in questions['helped']['choices']], [1, 3])
        self.assertEqual(questions['helped']['n'], 3)

    def test_words(self):
        survey = self.add_survey(FRIENDS, verified=1)
        self.import_rows([['valued'], ['7'], ['8']])
        output = self.expect(DONE, 'summary', 'test.wtdb', '--survey', survey).output
        for words in ('75% in verified batches', 'Friends and Family Test', 'Very good', 'Positive', '60% (23 to 88)', 'Miles travelled',
                      'March 2025', 'Transport'):
            self.assertIn(words, output)

    def test_forms_of_all_and_of_one(self):
        survey = self.add_survey(FRIENDS, verified=1)
        self.import_rows([['valued'], ['7'], ['8']])
        of_toolkit = self.read_json('summary', 'test.wtdb')
        of_own = self.read_json('summary', 'test.wtdb', '--survey', survey)
        for figures, forms, verified in ((of_toolkit, 2, 0), (of_own, 6, 6)):
            self.assertEqual((figures['forms'], figures['verified']), (8, 6))
            self.assertEqual((figures['survey']['forms'], figures['survey']['verified']), (forms, verified))
            self.assertEqual([(one['id'], one['forms']) for one in figures['surveys']], [(of_toolkit['survey']['id'], 2), (survey, 6)])

    def test_no_such_survey(self):
        self.assert_sentence(self.expect(FAILED, 'summary', 'test.wtdb', '--survey', 99).errors)
        for typed in ('0', '-1', 'x', ''):
            with self.subTest(typed=typed):
                self.assertIn('--survey', self.expect(WRONG_USE, 'summary', 'test.wtdb', f'--survey={typed}').errors)


main()
