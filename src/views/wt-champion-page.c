#include "wt-champion-page.h"

#include "wt-champion-group.h"
#include "wt-directorate-list.h"
#include "wt-header-bar.h"
#include "wt-pair-layout.h"
#include "wt-project-jobs.h"
#include "wt-search.h"
#include "wt-toolkit.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

/* What the workspace keeps the chosen directorate under. */
#define CHOICE_KEY "wt-champion-page-directorate"

#define ALL_DIRECTORATES 0

struct _WtChampionPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkWidget *bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *directorate_drop_down;
  GtkStack *stack;
  GtkLabel *question_label;
  GtkBox *group_box;
  AdwStatusPage *nothing_page;

  char *question;          /* (owned) */
  char *searched;          /* (owned) (nullable) from wt_search_fold() */
  GListModel *projects;    /* (owned) (nullable) */
  GArray *choices;         /* (owned) of gint64: the directorates of the drop-down */
  GPtrArray *directorates; /* (owned) of WtDirectorate: those that are shown */
  GPtrArray *groups;       /* (owned) of WtChampionGroup, lent: theirs */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtChampionPage, wt_champion_page, WT_TYPE_PAGE)

static gint64
get_choice (WtChampionPage *self)
{
  gint64 *choice =
      g_object_get_data (G_OBJECT (wt_page_get_workspace (WT_PAGE (self))), CHOICE_KEY);

  return choice != NULL ? *choice : ALL_DIRECTORATES;
}

static void
show_counts (WtChampionPage *self)
{
  guint n_projects = 0, n_unanswered = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->directorates->len; i++)
    {
      WtDirectorate *directorate = g_ptr_array_index (self->directorates, i);

      n_projects += directorate->n_projects;
      n_unanswered += directorate->n_unanswered;
      wt_champion_group_set_counts (g_ptr_array_index (self->groups, i), directorate->n_unanswered,
                                    directorate->n_projects);
    }
  words = wt_champion_group_dup_counts (n_unanswered, n_projects);
  g_object_set (self->header_bar, "subtitle", self->directorates->len > 0 ? words : "", NULL);
}

static void
note_if_open (WtChampionRow *row, gpointer data)
{
  gint64 id = wt_project_get_id (wt_champion_row_get_project (row));

  wt_champion_row_flush (row);
  if (wt_champion_row_is_open (row))
    g_array_append_val ((GArray *) data, id);
}

/* The projects whose rows are open; what is typed into them is saved. */
static GArray *
list_open (WtChampionPage *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->groups->len; i++)
    wt_champion_group_for_each (g_ptr_array_index (self->groups, i), note_if_open, ids);
  return ids;
}

static void
add_group (WtChampionPage *self, WtDirectorate *directorate, GArray *open)
{
  GtkWidget *group = wt_champion_group_new (wt_page_get_workspace (WT_PAGE (self)),
                                            directorate->title, self->question);

  wt_champion_group_set_projects (WT_CHAMPION_GROUP (group), directorate->projects);
  gtk_box_append (self->group_box, group);
  g_ptr_array_add (self->groups, group);
  for (guint i = 0; i < open->len; i++)
    {
      WtChampionRow *row =
          wt_champion_group_find_row (WT_CHAMPION_GROUP (group), g_array_index (open, gint64, i));

      if (row != NULL)
        wt_champion_row_set_open (row, TRUE);
    }
}

static void
rebuild (WtChampionPage *self, GPtrArray *directorates)
{
  g_autoptr (GArray) open = list_open (self);

  g_ptr_array_unref (self->directorates);
  self->directorates = g_ptr_array_ref (directorates);
  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->group_box, g_ptr_array_index (self->groups, i));
  g_ptr_array_set_size (self->groups, 0);
  for (guint i = 0; i < directorates->len; i++)
    add_group (self, g_ptr_array_index (directorates, i), open);
}

/* The rows stay where they are: nobody who writes an answer sees it jump away. */
static void
update (WtChampionPage *self, GPtrArray *directorates)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_ptr_array_unref (self->directorates);
  self->directorates = g_ptr_array_ref (directorates);
  for (guint i = 0; i < directorates->len; i++)
    {
      WtDirectorate *directorate = g_ptr_array_index (directorates, i);

      for (guint j = 0; j < directorate->projects->len; j++)
        {
          WtProject *project = g_ptr_array_index (directorate->projects, j);
          gint64 id = wt_project_get_id (project);

          g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), project);
        }
    }
  for (guint i = 0; i < self->groups->len; i++)
    wt_champion_group_update (g_ptr_array_index (self->groups, i), by_id);
}

/* What is chosen and searched for of all that there is. */
static GPtrArray *
list_directorates (WtChampionPage *self)
{
  GPtrArray *directorates = wt_directorate_list_new (self->projects, self->searched);
  gint64 choice = get_choice (self);

  for (guint i = directorates->len; i > 0; i--)
    {
      WtDirectorate *directorate = g_ptr_array_index (directorates, i - 1);

      if (directorate->projects->len == 0
          || (choice != ALL_DIRECTORATES && directorate->id != choice))
        g_ptr_array_remove_index (directorates, i - 1);
    }
  return directorates;
}

