-- Charts: what is measured over time.

-- survey and question: of what is asked on forms; empty for what is counted without them. baseline_points: limits are made of this many first points of
-- a group, 0 of all. frozen_on: points after this day do not move the limits any more. target: as it was typed, in the measure's unit.
CREATE TABLE measures (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('mean', 'share', 'forms', 'people', 'response-rate')),
  unit TEXT NOT NULL CHECK (unit IN ('activity', 'month', 'quarter')),
  survey TEXT NOT NULL DEFAULT '',
  question TEXT NOT NULL DEFAULT '',
  organisation_id INTEGER REFERENCES organisations (id),
  directorate_id INTEGER REFERENCES directorates (id),
  project_id INTEGER REFERENCES projects (id),
  level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'informing', 'engaging', 'involving', 'co-production')),
  direction TEXT NOT NULL DEFAULT 'high' CHECK (direction IN ('high', 'low', 'neutral')),
  rules TEXT NOT NULL DEFAULT 'making-data-count' CHECK (rules IN ('making-data-count', 'making-data-count-2023')),
  run_length INTEGER NOT NULL DEFAULT 7 CHECK (run_length IN (6, 7)),
  drop_large_moving_ranges INTEGER NOT NULL DEFAULT 0 CHECK (drop_large_moving_ranges IN (0, 1)),
  baseline_points INTEGER NOT NULL DEFAULT 0 CHECK (baseline_points BETWEEN 0 AND 10000),
  frozen_on TEXT NOT NULL DEFAULT '',
  target TEXT NOT NULL DEFAULT '',
  target_on TEXT NOT NULL DEFAULT ''
) STRICT;

-- From this day on a measure counts as another process.
CREATE TABLE rebases (
  id INTEGER PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measures (id),
  starts_on TEXT NOT NULL CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reason TEXT NOT NULL CHECK (reason <> ''),
  UNIQUE (measure_id, starts_on)
) STRICT;

-- Counters of whole months, for figures that are not about certain projects. They are what counters, form_counters and activities that took place
-- add up to; triggers on those three keep them so, in whatever order rows come and go, and nothing else writes them. A row of nothing may be there or
-- not.

