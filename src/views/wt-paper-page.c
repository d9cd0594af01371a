#include "wt-paper-page.h"

#include "wt-date.h"
#include "wt-error-presenter.h"
#include "wt-error.h"
#include "wt-paper-desk.h"
#include "wt-paper-grid.h"
#include "wt-paper-later.h"
#include "wt-paper-list.h"
#include "wt-paper-notice.h"
#include "wt-paper-others.h"
#include "wt-paper-pile.h"
#include "wt-paper-search.h"
#include "wt-paper-start.h"
#include "wt-second-banner.h"

#include <glib/gi18n.h>

struct _WtPaperPage
{
  WtPage parent_instance;

  AdwFlap *flap; /* the only child */
  WtPaperList *list;
  AdwHeaderBar *header_bar;
  AdwWindowTitle *window_title;
  GtkWidget *back_button;
  GtkWidget *list_button;
  GtkWidget *undo_button;
  GtkToggleButton *grid_button;
  GtkWidget *finish_button;
  GtkStack *stack;
  WtPaperDesk *desk;
  WtPaperGrid *grid;
  WtPaperLater *later;
  WtPaperStart *start;
  WtPaperNotice *notice;
  WtSecondBanner *second_banner;

  WtPaperPile *pile;     /* (owned) (nullable) until it is known whose forms are typed */
  WtSurvey *survey;      /* (owned) (nullable): what the forms that are shown answer */
  WtPaperOthers *others; /* (owned) (nullable) */
  gboolean wants_other;  /* somebody wants to begin a batch beside the one that is finished */
  guint reveal_tick;
  GBindingGroup *undo_bindings; /* (owned) to the window */
};

/* Whoever likes the grid gets it with the next batch too, until the program ends. */
static gboolean prefers_grid;

G_DEFINE_FINAL_TYPE (WtPaperPage, wt_paper_page, WT_TYPE_PAGE)

static gboolean
is_shown (WtPaperPage *self, const char *name)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), name);
}

static gboolean
is_grid (WtPaperPage *self)
{
  return gtk_toggle_button_get_active (self->grid_button);
}

static gboolean
has_list (WtPaperPage *self)
{
  WtPaperPileState state =
      self->pile != NULL ? wt_paper_pile_get_state (self->pile) : WT_PAPER_PILE_UNKNOWN;

  return state == WT_PAPER_PILE_OPEN || state == WT_PAPER_PILE_FINISHED;
}

/* Whoever types a second time sees nothing of the first: neither a grid nor texts left for later.
 */
static gboolean
is_second (WtPaperPage *self)
{
  return self->pile != NULL && wt_pile_typing_is_second (wt_paper_pile_get_typing (self->pile));
}

static void
update_header (WtPaperPage *self)
{
  gboolean is_folded = adw_flap_get_folded (self->flap);
  gboolean is_beside = !is_folded && adw_flap_get_reveal_flap (self->flap);
  gboolean is_open = FALSE, is_full = FALSE;

  if (self->pile != NULL)
    {
      is_open = wt_paper_pile_get_state (self->pile) == WT_PAPER_PILE_OPEN
                && wt_paper_pile_get_typed (self->pile) > 0 && !is_second (self);
      is_full = wt_paper_pile_get_typed (self->pile) >= wt_paper_pile_get_expected (self->pile);
    }
  gtk_widget_set_visible (self->back_button, !is_beside);
  adw_header_bar_set_show_start_title_buttons (self->header_bar, !is_beside);
  gtk_widget_set_visible (self->list_button, is_folded && has_list (self) && !is_grid (self));
  gtk_widget_set_visible (GTK_WIDGET (self->grid_button), has_list (self) && !is_second (self));
  gtk_widget_set_visible (self->finish_button, is_open);
  if (is_full)
    gtk_widget_add_css_class (self->finish_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->finish_button, "suggested-action");
}

static gboolean
on_reveal_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WtPaperPage *self = WT_PAPER_PAGE (widget);

  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  self->reveal_tick = 0;
  adw_flap_set_reveal_flap (self->flap, has_list (self) && !adw_flap_get_folded (self->flap)
                                            && !is_grid (self));
  return G_SOURCE_REMOVE;
}

/* The list stands beside the form where there is room for both, else it waits behind a button. It
 * starts to slide within a frame and once there is a width: otherwise the animation of libadwaita
 * 1.2 may count with what is no number, and the page is left without a size. */
static void
update_flap (WtPaperPage *self)
{
  if (self->reveal_tick == 0)
    self->reveal_tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), on_reveal_tick_cb, NULL, NULL);
  update_header (self);
}

