#include "wt-texts-card.h"

#include "wt-comment-group.h"

#include <glib/gi18n.h>

/* Texts before "Show all". */
#define GROUPS_AT_FIRST 8

struct _WtTextsCard
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkListBox *texts_list;
  GtkLabel *no_texts_label;
  GtkButton *more_button;
  GtkButton *comments_button;

  GListModel *groups; /* (owned) (nullable) */
  gboolean shows_all;
};

G_DEFINE_FINAL_TYPE (WtTextsCard, wt_texts_card, ADW_TYPE_BIN)

static GtkWidget *
make_row (WtCommentGroup *group)
{
  g_autofree char *title = g_markup_escape_text (wt_comment_group_get_text (group), -1);
  g_autofree char *count =
      g_strdup_printf ("%" G_GINT64_FORMAT, wt_comment_group_get_count (group));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (count);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "secondary");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
show_texts (WtTextsCard *self)
{
  guint n_groups = g_list_model_get_n_items (self->groups);
  guint n_shown = self->shows_all ? n_groups : MIN (n_groups, GROUPS_AT_FIRST);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->texts_list))) != NULL)
    gtk_list_box_remove (self->texts_list, row);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (WtCommentGroup) group = g_list_model_get_item (self->groups, i);

      gtk_list_box_append (self->texts_list, make_row (group));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->no_texts_label), n_groups == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_groups > GROUPS_AT_FIRST);
  gtk_widget_set_visible (GTK_WIDGET (self->comments_button), n_groups > 0);
  gtk_button_set_label (self->more_button, self->shows_all ? _ ("Show fewer") : _ ("Show all"));
}

static void
on_more_clicked_cb (WtTextsCard *self)
{
  self->shows_all = !self->shows_all;
  show_texts (self);
}

static void
wt_texts_card_dispose (GObject *object)
{
  WtTextsCard *self = WT_TEXTS_CARD (object);

  /* The bin would let go of a template child a second time. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_TEXTS_CARD);
  g_clear_object (&self->groups);
  G_OBJECT_CLASS (wt_texts_card_parent_class)->dispose (object);
}

static void
wt_texts_card_class_init (WtTextsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_texts_card_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-texts-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WtTextsCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtTextsCard, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtTextsCard, texts_list);
  gtk_widget_class_bind_template_child (widget_class, WtTextsCard, no_texts_label);
  gtk_widget_class_bind_template_child (widget_class, WtTextsCard, more_button);
  gtk_widget_class_bind_template_child (widget_class, WtTextsCard, comments_button);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
}

static void
wt_texts_card_init (WtTextsCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_texts_card_show (WtTextsCard *self,
                    const char *title,
                    GListModel *groups,
                    gint64 written,
                    gint64 forms,
                    const WtFilter *filter)
{
  /* Translators: how many of how many forms have a text */
  g_autofree char *count =
      g_strdup_printf (_ ("%1$lu of %2$lu wrote something"), (gulong) written, (gulong) forms);

  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->count_label, count);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->comments_button),
                                          wt_filter_to_variant (filter));
  g_set_object (&self->groups, groups);
  show_texts (self);
}
