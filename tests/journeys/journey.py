"""Drives the real program in a real window, as assistive technology and a keyboard do.

A journey runs inside tests/run-with-display --window-manager. It finds widgets by role and name, clicks them, reads them, and
types with xdotool. Every wait ends: after PATIENCE seconds a journey fails and says what it saw.
"""
import itertools
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20
PROGRAM = sys.argv[1]
KEY_NAMES = {' ': 'space', '-': 'minus', '?': 'question', '*': 'asterisk', "'": 'apostrophe', ',': 'comma', '.': 'period',
             '\n': 'Return'}


class Failed(Exception):
    """What was expected did not come; the message says what was there instead."""


def wait_for(look, what, patience=PATIENCE):
    """Looks again and again until look() gives something; returns that."""
    end = time.monotonic() + patience
    while True:
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Failed(f'{what} did not come within {patience} seconds')
        time.sleep(0.05)


def run(*arguments):
    """Runs the program without a window and returns what it printed."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=60)
    if done.returncode != 0:
        raise Failed(f'{arguments}: {done.returncode} {done.stderr}')
    return done.stdout


def summary(path, *filters):
    return json.loads(run('summary', str(path), '--json', *filters))


def check(path):
    run('check', str(path))


class Window:
    """The program with a window, from its start until it is closed or killed."""

    opened = []

    def __init__(self, *arguments, **environment):
        self.log = tempfile.NamedTemporaryFile('w+', suffix='.log')
        self.process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=self.log, stderr=self.log,
                                        env={**os.environ, **environment})
        self.opened.append(self)
        self.application = wait_for(self._find_application, 'the program on the accessibility bus')
        wait_for(lambda: self.application.get_child_count() > 0, 'a window')
        self.focus_window()

    def _find_application(self):
        if self.process.poll() is not None:
            raise Failed(f'the program ended: {self.words_on_console()}')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def focus_window(self):
        """Gives the keyboard to the window, which a window manager may be slow to do."""
        number = wait_for(lambda: subprocess.run(
            ['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)], capture_output=True,
            text=True, check=False).stdout.split(), 'the window on the screen')[-1]
        subprocess.run(['xdotool', 'windowactivate', '--sync', number], check=False, capture_output=True, timeout=PATIENCE)

    # Reading

    def nodes(self, top=None):
        """Every widget, from the top down. Widgets come and go meanwhile; those that are gone are passed over."""
        waiting = [top or self.application]
        while waiting:
            node = waiting.pop(0)
            yield node
            try:
                children = [node.get_child_at_index(index) for index in range(node.get_child_count())]
            except GLib.Error:
                continue
            waiting.extend(child for child in children if child is not None)

    def find_now(self, role, name, top=None):
        for node in self.nodes(top):
            try:
                if node.get_role_name() == role and name in (node.get_name() or '') and self.is_showing(node):
                    return node
            except GLib.Error:
                continue
        return None

    @staticmethod
    def is_showing(node):
        """GTK 4.8 tells no SHOWING; what has no size is not on the screen."""
        component = node.get_component_iface()
        if component is None:
            return True
        extents = component.get_extents(Atspi.CoordType.WINDOW)
        return extents.width > 0 and extents.height > 0

    def find(self, role, name, top=None, patience=PATIENCE):
        try:
            return wait_for(lambda: self.find_now(role, name, top), f'{role} “{name}”', patience)
        except Failed as failed:
            raise Failed(f'{failed}\n{self.outline()}') from None

    def is_there(self, role, name):
        return self.find_now(role, name) is not None

    def text_of(self, node):
        return node.get_text_iface().get_text(0, node.get_text_iface().get_character_count())

    def focused(self, near=None):
        """The widget that keys go to, or None while it changes. It is looked for near another first, which takes less time."""
        close = near.get_parent().get_parent() if near is not None and near.get_parent() is not None else None
        for node in itertools.chain(self.nodes(close) if close is not None else (), self.nodes()):
            try:
                if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return node
            except GLib.Error:
                continue
        return None

    def wait_for_focus(self, name):
        """Waits until keys go to the widget of this name; returns it."""
        def look():
            node = self.focused()
            return node if node is not None and name in node.get_name() else None

        try:
            return wait_for(look, f'the focus on “{name}”')
        except Failed as failed:
            node = self.focused()
            raise Failed(f'{failed}; it is on “{node.get_name() if node is not None else None}”') from None

    def table(self, name):
        """The words in the cells of a table, row by row, its headings first."""
        rows = {}
        table = self.find('table', name)
        for index in range(table.get_child_count()):
            cell = table.get_child_at_index(index)
            extents = cell.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
            rows.setdefault(extents.y, {})[extents.x] = self.text_of(cell)
        return [[cells[x] for x in sorted(cells)] for _, cells in sorted(rows.items())]

    def see(self, words, patience=PATIENCE):
        """Waits until a label says these words."""
        return self.find('label', words, patience=patience)

    def outline(self, top=None):
        """What is on the screen, for a failed journey."""
        lines = []
        for node in self.nodes(top):
            try:
                if node.get_name() and self.is_showing(node):
                    lines.append(f'  {node.get_role_name()}: {node.get_name()}')
            except GLib.Error:
                continue
        return '\n'.join(lines[:200])

    # Doing

    def click(self, role, name, top=None):
        node = self.find(role, name, top)
        node.get_action_iface().do_action(0)
        return node

    def click_at(self, node):
        """Clicks with the pointer, for what offers no action."""
        extents = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        number = subprocess.run(['xdotool', 'getactivewindow'], capture_output=True, text=True, check=True).stdout.strip()
        subprocess.run(['xdotool', 'mousemove', '--window', number, str(extents.x + extents.width // 2),
                        str(extents.y + extents.height // 2), 'click', '1'], check=True)

    def write(self, role, name, text, top=None):
        """Replaces the text of a field, in any script."""
        node = self.find(role, name, top)
        node.get_editable_text_iface().set_text_contents(text)
        return node

    def keys(self, *names):
        """Presses keys for real; names as xdotool has them."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '25', *names], check=True, timeout=60)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '25', text], check=True, timeout=60)

    def type_keys(self, text):
        """Presses the key of every letter; a line's end is Enter."""
        names = [KEY_NAMES.get(letter, letter) for letter in text]
        subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '12', *names], check=True, timeout=60)

    def tab_to(self, role, name, most=40, key='Tab'):
        """Presses Tab, or Shift+Tab, until the keyboard is at a widget; returns that."""
        node = self.focused()
        for _ in range(most):
            if node is not None and node.get_role_name() == role and name in node.get_name():
                return node
            before = node
            self.keys(key)
            node = wait_for(lambda left=before: self._focused_other_than(left), f'the focus on its way to {role} “{name}”')
        raise Failed(f'Tab does not lead to {role} “{name}”')

    def _focused_other_than(self, left):
        node = self.focused(left)
        return node if node != left else None

    def choose_file(self, path):
        """Answers the dialog that asks where to save."""
        self.wait_for_focus('Name:')
        self.write('text', 'Name:', str(path))
        self.keys('Return')
        wait_for(lambda: not self.is_there('text', 'Name:'), 'the end of the dialog')

    def choose_existing_file(self, path):
        """Answers the dialog that asks for a file: a slash opens the field for its path."""
        self.find('push button', '_Open')
        self.type(str(path))
        self.keys('Return')

    # Ending

    def words_on_console(self):
        self.log.flush()
        return pathlib.Path(self.log.name).read_text()

    def close(self):
        """Closes the window as a user does; the program has to end by itself, without a word on the console."""
        self.focus_window()
        self.keys('ctrl+q')
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise Failed('the program did not end') from None
        words = self.words_on_console()
        if status != 0 or 'CRITICAL' in words or 'WARNING' in words or 'Sanitizer' in words:
            raise Failed(f'the program ended with {status} and said: {words}')

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    @classmethod
    def kill_those_left(cls):
        """After a failed journey; a window that stays would be in the way of the next. Returns what they said."""
        words = ''
        while cls.opened:
            window = cls.opened.pop()
            if window.process.poll() is None:
                window.kill()
            words += window.words_on_console()
        return words


def main(*journeys):
    """Runs each journey in a folder of its own and tells the outcome as TAP."""
    print(f'1..{len(journeys)}')
    failed = 0
    for number, journey in enumerate(journeys, 1):
        name = journey.__name__.replace('_', '-')
        with tempfile.TemporaryDirectory() as folder:
            try:
                Window.opened.clear()
                journey(pathlib.Path(folder))
                print(f'ok {number} {name}', flush=True)
            except (Failed, AssertionError, GLib.Error, subprocess.SubprocessError) as reason:
                failed += 1
                print(f'not ok {number} {name}')
                print('\n'.join(f'# {line}' for line in f'{reason}\n{Window.kill_those_left()}'.splitlines()), flush=True)
    sys.exit(1 if failed else 0)
