"""A review file is shared from the window, opens for reading only and says what it is; what is noted on it comes back."""
import contextlib
import pathlib
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Failed, Window, check, main, run, summary  # noqa: E402

SAVED = 'Saved “review.wtdb” for review, without names, single forms and comments'
WHAT_IT_IS = 'Review file: figures, charts, checklists and outcomes to read, without names, single forms and comments'
NOTE = 'Were carers asked?'
LEFT_OPEN = 'And who reads this?'


def share_and_read(folder):
    whole, review = folder / 'whole.wtdb', folder / 'review.wtdb'
    run('sample', str(whole))
    window = Window(str(whole))
    window.see('Needs attention')
    window.keys('F10')
    for words in ('New Workspace', 'Open…', 'Open the Sample', 'Share for Review'):
        window.wait_for_focus(words)
        window.keys('Return' if words.startswith('Share') else 'Down')
    window.choose_file(review)
    window.see(SAVED)
    window.close()
    check(review)
    if summary(review) != summary(whole):
        raise Failed('the review file has other figures')

    before = review.read_bytes()
    window = Window(str(review))
    window.see(WHAT_IT_IS)
    window.see('Needs attention')
    window.close()
    if review.read_bytes() != before:
        raise Failed('reading changed the review file')
    with contextlib.closing(sqlite3.connect(review)) as database:
        if database.execute('SELECT count(*) FROM responses').fetchone()[0]:
            raise Failed('the review file has forms')


def note_and_merge(folder):
    """A lay member writes a note by keyboard; the staff merge it, see it and take it back."""
    whole, review, notes = folder / 'whole.wtdb', folder / 'board.wtdb', folder / 'board.review.json'
    run('sample', str(whole))
    run('review', str(whole), '--output', str(review))
    window = Window(str(review))
    window.see(WHAT_IT_IS)
    for room in ('Comments', 'Champions', 'Actions'):
        if window.is_there('list item', room):
            raise Failed(f'{room} is empty in a review file')
    window.keys('alt+n')
    window.wait_for_focus('What you would like to say')
    window.type(NOTE)
    window.keys('alt+o')
    window.find('list item', NOTE)
    window.keys('alt+v')
    window.see('1 of 7')
    window.keys('Escape')
    # One that nobody added is kept when the window is closed over it.
    window.keys('alt+n')
    window.wait_for_focus('What you would like to say')
    window.type(LEFT_OPEN)
    window.close()
    for note in (NOTE, LEFT_OPEN):
        if note not in notes.read_text(encoding='utf-8'):
            raise Failed(f'“{note}” is not in its file')

    window = Window(str(whole))
    window.see('Needs attention')
    window.keys('F10')
    for words in ('New Workspace', 'Open…', 'Open the Sample', 'Share for Review', 'Review Notes'):
        window.wait_for_focus(words)
        window.keys('Return' if words == 'Review Notes' else 'Down')
    window.see('No Notes Yet')
    window.keys('alt+m')
    window.choose_existing_file(notes)
    window.see('Merged 2 notes')
    window.find('list item', NOTE)
    window.keys('ctrl+z')
    window.see('No Notes Yet')
    window.close()
    check(whole)


main(share_and_read, note_and_merge)
