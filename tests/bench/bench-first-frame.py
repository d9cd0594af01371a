"""What starting costs until the overview of 100,000 forms is on the screen, against an empty window of libadwaita that is started the same way.

One is started after the other, so that both meet the same machine; the ratio is the median of the pairs'.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile

PROGRAM, MAKE_WORKSPACE, WATCH_FRAMES, EMPTY_WINDOW = sys.argv[1:5]
FORMS = sys.argv[5] if len(sys.argv) > 5 else '100000'
WARM_UPS = 2
PAIRS = 15


def watch(*command):
    """Milliseconds until the first paint, until all is painted, and of work."""
    outcome = subprocess.run([WATCH_FRAMES, *command], check=True, capture_output=True, text=True, timeout=60)
    return [float(number) for number in outcome.stdout.split()]


def tell(name, runs):
    first, whole, work = (statistics.median(numbers) for numbers in zip(*runs))
    print(f'{name:28} first paint {first:6.1f} ms   all painted {whole:6.1f} ms   work {work:6.1f} ms')


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = str(pathlib.Path(folder) / 'bench.wtdb')
        subprocess.run([MAKE_WORKSPACE, path, FORMS], check=True, timeout=300)
        pairs = [(watch(EMPTY_WINDOW), watch(PROGRAM, path)) for _ in range(WARM_UPS + PAIRS)][WARM_UPS:]
    tell('empty window', [empty for empty, _ in pairs])
    tell(f'overview of {int(FORMS):,} forms', [program for _, program in pairs])
    for index, name in enumerate(('first paint', 'all painted', 'work')):
        print(f'{name:12} {statistics.median(program[index] / empty[index] for empty, program in pairs):5.2f} x of the empty window')


main()
