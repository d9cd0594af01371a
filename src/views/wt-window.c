#include "wt-window.h"

#include "wt-error-presenter.h"
#include "wt-header-bar.h"
#include "wt-lazy-menu.h"
#include "wt-presentation.h"
#include "wt-review-bar.h"
#include "wt-room.h"
#include "wt-welcome-page.h"
#include "wt-window-actions.h"

#include <glib/gi18n.h>

/* The child of the main stack that shows slides. */
#define PRESENTATION "presentation"

/* Another program may write to the workspace; the window looks now and then. */
#define SECONDS_BETWEEN_LOOKS 5

/* So long a window waits for what it is going to show. */
#define MILLISECONDS_BEFORE_SHOWN 250

#define TOAST_SECONDS 6

/* A toast is in its place after half a second. One that is taken away earlier is freed before it
 * has arrived (libadwaita 1.2). */
#define TOAST_ARRIVAL (600 * G_TIME_SPAN_MILLISECOND)

struct _WtWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkStack *main_stack;
  AdwBin *welcome_bin;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  AdwWindowTitle *sidebar_title;
  GtkWidget *review_bar;
  GtkListBox *room_list;
  WtNavigation *navigation;

  WtPresentation *presentation; /* (nullable): until slides are shown for the first time */
  gboolean is_presenting;
  GtkWidget *focus_before;         /* (weak) (nullable): what had the focus before slides */
  WtWorkspace *workspace;          /* (owned) (nullable) */
  GBindingGroup *bindings;         /* (owned) to the workspace */
  GSignalGroup *workspace_signals; /* (owned) */
  gint64 toast_time;               /* when it came */
  AdwToast *toast;                 /* (owned) (nullable): the last one, until it goes */
  char *undo_tooltip;              /* (owned) */
  guint look_source;
  guint show_source; /* until the window is on the screen; 0 when nobody waits for it */
};

typedef enum
{
  PROP_FOLDED = 1,
  PROP_CAN_GO_BACK,
  PROP_UNDO_TOOLTIP,
} WtWindowProperty;

static GParamSpec *properties[PROP_UNDO_TOOLTIP + 1];

