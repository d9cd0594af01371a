#include "wt-calendar-page.h"

#include "wt-calendar-days.h"
#include "wt-calendar-list.h"
#include "wt-date.h"
#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-header-bar.h"
#include "wt-pair-layout.h"
#include "wt-project-life-jobs.h"
#include "wt-search.h"
#include "wt-window.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtCalendarPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkButton *save_button;
  GtkWidget *bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *selection_drop_down;
  GtkWidget *month_bar;
  GtkButton *previous_button;
  GtkButton *next_button;
  GtkLabel *month_label;
  GtkStack *stack;
  WtCalendarList *list;
  AdwStatusPage *nothing_page;

  GListModel *entries; /* (owned) (nullable) */
  char *searched;      /* (owned) (nullable) from wt_search_fold() */
  char *saved_path;    /* (owned) (nullable) the last file */
};

G_DEFINE_FINAL_TYPE (WtCalendarPage, wt_calendar_page, WT_TYPE_PAGE)

static void
show_month (WtCalendarPage *self)
{
  GListModel *items = G_LIST_MODEL (wt_calendar_list_get_items (self->list));
  const char *month = wt_calendar_list_get_month (self->list);
  g_autofree char *words = wt_date_month_to_words (month);
  g_autofree char *before = wt_calendar_days_dup_neighbour (items, month, FALSE);
  g_autofree char *after = wt_calendar_days_dup_neighbour (items, month, TRUE);

  gtk_label_set_label (self->month_label, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->previous_button), before != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->next_button), after != NULL);
}

static void
show_count (WtCalendarPage *self, guint n_shown)
{
  guint n_entries = g_list_model_get_n_items (self->entries);
  g_autofree char *count = g_strdup_printf (ngettext ("%u date", "%u dates", n_entries), n_entries);
  g_autofree char *shown = n_shown < n_entries
                               /* Translators: how many records a search leaves, then how many there
                                * are: "3 of 12 projects"
                                */
                               ? g_strdup_printf (_ ("%1$u of %2$s"), n_shown, count)
                               : g_strdup (count);

  g_object_set (self->header_bar, "subtitle", shown, NULL);
}

static void
show_nothing (WtCalendarPage *self)
{
  g_autofree char *title =
      wt_search_dup_nothing_title (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  adw_status_page_set_title (self->nothing_page, title);
}

static void
show_entries (WtCalendarPage *self)
{
  g_autofree char *today = wt_date_today ();
  gboolean is_empty = g_list_model_get_n_items (self->entries) == 0;
  guint n_shown = wt_calendar_days_fill (
      wt_calendar_list_get_items (self->list), self->entries,
      (WtCalendarSelection) gtk_drop_down_get_selected (self->selection_drop_down), self->searched,
      today);

  show_count (self, n_shown);
  show_nothing (self);
  show_month (self);
  gtk_widget_set_visible (self->bar, !is_empty);
  gtk_widget_set_visible (self->month_bar, n_shown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->save_button), !is_empty);
  gtk_stack_set_visible_child_name (self->stack, is_empty      ? "empty"
                                                 : n_shown > 0 ? "list"
                                                               : "nothing");
}

static void
on_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtCalendarPage *self;
  g_autoptr (GListModel) entries = NULL;
  gboolean is_first;

  if (!wt_page_run_finish (user_data, result, &self, &entries))
    return;
  is_first = self->entries == NULL;
  g_set_object (&self->entries, entries);
  show_entries (self);
  if (is_first)
    wt_calendar_list_show_today (self->list);
}

static void
wt_calendar_page_load (WtPage *page)
{
  wt_page_run (page, wt_list_calendar_job_new (0), on_loaded_cb);
}

static void
wt_calendar_page_focus_search (WtPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WT_CALENDAR_PAGE (page)->search_entry));
}

static void
select_entries (WtCalendarPage *self)
{
  if (self->entries == NULL)
    return;
  show_entries (self);
  wt_calendar_list_show_today (self->list);
}

