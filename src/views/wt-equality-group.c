#include "wt-equality-group.h"

#include "wt-count-entry.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtEqualityGroup
{
  AdwBin parent_instance;

  GtkLabel *total_label;
  GPtrArray *entries; /* (owned) of WtCountEntry, in the order of the answers */
  guint index;
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtEqualityGroup, wt_equality_group, ADW_TYPE_BIN)

static void
show_total (WtEqualityGroup *self)
{
  g_autofree char *words = NULL;
  gint64 total = 0;

  for (guint i = 0; i < self->entries->len; i++)
    total += wt_count_entry_get_count (g_ptr_array_index (self->entries, i));
  words = wt_words_people (total);
  gtk_label_set_label (self->total_label, words);
}

static void
on_edited_cb (WtEqualityGroup *self)
{
  show_total (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
wt_equality_group_finalize (GObject *object)
{
  g_ptr_array_unref (WT_EQUALITY_GROUP (object)->entries);
  G_OBJECT_CLASS (wt_equality_group_parent_class)->finalize (object);
}

static void
wt_equality_group_class_init (WtEqualityGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_equality_group_finalize;
  signals[SIGNAL_EDITED] = g_signal_new ("edited", WT_TYPE_EQUALITY_GROUP, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_equality_group_init (WtEqualityGroup *self)
{
  self->entries = g_ptr_array_new ();
}

static GtkWidget *
make_row (WtEqualityGroup *self, const WtEqualityCategory *category, const WtEqualityAnswer *answer)
{
  /* Translators: a category, an answer in it: the name, for a screen reader, of the field for how
   * many people gave that answer: "Age, 25 to 34, number of people" */
  g_autofree char *name =
      g_strdup_printf (_ ("%1$s, %2$s, number of people"), category->title, answer->text);
  GtkWidget *entry = wt_count_entry_new_named (name);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", answer->text,
                                 "title-lines", 0, "focusable", FALSE, NULL);

  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  g_signal_connect_object (entry, "edited", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->entries, entry);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

GtkWidget *
wt_equality_group_new (WtEqualityForm *form, guint index)
{
  WtEqualityGroup *self = g_object_new (WT_TYPE_EQUALITY_GROUP, NULL);
  const WtEqualityCategory *category = wt_equality_form_get_category (form, index);
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", category->title, NULL);

  self->index = index;
  self->total_label =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->total_label), "secondary");
  gtk_widget_add_css_class (GTK_WIDGET (self->total_label), "numeric");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group),
                                           GTK_WIDGET (self->total_label));
  for (guint i = 0; i < wt_equality_form_get_n_answers (form, index); i++)
    adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (group),
        make_row (self, category, wt_equality_form_get_answer (form, index, i)));
  adw_bin_set_child (ADW_BIN (self), group);
  show_total (self);
  return GTK_WIDGET (self);
}

void
wt_equality_group_show (WtEqualityGroup *self, WtEqualityCounts *counts)
{
  for (guint i = 0; i < self->entries->len; i++)
    wt_count_entry_set_count (g_ptr_array_index (self->entries, i),
                              wt_equality_counts_get (counts, self->index, i));
  show_total (self);
}

void
wt_equality_group_read (WtEqualityGroup *self, WtEqualityCounts *counts)
{
  for (guint i = 0; i < self->entries->len; i++)
    wt_equality_counts_set (counts, self->index, i,
                            wt_count_entry_get_count (g_ptr_array_index (self->entries, i)));
}
