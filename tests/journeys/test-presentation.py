"""Charts over the whole window, for showing in a meeting: with the keyboard alone, and back to where one was."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Atspi, Window, check, main, run, wait_for  # noqa: E402


def start(folder):
    path = folder / 'sample.wtdb'
    run('sample', str(path))
    window = Window(path)
    window.find('list', 'Needs attention')
    wait_for(lambda: window.is_there('image', 'Felt valued'), 'the chart of “Felt valued”')
    return path, window


def slide(window):
    """What the slide that is shown says to a screen reader: its name and its description."""
    node = window.focused()
    if node is None or ' of ' not in node.get_name():
        return None
    return node.get_name(), node.get_description()


def wait_for_slide(window, start_of_name):
    def look():
        shown = slide(window)
        return shown is not None and shown[0].startswith(start_of_name) and shown
    return wait_for(look, f'the slide “{start_of_name}”')


def shows_table(window):
    return window.find('push button', 'Table').get_state_set().contains(Atspi.StateType.PRESSED)


def one_chart_fills_the_window(folder):
    path, window = start(folder)
    window.tab_to('image', 'Felt valued')
    window.keys('f')
    name, description = wait_for_slide(window, '1 of ')
    assert name.endswith(': Felt valued'), name
    assert 'gave a score' in description, description

    window.keys('Right')
    wait_for_slide(window, '2 of ')
    window.keys('t')
    window.find('table', 'Will have an impact')
    assert shows_table(window)
    window.keys('t')
    wait_for(lambda: not shows_table(window), 'the chart in place of the table')
    window.keys('plus', 'plus', 'minus', 'Page_Up')
    wait_for_slide(window, '1 of ')

    # Nothing can be changed, and no other room opens underneath.
    window.keys('ctrl+z', 'alt+2', 'ctrl+n')
    wait_for_slide(window, '1 of ')
    window.keys('Escape')
    window.wait_for_focus('Felt valued')
    assert window.is_there('list', 'Needs attention')
    window.close()
    check(path)


def overview_is_shown_in_a_meeting(folder):
    path, window = start(folder)
    window.keys('F5')
    name, description = wait_for_slide(window, '1 of ')
    total = int(name.split(' of ')[1].split(':')[0])
    assert 'projects' in description and 'people' in description, description
    seen = [name]
    for number in range(2, total + 1):
        window.keys('space' if number % 2 else 'Right')
        name, description = wait_for_slide(window, f'{number} of ')
        assert description.strip(), name
        seen.append(name.split(': ', 1)[1])
    assert any(words.startswith('Felt valued, month by month') for words in seen), seen
    window.keys('Right')
    wait_for_slide(window, f'{total} of ')
    window.keys('Home')
    wait_for_slide(window, '1 of ')
    window.keys('End')
    wait_for_slide(window, f'{total} of ')
    window.keys('Escape')
    wait_for(lambda: slide(window) is None, 'the end of the slides')

    # By its button too, and after it everything can be done again.
    window.keys('F5')
    wait_for_slide(window, '1 of ')
    window.click('push button', 'Leave')
    wait_for(lambda: slide(window) is None, 'the end of the slides')
    window.keys('alt+2')
    window.find('combo box', 'Order of the list')
    window.close()
    check(path)


if __name__ == '__main__':
    main(one_chart_fills_the_window, overview_is_shown_in_a_meeting)
