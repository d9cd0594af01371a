"""Every change can be taken back and done again, also after a restart, and stands in the history with who made it."""
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Atspi, Failed, Window, check, main, run, summary, wait_for  # noqa: E402

PROJECT = 'Maternity voices'
NEW_TITLE = 'Maternity voices and choices'
ACTIVITY = 'Open evening with interpreters'
FORMS_OF_ACTIVITY = 32
PROMPT = 'Have you approached the right people?'
AUTHOR = 'Rowan Ellwood'


def make_sample(folder):
    path = folder / 'sample.wtdb'
    run('sample', str(path))
    return path


def list_records(path, kind):
    return json.loads(run('list', str(path), kind, '--json'))


def read_project(path, title=PROJECT):
    """What the file holds about a project; nothing if there is none of that title."""
    return next((project for project in list_records(path, 'projects') if project['title'] == title), {})


def expect_project(path, title=PROJECT, **properties):
    """Waits until the command line, which reads the same file, tells these properties of a project."""
    def look():
        project = read_project(path, title)
        return project and all(project[name] == value for name, value in properties.items())

    try:
        wait_for(look, f'“{title}” with {properties} in the file')
    except Failed as failed:
        raise Failed(f'{failed}: {read_project(path, title)}') from None


def expect_forms(path, forms, activities):
    def look():
        figures = summary(path)
        return (figures['forms'], figures['activities']) == (forms, activities)

    wait_for(look, f'{forms} forms of {activities} activities in the summary')


def expect_next_undo(window, sentence):
    """Waits until the button in the header says what would be undone next."""
    def look():
        return any(node.get_role_name() == 'push button' and node.get_name() == 'Undo' and sentence in node.get_description()
                   for node in window.nodes())

    wait_for(look, f'“{sentence}” as what is undone next')


def expect_title(window, title):
    def look():
        field = window.find_now('text', 'Title')
        return field is not None and window.text_of(field) == title

    wait_for(look, f'“{title}” in the field of the title')


def expect_answer(window, answer):
    def look():
        row = window.find_now('list item', PROMPT)
        return row is not None and row.get_description() == answer

    wait_for(look, f'the answer “{answer}”')


def search_in_room(window, key, words):
    """Leaves only one record of a room."""
    window.keys(key)
    window.find('combo box', 'Order of the list')
    window.keys('ctrl+f')
    window.wait_for_focus('Search this list')
    window.type(words)
    window.see('1 of ')


def open_project(window):
    search_in_room(window, 'alt+2', PROJECT)
    window.click_at(window.see(PROJECT))
    window.find('list item', PROMPT)


def show_history(window):
    window.keys('ctrl+h')
    window.see('History')


def read_changes(window):
    """The lines of the history from the top down: sentence, who and when, and whether it is undone."""
    changes = []
    for node in window.nodes():
        if node.get_name() == 'WtChangeRow' and window.is_showing(node):
            labels = [label for label in window.nodes(node) if label.get_role_name() == 'label']
            places = [label.get_component_iface().get_extents(Atspi.CoordType.WINDOW) for label in labels]
            words = sorted((place.x, place.y, label.get_name()) for place, label in zip(places, labels, strict=True))
            changes.append((places[0].y, [word for _, _, word in words]))
    return [words for _, words in sorted(changes)]


def expect_changes(window, expected):
    """Waits until the history begins with these lines, whenever they were made."""
    def look():
        found = [(words[0], *words[2:]) for words in read_changes(window)]
        return found[:len(expected)] == expected

    try:
        wait_for(look, f'a history that begins with {expected}')
    except Failed as failed:
        raise Failed(f'{failed}: {read_changes(window)}') from None


# Journeys


def title_is_undone_and_redone(folder):
    path = make_sample(folder)
    window = Window(path)
    open_project(window)
    window.click('page tab', 'Details')
    field = window.find('text', 'Title')
    # Typed for real: Ctrl+Z has to undo in the workspace, though the field that has the keyboard knows an undo of its own.
    window.click_at(field)
    window.keys('ctrl+a')
    window.type(NEW_TITLE)
    expect_project(path, NEW_TITLE)
    expect_next_undo(window, f'Changed “{NEW_TITLE}”: title')
    window.keys('ctrl+z')
    expect_project(path, PROJECT)
    expect_title(window, PROJECT)
    expect_next_undo(window, 'Nothing to undo')
    window.keys('ctrl+shift+z')
    expect_project(path, NEW_TITLE)
    expect_title(window, NEW_TITLE)
    window.keys('ctrl+z')
    expect_project(path, PROJECT)
    window.close()
    check(path)


def stage_and_archive_are_undone_in_turn(folder):
    path = make_sample(folder)
    window = Window(path)
    open_project(window)
    window.click('page tab', 'Details')
    expect_project(path, stage='planning', archived=False)
    window.click_at(window.find('combo box', 'Stage'))
    wait_for(lambda: (node := window.focused()) is not None and node.get_role_name() == 'list item', 'the list of stages')
    window.keys('End', 'Return')
    expect_project(path, stage='closed', archived=False)
    window.click('push button', 'Archive')
    expect_project(path, stage='closed', archived=True)
    window.find('push button', 'Bring back')

    window.keys('ctrl+z')
    expect_project(path, stage='closed', archived=False)
    window.find('push button', 'Archive')
    expect_next_undo(window, 'stage')
    window.keys('ctrl+z')
    expect_project(path, stage='planning', archived=False)
    window.keys('ctrl+shift+z')
    expect_project(path, stage='closed', archived=False)
    window.keys('ctrl+y')
    expect_project(path, stage='closed', archived=True)
    window.close()
    check(path)


