#include "wt-paper-list.h"

#include "wt-chart-words.h"
#include "wt-response-row.h"

#include <glib/gi18n.h>

struct _WtPaperList
{
  AdwBin parent_instance;

  AdwWindowTitle *window_title;
  GtkToggleButton *search_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkLabel *search_message;
  WtResponseRow *heading_row;
  GtkWidget *draft_button;
  WtResponseRow *draft_row;
  GtkStack *stack;
  GtkListView *list_view;

  WtSurvey *survey;              /* (owned) (nullable) until set up */
  GtkSingleSelection *selection; /* (owned) (nullable) until set up */
  gint64 marked_id;              /* of the form that is shown beside the list, or 0 */
};

enum
{
  SIGNAL_FORM_CHOSEN,
  SIGNAL_DRAFT_CHOSEN,
  SIGNAL_SEARCH_LEFT,
  SIGNAL_NUMBER_SEARCHED,
  SIGNAL_END_REACHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperList, wt_paper_list, ADW_TYPE_BIN)

static void
on_row_set_up_cb (WtPaperList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, wt_response_row_new ());
}

static void
on_row_bound_cb (WtPaperList *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  WtResponse *form = gtk_list_item_get_item (item);
  g_autofree char *speech = wt_response_row_dup_speech (self->survey, form);

  wt_response_row_show (WT_RESPONSE_ROW (row), self->survey, form);
  /* The cells say letters; the row says what they mean. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, speech, -1);
}

static void
on_row_activated_cb (WtPaperList *self, guint position)
{
  g_autoptr (WtResponse) form = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (form != NULL)
    g_signal_emit (self, signals[SIGNAL_FORM_CHOSEN], 0, form);
}

static void
on_draft_clicked_cb (WtPaperList *self)
{
  g_signal_emit (self, signals[SIGNAL_DRAFT_CHOSEN], 0);
}

static void
on_scrolled_cb (WtPaperList *self, GtkAdjustment *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_value (adjustment) + 3 * page >= gtk_adjustment_get_upper (adjustment))
    g_signal_emit (self, signals[SIGNAL_END_REACHED], 0);
}

static void
on_search_activated_cb (WtPaperList *self)
{
  g_autofree char *typed =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));
  gint64 serial;

  if (g_ascii_string_to_signed (typed, 10, 1, WT_SERIAL_MAXIMUM, &serial, NULL))
    g_signal_emit (self, signals[SIGNAL_NUMBER_SEARCHED], 0, serial);
  else
    wt_paper_list_refuse_search (self, _ ("A form number has only digits."));
}

static void
on_search_changed_cb (WtPaperList *self)
{
  gtk_label_set_label (self->search_message, "");
  gtk_widget_set_visible (GTK_WIDGET (self->search_message), FALSE);
}

static void
on_search_mode_changed_cb (WtPaperList *self)
{
  on_search_changed_cb (self);
  if (gtk_search_bar_get_search_mode (self->search_bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else
    g_signal_emit (self, signals[SIGNAL_SEARCH_LEFT], 0);
}

static void
update_mark (WtPaperList *self)
{
  guint n_forms = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; self->marked_id != 0 && i < n_forms; i++)
    {
      g_autoptr (WtResponse) form = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (wt_response_get_id (form) == self->marked_id)
        position = i;
    }
  gtk_single_selection_set_selected (self->selection, position);
}

/* A form that was corrected comes as another object, which nobody has selected. */
static void
on_items_changed_cb (WtPaperList *self, guint position, guint n_removed, guint n_added)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "list");
  update_mark (self);
  /* A list view stays at the row that was on top; here the newest one is to be seen. */
  if (position == 0 && n_added > 0 && self->marked_id == 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", 0);
}

static void
wt_paper_list_dispose (GObject *object)
{
  WtPaperList *self = WT_PAPER_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_LIST);
  g_clear_object (&self->selection);
  g_clear_object (&self->survey);
  G_OBJECT_CLASS (wt_paper_list_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_RESPONSE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, window_title);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, search_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, search_message);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, heading_row);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, draft_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, draft_row);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, stack);
  gtk_widget_class_bind_template_child (widget_class, WtPaperList, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_draft_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode_changed_cb);
}

static void
wt_paper_list_class_init (WtPaperListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_paper_list_dispose;

  signals[SIGNAL_FORM_CHOSEN] =
      g_signal_new ("form-chosen", WT_TYPE_PAPER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, WT_TYPE_RESPONSE);
  signals[SIGNAL_DRAFT_CHOSEN] = g_signal_new (
      "draft-chosen", WT_TYPE_PAPER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SEARCH_LEFT] = g_signal_new ("search-left", WT_TYPE_PAPER_LIST, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_NUMBER_SEARCHED] =
      g_signal_new ("number-searched", WT_TYPE_PAPER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_END_REACHED] = g_signal_new ("end-reached", WT_TYPE_PAPER_LIST, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_paper_list_init (WtPaperList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

void
wt_paper_list_set_up (WtPaperList *self, WtSurvey *survey, GListModel *forms)
{
  gtk_list_view_set_model (self->list_view, NULL);
  g_clear_object (&self->selection);
  g_set_object (&self->survey, survey);
  wt_response_row_show_headings (self->heading_row, survey);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, forms);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_items_changed_cb (self, 0, 0, 0);
}

void
wt_paper_list_show_draft (WtPaperList *self, WtResponse *draft, gboolean is_shown)
{
  g_autofree char *serial = draft != NULL ? wt_response_dup_serial_words (draft) : NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (self->draft_button, draft != NULL);
  if (draft == NULL)
    return;
  /* Translators: stands beside the number of the form that somebody is typing now */
  wt_response_row_show_words (self->draft_row, draft, _ ("being typed"));
  /* Translators: %s is the number of a form, such as "0124" */
  name = g_strdup_printf (_ ("Form %s, being typed"), serial);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->draft_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (is_shown)
    gtk_widget_add_css_class (self->draft_button, "current");
  else
    gtk_widget_remove_css_class (self->draft_button, "current");
}

void
wt_paper_list_mark (WtPaperList *self, WtResponse *form)
{
  self->marked_id = form != NULL ? wt_response_get_id (form) : 0;
  update_mark (self);
}

void
wt_paper_list_set_count (WtPaperList *self, gint64 count)
{
  g_autofree char *number = wt_chart_words_count (count);
  g_autofree char *words =
      /* Translators: how many forms are typed */
      g_strdup_printf (ngettext ("%s finished", "%s finished", (gulong) count), number);

  adw_window_title_set_subtitle (self->window_title, words);
}

void
wt_paper_list_focus_search (WtPaperList *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
wt_paper_list_refuse_search (WtPaperList *self, const char *message)
{
  gtk_label_set_label (self->search_message, message);
  gtk_widget_set_visible (GTK_WIDGET (self->search_message), TRUE);
  gtk_widget_error_bell (GTK_WIDGET (self));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

void
wt_paper_list_close_search (WtPaperList *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}
