"""A measure over time: made, given a target and a rebase with its reason, taken back, and still there after a restart."""
import json
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Atspi, Failed, Window, check, main, run, wait_for  # noqa: E402

TITLE = 'How valued people feel'
REASON = 'Feedback forms in plainer words'
TARGET = 'Target, a score from 1 to 10'


def open_sample(folder):
    path = folder / 'sample.wtdb'
    run('sample', str(path))
    return path, Window(path)


def open_room(window):
    window.click_at(window.find('list item', 'Measures'))
    window.find('push button', 'Add a measure')


def read_measure(path):
    return next((row for row in json.loads(run('list', str(path), 'measures', '--json')) if row['title'] == TITLE), {})


def expect_measure(path, **properties):
    """Waits until the command line, which reads the same file, tells these properties of the measure."""
    def look():
        measure = read_measure(path)
        return measure and all(measure[name] == value for name, value in properties.items())

    try:
        wait_for(look, f'“{TITLE}” with {properties} in the file')
    except Failed as failed:
        raise Failed(f'{failed}: {read_measure(path)}') from None


def add_measure(path, window):
    open_room(window)
    window.click('push button', 'Add a measure')
    window.see('Felt valued, month by month')
    # The keyboard is in the field of the name.
    window.type(TITLE)
    window.see(f'{TITLE}, month by month')
    expect_measure(path, kind='mean', unit='month', question='valued', target=None)


def scroll_down(window):
    """Turns the wheel over the page until its end is there."""
    number = subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True, check=True).stdout.strip()
    subprocess.run(['xdotool', 'mousemove', '--window', number, '640', '120', 'click', '--repeat', '40', '--delay', '10', '5'], check=True)
    row = window.find('list item', 'Add a rebase')

    def look():
        before = row.get_component_iface().get_extents(Atspi.CoordType.WINDOW).y
        time.sleep(0.2)
        return row.get_component_iface().get_extents(Atspi.CoordType.WINDOW).y == before

    wait_for(look, 'the end of the scrolling')
    return row


def add_rebase(window):
    window.click_at(scroll_down(window))
    window.find('text', 'From')
    window.type('1/3/2026\t')
    window.write('text', 'What changed', REASON)
    window.see('Rebased “')


def measure_is_made_and_kept(folder):
    path, window = open_sample(folder)
    add_measure(path, window)
    window.see('in a row are above the mean')
    window.write('text', TARGET, '9')
    expect_measure(path, target='9')
    wait_for(lambda: 'arget of 9.0' in window.find('image', TITLE).get_description(), 'the target in the words of the picture')
    window.close()
    check(path)

    window = Window(path)
    open_room(window)
    window.click_at(window.see(TITLE))
    field = window.find('text', TARGET)
    wait_for(lambda: window.text_of(field) == '9', 'the target that was kept')
    window.close()


def rebase_changes_what_is_said(folder):
    path, window = open_sample(folder)
    add_measure(path, window)
    window.see('in a row are above the mean')
    add_rebase(window)
    window.see('Ordinary change from month to month')
    window.find('list item', '1 March 2026')

    window.keys('ctrl+z')
    window.see('in a row are above the mean')
    wait_for(lambda: not window.is_there('list item', '1 March 2026'), 'the end of the rebase')
    window.keys('ctrl+shift+z')
    window.see('Ordinary change from month to month')
    window.close()
    check(path)

    window = Window(path)
    open_room(window)
    window.click_at(window.see(TITLE))
    window.find('list item', '1 March 2026')
    window.see(REASON)
    window.keys('ctrl+h')
    window.see('Rebased “')
    window.close()


def measure_goes_and_comes_back(folder):
    path, window = open_sample(folder)
    add_measure(path, window)
    window.click('push button', 'Delete this measure')
    window.find('push button', 'Add a measure')
    wait_for(lambda: not read_measure(path), 'the end of the measure')
    window.keys('ctrl+z')
    expect_measure(path, kind='mean')
    window.see(TITLE)
    window.close()
    check(path)


main(measure_is_made_and_kept, rebase_changes_what_is_said, measure_goes_and_comes_back)
