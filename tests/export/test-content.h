#pragma once

#include "wt-checklist.h"
#include "wt-workbook.h"

/* What a workbook is made of, in memory, without a workspace. All counts are those of the forms. */
typedef struct
{
  WtReportContent content;
  WtSurvey *survey;
  WtChecklist *checklist;
  GPtrArray *responses; /* of WtResponse */
  GArray *activity_ids; /* of gint64, one a response */
  char *organisation;
  char *scope;
  gboolean fails;          /* going through the forms ends with an error */
  guint n_repeats;         /* how often each form comes; 1 */
  guint n_progress;        /* how often progress was told */
  double last_progress;    /* fails the test when it goes back */
  GCancellable *cancel_at; /* (nullable) cancelled when half of the work is done */
} TestContent;

/* The name of whoever typed the forms; must be nowhere in a workbook. */
#define TEST_TYPIST "Nobody Shouldsee"

typedef enum
{
  TEST_CONTENT_ORDINARY, /* 2 projects, 6 activities (one of them counts only), 24 months of forms
                          */
  TEST_CONTENT_EMPTY,    /* no project, no activity, no form */
  TEST_CONTENT_SINGLE,   /* one activity with one form */
  TEST_CONTENT_LONG,     /* 2,501 activities, a form each but for the first */
  TEST_CONTENT_SURVEYS,  /* ordinary, with another survey, equality monitoring, verified forms */
  TEST_CONTENT_CRUEL,    /* texts that try to break the file */
} TestContentKind;

TestContent *test_content_new (TestContentKind kind);
void test_content_free (TestContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestContent, test_content_free)
