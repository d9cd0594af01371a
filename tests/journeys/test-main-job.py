"""The main job from the first window to the board's workbook, with figures that are counted here as well."""
import datetime
import json
import math
import os
import pathlib
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

sys.path[:0] = [str(pathlib.Path(__file__).parent), str(pathlib.Path(__file__).parents[1] / 'command-line')]
from journey import Atspi, Failed, Window, check, main, run, summary, wait_for  # noqa: E402
from recount import count_rows  # noqa: E402

PROJECT = 'Blood tests nearer home'
LEAD = 'Robin Marlow'
ACTIVITY = 'Focus group in Wickham library'
PEOPLE = 31
REASON = 'Nobody travels for it.'

# One key a prompt, in the checklist's order.
ANSWERS = 'yypnyyxpnyyyxppnyyn'
ANSWER_WORDS = {'y': 'Yes', 'p': 'Partly', 'n': 'Not yet', 'x': 'Not applicable'}

# One key a form.
EXPRESSED = 'YYNYYY-YYNY?YYYY*YNYYYYYN'
VALUED = '890787-69805?97*84-12?376'
IMPACT = '6785*9704-6586?731-92805?'
FUTURE = 'YYYNYY-YYYNYY?YYNYYY*YYNY'
HEARD = ['Poster in the surgery', 'A friend told me', '', 'Local radio', '?', "Letter from Dr Ames's clinic", '-']
FORMS = [(HEARD[index % len(HEARD)], ''.join(keys))
         for index, keys in enumerate(zip(EXPRESSED, VALUED, IMPACT, FUTURE, strict=True))]

TITLES = {'expressed': 'Expressed all the views they had', 'valued': 'Felt valued', 'impact': 'Will have an impact',
          'future': 'Would take part again'}
SCORES, SHARES = ('valued', 'impact'), ('expressed', 'future')
UNUSABLE = {'-': 'blank', '?': 'illegible', '*': 'more than one box'}
KEY_WORDS = {**UNUSABLE, 'Y': 'Yes', 'N': 'No', '0': 10, **{str(score): score for score in range(1, 10)}}

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def expect(found, expected, what):
    if found != expected:
        raise Failed(f'{what}: {found!r} instead of {expected!r}')


def expect_near(found, expected, what):
    """The same structure with the same numbers, but for rounding."""
    if isinstance(expected, dict):
        expect(sorted(found), sorted(expected), what)
        for key, value in expected.items():
            expect_near(found[key], value, f'{what}, {key}')
    elif isinstance(expected, list):
        expect(len(found), len(expected), what)
        for index, value in enumerate(expected):
            expect_near(found[index], value, f'{what}, {index}')
    elif isinstance(expected, float):
        if not isinstance(found, (int, float)) or not math.isclose(found, expected, rel_tol=1e-9):
            raise Failed(f'{what}: {found!r} instead of {expected!r}')
    else:
        expect(found, expected, what)


def count_forms():
    """The figures of what is typed, by formulas of their own."""
    words = {'-': '', 'Y': 'yes', 'N': 'no', '0': '10'}
    rows = [['heard', 'expressed', 'valued', 'impact', 'future']]
    for text, keys in FORMS:
        rows.append([text.strip('-'), *(words.get(key, key) for key in keys)])
    return count_rows(rows)


def read_prompts():
    folder = pathlib.Path(os.environ['WT_DATA_FOLDER'])
    checklist = json.loads((folder / 'toolkit' / 'checklists.json').read_text())['checklists'][0]
    return [prompt['text'] for principle in checklist['principles'] for prompt in principle['prompts']]


# In the window


def create_workspace(window, path):
    window.find('list item', 'New workspace')
    window.wait_for_focus('New workspace')
    window.keys('Return')
    window.choose_file(path)
    window.see('Nothing recorded yet')


def create_project(window):
    window.click('push button', 'New project')
    window.find('text', 'Title')
    window.type_keys(PROJECT)
    window.see(PROJECT)
    window.write('text', 'Lead', LEAD)
    window.see(LEAD)
    window.click('page tab', 'Plan')


def answer_plan(window, prompts):
    """Answers every prompt with one key, without a pause: keys wait their turn."""
    window.find('list item', prompts[0])
    window.tab_to('list item', prompts[0])
    for answer in ANSWERS:
        window.keys(answer)
        if answer == 'x':
            window.type_keys(REASON)
            window.keys('ctrl+Return')
        else:
            window.keys('Down')
    window.see(f'{len(prompts)} of {len(prompts)} answered')
    found = {node.get_name(): node.get_description() for node in window.nodes() if node.get_role_name() == 'list item'}
    expect({prompt: found.get(prompt) for prompt in prompts},
           {prompt: ANSWER_WORDS[answer] for prompt, answer in zip(prompts, ANSWERS, strict=True)}, 'answers')