static const char *
show_state (WtPaperPage *self)
{
  if (self->wants_other)
    {
      wt_paper_start_offer (self->start, self->pile, self->others, self->wants_other);
      return "start";
    }
  switch (wt_paper_pile_get_state (self->pile))
    {
    case WT_PAPER_PILE_UNKNOWN:
      return "unknown";
    case WT_PAPER_PILE_UNCOUNTED:
      wt_paper_start_offer (self->start, self->pile, self->others, self->wants_other);
      return "start";
    case WT_PAPER_PILE_OPEN:
      return is_grid (self) ? "grid" : "form";
    case WT_PAPER_PILE_FINISHED:
      if (is_grid (self))
        return "grid";
      wt_paper_notice_show (self->notice, self->pile,
                            wt_paper_others_has_any (self->others, self->survey));
      return wt_paper_desk_get_correcting (self->desk) != NULL ? "form" : "notice";
    case WT_PAPER_PILE_GONE:
    case WT_PAPER_PILE_NOT_ASKED:
    case WT_PAPER_PILE_TALLIED:
    default:
      wt_paper_notice_show (self->notice, self->pile,
                            wt_paper_others_has_any (self->others, self->survey));
      return "notice";
    }
}

static void
wt_paper_page_focus_start (WtPage *page)
{
  WtPaperPage *self = WT_PAPER_PAGE (page);

  if (is_shown (self, "form"))
    wt_paper_desk_take_focus (self->desk);
  else if (is_shown (self, "grid"))
    wt_paper_grid_take_focus (self->grid);
  else if (is_shown (self, "start"))
    wt_paper_start_take_focus (self->start);
  else
    wt_paper_notice_take_focus (self->notice);
}

static void
update (WtPaperPage *self)
{
  const char *name = show_state (self);
  gboolean is_other = !is_shown (self, name);

  gtk_stack_set_visible_child_name (self->stack, name);
  update_flap (self);
  if (is_other)
    wt_page_focus_start (WT_PAGE (self));
}

/* Another form lies on the desk. */
static void
on_turned_cb (WtPaperPage *self)
{
  WtResponse *correcting = wt_paper_desk_get_correcting (self->desk);
  gboolean is_open = wt_paper_pile_get_state (self->pile) == WT_PAPER_PILE_OPEN;

  wt_paper_list_mark (self->list, correcting);
  wt_paper_list_show_draft (self->list, is_open ? wt_paper_pile_get_draft (self->pile) : NULL,
                            correcting == NULL);
  update (self);
}

/* The header bar */

static void
on_finish_batch_clicked_cb (WtPaperPage *self)
{
  const char *words =
      _ ("This form is not finished. Enter finishes it, Backspace takes its answers back.");

  if (wt_paper_desk_get_correcting (self->desk) != NULL)
    wt_paper_desk_go_on (self->desk);
  if (wt_response_is_empty (wt_paper_pile_get_draft (self->pile)))
    {
      gtk_toggle_button_set_active (self->grid_button, FALSE);
      wt_paper_pile_set_finished (self->pile, TRUE);
    }
  else if (is_grid (self))
    wt_paper_grid_complain (self->grid, words);
  else
    wt_paper_desk_complain (self->desk, words);
}

static void
on_later_begun_cb (WtPaperPage *self)
{
  gtk_toggle_button_set_active (self->grid_button, FALSE);
}

static void
on_grid_toggled_cb (WtPaperPage *self)
{
  if (self->pile == NULL || !has_list (self))
    return;
  prefers_grid = is_grid (self);
  if (prefers_grid)
    wt_paper_grid_update (self->grid);
  else
    wt_paper_desk_go_on (self->desk);
  update (self);
}

/* The list */

static void
on_form_chosen_cb (WtPaperPage *self, WtResponse *form)
{
  wt_paper_desk_correct (self->desk, form);
}

static void
on_draft_chosen_cb (WtPaperPage *self)
{
  wt_paper_desk_go_on (self->desk);
}

static void
on_number_searched_cb (WtPaperPage *self, gint64 serial)
{
  wt_paper_search_run (self->pile, self->desk, self->list, serial);
}

static void
on_end_reached_cb (WtPaperPage *self)
{
  if (self->pile != NULL)
    wt_paper_pile_load_more (self->pile);
}

/* In place of the form */

static void
on_started_cb (WtPaperPage *self, gint64 expected)
{
  self->wants_other = FALSE;
  wt_paper_pile_start (self->pile, wt_paper_start_get_survey (self->start), expected);
}

static void
on_other_wanted_cb (WtPaperPage *self)
{
  self->wants_other = TRUE;
  update (self);
}

static void
on_reopened_cb (WtPaperPage *self)
{
  wt_paper_pile_set_finished (self->pile, FALSE);
}

