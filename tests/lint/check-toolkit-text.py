"""The wording of the forms comes from data/toolkit/*.json; no C file and no template repeats it. The checklists there
say all that an import wants to know, and have the prompts that the paper and the models have."""
import html
import json
import re

from lint import files, finish, name

# A level's or a choice's title ("Informing", "Friends and Family Test") is a word of the product and may stand in both.
SHORT = 4

# How many prompts each principle of each checklist has.
PROMPTS = {
    'good-partnership-working': [7, 4, 3, 3, 2],
    'partnership-working': [17, 5],
    'co-production-model': [5, 7],
    'gunning-principles': [4],
}


def texts(value):
    """Every text that a person reads in a form: the strings under these keys, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ('text', 'title', 'category-question', 'note', 'low-label', 'high-label') and isinstance(inner, str):
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


def check(checklist):
    """What is wrong with one checklist that ships."""
    key = checklist['id']
    ids = [prompt['id'] for principle in checklist['principles'] for prompt in principle['prompts']]
    counts = [len(principle['prompts']) for principle in checklist['principles']]
    if counts != PROMPTS.get(key):
        yield f'{key}: {counts} prompts instead of {PROMPTS.get(key)}'
    if not isinstance(checklist.get('version'), int) or checklist.get('scope') not in ('project', 'meeting', 'organisation'):
        yield f'{key}: says no version or no scope'
    for principle in checklist['principles']:
        for prompt in principle['prompts']:
            if not re.fullmatch(rf'{principle["id"]}\.[a-z-]+', prompt['id']) or ids.count(prompt['id']) > 1:
                yield f'{key}: “{prompt["id"]}” is not an id of “{principle["id"]}” or stands twice'


wording, checklists = set(), []
for path in files('data/toolkit/*.json'):
    form = json.loads(path.read_text(encoding='utf-8'))
    wording |= {plain(text) for text in texts(form) if len(plain(text).split()) > SHORT}
    checklists += form.get('checklists', [])
faults = [f'data/toolkit/checklists.json: {fault}' for checklist in checklists for fault in check(checklist)]
if {checklist['id'] for checklist in checklists} != set(PROMPTS):
    faults.append(f'data/toolkit/checklists.json: not the checklists {", ".join(PROMPTS)}')
for path in files('src/**/*.[ch]', 'ui/**/*.ui'):
    said = strings(path)
    faults += [f'{name(path)}: repeats the toolkit: “{text}”' for text in sorted(wording) if text in said]
finish('Toolkit text', faults)
