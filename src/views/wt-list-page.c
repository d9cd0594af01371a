#include "wt-list-page.h"

#include "wt-date.h"
#include "wt-header-bar.h"

#include <glib/gi18n.h>

struct _WtListPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkButton *button;
  GtkButton *other_button;
  GtkMenuButton *more_button;
  GtkStack *stack;
  WtRecordList *record_list;
  AdwStatusPage *empty_page;
  GtkButton *empty_button;

  const WtListPageKind *kind;
  WtFilter filter;
};

G_DEFINE_FINAL_TYPE (WtListPage, wt_list_page, WT_TYPE_PAGE)

static void
update_subtitle (WtListPage *self)
{
  guint n_records = wt_record_list_get_n_records (self->record_list);
  guint n_shown = wt_record_list_get_n_shown (self->record_list);
  g_autofree char *count = self->kind->dup_count (n_records);
  g_autofree char *shown = n_shown < n_records
                               /* Translators: how many records a search leaves, then how many there
                                * are: "3 of 12 projects"
                                */
                               ? g_strdup_printf (_ ("%1$u of %2$s"), n_shown, count)
                               : g_strdup (count);

  if (wt_filter_has_period (&self->filter))
    {
      g_autofree char *period = wt_date_period_to_words (self->filter.from, self->filter.to);
      g_autofree char *both = g_strdup_printf ("%s · %s", shown, period);

      g_object_set (self->header_bar, "subtitle", both, NULL);
    }
  else
    g_object_set (self->header_bar, "subtitle", shown, NULL);
}

static void
on_shown_changed_cb (WtListPage *self)
{
  if (self->kind != NULL)
    update_subtitle (self);
}

static void
on_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtListPage *self;
  g_autoptr (GListModel) records = NULL;
  gboolean has_any;

  if (!wt_page_run_finish (user_data, result, &self, &records))
    return;
  has_any = g_list_model_get_n_items (records) > 0;
  wt_record_list_set_records (self->record_list, records);
  gtk_stack_set_visible_child_name (self->stack, has_any ? "list" : "empty");
  /* An empty page has a button of its own for what comes next. */
  gtk_widget_set_visible (GTK_WIDGET (self->button), has_any && self->kind->button != NULL);
}

static void
wt_list_page_load (WtPage *page)
{
  WtListPage *self = WT_LIST_PAGE (page);

  wt_page_run (page, self->kind->make_job (&self->filter), on_loaded_cb);
}

static void
wt_list_page_focus_search (WtPage *page)
{
  wt_record_list_focus_search (WT_LIST_PAGE (page)->record_list);
}

static void
wt_list_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_LIST_PAGE);
  G_OBJECT_CLASS (wt_list_page_parent_class)->dispose (object);
}

static void
wt_list_page_class_init (WtListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_list_page_dispose;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_list_page_load;
  page_class->focus_search = wt_list_page_focus_search;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_RECORD_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtListPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtListPage, button);
  gtk_widget_class_bind_template_child (widget_class, WtListPage, other_button);
  gtk_widget_class_bind_template_child (widget_class, WtListPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, WtListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtListPage, record_list);
  gtk_widget_class_bind_template_child (widget_class, WtListPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, WtListPage, empty_button);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_changed_cb);
}

static void
wt_list_page_init (WtListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_button (GtkButton *button, const char *label, const char *action)
{
  gtk_widget_set_visible (GTK_WIDGET (button), label != NULL);
  if (label == NULL)
    return;
  gtk_button_set_label (button, _ (label));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
}

static void
set_menu (GtkMenuButton *button, const WtListPageEntry *entries)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  gtk_widget_set_visible (GTK_WIDGET (button), entries != NULL);
  for (const WtListPageEntry *entry = entries; entry != NULL && entry->label != NULL; entry++)
    g_menu_append (menu, _ (entry->label), entry->action);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

WtPage *
wt_list_page_new (WtWorkspace *workspace, const WtListPageKind *kind, const WtFilter *filter)
{
  WtListPage *self = g_object_new (WT_TYPE_LIST_PAGE, "workspace", workspace, NULL);

  self->kind = kind;
  self->filter = *filter;
  g_object_set (self->header_bar, "title", _ (kind->title), NULL);
  set_button (self->button, kind->button, kind->button_action);
  set_button (self->other_button, kind->other_button, kind->other_action);
  set_menu (self->more_button, kind->more);
  if (kind->is_suggested)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
  adw_status_page_set_icon_name (self->empty_page, kind->empty_icon);
  adw_status_page_set_title (self->empty_page, _ (kind->empty_title));
  adw_status_page_set_description (self->empty_page, _ (kind->empty_text));
  set_button (self->empty_button, kind->empty_button, kind->empty_action);
  wt_record_list_set_kind (self->record_list, kind->records);
  return WT_PAGE (self);
}
