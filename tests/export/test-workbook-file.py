#!/usr/bin/env python3
"""Reads saved workbooks back: cells, formats, tables, charts and page set-up, straight from the XML."""

import os
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import workbook_reader as reader
from tap import run_as_tap
from workbook_reader import CHART, DRAWING, MAIN, TYPIST, Workbook, column_name

SHEETS = ['Summary', 'Month by month', 'Filter', 'Projects', 'Checklist', 'Engagement', 'Survey results', 'Responses',
          'Comments', 'Data dictionary', 'Notes']
# Those that are one table each, whose rows are kept in the order of the file.
TABLES = ['Month by month', 'Projects', 'Checklist', 'Engagement', 'Survey results', 'Responses', 'Comments',
          'Data dictionary']


class EveryWorkbook:
    """What is true of every workbook, whatever is in it."""

    kind = None
    sheets = SHEETS

    @classmethod
    def setUpClass(cls):
        cls.book = Workbook(cls.kind)

    def test_every_column_is_explained(self):
        """The data dictionary has the heading of every table, and says what it means."""
        explained = {(row['Sheet'], row['Column']): row for row in self.book.rows('Data dictionary')}
        for name in self.book.names:
            if name in ('Summary', 'Filter', 'Data dictionary', 'Notes') or re.search(r' \d$', name):
                continue
            for cell, heading in self.book.cells(name).items():
                if re.match('^[A-Z]+1$', cell):
                    self.assertTrue(explained[name, heading]['What it means'], (name, heading))
                    self.assertTrue(explained[name, heading]['What it holds'], (name, heading))

    def test_names_in_formulas(self):
        """Each name that the dictionary gives is one of the workbook, over the rows of its column."""
        for row in self.book.rows('Data dictionary'):
            if row.get('Name in formulas'):
                sheet, _, cells = self.book.defined[row['Name in formulas'], -1].rpartition('!')
                self.assertEqual(sheet.strip("'"), row['Sheet'])
                column = re.match(r'\$([A-Z]+)\$2\b', cells)[1]
                self.assertEqual(self.book.cells(row['Sheet'])[column + '1'], row['Column'])

    def test_is_a_sound_archive(self):
        self.assertIsNone(self.book.bad)

    def test_has_the_sheets(self):
        self.assertEqual(self.book.names, self.sheets)

    def test_has_no_error(self):
        for name in self.sheets:
            for cell in self.book.sheet(name).iter(MAIN + 'c'):
                self.assertNotEqual(cell.get('t'), 'e', (name, cell.get('r')))

    def test_formulas_have_results(self):
        for name in self.sheets:
            for cell in self.book.sheet(name).iter(MAIN + 'c'):
                if cell.find(MAIN + 'f') is not None:
                    value = self.book.value(cell)
                    self.assertIsNotNone(value, (name, cell.get('r')))
                    if name == 'Filter':
                        continue
                    self.assertIsInstance(value, float)
                    self.assertRegex(cell.find(MAIN + 'f').text,
                                     r'^(SUBTOTAL\(109,[A-Z]+2(:[A-Z]+\d+)?\)|[A-Z]\d+-[A-Z]\d+)$')

    def test_does_not_say_who_typed(self):
        for name, data in self.book.bytes.items():
            self.assertNotIn(TYPIST.encode(), data, name)

    def test_has_no_links_and_no_macros(self):
        for name, data in self.book.bytes.items():
            self.assertNotIn(b'<hyperlink', data, name)
            self.assertNotIn(b'TargetMode="External"', data, name)
            self.assertNotIn('vba', name.lower())

    def test_texts_fit_into_cells(self):
        for name in self.sheets:
            for value in self.book.cells(name).values():
                if isinstance(value, str):
                    self.assertLessEqual(len(value.encode('utf-16-le')) // 2, 32767)

    def test_tables_match_their_headings(self):
        """Excel offers to repair a workbook where they differ."""
        names = set()
        for path, table in self.book.parts.items():
            if not path.startswith('xl/tables/'):
                continue
            names.add(table.get('displayName'))
            sheet = self.book.names[next(
                index for index in range(len(self.sheets))
                if path.split('/')[-1].encode() in self.book.bytes.get(
                    'xl/worksheets/_rels/sheet%d.xml.rels' % (index + 1), b''))]
            first, last = table.get('ref').split(':')
            self.assertRegex(first, '^A1$')
            self.assertGreaterEqual(int(re.search('[0-9]+', last).group()), 2)
            titles = [column.get('name') for column in table.iter(MAIN + 'tableColumn')]
            headings = [value for cell, value in self.book.cells(sheet).items()
                        if re.match('^[A-Z]+1$', cell)]
            self.assertEqual(titles, headings)
            self.assertEqual(len(titles), len({title.casefold() for title in titles}))
            self.assertIsNotNone(table.find(MAIN + 'autoFilter'))
        self.assertEqual(names, {'Months', 'Projects', 'Checklist', 'Engagement', 'SurveyResults', 'Dictionary'})

    def test_rows_are_banded_whatever_their_order(self):
        for name in TABLES:
            rules = self.book.sheet(name).iter(MAIN + 'cfRule')
            self.assertEqual([rule.find(MAIN + 'formula').text for rule in rules][:2],
                             ['MOD(ROW(),2)=1', 'MOD(ROW(),2)=0'], name)

    def test_long_sheets_have_filters(self):
        for name in ('Responses', 'Comments'):
            self.assertIsNotNone(self.book.sheet(name).find(MAIN + 'autoFilter'), name)

    def test_headings_are_frozen(self):
        for name in TABLES:
            pane = self.book.sheet(name).find('.//' + MAIN + 'pane')
            self.assertEqual((pane.get('state'), pane.get('ySplit')), ('frozen', '1'), name)

    def test_pages_are_set_up(self):
        for index, name in enumerate(self.sheets):
            sheet = self.book.sheet(name)
            page = sheet.find(MAIN + 'pageSetup')
            self.assertEqual(page.get('paperSize'), '9')
            self.assertEqual(page.get('orientation'),
                             'portrait' if name == 'Notes' else 'landscape', name)
            self.assertEqual(page.get('fitToWidth', '1'), '1')
            self.assertEqual(page.get('fitToHeight', '1'), '1' if name in ('Summary', 'Month by month', 'Filter') else '0', name)
            self.assertIsNotNone(sheet.find('.//' + MAIN + 'pageSetUpPr[@fitToPage="1"]'))
            footer = sheet.find('.//' + MAIN + 'oddFooter').text
            self.assertIn('Definitions are on the sheet “Notes”', footer)
            self.assertIn('Page &P of &N', footer)
            if name in TABLES:
                self.assertEqual(self.book.defined['_xlnm.Print_Titles', index].split('!')[1],
                                 '$1:$1')
        self.assertIn(('_xlnm.Print_Area', 0), self.book.defined)

    def test_columns_have_widths(self):
        for name in self.sheets:
            for column in self.book.sheet(name).iter(MAIN + 'col'):
                self.assertLessEqual(float(column.get('width')), 100, name)
                self.assertGreaterEqual(float(column.get('width')), 2, name)

    def test_charts_have_words(self):
        drawings = [part for name, part in self.book.parts.items()
                    if name.startswith('xl/drawings/drawing')]
        names = [item for part in drawings for item in part.iter(DRAWING + 'cNvPr')]
        self.assertEqual(len(names), len(self.book.charts()))
        for item in names:
            self.assertGreater(len(item.get('descr', '')), 40)

    def test_charts_are_drawn_from_cells_with_figures(self):
        for chart in self.book.charts():
            for formula in chart.iter(CHART + 'f'):
                match = re.fullmatch(r"(Summary|'Month by month')!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?",
                                     formula.text)
                self.assertIsNotNone(match, formula.text)
                cells = self.book.cells(match[1].strip("'"))
                match = match.groups()
                rows = range(int(match[2]), int(match[4] or match[2]) + 1)
                self.assertTrue(any(cells.get(match[1] + str(row)) is not None for row in rows)
                                or len(rows) > 1, formula.text)

    def test_has_properties(self):
        core = self.book.bytes['docProps/core.xml'].decode()
        self.assertIn('Involving patients and the public', core)
        self.assertIn('Working Together 1.2.3', core)
        self.assertIn('2025-10-09T', core)
        custom = self.book.parts['docProps/custom.xml'][0]
        self.assertEqual((custom.get('name'), custom[0].text), ('Language', 'en-GB'))

    def test_font_is_calibri(self):
        font = self.book.parts['xl/styles.xml'].find('.//' + MAIN + 'font')
        self.assertEqual(font.find(MAIN + 'name').get('val'), 'Calibri')
        self.assertEqual(font.find(MAIN + 'sz').get('val'), '11')


class OrdinaryWorkbook(EveryWorkbook, unittest.TestCase):
    kind = 'ordinary'

    def test_summary_has_the_key_figures(self):
        cells = self.book.cells('Summary')
        texts = [value for value in cells.values() if isinstance(value, str)]
        self.assertIn('NHS Alder Vale. October 2024 to September 2025. All projects.', texts)
        self.assertIn('Internal edition. Made 9 October 2025', texts)
        first = self.book.find_below('Summary', 'Key figures')
        row = int(first[1:])
        self.assertEqual([cells['A%d' % (row + i)] for i in range(4)],
                         ['Projects', 'Activities', 'People', 'Forms'])
        self.assertEqual([cells['B%d' % (row + i)] for i in range(4)], [2, 6, 1390, 34])
        self.assertEqual([cells['C%d' % (row + i)] for i in range(4)], [1, 2, 500, 40])
        self.assertEqual([cells['D%d' % (row + i)] for i in range(4)], [1, 4, 890, -6])

    def test_summary_has_scores(self):
        cells = self.book.cells('Summary')
        row = int(self.book.find_below('Summary', 'Scores, 1 to 10')[1:])
        self.assertEqual(cells['F%d' % row], 'Felt valued')
        # 8 8s, 8 9s, 7 10s, 7 6s from single forms, 9 and 8, 7 and 9 counted.
        scores = [8] * 8 + [9] * 8 + [10] * 7 + [6] * 7 + [9, 8, 7, 9]
        self.assertEqual(cells['G%d' % row], len(scores))
        self.assertEqual(cells['H%d' % row], 0)
        self.assertAlmostEqual(cells['I%d' % row], sum(scores) / len(scores))
        self.assertEqual(cells['J%d' % row], '–')
        self.assertRegex(cells['K%d' % row], r'^\d\.\d to \d\.\d$')
        self.assertEqual(cells['L%d' % row], 8.5)
        self.assertAlmostEqual(cells['M%d' % row],
                               sum(score >= 8 for score in scores) / len(scores))

    def test_summary_has_shares(self):
        cells = self.book.cells('Summary')
        row = int(self.book.find_below('Summary', 'Yes or no')[1:])
        self.assertEqual(cells['F%d' % row], 'Expressed all the views they had')
        self.assertEqual((cells['G%d' % row], cells['L%d' % row], cells['M%d' % row]), (32, 24, 8))
        self.assertAlmostEqual(cells['I%d' % row], 0.75)
        self.assertEqual(cells['K%d' % row], '57.9 to 86.7%')
        self.assertEqual(self.book.format_of('Summary', 'I%d' % row), '0.0%_-_-')

    def test_charts_are_native(self):
        kinds = [[tag for tag in ('barChart', 'scatterChart') if chart.find('.//' + CHART + tag)
                  is not None][0] for chart in self.book.charts()]
        self.assertEqual(sorted(kinds), ['barChart'] * 4 + ['scatterChart'] * 2)
        months = next(chart for chart in self.book.charts()
                      if chart.find('.//' + CHART + 'scatterChart') is not None)
        symbols = [item.get('val') for item in months.iter(CHART + 'symbol')]
        self.assertIn('diamond', symbols)
        self.assertIn('square', symbols)
        # Lines, their names, the line of the months and the ordinary points are not in the legend.
        self.assertEqual(len(list(months.iter(CHART + 'legendEntry'))), 8)
        self.assertEqual(len(list(months.iter(CHART + 'ser'))), 10)

    def test_months_that_stand_out(self):
        """In bold and in the colour of their marks, as long as the cell that says so has a number."""
        rules = self.book.sheet('Month by month').iter(MAIN + 'cfRule')
        self.assertEqual([rule.find(MAIN + 'formula').text for rule in rules][2:],
                         ['ISNUMBER($H2)', 'ISNUMBER($I2)'])
        headings = [self.book.cells('Month by month')[column + '1'] for column in 'HI']
        self.assertEqual(headings, ['Improvement', 'Concern'])

    def test_month_without_answers_is_no_point(self):
        cells = self.book.cells('Summary')
        row = int(self.book.find_below('Summary', 'Month')[1:])
        dates = []
        while isinstance(cells.get('F%d' % row), float):
            dates.append(cells['F%d' % row])
            row += 1
        self.assertEqual(len(dates), 23)
        self.assertEqual(dates[0], 45214)  # 15 October 2023
        self.assertEqual(self.book.format_of('Summary', 'F%d' % (row - 1)), 'mmm yyyy')

    def test_months(self):
        """The same months and figures as on the summary, and each rule in words."""
        rows = self.book.rows('Month by month')
        cells = self.book.cells('Summary')
        first = int(self.book.find_below('Summary', 'Month')[1:])
        # A total stands below.
        self.assertEqual(len(rows), 23 + 1)
        for number, row in enumerate(rows[:-1], first):
            self.assertEqual([row.get(heading) for heading in ('Month', 'Answers', 'Mean score', 'Mean of the months', 'Lower limit',
                                                               'Upper limit')],
                             [cells.get(f'{column}{number}') for column in 'FGHIJK'])
            kinds = [row[kind] for kind in ('Ordinary', 'Improvement', 'Concern') if isinstance(row.get(kind), float)]
            self.assertEqual(kinds, [row['Mean score']])
            self.assertEqual(isinstance(row.get('Ordinary'), float), row['What it shows'] == 'ordinary change')
        self.assertGreater(len({row['What it shows'] for row in rows[:-1]}), 1)

    def test_projects(self):
        rows = self.book.rows('Projects')
        self.assertEqual([row['Project'] for row in rows],
                         ['Getting home from hospital', 'Falls clinic', 'Total'])
        self.assertEqual(rows[0]['Lead'], 'Priya Raman')
        self.assertEqual(rows[0]['Start'], 45299)  # 8 January 2024
        self.assertIsNone(rows[0]['End'])
        self.assertEqual([row['Forms'] for row in rows], [30, 4, 34])
        self.assertEqual([row['People'] for row in rows], [76, 1314, 1390])
        self.assertEqual([row['Prompts answered'] for row in rows], [2, 1, 3])
        self.assertEqual(rows[1]['Small group'], 'fewer than 5: do not publish')

    def test_dates_are_dates(self):
        for name, heading in (('Projects', 'Start'), ('Checklist', 'Due'), ('Engagement', 'Date'),
                              ('Survey results', 'Date'), ('Responses', 'Date'),
                              ('Comments', 'Date')):
            column = next(column_name(cell) for cell, value in self.book.cells(name).items()
                          if value == heading and cell.endswith('1'))
            values = {cell: value for cell, value in self.book.cells(name).items()
                      if column_name(cell) == column and isinstance(value, float)}
            self.assertTrue(values, name)
            for cell, value in values.items():
                self.assertTrue(45000 < value < 47000 and value == int(value), (name, cell))
                self.assertEqual(self.book.format_of(name, cell), 'd mmm yyyy')
                break

    def test_checklist(self):
        rows = self.book.rows('Checklist')
        self.assertEqual(len(rows), 38)
        self.assertEqual(rows[0]['Prompt'][:36], 'Have you approached the right people')
        self.assertEqual([row['Answer'] for row in rows[:3]], ['Yes', 'Not yet', 'No answer'])
        self.assertEqual(rows[1]['Past its date'], 'past its date')
        self.assertEqual(rows[1]['Owner'], 'Owen Prosser')
        self.assertIsNone(rows[37]['Past its date'])
        self.assertEqual(rows[37]['No.'], 19)

    def test_engagement(self):
        rows = self.book.rows('Engagement')
        self.assertEqual(len(rows), 7)
        self.assertEqual([row['Forms counted'] for row in rows], [15, 15, 2, 2, None, 0, 34])
        self.assertEqual(rows[3]['How they were entered'], 'counts only')
        self.assertEqual(rows[5]['State of the forms'], '25 still to type')
        self.assertIsNone(rows[4]['State of the forms'])
        self.assertEqual(rows[6]['People'], 1390)

    def test_results(self):
        rows = self.book.rows('Survey results')
        # Four activities have forms, with five questions each.
        self.assertEqual(len(rows), 20)
        valued = [row for row in rows if row['Question'] == 'Felt valued']
        self.assertEqual([row['Answers'] for row in valued], [15, 15, 2, 2])
        self.assertEqual([row['Small group'] for row in valued],
                         [None, None] + ['fewer than 5: do not publish'] * 2)
        self.assertEqual(valued[2]['Mean'], 8.5)
        self.assertIsNone(valued[2]['Mean, 95% from'])
        self.assertEqual((valued[2]['Gave 8'], valued[2]['Gave 9'], valued[2]['Gave 1']), (1, 1, 0))
        self.assertIsNone(valued[0]['Said yes'])
        impact = [row for row in rows if row['Question'] == 'Will have an impact'][1]
        self.assertEqual(impact['More than one box'], 7)
        yes = [row for row in rows if row['Question'] == 'Would take part again'][0]
        self.assertEqual((yes['Said yes'], yes['Said no'], yes['Share yes']), (15, 0, 1))
        self.assertIsNone(yes['Mean'])

    def test_responses(self):
        rows = self.book.rows('Responses')
        self.assertEqual(len(rows), 32)
        self.assertEqual(rows[0], {
            'Date': 45567, 'Project': 'Getting home from hospital', 'Activity': "Carers' workshop",
            'Level': 'Involving', 'Form number': 1,
            'How they heard about it': 'Poster at my surgery',
            'Expressed all the views they had': 'Yes', 'Felt valued': 8, 'Will have an impact': 7,
            'Would take part again': 'Yes'})
        self.assertEqual(rows[2]['Will have an impact'], 'illegible')
        self.assertEqual(rows[2]['Felt valued'], 10)
        self.assertEqual(rows[3]['Will have an impact'], 'more than one box')
        self.assertEqual(rows[3]['How they heard about it'], 'blank')

    def test_comments_have_nothing_else(self):
        rows = self.book.rows('Comments')
        self.assertEqual(set(rows[0]), {'Date', 'Activity', 'Project', 'Comment'})
        self.assertEqual(len(rows), 25)

    def test_notes_define_words(self):
        texts = [value for value in self.book.cells('Notes').values() if isinstance(value, str)]
        for term in ('Not usable', '95% interval of a mean', 'Median', 'Edition', 'Informing',
                     'October 2023 to September 2024', 'Working Together 1.2.3'):
            self.assertIn(term, texts)
        self.assertTrue(any('every count from 1 to 4' in text for text in texts))
        made = [value for value in self.book.cells('Notes').values() if isinstance(value, float)]
        self.assertEqual(len(made), 1)
        self.assertAlmostEqual(made[0], 45939 + (10 * 60 + 42) / 1440, places=5)


class EmptyWorkbook(EveryWorkbook, unittest.TestCase):
    kind = 'empty'
    sheets = [name for name in SHEETS if name != 'Filter']

    def test_says_so(self):
        for name, words in (('Projects', 'No projects in this period'),
                            ('Checklist', 'No projects in this period'),
                            ('Engagement', 'No activities in this period'),
                            ('Survey results', 'No forms in this period'),
                            ('Responses', 'No typed forms in this period'),
                            ('Comments', 'No comments in this period')):
            self.assertEqual(self.book.cells(name)['A2'], words)

    def test_has_no_charts_of_nothing(self):
        self.assertEqual(self.book.charts(), [])

    def test_undefined_figures_are_dashes(self):
        row = int(self.book.find_below('Summary', 'Scores, 1 to 10')[1:])
        self.assertEqual([self.book.cells('Summary')[column + str(row)] for column in 'GHIJKLM'],
                         [0, 0, '–', '–', '–', '–', '–'])


class SingleFormWorkbook(EveryWorkbook, unittest.TestCase):
    kind = 'single'

    def test_has_no_period_before(self):
        values = self.book.cells('Summary').values()
        self.assertNotIn('Year before', values)
        self.assertNotIn('Change', values)

    def test_has_no_interval(self):
        row = int(self.book.find_below('Summary', 'Scores, 1 to 10')[1:])
        self.assertEqual([self.book.cells('Summary')[column + str(row)] for column in 'GHIJKL'],
                         [1, 0, 8, '–', 8, 1])

    def test_question_without_answers(self):
        rows = self.book.rows('Survey results')
        self.assertEqual(rows[0]['Small group'], 'no answers')
        self.assertEqual(rows[3]['Small group'], 'no answers')
        self.assertIsNone(rows[3]['Mean'])


class CruelWorkbook(EveryWorkbook, unittest.TestCase):
    kind = 'cruel'

    def comments(self):
        return [row['Comment'] for row in self.book.rows('Comments')]

    def test_texts_stay_texts(self):
        comments = self.comments()
        for text in ('=1+1', '+44 1473', '-5', '@SUM(A1)', '12345', '2025-01-01', '#REF!',
                     '<b>&amp;"quoted"\'</b>'):
            self.assertIn(text, comments)
        self.assertEqual(self.book.cells('Projects')['A2'],
                         '=HYPERLINK("http://example.org","Press me")')

    def test_control_characters_are_gone(self):
        self.assertIn('bell and escape end', self.comments())
        self.assertIn('first line\nsecond line\nthird line', self.comments())
        for name, data in self.book.bytes.items():
            if name.endswith('.xml'):
                self.assertIsNone(re.search(b'[\x00-\x08\x0b\x0c\x0e-\x1f]', data), name)
                self.assertNotIn('\uffff', data.decode())

    def test_escapes_are_escaped(self):
        self.assertIn('_x005F_x0041_ is not A', self.comments())

    def test_emoji_are_whole(self):
        self.assertIn('party 🎉 family 👩‍👩‍👧', self.comments())

    def test_long_texts(self):
        lengths = sorted(len(text) for text in self.comments())[-2:]
        self.assertEqual(lengths, [10000, 32767])
        self.assertEqual(max(float(row.get('ht', 0)) for row in
                             self.book.sheet('Comments').iter(MAIN + 'row')), 409)

    def test_header_keeps_its_length(self):
        for name in SHEETS:
            for part in ('oddHeader', 'oddFooter'):
                words = self.book.sheet(name).find('.//' + MAIN + part)
                if words is not None:
                    self.assertLessEqual(len(words.text), 255)
        header = self.book.sheet('Projects').find('.//' + MAIN + 'oddHeader').text
        self.assertIn(' 3 Counties && Co', header)


class SurveysWorkbook(unittest.TestCase):
    """Another survey and equality monitoring: a sheet each. Forms that were verified: a row more."""

    @classmethod
    def setUpClass(cls):
        cls.book = Workbook('surveys')

    def rows_of(self, sheet, heading, value):
        return [row for row in self.book.rows(sheet) if row[heading] == value]

    def test_sheets(self):
        self.assertEqual(self.book.names, SHEETS[:7] + ['Friends and Family Test', 'Equality monitoring'] + SHEETS[7:-2]
                         + ['Themes', 'Quotes'] + SHEETS[-2:])
        notes = self.book.cells('Notes').values()
        self.assertIn('Friends and Family Test', notes)
        self.assertIn('Equality monitoring', notes)

    def test_counts_of_the_other_survey(self):
        rows = self.rows_of('Friends and Family Test', 'Question', 'How was it?')
        found = [(row['Answer'], row['Number'], row['Share'] and round(row['Share'], 4), row['Small group'] or '')
                 for row in rows]
        small = 'fewer than 5: do not publish'
        self.assertEqual(found, [
            ('All answers', 11, None, ''),
            ('Very good', 8, 0.7273, 'do not publish: it gives a small number away'), ('Good', 0, 0, ''),
            ('Neither', 0, 0, ''), ('Poor', 3, 0.2727, small), ('Very poor', 0, 0, ''), ('Not sure', 0, 0, ''),
            ('Positive: very good or good', 8, 0.7273, 'do not publish: it gives a small number away'),
            ('Negative: poor or very poor', 3, 0.2727, small), ('Blank', 1, None, small)])

    def test_numbers(self):
        rows = self.rows_of('Friends and Family Test', 'Question', 'Miles travelled')
        single = 'one person’s: do not publish'
        self.assertEqual([(row['Answer'], round(row['Number'], 4), row['Small group'] or '') for row in rows],
                         [('All answers', 5, ''), ('Mean', 10, ''), ('Median', 6, ''),
                          ('Standard deviation', 11.4018, ''), ('Smallest', 2, single), ('Largest', 30, single)])

    def test_several_choices(self):
        rows = self.rows_of('Friends and Family Test', 'Question', 'What helped')
        gives_away = 'do not publish: it gives a small number away'
        self.assertEqual([(row['Answer'], row['Number'], row['Small group'] or '') for row in rows],
                         [('All answers', 9, ''), ('Interpreter', 9, ''), ('Transport', 5, gives_away)])

    def test_equality_withholds_what_is_small(self):
        rows = self.rows_of('Equality monitoring', 'Category', 'Sex')
        self.assertEqual([(row['Answer'], row['People']) for row in rows],
                         [('Female', 20), ('Male', 'fewer than 5'), ('Another description', 'not shown'),
                          ('Prefer not to say', 0), ('All who answered', 29)])
        self.assertEqual([row['Share'] and round(row['Share'], 4) for row in rows], [0.6897, None, None, 0, None])
        carers = self.rows_of('Equality monitoring', 'Category', 'Looks after somebody')
        self.assertEqual([row['People'] for row in carers], [6, 7, 0, 13])
        # Of a category that two people answered nothing is told, not even that it was these two.
        age = [row['People'] for row in self.rows_of('Equality monitoring', 'Category', 'Age')]
        self.assertEqual((age[8], age[-1]), ('fewer than 5', 'fewer than 5'))
        self.assertEqual([row['Share'] for row in self.rows_of('Equality monitoring', 'Category', 'Age')], [None] * 11)

    def test_themes(self):
        rows = [(row['Theme'], row['Comments'], row['Share of all comments'], row['Small group'] or '')
                for row in self.book.rows('Themes')]
        small = 'fewer than 5: do not publish'
        self.assertEqual(rows, [('Staff', 5, 0.625, ''), ('Comfort', 2, 0.25, small), ('Without a theme', 2, 0.25, small)])

    def test_quotes(self):
        [row] = self.book.rows('Quotes')
        self.assertEqual((row['Activity'], row['Question'], row['Themes'], row['Quote']),
                         ('Stall', 'How they heard about it', 'Staff, Comfort', 'The nurse [name] was kind'))

    def test_verified_forms(self):
        cells = self.book.cells('Summary')
        reference = [key for key, value in cells.items() if value == 'of these verified'][0]
        row = re.search('[0-9]+', reference).group()
        self.assertIn(30, [value for key, value in cells.items() if re.fullmatch('[A-Z]+' + row, key)])
        self.assertNotIn('of these verified', Workbook('ordinary').cells('Summary').values())


class LongWorkbook(unittest.TestCase):
    """Many activities: their sheets are not kept in memory any more."""

    @classmethod
    def setUpClass(cls):
        cls.book = Workbook('long')

    def test_long_tables_are_streamed(self):
        self.assertEqual(self.book.names, SHEETS)
        self.assertEqual({table.get('name') for path, table in self.book.parts.items()
                          if path.startswith('xl/tables/')}, {'Months', 'Projects', 'Checklist', 'Dictionary'})
        for name in ('Engagement', 'Survey results'):
            self.assertIsNotNone(self.book.sheet(name).find(MAIN + 'autoFilter'), name)

    def test_formulas_reach_all_rows(self):
        self.assertEqual(self.book.defined['Engagement_People', -1], 'Engagement!$G$2:$G$2502')

    def test_streamed_rows_are_all_there(self):
        rows = self.book.rows('Engagement')
        self.assertEqual(len(rows), 2502)
        self.assertEqual(rows[-1]['Date'], 'Total')
        self.assertEqual(rows[-1]['People'], sum(row['People'] for row in rows[:-1]))
        self.assertEqual(len(self.book.rows('Survey results')), 12500)


class PartedWorkbook(unittest.TestCase):
    """Sheets of 11 rows stand for the 1,048,576 that a sheet has."""

    @classmethod
    def setUpClass(cls):
        cls.book = Workbook('ordinary', 11)

    def test_goes_on_on_further_sheets(self):
        self.assertEqual(self.book.names,
                         SHEETS[:7] + ['Responses', 'Responses 2', 'Responses 3', 'Responses 4',
                                       'Comments', 'Comments 2', 'Comments 3', *SHEETS[-2:]])
        explained = [row['Sheet'] for row in self.book.rows('Data dictionary')]
        self.assertIn('Responses', explained)
        self.assertNotIn('Responses 2', explained)
        rows = [self.book.rows(name) for name in self.book.names if name.startswith('Responses')]
        self.assertEqual([len(part) for part in rows], [10, 10, 10, 2])
        self.assertEqual([row['Form number'] for part in rows for row in part],
                         [i // 2 + 1 for i in range(30)] + [1, 2])

    def test_notes_say_so(self):
        self.assertTrue(any('“Responses 4”' in str(value)
                            for value in self.book.cells('Notes').values()))


class CommaWorkbook(unittest.TestCase):
    """Where people write 7,5, the file still says 7.5."""

    def test_numbers_have_points(self):
        known = subprocess.run(['locale', '-a'], capture_output=True, text=True).stdout.split()
        comma = next((name for name in known
                      if name.lower().replace('-', '') in ('de_de.utf8', 'fr_fr.utf8')), None)
        if comma is None:
            self.skipTest('no locale with a decimal comma is installed')
        book = Workbook('ordinary', locale=comma)
        valued = [row for row in book.rows('Survey results') if row['Question'] == 'Felt valued']
        self.assertEqual(valued[2]['Mean'], 8.5)


if __name__ == '__main__':
    reader.MAKE = sys.argv[1]
    run_as_tap()