def answer_is_undone_and_redone(folder):
    path = make_sample(folder)
    window = Window(path)
    open_project(window)
    answered = read_project(path)['answered']
    before = window.tab_to('list item', PROMPT).get_description()
    after = 'Partly' if before != 'Partly' else 'Not yet'
    if before != 'No answer':
        answered -= 1
    window.keys(after[0].lower())
    expect_answer(window, after)
    expect_project(path, answered=answered + 1)
    window.keys('ctrl+z')
    expect_answer(window, before)
    window.keys('ctrl+shift+z')
    expect_answer(window, after)

    # The same key again takes the answer back; that is a change like any other.
    window.wait_for_focus(PROMPT)
    window.keys(after[0].lower())
    expect_answer(window, 'No answer')
    expect_project(path, answered=answered)
    expect_next_undo(window, f'Took back the answer to “{PROMPT}')
    window.keys('ctrl+z')
    expect_answer(window, after)
    expect_project(path, answered=answered + 1)
    window.close()
    check(path)


def deleted_activity_comes_back_with_its_forms(folder):
    path = make_sample(folder)
    before = summary(path)
    window = Window(path)
    search_in_room(window, 'alt+3', ACTIVITY)
    window.click_at(window.see(ACTIVITY))
    window.click('push button', 'Delete')
    expect_forms(path, before['forms'] - FORMS_OF_ACTIVITY, before['activities'] - 1)
    window.see('Nothing found')
    check(path)
    window.keys('ctrl+z')
    window.see('1 of ')
    if summary(path) != before:
        raise Failed('the figures are not what they were before the activity was deleted')
    window.keys('ctrl+shift+z')
    expect_forms(path, before['forms'] - FORMS_OF_ACTIVITY, before['activities'] - 1)
    window.keys('ctrl+z')
    window.see('1 of ')
    window.close()
    if summary(path) != before:
        raise Failed('the figures are not what they were before the activity was deleted')
    check(path)


def undo_lasts_over_restarts(folder):
    path = make_sample(folder)
    window = Window(path)
    open_project(window)
    window.click('push button', 'Archive')
    expect_project(path, archived=True)
    window.click('page tab', 'Details')
    window.write('text', 'Title', NEW_TITLE)
    expect_project(path, NEW_TITLE, archived=True)
    window.close()

    window = Window(path)
    expect_next_undo(window, f'Changed “{NEW_TITLE}”: title')
    window.keys('ctrl+z')
    expect_project(path, PROJECT, archived=True)
    expect_next_undo(window, f'Archived “{PROJECT}”')
    window.keys('ctrl+z')
    expect_project(path, PROJECT, archived=False)
    window.close()

    window = Window(path)
    expect_next_undo(window, 'Nothing to undo')
    window.keys('ctrl+shift+z')
    expect_project(path, PROJECT, archived=True)
    window.keys('ctrl+shift+z')
    expect_project(path, NEW_TITLE, archived=True)
    window.close()
    check(path)


def history_says_what_and_who(folder):
    path = make_sample(folder)
    window = Window(path)
    window.find('push button', 'Main Menu')
    window.keys('ctrl+comma')
    window.click_at(window.find('text', 'My name'))
    window.keys('ctrl+a')
    window.type(AUTHOR)
    window.keys('Escape')
    wait_for(lambda: not window.is_there('frame', 'Preferences'), 'the end of the preferences')
    open_project(window)
    window.click('push button', 'Archive')
    expect_project(path, archived=True)
    window.click('push button', 'Bring back')
    expect_project(path, archived=False)
    window.keys('ctrl+z')
    expect_project(path, archived=True)

    show_history(window)
    expect_changes(window, [(f'Brought “{PROJECT}” back from the archive', 'Undone'), (f'Archived “{PROJECT}”',)])
    detail = read_changes(window)[0][1]
    if not re.fullmatch(rf'{AUTHOR} · .*\d\d:\d\d', detail):
        raise Failed(f'the history says “{detail}”')

    # Ctrl+Z works here as well, and the list follows.
    window.keys('ctrl+z')
    expect_changes(window, [(f'Brought “{PROJECT}” back from the archive', 'Undone'), (f'Archived “{PROJECT}”', 'Undone')])
    window.keys('ctrl+shift+z')
    expect_changes(window, [(f'Brought “{PROJECT}” back from the archive', 'Undone'), (f'Archived “{PROJECT}”',)])
    expect_project(path, archived=True)
    window.close()


def history_is_searched(folder):
    path = make_sample(folder)
    window = Window(path)
    open_project(window)
    window.click('push button', 'Archive')
    expect_project(path, archived=True)
    window.click('push button', 'Bring back')
    expect_project(path, archived=False)

    window.keys('F10')
    window.wait_for_focus('New Workspace')
    window.click('menu item', 'History')
    window.see('History')
    expect_changes(window, [(f'Brought “{PROJECT}” back from the archive',), (f'Archived “{PROJECT}”',)])
    window.keys('ctrl+f')
    window.wait_for_focus('Search this list')
    window.type('brought matern')
    wait_for(lambda: len(read_changes(window)) == 1, 'one change that is found')
    expect_changes(window, [(f'Brought “{PROJECT}” back from the archive',)])
    window.keys('ctrl+a')
    window.type('heliport')
    window.see('Nothing found for “heliport”')
    window.click('push button', 'Clear Search')
    wait_for(lambda: len(read_changes(window)) > 1, 'all changes again')
    window.keys('alt+Left')
    window.find('page tab', 'Plan')
    window.close()


main(title_is_undone_and_redone, stage_and_archive_are_undone_in_turn, answer_is_undone_and_redone,
     deleted_activity_comes_back_with_its_forms, undo_lasts_over_restarts, history_says_what_and_who, history_is_searched)
