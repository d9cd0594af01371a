"""A pile of 25 forms from the first key to the closed batch: typed, typed again with three mistakes, settled from the paper, closed."""
import json
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Failed, Window, check, main, run, summary, wait_for  # noqa: E402
from piles import ask, make_sample, open_batch, read_forms, stored  # noqa: E402

FORMS = 25
SEED = 25
# Of three forms, the question that is typed differently, and which of both times is what the paper says.
MISTAKES = {3: (3, 'first'), 11: (2, 'second'), 20: (4, 'first')}


def make_forms():
    chance = random.Random(SEED)
    return [('Poster' if number % 5 == 0 else '', ''.join(chance.choice(keys) for keys in ('YN', '123456789', '123456789', 'YN')))
            for number in range(1, FORMS + 1)]


def read_batch(path, activity):
    batch, = json.loads(run('batch', str(path), '--activity', str(activity['id']), '--json'))['batches']
    return batch


def other(key):
    """A key for the same question that is not this one."""
    return {'Y': 'N', 'N': 'Y'}.get(key) or str(int(key) % 9 + 1)


def replace(keys, question, key):
    return keys[:question - 2] + key + keys[question - 1:]


def type_forms(window, forms, first=1):
    for serial, (text, keys) in enumerate(forms, first):
        window.type_keys(f'{text}\n{keys}\n')
        if serial % 10 == 0:
            window.find('panel', '1. How did you hear')


def type_second_time(window, path, forms):
    """Each form is compared as soon as it is finished; a difference is settled by typing what the paper says."""
    paper = list(forms)
    for serial, (text, keys) in enumerate(forms, 1):
        window.wait_for_focus('How did you hear')
        if serial not in MISTAKES:
            window.type_keys(f'{text}\n{keys}\n')
        else:
            question, right = MISTAKES[serial]
            first = keys[question - 2]
            second = other(first)
            answer = first if right == 'first' else second
            window.type_keys(f'{text}\n{replace(keys, question, second)}\n')
            window.find('status bar', f'Find form {serial:04} in the pile')
            window.type_keys(answer)
            wait_for(lambda number=serial: ask(path, 'SELECT 1 FROM settlements WHERE serial = ?', number), f'form {serial} settled')
            paper[serial - 1] = (text, replace(keys, question, answer))
        wait_for(lambda number=serial: ask(path, 'SELECT 1 FROM second_responses WHERE serial = ?', number),
                 f'form {serial} in the file')
    return paper


def from_pile_to_closed_batch(folder):
    path, activity = make_sample(folder)
    forms = make_forms()
    before = summary(path)
    window = Window(path)
    open_batch(window, activity)
    window.wait_for_focus('How did you hear')
    type_forms(window, forms)
    wait_for(lambda: len(read_forms(path, activity)) == FORMS, 'the last form in the file')
    window.click('push button', 'Finish batch')
    window.see(f'{FORMS} forms typed')

    window.click('push button', 'Type a second time…')
    window.see('Type forms a second time')
    window.click('push button', 'Type a second time')
    window.see('Second typing')
    # Blind: nothing of the first typing is on the page.
    if window.is_there('label', 'Poster'):
        raise Failed('the first typing is in sight')
    paper = type_second_time(window, path, forms)

    told = read_batch(path, activity)
    if told['state'] != 'verified' or told['forms_typed_twice'] != FORMS or told['differences'] != 0:
        raise Failed(f'the batch is {told}')
    if read_forms(path, activity) != [stored(*form) for form in paper]:
        raise Failed('the forms are not what the paper says')
    settled = ask(path, 'SELECT serial, first, second, settled, settled_by <> \'\' FROM settlements ORDER BY serial')
    if [row[0] for row in settled] != sorted(MISTAKES) or not all(row[4] for row in settled):
        raise Failed(f'settled: {settled}')

    window.keys('alt+Left')
    close_batch(window, path, activity)
    window.close()
    after = summary(path)
    if after['forms'] != before['forms'] + FORMS or after['verified'] != before['verified'] + FORMS:
        raise Failed(f'forms and verified: {after["forms"]}, {after["verified"]}')
    check(path)


def close_batch(window, path, activity):
    window.click('push button', 'Close batch')
    wait_for(lambda: read_batch(path, activity)['state'] == 'closed', 'the closed batch')
    window.see('closed')


main(from_pile_to_closed_batch)
