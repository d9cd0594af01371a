"""Two hundred forms while the program is killed again and again: no finished form is lost, none is there twice."""
import pathlib
import random
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import KEY_NAMES, Failed, Window, check, main, wait_for  # noqa: E402
from piles import ask, make_sample, open_batch, read_draft, read_forms, stored  # noqa: E402

FORMS = 200
KILLS = 8
SEED = 4035
DELAY = 12


def make_forms():
    """A text on every seventh form; the other answers at random, blank and illegible ones among them."""
    chance = random.Random(SEED)
    return [('Poster' if number % 7 == 0 else '',
             ''.join(chance.choice(keys) for keys in ('YN-?', '1234567890-*', '1234567890?', 'YN*')))
            for number in range(FORMS)]


def names_of(forms, begun):
    """The keys that type the forms, without those of the first that are in its draft already."""
    position, written = begun
    text, keys = forms[0]
    rest = keys[position - 1:] if position > 0 else f'{text[len(written):]}\n{keys}'
    return [KEY_NAMES.get(letter, letter) for letter in
            f'{rest}\n' + ''.join(f'{text}\n{keys}\n' for text, keys in forms[1:])]


def read_begun(path, form):
    """Where the draft of a form stands: the question, and the text of the first one."""
    draft = read_draft(path)
    if draft is None:
        return 0, ''
    answers, written = draft
    typed = answers[1:].rstrip('_')
    text, keys = form
    position = ask(path, 'SELECT position FROM drafts')[0][0]
    if (not keys.startswith(typed) or not (written == text if position > 0 else text.startswith(written))
            or position not in (0, len(typed) + 1)):
        raise Failed(f'of “{text}” {keys}, this is left: “{written}” {answers}, at {position}')
    return position, written


def type_until(window, names, seconds):
    """Types, and kills the program after a while; the typist stops between two keys by itself."""
    with subprocess.Popen(['xdotool', 'key', '--clearmodifiers', '--delay', str(DELAY), *names]) as typist:
        if seconds is not None:
            time.sleep(seconds)
            window.kill()
        typist.wait(120)


def resume(path, activity, forms, left):
    """Opens the batch where it was left. Returns the window and the keys that are still to be typed."""
    window = Window(path)
    open_batch(window, activity)
    if left > 0:
        window.see(f'{left} of {activity["expected"]} form' if left < activity['expected'] else f'{left} form')
    begun = read_begun(path, forms[left])
    window.wait_for_focus({0: 'How did you hear', 5: 'Next form'}.get(begun[0], f'{begun[0] + 1}. '))
    return window, names_of(forms[left:], begun)


def killed_eight_times(folder):
    path, activity = make_sample(folder)
    forms = make_forms()
    chance = random.Random(SEED + 1)
    expected = [stored(*form) for form in forms]
    left = 0
    for _ in range(KILLS):
        window, names = resume(path, activity, forms, left)
        type_until(window, names[:150], chance.uniform(0.3, 150 * DELAY / 1000))
        found = read_forms(path, activity)
        if len(found) < left or found != expected[:len(found)]:
            raise Failed(f'of {left} forms and more, these are left: {found}')
        check(path)
        left = len(found)

    window, names = resume(path, activity, forms, left)
    type_until(window, names, None)
    wait_for(lambda: len(read_forms(path, activity)) == FORMS, 'the last form in the file')
    window.close()
    if read_forms(path, activity) != expected:
        raise Failed('other forms are left than were typed')
    numbers = ask(path, 'SELECT count(*), count(DISTINCT serial) FROM responses JOIN batches ON batches.id = batch_id'
                        ' WHERE activity_id = ?', activity['id'])[0]
    if numbers != (FORMS, FORMS):
        raise Failed(f'forms and their numbers: {numbers}')
    check(path)


main(killed_eight_times)
