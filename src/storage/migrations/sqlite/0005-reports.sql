-- Reports: what was saved, and what lay members said of a review file.

-- One row a report that was saved. from, to and the filter: what it was about; empty or NULL: no limit. words: the same in words, as it was then.
-- file: its name, without the folder. The counts are what it said.
CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('workbook', 'paper', 'project', 'assessment', 'replies', 'data', 'review')),
  edition TEXT NOT NULL CHECK (edition IN ('internal', 'public')),
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',
  organisation_id INTEGER,
  directorate_id INTEGER,
  project_id INTEGER,
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

-- What somebody said who read a review file. key: made up where it was written, so that a note is taken in once however often its file is. subject: a
-- chart's or a page's name; title: the same in words.
CREATE TABLE review_notes (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'question')),
  subject TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  project_id INTEGER REFERENCES projects (id),
  note TEXT NOT NULL CHECK (note <> ''),
  written_by TEXT NOT NULL DEFAULT '',
  written_at TEXT NOT NULL CHECK (written_at <> ''),
  reply TEXT NOT NULL DEFAULT '',
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1))
) STRICT;
