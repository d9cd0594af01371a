#pragma once

#include "wt-checklist.h"
#include "wt-job-private.h"
#include "wt-json.h"
#include "wt-plan.h"
#include "wt-project.h"
#include "wt-response.h"

G_BEGIN_DECLS

/* What the sample is made from. */
typedef struct
{
  WtJobContext *context;
  char *today;        /* (owned) */
  GRand *random;      /* (owned) */
  JsonParser *parser; /* (owned) */
  JsonObject *root;
  gint64 template_id;
  WtChecklist *checklist; /* (owned) */
} WtSampleWorld;

/* Fills a form as somebody might have who was at @activity of @project. */
void wt_sample_fill_response (WtSampleWorld *world,
                              WtResponse *response,
                              JsonObject *project,
                              JsonObject *activity);

/* What a letter stands for: y, p, n, x for not applicable, and a dot for no answer. */
WtAnswer wt_sample_read_answer (char letter);

/* Sets what @object says of decision, urgency and who shaped it. */
void wt_sample_fill_project (WtSampleWorld *world, JsonObject *object, WtProject *project);

/* Stores the duty, the stages, the people and what is to be done; @activity_ids: of gint64, in the
 * order of the file. */
gboolean wt_sample_add_planning (WtSampleWorld *world,
                                 JsonObject *object,
                                 gint64 project_id,
                                 gint64 checklist_id,
                                 GArray *activity_ids,
                                 GError **error);

/* The checklist that the organisation answers for itself. */
gboolean wt_sample_add_organisation_checklist (WtSampleWorld *world, GError **error);

/* Targets and rebases of the measures that a workspace starts with, in their order. */
gboolean wt_sample_add_measures (WtSampleWorld *world, GError **error);

G_END_DECLS
