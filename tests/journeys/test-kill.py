"""What is typed is still there when the program is killed without warning."""
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from journey import KEY_NAMES, Failed, Window, check, main, run, summary, wait_for  # noqa: E402
from piles import ask, expect_count, make_sample, open_batch, read_draft, read_forms, stored, wait_for_count  # noqa: E402

FINISHED = [('Poster in the surgery', 'Y79Y'), ('', 'N-3?'), ('A friend told me', 'Y0*N'), ('Local radio', '?86Y')]
HALF = ('Letter from Dr Ames', 'Y8')
HALF_SPOKEN = ['text', 'Yes', '8', 'no answer yet', 'no answer yet']
REST = '4N'
EVIDENCE = ' Minutes of 3 June are in the shared folder.'
PROMPT = 'Have you approached the right people?'
TITLE = 'Falls clinic and home visits'


def list_spoken(window):
    """What a screen reader says of each question's answer."""
    found = {node.get_name()[:2]: node.get_description() for node in window.nodes()
             if node.get_role_name() == 'panel' and node.get_name()[1:3] == '. '}
    return [found.get(f'{number}.') for number in range(1, 6)]


def half_a_form_comes_back(folder):
    path, activity = make_sample(folder)
    before = summary(path)['forms']
    window = Window(path)
    open_batch(window, activity)
    window.wait_for_focus('How did you hear')
    for text, keys in FINISHED:
        window.type_keys(f'{text}\n{keys}\n')
    window.type_keys(f'{HALF[0]}\n{HALF[1]}')
    wait_for(lambda: read_draft(path) == (f'T{HALF[1]}__', HALF[0]), 'the form that is being typed in the file')
    window.kill()

    if summary(path)['forms'] != before + len(FINISHED):
        raise Failed(f'{summary(path)["forms"] - before} of {len(FINISHED)} forms are left')
    if read_forms(path, activity) != [stored(*form) for form in FINISHED]:
        raise Failed(f'other forms are left: {read_forms(path, activity)}')
    check(path)

    window = Window(path)
    open_batch(window, activity)
    expect_count(window, activity, len(FINISHED))
    wait_for(lambda: list_spoken(window) == HALF_SPOKEN, 'the answers of the form that was begun')
    text = window.text_of(window.find('text', 'How did you hear'))
    if text != HALF[0]:
        raise Failed(f'the form that was begun says “{text}”')
    # It goes on where it was left.
    window.wait_for_focus('4. ')
    window.type_keys(f'{REST}\n')
    expect_count(window, activity, len(FINISHED) + 1)
    window.close()
    if read_forms(path, activity)[-1] != stored(HALF[0], HALF[1] + REST):
        raise Failed(f'the form that was begun became {read_forms(path, activity)[-1]}')
    check(path)


def killed_between_two_keys(folder):
    """At a moment that nobody has chosen: what is left is the beginning of what was typed, and no form of it is lost."""
    path, activity = make_sample(folder)
    window = Window(path)
    open_batch(window, activity)
    window.wait_for_focus('How did you hear')
    forms = FINISHED + FINISHED
    names = [KEY_NAMES.get(letter, letter) for text, keys in forms for letter in f'{text}\n{keys}\n']
    # The typist goes on to the end, as a key that is down when it is stopped would stay down.
    with subprocess.Popen(['xdotool', 'key', '--clearmodifiers', '--delay', '12', *names]):
        counted = wait_for_count(window, activity, 5)
        window.kill()

    left = read_forms(path, activity)
    # The last that was counted on the screen may have been on its way to the file.
    if len(left) < counted - 1 or left != [stored(*form) for form in forms[:len(left)]]:
        raise Failed(f'these forms are left: {left}')
    text, keys = forms[len(left)]
    draft = read_draft(path)
    if draft is not None:
        answers, written = draft
        typed = answers[1:].rstrip('_')
        if not keys.startswith(typed) or not (written == text if typed else text.startswith(written)):
            raise Failed(f'of “{text}” {keys}, this is left: “{written}” {answers}')
    check(path)
    window = Window(path)
    open_batch(window, activity)
    expect_count(window, activity, len(left))
    window.close()


def open_project(window, activity):
    window.find('list item', 'Projects')
    window.keys('alt+2')
    window.find('entry', 'Search this list')
    window.keys('ctrl+f')
    window.wait_for_focus('Search this list')
    window.type_keys(activity['project'])
    window.see('1 of ')
    window.click_at(window.see(activity['project']))
    window.find('list item', PROMPT)


def open_evidence(window):
    window.tab_to('list item', PROMPT)
    window.keys('Return')
    return window.wait_for_focus('Evidence')


def evidence_comes_back(folder):
    path, activity = make_sample(folder)
    window = Window(path)
    open_project(window, activity)
    evidence = open_evidence(window)
    whole = window.text_of(evidence) + EVIDENCE
    window.keys('ctrl+End')
    window.type_keys(EVIDENCE)
    wait_for(lambda: window.text_of(evidence) == whole, 'the evidence in the window')
    # Nobody leaves the field: it is the pause that stores what is in it.
    wait_for(lambda: ask(path, 'SELECT 1 FROM checklist_answers WHERE evidence = ?', whole), 'the evidence in the file')
    window.kill()
    check(path)

    window = Window(path)
    open_project(window, activity)
    found = window.text_of(open_evidence(window))
    if found != whole:
        raise Failed(f'of “{whole}”, this is left: “{found}”')
    window.close()


def title_comes_back(folder):
    path, activity = make_sample(folder)
    window = Window(path)
    open_project(window, activity)
    window.click('page tab', 'Details')
    window.write('text', 'Title', TITLE)
    wait_for(lambda: TITLE in run('list', str(path), 'projects'), 'the title in the file')
    window.kill()
    check(path)

    window = Window(path)
    open_project(window, {'project': TITLE})
    window.click('page tab', 'Details')
    if window.text_of(window.find('text', 'Title')) != TITLE:
        raise Failed('another title is left')
    window.close()


main(half_a_form_comes_back, killed_between_two_keys, evidence_comes_back, title_comes_back)