def record_activity(window, date):
    window.click('page tab', 'Engagement')
    window.click('push button', 'Record an activity')
    window.click('push button', 'Involving:')
    window.see('About the activity')
    window.write('text', 'Title', ACTIVITY)
    window.write('text', 'Date', f'{date.day} {date:%B %Y}')
    window.write('text', 'Place', 'Wickham library')
    expect(window.find('push button', 'Took place').get_state_set().contains(Atspi.StateType.PRESSED), True, 'Took place')
    window.see('How were people involved?')
    window.click_at(window.find('list item', 'Focus groups'))
    choice = window.find('check box', 'Focus groups')
    wait_for(lambda: choice.get_state_set().contains(Atspi.StateType.CHECKED), 'the choice')
    window.find('spin button', '').get_value_iface().set_current_value(PEOPLE)
    window.click('push button', 'Type in forms')


def type_forms(window):
    window.wait_for_focus('How many forms came in')
    window.type_keys(f'{len(FORMS)}\n')
    window.wait_for_focus('How did you hear')
    for text, keys in FORMS:
        window.type_keys(f'{text}\n{keys}\n')
    window.see(f'{len(FORMS)} of {len(FORMS)} forms')
    window.click('push button', 'Finish batch')
    window.see(f'{len(FORMS)} forms typed')


def read_score(window, key, figures):
    """The sentence of a question about a score, and the table beside its chart."""
    count = figures[key]
    low, high = count['interval']
    eight = sum(count['counts'][7:])
    sentence = window.see(f'Of {len(FORMS)} forms, {count["n"]} gave a score and {eight} of those').get_name()
    for part in (f'The mean is {count["mean"]:.1f}.', f'between {low:.1f} and {high:.1f}.'):
        expect(part in sentence, True, f'“{part}” in “{sentence}”')
    shares = [f'{round(100 * part / count["n"])}%' for part in count['counts']]
    scores = [[str(score), str(count['counts'][score - 1]), shares[score - 1]] for score in range(10, 0, -1)]
    wait_for(lambda: window.table(TITLES[key])[1:11] == scores, f'the scores of {key}')
    rest = {row[0]: row[1] for row in window.table(TITLES[key])[11:]}
    expect(rest, {'Answered': str(count['n']), 'Blank': str(count['blank']), 'Illegible': str(count['illegible']),
                  'More than one box': str(count['several']), '8 or more': str(eight), 'Mean': f'{count["mean"]:.1f}',
                  'Median': f'{count["median"]:.1f}'}, f'below the scores of {key}')


def read_results(window, figures):
    window.click('push button', 'See results')
    read_score(window, 'valued', figures)
    window.click('push button', TITLES['impact'])
    read_score(window, 'impact', figures)
    window.see(f'{figures["heard"]["n"]} of {len(FORMS)} wrote something')

    window.tab_to('image', 'Yes and no')
    window.keys('t')
    rows = [[TITLES[key], str(figures[key]['yes']), str(figures[key]['no']), f'{100 * figures[key]["share"]:.0f}%']
            for key in SHARES]
    wait_for(lambda: [row[:4] for row in window.table('Yes and no')[1:]] == rows, 'the table of the questions with yes and no')


def save_workbook(window, path):
    window.keys('alt+0')
    window.find('image', 'Board workbook')
    window.click('push button', 'Save')
    window.choose_file(path)
    window.see(f'Saved “{path.name}”')


# In the workbook


