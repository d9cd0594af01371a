"""The overview as a dashboard: arranged, filtered, compared and printed, and what of that is remembered."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Failed, Window, check, main, run, wait_for  # noqa: E402

USUAL = ['Felt valued', 'Will have an impact', 'Needs attention', 'Month by month', 'Spectrum of engagement', 'Checklist by principle',
         'Yes and no']

CHIP = 'Take away the filter “Co-production”'


def make_sample(folder):
    path = folder / 'sample.wtdb'
    run('sample', str(path))
    return path


def start(path):
    """A window whose settings are kept beside the workspace, as those of a user are."""
    window = Window(path, GSETTINGS_BACKEND='keyfile', XDG_CONFIG_HOME=str(path.parent / 'config'))
    window.find('list', 'Needs attention')
    return window


def chart_is_there(window, name):
    return any(node.get_role_name() == 'image' and node.get_name() == name and window.is_showing(node) for node in window.nodes())


def read_cards(window):
    """The cards in the list that arranges them, from the top."""
    cards = window.find('list', 'Cards of the overview')
    return [cards.get_child_at_index(index).get_name() for index in range(cards.get_child_count())]


def tile(window, noun):
    """What a figure's tile says to a screen reader."""
    for node in window.nodes():
        if node.get_role_name() == 'push button' and noun in node.get_name():
            return node.get_name()
    return None


def choose_in_menu(window, words):
    """Goes through the page's menu by keyboard until the item has the focus, and takes it."""
    window.click_at(window.find('push button', 'Arrange, Compare, Print'))
    for _ in range(12):
        window.keys('Down')
        node = window.focused()
        if node is not None and words in node.get_name():
            window.keys('Return')
            wait_for(lambda: not window.is_there('menu item', 'Print'), 'the end of the menu')
            return
    raise Failed(f'no menu item “{words}”\n{window.outline()}')


def arrangement_is_remembered(folder):
    path = make_sample(folder)
    window = start(path)
    wait_for(lambda: chart_is_there(window, 'Felt valued'), 'the chart of “Felt valued”')
    window.click('push button', 'Arrange the Overview')
    window.wait_for_focus('Felt valued')
    assert read_cards(window)[:7] == USUAL, read_cards(window)

    window.keys('Return')
    wait_for(lambda: not chart_is_there(window, 'Felt valued'), 'the chart to go')
    window.keys('Down')
    window.wait_for_focus('Will have an impact')
    window.keys('alt+Down', 'alt+Down')
    arranged = ['Felt valued', 'Needs attention', 'Month by month', 'Will have an impact'] + USUAL[4:]
    wait_for(lambda: read_cards(window)[:7] == arranged, 'the card two places down')
    window.wait_for_focus('Will have an impact')
    window.close()

    window = start(path)
    wait_for(lambda: chart_is_there(window, 'Will have an impact'), 'the chart of “Will have an impact”')
    assert not chart_is_there(window, 'Felt valued')
    window.click('push button', 'Arrange the Overview')
    wait_for(lambda: read_cards(window)[:7] == arranged, 'the arrangement of before')
    window.wait_for_focus('Felt valued')
    window.keys('End')
    window.tab_to('push button', 'Put Back the Usual Arrangement')
    window.keys('Return')
    wait_for(lambda: read_cards(window)[:7] == USUAL, 'the usual arrangement')
    wait_for(lambda: chart_is_there(window, 'Felt valued'), 'the chart to come back')
    window.close()
    check(path)


def filter_is_a_chip(folder):
    window = start(make_sample(folder))
    everything = wait_for(lambda: tile(window, ' activities'), 'the tile of activities')
    window.click_at(window.find('push button', 'Filter'))
    window.click_at(window.find('combo box', 'Level'))
    wait_for(lambda: (node := window.focused()) is not None and node.get_role_name() == 'list item', 'the list of levels')
    window.keys('End', 'Return')
    window.find('push button', CHIP)
    wait_for(lambda: tile(window, ' activities') not in (None, everything), 'fewer activities')
    window.keys('Escape')
    wait_for(lambda: not window.is_there('combo box', 'Level'), 'the end of the filter')
    window.click('push button', CHIP)
    wait_for(lambda: tile(window, ' activities') == everything, 'all activities')
    assert not window.is_there('push button', 'Take away the filter')
    window.close()


def comparison_is_chosen(folder):
    path = make_sample(folder)
    window = start(path)
    wait_for(lambda: 'than the year before' in (tile(window, ' people') or ''), 'a comparison with the year before')
    window.see('higher than the year before')
    choose_in_menu(window, 'Nothing')
    wait_for(lambda: (tile(window, ' people') or '').endswith(' people'), 'no comparison')
    window.close()
    window = start(path)
    wait_for(lambda: (tile(window, ' people') or '').endswith(' people'), 'no comparison still')
    window.close()


def page_is_saved_and_printed(folder):
    path = make_sample(folder)
    window = start(path)
    choose_in_menu(window, 'Save as PDF')
    window.choose_file(folder / 'overview.pdf')
    wait_for(lambda: (folder / 'overview.pdf').is_file(), 'the file')
    assert (folder / 'overview.pdf').read_bytes().startswith(b'%PDF-')
    window.keys('ctrl+p')
    window.find('push button', 'Print')
    window.keys('Escape')
    wait_for(lambda: not window.is_there('push button', 'Preview'), 'the end of the dialog')

    # It is the overview that is printed, and nothing else.
    window.keys('alt+2')
    window.find('combo box', 'Order of the list')
    window.keys('ctrl+p', 'alt+3')
    window.find('combo box', 'Order of the list')
    assert not window.is_there('push button', 'Preview')
    window.close()


main(arrangement_is_remembered, filter_is_a_chip, comparison_is_chosen, page_is_saved_and_printed)
