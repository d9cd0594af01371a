#include "wt-equality-page.h"

#include "wt-card-layout.h"
#include "wt-chart-card.h"
#include "wt-date.h"
#include "wt-equality-charts.h"
#include "wt-equality-group.h"
#include "wt-equality-jobs.h"
#include "wt-error-presenter.h"
#include "wt-header-bar.h"
#include "wt-project-jobs.h"
#include "wt-project.h"
#include "wt-settings-jobs.h"
#include "wt-toolkit.h"
#include "wt-words.h"

#include <glib/gi18n.h>

/* Nobody who types pauses for shorter; everybody who looks up pauses for longer. */
#define QUIET_MILLISECONDS 600

/* Three years to choose from. */
#define QUARTERS_AT_LEAST 12

struct _WtEqualityPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkLabel *note_label;
  GtkDropDown *quarter_chooser;
  GtkStack *stack;
  GtkWidget *group_box;
  GtkStack *chart_stack;
  GtkLabel *together_label;
  GtkWidget *chart_box;

  gint64 project_id;
  WtEqualityForm *form;     /* (owned) */
  GPtrArray *groups;        /* (owned) of WtEqualityGroup, one a category */
  GPtrArray *cards;         /* (owned) of WtChartCard, likewise */
  GStrv quarters;           /* (owned): those in the chooser, the latest first */
  GListModel *list;         /* (owned) (nullable): of WtEqualityCounts, as stored */
  WtEqualityCounts *counts; /* (owned) (nullable): of the chosen quarter, as typed */
  int threshold;
  gboolean is_showing; /* the chooser is being filled, nobody chooses */
  gboolean has_edits;  /* that are not stored */
  guint quiet_source;
  guint n_storing;
};

G_DEFINE_FINAL_TYPE (WtEqualityPage, wt_equality_page, WT_TYPE_PAGE)

static const char *
get_quarter (WtEqualityPage *self)
{
  return self->quarters[gtk_drop_down_get_selected (self->quarter_chooser)];
}

static void
show_counts (WtEqualityPage *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    wt_equality_group_show (g_ptr_array_index (self->groups, i), self->counts);
}

/* Takes the chosen quarter's counts from what is stored. */
static void
take_counts (WtEqualityPage *self)
{
  const char *quarter = get_quarter (self);

  g_clear_object (&self->counts);
  for (guint i = 0; self->counts == NULL && i < g_list_model_get_n_items (self->list); i++)
    {
      g_autoptr (WtEqualityCounts) counts = g_list_model_get_item (self->list, i);

      if (g_str_equal (wt_equality_counts_get_quarter (counts), quarter))
        self->counts = wt_equality_counts_copy (counts);
    }
  if (self->counts == NULL)
    self->counts = wt_equality_counts_new (self->form, self->project_id, quarter);
  show_counts (self);
}

/* Charts */

static void
show_charts (WtEqualityPage *self)
{
  g_autoptr (WtEqualityCounts) sum = wt_equality_counts_new (self->form, 0, "");
  g_autofree char *people = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->list); i++)
    {
      g_autoptr (WtEqualityCounts) counts = g_list_model_get_item (self->list, i);

      wt_equality_counts_add (sum, counts);
    }
  for (guint i = 0; i < self->cards->len; i++)
    {
      g_autoptr (WtChart) chart = wt_equality_charts_make (sum, i, 0);
      g_autoptr (WtChart) public_chart = wt_equality_charts_make (sum, i, self->threshold);

      wt_chart_card_set_chart (g_ptr_array_index (self->cards, i), chart);
      wt_chart_card_set_public_chart (g_ptr_array_index (self->cards, i), public_chart);
    }
  people = wt_words_people (wt_equality_counts_get_people (sum));
  /* Translators: %s is such as "31 people" */
  words = g_strdup_printf (_ ("All quarters together: %s. Small numbers are shown here for you; "
                              "pictures to publish leave them out."),
                           people);
  gtk_label_set_label (self->together_label, words);
  gtk_stack_set_visible_child_name (self->chart_stack,
                                    wt_equality_counts_get_people (sum) > 0 ? "charts" : "empty");
}

