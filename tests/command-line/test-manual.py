"""The manual page: each command and option is in it, nothing that is not there is, and it renders without a warning."""
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True
MANUAL = pathlib.Path(sys.argv.pop(2))
from commands import DONE, CommandTest, main

OPTION = re.compile(r'--[a-z][a-z-]*')


class Manual(CommandTest):
    def setUp(self):
        super().setUp()
        self.text = MANUAL.read_text(encoding='ascii').replace('\\-', '-')

    def read_sections(self):
        """Each command with the text under its heading."""
        part = self.text.split('.SH COMMANDS\n')[1].split('\n.SH ')[0]
        sections = re.split(r'^\.SS "([a-z]+) FILE[^"]*"\n', part, flags=re.MULTILINE)
        return dict(zip(sections[1::2], sections[2::2]))

    def list_commands(self):
        return re.findall(r'(?m)^  ([a-z]+) +[A-Z]', self.expect(DONE, '--help').output)

    def test_every_command(self):
        commands = self.list_commands()
        self.assertGreater(len(commands), 10)
        self.assertEqual(list(self.read_sections()), commands)

    def test_every_option(self):
        for command, text in self.read_sections().items():
            with self.subTest(command=command):
                told = re.findall(r'(?m)^  (?:-h, )?(--[a-z-]+)', self.expect(DONE, command, '--help').output)
                written = OPTION.findall('\n'.join(re.findall(r'(?m)^\.TP\n(.*)$', text)))
                self.assertEqual(sorted(written), sorted(set(told) - {'--help'}))

    def test_options_that_are_mentioned_are_there(self):
        every = {'--version'}
        for command in self.list_commands():
            every |= set(OPTION.findall(self.expect(DONE, command, '--help').output))
        self.assertEqual(set(OPTION.findall(self.text)) - every, set())

    @unittest.skipUnless(shutil.which('groff'), 'there is no groff')
    def test_renders(self):
        done = subprocess.run(['groff', '-man', '-Tutf8', '-ww', '-rLL=100n', MANUAL], capture_output=True, check=True)
        self.assertEqual(done.stderr.decode(), '')
        shown = re.sub(r'\x1b\[[0-9;]*m|.\x08', '', done.stdout.decode('utf-8'))
        for words in ('NAME', 'EXIT STATUS', '--paper-size=SIZE', '--workbook[=OUT.xlsx]', 'SOURCE_DATE_EPOCH'):
            self.assertIn(words, shown)


main()