G_DEFINE_FINAL_TYPE (WtWindow, wt_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_actions (WtWindow *self)
{
  gboolean can_undo = FALSE, can_redo = FALSE;
  gboolean is_open = self->workspace != NULL && !self->is_presenting;
  gboolean is_writable = is_open && !wt_workspace_is_read_only (self->workspace);
  g_autofree char *sentence = NULL;

  if (is_open)
    g_object_get (self->workspace, "can-undo", &can_undo, "can-redo", &can_redo, "undo-sentence",
                  &sentence, NULL);
  g_free (self->undo_tooltip);
  /* Translators: %s is a sentence from the history, such as "Created “Falls clinic”" */
  self->undo_tooltip = can_undo && sentence != NULL ? g_strdup_printf (_ ("Undo: %s"), sentence)
                                                    : g_strdup (_ ("Nothing to undo"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_TOOLTIP]);
  wt_window_actions_update (self, is_open, is_writable, can_undo, can_redo);
}

static void
on_recorded_cb (WtWindow *self, const char *sentence, gboolean is_undo, WtWorkspace *workspace)
{
  wt_window_show_toast (self, sentence, is_undo ? NULL : _ ("_Undo"), "win.undo", NULL);
}

static void
on_toast_dismissed_cb (AdwToast *toast, WtWindow *self)
{
  if (self->toast == toast)
    g_clear_object (&self->toast);
}

static gboolean
look_for_changes (gpointer data)
{
  WtWindow *self = data;

  if (self->workspace != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    wt_workspace_look_for_changes (self->workspace);
  return G_SOURCE_CONTINUE;
}

static void
show_now (WtWindow *self)
{
  if (self->show_source == 0)
    return;
  g_clear_handle_id (&self->show_source, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
on_waited_cb (gpointer data)
{
  WtWindow *self = data;

  self->show_source = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
close_workspace (WtWindow *self)
{
  g_autoptr (WtWorkspace) workspace = g_steal_pointer (&self->workspace);
  WtPage *page = wt_navigation_get_visible_page (self->navigation);

  if (workspace == NULL)
    return;
  self->is_presenting = FALSE;
  if (page != NULL)
    wt_page_flush (page);
  g_binding_group_set_source (self->bindings, NULL);
  g_signal_group_set_target (self->workspace_signals, NULL);
  wt_navigation_clear (self->navigation);
  wt_workspace_close (workspace);
}

/* Not before the page shows something, so that it is laid out and painted once. */
static void
show_with_page (WtWindow *self)
{
  WtPage *page = wt_navigation_get_visible_page (self->navigation);

  if (self->show_source != 0 && wt_page_is_loading (page))
    g_signal_connect_object (page, "loaded", G_CALLBACK (show_now), self, G_CONNECT_SWAPPED);
  else
    show_now (self);
}

static void
remember_file (WtWindow *self, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *command = g_strconcat (g_get_prgname (), " %f", NULL);
  GtkRecentData data = { .mime_type = (char *) "application/x-working-together-workspace",
                         .app_name = (char *) g_get_prgname (),
                         .app_exec = command };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
  g_settings_set_string (wt_window_get_settings (self), "last-folder", folder);
}

/* A review file has no rooms for what is not in it, and says what it is. */
static void
show_as_review (WtWindow *self, gboolean is_review)
{
  for (int i = 0; i < WT_ROOM_COUNT; i++)
    gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (self->room_list, i)),
                            !is_review || wt_room_find (wt_room_get_name (i))->is_in_review);
  gtk_widget_set_visible (self->review_bar, is_review);
  adw_window_title_set_title (self->sidebar_title,
                              is_review ? _ ("Review") : _ ("Working Together"));
  gtk_window_set_title (GTK_WINDOW (self),
                        is_review ? _ ("Working Together: Review") : _ ("Working Together"));
}

static void
set_workspace (WtWindow *self, WtWorkspace *workspace)
{
  g_autofree char *room = g_settings_get_string (wt_window_get_settings (self), "sidebar-room");

  close_workspace (self);
  self->workspace = g_object_ref (workspace);
  wt_window_update_author (self);
  g_binding_group_set_source (self->bindings, workspace);
  g_signal_group_set_target (self->workspace_signals, workspace);
  update_actions (self);
  remember_file (self, wt_workspace_get_path (workspace));
  gtk_stack_set_visible_child_name (self->main_stack, "workspace");
  show_as_review (self, wt_workspace_is_review (workspace));
  /* A review file begins with what it is for. */
  wt_window_show_room (
      self, wt_room_find (room) != NULL && !wt_workspace_is_review (workspace) ? room : "overview");
  show_with_page (self);
  if (wt_workspace_is_read_only (workspace) && !wt_workspace_is_review (workspace))
    wt_window_show_toast (self, _ ("This workspace can be read but not changed."), NULL, NULL,
                          NULL);
}

static void
on_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WtWorkspace) workspace = wt_workspace_new_finish (result, &error);

  if (workspace != NULL)
    set_workspace (self, workspace);
  else
    {
      gtk_stack_set_visible_child_name (self->main_stack,
                                        self->workspace != NULL ? "workspace" : "welcome");
      show_now (self);
      wt_error_presenter_present (GTK_WIDGET (self), _ ("The workspace could not be opened"),
                                  error);
    }
}

static void
open_file (WtWindow *self, GFile *file, WtWorkspaceMode mode)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    {
      g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("The file is not on this computer."));
      show_now (self);
      wt_error_presenter_present (GTK_WIDGET (self), _ ("The workspace could not be opened"),
                                  error);
      return;
    }
  gtk_stack_set_visible_child_name (self->main_stack, "opening");
  wt_workspace_new_async (path, mode, NULL, on_opened_cb, g_object_ref (self));
}

