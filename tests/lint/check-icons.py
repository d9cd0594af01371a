"""Every icon is listed as a resource, every icon that the program names exists, and GTK can recolour the symbolic ones."""
import re
import xml.etree.ElementTree as tree

from lint import ROOT, files, finish, name

ICONS = ROOT / 'data' / 'icons'
# GTK sets the fill of these elements and leaves everything else, strokes too, as it was drawn.
RECOLOURED = {'svg', 'g', 'rect', 'circle', 'path'}

drawn = files('data/icons/hicolor/**/*.svg')
entries = list(tree.parse(ICONS / 'wt-icons.gresource.xml').iter('file'))
listed = {ICONS / entry.text for entry in entries}
faults = [f'{name(path)}: not listed in data/icons/wt-icons.gresource.xml' for path in drawn if path not in listed]
faults += [f'wt-icons.gresource.xml: {name(path)} is not there' for path in sorted(listed) if not path.exists()]
faults += [f'wt-icons.gresource.xml: the alias of {entry.text} is not its place'
           for entry in entries if entry.text != 'hicolor/' + entry.get('alias', '')]

for path in drawn:
    root = tree.parse(path).getroot()
    if not path.stem.endswith('-symbolic'):
        continue
    if root.get('viewBox') != '0 0 16 16':
        faults.append(f'{name(path)}: a symbolic icon is drawn on 16 × 16')
    for element in root.iter():
        kind = element.tag.split('}')[-1]
        if kind not in RECOLOURED or set(element.attrib) & {'stroke', 'style', 'class', 'transform'}:
            faults.append(f'{name(path)}: <{kind}> would not follow the colour of the text')

names = {path.stem for path in drawn}
for path in files('src/**/*.[ch]', 'ui/**/*'):
    for used in re.findall(r'\bwt-[a-z-]+-symbolic\b', path.read_text(encoding='utf-8')):
        if used not in names:
            faults.append(f'{name(path)}: there is no icon {used}')
finish('Icons', faults)
