"""A checklist is copied, changed, answered and changed again; what was answered keeps its version until it is moved."""
import json
import pathlib
import sqlite3
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Failed, Window, check, main, run, wait_for  # noqa: E402

SHIPPED = 'Checklist for good partnership working'
TITLE = 'Our partnership checklist'
KEY = 'own-checklist-for-good-partnership-working-our-own'
MODEL = 'Co-production model'
MODEL_KEY = 'own-co-production-model-our-own'
PROJECT = 'Hearing loop'
FIRST, SECOND = 'Who is asked?', 'Who is not asked?'
FAULTY = """{
  "id": "visits",
  "title": "Visits",
  "principles": [
    {"id": "asking", "title": "Asking", "prompts": [
      {"id": "asking.who"}
    ]}
  ]
}
"""


def make_sample(folder):
    path = folder / 'sample.wtdb'
    run('sample', str(path))
    return path


def read_versions(path, key):
    """What the file holds of a checklist: the wordings of its prompts, version by version."""
    with sqlite3.connect(f'file:{path}?mode=ro', uri=True) as database:
        rows = database.execute('SELECT definition FROM checklist_templates WHERE name = ? ORDER BY version', (key,)).fetchall()
    database.close()
    return [[prompt['text'] for principle in json.loads(definition)['principles'] for prompt in principle['prompts']]
            for definition, in rows]


def expect_versions(path, key, *starts):
    """Waits until there are these versions, each with these first prompts."""
    def look():
        versions = read_versions(path, key)
        return len(versions) == len(starts) and all(
            version[:len(start)] == list(start) for version, start in zip(versions, starts, strict=True))

    try:
        wait_for(look, f'{starts} in the file')
    except Failed as failed:
        raise Failed(f'{failed}: {[version[:3] for version in read_versions(path, key)]}') from None


def show_room(window):
    window.keys('alt+6')
    window.find('heading', 'All checklists')


def open_found(window, words):
    """From a room to the only record with these words, by the keyboard."""
    window.keys('ctrl+f')
    window.wait_for_focus('Search this list')
    window.type(words)
    window.see('1 of ')
    for _ in range(6):
        window.keys('Tab')
        focused = wait_for(window.focused, 'the keyboard')
        if focused.get_role_name() == 'list item':
            break
    window.keys('Return')


def open_checklist(window, words):
    show_room(window)
    open_found(window, words)
    window.find('push button', 'Copy and change')


def press(window, button):
    window.tab_to('push button', button)
    window.keys('Return')


def rewrite(window, field, text):
    """Goes on with Tab to a field and replaces its text. While the keyboard is in an AdwEntryRow nothing says so."""
    for _ in range(60):
        node = window.focused()
        if node is not None and node.get_role_name() == 'text' and field in node.get_name():
            window.keys('ctrl+a')
            window.type(text)
            return
        window.keys('Tab')
        time.sleep(0.1)
    raise Failed(f'Tab does not lead to “{field}”')


# Journeys


