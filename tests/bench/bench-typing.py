"""What typing costs: 500 forms as fast as keys can be sent, against a window that only counts the keys."""
import pathlib
import random
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'journeys'))
from journey import KEY_NAMES, Window, check, wait_for  # noqa: E402
from piles import ask, make_sample, open_batch  # noqa: E402

BARE_WINDOW = sys.argv[2]
FORMS = 500
SEED = 500


def make_keys():
    """Enter passes over the text, a key answers each of the others, Enter takes the next form."""
    chance = random.Random(SEED)
    return ''.join('\n' + ''.join(chance.choice(keys) for keys in ('yn', '1234567890', '1234567890', 'yn')) + '\n'
                   for _ in range(FORMS))


def send(keys):
    subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '0', *(KEY_NAMES.get(key, key) for key in keys)],
                   check=True, timeout=300)


def time_bare_window(keys):
    with subprocess.Popen([BARE_WINDOW, str(len(keys))]) as window:
        number = wait_for(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(window.pid)],
                                                 capture_output=True, text=True, check=False).stdout.split(), 'the bare window')[-1]
        subprocess.run(['xdotool', 'windowactivate', '--sync', number], check=False, timeout=20)
        start = time.monotonic()
        send(keys)
        window.wait(60)
        return time.monotonic() - start


def time_program(folder, keys):
    path, activity = make_sample(folder)
    window = Window(path)
    open_batch(window, activity)
    window.wait_for_focus('How did you hear')
    start = time.monotonic()
    send(keys)
    wait_for(lambda: ask(path, 'SELECT count(*) FROM responses JOIN batches ON batches.id = batch_id WHERE activity_id = ?',
                         activity['id'])[0][0] == FORMS, 'the last form in the file', 30)
    seconds = time.monotonic() - start
    window.close()
    check(path)
    return seconds


def main():
    keys = make_keys()
    bare = time_bare_window(keys)
    with tempfile.TemporaryDirectory() as folder:
        program = time_program(pathlib.Path(folder), keys)
    print(f'keystrokes a form                      {len(keys) / FORMS:8.2f}')
    print(f'bare window, 500 forms                 {bare:8.2f} s')
    print(f'program, 500 forms typed and stored    {program:8.2f} s  {program / bare:6.2f} x of the bare window')
    print(f'a form                                 {program / FORMS * 1000:8.1f} ms')


main()
