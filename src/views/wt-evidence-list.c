#include "wt-evidence-list.h"

#include "wt-action.h"
#include "wt-change-runner.h"
#include "wt-date.h"
#include "wt-decoration.h"
#include "wt-evidence-jobs.h"
#include "wt-filter.h"

#include <glib/gi18n.h>

struct _WtEvidenceList
{
  AdwBin parent_instance;

  GtkListBox *list_box;

  WtWorkspace *workspace; /* (owned) (nullable) */
  gboolean is_read_only;
};

G_DEFINE_FINAL_TYPE (WtEvidenceList, wt_evidence_list, ADW_TYPE_BIN)

static const char *
get_icon (WtEvidenceKind kind)
{
  switch (kind)
    {
    case WT_EVIDENCE_ACTIVITY:
      return "wt-engagement-symbolic";
    case WT_EVIDENCE_RESULTS:
      return "wt-bar-chart-symbolic";
    case WT_EVIDENCE_FILE:
    default:
      return "text-x-generic-symbolic";
    }
}

/* "File · added by Sam Ellery on 2 October 2025" */
static char *
describe_link (WtEvidenceLink *link)
{
  WtModel *model = WT_MODEL (link);
  const char *kind = wt_term_get_title (wt_evidence_kinds, (int) wt_evidence_link_get_kind (link));
  g_autofree char *day = g_strndup (wt_model_get_string (model, WT_EVIDENCE_LINK_ADDED_AT), 10);
  g_autofree char *date = wt_date_to_words (day);

  switch (wt_evidence_link_get_state (link))
    {
    case WT_EVIDENCE_MISSING:
      return g_strdup (_ ("The file is missing: it was moved, renamed or deleted"));
    case WT_EVIDENCE_CHANGED:
      return g_strdup (_ ("The file has changed since it was linked"));
    case WT_EVIDENCE_NOT_CHECKED:
    case WT_EVIDENCE_THERE:
    default:
      /* Translators: a kind of evidence such as "Activity", who linked it, a date */
      return g_strdup_printf (_ ("%1$s · linked by %2$s on %3$s"), kind,
                              wt_model_get_string (model, WT_EVIDENCE_LINK_ADDED_BY), date);
    }
}

static void
on_remove_clicked_cb (GtkButton *button, WtEvidenceList *self)
{
  gint64 id = *(gint64 *) g_object_get_data (G_OBJECT (button), "id");

  wt_change_runner_run (GTK_WIDGET (self), self->workspace, wt_remove_evidence_job_new (id),
                        _ ("The evidence could not be taken away"));
}

static GtkWidget *
make_remove_button (WtEvidenceList *self, WtEvidenceLink *link)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gint64 id = wt_evidence_link_get_id (link);
  /* Translators: %s is an activity's title or the name of a file */
  g_autofree char *label =
      g_strdup_printf (_ ("Take away “%s”"), wt_evidence_link_get_title (link));

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self, 0);
  return button;
}

/* What activating the row does. */
static void
set_action (WtEvidenceList *self, GtkActionable *row, WtEvidenceLink *link)
{
  gint64 activity_id = wt_evidence_link_get_activity_id (link);
  const WtFilter filter = { .activity_id = activity_id };
  g_autofree char *folder = g_path_get_dirname (wt_workspace_get_path (self->workspace));
  g_autofree char *path = NULL;

  switch (wt_evidence_link_get_kind (link))
    {
    case WT_EVIDENCE_ACTIVITY:
      gtk_actionable_set_action_name (row, "win.open-activity");
      gtk_actionable_set_action_target (row, "x", activity_id);
      break;
    case WT_EVIDENCE_RESULTS:
      gtk_actionable_set_action_name (row, "win.open-results");
      gtk_actionable_set_action_target_value (row, wt_filter_to_variant (&filter));
      break;
    case WT_EVIDENCE_FILE:
    default:
      path = wt_evidence_link_dup_full_path (link, folder);
      gtk_actionable_set_action_name (row, "win.open-file");
      gtk_actionable_set_action_target (row, "s", path);
      break;
    }
}

