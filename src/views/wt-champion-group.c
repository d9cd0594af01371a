#include "wt-champion-group.h"

#include <glib/gi18n.h>

/* How many are rows at first, and how many come with every asking. */
#define FIRST 10
#define STEP 50

struct _WtChampionGroup
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkListBox *list_box;
  GtkListBoxRow *more_row;
  GtkLabel *more_label;

  WtWorkspace *workspace; /* (owned) */
  char *question;         /* (owned) */
  GPtrArray *projects;    /* (owned) */
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (WtChampionGroup, wt_champion_group, ADW_TYPE_BIN)

/* On to the next row, as a pile of papers is gone through. */
static void
on_finished_cb (WtChampionGroup *self, WtChampionRow *row)
{
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (
      self->list_box, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);

  wt_champion_row_set_open (row, FALSE);
  if (WT_IS_CHAMPION_ROW (next))
    wt_champion_row_set_open (WT_CHAMPION_ROW (next), TRUE);
  else
    gtk_widget_grab_focus (next != NULL && gtk_widget_get_visible (GTK_WIDGET (next))
                               ? GTK_WIDGET (next)
                               : GTK_WIDGET (row));
}

static void
update_more (WtChampionGroup *self)
{
  guint n_more = MIN (self->projects->len - self->n_shown, STEP);
  g_autofree char *words = g_strdup_printf (
      /* Translators: a button below a list */
      ngettext ("Show %u more project", "Show %u more projects", n_more), n_more);

  gtk_widget_set_visible (GTK_WIDGET (self->more_row), n_more > 0);
  gtk_label_set_label (self->more_label, words);
}

static void
show_more (WtChampionGroup *self, guint n_more)
{
  guint end = MIN (self->projects->len, self->n_shown + n_more);

  for (guint i = self->n_shown; i < end; i++)
    {
      GtkWidget *row = wt_champion_row_new (self->workspace, g_ptr_array_index (self->projects, i),
                                            self->question);

      g_signal_connect_object (row, "finished", G_CALLBACK (on_finished_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_list_box_insert (self->list_box, row, (int) i);
    }
  self->n_shown = end;
  update_more (self);
}

static void
on_row_activated_cb (WtChampionGroup *self, GtkListBoxRow *row)
{
  if (WT_IS_CHAMPION_ROW (row))
    gtk_widget_activate_action (
        GTK_WIDGET (row), "win.open-project", "x",
        wt_project_get_id (wt_champion_row_get_project (WT_CHAMPION_ROW (row))));
  else
    {
      guint first = self->n_shown;

      show_more (self, STEP);
      gtk_widget_grab_focus (
          GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, (int) first)));
    }
}

static void
wt_champion_group_dispose (GObject *object)
{
  WtChampionGroup *self = WT_CHAMPION_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHAMPION_GROUP);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (wt_champion_group_parent_class)->dispose (object);
}

static void
wt_champion_group_finalize (GObject *object)
{
  WtChampionGroup *self = WT_CHAMPION_GROUP (object);

  g_clear_pointer (&self->question, g_free);
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_champion_group_parent_class)->finalize (object);
}

static void
wt_champion_group_class_init (WtChampionGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_champion_group_dispose;
  object_class->finalize = wt_champion_group_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-champion-group.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChampionGroup, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtChampionGroup, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtChampionGroup, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtChampionGroup, more_row);
  gtk_widget_class_bind_template_child (widget_class, WtChampionGroup, more_label);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
wt_champion_group_init (WtChampionGroup *self)
{
  self->projects = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
wt_champion_group_new (WtWorkspace *workspace, const char *title, const char *question)
{
  WtChampionGroup *self = g_object_new (WT_TYPE_CHAMPION_GROUP, NULL);

  self->workspace = g_object_ref (workspace);
  self->question = g_strdup (question);
  gtk_label_set_label (self->title_label, title);
  return GTK_WIDGET (self);
}

char *
wt_champion_group_dup_counts (guint n_unanswered, guint n_projects)
{
  if (n_unanswered == 0)
    /* Translators: beside the heading of a list of so many projects */
    return g_strdup_printf (ngettext ("%u answered", "All %u answered", n_projects), n_projects);
  return g_strdup_printf (
      /* Translators: how many of how many projects lack an answer: "3 of 5 not answered" */
      ngettext ("%1$u of %2$u not answered", "%1$u of %2$u not answered", n_projects), n_unanswered,
      n_projects);
}

void
wt_champion_group_set_counts (WtChampionGroup *self, guint n_unanswered, guint n_projects)
{
  g_autofree char *words = wt_champion_group_dup_counts (n_unanswered, n_projects);

  gtk_label_set_label (self->count_label, words);
}

void
wt_champion_group_set_projects (WtChampionGroup *self, GPtrArray *projects)
{
  GtkListBoxRow *row;

  while (WT_IS_CHAMPION_ROW (row = gtk_list_box_get_row_at_index (self->list_box, 0)))
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  g_ptr_array_set_size (self->projects, 0);
  for (guint i = 0; i < projects->len; i++)
    g_ptr_array_add (self->projects, g_object_ref (g_ptr_array_index (projects, i)));
  self->n_shown = 0;
  show_more (self, FIRST);
}

void
wt_champion_group_update (WtChampionGroup *self, GHashTable *projects)
{
  for (guint i = 0; i < self->projects->len; i++)
    {
      gpointer *place = &g_ptr_array_index (self->projects, i);
      gint64 id = wt_project_get_id (*place);
      WtProject *project = g_hash_table_lookup (projects, &id);

      if (project == NULL)
        continue;
      g_set_object (place, project);
      if (i < self->n_shown)
        wt_champion_row_update (
            WT_CHAMPION_ROW (gtk_list_box_get_row_at_index (self->list_box, (int) i)), project);
    }
}

WtChampionRow *
wt_champion_group_find_row (WtChampionGroup *self, gint64 project_id)
{
  for (guint i = 0; i < self->n_shown; i++)
    if (wt_project_get_id (g_ptr_array_index (self->projects, i)) == project_id)
      return WT_CHAMPION_ROW (gtk_list_box_get_row_at_index (self->list_box, (int) i));
  return NULL;
}

void
wt_champion_group_for_each (WtChampionGroup *self,
                            void (*func) (WtChampionRow *row, gpointer data),
                            gpointer data)
{
  for (guint i = 0; i < self->n_shown; i++)
    func (WT_CHAMPION_ROW (gtk_list_box_get_row_at_index (self->list_box, (int) i)), data);
}