/* The pile */

static void
take_survey (WtPaperPage *self)
{
  WtSurvey *survey = wt_paper_pile_get_survey (self->pile);

  if (survey == NULL
      || (self->survey != NULL && wt_survey_get_id (survey) == wt_survey_get_id (self->survey)))
    return;
  g_set_object (&self->survey, survey);
  wt_paper_desk_set_survey (self->desk, survey);
  wt_paper_grid_set_survey (self->grid, survey);
  gtk_toggle_button_set_active (self->grid_button, prefers_grid && !is_second (self));
  wt_paper_list_set_up (self->list, survey, wt_paper_pile_get_forms (self->pile));
}

static void
on_loaded_cb (WtPaperPage *self)
{
  WtActivity *activity = wt_paper_pile_get_activity (self->pile);

  take_survey (self);
  if (activity != NULL)
    {
      g_autofree char *date = wt_date_to_words (wt_activity_get_held_on (activity));

      adw_window_title_set_title (self->window_title, wt_activity_get_title (activity));
      adw_window_title_set_subtitle (self->window_title, date);
    }
  wt_paper_desk_update (self->desk);
  if (is_grid (self) && has_list (self))
    wt_paper_grid_update (self->grid);
}

static void
on_progressed_cb (WtPaperPage *self)
{
  wt_paper_list_set_count (self->list, wt_paper_pile_get_typed (self->pile));
  update_header (self);
}

static void
on_returned_cb (WtPaperPage *self, GError *error)
{
  wt_paper_desk_go_on (self->desk);
  if (is_grid (self))
    {
      wt_paper_grid_update (self->grid);
      wt_paper_grid_complain (self->grid, error->message);
    }
  else if (g_error_matches (error, WT_ERROR, WT_ERROR_EXISTS))
    wt_paper_desk_refuse_number (self->desk,
                                 wt_response_get_serial (wt_paper_pile_get_draft (self->pile)));
  else
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The form could not be saved"), error);
}

static void
on_failed_cb (WtPaperPage *self, const char *heading, GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), heading, error);
}

/* Keys */

/* Answers are typed wherever the focus is, unless something else is being written there. */
static gboolean
on_key_pressed_cb (WtPaperPage *self,
                   guint keyval,
                   guint keycode,
                   GdkModifierType state,
                   GtkEventControllerKey *controller)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (gdk_keyval_to_unicode (keyval) <= ' ' || GTK_IS_EDITABLE (gtk_root_get_focus (root))
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK))
      || !is_shown (self, "form"))
    return FALSE;
  wt_paper_desk_take_focus (self->desk);
  return wt_paper_desk_press (self->desk, keyval, state)
         || gtk_event_controller_key_forward (controller, gtk_root_get_focus (root));
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  WtPaperPage *self = WT_PAPER_PAGE (widget);
  gboolean is_covered = adw_flap_get_folded (self->flap) && adw_flap_get_reveal_flap (self->flap);

  if (is_covered)
    {
      adw_flap_set_reveal_flap (self->flap, FALSE);
      wt_page_focus_start (WT_PAGE (self));
    }
  else if (wt_paper_desk_get_correcting (self->desk) != NULL)
    wt_paper_desk_go_on (self->desk);
  else if (self->wants_other)
    {
      self->wants_other = FALSE;
      update (self);
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
on_edit_number_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  WtPaperPage *self = WT_PAPER_PAGE (widget);

  if (is_shown (self, "form"))
    wt_paper_desk_edit_number (self->desk);
  return is_shown (self, "form");
}

static gboolean
on_show_list_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  WtPaperPage *self = WT_PAPER_PAGE (widget);

  if (!gtk_widget_get_visible (self->list_button))
    return FALSE;
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
  if (adw_flap_get_reveal_flap (self->flap))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  else
    wt_page_focus_start (WT_PAGE (self));
  return TRUE;
}

static void
wt_paper_page_root (GtkWidget *widget)
{
  GObject *root;

  GTK_WIDGET_CLASS (wt_paper_page_parent_class)->root (widget);
  root = G_OBJECT (gtk_widget_get_root (widget));
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (root), "undo-tooltip") != NULL)
    g_binding_group_set_source (WT_PAPER_PAGE (widget)->undo_bindings, root);
}

static void
wt_paper_page_unroot (GtkWidget *widget)
{
  g_binding_group_set_source (WT_PAPER_PAGE (widget)->undo_bindings, NULL);
  GTK_WIDGET_CLASS (wt_paper_page_parent_class)->unroot (widget);
}

static void
on_others_changed_cb (WtPaperPage *self)
{
  if (is_shown (self, "start") || is_shown (self, "notice"))
    update (self);
}

