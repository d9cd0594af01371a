#pragma once

#include "wt-aspect.h"
#include "wt-connection.h"
#include "wt-job.h"
#include "wt-survey.h"

G_BEGIN_DECLS

/* How a job is run. */
typedef enum
{
  /* Reads, in one transaction. */
  WT_JOB_READ,
  /* Reads for long, on a connection of its own, so that nothing waits for it. */
  WT_JOB_REPORT,
  /* Changes something: recorded for undo and history. */
  WT_JOB_CHANGE,
  /* Changes rows that no history keeps: drafts, the state of change sets. */
  WT_JOB_UNRECORDED,
} WtJobKind;

typedef struct _WtJobContext WtJobContext;

/* What a job's function works with, on the database thread. */
struct _WtJobContext
{
  WtConnection *connection;
  GCancellable *cancellable; /* (nullable) */
  const char *author;        /* who makes the change */
  WtSurvey *survey;          /* the survey that the overview is about */
  char *sentence;      /* (owned) (nullable): for the history, see wt_job_context_describe() */
  char *field;         /* (owned) (nullable) */
  char *subject;       /* (owned) (nullable): see wt_job_context_set_subject() */
  gboolean is_quiet;   /* no toast for it */
  gboolean is_refused; /* see wt_job_context_refuse() */
  WtAspect aspects;    /* set by an unrecorded job that touched something */
  /* (nullable): done in the same transaction, once the change is in the history */
  gboolean (*last_step) (WtJobContext *context, GError **error);
  gboolean is_final;   /* the change cannot be undone */
  gboolean wants_wipe; /* the file is to be written anew afterwards, see wt_connection_wipe() */
};

/* Does the job; returns its result (transfer full) (nullable), or sets @error. */
typedef GObject *(*WtJobFunc) (WtJobContext *context, gpointer data, GError **error);

WtJob *wt_job_new (WtJobKind kind, WtJobFunc function, gpointer data, GDestroyNotify free_data);

WtJobKind wt_job_get_kind (WtJob *job);
GObject *wt_job_run (WtJob *job, WtJobContext *context, GError **error);

/* The survey with @survey_id, with the ids of its questions (transfer full). */
WtSurvey *wt_job_context_find_survey (WtJobContext *context, gint64 survey_id, GError **error);

/* The survey that the forms of a batch answer (transfer full). */
WtSurvey *
wt_job_context_find_survey_of_batch (WtJobContext *context, gint64 batch_id, GError **error);

/**
 * wt_job_context_describe:
 * @sentence: (transfer full): what was done, for people
 * @field: (transfer full) (nullable): names a field that is typed into; quick changes to the same
 * field become one
 *
 * Every job of kind WT_JOB_CHANGE says what it did.
 */
void wt_job_context_describe (WtJobContext *context, char *sentence, char *field);

/* Says what the change is about (transfer full), for wt_list_subject_history_job_new(). */
void wt_job_context_set_subject (WtJobContext *context, char *subject);

/* Takes back what the job changed so far; its result is still handed over. */
void wt_job_context_refuse (WtJobContext *context);

/* A list model that holds the elements of @objects, which it takes over. */
GObject *wt_job_make_list (GPtrArray *objects, GType type);

G_END_DECLS
