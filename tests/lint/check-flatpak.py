"""The Flatpak manifest is the right program on a fixed runtime, built from pinned sources, and asks for no more than it needs."""
import json
import re

from lint import APPLICATION_ID, ROOT, finish

ALLOWED = {'--share=ipc', '--socket=fallback-x11', '--socket=wayland', '--device=dri'}
manifest = json.loads((ROOT / 'flatpak' / f'{APPLICATION_ID}.json').read_text(encoding='utf-8'))
faults = []


def expect(holds, fault):
    if not holds:
        faults.append(fault)


expect(manifest.get('id') == APPLICATION_ID, 'the id is not the application’s')
expect(manifest.get('command') == 'working-together', 'the command is not working-together')
expect(manifest.get('runtime') == 'org.gnome.Platform' and manifest.get('sdk') == 'org.gnome.Sdk', 'not on the GNOME runtime')
expect(re.fullmatch(r'\d+', manifest.get('runtime-version', '')), 'the runtime’s version is not fixed')
for argument in manifest.get('finish-args', []):
    expect(argument in ALLOWED, f'{argument}: files come through portals, and there is no network')

modules = {module['name']: module for module in manifest['modules']}
for needed in ('sqlite', 'libxlsxwriter', 'libqrencode', 'working-together'):
    expect(needed in modules, f'no module {needed}')
expect(list(modules)[-1] == 'working-together', 'the program is not the last module')
for called, module in modules.items():
    for source in module['sources']:
        if source['type'] == 'archive':
            expect(source['url'].startswith('https://'), f'{called}: not fetched by https')
            expect(re.fullmatch(r'[0-9a-f]{64}', source.get('sha256', '')), f'{called}: no sha256')
        elif source['type'] == 'git':
            expect(re.fullmatch(r'[0-9a-f]{40}', source.get('commit', '')), f'{called}: no commit')
        else:
            expect(source['type'] == 'dir' and called == 'working-together', f'{called}: a source of type {source["type"]}')
    flags = module.get('build-options', {}).get('cflags', '')
    if called == 'sqlite':
        expect('-DSQLITE_ENABLE_SESSION' in flags and '-DSQLITE_ENABLE_PREUPDATE_HOOK' in flags,
               'sqlite: undo and history need the session extension, which the runtime’s SQLite lacks')
finish('Flatpak manifest', faults)