def read_sheets(path):
    """The cells of every sheet, by row number and column letters."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: xml.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith('.xml')}
    strings = [''.join(text.text or '' for text in item.iter(MAIN + 't'))
               for item in parts.get('xl/sharedStrings.xml', xml.Element('none')).iter(MAIN + 'si')]
    sheets = {}
    for number, sheet in enumerate(parts['xl/workbook.xml'].iter(MAIN + 'sheet'), 1):
        rows = sheets.setdefault(sheet.get('name'), {})
        for cell in parts[f'xl/worksheets/sheet{number}.xml'].iter(MAIN + 'c'):
            column, row = re.fullmatch('([A-Z]+)([0-9]+)', cell.get('r')).groups()
            value = cell.find(MAIN + 'v')
            if cell.get('t') == 'inlineStr':
                found = ''.join(text.text or '' for text in cell.iter(MAIN + 't'))
            elif value is None:
                continue
            else:
                found = strings[int(value.text)] if cell.get('t') == 's' else \
                    value.text if cell.get('t') == 'str' else float(value.text)
            rows.setdefault(int(row), {})[column] = found
    return sheets


def below(sheet, heading):
    """The rows of a table from the cell with its first heading down: by first cell, then by heading."""
    top, first = next((row, column) for row in sorted(sheet) for column, value in sheet[row].items() if value == heading)
    headings = {column: title for column, title in sheet[top].items() if (len(column), column) >= (len(first), first)}
    found, row = {}, top + 1
    while first in sheet.get(row, {}):
        found[sheet[row][first]] = {title: sheet[row].get(column) for column, title in headings.items()}
        row += 1
    return found


def compare_summary(sheet, figures):
    key_figures = below(sheet, 'Key figures')
    expect([key_figures[name]['Period'] for name in ('Projects', 'Activities', 'People', 'Forms')],
           [1, 1, PEOPLE, len(FORMS)], 'key figures')
    scores, shares = below(sheet, 'Scores, 1 to 10'), below(sheet, 'Yes or no')
    for key in SCORES:
        row, count = scores[TITLES[key]], figures[key]
        low, high = count['interval']
        expect_near([row[name] for name in ('Answers', 'Not usable', 'Mean', '95% interval', 'Median', '8 or more')],
                    [count['n'], len(FORMS) - count['n'], count['mean'], f'{low:.1f} to {high:.1f}', count['median'],
                     count['share_high']], f'summary of {key}')
    for key in SHARES:
        row, count = shares[TITLES[key]], figures[key]
        low, high = count['interval']
        expect_near([row[name] for name in ('Answers', 'Not usable', 'Share yes', '95% interval', 'Said yes', 'Said no')],
                    [count['n'], len(FORMS) - count['n'], count['share'], f'{100 * low:.1f} to {100 * high:.1f}%',
                     count['yes'], count['no']], f'summary of {key}')
    counts = below(sheet, 'Score')
    for score in range(1, 11):
        expect([counts[score][TITLES[key]] for key in SCORES], [figures[key]['counts'][score - 1] for key in SCORES],
               f'how often {score} was given')


def compare_responses(sheet, date):
    rows = [sheet[row] for row in sorted(sheet)]
    expect(len(rows), 1 + len(FORMS), 'rows of responses')
    day = (date - datetime.date(1899, 12, 30)).days
    for number, (row, (text, keys)) in enumerate(zip(rows[1:], FORMS, strict=True), 1):
        heard = UNUSABLE[text or '-'] if text in ('', '-', '?') else text
        expect([row[column] for column in 'ABCDEFGHIJ'],
               [day, PROJECT, ACTIVITY, 'Involving', number, heard, *(KEY_WORDS[key] for key in keys)], f'form {number}')


def compare_checklist(sheet, prompts):
    rows = [sheet[row] for row in sorted(sheet)][1:]
    for row, prompt, answer in zip(rows, prompts, ANSWERS, strict=True):
        expect((row['E'], row['F'], row.get('G')), (prompt, ANSWER_WORDS[answer], REASON if answer == 'x' else None),
               f'checklist, {prompt}')


def from_welcome_to_workbook(folder):
    figures, prompts = count_forms(), read_prompts()
    date = datetime.date.today() - datetime.timedelta(days=9)
    window = Window()
    # The ending is left to the dialog.
    create_workspace(window, folder / 'work')
    create_project(window)
    answer_plan(window, prompts)
    record_activity(window, date)
    type_forms(window)
    read_results(window, figures)
    save_workbook(window, folder / 'board.xlsx')
    window.close()

    path = folder / 'work.wtdb'
    found = summary(path)
    expect([found[name] for name in ('projects', 'activities', 'people', 'forms')], [1, 1, PEOPLE, len(FORMS)], 'summary')
    expect_near(found['questions'], figures, 'summary')
    activity, = json.loads(run('list', str(path), 'activities', '--json'))
    expect([activity[name] for name in ('title', 'level', 'held_on', 'took_place', 'finished')],
           [ACTIVITY, 'involving', date.isoformat(), True, True], 'activity')
    sheets = read_sheets(folder / 'board.xlsx')
    compare_summary(sheets['Summary'], figures)
    compare_responses(sheets['Responses'], date)
    compare_checklist(sheets['Checklist'], prompts)
    check(path)


main(from_welcome_to_workbook)
