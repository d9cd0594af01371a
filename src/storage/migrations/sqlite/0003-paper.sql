-- Paper: surveys of one's own, kinds of question, the second typing, themes of comments, imports, equality monitoring.

-- title and origin: as of a checklist's template. retired: no longer offered.
ALTER TABLE surveys ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE surveys ADD COLUMN origin TEXT NOT NULL DEFAULT 'toolkit' CHECK (origin IN ('toolkit', 'own'));
ALTER TABLE surveys ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
UPDATE surveys SET title = coalesce (json_extract (definition, '$.title'), name);

CREATE TABLE new_questions (
  id INTEGER PRIMARY KEY,
  survey TEXT NOT NULL CHECK (survey <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'yes-no', 'scale', 'choice', 'choices', 'number', 'date')),
  UNIQUE (survey, name)
) STRICT;

INSERT INTO new_questions (id, survey, name, kind) SELECT id, survey, name, kind FROM questions;
DROP TABLE questions;
ALTER TABLE new_questions RENAME TO questions;

-- The wording of a survey in another language, as JSON. checked: somebody who speaks it has read it.
CREATE TABLE survey_translations (
  survey TEXT NOT NULL CHECK (survey <> ''),
  language TEXT NOT NULL CHECK (language <> ''),
  texts TEXT NOT NULL CHECK (texts <> ''),
  checked INTEGER NOT NULL DEFAULT 0 CHECK (checked IN (0, 1)),
  PRIMARY KEY (survey, language)
) STRICT, WITHOUT ROWID;

-- A batch is being entered until it is finished; then it can be verified, and closed. verified: the second typing agrees with the first, or every
-- difference is settled.
ALTER TABLE batches ADD COLUMN verified INTEGER NOT NULL DEFAULT 0 CHECK (verified IN (0, 1));
ALTER TABLE batches ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));
-- Writes the new columns into every row, as in 0002.
UPDATE batches SET closed = 0;

DROP TRIGGER batches_updated;
DROP TRIGGER batches_deleted;

-- answers: see 0001; 'L' is a text to be typed later, 'a' to 't' one of several choices, 'V' a value that is kept beside it. source: what tells a form
-- of an online tool apart from its others; '' is paper.
CREATE TABLE new_responses (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batches (id),
  serial INTEGER NOT NULL CHECK (serial BETWEEN 1 AND 99999999),
  answers TEXT NOT NULL CHECK (answers <> '' AND answers NOT GLOB '*[^-0-9YNTVLa-t?*]*'),
  typed_by TEXT NOT NULL DEFAULT '',
  typed_at TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  UNIQUE (batch_id, serial)
) STRICT;

INSERT INTO new_responses (id, batch_id, serial, answers, typed_by, typed_at)
  SELECT id, batch_id, serial, answers, typed_by, typed_at FROM responses;
DROP TABLE responses;
ALTER TABLE new_responses RENAME TO responses;

CREATE UNIQUE INDEX responses_by_source ON responses (batch_id, source) WHERE source <> '';

-- A comment is also where a number, a date or the letters of several choices are kept. publishable: it may be quoted.
ALTER TABLE comments ADD COLUMN publishable INTEGER NOT NULL DEFAULT 0 CHECK (publishable IN (0, 1));
UPDATE comments SET publishable = 0;

CREATE INDEX comments_by_question ON comments (question_id);

-- What a comment said before names were taken out of it; '' once it is no longer kept.
CREATE TABLE redactions (
  response_id INTEGER NOT NULL,
  question_id INTEGER NOT NULL,
  original TEXT NOT NULL,
  redacted_by TEXT NOT NULL DEFAULT '',
  redacted_at TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (response_id, question_id),
  FOREIGN KEY (response_id, question_id) REFERENCES comments (response_id, question_id)
) STRICT, WITHOUT ROWID;

