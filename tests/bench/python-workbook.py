"""Writes the cells of "Responses" and "Comments" with Python's XlsxWriter, as the bare loop of bench-workbook.c does, and prints how
many seconds that took: python-workbook.py WORKSPACE.wtdb BOOK.xlsx. Exits with 77 where the library is not installed."""
import sqlite3
import sys
import time

try:
    import xlsxwriter
except ImportError:
    sys.exit(77)

FORMS = '''SELECT julianday (held_on) - julianday ('1899-12-30'), projects.title, activities.title,
 upper (substr (level, 1, 1)) || substr (level, 2), serial, answers, text FROM activities
 JOIN projects ON projects.id = project_id JOIN batches ON activity_id = activities.id
 JOIN responses ON batch_id = batches.id JOIN comments ON response_id = responses.id
 ORDER BY held_on, activities.id, serial'''


def write(path, forms):
    book = xlsxwriter.Workbook(path, {'constant_memory': True})
    responses, comments = book.add_worksheet('Responses'), book.add_worksheet('Comments')
    date, text, serial, number = (book.add_format(look) for look in (
        {'num_format': 'd mmm yyyy', 'valign': 'top'}, {'align': 'left', 'valign': 'top'}, {'num_format': '0000', 'valign': 'top'},
        {'num_format': '0.0', 'valign': 'top'}))
    wrapped = book.add_format({'text_wrap': True, 'align': 'left', 'valign': 'top'})
    for row, (day, project, activity, level, form, answers, comment) in enumerate(forms):
        responses.write_number(row, 0, day, date)
        responses.write_string(row, 1, project, text)
        responses.write_string(row, 2, activity, text)
        responses.write_string(row, 3, level, text)
        responses.write_number(row, 4, form, serial)
        for column, key in enumerate(answers, 5):
            if key == 'T':
                responses.write_string(row, column, comment, text)
            elif key.isdigit():
                responses.write_number(row, column, int(key) or 10, number)
            else:
                responses.write_string(row, column, {'Y': 'Yes', 'N': 'No'}.get(key, 'blank'), number)
        comments.write_number(row, 0, day, date)
        comments.write_string(row, 1, activity, wrapped)
        comments.write_string(row, 2, project, wrapped)
        comments.write_string(row, 3, comment, wrapped)
    book.close()


with sqlite3.connect(f'file:{sys.argv[1]}?mode=ro', uri=True) as database:
    rows = database.execute(FORMS).fetchall()
start = time.monotonic()
write(sys.argv[2], rows)
print(time.monotonic() - start)
