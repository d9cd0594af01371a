"""The review file for lay members: the same figures as the workspace, and none of what is private in it."""
import contextlib
import json
import os
import re
import sqlite3
import sys

sys.dont_write_bytecode = True
from commands import DONE, FAILED, WRONG_USE, CommandTest, main

CHARTS = ('expressed', 'valued', 'impact', 'future', 'scores', 'yes-no', 'yes-no-diverging', 'months', 'spectrum', 'reach', 'calendar',
          'checklist', 'comparison', 'ranking', 'directorates', 'projects', 'response-rate')
FILTERS = ((), ('--project', '1'), ('--level', 'engaging'), ('--from', '2025-01-10', '--to', '2025-12-05'))
# Where the workspace keeps names and what people wrote in their own words.
PRIVATE = {'projects': ('summary', 'lead', 'contact', 'champion', 'urgent_reason', 'urgent_methods'), 'stakeholders': ('note',),
           'comments': ('text',), 'actions': ('title', 'owner'), 'checklist_answers': ('reason', 'evidence', 'owner', 'answered_by'),
           'activities': ('description', 'place'), 'indicators': ('how_known',), 'duties': ('reason', 'decided_by'),
           'evidence_links': ('path', 'added_by'), 'responses': ('typed_by', 'source'), 'redactions': ('original',),
           'change_sets': ('made_by', 'sentence'), 'review_notes': ('text', 'author')}
SECRETS = ('Zelda Quarrington', 'zelda@quarrington.example', 'Quarrington said this', 'Seen in the drawer', 'Zelda Quarrington asked for it')


