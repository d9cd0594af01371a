#include "wt-champion-row.h"

#include "wt-autosave.h"
#include "wt-date.h"
#include "wt-directorate-list.h"
#include "wt-error-presenter.h"
#include "wt-level-steps.h"
#include "wt-note-row.h"
#include "wt-project-jobs.h"
#include "wt-theme-colours.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtChampionRow
{
  GtkListBoxRow parent_instance;

  WtLevelSteps *level_steps;
  GtkLabel *title_label;
  GtkLabel *people_label;
  GtkLabel *facts_label;
  GtkLabel *answer_label;
  GtkToggleButton *open_button;
  GtkRevealer *revealer;
  WtNoteRow *note_row; /* (nullable): until the row is opened once */

  WtWorkspace *workspace; /* (owned) */
  WtProject *project;     /* (owned): as stored */
  WtAutosave *autosave;   /* (owned) (nullable): of a copy, from the first opening on */
  char *question;         /* (owned) */
};

typedef enum
{
  PROP_OPEN = 1,
} WtChampionRowProperty;

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_OPEN + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtChampionRow, wt_champion_row, GTK_TYPE_LIST_BOX_ROW)

/* "Lead Priya Raman · Champion Joan Addis", of what is filled in. */
static char *
describe_people (WtModel *project)
{
  const char *lead = wt_model_get_string (project, WT_PROJECT_LEAD);
  const char *champion = wt_model_get_string (project, WT_PROJECT_CHAMPION);
  /* Translators: %s is the name of a project's lead */
  g_autofree char *led = lead[0] != '\0' ? g_strdup_printf (_ ("Lead %s"), lead) : g_strdup ("");
  g_autofree char *championed =
      /* Translators: %s is the name of a project's champion */
      champion[0] != '\0' ? g_strdup_printf (_ ("Champion %s"), champion) : g_strdup ("");

  return wt_words_join (led, championed, NULL);
}

static char *
describe_levels (WtProject *project)
{
  WtLevel reached = wt_project_get_level_reached (project);
  WtLevel aimed = wt_project_get_level_aimed (project);
  g_autofree char *reached_words =
      /* Translators: %s is a level such as "Involving" */
      g_strdup_printf (_ ("Reached %s"), reached != WT_LEVEL_NONE
                                             ? wt_term_get_title (wt_levels, reached)
                                             : _ ("no level yet"));
  g_autofree char *aimed_words =
      /* Translators: %s is a level such as "Co-production" */
      aimed != WT_LEVEL_NONE
          ? g_strdup_printf (_ ("Aims at %s"), wt_term_get_title (wt_levels, aimed))
          : g_strdup ("");

  return wt_words_join (reached_words, aimed_words, NULL);
}

/* "Last engagement 2 Oct 2025 · 3 open gaps" */
static char *
describe_work (WtModel *project)
{
  gint64 gaps = wt_model_get_int64 (project, WT_PROJECT_GAPS);
  g_autofree char *date =
      wt_date_to_short_words (wt_model_get_string (project, WT_PROJECT_LAST_HELD_ON));
  g_autofree char *engagement = date[0] != '\0'
                                    /* Translators: %s is a date */
                                    ? g_strdup_printf (_ ("Last engagement %s"), date)
                                    : g_strdup (_ ("No engagement yet"));
  g_autofree char *open =
      gaps > 0 ? g_strdup_printf (ngettext ("%lu open gap", "%lu open gaps", (gulong) gaps),
                                  (gulong) gaps)
               : g_strdup (_ ("No open gaps"));

  return wt_words_join (engagement, open, NULL);
}

/* The answer on one line or two: what is typed, else what is stored. */
static void
show_answer (WtChampionRow *self)
{
  WtProject *shown =
      self->autosave != NULL ? wt_autosave_get_model (self->autosave) : self->project;
  gboolean is_answered = wt_directorate_list_is_answered (shown);
  g_autofree char *answer = g_strdup (wt_model_get_string (WT_MODEL (shown), WT_PROJECT_SHAPED));

  gtk_label_set_label (self->answer_label, is_answered
                                               ? g_strstrip (g_strdelimit (answer, "\r\n\t", ' '))
                                               : _ ("Not answered"));
  if (is_answered)
    gtk_widget_remove_css_class (GTK_WIDGET (self->answer_label), "waiting");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->answer_label), "waiting");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (self->answer_label), -1);
}

static void
show_project (WtChampionRow *self)
{
  const char *title = wt_project_get_title (self->project);
  g_autofree char *people = describe_people (WT_MODEL (self->project));
  g_autofree char *levels = describe_levels (self->project);
  g_autofree char *work = describe_work (WT_MODEL (self->project));
  g_autofree char *facts = wt_words_join (levels, work, NULL);
  g_autofree char *name = wt_words_join (title, people, facts, NULL);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->people_label, people);
  gtk_widget_set_visible (GTK_WIDGET (self->people_label), people[0] != '\0');
  gtk_label_set_label (self->facts_label, facts);
  wt_level_steps_set_levels (self->level_steps, wt_project_get_level_reached (self->project),
                             wt_project_get_level_aimed (self->project));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_answer (self);
}