static void
on_search_changed_cb (WtCalendarPage *self)
{
  g_free (self->searched);
  self->searched = wt_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  select_entries (self);
}

static void
on_clear_clicked_cb (WtCalendarPage *self)
{
  gtk_drop_down_set_selected (self->selection_drop_down, WT_CALENDAR_SHOWS_ALL);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
step (WtCalendarPage *self, gboolean is_forward)
{
  g_autofree char *month =
      wt_calendar_days_dup_neighbour (G_LIST_MODEL (wt_calendar_list_get_items (self->list)),
                                      wt_calendar_list_get_month (self->list), is_forward);

  if (month != NULL)
    wt_calendar_list_show_month (self->list, month);
}

static void
show_previous (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (WT_CALENDAR_PAGE (widget), FALSE);
}

static void
show_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (WT_CALENDAR_PAGE (widget), TRUE);
}

static void
show_today (GtkWidget *widget, const char *action, GVariant *parameter)
{
  wt_calendar_list_show_today (WT_CALENDAR_PAGE (widget)->list);
}

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtCalendarPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), TRUE);
  if (!is_saved)
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The calendar could not be saved"), error);
  else if (WT_IS_WINDOW (root))
    {
      g_autofree char *name = g_path_get_basename (self->saved_path);
      /* Translators: %s is the name of a file */
      g_autofree char *sentence = g_strdup_printf (_ ("Saved “%s”"), name);

      wt_window_show_toast (WT_WINDOW (root), sentence, _ ("_Open"), "win.open-file",
                            self->saved_path);
    }
}

static void
on_path_chosen_cb (GFile *file, gpointer user_data)
{
  WtCalendarPage *self = user_data;

  g_free (self->saved_path);
  self->saved_path = g_file_get_path (file);
  if (self->saved_path == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->save_button), FALSE);
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_calendar_file_job_new (0, self->saved_path), NULL, on_saved_cb,
                          g_object_ref (self));
}

static void
on_save_clicked_cb (WtCalendarPage *self)
{
  g_autofree char *today = wt_date_today ();
  /* Translators: the name of a file; %s is a date such as 2025-10-09 */
  g_autofree char *name = g_strdup_printf (_ ("Calendar %s.ics"), today);

  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                        _ ("Save the Calendar"), _ ("_Save"), WT_FILE_KIND_CALENDAR, name,
                        on_path_chosen_cb, g_object_ref (self), g_object_unref);
}

static void
wt_calendar_page_dispose (GObject *object)
{
  WtCalendarPage *self = WT_CALENDAR_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (wt_calendar_page_parent_class)->dispose (object);
}

static void
wt_calendar_page_finalize (GObject *object)
{
  WtCalendarPage *self = WT_CALENDAR_PAGE (object);

  g_clear_pointer (&self->searched, g_free);
  g_clear_pointer (&self->saved_path, g_free);
  G_OBJECT_CLASS (wt_calendar_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, bar);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, selection_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, month_bar);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, previous_button);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, month_label);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, list);
  gtk_widget_class_bind_template_child (widget_class, WtCalendarPage, nothing_page);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_entries);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_month);
}

static void
wt_calendar_page_class_init (WtCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  object_class->dispose = wt_calendar_page_dispose;
  object_class->finalize = wt_calendar_page_finalize;
  page_class->aspects = WT_ASPECT_ALL;
  page_class->load = wt_calendar_page_load;
  page_class->focus_start = wt_calendar_page_focus_search;
  page_class->focus_search = wt_calendar_page_focus_search;

  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, show_previous);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, show_next);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, show_today);

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_CALENDAR_LIST);
  g_type_ensure (WT_TYPE_PAIR_LAYOUT);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  bind_template (widget_class);
}

static void
wt_calendar_page_init (WtCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_calendar_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_CALENDAR_PAGE, "workspace", workspace, NULL);
}
