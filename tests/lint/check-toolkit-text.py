"""The wording of the forms comes from data/toolkit/*.json; no C file and no template repeats it."""
import html
import json
import re

from lint import files, finish, name

# A level's or a choice's title ("Informing", "Focus groups") is a word of the product and may stand in both.
SHORT = 3


def texts(value):
    """Every text that a person reads in a form: the strings under these keys, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ('text', 'title', 'category-question', 'low-label', 'high-label') and isinstance(inner, str):
                yield inner
            else:
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def plain(text):
    """Letters and digits only, so that neither line breaks nor quotes nor capitals hide a copy."""
    return re.sub(r'[^a-z0-9]+', ' ', text.lower()).strip()


def strings(path):
    """What a file says to people: in C the literals (neighbours joined), in a template everything."""
    source = path.read_text(encoding='utf-8')
    if path.suffix == '.ui':
        return plain(html.unescape(source))
    source = re.sub(r'"\s*"', '', source)
    return ' | '.join(plain(literal.replace('\\n', ' ')) for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', source))


wording, prompts = set(), 0
for path in files('data/toolkit/*.json'):
    form = json.loads(path.read_text(encoding='utf-8'))
    wording |= {plain(text) for text in texts(form) if len(plain(text).split()) > SHORT}
    prompts += sum(len(principle['prompts']) for checklist in form.get('checklists', []) for principle in checklist['principles'])
faults = [] if prompts == 41 else [f'data/toolkit/checklists.json: {prompts} prompts instead of 41']
for path in files('src/**/*.[ch]', 'ui/**/*.ui'):
    said = strings(path)
    faults += [f'{name(path)}: repeats the toolkit: “{text}”' for text in sorted(wording) if text in said]
finish('Toolkit text', faults)
