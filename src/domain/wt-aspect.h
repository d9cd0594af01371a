#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a change touched; pages look at it to know whether to load again. */
typedef enum
{
  WT_ASPECT_NONE = 0,
  WT_ASPECT_SETTINGS = 1 << 0,
  WT_ASPECT_PROJECTS = 1 << 1,
  WT_ASPECT_ANSWERS = 1 << 2,
  WT_ASPECT_ACTIVITIES = 1 << 3,
  WT_ASPECT_FORMS = 1 << 4,
  WT_ASPECT_CHECKLISTS = 1 << 5, /* their templates */
  WT_ASPECT_ACTIONS = 1 << 6,
  WT_ASPECT_SURVEYS = 1 << 7,
  WT_ASPECT_COMMENTS = 1 << 8, /* their themes, and what may be published */
  WT_ASPECT_MEASURES = 1 << 9, /* what is measured over time */
  WT_ASPECT_REPORTS = 1 << 10, /* which were saved, and what those who review said */
  WT_ASPECT_ALL = (1 << 11) - 1,
} WtAspect;

G_END_DECLS
