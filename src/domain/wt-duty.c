#include "wt-duty.h"

#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtDuty
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtDuty, wt_duty, WT_TYPE_MODEL)

const WtTerm wt_duty_states[] = {
  { WT_DUTY_APPLIES, "yes", N_ ("The duty applies"), NULL },
  { WT_DUTY_DOES_NOT_APPLY, "no", N_ ("The duty does not apply"), NULL },
  { 0 },
};

/* In the order of WtDutyProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "project-id", G_TYPE_INT64, NULL },
  { "state", G_TYPE_INT, NC_ ("field", "whether the duty applies") },
  { "individual", G_TYPE_BOOLEAN, NC_ ("field", "individual participation") },
  { "public", G_TYPE_BOOLEAN, NC_ ("field", "public participation") },
  { "planning", G_TYPE_BOOLEAN, NC_ ("field", "planning") },
  { "proposals", G_TYPE_BOOLEAN, NC_ ("field", "proposals for change") },
  { "decisions", G_TYPE_BOOLEAN, NC_ ("field", "decisions") },
  { "reason", G_TYPE_STRING, NC_ ("field", "reason") },
  { "decided-by", G_TYPE_STRING, NC_ ("field", "who decided") },
  { "decided-on", G_TYPE_STRING, NC_ ("field", "date of the decision") },
};

static void
wt_duty_class_init (WtDutyClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_duty_init (WtDuty *self)
{
}

WtDuty *
wt_duty_new (gint64 project_id)
{
  return g_object_new (WT_TYPE_DUTY, "project-id", project_id, NULL);
}

WtDutyState
wt_duty_get_state (WtDuty *self)
{
  return (WtDutyState) wt_model_get_int (WT_MODEL (self), WT_DUTY_STATE);
}

const char *
wt_duty_get_reason (WtDuty *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_DUTY_REASON);
}

GPtrArray *
wt_duty_list_issues (WtDuty *self)
{
  GPtrArray *issues = wt_issue_list_new ();
  WtModel *model = WT_MODEL (self);
  gboolean names_a_limb = wt_model_get_boolean (model, WT_DUTY_PLANNING)
                          || wt_model_get_boolean (model, WT_DUTY_PROPOSALS)
                          || wt_model_get_boolean (model, WT_DUTY_DECISIONS);

  if (wt_duty_get_state (self) == WT_DUTY_APPLIES && wt_model_get_boolean (model, WT_DUTY_PUBLIC)
      && !names_a_limb)
    wt_issue_list_add (issues, "planning", _ ("Say what the work is about: choose at least one."));
  if (wt_duty_get_state (self) != WT_DUTY_UNDECIDED)
    wt_issue_list_check_text (issues, model, "reason", _ ("Say why."));
  wt_issue_list_check_date (issues, model, "decided-on");
  return issues;
}
