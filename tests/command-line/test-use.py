"""How commands are called: help, version, options in any order, wrong use."""
import pathlib
import sys

sys.dont_write_bytecode = True
from commands import DONE, FAILED, WRONG_USE, CommandTest, main

COMMANDS = ['new', 'sample', 'list', 'check', 'summary', 'report', 'chart', 'form', 'import', 'batch', 'xlsform', 'export', 'review']


class Use(CommandTest):
    def test_help_names_every_command(self):
        for word in ('--help', '-h'):
            outcome = self.expect(DONE, word)
            for command in COMMANDS:
                self.assertRegex(outcome.output, rf'(?m)^  {command} +[A-Z]')

    def test_each_command_has_help(self):
        for command in COMMANDS:
            for arguments in (['--help'], ['-h'], ['--help', 'x', 'y', 'z'], ['x', '-h']):
                with self.subTest(command=command, arguments=arguments):
                    outcome = self.expect(DONE, command, *arguments)
                    self.assertIn(f'working-together {command} [OPTION…] FILE', outcome.output)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_version(self):
        self.assertRegex(self.expect(DONE, '--version').output, r'^working-together \d+\.\d+\.\d+\n$')

    def test_wrong_use(self):
        """Each says what is wrong in a line and where to read on in the next, and does nothing."""
        self.make_sample()
        before = (self.folder / 'sample.wtdb').read_bytes()
        cases = [
            (['new'], 'FILE'), (['new', 'a.wtdb', 'b.wtdb'], 'FILE'), (['new', '--json', 'a.wtdb'], '--json'),
            (['sample', 'a.wtdb', '--until'], '--until'), (['sample', 'a.wtdb', '--until', '31/2/2025'], '31/2/2025'),
            (['sample', 'a.wtdb', '--until', ''], '--until'),
            (['list', 'sample.wtdb'], 'projects|activities|measures'), (['list', 'sample.wtdb', 'people'], 'measures'),
            (['list', 'sample.wtdb', 'projects', 'activities'], 'projects|activities|measures'),
            (['check'], 'FILE'), (['check', 'sample.wtdb', '--project', '1'], '--project'),
            (['summary'], 'FILE'), (['summary', 'sample.wtdb', '--foo'], '--foo'), (['summary', 'sample.wtdb', '-x'], '-x'),
            (['summary', 'sample.wtdb', '--project', 'falls'], 'falls'), (['summary', 'sample.wtdb', '--project', '0'], '0'),
            (['summary', 'sample.wtdb', '--project', '-1'], '-1'), (['summary', 'sample.wtdb', '--project', '0x2'], '0x2'),
            (['summary', 'sample.wtdb', '--project', '9223372036854775808'], '9223372036854775808'),
            (['summary', 'sample.wtdb', '--project', '1 '], '--project'), (['summary', 'sample.wtdb', '--project='], '--project'),
            (['summary', 'sample.wtdb', '--project', '1', '--activity', '1'], '--activity'),
            (['summary', 'sample.wtdb', '--level', 'Engaging!'], 'co-production'),
            (['summary', 'sample.wtdb', '--from', '2025'], '2025'), (['summary', 'sample.wtdb', '--from', '2025-02-29'], '2025-02-29'),
            (['summary', 'sample.wtdb', '--to', '10/13/2025'], '10/13/2025'), (['summary', 'sample.wtdb', '--from', ' '], '--from'),
            (['summary', 'sample.wtdb', '--from', '2025-10-02', '--to', '2025-10-01'], '2025-10-01'),
           
            (['report', 'sample.wtdb'], '--workbook'), (['report', '--workbook', 'out.xlsx'], 'FILE'),
            (['report', 'sample.wtdb', '--workbook', 'out.xlsx', '--activity', '1'], '--activity'),
            (['report', 'sample.wtdb', '--workbook', ''], '--workbook'),
            (['chart', 'sample.wtdb', 'valued'], '--output'), (['chart', 'sample.wtdb', '--output', 'out.png'], 'KIND'),
            (['chart', 'sample.wtdb', 'pie', '--output', 'out.png'], 'pie'),
            (['chart', 'sample.wtdb', 'valued', '--output', 'out.gif'], 'out.gif'),
            (['chart', 'sample.wtdb', 'valued', '--output', 'png'], 'png'),
            (['chart', 'sample.wtdb', 'valued', '--output', ''], '--output'),
            (['export', 'sample.wtdb'], '--output'), (['export', 'sample.wtdb', '--output', 'data', '--format', 'xml'], 'xml'),
            (['export', 'sample.wtdb', '--output', 'data', '--format', 'spss', '--bom'], '--bom'),
            (['import', 'sample.wtdb', 'forms.csv'], '--activity'), (['import', 'sample.wtdb', '--activity', '1'], 'FORMS.csv'),
            (['import', 'sample.wtdb', 'forms.csv', '--activity', 'x'], 'x'),
        ]
        for arguments, part in cases:
            with self.subTest(arguments=arguments):
                outcome = self.expect(WRONG_USE, *arguments)
                lines = outcome.errors.splitlines()
                self.assertEqual(len(lines), 2, outcome.errors)
                self.assertIn(part, lines[0])
                self.assertTrue(lines[0].endswith('.'), lines[0])
                self.assertIn(f'“working-together {arguments[0]} --help”', lines[1])
                self.assertEqual(outcome.output, '')
        self.assertEqual([path.name for path in self.folder.iterdir()], ['sample.wtdb'])
        self.assertEqual((self.folder / 'sample.wtdb').read_bytes(), before)

    def test_unknown_words(self):
        for words in ([], ['nonsense'], ['--nonsense'], ['Summary'], ['']):
            with self.subTest(words=words):
                outcome = self.expect(WRONG_USE, *words)
                self.assertIn('“working-together --help”', outcome.errors)

    def test_options_stand_before_or_after(self):
        self.make_sample()
        wanted = self.expect(DONE, 'summary', 'sample.wtdb', '--project', '2', '--json').output
        for arguments in (['--project', '2', '--json', 'sample.wtdb'], ['--json', 'sample.wtdb', '--project=2'],
                          ['--project=1', 'sample.wtdb', '--json', '--project=2'], ['--json', '--project=2', '--', 'sample.wtdb']):
            with self.subTest(arguments=arguments):
                self.assertEqual(self.expect(DONE, 'summary', *arguments).output, wanted)

    def test_a_name_may_look_like_anything(self):
        for name in ('-odd.wtdb', 'two words.wtdb', 'gofal ŵ 😀.wtdb', "quote'\".wtdb", '100%.wtdb', 'a?b#c&mode=ro.wtdb', 'summary'):
            with self.subTest(name=name):
                self.expect(DONE, 'new', '--', name)
                self.assertTrue((self.folder / name).exists())
                self.expect(DONE, 'check', '--', name)
                self.assert_sentence(self.expect(FAILED, 'new', '--', name).errors, name)

    def test_a_name_in_no_encoding(self):
        raw = bytes(self.folder) + b'/\xff\xfe.wtdb'
        import subprocess
        from commands import PROGRAM
        for code, command in ((DONE, 'new'), (DONE, 'check'), (FAILED, 'new')):
            done = subprocess.run([PROGRAM, command, raw], capture_output=True, check=False)
            self.assertEqual(done.returncode, code, done.stderr)
            done.stderr.decode('utf-8')
            done.stdout.decode('utf-8')

    def test_dates_as_people_write_them(self):
        self.make_sample()
        wanted = self.read_json('summary', 'sample.wtdb', '--from', '2025-04-01', '--to', '2025-09-30')
        self.assertEqual(wanted['period'], {'from': '2025-04-01', 'to': '2025-09-30'})
        for first, last in (('1/4/25', '30/9/2025'), ('1 April 2025', '30th Sep 2025'), ('1.4.2025', '30-9-25')):
            with self.subTest(first=first):
                self.assertEqual(self.read_json('summary', 'sample.wtdb', '--from', first, '--to', last), wanted)
        self.assertEqual(self.read_json('summary', 'sample.wtdb', '--from', 'today', '--to', 'today')['forms'], 0)

    def test_output_that_goes_nowhere(self):
        """A full disk behind the standard output is a failure, not a silence."""
        if not pathlib.Path('/dev/full').exists():
            self.skipTest('there is no /dev/full')
        self.make_sample()
        for arguments in (['--help'], ['summary', 'sample.wtdb'], ['summary', 'sample.wtdb', '--json'], ['list', 'sample.wtdb', 'projects']):
            with self.subTest(arguments=arguments), open('/dev/full', 'wb') as full:
                self.assert_sentence(self.expect(FAILED, *arguments, stdout=full).errors)


main()
