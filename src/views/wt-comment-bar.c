#include "wt-comment-bar.h"

#include "wt-named-item.h"
#include "wt-pair-layout.h"
#include "wt-theme.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtCommentBar
{
  AdwBin parent_instance;

  GtkSearchEntry *search_entry;
  GtkDropDown *theme_drop_down;
  GtkDropDown *question_drop_down;
  GtkDropDown *order_drop_down;
  GtkToggleButton *publishable_button;

  gboolean is_filling;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtCommentBar, wt_comment_bar, ADW_TYPE_BIN)

static void
on_choice_changed_cb (WtCommentBar *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GListStore *
new_choices (void)
{
  return g_list_store_new (WT_TYPE_NAMED_ITEM);
}

static void
add_choice (GListStore *choices, gint64 id, const char *name)
{
  g_autoptr (WtNamedItem) choice = wt_named_item_new (id, name);

  g_list_store_append (choices, choice);
}

static gint64
get_chosen (GtkDropDown *drop_down)
{
  WtNamedItem *item = gtk_drop_down_get_selected_item (drop_down);

  return item != NULL ? wt_named_item_get_id (item) : 0;
}

/* The choice with @id, or the first. */
static void
choose (GtkDropDown *drop_down, gint64 id)
{
  GListModel *choices = gtk_drop_down_get_model (drop_down);
  guint place = 0;

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (WtNamedItem) item = g_list_model_get_item (choices, i);

      if (wt_named_item_get_id (item) == id)
        place = i;
    }
  gtk_drop_down_set_selected (drop_down, place);
}

/* What was chosen stays chosen. */
static void
set_choices (GtkDropDown *drop_down, GListStore *choices)
{
  gint64 chosen = get_chosen (drop_down);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (choices));
  choose (drop_down, chosen);
}

static void
show_names (GtkDropDown *drop_down)
{
  g_autoptr (GtkExpression) name = gtk_property_expression_new (WT_TYPE_NAMED_ITEM, NULL, "name");

  gtk_drop_down_set_expression (drop_down, name);
}

static void
fill_orders (WtCommentBar *self)
{
  g_autoptr (GListStore) orders = new_choices ();

  for (int order = 0; order < WT_COMMENT_N_ORDERS; order++)
    add_choice (orders, order, wt_comment_order_get_title ((WtCommentOrder) order));
  show_names (self->order_drop_down);
  set_choices (self->order_drop_down, orders);
}

static void
wt_comment_bar_dispose (GObject *object)
{
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_COMMENT_BAR);
  G_OBJECT_CLASS (wt_comment_bar_parent_class)->dispose (object);
}

static void
wt_comment_bar_class_init (WtCommentBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_comment_bar_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_COMMENT_BAR, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (WT_TYPE_PAIR_LAYOUT);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-comment-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WtCommentBar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WtCommentBar, theme_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtCommentBar, question_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtCommentBar, order_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtCommentBar, publishable_button);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_changed_cb);
}

static void
wt_comment_bar_init (WtCommentBar *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_names (self->theme_drop_down);
  show_names (self->question_drop_down);
  fill_orders (self);
  self->is_filling = FALSE;
}

void
wt_comment_bar_set_choices (WtCommentBar *self, GListModel *themes, GListModel *questions)
{
  g_autoptr (GListStore) theme_choices = new_choices ();
  g_autoptr (GListStore) question_choices = new_choices ();

  add_choice (theme_choices, 0, _ ("All themes"));
  add_choice (theme_choices, WT_THEME_NONE, _ ("Without a theme"));
  for (guint i = 0; i < g_list_model_get_n_items (themes); i++)
    {
      g_autoptr (WtTheme) theme = g_list_model_get_item (themes, i);

      add_choice (theme_choices, wt_theme_get_id (theme), wt_theme_get_name (theme));
    }
  add_choice (question_choices, 0, _ ("All questions"));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (WtNamedItem) question = g_list_model_get_item (questions, i);

      g_list_store_append (question_choices, question);
    }
  self->is_filling = TRUE;
  set_choices (self->theme_drop_down, theme_choices);
  set_choices (self->question_drop_down, question_choices);
  gtk_widget_set_visible (GTK_WIDGET (self->question_drop_down),
                          g_list_model_get_n_items (questions) > 1);
  self->is_filling = FALSE;
}

void
wt_comment_bar_fill_query (WtCommentBar *self, WtCommentQuery *query)
{
  query->search = (char *) gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  query->theme_id = get_chosen (self->theme_drop_down);
  query->question_id = get_chosen (self->question_drop_down);
  query->order = (WtCommentOrder) get_chosen (self->order_drop_down);
  query->only_publishable = gtk_toggle_button_get_active (self->publishable_button);
}

gboolean
wt_comment_bar_is_narrowed (WtCommentBar *self)
{
  WtCommentQuery query = { 0 };

  wt_comment_bar_fill_query (self, &query);
  return query.search[0] != '\0' || query.theme_id != 0 || query.question_id != 0
         || query.only_publishable;
}

void
wt_comment_bar_choose_theme (WtCommentBar *self, gint64 theme_id)
{
  choose (self->theme_drop_down, theme_id);
}

void
wt_comment_bar_clear (WtCommentBar *self)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  choose (self->theme_drop_down, 0);
  choose (self->question_drop_down, 0);
  gtk_toggle_button_set_active (self->publishable_button, FALSE);
  self->is_filling = FALSE;
  on_choice_changed_cb (self);
}

void
wt_comment_bar_focus_search (WtCommentBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