-- Since when originals are kept that are to go, also from the history; rows outlive what they are about. The trigger writes them.
CREATE TABLE redaction_terms (
  response_id INTEGER NOT NULL,
  question_id INTEGER NOT NULL,
  batch_id INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  redacted_at TEXT NOT NULL,
  PRIMARY KEY (response_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER redactions_inserted AFTER INSERT ON redactions WHEN NEW.original <> '' BEGIN
  INSERT OR REPLACE INTO redaction_terms (response_id, question_id, batch_id, serial, redacted_at)
    SELECT NEW.response_id, NEW.question_id, batch_id, serial, NEW.redacted_at FROM responses WHERE id = NEW.response_id;
END;

CREATE TRIGGER redactions_updated AFTER UPDATE OF original ON redactions WHEN NEW.original <> '' BEGIN
  INSERT OR REPLACE INTO redaction_terms (response_id, question_id, batch_id, serial, redacted_at)
    SELECT NEW.response_id, NEW.question_id, batch_id, serial, NEW.redacted_at FROM responses WHERE id = NEW.response_id;
END;

-- What comments are about. position: the key that assigns it, from 1.
CREATE TABLE themes (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  position INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE comment_themes (
  response_id INTEGER NOT NULL,
  question_id INTEGER NOT NULL,
  theme_id INTEGER NOT NULL REFERENCES themes (id),
  PRIMARY KEY (response_id, question_id, theme_id),
  FOREIGN KEY (response_id, question_id) REFERENCES comments (response_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_themes_by_theme ON comment_themes (theme_id);

-- Counts of choices, entered without the single forms.
CREATE TABLE choice_tallies (
  batch_id INTEGER NOT NULL REFERENCES batches (id),
  question_id INTEGER NOT NULL REFERENCES questions (id),
  choice TEXT NOT NULL CHECK (choice GLOB '[a-t]'),
  forms INTEGER NOT NULL CHECK (forms >= 0),
  PRIMARY KEY (batch_id, question_id, choice)
) STRICT, WITHOUT ROWID;

-- The second, blind typing of a batch. sample: percent of its forms; below 100 verification_forms says which.
CREATE TABLE verifications (
  batch_id INTEGER PRIMARY KEY REFERENCES batches (id),
  sample INTEGER NOT NULL CHECK (sample BETWEEN 1 AND 100),
  compares TEXT NOT NULL CHECK (compares IN ('each-form', 'at-end')),
  started_by TEXT NOT NULL DEFAULT '',
  started_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE verification_forms (
  batch_id INTEGER NOT NULL REFERENCES verifications (batch_id),
  serial INTEGER NOT NULL,
  PRIMARY KEY (batch_id, serial)
) STRICT, WITHOUT ROWID;

-- A form as it was typed the second time. texts: as of a draft. It enters no figure.
CREATE TABLE second_responses (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batches (id),
  serial INTEGER NOT NULL CHECK (serial BETWEEN 1 AND 99999999),
  answers TEXT NOT NULL CHECK (answers <> '' AND answers NOT GLOB '*[^-0-9YNTVLa-t?*]*'),
  texts TEXT NOT NULL,
  typed_by TEXT NOT NULL DEFAULT '',
  typed_at TEXT NOT NULL DEFAULT '',
  UNIQUE (batch_id, serial)
) STRICT;

-- A difference between the two typings, settled from the paper. question_id: NULL where the whole form was missing or its number used twice.
CREATE TABLE settlements (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batches (id),
  serial INTEGER NOT NULL,
  question_id INTEGER REFERENCES questions (id),
  kind TEXT NOT NULL CHECK (kind IN ('missing-in-first', 'missing-in-second', 'differs', 'text-differs', 'number-twice')),
  first TEXT NOT NULL DEFAULT '',
  second TEXT NOT NULL DEFAULT '',
  settled TEXT NOT NULL DEFAULT '',
  first_by TEXT NOT NULL DEFAULT '',
  second_by TEXT NOT NULL DEFAULT '',
  settled_by TEXT NOT NULL DEFAULT '',
  settled_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX settlements_by_batch ON settlements (batch_id, serial);

-- Why a form of a closed batch was changed.
CREATE TABLE corrections (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batches (id),
  serial INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  corrected_by TEXT NOT NULL DEFAULT '',
  corrected_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX corrections_by_batch ON corrections (batch_id);

-- Files whose forms came in. checksum: SHA-256, so that none comes in twice.
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batches (id),
  checksum TEXT NOT NULL UNIQUE CHECK (checksum <> ''),
  forms INTEGER NOT NULL CHECK (forms >= 0),
  imported_by TEXT NOT NULL DEFAULT '',
  imported_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX imports_by_batch ON imports (batch_id);

-- Equality monitoring: counts, with nothing that leads to a person or a form. quarter: "2025-Q4".
CREATE TABLE equality_counts (
  project_id INTEGER NOT NULL REFERENCES projects (id),
  quarter TEXT NOT NULL CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
  category TEXT NOT NULL CHECK (category <> ''),
  answer TEXT NOT NULL CHECK (answer <> ''),
  people INTEGER NOT NULL CHECK (people >= 0),
  PRIMARY KEY (project_id, quarter, category, answer)
) STRICT, WITHOUT ROWID;

-- typing: 1 the first, 2 the second.
CREATE TABLE new_drafts (
  batch_id INTEGER NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
  typing INTEGER NOT NULL DEFAULT 1 CHECK (typing IN (1, 2)),
  serial INTEGER NOT NULL,
  answers TEXT NOT NULL,
  texts TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (batch_id, typing)
) STRICT, WITHOUT ROWID;

INSERT INTO new_drafts (batch_id, typing, serial, answers, texts, position) SELECT batch_id, 1, serial, answers, texts, position FROM drafts;
DROP TABLE drafts;
ALTER TABLE new_drafts RENAME TO drafts;

UPDATE change_sets SET field = '';

-- Choices counted: one row an activity, question and choice. As in counters, 'texts' there counts whoever gave a text, a number, a date or several choices.
CREATE TABLE choice_counters (
  activity_id INTEGER NOT NULL,
  question_id INTEGER NOT NULL,
  choice TEXT NOT NULL,
  forms INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (activity_id, question_id, choice)
) STRICT, WITHOUT ROWID;

CREATE TABLE choice_letters (letter TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO choice_letters (letter) VALUES ('a'), ('b'), ('c'), ('d'), ('e'), ('f'), ('g'), ('h'), ('i'), ('j'), ('k'), ('l'), ('m'), ('n'), ('o'),
  ('p'), ('q'), ('r'), ('s'), ('t');

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
  DELETE FROM choice_counters WHERE activity_id = OLD.activity_id
    AND question_id IN (SELECT question_id FROM survey_questions WHERE survey_id = OLD.survey_id);
  DELETE FROM form_counters WHERE batch_id = OLD.id;
END;

-- The batch into which many forms come at once. Whoever brings them counts along and adds to the counters at the end; while a row stands here, the
-- triggers of new forms leave them alone. It is empty outside of that transaction.
CREATE TABLE bulk_batches (batch_id INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER responses_inserted AFTER INSERT ON responses WHEN NOT EXISTS (SELECT 1 FROM bulk_batches) BEGIN
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
      texts = texts + (new_answer IN ('T', 'V', 'L')),
      blank = blank + (new_answer = '-'),
      illegible = illegible + (new_answer = '?'),
      several = several + (new_answer = '*')
    FROM (SELECT activity_id, question_id, substr (NEW.answers, position, 1) AS new_answer
            FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
            WHERE batches.id = NEW.batch_id) AS form
    WHERE counters.activity_id = form.activity_id AND counters.question_id = form.question_id;
  INSERT INTO choice_counters (activity_id, question_id, choice, forms)
    SELECT activity_id, question_id, substr (NEW.answers, position, 1), 1
      FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
      WHERE batches.id = NEW.batch_id AND substr (NEW.answers, position, 1) GLOB '[a-t]'
    ON CONFLICT DO UPDATE SET forms = forms + 1;
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
      texts = texts - (old_answer IN ('T', 'V', 'L')) + (new_answer IN ('T', 'V', 'L')),
      blank = blank - (old_answer = '-') + (new_answer = '-'),
      illegible = illegible - (old_answer = '?') + (new_answer = '?'),
      several = several - (old_answer = '*') + (new_answer = '*')
    FROM (SELECT activity_id, question_id, substr (OLD.answers, position, 1) AS old_answer, substr (NEW.answers, position, 1) AS new_answer
            FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
            WHERE batches.id = NEW.batch_id) AS form
    WHERE counters.activity_id = form.activity_id AND counters.question_id = form.question_id;
  UPDATE choice_counters SET forms = forms - 1
    FROM (SELECT activity_id, question_id, substr (OLD.answers, position, 1) AS choice
            FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
            WHERE batches.id = NEW.batch_id) AS form
    WHERE choice_counters.activity_id = form.activity_id AND choice_counters.question_id = form.question_id
      AND choice_counters.choice = form.choice;
  INSERT INTO choice_counters (activity_id, question_id, choice, forms)
    SELECT activity_id, question_id, substr (NEW.answers, position, 1), 1
      FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
      WHERE batches.id = NEW.batch_id AND substr (NEW.answers, position, 1) GLOB '[a-t]'
    ON CONFLICT DO UPDATE SET forms = forms + 1;
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
      texts = texts - (old_answer IN ('T', 'V', 'L')),
      blank = blank - (old_answer = '-'),
      illegible = illegible - (old_answer = '?'),
      several = several - (old_answer = '*')
    FROM (SELECT activity_id, question_id, substr (OLD.answers, position, 1) AS old_answer
            FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
            WHERE batches.id = OLD.batch_id) AS form
    WHERE counters.activity_id = form.activity_id AND counters.question_id = form.question_id;
  UPDATE choice_counters SET forms = forms - 1
    FROM (SELECT activity_id, question_id, substr (OLD.answers, position, 1) AS choice
            FROM batches JOIN survey_questions ON survey_questions.survey_id = batches.survey_id
            WHERE batches.id = OLD.batch_id) AS form
    WHERE choice_counters.activity_id = form.activity_id AND choice_counters.question_id = form.question_id
      AND choice_counters.choice = form.choice;
  -- Under undo the form goes before what is kept beside it.
  UPDATE choice_counters SET forms = forms - (SELECT count(*) FROM comments
      WHERE response_id = OLD.id AND comments.question_id = choice_counters.question_id AND instr (text, choice) > 0)
    WHERE activity_id = (SELECT activity_id FROM batches WHERE id = OLD.batch_id)
      AND question_id IN (SELECT question_id FROM comments WHERE response_id = OLD.id);
  UPDATE form_counters SET forms = forms - 1 WHERE batch_id = OLD.batch_id;
END;

-- The letters of several choices; a number or a date changes no counter of choices.
CREATE TRIGGER comments_inserted AFTER INSERT ON comments
  WHEN NOT EXISTS (SELECT 1 FROM bulk_batches) AND (SELECT kind FROM questions WHERE id = NEW.question_id) = 'choices' BEGIN
  INSERT INTO choice_counters (activity_id, question_id, choice, forms)
    SELECT activity_id, NEW.question_id, letter, 1
      FROM responses JOIN batches ON batches.id = responses.batch_id JOIN choice_letters ON instr (NEW.text, letter) > 0
      WHERE responses.id = NEW.response_id
    ON CONFLICT DO UPDATE SET forms = forms + 1;
END;

CREATE TRIGGER comments_updated AFTER UPDATE OF text ON comments
  WHEN (SELECT kind FROM questions WHERE id = NEW.question_id) = 'choices' BEGIN
  UPDATE choice_counters SET forms = forms - 1
    WHERE question_id = OLD.question_id AND instr (OLD.text, choice) > 0
      AND activity_id = (SELECT activity_id FROM responses JOIN batches ON batches.id = responses.batch_id WHERE responses.id = OLD.response_id);
  INSERT INTO choice_counters (activity_id, question_id, choice, forms)
    SELECT activity_id, NEW.question_id, letter, 1
      FROM responses JOIN batches ON batches.id = responses.batch_id JOIN choice_letters ON instr (NEW.text, letter) > 0
      WHERE responses.id = NEW.response_id
    ON CONFLICT DO UPDATE SET forms = forms + 1;
END;

CREATE TRIGGER comments_deleted AFTER DELETE ON comments
  WHEN (SELECT kind FROM questions WHERE id = OLD.question_id) = 'choices' BEGIN
  UPDATE choice_counters SET forms = forms - 1
    WHERE question_id = OLD.question_id AND instr (OLD.text, choice) > 0
      AND activity_id = (SELECT activity_id FROM responses JOIN batches ON batches.id = responses.batch_id WHERE responses.id = OLD.response_id);
END;

CREATE TRIGGER choice_tallies_inserted AFTER INSERT ON choice_tallies BEGIN
  INSERT INTO choice_counters (activity_id, question_id, choice, forms)
    SELECT activity_id, NEW.question_id, NEW.choice, NEW.forms FROM batches WHERE id = NEW.batch_id
    ON CONFLICT DO UPDATE SET forms = forms + excluded.forms;
END;

CREATE TRIGGER choice_tallies_updated AFTER UPDATE ON choice_tallies BEGIN
  UPDATE choice_counters SET forms = forms - OLD.forms + NEW.forms
    WHERE question_id = NEW.question_id AND choice = NEW.choice
      AND activity_id = (SELECT activity_id FROM batches WHERE id = NEW.batch_id);
END;

CREATE TRIGGER choice_tallies_deleted AFTER DELETE ON choice_tallies BEGIN
  UPDATE choice_counters SET forms = forms - OLD.forms
    WHERE question_id = OLD.question_id AND choice = OLD.choice
      AND activity_id = (SELECT activity_id FROM batches WHERE id = OLD.batch_id);
END;