/* Storing */

static void
on_stored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtEqualityPage) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_storing--;
  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    return;
  self->has_edits = TRUE;
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The counts could not be saved"), error);
}

static void
store (WtEqualityPage *self)
{
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  if (!self->has_edits)
    return;
  self->has_edits = FALSE;
  self->n_storing++;
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_save_equality_counts_job_new (self->counts), NULL, on_stored_cb,
                          g_object_ref (self));
}

static gboolean
on_quiet_cb (gpointer data)
{
  WtEqualityPage *self = data;

  self->quiet_source = 0;
  store (self);
  return G_SOURCE_REMOVE;
}

static void
on_edited_cb (WtEqualityPage *self, WtEqualityGroup *group)
{
  if (self->counts == NULL)
    return;
  wt_equality_group_read (group, self->counts);
  self->has_edits = TRUE;
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  self->quiet_source = g_timeout_add (QUIET_MILLISECONDS, on_quiet_cb, self);
}

/* Loading */

/* From this quarter, or a later one that has counts, back three years or to the first with counts.
 */
static GStrv
list_quarters (WtEqualityPage *self)
{
  g_autoptr (GStrvBuilder) quarters = g_strv_builder_new ();
  g_autofree char *today = wt_date_today ();
  g_autofree char *quarter = wt_equality_quarter_of (today);
  g_autofree char *first = g_strdup (quarter);
  guint n_counted = g_list_model_get_n_items (self->list);

  for (guint i = 0; i < n_counted; i++)
    {
      g_autoptr (WtEqualityCounts) counts = g_list_model_get_item (self->list, i);
      const char *counted = wt_equality_counts_get_quarter (counts);

      if (g_strcmp0 (counted, quarter) > 0)
        {
          g_free (quarter);
          quarter = g_strdup (counted);
        }
      if (g_strcmp0 (counted, first) < 0)
        {
          g_free (first);
          first = g_strdup (counted);
        }
    }
  for (guint n = 0; n < QUARTERS_AT_LEAST || g_strcmp0 (quarter, first) >= 0; n++)
    {
      char *before = wt_equality_quarter_before (quarter);

      g_strv_builder_add (quarters, quarter);
      g_free (quarter);
      quarter = before;
    }
  return g_strv_builder_end (quarters);
}

/* What is chosen stays chosen. */
static void
show_quarters (WtEqualityPage *self)
{
  g_auto (GStrv) quarters = list_quarters (self);
  g_autofree char *chosen = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  if (self->quarters != NULL
      && g_strv_equal ((const char *const *) quarters, (const char *const *) self->quarters))
    return;
  chosen = self->quarters != NULL ? g_strdup (get_quarter (self)) : NULL;
  for (guint i = 0; quarters[i] != NULL; i++)
    {
      g_autofree char *words = wt_equality_quarter_to_words (quarters[i]);

      gtk_string_list_append (names, words);
      if (g_strcmp0 (quarters[i], chosen) == 0)
        selected = i;
    }
  g_strfreev (self->quarters);
  self->quarters = g_steal_pointer (&quarters);
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->quarter_chooser, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->quarter_chooser, selected);
  self->is_showing = FALSE;
}

static void
on_quarter_selected_cb (WtEqualityPage *self)
{
  if (self->is_showing || self->list == NULL)
    return;
  store (self);
  take_counts (self);
}

static void
on_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtEqualityPage *self;
  g_autoptr (GListModel) list = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &list))
    return;
  /* What was typed while this was under way is newer. */
  if (self->has_edits || self->n_storing > 0)
    return;
  g_set_object (&self->list, list);
  show_quarters (self);
  take_counts (self);
  show_charts (self);
}