CREATE TABLE month_counters (
  question_id INTEGER NOT NULL,
  month TEXT NOT NULL,
  level TEXT NOT NULL,
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
  PRIMARY KEY (question_id, month, level)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_forms (
  month TEXT NOT NULL,
  level TEXT NOT NULL,
  survey_id INTEGER NOT NULL,
  forms INTEGER NOT NULL DEFAULT 0,
  verified INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (month, level, survey_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_activities (
  month TEXT NOT NULL,
  level TEXT NOT NULL,
  activities INTEGER NOT NULL DEFAULT 0,
  people INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (month, level)
) STRICT, WITHOUT ROWID;

-- Of the batch, which may go before its counter.
ALTER TABLE form_counters ADD COLUMN form_survey_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE form_counters ADD COLUMN form_verified INTEGER NOT NULL DEFAULT 0;
UPDATE form_counters SET form_survey_id = batches.survey_id, form_verified = batches.verified FROM batches WHERE batches.id = batch_id;

DROP TRIGGER batches_inserted;
DROP TRIGGER batches_updated;

CREATE TRIGGER batches_inserted AFTER INSERT ON batches BEGIN
  INSERT OR IGNORE INTO counters (activity_id, question_id)
    SELECT NEW.activity_id, question_id FROM survey_questions WHERE survey_id = NEW.survey_id;
  INSERT INTO form_counters (batch_id, activity_id, forms, form_survey_id, form_verified)
    VALUES (NEW.id, NEW.activity_id, CASE WHEN NEW.tallied = 1 THEN NEW.expected ELSE 0 END, NEW.survey_id, NEW.verified);
END;

CREATE TRIGGER batches_updated AFTER UPDATE ON batches BEGIN
  UPDATE form_counters
    SET forms = CASE WHEN NEW.tallied = 1 THEN NEW.expected
                     ELSE (SELECT count(*) FROM responses WHERE batch_id = NEW.id) END
    WHERE batch_id = NEW.id AND (NEW.tallied <> OLD.tallied OR (NEW.tallied = 1 AND NEW.expected <> OLD.expected));
  UPDATE form_counters SET form_verified = NEW.verified WHERE batch_id = NEW.id AND form_verified <> NEW.verified;
END;

CREATE TRIGGER counters_inserted AFTER INSERT ON counters BEGIN
  INSERT INTO month_counters (question_id, month, level, yes, no, score_1, score_2, score_3, score_4,
      score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several)
    SELECT NEW.question_id, substr (held_on, 1, 7), level,
           NEW.yes, NEW.no, NEW.score_1, NEW.score_2, NEW.score_3, NEW.score_4, NEW.score_5, NEW.score_6, NEW.score_7, NEW.score_8, NEW.score_9,
           NEW.score_10, NEW.texts, NEW.blank, NEW.illegible, NEW.several
      FROM activities WHERE id = NEW.activity_id AND took_place = 1
    ON CONFLICT DO UPDATE SET
      yes = yes + excluded.yes, no = no + excluded.no, score_1 = score_1 + excluded.score_1, score_2 = score_2 + excluded.score_2,
      score_3 = score_3 + excluded.score_3, score_4 = score_4 + excluded.score_4, score_5 = score_5 + excluded.score_5,
      score_6 = score_6 + excluded.score_6, score_7 = score_7 + excluded.score_7, score_8 = score_8 + excluded.score_8,
      score_9 = score_9 + excluded.score_9, score_10 = score_10 + excluded.score_10, texts = texts + excluded.texts,
      blank = blank + excluded.blank, illegible = illegible + excluded.illegible, several = several + excluded.several;
END;

CREATE TRIGGER counters_updated AFTER UPDATE ON counters BEGIN
  INSERT INTO month_counters (question_id, month, level, yes, no, score_1, score_2, score_3, score_4,
      score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several)
    SELECT NEW.question_id, substr (held_on, 1, 7), level,
           NEW.yes - OLD.yes, NEW.no - OLD.no, NEW.score_1 - OLD.score_1, NEW.score_2 - OLD.score_2, NEW.score_3 - OLD.score_3,
           NEW.score_4 - OLD.score_4, NEW.score_5 - OLD.score_5, NEW.score_6 - OLD.score_6, NEW.score_7 - OLD.score_7, NEW.score_8 - OLD.score_8,
           NEW.score_9 - OLD.score_9, NEW.score_10 - OLD.score_10, NEW.texts - OLD.texts, NEW.blank - OLD.blank, NEW.illegible - OLD.illegible,
           NEW.several - OLD.several
      FROM activities WHERE id = NEW.activity_id AND took_place = 1
    ON CONFLICT DO UPDATE SET
      yes = yes + excluded.yes, no = no + excluded.no, score_1 = score_1 + excluded.score_1, score_2 = score_2 + excluded.score_2,
      score_3 = score_3 + excluded.score_3, score_4 = score_4 + excluded.score_4, score_5 = score_5 + excluded.score_5,
      score_6 = score_6 + excluded.score_6, score_7 = score_7 + excluded.score_7, score_8 = score_8 + excluded.score_8,
      score_9 = score_9 + excluded.score_9, score_10 = score_10 + excluded.score_10, texts = texts + excluded.texts,
      blank = blank + excluded.blank, illegible = illegible + excluded.illegible, several = several + excluded.several;
END;

CREATE TRIGGER counters_deleted AFTER DELETE ON counters BEGIN
  INSERT INTO month_counters (question_id, month, level, yes, no, score_1, score_2, score_3, score_4,
      score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several)
    SELECT OLD.question_id, substr (held_on, 1, 7), level,
           - OLD.yes, - OLD.no, - OLD.score_1, - OLD.score_2, - OLD.score_3, - OLD.score_4, - OLD.score_5, - OLD.score_6, - OLD.score_7,
           - OLD.score_8, - OLD.score_9, - OLD.score_10, - OLD.texts, - OLD.blank, - OLD.illegible, - OLD.several
      FROM activities WHERE id = OLD.activity_id AND took_place = 1
    ON CONFLICT DO UPDATE SET
      yes = yes + excluded.yes, no = no + excluded.no, score_1 = score_1 + excluded.score_1, score_2 = score_2 + excluded.score_2,
      score_3 = score_3 + excluded.score_3, score_4 = score_4 + excluded.score_4, score_5 = score_5 + excluded.score_5,
      score_6 = score_6 + excluded.score_6, score_7 = score_7 + excluded.score_7, score_8 = score_8 + excluded.score_8,
      score_9 = score_9 + excluded.score_9, score_10 = score_10 + excluded.score_10, texts = texts + excluded.texts,
      blank = blank + excluded.blank, illegible = illegible + excluded.illegible, several = several + excluded.several;
END;

CREATE TRIGGER form_counters_inserted AFTER INSERT ON form_counters BEGIN
  INSERT INTO month_forms (month, level, survey_id, forms, verified)
    SELECT substr (held_on, 1, 7), level, NEW.form_survey_id, NEW.forms, NEW.forms * NEW.form_verified
      FROM activities WHERE id = NEW.activity_id AND took_place = 1
    ON CONFLICT DO UPDATE SET forms = forms + excluded.forms, verified = verified + excluded.verified;
END;

CREATE TRIGGER form_counters_updated AFTER UPDATE ON form_counters BEGIN
  INSERT INTO month_forms (month, level, survey_id, forms, verified)
    SELECT substr (held_on, 1, 7), level, NEW.form_survey_id, NEW.forms - OLD.forms, NEW.forms * NEW.form_verified - OLD.forms * OLD.form_verified
      FROM activities WHERE id = NEW.activity_id AND took_place = 1
    ON CONFLICT DO UPDATE SET forms = forms + excluded.forms, verified = verified + excluded.verified;
END;

CREATE TRIGGER form_counters_deleted AFTER DELETE ON form_counters BEGIN
  INSERT INTO month_forms (month, level, survey_id, forms, verified)
    SELECT substr (held_on, 1, 7), level, OLD.form_survey_id, - OLD.forms, - OLD.forms * OLD.form_verified
      FROM activities WHERE id = OLD.activity_id AND took_place = 1
    ON CONFLICT DO UPDATE SET forms = forms + excluded.forms, verified = verified + excluded.verified;
END;

CREATE TRIGGER activities_inserted AFTER INSERT ON activities WHEN NEW.took_place = 1 BEGIN
  INSERT INTO month_activities (month, level, activities, people) VALUES (substr (NEW.held_on, 1, 7), NEW.level, 1, NEW.people)
    ON CONFLICT DO UPDATE SET activities = activities + excluded.activities, people = people + excluded.people;
  INSERT INTO month_counters (question_id, month, level, yes, no, score_1, score_2, score_3, score_4,
      score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several)
    SELECT question_id, substr (NEW.held_on, 1, 7), NEW.level,
           yes, no, score_1, score_2, score_3, score_4, score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several
      FROM counters WHERE activity_id = NEW.id
    ON CONFLICT DO UPDATE SET
      yes = yes + excluded.yes, no = no + excluded.no, score_1 = score_1 + excluded.score_1, score_2 = score_2 + excluded.score_2,
      score_3 = score_3 + excluded.score_3, score_4 = score_4 + excluded.score_4, score_5 = score_5 + excluded.score_5,
      score_6 = score_6 + excluded.score_6, score_7 = score_7 + excluded.score_7, score_8 = score_8 + excluded.score_8,
      score_9 = score_9 + excluded.score_9, score_10 = score_10 + excluded.score_10, texts = texts + excluded.texts,
      blank = blank + excluded.blank, illegible = illegible + excluded.illegible, several = several + excluded.several;
  INSERT INTO month_forms (month, level, survey_id, forms, verified)
    SELECT substr (NEW.held_on, 1, 7), NEW.level, form_survey_id, forms, forms * form_verified
      FROM form_counters WHERE activity_id = NEW.id
    ON CONFLICT DO UPDATE SET forms = forms + excluded.forms, verified = verified + excluded.verified;
END;

CREATE TRIGGER activities_deleted AFTER DELETE ON activities WHEN OLD.took_place = 1 BEGIN
  INSERT INTO month_activities (month, level, activities, people) VALUES (substr (OLD.held_on, 1, 7), OLD.level, -1, - OLD.people)
    ON CONFLICT DO UPDATE SET activities = activities + excluded.activities, people = people + excluded.people;
  INSERT INTO month_counters (question_id, month, level, yes, no, score_1, score_2, score_3, score_4,
      score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several)
    SELECT question_id, substr (OLD.held_on, 1, 7), OLD.level,
           - yes, - no, - score_1, - score_2, - score_3, - score_4, - score_5, - score_6, - score_7, - score_8, - score_9, - score_10, - texts,
           - blank, - illegible, - several
      FROM counters WHERE activity_id = OLD.id
    ON CONFLICT DO UPDATE SET
      yes = yes + excluded.yes, no = no + excluded.no, score_1 = score_1 + excluded.score_1, score_2 = score_2 + excluded.score_2,
      score_3 = score_3 + excluded.score_3, score_4 = score_4 + excluded.score_4, score_5 = score_5 + excluded.score_5,
      score_6 = score_6 + excluded.score_6, score_7 = score_7 + excluded.score_7, score_8 = score_8 + excluded.score_8,
      score_9 = score_9 + excluded.score_9, score_10 = score_10 + excluded.score_10, texts = texts + excluded.texts,
      blank = blank + excluded.blank, illegible = illegible + excluded.illegible, several = several + excluded.several;
  INSERT INTO month_forms (month, level, survey_id, forms, verified)
    SELECT substr (OLD.held_on, 1, 7), OLD.level, form_survey_id, - forms, - forms * form_verified
      FROM form_counters WHERE activity_id = OLD.id
    ON CONFLICT DO UPDATE SET forms = forms + excluded.forms, verified = verified + excluded.verified;
END;

CREATE TRIGGER activities_left AFTER UPDATE OF took_place, held_on, level ON activities
  WHEN OLD.took_place = 1 AND (NEW.took_place, substr (NEW.held_on, 1, 7), NEW.level) <> (1, substr (OLD.held_on, 1, 7), OLD.level) BEGIN
  INSERT INTO month_counters (question_id, month, level, yes, no, score_1, score_2, score_3, score_4,
      score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several)
    SELECT question_id, substr (OLD.held_on, 1, 7), OLD.level,
           - yes, - no, - score_1, - score_2, - score_3, - score_4, - score_5, - score_6, - score_7, - score_8, - score_9, - score_10, - texts,
           - blank, - illegible, - several
      FROM counters WHERE activity_id = OLD.id
    ON CONFLICT DO UPDATE SET
      yes = yes + excluded.yes, no = no + excluded.no, score_1 = score_1 + excluded.score_1, score_2 = score_2 + excluded.score_2,
      score_3 = score_3 + excluded.score_3, score_4 = score_4 + excluded.score_4, score_5 = score_5 + excluded.score_5,
      score_6 = score_6 + excluded.score_6, score_7 = score_7 + excluded.score_7, score_8 = score_8 + excluded.score_8,
      score_9 = score_9 + excluded.score_9, score_10 = score_10 + excluded.score_10, texts = texts + excluded.texts,
      blank = blank + excluded.blank, illegible = illegible + excluded.illegible, several = several + excluded.several;
  INSERT INTO month_forms (month, level, survey_id, forms, verified)
    SELECT substr (OLD.held_on, 1, 7), OLD.level, form_survey_id, - forms, - forms * form_verified
      FROM form_counters WHERE activity_id = OLD.id
    ON CONFLICT DO UPDATE SET forms = forms + excluded.forms, verified = verified + excluded.verified;
END;

CREATE TRIGGER activities_came AFTER UPDATE OF took_place, held_on, level ON activities
  WHEN NEW.took_place = 1 AND (OLD.took_place, substr (OLD.held_on, 1, 7), OLD.level) <> (1, substr (NEW.held_on, 1, 7), NEW.level) BEGIN
  INSERT INTO month_counters (question_id, month, level, yes, no, score_1, score_2, score_3, score_4,
      score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several)
    SELECT question_id, substr (NEW.held_on, 1, 7), NEW.level,
           yes, no, score_1, score_2, score_3, score_4, score_5, score_6, score_7, score_8, score_9, score_10, texts, blank, illegible, several
      FROM counters WHERE activity_id = NEW.id
    ON CONFLICT DO UPDATE SET
      yes = yes + excluded.yes, no = no + excluded.no, score_1 = score_1 + excluded.score_1, score_2 = score_2 + excluded.score_2,
      score_3 = score_3 + excluded.score_3, score_4 = score_4 + excluded.score_4, score_5 = score_5 + excluded.score_5,
      score_6 = score_6 + excluded.score_6, score_7 = score_7 + excluded.score_7, score_8 = score_8 + excluded.score_8,
      score_9 = score_9 + excluded.score_9, score_10 = score_10 + excluded.score_10, texts = texts + excluded.texts,
      blank = blank + excluded.blank, illegible = illegible + excluded.illegible, several = several + excluded.several;
  INSERT INTO month_forms (month, level, survey_id, forms, verified)
    SELECT substr (NEW.held_on, 1, 7), NEW.level, form_survey_id, forms, forms * form_verified
      FROM form_counters WHERE activity_id = NEW.id
    ON CONFLICT DO UPDATE SET forms = forms + excluded.forms, verified = verified + excluded.verified;
END;

CREATE TRIGGER activities_updated AFTER UPDATE OF took_place, held_on, level, people ON activities
  WHEN (NEW.took_place, NEW.held_on, NEW.level, NEW.people) <> (OLD.took_place, OLD.held_on, OLD.level, OLD.people) BEGIN
  INSERT INTO month_activities (month, level, activities, people)
    VALUES (substr (OLD.held_on, 1, 7), OLD.level, - OLD.took_place, - OLD.took_place * OLD.people)
    ON CONFLICT DO UPDATE SET activities = activities + excluded.activities, people = people + excluded.people;
  INSERT INTO month_activities (month, level, activities, people)
    VALUES (substr (NEW.held_on, 1, 7), NEW.level, NEW.took_place, NEW.took_place * NEW.people)
    ON CONFLICT DO UPDATE SET activities = activities + excluded.activities, people = people + excluded.people;
END;

INSERT INTO month_counters
  SELECT question_id, substr (held_on, 1, 7), level, sum (yes), sum (no), sum (score_1), sum (score_2), sum (score_3), sum (score_4),
         sum (score_5), sum (score_6), sum (score_7), sum (score_8), sum (score_9), sum (score_10), sum (texts), sum (blank), sum (illegible),
         sum (several)
    FROM counters JOIN activities ON activities.id = activity_id WHERE took_place = 1 GROUP BY 1, 2, 3;
INSERT INTO month_forms
  SELECT substr (held_on, 1, 7), level, form_survey_id, sum (forms), sum (forms * form_verified)
    FROM form_counters JOIN activities ON activities.id = activity_id WHERE took_place = 1 GROUP BY 1, 2, 3;
INSERT INTO month_activities
  SELECT substr (held_on, 1, 7), level, count(*), sum (people) FROM activities WHERE took_place = 1 GROUP BY 1, 2;

-- For figures that the months do not serve.
CREATE INDEX activities_counted ON activities (held_on, level, project_id, people) WHERE took_place = 1;

DROP INDEX form_counters_by_activity;
CREATE INDEX form_counters_by_activity ON form_counters (activity_id, forms, form_survey_id, form_verified);

-- For what needs attention.
CREATE INDEX checklist_answers_due ON checklist_answers (due_on) WHERE due_on <> '';
CREATE INDEX batches_open ON batches (activity_id) WHERE finished = 0 AND tallied = 0;
CREATE INDEX template_prompts_known ON template_prompts (template_id, prompt, known_by) WHERE known_by <> '';

-- As before, and read by that index.
DROP VIEW known_answers;
CREATE VIEW known_answers (checklist_id, prompt) AS
  SELECT checklists.id, template_prompts.prompt
    FROM checklists JOIN template_prompts ON template_prompts.template_id = checklists.template_id
    WHERE known_by <> ''
      AND CASE known_by
            WHEN 'activities' THEN
              EXISTS (SELECT 1 FROM activities WHERE activities.project_id = checklists.project_id AND took_place = 1)
            WHEN 'forms' THEN
              EXISTS (SELECT 1 FROM activities JOIN form_counters ON form_counters.activity_id = activities.id
                        WHERE activities.project_id = checklists.project_id AND forms > 0)
          END;
