"""po/ is complete: POTFILES names every file with words to translate, the template every word, and the translations hold."""
import subprocess

from mesonbuild.modules.i18n import PRESET_ARGS

from lint import ROOT, files, finish, name, need, run

PO = ROOT / 'po'
for tool in ('xgettext', 'msgcat', 'msgfmt'):
    need(tool)


def listed(file):
    path = PO / file
    entries = path.read_text(encoding='utf-8').splitlines() if path.exists() else []
    return [entry.strip() for entry in entries if entry.strip() and not entry.startswith('#')]


def extract(paths):
    """A template of these files, with the options that meson's target working-together-pot has; and what xgettext warns of."""
    command = ['xgettext', '-k_', *PRESET_ARGS['glib'], '-o', '-', *paths]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding='utf-8', check=True)
    return done.stdout, [line for line in done.stderr.splitlines() if 'warning: ' in line]


def messages(template):
    """The entries of a template, without their places and comments."""
    done = subprocess.run(['msgcat', '--to-code=UTF-8', '--no-wrap', '-'], input=template, capture_output=True,
                          text=True, encoding='utf-8', check=True)
    entries = ('\n'.join(line for line in block.splitlines() if not line.startswith('#')) for block in done.stdout.split('\n\n'))
    return {entry.split('\nmsgstr')[0] for entry in entries if entry and not entry.startswith('msgid ""\nmsgstr')}


potfiles, skipped = listed('POTFILES'), set(listed('POTFILES.skip'))
known = {name(path) for path in files('src/**/*.[ch]', 'ui/**/*.ui', 'data/*.in', 'data/*.gschema.xml')} - skipped
fresh, warnings = extract(sorted(known))
worded = {place.rsplit(':', 1)[0] for line in fresh.splitlines() if line.startswith('#: ') for place in line[3:].split()}
# A word that xgettext cannot read whole ("%" G_GINT64_FORMAT) is never found in a translation.
faults = warnings
faults += [f'po/POTFILES: {path} has words to translate and is not listed' for path in sorted(worded - set(potfiles))]
faults += [f'po/POTFILES: {path} has none, or is not there' for path in sorted(set(potfiles) - worded)]
if potfiles != sorted(set(potfiles)):
    faults.append('po/POTFILES: not in order, or with a file twice')

template = PO / 'working-together.pot'
there = messages(template.read_text(encoding='utf-8')) if template.exists() else set()
needed = messages(fresh)
faults += [f'po/working-together.pot: misses {entry}' for entry in sorted(needed - there)]
faults += [f'po/working-together.pot: no file says {entry}' for entry in sorted(there - needed)]
if needed != there:
    faults.append('(“meson compile -C build working-together-pot” and “… working-together-update-po” bring po/ up to date)')

languages = listed('LINGUAS')
faults += [f'po/LINGUAS: {path.stem} is not listed' for path in files('po/*.po') if path.stem not in languages]
for language in languages:
    path = PO / f'{language}.po'
    faults.append(run('msgfmt', '--check', '--output-file=/dev/null', path) if path.exists() else f'po/{path.name} is not there')
finish('Translations', faults)
