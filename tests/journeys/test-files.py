"""A file that is no good workspace is refused in plain words and stays as it was; the program goes on."""
import functools
import hashlib
import json
import pathlib
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Atspi, Failed, Window, check, main, run, wait_for  # noqa: E402

HEADING = 'The workspace could not be opened'
FOREIGN = 'This file is not a workspace of Working Together. It was not changed.'
DAMAGED = 'The file is damaged or was cut short. It was not changed. Open a copy from your backup.'
NEWER = 'A newer version of Working Together wrote this file. It was not changed. Update the program to open it.'
MISSING = ('The file is not there, or you may not open or write it. Nothing was changed. '
           'Look whether the folder is right.')
SQLITE_HEADER = 100


@functools.cache
def sample_bytes(folder):
    path = folder / 'made.wtdb'
    run('sample', str(path))
    content = path.read_bytes()
    path.unlink()
    return content


def describe(folder):
    """Every file of a folder with its checksum: nothing may be changed, and nothing left beside it."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else 'folder'
            for path in sorted(folder.iterdir())}


# Files that are no workspaces


def make_text(path):
    path.write_text('Notes of the patients’ panel, 3 March\n' * 40)


def make_empty(path):
    path.touch()


def make_foreign_database(path):
    with sqlite3.connect(path) as database:
        database.execute('CREATE TABLE appointments (day TEXT, room TEXT)')
        database.execute("INSERT INTO appointments VALUES ('2025-03-03', 'Garden room')")
    database.close()


def make_newer(path):
    path.write_bytes(sample_bytes(path.parent))
    with sqlite3.connect(path) as database:
        database.execute('PRAGMA journal_mode = DELETE')
        version = database.execute('PRAGMA user_version').fetchone()[0]
        database.execute(f'PRAGMA user_version = {version + 1}')
    database.close()


def make_half(path):
    content = sample_bytes(path.parent)
    path.write_bytes(content[:len(content) // 2])


def make_stump(path):
    path.write_bytes(sample_bytes(path.parent)[:SQLITE_HEADER // 2])


def make_overwritten(path):
    content = sample_bytes(path.parent)
    path.write_bytes(content[:SQLITE_HEADER] + b'\xa5' * (len(content) - SQLITE_HEADER))


def make_nothing(_path):
    pass


def make_folder(path):
    path.mkdir()


# In the window


def expect_refusal(window, words):
    """Waits for the message, and reads it in full."""
    window.see(HEADING)
    window.see(words)
    shown = [node.get_name() for node in window.nodes() if node.get_role_name() == 'label' and node.get_name() == words]
    if len(shown) != 1:
        raise Failed(f'“{words}” is shown {len(shown)} times')


def leave_refusal(window):
    window.wait_for_focus('Close')
    window.keys('Return')
    wait_for(lambda: not window.is_there('label', HEADING), 'the end of the message')


def open_by_dialog(window, path):
    window.keys('ctrl+o')
    window.wait_for_focus('GtkTreeView')
    # A slash turns the dialog of files into one that takes a path.
    window.keys('slash')
    window.wait_for_focus('GtkFileChooserEntry')
    window.write('text', 'GtkFileChooserEntry', str(path))
    window.keys('Return')


def open_sample(window):
    window.wait_for_focus('New workspace')
    window.keys('Down', 'Down')
    window.wait_for_focus('Open the sample')
    window.keys('Return')
    window.see('Felt valued')
    window.find('push button', '12 projects')


def expect_insensitive(window, name):
    def look():
        button = window.find_now('push button', name)
        return button is not None and not button.get_state_set().contains(Atspi.StateType.SENSITIVE)

    wait_for(look, f'“{name}” that cannot be pressed')


def refuses(make, words):
    """A journey that starts the program with a file that it cannot open."""
    def journey(folder):
        path = folder / 'Our work.wtdb'
        make(path)
        before = describe(folder)
        window = Window(path)
        expect_refusal(window, words)
        window.find('list item', 'New workspace')
        leave_refusal(window)
        if describe(folder) != before:
            raise Failed(f'{before} has become {describe(folder)}')
        open_sample(window)
        window.close()
        if describe(folder) != before:
            raise Failed(f'{before} has become {describe(folder)}')

    journey.__name__ = make.__name__.replace('make', 'refuses')
    return journey


def create_project(window, title):
    window.keys('ctrl+n')
    window.write('text', 'Title', title)
    window.see(f'Created “{title}”')


def damage_is_refused_beside_an_open_workspace(folder):
    """Opened by its dialog: the workspace that is open stays open and can still be changed."""
    good, bad = folder / 'good.wtdb', folder / 'bad.wtdb'
    good.write_bytes(sample_bytes(folder))
    make_half(bad)
    before = describe(folder)[bad.name]
    window = Window(good)
    window.see('Felt valued')
    open_by_dialog(window, bad)
    expect_refusal(window, DAMAGED)
    leave_refusal(window)
    if describe(folder)[bad.name] != before:
        raise Failed('the damaged file was changed')
    window.keys('ctrl+w')
    window.see('Felt valued')
    wait_for(lambda: window.application.get_child_count() == 1, 'one window')
    window.focus_window()
    create_project(window, 'Walk-in blood tests')
    window.close()
    if 'Walk-in blood tests' not in run('list', str(good), 'projects'):
        raise Failed('the new project is not in the good workspace')
    check(good)


def other_programs_see_what_follows_a_dialog_of_files(folder):
    """A dialog of files looks into the files it lists. What is written afterwards still has to reach whoever reads the workspace."""
    path, other = folder / 'good.wtdb', folder / 'notes.wtdb'
    path.write_bytes(sample_bytes(folder))
    make_text(other)
    window = Window(path)
    window.see('Felt valued')
    open_by_dialog(window, other)
    expect_refusal(window, FOREIGN)
    leave_refusal(window)
    window.keys('ctrl+w')
    wait_for(lambda: window.application.get_child_count() == 1, 'one window')
    window.focus_window()
    run('list', str(path), 'projects')
    create_project(window, 'Walk-in blood tests')
    if 'Walk-in blood tests' not in run('list', str(path), 'projects'):
        raise Failed('what the window has stored is not in the file that another program reads')
    window.kill()
    if 'Walk-in blood tests' not in run('list', str(path), 'projects'):
        raise Failed('what the window has stored is lost with its end')
    check(path)


def read_only_file_is_read(folder):
    """Shown like any other, but nothing can be changed, and nothing is written beside it."""
    path = folder / 'Kept for good.wtdb'
    path.write_bytes(sample_bytes(folder))
    projects = json.loads(run('list', str(path), 'projects', '--json'))
    path.chmod(0o444)
    before = describe(folder)
    window = Window(path)
    window.see('This workspace can be read but not changed.')
    window.see('Felt valued')
    window.keys('alt+2')
    title = projects[0]['title']
    expect_insensitive(window, 'New project')
    window.click_at(window.see(title))
    window.find('page tab', 'Plan')
    window.close()
    if describe(folder) != before:
        raise Failed(f'{before} has become {describe(folder)}')


main(refuses(make_text, FOREIGN), refuses(make_foreign_database, FOREIGN), refuses(make_empty, FOREIGN),
     refuses(make_newer, NEWER), refuses(make_half, DAMAGED), refuses(make_stump, DAMAGED), refuses(make_overwritten, DAMAGED),
     refuses(make_nothing, MISSING), refuses(make_folder, MISSING), damage_is_refused_beside_an_open_workspace,
     other_programs_see_what_follows_a_dialog_of_files, read_only_file_is_read)