class Review(CommandTest):
    def setUp(self):
        super().setUp()
        self.path = self.make_sample()
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            name, contact, said, place, asked = SECRETS
            database.execute('UPDATE projects SET lead = ?, contact = ?, champion = ?, summary = ?, shaped = ? WHERE id = 1',
                             (name, contact, name, said, asked))
            database.execute('UPDATE activities SET description = ?, place = ? WHERE id = 1', (said, place))
            database.execute('UPDATE rebases SET reason = ?', (asked,))
            database.execute('UPDATE responses SET typed_by = ?', (name,))
            database.execute("INSERT INTO review_notes (identifier, kind, text, author, written_on) VALUES ('a', 'remark', ?, ?, '2026-01-02')",
                             (said, name))
            database.execute("INSERT INTO stakeholders (project_id, name, kind, note) VALUES (1, ?, 'person', ?)", (name, said))
            database.execute("INSERT INTO change_sets (made_at, made_by, sentence, state, changes) VALUES ('2026-01-01T10:00:00Z', ?, ?, 'done', x'')",
                             (name, said))
            database.commit()

    def share(self):
        self.expect(DONE, 'review', 'sample.wtdb', '--output', 'for review 😀.wtdb')
        return 'for review 😀.wtdb'

    def ask(self, name, sql):
        with contextlib.closing(sqlite3.connect(self.folder / name)) as database:
            return database.execute(sql).fetchall()

    def test_mode_is_the_users(self):
        for mask in (0o027, 0o002):
            before = os.umask(mask)
            try:
                review = self.share()
            finally:
                os.umask(before)
            self.assertEqual((self.folder / review).stat().st_mode & 0o777, 0o666 & ~mask)
            (self.folder / review).unlink()

    def test_same_figures(self):
        review = self.share()
        self.expect(DONE, 'check', review)
        for filters in FILTERS:
            with self.subTest(filters=filters):
                whole = self.read_json('summary', 'sample.wtdb', *filters)
                self.assertEqual(self.read_json('summary', review, *filters), whole)
                self.assertGreater(whole['forms'], 0)
        for project, in self.ask('sample.wtdb', 'SELECT id FROM projects'):
            self.assertEqual(*({key: re.sub(r'[^0-9%]+', ' ', line) for key, line in enumerate(
                self.expect(DONE, 'plan', name, '--project', project).output.splitlines()[:3])} for name in ('sample.wtdb', review)))

    def write_notes(self, *notes):
        written = [{'id': f'0f4e7a52-91c3-4d2b-8a53-6f7f1d3b9c{number:02}', 'kind': 'question', 'written-on': '2026-03-12', **note}
                   for number, note in enumerate(notes)]
        (self.folder / 'for review.review.json').write_text(json.dumps(
            {'format': 'working-together-review-notes', 'version': 1, 'notes': written}), encoding='utf-8')

    def merge(self, code=DONE):
        return self.expect(code, 'review-notes', 'sample.wtdb', 'for review.review.json')

    def test_notes(self):
        """What lay members wrote is merged once, and the rest of it when there is more."""
        self.write_notes({'text': 'Who was asked?', 'project': 2, 'author': 'Lay member'}, {'text': 'And elsewhere?', 'project': 999})
        self.assertEqual(self.merge().output, 'Merged 2 notes; 1 is about a project that is not here.\n')
        self.write_notes({'text': 'Who was asked?', 'project': 2}, {'text': 'And elsewhere?'}, {'text': 'Well done 🙂'})
        self.assertEqual(self.merge().output, 'Merged 1 note; 2 were there already.\n')
        self.assertEqual(self.ask('sample.wtdb', "SELECT text, project_id, author FROM review_notes WHERE identifier <> 'a' ORDER BY id"),
                         [('Who was asked?', 2, 'Lay member'), ('And elsewhere?', None, ''), ('Well done 🙂', None, '')])
        self.expect(DONE, 'check', 'sample.wtdb')

    def test_notes_that_are_none(self):
        for text in ('', '[]', 'x' * 100, '{"format": "working-together-review-notes"}'):
            with self.subTest(text=text):
                (self.folder / 'for review.review.json').write_text(text)
                self.assertIn('Nothing of “for review.review.json” was imported. This is not a file of notes', self.merge(FAILED).errors)
        (self.folder / 'for review.review.json').unlink()
        self.assertIn('cannot be read', self.merge(FAILED).errors)
        self.write_notes({'text': 'Fine'}, {'text': ' '})
        self.assertIn('Note 2 of the file cannot be read', self.merge(FAILED).errors)
        self.assertEqual(self.ask('sample.wtdb', 'SELECT count(*) FROM review_notes'), [(1,)])

    def test_same_charts(self):
        review = self.share()
        for kind in CHARTS:
            with self.subTest(kind=kind):
                for name, picture in (('sample.wtdb', 'a.svg'), (review, 'b.svg')):
                    self.expect(DONE, 'chart', name, kind, '--output', picture)
                self.assertEqual((self.folder / 'b.svg').read_bytes(), (self.folder / 'a.svg').read_bytes())

    def test_same_measures_and_readiness(self):
        review = self.share()
        measures = self.read_json('list', 'sample.wtdb', 'measures')
        self.assertTrue(measures)
        self.assertEqual(self.read_json('list', review, 'measures'), measures)
        for sql in ('SELECT checklist_id, prompt, answer, is_gap FROM given_answers ORDER BY 1, 2', 'SELECT * FROM counters ORDER BY 1, 2',
                    'SELECT * FROM month_counters ORDER BY 1, 2, 3', 'SELECT * FROM form_counters ORDER BY 1',
                    'SELECT id, starts_on FROM rebases', 'SELECT * FROM stage_dates ORDER BY 1, 2'):
            rows = self.ask('sample.wtdb', sql)
            self.assertTrue(rows)
            self.assertEqual(self.ask(review, sql), rows)

    def test_nothing_private(self):
        review = self.share()
        raw = (self.folder / review).read_bytes()
        searched = 0
        public = {title for title, in self.ask('sample.wtdb', 'SELECT title FROM projects UNION SELECT title FROM activities')}
        # What comes with the program, which may have the same words in it.
        self.expect(DONE, 'new', 'empty.wtdb')
        shipped = (self.folder / 'empty.wtdb').read_bytes()
        for table, columns in PRIVATE.items():
            for column in columns:
                for text, in self.ask('sample.wtdb', f'SELECT DISTINCT {column} FROM {table} WHERE length ({column}) > 3'):
                    if text in public or text.encode() in shipped:
                        continue
                    searched += 1
                    self.assertNotIn(text.encode(), raw, f'{table}.{column}')
        self.assertGreater(searched, 150)
        for secret in SECRETS:
            self.assertNotIn(secret.encode(), raw)
        self.assertNotIn(b'quarrington', raw.lower())
        for table in ('responses', 'comments', 'change_sets', 'drafts', 'stakeholders', 'actions', 'evidence_links', 'reports'):
            self.assertEqual(self.ask(review, f'SELECT count(*) FROM {table}'), [(0,)], table)
        self.assertEqual(self.ask(review, 'SELECT shaped FROM projects WHERE id = 1'), [('',)])
        self.assertEqual(self.ask(review, 'SELECT reason FROM rebases'), [('…',)])

    def test_small_groups(self):
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            for category, counts in (('sex', (40, 12)), ('age-group', (30, 2)), ('religion', (25, 0))):
                for number, people in enumerate(counts):
                    database.execute("INSERT INTO equality_counts VALUES (1, '2025-Q4', ?, ?, ?)", (category, f'answer-{number}', people))
            database.commit()
        counts = self.ask(self.share(), 'SELECT category, people FROM equality_counts ORDER BY 1, 2 DESC')
        self.assertEqual(counts, [('religion', 25), ('religion', 0), ('sex', 40), ('sex', 12)])

    def test_read_only(self):
        review = self.share()
        before = (self.folder / review).read_bytes()
        outcome = self.expect(FAILED, 'import', review, '--activity', '1', self.write_csv([['heard', 'valued'], ['Poster', '7']]))
        self.assert_sentence(outcome.errors)
        self.expect(DONE, 'summary', review)
        self.assertEqual((self.folder / review).read_bytes(), before)
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(['sample.wtdb', 'forms.csv', review]))

    def test_wrong_use(self):
        before = (self.folder / 'sample.wtdb').read_bytes()
        self.expect(WRONG_USE, 'review', 'sample.wtdb')
        self.expect(WRONG_USE, 'review', 'sample.wtdb', '--output', 'review.pdf')
        self.assert_sentence(self.expect(FAILED, 'review', 'sample.wtdb', '--output', 'sample.wtdb').errors.strip() + '\n')
        self.expect(FAILED, 'review', 'sample.wtdb', '--output', 'nowhere/review.wtdb')
        self.assertEqual((self.folder / 'sample.wtdb').read_bytes(), before)
        self.assertEqual(os.listdir(self.folder), ['sample.wtdb'])

    def test_replaced_whole(self):
        (self.folder / 'old.wtdb').write_text('What was there')
        self.expect(FAILED, 'review', 'sample.wtdb', '--output', 'old.wtdb', limit=100_000)
        self.assertEqual((self.folder / 'old.wtdb').read_text(), 'What was there')
        self.assertEqual(sorted(os.listdir(self.folder)), ['old.wtdb', 'sample.wtdb'])
        self.expect(DONE, 'review', 'sample.wtdb', '--output', 'old.wtdb')
        self.expect(DONE, 'check', 'old.wtdb')


main()
