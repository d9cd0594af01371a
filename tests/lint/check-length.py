"""A file past 600 lines or a function past 70 wants splitting by concern."""
import re

from lint import files, finish, lines, name

FILE, FUNCTION = 600, 70
faults = []
for path in files('src/**/*.c'):
    start, called, count = 0, '', 0
    for count, line in lines(path):
        found = re.match(r'(\w+) \(', line)
        if found:
            start, called = count, found[1]
        elif line == '}' and start:
            if count - start + 1 > FUNCTION:
                faults.append(f'{name(path)}:{start}: {called} () has {count - start + 1} lines; {FUNCTION} is the most')
            start = 0
        elif line.startswith(('}', 'typedef', 'struct', 'enum')):
            start = 0
    if count > FILE:
        faults.append(f'{name(path)}: {count} lines; {FILE} is the most')
finish('Length', faults)
