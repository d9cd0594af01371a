-- Planning: checklists of any scope, evidence, actions, the life of a project, the involvement duty, stakeholders.

-- A checklist belongs to a project, to an activity (the meeting it is answered for) or, with neither, to the organisation.
-- moved_from: the version it was answered in before it was moved to a newer one.
CREATE TABLE new_checklists (
  id INTEGER PRIMARY KEY,
  project_id INTEGER REFERENCES projects (id),
  template_id INTEGER NOT NULL REFERENCES checklist_templates (id),
  activity_id INTEGER REFERENCES activities (id),
  moved_from INTEGER REFERENCES checklist_templates (id),
  CHECK (project_id IS NULL OR activity_id IS NULL)
) STRICT;

INSERT INTO new_checklists (id, project_id, template_id) SELECT id, project_id, template_id FROM checklists;
DROP TABLE checklists;
ALTER TABLE new_checklists RENAME TO checklists;

CREATE UNIQUE INDEX checklists_by_project ON checklists (project_id, template_id);
CREATE UNIQUE INDEX checklists_by_activity ON checklists (activity_id, template_id);
CREATE INDEX checklists_by_template ON checklists (template_id);

-- origin: 'toolkit' comes with the program, 'own' is the organisation's. retired: no longer offered.
ALTER TABLE checklist_templates ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist_templates ADD COLUMN origin TEXT NOT NULL DEFAULT 'toolkit' CHECK (origin IN ('toolkit', 'own'));
ALTER TABLE checklist_templates ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));

UPDATE checklist_templates SET title = coalesce (json_extract (definition, '$.title'), name);

-- What evidence a prompt has: an activity, the results of its forms, or a file, of which only a reference is kept.
CREATE TABLE evidence_links (
  id INTEGER PRIMARY KEY,
  checklist_id INTEGER NOT NULL REFERENCES checklists (id),
  prompt TEXT NOT NULL CHECK (prompt <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('activity', 'results', 'file')),
  activity_id INTEGER REFERENCES activities (id),
  path TEXT NOT NULL DEFAULT '',
  checksum TEXT NOT NULL DEFAULT '',
  size INTEGER NOT NULL DEFAULT 0 CHECK (size >= 0),
  added_by TEXT NOT NULL DEFAULT '',
  added_at TEXT NOT NULL DEFAULT '',
  CHECK ((kind = 'file') = (path <> '')),
  CHECK ((kind = 'file') = (activity_id IS NULL))
) STRICT;

CREATE INDEX evidence_links_by_checklist ON evidence_links (checklist_id, prompt);
CREATE INDEX evidence_links_by_activity ON evidence_links (activity_id);

