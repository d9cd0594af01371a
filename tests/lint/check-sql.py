"""SQL stands in src/storage and nowhere else. “BEGIN:” is a calendar's."""
import re

from lint import files, finish, lines, name

STATEMENT = re.compile(
    r'"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\s|PRAGMA\s|ATTACH\s|VACUUM\b'
    r'|(CREATE|DROP|ALTER)\s+(TEMP\s+)?(TABLE|INDEX|VIEW|TRIGGER)\b|(BEGIN(?!:)|COMMIT|ROLLBACK|SAVEPOINT)\b)|\bsqlite3(_\w+|session|changeset\w*)\b')
finish('SQL', (f'{name(path)}:{number}: SQL outside src/storage: {line.strip()}'
               for path in files('src/**/*.[ch]') if 'storage' not in path.parts
               for number, line in lines(path) if STATEMENT.search(line)))