static void
on_settings_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtEqualityPage *self;
  g_autoptr (WtSettings) settings = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &settings))
    return;
  self->threshold = wt_settings_get_threshold (settings);
  wt_page_run (WT_PAGE (self), wt_list_equality_counts_job_new (self->project_id), on_listed_cb);
}

static void
on_project_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtEqualityPage *self;
  g_autoptr (WtProject) project = NULL;

  if (wt_page_run_finish (user_data, result, &self, &project))
    g_object_set (self->header_bar, "subtitle", wt_project_get_title (project), NULL);
}

static void
wt_equality_page_load (WtPage *page)
{
  WtEqualityPage *self = WT_EQUALITY_PAGE (page);

  wt_page_run (page, wt_load_project_job_new (self->project_id), on_project_loaded_cb);
  wt_page_run (page, wt_load_settings_job_new (), on_settings_loaded_cb);
}

static gboolean
wt_equality_page_is_editing (WtPage *page)
{
  WtEqualityPage *self = WT_EQUALITY_PAGE (page);

  return self->has_edits || self->n_storing > 0;
}

static void
wt_equality_page_flush (WtPage *page)
{
  store (WT_EQUALITY_PAGE (page));
}

static void
wt_equality_page_dispose (GObject *object)
{
  WtEqualityPage *self = WT_EQUALITY_PAGE (object);

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_EQUALITY_PAGE);
  g_clear_object (&self->list);
  g_clear_object (&self->counts);
  g_clear_object (&self->form);
  G_OBJECT_CLASS (wt_equality_page_parent_class)->dispose (object);
}

static void
wt_equality_page_finalize (GObject *object)
{
  WtEqualityPage *self = WT_EQUALITY_PAGE (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->cards);
  g_strfreev (self->quarters);
  G_OBJECT_CLASS (wt_equality_page_parent_class)->finalize (object);
}

static void
wt_equality_page_class_init (WtEqualityPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  object_class->dispose = wt_equality_page_dispose;
  object_class->finalize = wt_equality_page_finalize;
  page_class->aspects = WT_ASPECT_PROJECTS | WT_ASPECT_SETTINGS;
  page_class->load = wt_equality_page_load;
  page_class->is_editing = wt_equality_page_is_editing;
  page_class->flush = wt_equality_page_flush;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-equality-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtEqualityPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtEqualityPage, note_label);
  gtk_widget_class_bind_template_child (widget_class, WtEqualityPage, quarter_chooser);
  gtk_widget_class_bind_template_child (widget_class, WtEqualityPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtEqualityPage, group_box);
  gtk_widget_class_bind_template_child (widget_class, WtEqualityPage, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, WtEqualityPage, together_label);
  gtk_widget_class_bind_template_child (widget_class, WtEqualityPage, chart_box);
  gtk_widget_class_bind_template_callback (widget_class, on_quarter_selected_cb);
}

static void
wt_equality_page_init (WtEqualityPage *self)
{
  self->groups = g_ptr_array_new ();
  self->cards = g_ptr_array_new ();
  self->form = wt_toolkit_get_equality_form ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->note_label, wt_equality_form_get_note (self->form));
  for (guint i = 0; i < wt_equality_form_get_n_categories (self->form); i++)
    {
      GtkWidget *group = wt_equality_group_new (self->form, i);
      GtkWidget *card = g_object_new (WT_TYPE_CHART_CARD, NULL);

      g_signal_connect_object (group, "edited", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->groups, group);
      gtk_box_append (GTK_BOX (self->group_box), group);
      g_ptr_array_add (self->cards, card);
      gtk_box_append (GTK_BOX (self->chart_box), card);
    }
}

WtPage *
wt_equality_page_new (WtWorkspace *workspace, gint64 project_id)
{
  WtEqualityPage *self = g_object_new (WT_TYPE_EQUALITY_PAGE, "workspace", workspace, NULL);

  self->project_id = project_id;
  gtk_widget_set_sensitive (self->group_box, !wt_workspace_is_read_only (workspace));
  return WT_PAGE (self);
}
