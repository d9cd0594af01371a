"""A file under src/ includes only what its layer may see; a header shows nothing that its layer hides (src/DESIGN.md)."""
import pathlib
import re

from lint import ROOT, files, finish, lines, name

# What a layer may include: other layers, then libraries. The last set is what its public headers may not show.
LAYERS = {
    'statistics': (set(), set(), set()),
    'domain': ({'statistics'}, {'glib', 'gio', 'json-glib'}, set()),
    'storage': ({'domain', 'statistics'}, {'glib', 'gio', 'json-glib', 'sqlite3'}, {'sqlite3'}),
    'charts': ({'domain', 'statistics'}, {'glib', 'json-glib', 'cairo', 'pango'}, {'json-glib'}),
    'documents': ({'domain', 'statistics', 'charts'}, {'glib', 'gio', 'cairo', 'pango', 'qrencode'}, {'qrencode'}),
    'export': ({'domain', 'statistics', 'charts'}, {'glib', 'gio', 'xlsxwriter', 'cairo'}, {'xlsxwriter', 'cairo'}),
    'workspace': ({'domain', 'statistics', 'storage', 'charts', 'documents', 'export'},
                  {'glib', 'gio', 'json-glib', 'cairo', 'pango'}, {'storage', 'export', 'json-glib'}),
    'command-line': ({'domain', 'statistics', 'charts', 'documents', 'workspace'}, {'glib', 'gio', 'json-glib', 'cairo'}, set()),
    'views': ({'domain', 'statistics', 'charts', 'documents', 'workspace'},
              {'glib', 'gio', 'gtk', 'gdk', 'adwaita', 'cairo', 'pango'}, set()),
    '.': ({'command-line', 'views', 'workspace'}, {'glib', 'gio'}, set()),
}
LIBRARIES = ('json-glib', 'glib', 'gio', 'gobject', 'gtk', 'gdk', 'gsk', 'adwaita', 'sqlite3', 'xlsxwriter', 'cairo', 'pango',
             'qrencode')
ALIASES = {'gobject': 'glib', 'gsk': 'gtk'}
SYSTEM = {'errno', 'fcntl', 'float', 'inttypes', 'langinfo', 'libintl', 'limits', 'locale', 'math', 'pwd', 'signal', 'stdarg',
          'stdbool', 'stddef', 'stdint', 'stdio', 'stdlib', 'string', 'sys', 'time', 'unistd'}
GENERATED = re.compile(r'wt-[a-z-]+\.h')  # none of ours under src/, so meson makes it

home = {}
faults = []
for path in files('src/**/*.h'):
    layer = str(path.parent.relative_to(ROOT / 'src').parts[0]) if path.parent != ROOT / 'src' else '.'
    if path.name in home:
        faults.append(f'{name(path)}: a header of this name is in src/{home[path.name]} as well')
    home[path.name] = layer


def library_of(header):
    stem = header.lower().removesuffix('.h')
    found = next((library for library in LIBRARIES if stem.startswith(library)), None)
    return ALIASES.get(found, found)


def fault_of(path, layer, header):
    """Why this layer may not include this header, or None."""
    own, libraries, hidden = LAYERS[layer]
    public = path.suffix == '.h' and not path.stem.endswith('-private')
    base = pathlib.PurePath(header).name
    if '/' in header and base in home:
        return 'is included by a path; the name alone will do'
    if base in home:
        used, private = home[base], base.endswith('-private.h')
        if private and used != layer:
            return f'is private to {used}'
        if private and public:
            return 'is private, and this header is not'
        if used != layer and used not in own:
            return f'belongs to {used}, which {layer} may not see'
    elif GENERATED.fullmatch(base) or header.removesuffix('.h').split('/')[0] in SYSTEM:
        return None
    else:
        used = library_of(header)
        if used is None:
            return 'is of a library that no layer may use'
        if used not in libraries:
            return f'is of {used}, which {layer} may not use'
    return f'shows {used}, which {layer} hides' if public and used in hidden else None


for path in files('src/**/*.[ch]'):
    parts = path.relative_to(ROOT / 'src').parts
    layer = parts[0] if len(parts) > 1 else '.'
    if layer not in LAYERS:
        faults.append(f'{name(path)}: src/DESIGN.md knows no layer “{layer}”')
        continue
    for number, line in lines(path):
        found = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        fault = found and fault_of(path, layer, found[1])
        if fault:
            faults.append(f'{name(path)}:{number}: {found[1]} {fault}')
finish('Layers', faults)
