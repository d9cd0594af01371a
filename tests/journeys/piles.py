"""Piles of paper forms in journeys: the batch that waits in the sample, and what is stored of it."""
import contextlib
import json
import re
import sqlite3

from journey import Failed, run, wait_for


def make_sample(folder):
    """The sample workspace, and its batch that waits to be typed."""
    path = folder / 'work.wtdb'
    run('sample', str(path))
    waiting, = [activity for activity in json.loads(run('list', str(path), 'activities', '--json'))
                if activity['expected'] > 0 and activity['forms'] == 0]
    return path, waiting


def ask(path, question, *values):
    """Reads the file beside the program, as a copy of it made at this moment would be read."""
    with contextlib.closing(sqlite3.connect(f'file:{path}?mode=ro', uri=True)) as connection:
        return connection.execute(question, values).fetchall()


def read_draft(path):
    drafts = ask(path, 'SELECT answers, texts FROM drafts')
    return (drafts[0][0], json.loads(drafts[0][1])[0]) if drafts else None


def read_forms(path, activity):
    """The forms of an activity as rows of keys, with the text of the first question."""
    return ask(path, '''SELECT answers, coalesce(text, '') FROM responses
                        JOIN batches ON batches.id = batch_id LEFT JOIN comments ON response_id = responses.id
                        WHERE activity_id = ? ORDER BY serial''', activity['id'])


def stored(text, keys):
    """What a form that was typed is stored as."""
    return ('T' if text else '-') + keys, text


def open_batch(window, activity):
    window.find('list item', 'Surveys')
    window.keys('alt+4')
    window.find('entry', 'Search this list')
    window.keys('ctrl+f')
    window.wait_for_focus('Search this list')
    window.type_keys(activity['title'])
    window.see('1 of ')
    window.click_at(window.see(activity['title']))
    window.find('panel', '1. How did you hear')


def wait_for_count(window, activity, least):
    """Waits until this many forms are counted; the list of batches, which has such words too, goes on with “typed”."""
    words = re.compile(f'[0-9]+ of {activity["expected"]} forms')
    label = wait_for(lambda: next((node for node in window.nodes() if node.get_role_name() == 'label'
                                   and words.fullmatch(node.get_name() or '')), None), 'the count of forms')
    wait_for(lambda: int(label.get_name().split()[0]) >= least, f'form {least}')
    return int(label.get_name().split()[0])


def expect_count(window, activity, expected):
    found = wait_for_count(window, activity, expected)
    if found != expected:
        raise Failed(f'{found} forms instead of {expected}')
