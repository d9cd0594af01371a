#include "wt-review-note.h"

#include "wt-date.h"
#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtReviewNote
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtReviewNote, wt_review_note, WT_TYPE_MODEL)

const WtTerm wt_review_note_kinds[] = {
  { WT_REVIEW_NOTE_REMARK, "remark", N_ ("Remark"), NULL },
  { WT_REVIEW_NOTE_QUESTION, "question", N_ ("Question"), NULL },
  { 0 },
};

/* In the order of WtReviewNoteProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "identifier", G_TYPE_STRING, NULL },
  { "kind", G_TYPE_INT, NC_ ("field", "kind") },
  { "project-id", G_TYPE_INT64, NC_ ("field", "project") },
  { "text", G_TYPE_STRING, NC_ ("field", "text") },
  { "author", G_TYPE_STRING, NC_ ("field", "who wrote it") },
  { "written-on", G_TYPE_STRING, NC_ ("field", "date") },
  { "dealt-with", G_TYPE_BOOLEAN, NC_ ("field", "dealt with") },
  { "project", G_TYPE_STRING, NULL },
};

static void
wt_review_note_class_init (WtReviewNoteClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_review_note_init (WtReviewNote *self)
{
}

WtReviewNote *
wt_review_note_new (const char *date)
{
  g_autofree char *identifier = g_uuid_string_random ();

  return g_object_new (WT_TYPE_REVIEW_NOTE, "identifier", identifier, "kind",
                       (int) WT_REVIEW_NOTE_REMARK, "written-on", date, NULL);
}

gint64
wt_review_note_get_id (WtReviewNote *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_REVIEW_NOTE_ID);
}

WtReviewNoteKind
wt_review_note_get_kind (WtReviewNote *self)
{
  return (WtReviewNoteKind) wt_model_get_int (WT_MODEL (self), WT_REVIEW_NOTE_KIND);
}

gint64
wt_review_note_get_project_id (WtReviewNote *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_REVIEW_NOTE_PROJECT_ID);
}

const char *
wt_review_note_get_text (WtReviewNote *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_REVIEW_NOTE_TEXT);
}

gboolean
wt_review_note_is_dealt_with (WtReviewNote *self)
{
  return wt_model_get_boolean (WT_MODEL (self), WT_REVIEW_NOTE_DEALT_WITH);
}

static char *
dup_subject (WtReviewNote *self)
{
  gboolean is_question = wt_review_note_get_kind (self) == WT_REVIEW_NOTE_QUESTION;
  const char *project = wt_model_get_string (WT_MODEL (self), WT_REVIEW_NOTE_PROJECT);

  if (project[0] == '\0')
    return g_strdup (is_question ? _ ("Question about everything") : _ ("Remark on everything"));
  return g_strdup_printf (
      /* Translators: %s is a project */
      is_question ? _ ("Question about “%s”") : _ ("Remark on “%s”"), project);
}

char *
wt_review_note_dup_words (WtReviewNote *self)
{
  const char *author = wt_model_get_string (WT_MODEL (self), WT_REVIEW_NOTE_AUTHOR);
  g_autofree char *subject = dup_subject (self);
  g_autofree char *date =
      wt_date_to_words (wt_model_get_string (WT_MODEL (self), WT_REVIEW_NOTE_WRITTEN_ON));

  return author[0] != '\0' ? g_strjoin (" · ", subject, author, date, NULL)
                           : g_strjoin (" · ", subject, date, NULL);
}

GPtrArray *
wt_review_note_list_issues (WtReviewNote *self)
{
  GPtrArray *issues = wt_issue_list_new ();

  wt_issue_list_check_text (issues, WT_MODEL (self), "text", _ ("Write something first."));
  wt_issue_list_check_date (issues, WT_MODEL (self), "written-on");
  return issues;
}
