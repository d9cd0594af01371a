-- A workspace. Dates are ISO 8601 text and '' is no date. Tables that a user's changes touch come first, in the order in which a change set is
-- applied: a row stands before the rows that refer to it.

CREATE TABLE organisations (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE directorates (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE projects (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  summary TEXT NOT NULL DEFAULT '',
  organisation_id INTEGER REFERENCES organisations (id),
  directorate_id INTEGER REFERENCES directorates (id),
  lead TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  champion TEXT NOT NULL DEFAULT '',
  stage TEXT NOT NULL CHECK (stage IN ('idea', 'planning', 'under-way', 'evaluating', 'closed')),
  starts_on TEXT NOT NULL DEFAULT '' CHECK (starts_on = '' OR starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ends_on TEXT NOT NULL DEFAULT '' CHECK (ends_on = '' OR ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  level_aimed TEXT NOT NULL DEFAULT '' CHECK (level_aimed IN ('', 'informing', 'engaging', 'involving', 'co-production')),
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  CHECK (starts_on = '' OR ends_on = '' OR ends_on >= starts_on)
) STRICT;

CREATE INDEX projects_by_organisation ON projects (organisation_id);
CREATE INDEX projects_by_directorate ON projects (directorate_id);

CREATE TABLE checklists (
  id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES projects (id),
  template_id INTEGER NOT NULL REFERENCES checklist_templates (id),
  UNIQUE (project_id, template_id)
) STRICT;

CREATE TABLE checklist_answers (
  checklist_id INTEGER NOT NULL REFERENCES checklists (id),
  prompt TEXT NOT NULL CHECK (prompt <> ''),
  answer TEXT NOT NULL DEFAULT '' CHECK (answer IN ('', 'yes', 'partly', 'not-yet', 'not-applicable')),
  reason TEXT NOT NULL DEFAULT '',
  evidence TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL DEFAULT '' CHECK (due_on = '' OR due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  answered_by TEXT NOT NULL DEFAULT '',
  answered_at TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (checklist_id, prompt)
) STRICT, WITHOUT ROWID;

CREATE TABLE activities (
  id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES projects (id),
  title TEXT NOT NULL CHECK (title <> ''),
  level TEXT NOT NULL CHECK (level IN ('informing', 'engaging', 'involving', 'co-production')),
  held_on TEXT NOT NULL CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place TEXT NOT NULL DEFAULT '',
  took_place INTEGER NOT NULL CHECK (took_place IN (0, 1)),
  people INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0),
  choice TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX activities_by_project ON activities (project_id);
CREATE INDEX activities_by_date ON activities (held_on);

-- The pile of paper forms from one activity. tallied: counts were entered, not single forms.
CREATE TABLE batches (
  id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL REFERENCES activities (id),
  survey_id INTEGER NOT NULL REFERENCES surveys (id),
  expected INTEGER NOT NULL DEFAULT 0 CHECK (expected BETWEEN 0 AND 1000000),
  tallied INTEGER NOT NULL DEFAULT 0 CHECK (tallied IN (0, 1)),
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)),
  UNIQUE (activity_id, survey_id)
) STRICT;

-- One form. answers: the key of each question, in the survey's order: 1 to 9, 0 for ten, Y, N, T for a text, - ? *
CREATE TABLE responses (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batches (id),
  serial INTEGER NOT NULL CHECK (serial BETWEEN 1 AND 99999999),
  answers TEXT NOT NULL CHECK (answers <> '' AND answers NOT GLOB '*[^-0-9YNT?*]*'),
  typed_by TEXT NOT NULL DEFAULT '',
  typed_at TEXT NOT NULL DEFAULT '',
  UNIQUE (batch_id, serial)
) STRICT;

-- What a form says in answer to a text question.
CREATE TABLE comments (
  response_id INTEGER NOT NULL REFERENCES responses (id),
  question_id INTEGER NOT NULL REFERENCES questions (id),
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (response_id, question_id)
) STRICT, WITHOUT ROWID;

-- Collated counts, entered without the single forms.
CREATE TABLE tallies (
  batch_id INTEGER NOT NULL REFERENCES batches (id),
  question_id INTEGER NOT NULL REFERENCES questions (id),
  yes INTEGER NOT NULL DEFAULT 0 CHECK (yes >= 0),
  no INTEGER NOT NULL DEFAULT 0 CHECK (no >= 0),
  score_1 INTEGER NOT NULL DEFAULT 0 CHECK (score_1 >= 0),
  score_2 INTEGER NOT NULL DEFAULT 0 CHECK (score_2 >= 0),
  score_3 INTEGER NOT NULL DEFAULT 0 CHECK (score_3 >= 0),
  score_4 INTEGER NOT NULL DEFAULT 0 CHECK (score_4 >= 0),
  score_5 INTEGER NOT NULL DEFAULT 0 CHECK (score_5 >= 0),
  score_6 INTEGER NOT NULL DEFAULT 0 CHECK (score_6 >= 0),
  score_7 INTEGER NOT NULL DEFAULT 0 CHECK (score_7 >= 0),
  score_8 INTEGER NOT NULL DEFAULT 0 CHECK (score_8 >= 0),
  score_9 INTEGER NOT NULL DEFAULT 0 CHECK (score_9 >= 0),
  score_10 INTEGER NOT NULL DEFAULT 0 CHECK (score_10 >= 0),
  texts INTEGER NOT NULL DEFAULT 0 CHECK (texts >= 0),
  blank INTEGER NOT NULL DEFAULT 0 CHECK (blank >= 0),
  illegible INTEGER NOT NULL DEFAULT 0 CHECK (illegible >= 0),
  several INTEGER NOT NULL DEFAULT 0 CHECK (several >= 0),
  PRIMARY KEY (batch_id, question_id)
) STRICT, WITHOUT ROWID;

-- Templates: versions of checklists and surveys. Never changed once something was answered in them.

CREATE TABLE checklist_templates (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  scope TEXT NOT NULL CHECK (scope IN ('project', 'meeting', 'organisation')),
  prompts INTEGER NOT NULL CHECK (prompts > 0),
  definition TEXT NOT NULL CHECK (definition <> ''),
  UNIQUE (name, version)
) STRICT;

CREATE TABLE surveys (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  definition TEXT NOT NULL CHECK (definition <> ''),
  UNIQUE (name, version)
) STRICT;

-- A question keeps its id through all versions of its survey, so that versions can be counted together.
CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  survey TEXT NOT NULL CHECK (survey <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'yes-no', 'scale')),
  UNIQUE (survey, name)
) STRICT;

-- position: which character of responses.answers is its answer, from 1.
CREATE TABLE survey_questions (
  survey_id INTEGER NOT NULL REFERENCES surveys (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  question_id INTEGER NOT NULL REFERENCES questions (id),
  PRIMARY KEY (survey_id, position)
) STRICT, WITHOUT ROWID;

-- The form being typed; one a batch. It enters no figure and no change set.
CREATE TABLE drafts (
  batch_id INTEGER PRIMARY KEY REFERENCES batches (id) ON DELETE CASCADE,
  serial INTEGER NOT NULL,
  answers TEXT NOT NULL,
  texts TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- Everything a user changed: the history, and what undo and redo apply.
CREATE TABLE change_sets (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  sentence TEXT NOT NULL CHECK (sentence <> ''),
  field TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'discarded')),
  changes BLOB NOT NULL
) STRICT;

CREATE INDEX change_sets_undone ON change_sets (id) WHERE state = 'undone';

-- Derived rows. Triggers keep them equal to the forms and tallies, under every change, undo and redo; nothing else writes them.

-- Answers counted: one row an activity and question.
CREATE TABLE counters (
  activity_id INTEGER NOT NULL,
  question_id INTEGER NOT NULL,
  yes INTEGER NOT NULL DEFAULT 0,
  no INTEGER NOT NULL DEFAULT 0,
  score_1 INTEGER NOT NULL DEFAULT 0,
  score_2 INTEGER NOT NULL DEFAULT 0,
  score_3 INTEGER NOT NULL DEFAULT 0,
  score_4 INTEGER NOT NULL DEFAULT 0,
  score_5 INTEGER NOT NULL DEFAULT 0,
  score_6 INTEGER NOT NULL DEFAULT 0,
  score_7 INTEGER NOT NULL DEFAULT 0,
  score_8 INTEGER NOT NULL DEFAULT 0,
  score_9 INTEGER NOT NULL DEFAULT 0,
  score_10 INTEGER NOT NULL DEFAULT 0,
  texts INTEGER NOT NULL DEFAULT 0,
  blank INTEGER NOT NULL DEFAULT 0,
  illegible INTEGER NOT NULL DEFAULT 0,
  several INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (activity_id, question_id)
) STRICT, WITHOUT ROWID;

-- Forms in a batch: those typed, or those a tally counted.
CREATE TABLE form_counters (
  batch_id INTEGER PRIMARY KEY,
  activity_id INTEGER NOT NULL,
  forms INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX form_counters_by_activity ON form_counters (activity_id, forms);

CREATE TRIGGER batches_inserted AFTER INSERT ON batches BEGIN
  INSERT OR IGNORE INTO counters (activity_id, question_id)
    SELECT NEW.activity_id, question_id FROM survey_questions WHERE survey_id = NEW.survey_id;
  INSERT INTO form_counters (batch_id, activity_id, forms)
    VALUES (NEW.id, NEW.activity_id, CASE WHEN NEW.tallied = 1 THEN NEW.expected ELSE 0 END);
END;

CREATE TRIGGER batches_updated AFTER UPDATE ON batches BEGIN
  UPDATE form_counters
    SET forms = CASE WHEN NEW.tallied = 1 THEN NEW.expected
                     ELSE (SELECT count(*) FROM responses WHERE batch_id = NEW.id) END
    WHERE batch_id = NEW.id AND (NEW.tallied <> OLD.tallied OR (NEW.tallied = 1 AND NEW.expected <> OLD.expected));
END;

-- Under undo the batch may go before its forms; then the forms find no counter any more and change nothing.
CREATE TRIGGER batches_deleted AFTER DELETE ON batches BEGIN
  DELETE FROM counters WHERE activity_id = OLD.activity_id
    AND question_id IN (SELECT question_id FROM survey_questions WHERE survey_id = OLD.survey_id);
  DELETE FROM form_counters WHERE batch_id = OLD.id;
END;

CREATE TRIGGER responses_inserted AFTER INSERT ON responses BEGIN
  UPDATE counters SET
      yes = yes + (new_answer = 'Y'),
      no = no + (new_answer = 'N'),
      score_1 = score_1 + (new_answer = '1'),
      score_2 = score_2 + (new_answer = '2'),
      score_3 = score_3 + (new_answer = '3'),
      score_4 = score_4 + (new_answer = '4'),
      score_5 = score_5 + (new_answer = '5'),
      score_6 = score_6 + (new_answer = '6'),
      score_7 = score_7 + (new_answer = '7'),
      score_8 = score_8 + (new_answer = '8'),
      score_9 = score_9 + (new_answer = '9'),
      score_10 = score_10 + (new_answer = '0'),
      texts = texts + (new_answer = 'T'),
      blank = blank + (new_answer = '-'),
      illegible = illegible + (new_answer = '?'),
      several = several + (new_answer = '*')
    FROM (SELECT activity_id, question_id, substr (NEW.answers, position, 1) AS new_answer
            FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
            WHERE batches.id = NEW.batch_id) AS form
    WHERE counters.activity_id = form.activity_id AND counters.question_id = form.question_id;
  UPDATE form_counters SET forms = forms + 1 WHERE batch_id = NEW.batch_id;
END;

CREATE TRIGGER responses_updated AFTER UPDATE OF answers ON responses BEGIN
  UPDATE counters SET
      yes = yes - (old_answer = 'Y') + (new_answer = 'Y'),
      no = no - (old_answer = 'N') + (new_answer = 'N'),
      score_1 = score_1 - (old_answer = '1') + (new_answer = '1'),
      score_2 = score_2 - (old_answer = '2') + (new_answer = '2'),
      score_3 = score_3 - (old_answer = '3') + (new_answer = '3'),
      score_4 = score_4 - (old_answer = '4') + (new_answer = '4'),
      score_5 = score_5 - (old_answer = '5') + (new_answer = '5'),
      score_6 = score_6 - (old_answer = '6') + (new_answer = '6'),
      score_7 = score_7 - (old_answer = '7') + (new_answer = '7'),
      score_8 = score_8 - (old_answer = '8') + (new_answer = '8'),
      score_9 = score_9 - (old_answer = '9') + (new_answer = '9'),
      score_10 = score_10 - (old_answer = '0') + (new_answer = '0'),
      texts = texts - (old_answer = 'T') + (new_answer = 'T'),
      blank = blank - (old_answer = '-') + (new_answer = '-'),
      illegible = illegible - (old_answer = '?') + (new_answer = '?'),
      several = several - (old_answer = '*') + (new_answer = '*')
    FROM (SELECT activity_id, question_id, substr (OLD.answers, position, 1) AS old_answer, substr (NEW.answers, position, 1) AS new_answer
            FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
            WHERE batches.id = NEW.batch_id) AS form
    WHERE counters.activity_id = form.activity_id AND counters.question_id = form.question_id;
END;

CREATE TRIGGER responses_deleted AFTER DELETE ON responses BEGIN
  UPDATE counters SET
      yes = yes - (old_answer = 'Y'),
      no = no - (old_answer = 'N'),
      score_1 = score_1 - (old_answer = '1'),
      score_2 = score_2 - (old_answer = '2'),
      score_3 = score_3 - (old_answer = '3'),
      score_4 = score_4 - (old_answer = '4'),
      score_5 = score_5 - (old_answer = '5'),
      score_6 = score_6 - (old_answer = '6'),
      score_7 = score_7 - (old_answer = '7'),
      score_8 = score_8 - (old_answer = '8'),
      score_9 = score_9 - (old_answer = '9'),
      score_10 = score_10 - (old_answer = '0'),
      texts = texts - (old_answer = 'T'),
      blank = blank - (old_answer = '-'),
      illegible = illegible - (old_answer = '?'),
      several = several - (old_answer = '*')
    FROM (SELECT activity_id, question_id, substr (OLD.answers, position, 1) AS old_answer
            FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
            WHERE batches.id = OLD.batch_id) AS form
    WHERE counters.activity_id = form.activity_id AND counters.question_id = form.question_id;
  UPDATE form_counters SET forms = forms - 1 WHERE batch_id = OLD.batch_id;
END;

CREATE TRIGGER tallies_inserted AFTER INSERT ON tallies BEGIN
  UPDATE counters SET
      yes = yes + NEW.yes,
      no = no + NEW.no,
      score_1 = score_1 + NEW.score_1,
      score_2 = score_2 + NEW.score_2,
      score_3 = score_3 + NEW.score_3,
      score_4 = score_4 + NEW.score_4,
      score_5 = score_5 + NEW.score_5,
      score_6 = score_6 + NEW.score_6,
      score_7 = score_7 + NEW.score_7,
      score_8 = score_8 + NEW.score_8,
      score_9 = score_9 + NEW.score_9,
      score_10 = score_10 + NEW.score_10,
      texts = texts + NEW.texts,
      blank = blank + NEW.blank,
      illegible = illegible + NEW.illegible,
      several = several + NEW.several
    WHERE question_id = NEW.question_id
      AND activity_id = (SELECT activity_id FROM batches WHERE id = NEW.batch_id);
END;

CREATE TRIGGER tallies_updated AFTER UPDATE ON tallies BEGIN
  UPDATE counters SET
      yes = yes - OLD.yes + NEW.yes,
      no = no - OLD.no + NEW.no,
      score_1 = score_1 - OLD.score_1 + NEW.score_1,
      score_2 = score_2 - OLD.score_2 + NEW.score_2,
      score_3 = score_3 - OLD.score_3 + NEW.score_3,
      score_4 = score_4 - OLD.score_4 + NEW.score_4,
      score_5 = score_5 - OLD.score_5 + NEW.score_5,
      score_6 = score_6 - OLD.score_6 + NEW.score_6,
      score_7 = score_7 - OLD.score_7 + NEW.score_7,
      score_8 = score_8 - OLD.score_8 + NEW.score_8,
      score_9 = score_9 - OLD.score_9 + NEW.score_9,
      score_10 = score_10 - OLD.score_10 + NEW.score_10,
      texts = texts - OLD.texts + NEW.texts,
      blank = blank - OLD.blank + NEW.blank,
      illegible = illegible - OLD.illegible + NEW.illegible,
      several = several - OLD.several + NEW.several
    WHERE question_id = NEW.question_id
      AND activity_id = (SELECT activity_id FROM batches WHERE id = NEW.batch_id);
END;

CREATE TRIGGER tallies_deleted AFTER DELETE ON tallies BEGIN
  UPDATE counters SET
      yes = yes - OLD.yes,
      no = no - OLD.no,
      score_1 = score_1 - OLD.score_1,
      score_2 = score_2 - OLD.score_2,
      score_3 = score_3 - OLD.score_3,
      score_4 = score_4 - OLD.score_4,
      score_5 = score_5 - OLD.score_5,
      score_6 = score_6 - OLD.score_6,
      score_7 = score_7 - OLD.score_7,
      score_8 = score_8 - OLD.score_8,
      score_9 = score_9 - OLD.score_9,
      score_10 = score_10 - OLD.score_10,
      texts = texts - OLD.texts,
      blank = blank - OLD.blank,
      illegible = illegible - OLD.illegible,
      several = several - OLD.several
    WHERE question_id = OLD.question_id
      AND activity_id = (SELECT activity_id FROM batches WHERE id = OLD.batch_id);
END;
