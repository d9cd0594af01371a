"""What is installed for the desktop passes the desktop's own validators. Called with the build folder."""
import pathlib
import sys
import tempfile

from lint import APPLICATION_ID, ROOT, finish, need, run

DATA = ROOT / 'data'
BUILT = pathlib.Path(sys.argv[1]) / 'data'
for tool in ('desktop-file-validate', 'appstreamcli', 'glib-compile-schemas', 'xmllint', 'update-mime-database'):
    need(tool)

faults = [
    run('desktop-file-validate', '--warn-kde', BUILT / f'{APPLICATION_ID}.desktop'),
    run('appstreamcli', 'validate', '--no-net', '--explain', '--strict', BUILT / f'{APPLICATION_ID}.metainfo.xml'),
    run('glib-compile-schemas', '--strict', '--dry-run', DATA),
    run('xmllint', '--noout', BUILT / f'{APPLICATION_ID}.xml', DATA / f'{APPLICATION_ID}.gschema.xml'),
]
with tempfile.TemporaryDirectory() as folder:
    packages = pathlib.Path(folder) / 'packages'
    packages.mkdir()
    (packages / 'working-together.xml').write_bytes((BUILT / f'{APPLICATION_ID}.xml').read_bytes())
    faults.append(run('update-mime-database', folder))
    globs = (pathlib.Path(folder) / 'globs2').read_text(encoding='utf-8')
    if ':application/x-working-together-workspace:*.wtdb' not in globs:
        faults.append('the file type does not claim *.wtdb')
for file in (f'{APPLICATION_ID}.desktop.in', f'{APPLICATION_ID}.metainfo.xml.in', f'{APPLICATION_ID}.mime.xml.in'):
    if 'application/x-working-together-workspace' not in (DATA / file).read_text(encoding='utf-8'):
        faults.append(f'data/{file}: does not name the file type')
finish('Desktop data', faults)
