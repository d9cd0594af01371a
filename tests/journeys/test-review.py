"""A review file is shared from the window, opens for reading only and says what it is."""
import contextlib
import pathlib
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Failed, Window, check, main, run, summary  # noqa: E402

SAVED = 'Saved “review.wtdb” for review, without names, single forms and comments'
WHAT_IT_IS = 'This is a review file: figures, charts, checklists and outcomes to read, without names, single forms and comments.'


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


main(share_and_read)