static void
wt_paper_page_load (WtPage *page)
{
  wt_paper_pile_load (WT_PAPER_PAGE (page)->pile);
  wt_paper_others_load (WT_PAPER_PAGE (page)->others);
}

/* What is stored just now will be told as a change; it is known. */
static gboolean
wt_paper_page_is_editing (WtPage *page)
{
  return wt_paper_pile_is_storing (WT_PAPER_PAGE (page)->pile);
}

static void
wt_paper_page_focus_search (WtPage *page)
{
  WtPaperPage *self = WT_PAPER_PAGE (page);

  if (!has_list (self))
    return;
  adw_flap_set_reveal_flap (self->flap, TRUE);
  wt_paper_list_focus_search (self->list);
}

static void
wt_paper_page_dispose (GObject *object)
{
  WtPaperPage *self = WT_PAPER_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_PAGE);
  g_clear_object (&self->undo_bindings);
  g_clear_object (&self->pile);
  g_clear_object (&self->survey);
  g_clear_object (&self->others);
  G_OBJECT_CLASS (wt_paper_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WT_TYPE_PAPER_DESK);
  g_type_ensure (WT_TYPE_PAPER_GRID);
  g_type_ensure (WT_TYPE_PAPER_LATER);
  g_type_ensure (WT_TYPE_PAPER_LIST);
  g_type_ensure (WT_TYPE_PAPER_NOTICE);
  g_type_ensure (WT_TYPE_PAPER_START);
  g_type_ensure (WT_TYPE_SECOND_BANNER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, list);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, grid_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, finish_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, desk);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, grid);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, later);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, start);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, notice);
  gtk_widget_class_bind_template_child (widget_class, WtPaperPage, second_banner);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_flap);
  gtk_widget_class_bind_template_callback (widget_class, update_header);
  gtk_widget_class_bind_template_callback (widget_class, on_turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_finish_batch_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_form_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_draft_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, wt_page_focus_start);
  gtk_widget_class_bind_template_callback (widget_class, on_number_searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_end_reached_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_reopened_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_grid_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_later_begun_cb);
}

static void
wt_paper_page_class_init (WtPaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_page_dispose;
  widget_class->root = wt_paper_page_root;
  widget_class->unroot = wt_paper_page_unroot;
  page_class->aspects = WT_ASPECT_FORMS | WT_ASPECT_ACTIVITIES;
  page_class->load = wt_paper_page_load;
  page_class->is_editing = wt_paper_page_is_editing;
  page_class->focus_start = wt_paper_page_focus_start;
  page_class->focus_search = wt_paper_page_focus_search;
  page_class->is_focus_page = TRUE;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, on_edit_number_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F9, 0, on_show_list_cb, NULL);
  bind_template (widget_class);
}

static void
wt_paper_page_init (WtPaperPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->flap = ADW_FLAP (adw_bin_get_child (ADW_BIN (self)));
  self->undo_bindings = g_binding_group_new ();
  g_binding_group_bind (self->undo_bindings, "undo-tooltip", self->undo_button, "tooltip-text",
                        G_BINDING_SYNC_CREATE);
  update_header (self);
}

static void
connect (WtPaperPage *self, gpointer object, const char *signal, gpointer callback)
{
  g_signal_connect_object (object, signal, G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
}

WtPage *
wt_paper_page_new (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id)
{
  WtPaperPage *self = g_object_new (WT_TYPE_PAPER_PAGE, "workspace", workspace, NULL);

  self->pile = wt_paper_pile_new (workspace, activity_id, survey_id);
  self->others = wt_paper_others_new (workspace, activity_id);
  wt_paper_desk_set_up (self->desk, workspace, self->pile);
  wt_paper_grid_set_up (self->grid, workspace, self->pile);
  wt_paper_later_set_up (self->later, workspace, self->pile, self->desk);
  connect (self, self->others, "changed", on_others_changed_cb);
  connect (self, self->pile, "loaded", on_loaded_cb);
  connect (self, self->pile, "progressed", on_progressed_cb);
  connect (self, self->pile, "outdated", wt_page_reload);
  connect (self, self->pile, "returned", on_returned_cb);
  connect (self, self->pile, "failed", on_failed_cb);
  return WT_PAGE (self);
}

WtPage *
wt_paper_page_new_second (WtWorkspace *workspace, gint64 activity_id, gint64 survey_id)
{
  WtPaperPage *self = WT_PAPER_PAGE (wt_paper_page_new (workspace, activity_id, survey_id));

  wt_pile_typing_set_second (wt_paper_pile_get_typing (self->pile));
  wt_second_banner_set_up (self->second_banner, workspace, self->pile);
  return WT_PAGE (self);
}