-- Something to be done. checklist_id and prompt: the gap that it closes.
CREATE TABLE actions (
  id INTEGER PRIMARY KEY,
  project_id INTEGER REFERENCES projects (id),
  title TEXT NOT NULL CHECK (title <> ''),
  owner TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL DEFAULT '' CHECK (due_on = '' OR due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
  done_on TEXT NOT NULL DEFAULT '' CHECK (done_on = '' OR done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  checklist_id INTEGER REFERENCES checklists (id),
  prompt TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX actions_by_project ON actions (project_id);
CREATE INDEX actions_by_checklist ON actions (checklist_id, prompt);

ALTER TABLE projects ADD COLUMN decides_on TEXT NOT NULL DEFAULT '' CHECK (decides_on = '' OR decides_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE projects ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1));
ALTER TABLE projects ADD COLUMN urgent_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE projects ADD COLUMN urgent_methods TEXT NOT NULL DEFAULT '';
ALTER TABLE projects ADD COLUMN look_again_on TEXT NOT NULL DEFAULT '' CHECK (look_again_on = '' OR look_again_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
-- How patients or local community groups shaped the work: the answer to the champion's question.
ALTER TABLE projects ADD COLUMN shaped TEXT NOT NULL DEFAULT '';
-- Writes the new columns into every row: SQLite's session extension takes a column that a row has not got for NULL, not for its default, and the
-- change could not be undone.
UPDATE projects SET shaped = '';

-- When a project is in a stage.
CREATE TABLE stage_dates (
  project_id INTEGER NOT NULL REFERENCES projects (id),
  stage TEXT NOT NULL CHECK (stage IN ('idea', 'planning', 'under-way', 'evaluating', 'closed')),
  starts_on TEXT NOT NULL DEFAULT '' CHECK (starts_on = '' OR starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ends_on TEXT NOT NULL DEFAULT '' CHECK (ends_on = '' OR ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (project_id, stage),
  CHECK (starts_on = '' OR ends_on = '' OR ends_on >= starts_on)
) STRICT, WITHOUT ROWID;

-- Key performance indicators.
CREATE TABLE indicators (
  id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES projects (id),
  name TEXT NOT NULL CHECK (name <> ''),
  target TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  achieved TEXT NOT NULL DEFAULT '' CHECK (achieved IN ('', 'yes', 'partly', 'not-yet', 'not-applicable')),
  how_known TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX indicators_by_project ON indicators (project_id);

-- Who has a stake in a project, in the register or not. 0 is not said.
CREATE TABLE stakeholders (
  id INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES projects (id),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'group', 'organisation')),
  interest INTEGER NOT NULL DEFAULT 0 CHECK (interest BETWEEN 0 AND 5),
  influence INTEGER NOT NULL DEFAULT 0 CHECK (influence BETWEEN 0 AND 5),
  level_intended TEXT NOT NULL DEFAULT '' CHECK (level_intended IN ('', 'informing', 'engaging', 'involving', 'co-production')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX stakeholders_by_project ON stakeholders (project_id);

-- Whether the duty to involve applies to a project.
CREATE TABLE duties (
  project_id INTEGER PRIMARY KEY REFERENCES projects (id),
  applies TEXT NOT NULL DEFAULT '' CHECK (applies IN ('', 'yes', 'no')),
  individual INTEGER NOT NULL DEFAULT 0 CHECK (individual IN (0, 1)),
  public INTEGER NOT NULL DEFAULT 0 CHECK (public IN (0, 1)),
  planning INTEGER NOT NULL DEFAULT 0 CHECK (planning IN (0, 1)),
  proposals INTEGER NOT NULL DEFAULT 0 CHECK (proposals IN (0, 1)),
  decisions INTEGER NOT NULL DEFAULT 0 CHECK (decisions IN (0, 1)),
  reason TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL DEFAULT '',
  decided_on TEXT NOT NULL DEFAULT '' CHECK (decided_on = '' OR decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- What can be used to work at a level.
CREATE TABLE tools (
  id INTEGER PRIMARY KEY,
  level TEXT NOT NULL CHECK (level IN ('informing', 'engaging', 'involving', 'co-production')),
  name TEXT NOT NULL CHECK (name <> ''),
  UNIQUE (level, name)
) STRICT;

-- subject: what the change is about, so that one prompt can show its history. Changes made before are not about the tables as they are now,
-- so nothing goes on with them.
ALTER TABLE change_sets ADD COLUMN subject TEXT NOT NULL DEFAULT '';
UPDATE change_sets SET field = '';
CREATE INDEX change_sets_by_subject ON change_sets (subject) WHERE subject <> '';

-- The prompts of a template, as its definition has them. known_by: which records of a project answer the prompt by themselves.
CREATE TABLE template_prompts (
  template_id INTEGER NOT NULL REFERENCES checklist_templates (id),
  prompt TEXT NOT NULL CHECK (prompt <> ''),
  known_by TEXT NOT NULL CHECK (known_by IN ('', 'activities', 'forms')),
  PRIMARY KEY (template_id, prompt)
) STRICT, WITHOUT ROWID;

INSERT INTO template_prompts (template_id, prompt, known_by)
  SELECT checklist_templates.id, json_extract (prompts.value, '$.id'), ''
    FROM checklist_templates, json_each (definition, '$.principles') AS principles, json_each (principles.value, '$.prompts') AS prompts;

-- Prompts that the workspace answers by itself, as long as nobody has: a project's engagement record, feedback from its forms.
CREATE VIEW known_answers (checklist_id, prompt) AS
  SELECT checklists.id, template_prompts.prompt
    FROM checklists JOIN template_prompts ON template_prompts.template_id = checklists.template_id
    WHERE (known_by = 'activities'
           AND EXISTS (SELECT 1 FROM activities WHERE activities.project_id = checklists.project_id AND took_place = 1))
       OR (known_by = 'forms'
           AND EXISTS (SELECT 1 FROM activities JOIN form_counters ON form_counters.activity_id = activities.id
                         WHERE activities.project_id = checklists.project_id AND forms > 0));

-- The answers that count: a person's, else what is known; only to prompts of the version that a checklist is in.
CREATE VIEW given_answers (checklist_id, prompt, answer, is_gap) AS
  SELECT checklist_answers.checklist_id, checklist_answers.prompt, answer,
         answer = 'not-yet' OR (answer = 'not-applicable' AND trim (reason, char (9, 10, 12, 13, 32)) = '')
    FROM checklists JOIN template_prompts ON template_prompts.template_id = checklists.template_id
    JOIN checklist_answers ON checklist_answers.checklist_id = checklists.id AND checklist_answers.prompt = template_prompts.prompt
    WHERE answer <> ''
  UNION ALL
  SELECT known_answers.checklist_id, known_answers.prompt, 'yes', 0
    FROM known_answers LEFT JOIN checklist_answers
      ON checklist_answers.checklist_id = known_answers.checklist_id AND checklist_answers.prompt = known_answers.prompt
    WHERE coalesce (answer, '') = '';
