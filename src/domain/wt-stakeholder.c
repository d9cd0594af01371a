#include "wt-stakeholder.h"

#include "wt-issue.h"

#include <glib/gi18n.h>

struct _WtStakeholder
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtStakeholder, wt_stakeholder, WT_TYPE_MODEL)

/* In the order of WtStakeholderProperty. */
static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "project-id", G_TYPE_INT64, NULL },
  { "name", G_TYPE_STRING, NC_ ("field", "name") },
  { "kind", G_TYPE_INT, NC_ ("field", "kind") },
  { "interest", G_TYPE_INT, NC_ ("field", "interest") },
  { "influence", G_TYPE_INT, NC_ ("field", "influence") },
  { "level-intended", G_TYPE_INT, NC_ ("field", "level intended") },
  { "note", G_TYPE_STRING, NC_ ("field", "note") },
};

static void
wt_stakeholder_class_init (WtStakeholderClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_stakeholder_init (WtStakeholder *self)
{
}

WtStakeholder *
wt_stakeholder_new (gint64 project_id)
{
  return g_object_new (WT_TYPE_STAKEHOLDER, "project-id", project_id, "kind", WT_STAKEHOLDER_GROUP,
                       NULL);
}

gint64
wt_stakeholder_get_id (WtStakeholder *self)
{
  return wt_model_get_int64 (WT_MODEL (self), WT_STAKEHOLDER_ID);
}

const char *
wt_stakeholder_get_name (WtStakeholder *self)
{
  return wt_model_get_string (WT_MODEL (self), WT_STAKEHOLDER_NAME);
}

WtStakeholderKind
wt_stakeholder_get_kind (WtStakeholder *self)
{
  return (WtStakeholderKind) wt_model_get_int (WT_MODEL (self), WT_STAKEHOLDER_KIND);
}

int
wt_stakeholder_get_interest (WtStakeholder *self)
{
  return wt_model_get_int (WT_MODEL (self), WT_STAKEHOLDER_INTEREST);
}

int
wt_stakeholder_get_influence (WtStakeholder *self)
{
  return wt_model_get_int (WT_MODEL (self), WT_STAKEHOLDER_INFLUENCE);
}

WtLevel
wt_stakeholder_get_level_intended (WtStakeholder *self)
{
  return (WtLevel) wt_model_get_int (WT_MODEL (self), WT_STAKEHOLDER_LEVEL_INTENDED);
}

GPtrArray *
wt_stakeholder_list_issues (WtStakeholder *self)
{
  GPtrArray *issues = wt_issue_list_new ();
  int interest = wt_stakeholder_get_interest (self);
  int influence = wt_stakeholder_get_influence (self);

  wt_issue_list_check_text (issues, WT_MODEL (self), "name", _ ("Say who it is."));
  if (interest < 0 || interest > 5)
    wt_issue_list_add (issues, "interest", _ ("Interest goes from 1 to 5."));
  if (influence < 0 || influence > 5)
    wt_issue_list_add (issues, "influence", _ ("Influence goes from 1 to 5."));
  return issues;
}
