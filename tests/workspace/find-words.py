"""Which of the words is anywhere in the parts of a zipped document: find-words.py FILE WORD…"""

import sys
import zipfile


def main():
    with zipfile.ZipFile(sys.argv[1]) as archive:
        text = '\n'.join(archive.read(name).decode('utf-8', 'replace') for name in archive.namelist())
    for word in sys.argv[2:]:
        if word in text:
            print(word)


main()
