"""The C files are laid out as .clang-format says. Only clang-format 14 lays them out the same everywhere."""
import re
import shutil
import subprocess
import sys

from lint import SKIPPED, ROOT, files, finish, name

tool = shutil.which('clang-format-14') or shutil.which('clang-format')
version = subprocess.run([tool, '--version'], capture_output=True, text=True, check=True).stdout if tool else ''
if not re.search(r'version 14\.', version):
    print('skipped: clang-format 14 is not installed')
    sys.exit(SKIPPED)
faults = []
for path in files('src/**/*.[ch]', 'tests/**/*.[ch]'):
    source = path.read_text(encoding='utf-8')
    laid_out = subprocess.run([tool, f'--assume-filename={path}'], input=source, capture_output=True, text=True,
                              encoding='utf-8', cwd=ROOT, check=True).stdout
    if laid_out != source:
        faults.append(f'{name(path)}: “clang-format -i {name(path)}” would lay it out differently')
finish('Layout', faults)
