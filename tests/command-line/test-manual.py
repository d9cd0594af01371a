"""The manual page knows every command and every option that there is."""
import os
import pathlib
import re
import shutil
import subprocess
import unittest

from commands import DONE, CommandTest, main

PAGE = pathlib.Path(os.environ['WT_DATA_FOLDER']) / 'working-together.1'
# In the sections of their own, for all commands that filter, and for all.
SHARED = {'--project', '--activity', '--level', '--from', '--to', '--help'}


class Manual(CommandTest):
    def setUp(self):
        super().setUp()
        self.sections = {}
        for section in PAGE.read_text(encoding='utf-8').split('\n.SS ')[1:]:
            name = section.split()[0].replace('\\-', '-')
            self.sections[name] = self.sections.get(name, '') + re.sub(r'\\-', '-', section.split('\n.SH')[0])

    def test_commands(self):
        told = self.expect(DONE, '--help').output
        commands = re.findall(r'^  ([a-z-]+)  +\S', told, re.MULTILINE)
        self.assertGreater(len(commands), 10)
        self.assertEqual(sorted(self.sections), sorted(commands))
        for command in commands:
            options = set(re.findall(r'--[a-z-]+', self.expect(DONE, command, '--help').output.split('Options:')[1]))
            with self.subTest(command=command):
                self.assertEqual(options - SHARED - set(re.findall(r'--[a-z-]+', self.sections[command])), set())

    def test_nothing_invented(self):
        """An option that the page names exists."""
        for command, section in self.sections.items():
            told = self.expect(DONE, command, '--help').output
            for option in set(re.findall(r'--[a-z-]+', section)):
                with self.subTest(command=command, option=option):
                    self.assertIn(option, told)

    @unittest.skipUnless(shutil.which('groff'), 'groff is not there')
    def test_can_be_set(self):
        done = subprocess.run(['groff', '-man', '-Tutf8', '-P-cbou', '-ww', '-Kutf8', PAGE], check=True, capture_output=True, text=True)
        self.assertEqual(done.stderr, '')
        self.assertIn('EXIT STATUS', done.stdout)


main()
