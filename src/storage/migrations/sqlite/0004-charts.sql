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