static AdwActionRow *
make_row (const char *title, const char *subtitle, const char *icon)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_add_prefix (row, wt_decoration_new (icon));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  return row;
}

static void
add_link (WtEvidenceList *self, WtEvidenceLink *link)
{
  g_autofree char *words = describe_link (link);
  /* The name of a file need not be text. */
  g_autofree char *title = g_filename_display_name (wt_evidence_link_get_title (link));
  WtEvidenceState state = wt_evidence_link_get_state (link);
  gboolean is_wrong = state == WT_EVIDENCE_MISSING || state == WT_EVIDENCE_CHANGED;
  AdwActionRow *row =
      make_row (title, words,
                is_wrong ? "dialog-warning-symbolic" : get_icon (wt_evidence_link_get_kind (link)));

  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "evidence-warning");
  set_action (self, GTK_ACTIONABLE (row), link);
  if (!self->is_read_only)
    adw_action_row_add_suffix (row, make_remove_button (self, link));
  gtk_list_box_append (self->list_box, GTK_WIDGET (row));
}

static char *
describe_action (WtAction *action)
{
  const char *owner = wt_model_get_string (WT_MODEL (action), WT_ACTION_OWNER);
  g_autofree char *date = wt_date_to_words (wt_action_get_due_on (action));

  if (wt_action_is_done (action))
    return g_strdup (_ ("Action · done"));
  if (date[0] == '\0' && owner[0] == '\0')
    return g_strdup (_ ("Action · to do"));
  if (date[0] == '\0')
    /* Translators: %s is who is to do it */
    return g_strdup_printf (_ ("Action · %s"), owner);
  if (owner[0] == '\0')
    /* Translators: %s is a date */
    return g_strdup_printf (_ ("Action · due %s"), date);
  /* Translators: who is to do it, and a date */
  return g_strdup_printf (_ ("Action · %1$s · due %2$s"), owner, date);
}

static void
add_action (WtEvidenceList *self, WtAction *action)
{
  g_autofree char *words = describe_action (action);
  AdwActionRow *row = make_row (wt_action_get_title (action), words, "wt-actions-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-action");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", wt_action_get_id (action));
  adw_action_row_add_suffix (row, wt_decoration_new ("go-next-symbolic"));
  gtk_list_box_append (self->list_box, GTK_WIDGET (row));
}

static void
wt_evidence_list_dispose (GObject *object)
{
  g_clear_object (&WT_EVIDENCE_LIST (object)->workspace);
  G_OBJECT_CLASS (wt_evidence_list_parent_class)->dispose (object);
}

static void
wt_evidence_list_class_init (WtEvidenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_evidence_list_dispose;
}

static void
wt_evidence_list_init (WtEvidenceList *self)
{
  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Evidence and actions"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list_box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
wt_evidence_list_show (WtEvidenceList *self,
                       WtWorkspace *workspace,
                       WtPlan *plan,
                       const char *prompt)
{
  GListModel *links = wt_plan_get_evidence_links (plan);
  GListModel *actions = wt_plan_get_actions (plan);
  GtkWidget *row;

  g_set_object (&self->workspace, workspace);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; i < g_list_model_get_n_items (links); i++)
    {
      g_autoptr (WtEvidenceLink) link = g_list_model_get_item (links, i);

      if (g_str_equal (wt_evidence_link_get_prompt (link), prompt))
        add_link (self, link);
    }
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (WtAction) action = g_list_model_get_item (actions, i);

      if (g_str_equal (wt_model_get_string (WT_MODEL (action), WT_ACTION_PROMPT), prompt))
        add_action (self, action);
    }
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_first_child (GTK_WIDGET (self->list_box)) != NULL);
}

void
wt_evidence_list_set_read_only (WtEvidenceList *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
}
