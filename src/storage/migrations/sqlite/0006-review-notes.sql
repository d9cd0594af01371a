-- Notes of those who read a review file.

-- One row a note that was merged. identifier: a UUID, by which a note is known that is merged twice. text: what they wrote. author: who, if they say
-- so. project_id NULL: it is about everything.
CREATE TABLE review_notes (
  id INTEGER PRIMARY KEY,
  identifier TEXT NOT NULL UNIQUE CHECK (identifier <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('remark', 'question')),
  project_id INTEGER REFERENCES projects (id),
  text TEXT NOT NULL CHECK (text <> ''),
  author TEXT NOT NULL DEFAULT '',
  written_on TEXT NOT NULL CHECK (written_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  dealt_with INTEGER NOT NULL DEFAULT 0 CHECK (dealt_with IN (0, 1))
) STRICT;

CREATE INDEX review_notes_by_project ON review_notes (project_id);