def copy_is_edited_and_answered(folder):
    path = make_sample(folder)
    window = Window(path)
    open_checklist(window, 'good partnership')
    press(window, 'Copy and change')
    window.find('text', 'Principle 1')
    # The keyboard is in the title.
    window.keys('ctrl+a')
    window.type(TITLE)
    rewrite(window, 'Prompt 1', FIRST)
    # Enter goes on with the next prompt, Alt and an arrow move it.
    window.keys('Return')
    window.wait_for_focus('Prompt 2')
    window.type(SECOND)
    expect_versions(path, KEY, (FIRST, SECOND))
    window.keys('alt+Up')
    window.wait_for_focus('Prompt 1')
    expect_versions(path, KEY, (SECOND, FIRST))

    window.keys('alt+Left')
    window.find('push button', 'Edit')
    press(window, 'Use for new projects')
    window.see('New projects get this checklist.')

    window.keys('ctrl+n')
    window.find('text', 'Named contact')
    window.type(PROJECT)
    window.keys('alt+2')
    window.find('push button', 'New project')
    open_found(window, PROJECT)
    window.find('list item', SECOND)
    window.tab_to('list item', SECOND)
    window.keys('y')
    wait_for(lambda: next((project for project in json.loads(run('list', str(path), 'projects', '--json'))
                           if project['title'] == PROJECT), {}).get('answered') == 1, 'the answer in the file')

    # From now on, what is changed makes another version.
    open_checklist(window, TITLE)
    press(window, 'Edit')
    window.see('This checklist has been answered in 1 project. Your changes make version 2')
    rewrite(window, 'Prompt 1', 'Who was not asked?')
    expect_versions(path, KEY, (SECOND, FIRST), ('Who was not asked?', FIRST))
    window.see('Your changes go into version 2')
    window.keys('ctrl+z')
    expect_versions(path, KEY, (SECOND, FIRST))
    window.see('Your changes make version 2')
    wait_for(lambda: window.text_of(window.find_now('text', 'Prompt 1')) == SECOND, 'the wording as it was')
    window.keys('ctrl+shift+z')
    expect_versions(path, KEY, (SECOND, FIRST), ('Who was not asked?', FIRST))
    show_room(window)
    window.see('1 in an older version')
    window.close()
    check(path)


def answers_are_moved_to_the_next_version(folder):
    path = make_sample(folder)
    window = Window(path)
    open_checklist(window, MODEL)
    press(window, 'Copy and change')
    window.find('text', 'Principle 1')
    window.keys('alt+Left')
    window.find('push button', 'Edit')
    press(window, 'Answer it for the organisation')
    window.see('Answered by the organisation · Version 1')
    window.keys('y')
    window.see('1 of 12 answered')
    window.keys('alt+Left')
    press(window, 'Edit')
    window.see('This checklist has been answered in the organisation.')
    rewrite(window, 'Prompt 1', FIRST)
    window.keys('Return')
    window.wait_for_focus('Prompt 2')
    window.type(SECOND)
    wait_for(lambda: len(read_versions(path, MODEL_KEY)) == 2, 'version 2 in the file')
    window.keys('alt+Left')
    window.see('Version 1; version 2 is there')

    window.tab_to('list item', 'Version 1')
    window.keys('Return')
    window.see('Answered by the organisation · Version 1; version 2 is there')
    window.click_at(window.find('push button', 'Version, Delete'))
    window.wait_for_focus('Move to version 2')
    window.keys('Return')
    window.see('Answered by the organisation · Version 2')
    window.see('1 of 13 answered')
    window.find('list item', SECOND)
    window.keys('ctrl+z')
    window.see('1 of 12 answered')
    window.close()
    check(path)


def faulty_file_names_the_line(folder):
    path = make_sample(folder)
    faulty = folder / 'faulty.json'
    faulty.write_text(FAULTY)
    window = Window(path)
    show_room(window)
    window.click_at(window.find('push button', 'Import'))
    window.wait_for_focus('Import from a File')
    window.keys('Return')
    window.choose_existing_file(faulty)
    window.see('The checklist was not imported')
    words = window.see('Line 6').get_name()
    if not words.endswith('Nothing was imported.'):
        raise Failed(f'the message says “{words}”')
    window.keys('Escape')
    wait_for(lambda: not window.is_there('label', 'Line 6'), 'the end of the message')

    # Put right, the same file is taken.
    faulty.write_text(FAULTY.replace('"asking.who"', '"asking.who", "text": "Who is asked?"'))
    window.click_at(window.find('push button', 'Import'))
    window.wait_for_focus('Import from a File')
    window.keys('Return')
    window.choose_existing_file(faulty)
    window.find('heading', 'Asking')
    expect_versions(path, 'visits', (FIRST,))
    window.close()
    check(path)


main(copy_is_edited_and_answered, answers_are_moved_to_the_next_version, faulty_file_names_the_line)
