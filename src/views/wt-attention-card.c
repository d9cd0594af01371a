#include "wt-attention-card.h"

#include "wt-decoration.h"

#include "wt-attention.h"

#include <glib/gi18n.h>

/* Rows before "Show all". */
#define ROWS_AT_FIRST 4

struct _WtAttentionCard
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkListBox *list_box;
  GtkButton *more_button;

  GListModel *attention; /* (owned) (nullable) */
  gboolean shows_all;
};

G_DEFINE_FINAL_TYPE (WtAttentionCard, wt_attention_card, ADW_TYPE_BIN)

static const char *
get_icon (WtAttentionKind kind)
{
  switch (kind)
    {
    case WT_ATTENTION_PROMPTS_OVERDUE:
    case WT_ATTENTION_ACTIONS_OVERDUE:
    case WT_ATTENTION_LOOK_AGAIN:
      return "alarm-symbolic";
    case WT_ATTENTION_FORMS_TO_TYPE:
      return "document-edit-symbolic";
    case WT_ATTENTION_BATCH_TO_FINISH:
    case WT_ATTENTION_BATCH_TO_VERIFY:
      return "wt-paper-form-symbolic";
    case WT_ATTENTION_PROMPTS_UNANSWERED:
    default:
      return "wt-checklist-symbolic";
    }
}

static GtkWidget *
make_row (WtAttention *attention)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chevron = wt_decoration_new ("go-next-symbolic");
  g_autofree char *words = wt_attention_dup_words (attention);
  g_autofree char *title = g_markup_escape_text (wt_attention_get_title (attention), -1);
  gint64 activity_id = wt_attention_get_activity_id (attention);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             wt_decoration_new (get_icon (wt_attention_get_kind (attention))));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chevron);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row),
                                  activity_id != 0 ? "win.type-forms" : "win.open-project");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x",
                                    activity_id != 0 ? activity_id
                                                     : wt_attention_get_project_id (attention));
  return row;
}

static void
update (WtAttentionCard *self)
{
  guint n_items = self->attention != NULL ? g_list_model_get_n_items (self->attention) : 0;
  guint n_shown = self->shows_all ? n_items : MIN (n_items, ROWS_AT_FIRST);
  /* Translators: %u is how many things need attention */
  g_autofree char *more = g_strdup_printf (_ ("Show all %u"), n_items);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list_box))) != NULL)
    gtk_list_box_remove (self->list_box, row);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (WtAttention) attention = g_list_model_get_item (self->attention, i);

      gtk_list_box_append (self->list_box, make_row (attention));
    }
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "done");
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_items > ROWS_AT_FIRST);
  gtk_button_set_label (self->more_button, self->shows_all ? _ ("Show fewer") : more);
}

static void
on_more_clicked_cb (WtAttentionCard *self)
{
  self->shows_all = !self->shows_all;
  update (self);
}

static void
wt_attention_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_ATTENTION_CARD);
  g_clear_object (&WT_ATTENTION_CARD (object)->attention);
  G_OBJECT_CLASS (wt_attention_card_parent_class)->dispose (object);
}

static void
wt_attention_card_class_init (WtAttentionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_attention_card_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-attention-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WtAttentionCard, stack);
  gtk_widget_class_bind_template_child (widget_class, WtAttentionCard, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtAttentionCard, more_button);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked_cb);
}

static void
wt_attention_card_init (WtAttentionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_attention_card_set_attention (WtAttentionCard *self, GListModel *attention)
{
  g_set_object (&self->attention, attention);
  update (self);
}
