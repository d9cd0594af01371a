#include "wt-record-list.h"

#include "wt-pair-layout.h"
#include "wt-record-merge.h"
#include "wt-search.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtRecordList
{
  AdwBin parent_instance;

  GtkWidget *bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *selection_drop_down;
  GtkDropDown *sort_drop_down;
  GtkStack *stack;
  GtkListView *list_view;
  AdwStatusPage *nothing_page;
  GtkListBox *list_box; /* (nullable): in place of the list view */

  const WtRecordKind *kind;
  char *searched;                   /* (owned) from wt_search_fold() */
  GListStore *records;              /* (owned) */
  GtkCustomFilter *filter;          /* (owned) */
  GtkFilterListModel *filter_model; /* (owned) */
  GtkSortListModel *sort_model;     /* (owned) */
};

enum
{
  SIGNAL_SHOWN_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtRecordList, wt_record_list, ADW_TYPE_BIN)

static gboolean
matches (gpointer record, gpointer user_data)
{
  WtRecordList *self = user_data;
  guint chosen = gtk_drop_down_get_selected (self->selection_drop_down);
  g_autofree char *text = NULL;

  if (self->kind->selections != NULL && chosen != GTK_INVALID_LIST_POSITION
      && !self->kind->selections[chosen].matches (record))
    return FALSE;
  if (self->searched == NULL || self->searched[0] == '\0')
    return TRUE;
  text = self->kind->dup_search_text (record);
  return wt_search_matches (self->searched, text);
}

static void
update_shown (WtRecordList *self)
{
  gboolean has_any = wt_record_list_get_n_shown (self) > 0;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *title = NULL;

  if (!has_any)
    {
      title = wt_search_dup_nothing_title (typed);
      adw_status_page_set_title (self->nothing_page, title);
    }
  gtk_stack_set_visible_child_name (self->stack, has_any ? "list" : "nothing");
  g_signal_emit (self, signals[SIGNAL_SHOWN_CHANGED], 0);
}

static void
on_search_changed_cb (WtRecordList *self)
{
  g_free (self->searched);
  self->searched = wt_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_shown (self);
}

static void
on_selection_changed_cb (WtRecordList *self)
{
  if (self->kind == NULL)
    return;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_shown (self);
}

static void
on_sort_changed_cb (WtRecordList *self)
{
  guint chosen = gtk_drop_down_get_selected (self->sort_drop_down);
  g_autoptr (GtkCustomSorter) sorter = NULL;

  if (self->kind == NULL || chosen == GTK_INVALID_LIST_POSITION)
    return;
  sorter = gtk_custom_sorter_new (self->kind->sorts[chosen].compare, NULL, NULL);
  gtk_sort_list_model_set_sorter (self->sort_model, GTK_SORTER (sorter));
}

static void
on_clear_clicked_cb (WtRecordList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->selection_drop_down, 0);
  wt_record_list_focus_search (self);
}

static void
on_activated_cb (WtRecordList *self, guint position)
{
  g_autoptr (GObject) record = g_list_model_get_item (G_LIST_MODEL (self->sort_model), position);

  if (record != NULL)
    self->kind->open (GTK_WIDGET (self), record);
}

static void
on_row_set_up_cb (WtRecordList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (self->kind->get_row_type (), NULL));
}

static void
on_row_bound_cb (WtRecordList *self, GtkListItem *item)
{
  g_object_set (gtk_list_item_get_child (item), "record", gtk_list_item_get_item (item), NULL);
}

static void
wt_record_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_RECORD_LIST);
  G_OBJECT_CLASS (wt_record_list_parent_class)->dispose (object);
}

static void
wt_record_list_finalize (GObject *object)
{
  WtRecordList *self = WT_RECORD_LIST (object);

  g_clear_pointer (&self->searched, g_free);
  g_clear_object (&self->records);
  g_clear_object (&self->filter);
  g_clear_object (&self->filter_model);
  g_clear_object (&self->sort_model);

  G_OBJECT_CLASS (wt_record_list_parent_class)->finalize (object);
}

