"""Counts the answers in the sheet "Checklist" of a workbook: count-answers.py FILE.xlsx"""

import re
import sys
import xml.etree.ElementTree as xml
import zipfile

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
ANSWERS = ['No answer', 'Yes', 'Partly', 'Not yet', 'Not applicable']


def read_rows(path):
    """The rows of the sheet "Checklist", as dictionaries from column to text."""
    with zipfile.ZipFile(path) as archive:
        strings = [''.join(text.text or '' for text in item.iter(MAIN + 't'))
                   for item in xml.fromstring(archive.read('xl/sharedStrings.xml')).iter(MAIN + 'si')]
        names = [sheet.get('name') for sheet in xml.fromstring(archive.read('xl/workbook.xml')).iter(MAIN + 'sheet')]
        sheet = xml.fromstring(archive.read(f'xl/worksheets/sheet{names.index("Checklist") + 1}.xml'))
    for row in sheet.iter(MAIN + 'row'):
        yield {re.match('[A-Z]+', cell.get('r')).group(): strings[int(cell.find(MAIN + 'v').text)]
               for cell in row.iter(MAIN + 'c') if cell.get('t') == 's'}


def main():
    headings, *rows = read_rows(sys.argv[1])
    column = next(letter for letter, heading in headings.items() if heading == 'Answer')
    found = [row[column] for row in rows]
    for answer in ANSWERS:
        print(f'{answer}: {found.count(answer)}')


main()