static void
on_failed_cb (WtChampionRow *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The answer could not be saved"), error);
}

static gboolean
on_note_key_pressed_cb (WtChampionRow *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || held != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  wt_champion_row_flush (self);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_note_list (WtChampionRow *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->note_row = g_object_new (WT_TYPE_NOTE_ROW, "title", self->question, "editable",
                                 !wt_workspace_is_read_only (self->workspace), NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->note_row));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (list, "champion-answer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  wt_project_get_title (self->project), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_note_key_pressed_cb), self);
  gtk_widget_add_controller (list, keys);
  return list;
}

/* Most rows are never opened; they do without the widgets for it. */
static void
ensure_note (WtChampionRow *self)
{
  g_autoptr (WtProject) edited = NULL;

  if (self->note_row != NULL)
    return;
  edited = wt_model_copy (WT_MODEL (self->project));
  gtk_revealer_set_child (self->revealer, make_note_list (self));
  self->autosave =
      wt_autosave_new (self->workspace, edited, (WtAutosaveMakeJob) wt_save_project_job_new,
                       (WtAutosaveListIssues) wt_project_list_issues);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (edited, "notify::shaped", G_CALLBACK (show_answer), self,
                           G_CONNECT_SWAPPED);
  g_object_bind_property (edited, "shaped", self->note_row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
on_open_toggled_cb (WtChampionRow *self)
{
  gboolean is_open = wt_champion_row_is_open (self);

  if (is_open)
    ensure_note (self);
  else
    wt_champion_row_flush (self);
  gtk_revealer_set_reveal_child (self->revealer, is_open);
  /* What is written stands below. */
  gtk_widget_set_visible (GTK_WIDGET (self->answer_label), !is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
  if (is_open && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->note_row));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static void
wt_champion_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtChampionRowProperty) id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, wt_champion_row_is_open (WT_CHAMPION_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_champion_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtChampionRowProperty) id)
    {
    case PROP_OPEN:
      wt_champion_row_set_open (WT_CHAMPION_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_champion_row_dispose (GObject *object)
{
  WtChampionRow *self = WT_CHAMPION_ROW (object);

  g_clear_object (&self->autosave);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHAMPION_ROW);
  g_clear_object (&self->project);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (wt_champion_row_parent_class)->dispose (object);
}

static void
wt_champion_row_finalize (GObject *object)
{
  g_clear_pointer (&WT_CHAMPION_ROW (object)->question, g_free);
  G_OBJECT_CLASS (wt_champion_row_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-champion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChampionRow, level_steps);
  gtk_widget_class_bind_template_child (widget_class, WtChampionRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtChampionRow, people_label);
  gtk_widget_class_bind_template_child (widget_class, WtChampionRow, facts_label);
  gtk_widget_class_bind_template_child (widget_class, WtChampionRow, answer_label);
  gtk_widget_class_bind_template_child (widget_class, WtChampionRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, WtChampionRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, on_open_toggled_cb);
}

static void
wt_champion_row_class_init (WtChampionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wt_champion_row_dispose;
  object_class->finalize = wt_champion_row_finalize;
  object_class->get_property = wt_champion_row_get_property;
  object_class->set_property = wt_champion_row_set_property;

  properties[PROP_OPEN] =
      g_param_spec_boolean ("open", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", WT_TYPE_CHAMPION_ROW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WT_TYPE_LEVEL_STEPS);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_champion_row_init (WtChampionRow *self)
{
  wt_theme_colours_ensure (gtk_widget_get_display (GTK_WIDGET (self)));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_champion_row_new (WtWorkspace *workspace, WtProject *project, const char *question)
{
  WtChampionRow *self = g_object_new (WT_TYPE_CHAMPION_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->question = g_strdup (question);
  self->project = g_object_ref (project);
  show_project (self);
  return GTK_WIDGET (self);
}

WtProject *
wt_champion_row_get_project (WtChampionRow *self)
{
  return self->project;
}

void
wt_champion_row_update (WtChampionRow *self, WtProject *project)
{
  g_set_object (&self->project, project);
  if (self->autosave != NULL)
    wt_autosave_set_stored (self->autosave, project);
  show_project (self);
}

gboolean
wt_champion_row_is_open (WtChampionRow *self)
{
  return gtk_toggle_button_get_active (self->open_button);
}

void
wt_champion_row_set_open (WtChampionRow *self, gboolean is_open)
{
  gtk_toggle_button_set_active (self->open_button, is_open);
}

void
wt_champion_row_flush (WtChampionRow *self)
{
  if (self->autosave != NULL)
    wt_autosave_flush (self->autosave);
}
