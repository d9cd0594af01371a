"""Nothing is left for later in what people get: no reminders to ourselves, no promises."""
import re

from lint import ROOT, files, finish, lines, name

# Written in pieces, so that this file may stand among the ones it reads.
SHOUTED = ['TO' + 'DO', 'FIX' + 'ME', 'X' * 3]
SAID = ['not ' + 'implemented', 'coming ' + 'soon', 'lorem ' + 'ipsum']
FORBIDDEN = re.compile(r'\b(' + '|'.join(SHOUTED) + r')\b|(?i:' + '|'.join(SAID) + ')')
TEXT = {'.c', '.h', '.ui', '.css', '.xml', '.in', '.json', '.sql', '.py', '.md', '.build', '.po', '.sh', ''}
found = [ROOT / 'run', ROOT / 'README.md', ROOT / 'meson.build']
found += files('src/**/*', 'ui/**/*', 'data/**/*', 'po/*', 'tests/**/*', 'flatpak/*', '.ci/*')
finish('Words', (f'{name(path)}:{number}: {line.strip()}'
                 for path in found if path.exists() and path.suffix in TEXT and path.parent.name != '__pycache__'
                 for number, line in lines(path) if FORBIDDEN.search(line)))
