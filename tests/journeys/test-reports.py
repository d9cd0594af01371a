"""A board paper from the room of reports: chosen, looked at page by page, saved, and found again in the list of those saved earlier."""
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Atspi, Failed, Window, check, main, run, wait_for  # noqa: E402

TITLE = 'Involving patients and the public'
OWN_TITLE = 'what we heard'


def is_chosen(node):
    return node.get_state_set().contains(Atspi.StateType.CHECKED) or node.get_state_set().contains(Atspi.StateType.PRESSED)


def find_choice(window, name):
    """The round button of a kind of report."""
    return window.find('check box', name)


def choose(window, name):
    window.click_at(find_choice(window, name))
    wait_for(lambda: is_chosen(find_choice(window, name)), f'“{name}” to be chosen')


def read_pdf(path):
    return re.sub(r'\s+', ' ', subprocess.run(['pdftotext', str(path), '-'], capture_output=True, text=True, check=True).stdout)


def open_words(window):
    window.tab_to('list item', 'Words and look')
    window.keys('Return')
    window.find('text', 'Title')


def write_words(window):
    """The page of the front page's words saves by itself; what is typed stands in the preview when it is left."""
    open_words(window)
    window.type_keys(OWN_TITLE)
    window.click('push button', 'Done')
    window.find('image', OWN_TITLE)


def turn_pages(window):
    window.see('Page 1 of ')
    window.tab_to('image', OWN_TITLE)
    window.keys('Next')
    window.see('Page 2 of ')
    window.keys('Home')
    window.see('Page 1 of ')


def save(window, path):
    window.keys('ctrl+s')
    window.choose_file(path)
    window.see(f'Saved “{path.name}”')
    window.see('Saved earlier')


def paper_for_the_public(folder):
    workspace, path, again = folder / 'work.wtdb', folder / 'paper for all 📄.pdf', folder / 'again.pdf'
    run('sample', str(workspace))
    window = Window(str(workspace))
    window.see('Needs attention')
    window.keys('alt+0')
    window.see('Excel sheets and charts')
    window.find('image', 'Board workbook')
    choose(window, 'Board paper')
    window.find('image', TITLE)
    window.click('push button', 'Public')
    window.see('No names. Groups of fewer than 5 people are not shown.')
    write_words(window)
    turn_pages(window)
    save(window, path)
    text = read_pdf(path)
    for words in (OWN_TITLE, 'Public', '12 projects'):
        if words not in text:
            raise Failed(f'“{words}” is not in the paper: {text[:600]}')

    choose(window, 'Board workbook')
    window.find('image', 'Board workbook')
    window.see('public, ')
    window.click_at(window.see('public, '))
    window.find('image', OWN_TITLE)
    wait_for(lambda: is_chosen(find_choice(window, 'Board paper')), 'the paper to be chosen again')
    save(window, again)
    window.close()
    if again.read_bytes() != path.read_bytes():
        raise Failed('the same choices gave another paper')
    check(workspace)


def starts_as_it_was_left(folder):
    """What was chosen is there after the program was closed; the words are undone as anything else."""
    workspace = folder / 'work.wtdb'
    run('sample', str(workspace))
    settings = {'GSETTINGS_BACKEND': 'keyfile', 'XDG_CONFIG_HOME': str(folder / 'config')}
    window = Window(str(workspace), **settings)
    window.see('Needs attention')
    window.keys('alt+0')
    choose(window, 'You said, we did')
    window.find('image', 'You said, we did')
    write_words_and_undo(window)
    window.close()

    window = Window(str(workspace), **settings)
    window.find('image', 'You said, we did')
    if not is_chosen(find_choice(window, 'You said, we did')):
        raise Failed('another report is chosen')
    window.close()


def write_words_and_undo(window):
    open_words(window)
    window.type_keys(OWN_TITLE)
    window.see('Changed the words of reports')
    window.click('push button', 'Undo')
    title = window.find('text', 'Title')
    wait_for(lambda: window.text_of(title) == '', 'the title to be undone')
    window.click('push button', 'Done')


main(paper_for_the_public, starts_as_it_was_left)
