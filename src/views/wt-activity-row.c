#include "wt-activity-row.h"

#include "wt-activity.h"
#include "wt-date.h"
#include "wt-level-steps.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtActivityRow
{
  WtRecordRow parent_instance;

  GtkLabel *date_label;
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *people_label;
  GtkLabel *forms_label;
  WtLevelSteps *level_steps;
};

G_DEFINE_FINAL_TYPE (WtActivityRow, wt_activity_row, WT_TYPE_RECORD_ROW)

/* "31 forms", "25 forms to type", "Planned", or nothing. */
static char *
describe_forms (WtActivity *activity, gboolean *is_waiting)
{
  WtModel *model = WT_MODEL (activity);
  gint64 forms = wt_activity_get_forms (activity);
  gint64 missing = wt_model_get_int64 (model, WT_ACTIVITY_EXPECTED) - forms;

  *is_waiting = FALSE;
  if (!wt_model_get_boolean (model, WT_ACTIVITY_TOOK_PLACE))
    return g_strdup (_ ("Planned"));
  if (missing > 0 && !wt_model_get_boolean (model, WT_ACTIVITY_FINISHED))
    {
      *is_waiting = TRUE;
      return g_strdup_printf (ngettext ("%lu form to type", "%lu forms to type", (gulong) missing),
                              (gulong) missing);
    }
  return forms > 0 ? wt_words_forms (forms) : g_strdup ("");
}

static void
wt_activity_row_show (WtRecordRow *row, gpointer record)
{
  WtActivityRow *self = WT_ACTIVITY_ROW (row);
  WtActivity *activity = record;
  WtModel *model = WT_MODEL (activity);
  WtLevel level = wt_activity_get_level (activity);
  gboolean is_waiting;
  gint64 people = wt_model_get_int64 (model, WT_ACTIVITY_PEOPLE);
  g_autofree char *date = wt_date_to_short_words (wt_activity_get_held_on (activity));
  g_autofree char *detail = wt_words_join (wt_model_get_string (model, WT_ACTIVITY_PROJECT),
                                           wt_term_get_title (wt_levels, level),
                                           wt_model_get_string (model, WT_ACTIVITY_PLACE), NULL);
  g_autofree char *forms = describe_forms (activity, &is_waiting);
  g_autofree char *count = people > 0 ? wt_words_people (people) : g_strdup ("");

  gtk_label_set_label (self->date_label, date);
  gtk_label_set_label (self->title_label, wt_activity_get_title (activity));
  gtk_label_set_label (self->detail_label, detail);
  gtk_label_set_label (self->people_label, count);
  gtk_label_set_label (self->forms_label, forms);
  if (is_waiting)
    gtk_widget_add_css_class (GTK_WIDGET (self->forms_label), "waiting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->forms_label), "waiting");
  wt_level_steps_set_levels (self->level_steps, level, WT_LEVEL_NONE);
}

static void
wt_activity_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ACTIVITY_ROW);
  G_OBJECT_CLASS (wt_activity_row_parent_class)->dispose (object);
}

static void
wt_activity_row_class_init (WtActivityRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_activity_row_dispose;
  WT_RECORD_ROW_CLASS (klass)->show = wt_activity_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-activity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtActivityRow, date_label);
  gtk_widget_class_bind_template_child (widget_class, WtActivityRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtActivityRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtActivityRow, people_label);
  gtk_widget_class_bind_template_child (widget_class, WtActivityRow, forms_label);
  gtk_widget_class_bind_template_child (widget_class, WtActivityRow, level_steps);
}

static void
wt_activity_row_init (WtActivityRow *self)
{
  g_type_ensure (WT_TYPE_LEVEL_STEPS);
  gtk_widget_init_template (GTK_WIDGET (self));
}