static void
show_nothing (WtChampionPage *self)
{
  g_autofree char *title =
      wt_search_dup_nothing_title (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  adw_status_page_set_title (self->nothing_page, title);
}

/* @may_move: whether rows may take other places */
static void
show_projects (WtChampionPage *self, gboolean may_move)
{
  g_autoptr (GPtrArray) directorates = list_directorates (self);
  gboolean is_empty = self->choices->len == 1, has_any = directorates->len > 0;

  if (may_move || !wt_directorate_list_is_same (self->directorates, directorates))
    rebuild (self, directorates);
  else
    update (self, directorates);
  show_counts (self);
  show_nothing (self);
  gtk_widget_set_visible (self->bar, !is_empty);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : has_any ? "list" : "nothing");
}

/* What there is to choose from; a directorate that is no longer there is no choice. */
static void
fill_choices (WtChampionPage *self)
{
  g_autoptr (GPtrArray) directorates = wt_directorate_list_new (self->projects, NULL);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  gint64 choice = get_choice (self), all = ALL_DIRECTORATES;
  guint chosen = 0;

  g_array_set_size (self->choices, 0);
  g_array_append_val (self->choices, all);
  gtk_string_list_append (titles, _ ("All directorates"));
  for (guint i = 0; i < directorates->len; i++)
    {
      WtDirectorate *directorate = g_ptr_array_index (directorates, i);

      g_array_append_val (self->choices, directorate->id);
      gtk_string_list_append (titles, directorate->title);
      if (directorate->id == choice)
        chosen = i + 1;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->directorate_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->directorate_drop_down, chosen);
  self->is_filling = FALSE;
}

static void
remember_choice (WtChampionPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->directorate_drop_down);
  gint64 choice = chosen < self->choices->len ? g_array_index (self->choices, gint64, chosen)
                                              : ALL_DIRECTORATES;

  g_object_set_data_full (G_OBJECT (wt_page_get_workspace (WT_PAGE (self))), CHOICE_KEY,
                          g_memdup2 (&choice, sizeof choice), g_free);
}

static void
on_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtChampionPage *self;
  g_autoptr (GListModel) projects = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &projects))
    return;
  g_set_object (&self->projects, projects);
  fill_choices (self);
  remember_choice (self);
  /* Where somebody is at work, everything stays in its place. */
  show_projects (self, gtk_widget_get_focus_child (GTK_WIDGET (self->group_box)) == NULL);
}

static void
on_search_changed_cb (WtChampionPage *self)
{
  g_free (self->searched);
  self->searched = wt_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  if (self->projects != NULL)
    show_projects (self, TRUE);
}

static void
on_directorate_chosen_cb (WtChampionPage *self)
{
  if (self->is_filling || self->projects == NULL)
    return;
  remember_choice (self);
  show_projects (self, TRUE);
}

static void
on_clear_clicked_cb (WtChampionPage *self)
{
  gtk_drop_down_set_selected (self->directorate_drop_down, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
wt_champion_page_load (WtPage *page)
{
  wt_page_run (page, wt_list_projects_job_new (), on_loaded_cb);
}

static void
wt_champion_page_flush (WtPage *page)
{
  g_autoptr (GArray) open = list_open (WT_CHAMPION_PAGE (page));
}

static void
wt_champion_page_focus_search (WtPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WT_CHAMPION_PAGE (page)->search_entry));
}

static void
wt_champion_page_dispose (GObject *object)
{
  WtChampionPage *self = WT_CHAMPION_PAGE (object);

  g_ptr_array_set_size (self->groups, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHAMPION_PAGE);
  g_clear_object (&self->projects);
  G_OBJECT_CLASS (wt_champion_page_parent_class)->dispose (object);
}

static void
wt_champion_page_finalize (GObject *object)
{
  WtChampionPage *self = WT_CHAMPION_PAGE (object);

  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->searched, g_free);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->directorates, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_champion_page_parent_class)->finalize (object);
}

static void
wt_champion_page_class_init (WtChampionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  object_class->dispose = wt_champion_page_dispose;
  object_class->finalize = wt_champion_page_finalize;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_champion_page_load;
  page_class->flush = wt_champion_page_flush;
  page_class->focus_start = wt_champion_page_focus_search;
  page_class->focus_search = wt_champion_page_focus_search;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_PAIR_LAYOUT);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-champion-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChampionPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtChampionPage, bar);
  gtk_widget_class_bind_template_child (widget_class, WtChampionPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WtChampionPage, directorate_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtChampionPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtChampionPage, question_label);
  gtk_widget_class_bind_template_child (widget_class, WtChampionPage, group_box);
  gtk_widget_class_bind_template_child (widget_class, WtChampionPage, nothing_page);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_directorate_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
wt_champion_page_init (WtChampionPage *self)
{
  self->question = wt_toolkit_dup_champion_question ();
  self->choices = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->directorates = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->question_label, self->question);
}

WtPage *
wt_champion_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_CHAMPION_PAGE, "workspace", workspace, NULL);
}