static void
wt_record_list_class_init (WtRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_record_list_dispose;
  object_class->finalize = wt_record_list_finalize;

  signals[SIGNAL_SHOWN_CHANGED] = g_signal_new (
      "shown-changed", WT_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WT_TYPE_PAIR_LAYOUT);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtRecordList, bar);
  gtk_widget_class_bind_template_child (widget_class, WtRecordList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WtRecordList, selection_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtRecordList, sort_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtRecordList, stack);
  gtk_widget_class_bind_template_child (widget_class, WtRecordList, list_view);
  gtk_widget_class_bind_template_child (widget_class, WtRecordList, nothing_page);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sort_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bound_cb);
}

static void
wt_record_list_init (WtRecordList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->records = g_list_store_new (G_TYPE_OBJECT);
  self->filter_model = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->records)),
                                                  g_object_ref (GTK_FILTER (self->filter)));
  self->sort_model =
      gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filter_model)), NULL);
}

static GtkStringList *
make_titles (const char *const *first, gsize stride)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (; *first != NULL; first = (const char *const *) ((const char *) first + stride))
    gtk_string_list_append (titles, _ (*first));
  return titles;
}

void
wt_record_list_set_kind (WtRecordList *self, const WtRecordKind *kind)
{
  g_autoptr (GtkStringList) sorts = make_titles (&kind->sorts->title, sizeof *kind->sorts);
  GtkSingleSelection *selection;

  self->kind = kind;
  gtk_drop_down_set_model (self->sort_drop_down, G_LIST_MODEL (sorts));
  gtk_widget_set_visible (GTK_WIDGET (self->selection_drop_down), kind->selections != NULL);
  if (kind->selections != NULL)
    {
      g_autoptr (GtkStringList) selections =
          make_titles (&kind->selections->title, sizeof *kind->selections);

      gtk_drop_down_set_model (self->selection_drop_down, G_LIST_MODEL (selections));
    }

  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sort_model)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  on_sort_changed_cb (self);
}

static GtkWidget *
make_box_row (gpointer record, gpointer user_data)
{
  WtRecordList *self = user_data;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = g_object_new (self->kind->get_row_type (), NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  g_object_set (content, "record", record, NULL);
  return row;
}

static void
on_box_row_activated_cb (WtRecordList *self, GtkListBoxRow *row)
{
  on_activated_cb (self, (guint) gtk_list_box_row_get_index (row));
}

void
wt_record_list_show_whole (WtRecordList *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  g_return_if_fail (self->kind != NULL && self->list_box == NULL);

  self->list_box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list_box, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list_box), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list_box), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Records"), -1);
  g_signal_connect_object (self->list_box, "row-activated", G_CALLBACK (on_box_row_activated_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->sort_model), make_box_row, self,
                           NULL);
  g_object_set (clamp, "maximum-size", 1000, "tightening-threshold", 900, "margin-start", 24,
                "margin-end", 24, "margin-bottom", 24, "child", self->list_box, NULL);
  gtk_stack_remove (self->stack, gtk_stack_get_child_by_name (self->stack, "list"));
  gtk_stack_add_named (self->stack, clamp, "list");
}

/* The place of the row that has the focus, or -1. */
static int
find_focused_row (WtRecordList *self)
{
  GtkWidget *row =
      self->list_box != NULL ? gtk_widget_get_focus_child (GTK_WIDGET (self->list_box)) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

void
wt_record_list_set_records (WtRecordList *self, GListModel *records)
{
  GtkWidget *list = GTK_WIDGET (self->list_box);
  gboolean had_focus;
  int focused = find_focused_row (self);
  GtkListBoxRow *row = NULL;

  if (list == NULL)
    list = GTK_WIDGET (self->list_view);
  had_focus = gtk_widget_get_focus_child (list) != NULL;
  wt_record_merge (self->records, records);
  update_shown (self);
  if (!had_focus || gtk_widget_get_focus_child (list) != NULL)
    return;
  /* The row that was worked on may be gone; its neighbour is next. */
  if (focused >= 0)
    row = gtk_list_box_get_row_at_index (self->list_box, focused);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : list);
}

guint
wt_record_list_get_n_records (WtRecordList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->records));
}

guint
wt_record_list_get_n_shown (WtRecordList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->filter_model));
}

void
wt_record_list_focus_search (WtRecordList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
