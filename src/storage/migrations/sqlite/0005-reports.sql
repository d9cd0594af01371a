-- Reports: what was saved.

-- One row a report that was saved. starts_on, ends_on and the filter: what it was about; empty or NULL: no limit. Organisation, directorate and
-- project are ids that stand here also when what they name is gone. words: the same in words, as it was then.
-- file: its name, without the folder. The counts are what it said.
CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('workbook', 'paper', 'project', 'assessment', 'replies', 'data', 'review')),
  edition TEXT NOT NULL CHECK (edition IN ('internal', 'public')),
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',
  organisation INTEGER,
  directorate INTEGER,
  project INTEGER,
  level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'informing', 'engaging', 'involving', 'co-production')),
  words TEXT NOT NULL DEFAULT '',
  file TEXT NOT NULL CHECK (file <> ''),
  saved_at TEXT NOT NULL CHECK (saved_at <> ''),
  projects INTEGER NOT NULL DEFAULT 0 CHECK (projects >= 0),
  activities INTEGER NOT NULL DEFAULT 0 CHECK (activities >= 0),
  people INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0),
  forms INTEGER NOT NULL DEFAULT 0 CHECK (forms >= 0),
  pages INTEGER NOT NULL DEFAULT 0 CHECK (pages >= 0)
) STRICT;
