#include "wt-gap-list.h"

#include "wt-date.h"
#include "wt-gap-row.h"

#include <glib/gi18n.h>

/* How many are shown until all are asked for. */
#define LIMIT 4

struct _WtGapList
{
  AdwBin parent_instance;

  GtkLabel *count_label;
  GtkBox *empty_box;
  GtkLabel *empty_label;
  GtkListBox *list_box;
  GtkListBoxRow *more_row;
  GtkLabel *more_label;

  WtPlan *plan; /* (owned) (nullable) */
  guint n_gaps;
  gboolean shows_all;
};

enum
{
  SIGNAL_PROMPT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtGapList, wt_gap_list, ADW_TYPE_BIN)

/* The last row is the one that shows more. */
static void
show_rows (WtGapList *self, GArray *gaps, guint n_shown)
{
  g_autofree char *today = wt_date_today ();
  GtkListBoxRow *row;

  for (guint i = 0; i < n_shown; i++)
    {
      row = gtk_list_box_get_row_at_index (self->list_box, (int) i);
      if (!WT_IS_GAP_ROW (row))
        {
          row = GTK_LIST_BOX_ROW (wt_gap_row_new ());
          gtk_list_box_insert (self->list_box, GTK_WIDGET (row), (int) i);
        }
      wt_gap_row_show (WT_GAP_ROW (row), self->plan, g_array_index (gaps, guint, i), today);
    }
  while (WT_IS_GAP_ROW (row = gtk_list_box_get_row_at_index (self->list_box, (int) n_shown)))
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
}

static void
update_empty (WtGapList *self)
{
  guint n_prompts = wt_checklist_get_n_prompts (wt_plan_get_checklist (self->plan));
  g_autofree char *words =
      /* Translators: under "Nothing is missing" */
      g_strdup_printf (
          ngettext ("The one prompt has an answer.", "All %u prompts have an answer.", n_prompts),
          n_prompts);

  gtk_label_set_label (self->empty_label, words);
}

static void
update (WtGapList *self)
{
  g_autofree char *today = wt_date_today ();
  g_autoptr (GArray) gaps = NULL;
  g_autofree char *count = NULL;
  g_autofree char *more = NULL;
  gboolean has_more;

  if (self->plan == NULL)
    return;
  gaps = wt_plan_list_gaps (self->plan, today);
  self->n_gaps = gaps->len;
  has_more = gaps->len > LIMIT;
  show_rows (self, gaps, self->shows_all ? gaps->len : MIN (gaps->len, LIMIT));

  count = g_strdup_printf ("%u", gaps->len);
  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), gaps->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), gaps->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_box), gaps->len == 0);
  update_empty (self);

  /* Translators: a button below a list of what is missing */
  more = g_strdup_printf (ngettext ("Show %u", "Show all %u", gaps->len), gaps->len);
  gtk_widget_set_visible (GTK_WIDGET (self->more_row), has_more);
  gtk_label_set_label (self->more_label, self->shows_all ? _ ("Show fewer") : more);
}

static void
on_row_activated_cb (WtGapList *self, GtkListBoxRow *row)
{
  if (WT_IS_GAP_ROW (row))
    g_signal_emit (self, signals[SIGNAL_PROMPT_ACTIVATED], 0,
                   wt_gap_row_get_index (WT_GAP_ROW (row)));
  else
    {
      self->shows_all = !self->shows_all;
      update (self);
    }
}

static void
wt_gap_list_dispose (GObject *object)
{
  g_clear_object (&WT_GAP_LIST (object)->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_GAP_LIST);
  G_OBJECT_CLASS (wt_gap_list_parent_class)->dispose (object);
}

static void
wt_gap_list_class_init (WtGapListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_gap_list_dispose;
  signals[SIGNAL_PROMPT_ACTIVATED] =
      g_signal_new ("prompt-activated", WT_TYPE_GAP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-gap-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtGapList, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtGapList, empty_box);
  gtk_widget_class_bind_template_child (widget_class, WtGapList, empty_label);
  gtk_widget_class_bind_template_child (widget_class, WtGapList, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtGapList, more_row);
  gtk_widget_class_bind_template_child (widget_class, WtGapList, more_label);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
wt_gap_list_init (WtGapList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_gap_list_set_plan (WtGapList *self, WtPlan *plan)
{
  g_set_object (&self->plan, plan);
  update (self);
}

guint
wt_gap_list_get_n_gaps (WtGapList *self)
{
  return self->n_gaps;
}
