"""A plan that is worked with: a checklist answered from end to end by keyboard, gaps that become actions, evidence that is kept."""
import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Failed, Window, check, main, run, wait_for  # noqa: E402

PROJECT = 'Maternity voices'
SECOND = 'Checklist for Partnership Working'
# One key a prompt, in the checklist's order; the third of the last five is answered by the records.
ANSWERS = 'yypnyypnyyynypyynypyyp'
WORDS = {'y': 'yes', 'p': 'partly', 'n': 'not-yet'}
GAP = 'Is it written and described in Plain English?'
PROMPT = 'Have you approached the right people?'
ACTIVITY = "Families' morning"


def make_sample(folder):
    path = folder / 'sample.wtdb'
    run('sample', str(path))
    return path


def find_project(path):
    return next(project['id'] for project in json.loads(run('list', str(path), 'projects', '--json')) if project['title'] == PROJECT)


def read_plans(path):
    """The project's checklists by title, as the command line tells them."""
    plan = json.loads(run('plan', str(path), '--project', str(find_project(path)), '--json'))
    return {checklist['title']: checklist for checklist in plan['checklists']}


def read_prompts(path, title):
    return [prompt for principle in read_plans(path)[title]['principles'] for prompt in principle['prompts']]


def find_prompt(path, wording):
    return next(prompt for checklist in read_plans(path) for prompt in read_prompts(path, checklist)
                if prompt['text'].startswith(wording))


def read_second_checklist():
    folder = pathlib.Path(os.environ['WT_DATA_FOLDER'])
    checklists = json.loads((folder / 'toolkit' / 'checklists.json').read_text())['checklists']
    return [prompt['text'] for principle in checklists[1]['principles'] for prompt in principle['prompts']]


def open_project(window):
    window.keys('alt+2')
    window.find('combo box', 'Order of the list')
    window.keys('ctrl+f')
    window.wait_for_focus('Search this list')
    window.type(PROJECT)
    window.see('1 of ')
    window.click_at(window.see(PROJECT))
    window.find('list item', PROMPT)


def start_window(path):
    window = Window(path)
    window.see('Needs attention')
    open_project(window)
    return window


def choose_menu_item(window, words):
    """Goes through the open menu by keyboard until the item has the focus, and takes it."""
    for _ in range(12):
        window.keys('Down')
        node = window.focused()
        if node is not None and words in node.get_name():
            window.keys('Return')
            return
    raise Failed(f'no menu item “{words}”\n{window.outline()}')


def second_checklist_by_keyboard(folder):
    path, prompts = make_sample(folder), read_second_checklist()
    window = start_window(path)
    window.wait_for_focus(PROMPT)
    window.keys('shift+Tab', 'Return')
    choose_menu_item(window, SECOND)
    first = window.find('list item', prompts[0])
    wait_for(lambda: SECOND in read_plans(path), 'the second checklist in the file')
    known = [prompt['id'] for prompt in read_prompts(path, SECOND) if prompt['by_itself']]
    if known != ['reporting.captured', 'reporting.feedback-form']:
        raise Failed(f'answered by themselves: {known}')
    window.tab_to('list item', first.get_name())
    for answer in ANSWERS:
        window.keys(answer, 'Down')
    window.see(f'{len(prompts)} of {len(prompts)} answered')
    wanted = [WORDS[answer] for answer in ANSWERS]
    wait_for(lambda: [prompt['answer'] for prompt in read_prompts(path, SECOND)] == wanted, f'{wanted} in the file')
    window.close()
    check(path)


def gap_becomes_action(folder):
    path = make_sample(folder)
    window = start_window(path)
    window.click_at(window.find('list item', 'Show all'))
    window.click('push button', f'Make an action of “{GAP}”')
    wait_for(lambda: find_prompt(path, GAP)['has_action'], 'the action in the file')
    window.see(f'Added the action “{GAP}”')
    wait_for(lambda: not window.is_there('push button', f'Make an action of “{GAP}”'), 'the end of the button')
    window.keys('ctrl+z')
    wait_for(lambda: not find_prompt(path, GAP)['has_action'], 'the undo of the action')
    window.find('push button', f'Make an action of “{GAP}”')
    window.close()
    check(path)


def evidence_is_linked_and_missed(folder):
    path, notes = make_sample(folder), folder / 'Notes.txt'
    notes.write_text('What was said')
    window = start_window(path)
    window.wait_for_focus(PROMPT)
    window.keys('Return')
    window.wait_for_focus('Evidence')
    window.click_at(window.find('push button', 'Link Evidence'))
    window.click_at(window.find('list item', ACTIVITY))
    window.see('Activity · linked by')
    window.click_at(window.find('push button', 'Link Evidence'))
    window.click('push button', 'A file')
    window.choose_existing_file(notes)
    window.see(notes.name)
    window.close()
    notes.unlink()
    window = start_window(path)
    window.see('A file of its evidence is missing')
    window.close()
    check(path)


def prompt_tells_its_history(folder):
    path = make_sample(folder)
    window = start_window(path)
    window.wait_for_focus(PROMPT)
    window.keys('p', 'Return')
    window.wait_for_focus('Evidence')
    window.type('Asked at the door')
    window.click_at(window.find('push button', 'History'))
    window.find('list item', f'Answered “{PROMPT}”: Partly')
    window.keys('Escape')
    window.close()
    check(path)


main(second_checklist_by_keyboard, gap_becomes_action, evidence_is_linked_and_missed, prompt_tells_its_history)
