"""How far an activity's forms are, and how well two typings agree: counted here again."""
import random
import sqlite3
import sys

sys.dont_write_bytecode = True
from commands import DONE, FAILED, WRONG_USE, ActivityTest, main, make_rows


class Batch(ActivityTest):
    def read(self):
        told = self.read_json('batch', 'test.wtdb', '--activity', self.activity)
        self.assertEqual(told['activity_id'], self.activity)
        return told['batches']

    def run_sql(self, *statements):
        with sqlite3.connect(self.path) as database:
            for statement in statements:
                database.execute(*statement)
        database.close()

    def test_nothing_yet(self):
        self.assertEqual(self.read(), [])
        self.assertEqual(self.expect(DONE, 'batch', 'test.wtdb', '--activity', self.activity).output, 'No forms yet\n')

    def test_typed_once(self):
        self.import_rows(make_rows(12, 1))
        self.run_sql(('UPDATE batches SET expected = 15, finished = 0',))
        batch, = self.read()
        self.assertEqual(
            {name: batch[name] for name in ('state', 'forms', 'expected', 'left', 'verified_share', 'agreement', 'sample_percent',
                                            'errors_per_1000_fields', 'forms_typed_twice', 'differences', 'totals_only')},
            {'state': 'being-entered', 'forms': 12, 'expected': 15, 'left': 3, 'verified_share': 0, 'agreement': None,
             'sample_percent': None, 'errors_per_1000_fields': None, 'forms_typed_twice': 0, 'differences': 0,
             'totals_only': False})

    def type_again(self, changed, sample=100):
        """Copies every form into the second typing, with other scores in the forms numbered in @changed."""
        self.run_sql(
            ("UPDATE batches SET finished = 1",),
            ("INSERT INTO verifications (batch_id, sample, compares) SELECT id, ?, 'at-end' FROM batches", (sample,)),
            ("INSERT INTO second_responses (batch_id, serial, answers, texts, typed_by)"
             " SELECT batch_id, serial, answers, json_array (coalesce (text, ''), '', '', '', ''), 'Mo Haddad' FROM responses"
             " LEFT JOIN comments ON response_id = responses.id",),
            *((("UPDATE second_responses SET answers = substr (answers, 1, 2) ||"
                " CASE substr (answers, 3, 1) WHEN '1' THEN '2' ELSE '1' END || substr (answers, 4) WHERE serial = ?"),
               (serial,)) for serial in changed))

    def test_typed_twice(self):
        rows = make_rows(40, 2)
        self.import_rows(rows)
        changed = random.Random(3).sample(range(1, 41), 3)
        self.type_again(changed)
        batch, = self.read()
        self.assertEqual(batch['state'], 'entered')
        self.assertEqual(batch['sample_percent'], 100)
        self.assertEqual(batch['forms_typed_twice'], 40)
        self.assertEqual(batch['forms_to_type_again'], 0)
        self.assertEqual(batch['differences'], 3)
        self.assertEqual(batch['fields_compared'], 200)
        self.assertAlmostEqual(batch['agreement'], 197 / 200)
        self.assertEqual(batch['errors_per_1000_fields'], 0)

        # The paper says what was typed second, but for one.
        self.run_sql(*((
            "INSERT INTO settlements (batch_id, serial, question_id, kind, first, second, settled)"
            " SELECT responses.batch_id, responses.serial, question_id, 'differs', substr (responses.answers, 3, 1),"
            " substr (second_responses.answers, 3, 1), CASE ? WHEN 0 THEN substr (responses.answers, 3, 1)"
            " ELSE substr (second_responses.answers, 3, 1) END"
            " FROM responses JOIN second_responses ON second_responses.serial = responses.serial"
            " JOIN survey_questions ON position = 3 WHERE responses.serial = ?"
            " AND survey_id = (SELECT survey_id FROM batches)", (place, serial)) for place, serial in enumerate(changed)))
        self.run_sql(*((
            "UPDATE responses SET answers = (SELECT answers FROM second_responses WHERE serial = responses.serial)"
            " WHERE serial = ?", (serial,)) for serial in changed[1:]), ("UPDATE batches SET verified = 1, closed = 1",))
        batch, = self.read()
        self.assertEqual(batch['state'], 'closed')
        self.assertEqual(batch['verified_share'], 1)
        self.assertEqual(batch['differences'], 0)
        self.assertAlmostEqual(batch['agreement'], 197 / 200)
        self.assertAlmostEqual(batch['errors_per_1000_fields'], 1000 * 3 / 400)

    def test_words(self):
        """The same in words, and neither a text nor a name."""
        self.import_rows(make_rows(40, 2))
        self.type_again([7])
        output = self.expect(DONE, 'batch', 'test.wtdb', '--activity', self.activity).output
        self.assertRegex(output, r'(?m)^State +Entered$')
        self.assertRegex(output, r'(?m)^Forms +40$')
        self.assertRegex(output, r'(?m)^Agreement +99\.5%$')
        self.assertRegex(output, r'(?m)^Errors per 1,000 fields +0\.0$')
        json = self.expect(DONE, 'batch', 'test.wtdb', '--activity', self.activity, '--json').output
        for told in (output, json):
            for word in ('Poster', 'library', 'Haddad', 'Ellery', 'Listening'):
                self.assertNotIn(word, told)

    def test_refusals(self):
        outcome = self.expect(FAILED, 'batch', 'test.wtdb', '--activity', self.activity + 1)
        self.assert_sentence(outcome.errors)
        self.expect(WRONG_USE, 'batch', 'test.wtdb')
        self.expect(WRONG_USE, 'batch', 'test.wtdb', '--activity', self.activity, '--level', 'engaging')


main()
