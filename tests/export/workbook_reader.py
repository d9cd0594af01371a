"""Reads a workbook back that make-test-workbook saves: straight from the XML."""
import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as xml
import zipfile

# The program; told by who runs the tests.
MAKE = None
MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'
DRAWING = '{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}'
TYPIST = 'Nobody Shouldsee'


def column_name(cell):
    return re.match('[A-Z]+', cell).group()


class Workbook:
    """A workbook's parts as XML trees, and its cells as text or numbers."""

    def __init__(self, *arguments, locale='C.UTF-8'):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'board.xlsx')
            subprocess.run([MAKE, arguments[0], path, *map(str, arguments[1:])], check=True,
                           env={**os.environ, 'LC_ALL': locale})
            with zipfile.ZipFile(path) as archive:
                self.bad = archive.testzip()
                self.bytes = {name: archive.read(name) for name in archive.namelist()}
        self.parts = {name: xml.fromstring(data) for name, data in self.bytes.items()
                      if name.endswith(('.xml', '.rels'))}
        book = self.parts['xl/workbook.xml']
        self.names = [sheet.get('name') for sheet in book.iter(MAIN + 'sheet')]
        self.defined = {(name.get('name'), int(name.get('localSheetId', -1))): name.text
                        for name in book.iter(MAIN + 'definedName')}
        strings = self.parts.get('xl/sharedStrings.xml')
        self.strings = [] if strings is None else [
            ''.join(text.text or '' for text in item.iter(MAIN + 't'))
            for item in strings.iter(MAIN + 'si')]
        styles = self.parts['xl/styles.xml']
        custom = {int(item.get('numFmtId')): item.get('formatCode')
                  for item in styles.iter(MAIN + 'numFmt')}
        self.formats = [custom.get(int(item.get('numFmtId')), '')
                        for item in styles.find(MAIN + 'cellXfs')]
        self.cell_cache = {}

    def sheet(self, name):
        return self.parts['xl/worksheets/sheet%d.xml' % (self.names.index(name) + 1)]

    def value(self, cell):
        kind = cell.get('t')
        if kind == 'inlineStr':
            return ''.join(text.text or '' for text in cell.iter(MAIN + 't'))
        value = cell.find(MAIN + 'v')
        if value is None:
            return None
        return self.strings[int(value.text)] if kind == 's' else \
            value.text if kind == 'str' else float(value.text)

    def cells(self, name):
        if name not in self.cell_cache:
            self.cell_cache[name] = {cell.get('r'): self.value(cell)
                                     for cell in self.sheet(name).iter(MAIN + 'c')}
        return self.cell_cache[name]

    def rows(self, name):
        """The rows of a sheet that is one table, as dictionaries by heading."""
        rows = {}
        for reference, value in self.cells(name).items():
            row = int(re.search('[0-9]+', reference).group())
            rows.setdefault(row, {})[column_name(reference)] = value
        headings = rows.pop(1)
        return [{heading: row.get(column) for column, heading in headings.items()}
                for _, row in sorted(rows.items())]

    def format_of(self, name, reference):
        for cell in self.sheet(name).iter(MAIN + 'c'):
            if cell.get('r') == reference:
                return self.formats[int(cell.get('s', 0))]
        return None

    def find_below(self, name, heading):
        """The reference of the cell below the one that reads @heading."""
        for reference, value in self.cells(name).items():
            if value == heading:
                row = int(re.search('[0-9]+', reference).group())
                return column_name(reference) + str(row + 1)
        raise AssertionError(heading)

    def charts(self):
        return [part for name, part in sorted(self.parts.items())
                if name.startswith('xl/charts/chart')]
