"""What the lint tests share: finding files, running tools, saying what is wrong."""
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
APPLICATION_ID = 'org.workingtogether.WorkingTogether'
SKIPPED = 77


def files(*patterns):
    """The files of the project that match any of the patterns, in order."""
    return sorted({path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()})


def name(path):
    """A path as a reader of the project would write it."""
    return str(pathlib.Path(path).resolve().relative_to(ROOT))


def lines(path):
    return enumerate(path.read_text(encoding='utf-8').splitlines(), 1)


def need(tool):
    """Skips the test where a tool is missing; './run tests' installs all of them."""
    if not shutil.which(tool):
        print(f'skipped: {tool} is not installed')
        sys.exit(SKIPPED)


def run(*command):
    """Runs a tool; returns what it said if it failed, or None."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, text=True, encoding='utf-8',
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return (done.stdout.strip() or f'{command[0]} failed') if done.returncode else None


def finish(subject, faults):
    """Prints every fault, then one line that says how it went."""
    faults = [fault for fault in faults if fault]
    for fault in faults:
        print(fault)
    print(f'{subject}: {len(faults)} wrong' if faults else f'{subject}: in order')
    sys.exit(bool(faults))
