"""Every room and page: what is on it has a name for a screen reader, and the keyboard alone leads to it."""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import Atspi, Failed, GLib, Window, main, run, wait_for  # noqa: E402

ROOMS = ('Overview', 'Projects', 'Engagement', 'Surveys', 'Comments', 'Checklists', 'Champions', 'Actions', 'Calendar',
         'Reports')
PROJECT = 'Community diabetes open evenings'
PROMPT = 'Have you approached the right people?'
ACTIVITY = 'Open evening with interpreters'
PILE = 'Falls clinic listening event'
TOTALS = 'Survey in pharmacies'

CONTROLS = {'push button', 'toggle button', 'check box', 'radio button', 'switch', 'entry', 'text', 'spin button', 'combo box',
            'list item', 'image', 'page tab', 'menu item', 'check menu item', 'radio menu item', 'slider', 'link'}
CLASS_NAME = re.compile(r'(Gtk|Adw|Wt)[A-Z]\w+')
MNEMONIC = re.compile(r'(^|\w)_\w')

# A key as the window of the shortcuts writes it, and as xdotool has it.
KEYS = {'Ctrl': 'ctrl', 'Shift': 'shift', 'Alt': 'alt', '←': 'Left', ',': 'comma', '?': 'question'}


class RoomsWindow(Window):
    """A window that knows what is wrong with it."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.faults = {}

    def inspect(self, page):
        """Keeps everything that has no name, with the page that it was first seen on."""
        for child in self.children(self.application):
            self._inspect_below(child, [], page)

    def children(self, node):
        try:
            return [child for index in range(node.get_child_count()) if (child := node.get_child_at_index(index)) is not None]
        except GLib.Error:
            return []

    def _inspect_below(self, node, path, page):
        try:
            role, name = node.get_role_name(), node.get_name()
            if role in (*CONTROLS, 'filler') and not self.is_showing(node):
                return
            if role in CONTROLS and not is_name(name) and not is_of_library(role, path):
                words = [inner.get_name() for inner in self.nodes(node) if is_name(inner.get_name())]
                around = [outer for _, outer in path if is_name(outer)]
                self.faults.setdefault(f'{role} “{name}” with {words[:2]} in {around[-2:]}', page)
        except GLib.Error:
            return
        for child in self.children(node):
            self._inspect_below(child, [*path, (role, name)], page)

    def expect_no_faults(self):
        if self.faults:
            raise Failed('\n'.join(f'{page}: {fault}' for fault, page in self.faults.items()))

    def is_on_top(self, node):
        """Whether a pointer at its middle would be over this widget: a page that is covered keeps its place."""
        extents = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        frame = node
        while frame is not None and frame.get_role_name() != 'frame':
            frame = frame.get_parent()
        hit = frame and frame.get_component_iface().get_accessible_at_point(
            extents.x + extents.width // 2, extents.y + extents.height // 2, Atspi.CoordType.WINDOW)
        return hit == node

    def expect_title(self, title):
        """Waits until the header of the page that is on top says this."""
        def look():
            return any(node.get_role_name() == 'label' and node.get_name() == title and self.is_showing(node)
                       and node.get_component_iface().get_extents(Atspi.CoordType.WINDOW).y < 60 and self.is_on_top(node)
                       for node in self.nodes())

        try:
            wait_for(look, f'the page “{title}”')
        except Failed as failed:
            raise Failed(f'{failed}\n{self.outline()}') from None

    def expect_frames(self, *titles):
        """Waits until the windows are these; each says what it is."""
        def look():
            return [frame.get_name() for frame in self.children(self.application)
                    if frame.get_role_name() in ('frame', 'dialog')] == list(titles)

        try:
            wait_for(look, f'the windows {titles}')
        except Failed as failed:
            raise Failed(f'{failed}: {[frame.get_name() for frame in self.children(self.application)]}') from None

    def search(self, room, words):
        """Goes to a record by the keyboard: its room, its words, and down to the only row that is left."""
        self.keys(f'alt+{(ROOMS.index(room) + 1) % 10}')
        self.expect_title(room)
        self.find('combo box', 'Order of the list')
        self.keys('ctrl+f')
        self.wait_for_focus('Search this list')
        self.type(words)
        self.see('1 of ')
        self.tab_to_row()
        self.keys('Return')

    def tab_to_row(self):
        """Presses Tab until the keyboard is in the list."""
        for _ in range(8):
            before = wait_for(self.focused, 'the keyboard')
            if before.get_role_name() == 'list item':
                return
            self.keys('Tab')
            wait_for(lambda left=before: (now := self.focused()) is not None and now != left, 'the next widget')
        raise Failed('Tab does not lead to the list')


def is_name(name):
    return bool(name) and not CLASS_NAME.fullmatch(name) and not MNEMONIC.search(name)


def is_of_library(role, path):
    """Parts that GTK 4.8 and libadwaita 1.2 make inside a control, which only the control itself can be given a name for."""
    roles = [outer for outer, _ in path]
    holder = next(((outer, name) for outer, name in reversed(path) if outer in CONTROLS or outer == 'page tab list'), ('', ''))
    if 'combo box' in roles:
        return is_name(next(name for outer, name in reversed(path) if outer == 'combo box'))
    if role == 'image' and is_name(holder[1]):
        # The picture of a tab, the pencil of an entry row, the icon at the start of a row, and the arrow of one that opens.
        return holder[0] in ('page tab', 'text') or (holder[0] == 'list item' and roles[-2:] in (['list item', 'panel'], ['panel', 'panel']))
    return False


def open_sample(folder):
    path = folder / 'sample.wtdb'
    run('sample', str(path))
    window = RoomsWindow(path)
    window.expect_title('Overview')
    window.see('Felt valued')
    return window


def open_popover(window, role, name, words):
    window.click_at(window.find(role, name))
    window.find(*words)
    window.inspect(name)
    window.keys('Escape')
    wait_for(lambda: not window.is_there(*words), f'the end of “{name}”')


# Journeys


def welcome_is_named(_folder):
    window = RoomsWindow()
    window.expect_frames('Working Together')
    window.wait_for_focus('New workspace')
    window.inspect('welcome')
    window.close()
    window.expect_no_faults()


def rooms_are_named(folder):
    window = open_sample(folder)
    window.expect_frames('Working Together')
    window.find('list item', 'prompts past their date')
    window.inspect('overview')
    for number, room in enumerate(ROOMS, 1):
        window.keys(f'alt+{number % 10}')
        window.expect_title(room)
        if room in ('Projects', 'Engagement', 'Surveys', 'Comments', 'Checklists', 'Champions', 'Calendar'):
            window.find('list item', '')
        window.inspect(room)
    window.keys('ctrl+h')
    window.expect_title('History')
    window.inspect('history')

    window.keys('alt+1')
    window.expect_title('Overview')
    open_popover(window, 'push button', 'Last 12 months', ('list item', 'Own dates'))
    open_popover(window, 'push button', 'Filter', ('combo box', 'Directorate'))
    open_popover(window, 'push button', 'Table, Copy, Save', ('menu item', 'Save Picture'))
    window.close()
    window.expect_no_faults()


def projects_are_named(folder):
    window = open_sample(folder)
    window.search('Projects', PROJECT)
    window.find('list item', PROMPT)
    window.see(PROJECT)
    window.inspect('plan')
    window.click('push button', 'Evidence, owner and date')
    window.find('text', 'Owner')
    window.inspect('an open prompt')
    for tab, words in (('Engagement', ACTIVITY), ('Results', 'Felt valued'), ('Details', 'About the project')):
        window.click('page tab', tab)
        label = window.see(words)
        wait_for(lambda node=label: window.is_on_top(node), f'the tab “{tab}”')
        window.inspect(tab)
    window.keys('ctrl+n')
    window.find('text', 'Named contact')
    window.inspect('a new project')
    window.keys('alt+Left', 'alt+2', 'ctrl+f')
    window.wait_for_focus('Search this list')
    window.type('heliport')
    window.see('Nothing found for “heliport”')
    window.inspect('nothing found')
    window.close()
    window.expect_no_faults()


def activities_are_named(folder):
    window = open_sample(folder)
    window.search('Engagement', ACTIVITY)
    window.expect_title(ACTIVITY)
    window.find('spin button', '')
    window.inspect('an activity')
    window.keys('ctrl+e')
    window.expect_title('Record an activity')
    window.inspect('a new activity')
    window.close()
    window.expect_no_faults()


def actions_and_answers_are_named(folder):
    """A new action, its row, and the answer of a champion."""
    window = open_sample(folder)
    window.keys('alt+8')
    window.expect_title('Actions')
    window.click('push button', 'New action')
    window.find('text', 'Owner')
    window.inspect('a new action')
    window.type('Book the hall')
    window.see('Added the action “Book the hall”')
    window.keys('alt+Left')
    window.expect_title('Actions')
    window.find('check box', 'Done: Book the hall')
    wait_for(lambda: not window.is_there('label', 'Added the action'), 'the end of the toast')
    window.inspect('actions')
    window.keys('alt+7')
    window.expect_title('Champions')
    window.click('push button', 'Answer')
    window.find('text', 'How did patients or local community groups shape')
    window.inspect('an open answer')
    window.close()
    window.expect_no_faults()


def forms_and_results_are_named(folder):
    window = open_sample(folder)
    window.search('Surveys', PILE)
    window.expect_title(PILE)
    window.find('push button', '10, question 4')
    window.inspect('paper forms')
    window.keys('alt+Left')
    window.search('Surveys', TOTALS)
    window.expect_title(TOTALS)
    window.wait_for_focus('How many forms came in?')
    window.inspect('totals')
    window.keys('alt+Left')
    window.expect_title('Surveys')
    window.click('push button', 'All results')
    window.expect_title('Results')
    window.find('list', 'How they heard about it')
    window.inspect('results')
    window.close()
    window.expect_no_faults()


def checklists_are_named(folder):
    window = open_sample(folder)
    window.search('Checklists', 'good partnership')
    window.expect_title('Checklist for good partnership working')
    window.find('push button', 'Copy and change')
    window.inspect('a checklist')
    window.click('push button', 'Copy and change')
    window.expect_title('Checklist for good partnership working (our own)')
    window.find('text', 'Prompt 1')
    # The buttons of a toast are libadwaita's.
    wait_for(lambda: not window.is_there('push button', '_Undo'), 'the end of the toast')
    window.inspect('an own checklist')
    window.keys('alt+6')
    window.expect_title('Checklists')
    window.click('push button', 'New checklist')
    window.expect_title('New checklist')
    window.inspect('a new checklist')
    window.close()
    window.expect_no_faults()


def measures_are_named(folder):
    """The room that has no key of its own."""
    window = open_sample(folder)
    window.click_at(window.find('list item', 'Measures'))
    window.expect_title('Measures')
    window.find('list item', 'Felt valued, Mean score')
    window.inspect('measures')
    window.click_at(window.see('Will have an impact'))
    window.find('text', 'Target, a score from 1 to 10')
    window.find('image', 'Will have an impact, month by month')
    window.inspect('a measure')
    window.keys('alt+Left')
    window.expect_title('Measures')
    window.click('push button', 'Add a measure')
    window.expect_title('New measure')
    window.inspect('a new measure')
    window.close()
    window.expect_no_faults()


def windows_and_menu_are_named(folder):
    window = open_sample(folder)
    window.keys('F10')
    window.wait_for_focus('New Workspace')
    window.inspect('menu')
    window.keys('Escape')
    wait_for(lambda: not window.is_there('menu item', 'New Workspace'), 'the end of the menu')
    window.keys('ctrl+comma')
    window.expect_frames('Working Together', 'Preferences')
    window.find('text', 'My name')
    window.inspect('preferences')
    window.keys('Escape')
    window.expect_frames('Working Together')
    # What is in these two is made by GTK and libadwaita, but for their titles and their words.
    window.keys('ctrl+question')
    window.expect_frames('Working Together', 'Keyboard Shortcuts')
    window.keys('Escape')
    window.expect_frames('Working Together')
    window.keys('F10')
    window.wait_for_focus('New Workspace')
    window.keys('Up')
    window.wait_for_focus('About Working Together')
    window.keys('Return')
    window.expect_frames('Working Together', 'About')
    window.see('The Working Together developers')
    window.keys('Escape')
    window.expect_frames('Working Together')
    window.close()
    window.expect_no_faults()


def read_shortcuts(window):
    """What the window of the shortcuts lists: the keys of each title."""
    window.keys('ctrl+question')
    window.see('Record an activity')
    frame = window.children(window.application)[-1]
    shortcuts, keys = {}, []
    for node in walk(window, frame):
        if node.get_role_name() == 'label' and window.is_showing(node):
            if len(node.get_name()) > 1 and node.get_name() not in KEYS:
                shortcuts[node.get_name()], keys = keys, []
            elif node.get_name() != '+':
                keys.append(KEYS.get(node.get_name(), node.get_name().lower()))
    window.keys('Escape')
    wait_for(lambda: window.application.get_child_count() == 1, 'the end of the shortcuts')
    return {title: '+'.join(keys) for title, keys in shortcuts.items() if keys}


def walk(window, node):
    """From left to right and down, as it is read."""
    yield node
    for child in window.children(node):
        yield from walk(window, child)


def shortcuts_do_what_they_say(folder):
    window = open_sample(folder)
    shortcuts = read_shortcuts(window)
    for title in (*reversed(ROOMS), 'History'):
        window.keys(shortcuts[title])
        window.expect_title(title)
        if title in ROOMS:
            room = window.find('list item', title)
            wait_for(lambda row=room: row.get_state_set().contains(Atspi.StateType.SELECTED), f'“{title}” as the room')
    window.keys(shortcuts['Search this page'])
    window.wait_for_focus('Search this list')
    window.keys(shortcuts['Record an activity'])
    window.expect_title('Record an activity')
    window.keys(shortcuts['Back'])
    window.expect_title('History')
    window.keys(shortcuts['New project'])
    window.find('text', 'Named contact')
    window.keys(shortcuts['Back'])
    window.expect_title('History')
    window.keys(shortcuts['Preferences'])
    window.find('text', 'My name')
    window.keys('Escape')
    wait_for(lambda: window.application.get_child_count() == 1, 'the end of the preferences')
    window.keys(shortcuts['Close the window'])
    if window.process.wait(20) != 0:
        raise Failed(window.words_on_console())


def tab_leads_to_what_matters(folder):
    """From wherever a room puts the keyboard, Tab leads to what people come for, and into its list."""
    window = open_sample(folder)
    for number, button in ((1, '12 projects'), (2, 'New project'), (3, 'Record an activity'), (4, 'All results'), (6, 'New checklist'),
                           (8, 'New action'), (9, 'Save Calendar…'), (10, 'Save…')):
        window.keys(f'alt+{number % 10}')
        window.expect_title(ROOMS[number - 1])
        # Behind the calendar's search, Tab goes through every date first.
        window.tab_to('push button', button, key='shift+Tab' if button == 'Save Calendar…' else 'Tab')
        if button in ('New project', 'Record an activity', 'All results', 'New checklist'):
            window.tab_to_row()
    window.keys('alt+1')
    window.expect_title('Overview')
    window.tab_to('list item', 'Overview')
    window.keys('Down')
    window.wait_for_focus('Projects')
    window.keys('Return')
    window.expect_title('Projects')
    window.close()


def plan_is_answered_by_keyboard(folder):
    """A project from its room to an answer and back, without a pointer."""
    window = open_sample(folder)
    window.search('Projects', PROJECT)
    start = wait_for(window.focused, 'the keyboard on the page')
    if start.get_role_name() == 'page tab' and not start.get_state_set().contains(Atspi.StateType.SELECTED):
        raise Failed(f'the keyboard starts at the tab “{start.get_name()}”, which is not the one that is shown')
    prompt = window.tab_to('list item', PROMPT)
    answer = 'Partly' if prompt.get_description() != 'Partly' else 'Not yet'
    window.keys(answer[0].lower())
    wait_for(lambda: prompt.get_description() == answer, 'the answer')
    window.keys('Return')
    window.find('text', 'Owner')
    window.keys('ctrl+Return')
    wait_for(lambda: (node := window.focused()) is not None and node.get_role_name() == 'list item' and node != prompt,
             'the next prompt')
    window.keys('alt+Left')
    window.expect_title('Projects')
    wait_for(lambda: (node := window.focused()) is not None and node.get_role_name() == 'list item', 'the row that was opened')
    window.close()


main(welcome_is_named, rooms_are_named, projects_are_named, activities_are_named, actions_and_answers_are_named, checklists_are_named,
     forms_and_results_are_named, measures_are_named, windows_and_menu_are_named, shortcuts_do_what_they_say,
     tab_leads_to_what_matters, plan_is_answered_by_keyboard)