/* Who opens a file never sees it. */
static void
on_welcome_mapped_cb (WtWindow *self)
{
  if (adw_bin_get_child (self->welcome_bin) == NULL)
    adw_bin_set_child (self->welcome_bin,
                       g_object_new (WT_TYPE_WELCOME_PAGE, "menu-model", self->main_menu, NULL));
}

static void
on_room_activated_cb (WtWindow *self, GtkListBoxRow *row)
{
  wt_window_show_room (self, wt_room_get_name (gtk_list_box_row_get_index (row)));
}

static void
on_navigation_changed_cb (WtWindow *self)
{
  WtPage *page = wt_navigation_get_visible_page (self->navigation);
  gboolean is_focused = page != NULL && wt_page_is_focus_page (page);

  gtk_widget_set_visible (self->sidebar, !is_focused);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  wt_window_actions_update_back (self, wt_navigation_can_go_back (self->navigation));
}

static void
on_folded_changed_cb (WtWindow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static gboolean
wt_window_close_request (GtkWindow *window)
{
  close_workspace (WT_WINDOW (window));
  return GTK_WINDOW_CLASS (wt_window_parent_class)->close_request (window);
}

static void
wt_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtWindow *self = WT_WINDOW (object);

  switch ((WtWindowProperty) id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->leaflet != NULL && adw_leaflet_get_folded (self->leaflet));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->navigation != NULL
                                      && wt_navigation_can_go_back (self->navigation));
      break;
    case PROP_UNDO_TOOLTIP:
      g_value_set_string (value, self->undo_tooltip);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_window_dispose (GObject *object)
{
  WtWindow *self = WT_WINDOW (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_handle_id (&self->show_source, g_source_remove);
  if (self->navigation != NULL)
    close_workspace (self);
  g_clear_object (&self->bindings);
  g_clear_object (&self->workspace_signals);
  g_clear_object (&self->toast);
  g_clear_weak_pointer (&self->focus_before);
  gtk_widget_dispose_template (GTK_WIDGET (self), WT_TYPE_WINDOW);

  G_OBJECT_CLASS (wt_window_parent_class)->dispose (object);
}

static void
wt_window_finalize (GObject *object)
{
  g_clear_pointer (&WT_WINDOW (object)->undo_tooltip, g_free);
  G_OBJECT_CLASS (wt_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_NAVIGATION);
  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_REVIEW_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WtWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, welcome_bin);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, sidebar_title);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, review_bar);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, room_list);
  gtk_widget_class_bind_template_child (widget_class, WtWindow, navigation);
  gtk_widget_class_bind_template_callback (widget_class, on_welcome_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_room_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_navigation_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_changed_cb);
}

static void
wt_window_class_init (WtWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wt_window_dispose;
  object_class->finalize = wt_window_finalize;
  object_class->get_property = wt_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = wt_window_close_request;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_TOOLTIP] = g_param_spec_string ("undo-tooltip", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_window_init (WtWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_lazy_menu_set (self->menu_button, self->main_menu);
  wt_window_actions_add (self);

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->sidebar_title, "subtitle",
                        G_BINDING_SYNC_CREATE);
  self->workspace_signals = g_signal_group_new (WT_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::undo-sentence",
                                  G_CALLBACK (update_actions), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::redo-sentence",
                                  G_CALLBACK (update_actions), self);
  g_signal_group_connect_swapped (self->workspace_signals, "recorded", G_CALLBACK (on_recorded_cb),
                                  self);
  for (guint i = 0; i < WT_ROOM_COUNT; i++)
    wt_room_add_row (self->room_list, i);
  update_actions (self);
  self->look_source = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, look_for_changes, self);
}

