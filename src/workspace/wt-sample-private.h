#pragma once

#include "wt-checklist.h"
#include "wt-job-private.h"
#include "wt-json.h"
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

G_END_DECLS
