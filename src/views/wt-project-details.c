#include "wt-project-details.h"

#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-field-message.h"
#include "wt-issue.h"
#include "wt-name-row.h"
#include "wt-note-row.h"
#include "wt-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _WtProjectDetails
{
  AdwBin parent_instance;

  AdwEntryRow *title_row;
  WtNoteRow *summary_row;
  AdwComboRow *organisation_row;
  AdwComboRow *directorate_row;
  WtNameRow *lead_row;
  WtNameRow *contact_row;
  WtNameRow *champion_row;
  AdwComboRow *stage_row;
  WtDateRow *starts_on_row;
  WtDateRow *ends_on_row;
  AdwComboRow *level_row;
  GtkWidget *equality_group;
  AdwActionRow *equality_row;

  WtProject *project; /* (owned) (nullable) */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtProjectDetails, wt_project_details, ADW_TYPE_BIN)

/* A choice and the property that keeps its id. */
typedef struct
{
  AdwComboRow *row;
  const char *property;
  gboolean is_wide; /* gint64, not int */
} Choice;

#define N_CHOICES 4

static void
list_choices (WtProjectDetails *self, Choice *choices)
{
  const Choice all[N_CHOICES] = {
    { self->organisation_row, "organisation-id", TRUE },
    { self->directorate_row, "directorate-id", TRUE },
    { self->stage_row, "stage", FALSE },
    { self->level_row, "level-aimed", FALSE },
  };

  memcpy (choices, all, sizeof all);
}

static gint64
get_id (WtProject *project, const Choice *choice)
{
  gint64 wide = 0;
  int narrow = 0;

  if (choice->is_wide)
    g_object_get (project, choice->property, &wide, NULL);
  else
    g_object_get (project, choice->property, &narrow, NULL);
  return choice->is_wide ? wide : narrow;
}

/* The choices follow the project, as after an undo. */
static void
show_choices (WtProjectDetails *self)
{
  Choice choices[N_CHOICES];

  if (self->project == NULL || self->is_filling)
    return;
  list_choices (self, choices);
  self->is_filling = TRUE;
  for (int i = 0; i < N_CHOICES; i++)
    wt_choices_set_id (choices[i].row, get_id (self->project, &choices[i]));
  self->is_filling = FALSE;
}

static void
on_chosen_cb (WtProjectDetails *self, GParamSpec *pspec, AdwComboRow *row)
{
  Choice choices[N_CHOICES];

  if (self->project == NULL || self->is_filling)
    return;
  list_choices (self, choices);
  for (int i = 0; i < N_CHOICES; i++)
    if (choices[i].row == row)
      {
        if (choices[i].is_wide)
          g_object_set (self->project, choices[i].property, wt_choices_get_id (row), NULL);
        else
          g_object_set (self->project, choices[i].property, (int) wt_choices_get_id (row), NULL);
      }
}

static void
show_issues (WtProjectDetails *self)
{
  g_autoptr (GPtrArray) issues = wt_project_list_issues (self->project);

  wt_field_message_set (GTK_LIST_BOX_ROW (self->title_row), wt_issue_list_find (issues, "title"));
  wt_field_message_set (GTK_LIST_BOX_ROW (self->starts_on_row),
                        wt_issue_list_find (issues, "starts-on"));
  wt_field_message_set (GTK_LIST_BOX_ROW (self->ends_on_row),
                        wt_issue_list_find (issues, "ends-on"));
}

static void
on_project_notify_cb (WtProjectDetails *self)
{
  show_choices (self);
  show_issues (self);
}

static void
wt_project_details_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PROJECT_DETAILS);
  g_clear_object (&WT_PROJECT_DETAILS (object)->project);
  G_OBJECT_CLASS (wt_project_details_parent_class)->dispose (object);
}

static void
wt_project_details_class_init (WtProjectDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_project_details_dispose;
  g_type_ensure (WT_TYPE_DATE_ROW);
  g_type_ensure (WT_TYPE_NAME_ROW);
  g_type_ensure (WT_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-project-details.ui");
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, title_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, summary_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, directorate_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, lead_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, contact_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, champion_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, stage_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, starts_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, ends_on_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, level_row);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, equality_group);
  gtk_widget_class_bind_template_child (widget_class, WtProjectDetails, equality_row);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
}

static void
wt_project_details_init (WtProjectDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->is_filling = TRUE;
  wt_choices_set_terms (self->stage_row, wt_stages, NULL);
  wt_choices_set_terms (self->level_row, wt_levels, _ ("Not decided"));
  self->is_filling = FALSE;
}

static void
bind (WtProjectDetails *self, const char *property, gpointer row, const char *row_property)
{
  g_object_bind_property (self->project, property, row, row_property,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

void
wt_project_details_set_project (WtProjectDetails *self, WtProject *project)
{
  g_return_if_fail (self->project == NULL);

  self->project = g_object_ref (project);
  bind (self, "title", self->title_row, "text");
  bind (self, "summary", self->summary_row, "text");
  bind (self, "lead", self->lead_row, "text");
  bind (self, "contact", self->contact_row, "text");
  bind (self, "champion", self->champion_row, "text");
  bind (self, "starts-on", self->starts_on_row, "date");
  bind (self, "ends-on", self->ends_on_row, "date");
  g_signal_connect_object (project, "notify", G_CALLBACK (on_project_notify_cb), self,
                           G_CONNECT_SWAPPED);
  show_choices (self);
}

void
wt_project_details_set_choices (WtProjectDetails *self, WtChoiceLists *choices)
{
  GListModel *names = wt_choice_lists_get_names (choices);

  self->is_filling = TRUE;
  wt_choices_set_names (self->organisation_row, wt_choice_lists_get_organisations (choices), "name",
                        _ ("None"));
  wt_choices_set_names (self->directorate_row, wt_choice_lists_get_directorates (choices), "name",
                        _ ("None"));
  wt_name_row_set_names (self->lead_row, names);
  wt_name_row_set_names (self->contact_row, names);
  wt_name_row_set_names (self->champion_row, names);
  self->is_filling = FALSE;
  show_choices (self);
}

void
wt_project_details_show_equality (WtProjectDetails *self, gint64 project_id, gint64 people)
{
  g_autofree char *counted = wt_words_people (people);
  /* Translators: %s is such as "31 people" */
  g_autofree char *words = people > 0 ? g_strdup_printf (_ ("%s counted"), counted)
                                      : g_strdup (_ ("Nobody is counted yet"));

  adw_action_row_set_subtitle (self->equality_row, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->equality_row), "x", project_id);
  gtk_widget_set_visible (self->equality_group, TRUE);
}

void
wt_project_details_focus_title (WtProjectDetails *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

void
wt_project_details_commit (WtProjectDetails *self)
{
  wt_date_row_commit (self->starts_on_row);
  wt_date_row_commit (self->ends_on_row);
}
