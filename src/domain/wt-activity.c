#include "wt-activity.h"

#include "wt-date.h"
#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtActivity
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtActivity, wt_activity, WT_TYPE_MODEL)

/* In the order of WtActivityProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "project-id", G_TYPE_INT64, NC_ ("field", "project") },
  { "title", G_TYPE_STRING, NC_ ("field", "title") },
  { "level", G_TYPE_INT, NC_ ("field", "level") },
  { "held-on", G_TYPE_STRING, NC_ ("field", "date") },
  { "place", G_TYPE_STRING, NC_ ("field", "place") },
  { "took-place", G_TYPE_BOOLEAN, NC_ ("field", "whether it took place") },
  { "people", G_TYPE_INT64, NC_ ("field", "number of people") },
  { "choice", G_TYPE_STRING, NC_ ("field", "kind of activity") },
  { "description", G_TYPE_STRING, NC_ ("field", "description") },
  { "project", G_TYPE_STRING, NULL },
  { "batch-id", G_TYPE_INT64, NULL },
  { "expected", G_TYPE_INT64, NULL },
  { "forms", G_TYPE_INT64, NULL },
  { "tallied", G_TYPE_BOOLEAN, NULL },
  { "finished", G_TYPE_BOOLEAN, NULL },
};

static void
wt_activity_class_init (WtActivityClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_activity_init (WtActivity *self)
{
}

WtActivity *
wt_activity_new (void)
{
  g_autofree char *today = wt_date_today ();

  return g_object_new (WT_TYPE_ACTIVITY, "held-on", today, "took-place", TRUE, NULL);
}

gint64
wt_activity_get_id (WtActivity *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_ACTIVITY_ID);
}

const char *
wt_activity_get_title (WtActivity *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_ACTIVITY_TITLE);
}

const char *
wt_activity_get_held_on (WtActivity *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_ACTIVITY_HELD_ON);
}

WtLevel
wt_activity_get_level (WtActivity *self)
{
  return (WtLevel) wt_model_get_int (WT_MODEL (self), WT_ACTIVITY_LEVEL);
}

gint64
wt_activity_get_forms (WtActivity *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_ACTIVITY_FORMS);
}

GPtrArray *
wt_activity_list_issues (WtActivity *self)
{
  GPtrArray *issues = wt_issue_list_new ();
  WtModel *model = WT_MODEL (self);
  g_autofree char *title = g_strstrip (g_strdup (wt_activity_get_title (self)));

  if (wt_activity_get_level (self) == WT_LEVEL_NONE)
    wt_issue_list_add (issues, "level", _ ("Choose a level first."));
  if (title[0] == '\0')
    wt_issue_list_add (issues, "title", _ ("Give the activity a title."));
  if (wt_model_get_int64 (model, WT_ACTIVITY_PROJECT_ID) == 0)
    wt_issue_list_add (issues, "project-id", _ ("Choose the project it belongs to."));
  if (!wt_date_is_valid (wt_activity_get_held_on (self)))
    wt_issue_list_add (issues, "held-on", _ ("Give the date of the activity."));
  if (wt_model_get_int64 (model, WT_ACTIVITY_PEOPLE) < 0)
    wt_issue_list_add (issues, "people", _ ("The number of people cannot be below 0."));
  return issues;
}

/* Whether what was answered to "what did you do" has a place under @level. */
static gboolean
keeps_choice (WtActivity *self, WtEngagementQuestions *questions, WtLevel level)
{
  const char *choice = wt_model_get_string (WT_MODEL (self), WT_ACTIVITY_CHOICE);
  const WtEngagementQuestion *before, *after;

  if (choice[0] == '\0' || wt_activity_get_level (self) == WT_LEVEL_NONE)
    return TRUE;

  before = wt_engagement_questions_get_activity (questions, wt_activity_get_level (self));
  after = wt_engagement_questions_get_activity (questions, level);
  return wt_engagement_question_has_choice (after, choice)
         || wt_engagement_question_is_other (before, choice);
}

gboolean
wt_activity_drops_forms (WtActivity *self, WtEngagementQuestions *questions, WtLevel level)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_ACTIVITY_BATCH_ID) != 0
         && wt_engagement_questions_get_responses (questions, level) == NULL;
}

static char *
describe_dropped_forms (WtActivity *self, const char *level)
{
  gulong forms = (gulong) wt_activity_get_forms (self);

  if (forms == 0)
    /* Translators: a pile of forms, none of them typed yet; %s is a level such as "Informing" */
    return g_strdup_printf (_ ("The paper forms that came in do not apply to %s."), level);
  if (wt_model_get_boolean (WT_MODEL (self), WT_ACTIVITY_TALLIED))
    /* Translators: %2$s is a level such as "Informing" */
    return g_strdup_printf (ngettext ("The total of %1$lu form does not apply to %2$s.",
                                      "The totals of %1$lu forms do not apply to %2$s.", forms),
                            forms, level);
  /* Translators: %2$s is a level such as "Informing" */
  return g_strdup_printf (ngettext ("The %1$lu typed form does not apply to %2$s.",
                                    "The %1$lu typed forms do not apply to %2$s.", forms),
                          forms, level);
}

GPtrArray *
wt_activity_list_dropped (WtActivity *self, WtEngagementQuestions *questions, WtLevel level)
{
  GPtrArray *dropped = g_ptr_array_new_with_free_func (g_free);
  const char *title = wt_term_get_title (wt_levels, level);

  if (!keeps_choice (self, questions, level))
    /* Translators: %1$s is a kind of activity such as "Focus groups", %2$s a level such as
     * "Engaging" */
    g_ptr_array_add (dropped,
                     g_strdup_printf (_ ("“%1$s” is not a choice of %2$s."),
                                      wt_model_get_string (WT_MODEL (self), WT_ACTIVITY_CHOICE),
                                      title));
  if (wt_activity_drops_forms (self, questions, level))
    g_ptr_array_add (dropped, describe_dropped_forms (self, title));
  return dropped;
}

void
wt_activity_change_level (WtActivity *self, WtEngagementQuestions *questions, WtLevel level)
{
  WtModel *model = WT_MODEL (self);
  const WtEngagementQuestion *after = wt_engagement_questions_get_activity (questions, level);
  const char *choice = wt_model_get_string (model, WT_ACTIVITY_CHOICE);
  gboolean has_description = wt_model_get_string (model, WT_ACTIVITY_DESCRIPTION)[0] != '\0';

  if (!wt_engagement_question_has_choice (after, choice))
    wt_model_set_string (model, WT_ACTIVITY_CHOICE,
                         has_description ? wt_engagement_question_get_other (after) : "");
  wt_model_set_int (model, WT_ACTIVITY_LEVEL, level);
}