WtWindow *
wt_window_new (WtApplication *application)
{
  WtWindow *self = g_object_new (WT_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = wt_application_get_settings (application);

  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  return self;
}

void
wt_window_show_soon (WtWindow *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
  else if (self->show_source == 0)
    self->show_source = g_timeout_add (MILLISECONDS_BEFORE_SHOWN, on_waited_cb, self);
}

void
wt_window_open (WtWindow *self, GFile *file)
{
  open_file (self, file, WT_WORKSPACE_OPEN);
}

void
wt_window_create (WtWindow *self, GFile *file)
{
  open_file (self, file, WT_WORKSPACE_CREATE);
}

gboolean
wt_window_shows (WtWindow *self, GFile *file)
{
  g_autoptr (GFile) shown = NULL;

  if (self->workspace == NULL)
    return file == NULL;
  shown = g_file_new_for_path (wt_workspace_get_path (self->workspace));
  return file != NULL && g_file_equal (shown, file);
}

WtWorkspace *
wt_window_get_workspace (WtWindow *self)
{
  return self->workspace;
}

WtNavigation *
wt_window_get_navigation (WtWindow *self)
{
  return self->navigation;
}

GSettings *
wt_window_get_settings (WtWindow *self)
{
  return wt_application_get_settings (
      WT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

void
wt_window_show_room (WtWindow *self, const char *name)
{
  const WtRoom *room = wt_room_find (name);
  WtPage *page;

  if (room == NULL || self->workspace == NULL
      || (wt_workspace_is_review (self->workspace) && !room->is_in_review))
    return;
  page = wt_navigation_get_visible_page (self->navigation);
  if (page != NULL)
    wt_page_flush (page);
  wt_navigation_set_root (self->navigation, room->make_page (self->workspace));
  gtk_list_box_select_row (
      self->room_list, gtk_list_box_get_row_at_index (self->room_list, wt_room_get_index (name)));
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->navigation));
  g_settings_set_string (wt_window_get_settings (self), "sidebar-room", name);
}

void
wt_window_show_sidebar (WtWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->sidebar);
}

void
wt_window_push (WtWindow *self, WtPage *page)
{
  wt_navigation_push (self->navigation, page);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->navigation));
}

void
wt_window_update_author (WtWindow *self)
{
  g_autofree char *author =
      wt_application_dup_author (WT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  if (self->workspace != NULL)
    wt_workspace_set_author (self->workspace, author);
}

void
wt_window_show_toast (WtWindow *self,
                      const char *sentence,
                      const char *button,
                      const char *action,
                      const char *target)
{
  /* A toast takes its words for markup. */
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  gint64 now = g_get_monotonic_time ();
  gboolean is_arriving = self->toast != NULL && now - self->toast_time < TOAST_ARRIVAL;
  AdwToast *toast = is_arriving ? self->toast : adw_toast_new (escaped);

  adw_toast_set_title (toast, escaped);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target != NULL ? g_variant_new_string (target) : NULL);
  if (is_arriving)
    return;
  self->toast_time = now;
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_object (&self->toast, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed_cb), self, 0);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
on_presentation_closed_cb (WtWindow *self)
{
  self->is_presenting = FALSE;
  update_actions (self);
  gtk_stack_set_visible_child_name (self->main_stack, "workspace");
  if (self->focus_before != NULL)
    gtk_widget_grab_focus (self->focus_before);
  g_clear_weak_pointer (&self->focus_before);
}

void
wt_window_present_slides (WtWindow *self, GListModel *slides, const char *subject, guint first)
{
  if (self->presentation == NULL)
    {
      self->presentation = g_object_new (WT_TYPE_PRESENTATION, NULL);
      g_signal_connect_object (self->presentation, "closed", G_CALLBACK (on_presentation_closed_cb),
                               self, G_CONNECT_SWAPPED);
      gtk_stack_add_named (self->main_stack, GTK_WIDGET (self->presentation), PRESENTATION);
    }
  g_set_weak_pointer (&self->focus_before, gtk_window_get_focus (GTK_WINDOW (self)));
  self->is_presenting = TRUE;
  update_actions (self);
  gtk_stack_set_visible_child_name (self->main_stack, PRESENTATION);
  wt_presentation_set_slides (self->presentation, slides, subject, first);
}
