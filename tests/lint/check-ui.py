"""Every template is well-formed XML and listed in ui/wt.gresource.xml, and everything listed is there."""
import xml.etree.ElementTree as tree

from lint import ROOT, files, finish, name, need, run

need('xmllint')
templates = files('ui/**/*.ui')
faults = [run('xmllint', '--noout', path) for path in templates + files('ui/**/*.xml')]
resource = ROOT / 'ui' / 'wt.gresource.xml'
if resource.exists():
    listed = {ROOT / 'ui' / entry.text.strip() for entry in tree.parse(resource).iter('file')}
    faults += [f'{name(path)}: not listed in ui/wt.gresource.xml' for path in templates if path not in listed]
    faults += [f'ui/wt.gresource.xml: {name(path)} is not there' for path in sorted(listed) if not path.exists()]
elif templates or files('src/views/*.c'):
    faults.append('ui/wt.gresource.xml is not there')
finish('Templates', faults)
