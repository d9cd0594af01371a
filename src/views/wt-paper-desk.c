#include "wt-paper-desk.h"

#include "wt-error-presenter.h"
#include "wt-form-comparison.h"
#include "wt-form-list.h"
#include "wt-paper-form.h"
#include "wt-paper-keys.h"
#include "wt-paper-progress.h"
#include "wt-reason-dialog.h"
#include "wt-widget-theme.h"

#include <glib/gi18n.h>
#include <string.h>

/* Around the current question, in pixels, when it is scrolled to. */
#define SCROLL_MARGIN 24

/* The most, and what it gets before there is room around it: of the form at usual text size, in
 * pixels. */
#define SHEET_WIDTH 760
#define TIGHT_SHEET_WIDTH 640

struct _WtPaperDesk
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller; /* the only child */
  GtkWidget *desk;
  AdwClamp *clamp;
  GtkStack *top_stack;
  WtPaperProgress *progress;
  GtkLabel *correcting_label;
  GtkButton *go_on_button;
  WtFormComparison *comparison;
  WtPaperForm *form;
  WtPaperKeys *keys;

  WtPaperPile *pile;      /* (owned) (nullable) until set up */
  WtResponse *correcting; /* (owned) (nullable): a copy of a finished form */
  WtResponse *numbered;   /* (owned) (nullable): the form whose new number is being looked up */
  gint64 number;          /* that number */
  WtResponse *duplicate;  /* (owned) (nullable): the stored form whose number was typed again */
  guint scroll_tick;
  gboolean is_laid_out; /* since the tick callback was added */
};

enum
{
  SIGNAL_TURNED,
  SIGNAL_CORRECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtPaperDesk, wt_paper_desk, ADW_TYPE_BIN)

/* Larger text wants a larger sheet. */
static void
update_sheet_width (WtPaperDesk *self)
{
  double scale = wt_widget_theme_get_text_scale (GTK_WIDGET (self));

  adw_clamp_set_maximum_size (self->clamp, (int) (SHEET_WIDTH * scale));
  adw_clamp_set_tightening_threshold (self->clamp, (int) (TIGHT_SHEET_WIDTH * scale));
}

/* Scrolling to the current question */

static gboolean
on_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WtPaperDesk *self = WT_PAPER_DESK (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkWidget *current = wt_paper_form_get_current (self->form);
  graphene_rect_t bounds;

  /* The question gets its new place after this, in the same frame; it is known in the next. */
  if (!self->is_laid_out)
    {
      self->is_laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->scroll_tick = 0;
  if (current == NULL || !gtk_widget_compute_bounds (current, self->desk, &bounds))
    return G_SOURCE_REMOVE;
  if (wt_response_get_position (wt_paper_form_get_response (self->form)) == 0)
    gtk_adjustment_set_value (adjustment, 0);
  else
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - SCROLL_MARGIN,
                               bounds.origin.y + bounds.size.height + SCROLL_MARGIN);
  return G_SOURCE_REMOVE;
}

static void
scroll_to_current (WtPaperDesk *self)
{
  self->is_laid_out = FALSE;
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

/* What lies there */

static void
show_correction_words (WtPaperDesk *self)
{
  g_autofree char *serial = wt_response_dup_serial_words (self->correcting);
  WtResponse *draft = wt_paper_pile_get_draft (self->pile);
  /* Translators: %s is the number of a form, such as "0113" */
  g_autofree char *words =
      g_strdup_printf (_ ("Correcting form %s. Every change is saved at once."), serial);

  gtk_label_set_label (self->correcting_label, words);
  if (wt_paper_pile_get_state (self->pile) == WT_PAPER_PILE_OPEN && draft != NULL)
    {
      g_autofree char *next = wt_response_dup_serial_words (draft);
      /* Translators: %s is the number of the form that is being typed, such as "0126" */
      g_autofree char *label = g_strdup_printf (_ ("Back to form %s"), next);

      gtk_button_set_label (self->go_on_button, label);
    }
  else
    gtk_button_set_label (self->go_on_button, _ ("Back"));
}

/* Both forms are shown for as long as the number stands refused. */
static void
update_comparison (WtPaperDesk *self)
{
  WtResponse *form = wt_paper_form_get_response (self->form);

  if (form == NULL || !wt_paper_number_is_refused (wt_paper_form_get_number (self->form)))
    g_clear_object (&self->duplicate);
  if (self->duplicate != NULL)
    wt_form_comparison_show (self->comparison, wt_paper_pile_get_survey (self->pile),
                             self->duplicate, form);
  gtk_widget_set_visible (GTK_WIDGET (self->comparison), self->duplicate != NULL);
}

static void
show (WtPaperDesk *self)
{
  WtResponse *draft = wt_paper_pile_get_draft (self->pile);

  if (self->correcting != NULL)
    {
      show_correction_words (self);
      wt_paper_form_show (self->form, self->correcting, WT_PAPER_FORM_CORRECTING);
    }
  else if (draft != NULL)
    wt_paper_form_show (self->form, draft, WT_PAPER_FORM_TYPING);
  gtk_stack_set_visible_child_name (self->top_stack,
                                    self->correcting != NULL ? "correcting" : "typing");
  update_comparison (self);
  scroll_to_current (self);
  g_signal_emit (self, signals[SIGNAL_TURNED], 0);
}

/* After an undo the form that is corrected may be another, or none. */
static void
update_correcting (WtPaperDesk *self)
{
  GListModel *forms = wt_paper_pile_get_forms (self->pile);
  WtResponse *fresh;
  g_autoptr (WtResponse) copy = NULL;

  if (self->correcting == NULL)
    return;
  fresh = wt_form_list_find (forms, wt_response_get_id (self->correcting));
  if (fresh != NULL)
    {
      copy = wt_response_copy (fresh);
      wt_response_set_position (copy, wt_response_get_position (self->correcting));
      g_set_object (&self->correcting, copy);
    }
  else if (wt_response_get_serial (self->correcting) >= wt_form_list_get_lowest (forms))
    g_clear_object (&self->correcting);
}

static void
on_turned_cb (WtPaperDesk *self, int pages)
{
  GListModel *forms = wt_paper_pile_get_forms (self->pile);
  int n_forms = (int) g_list_model_get_n_items (forms);
  int position = -1;

  for (int i = 0; self->correcting != NULL && i < n_forms; i++)
    if (wt_response_get_id (wt_form_list_peek (forms, (guint) i))
        == wt_response_get_id (self->correcting))
      position = i;
  /* The newest form is the first. */
  position -= pages;
  if (position >= 0 && position < n_forms)
    wt_paper_desk_correct (self, wt_form_list_peek (forms, (guint) position));
  else if (position < 0 && self->correcting != NULL)
    wt_paper_desk_go_on (self);
}

static void
on_deleted_cb (WtPaperDesk *self)
{
  wt_paper_pile_delete (self->pile, self->correcting);
  wt_paper_desk_go_on (self);
}

/* What is typed */

/* An answer that was taken back, or half a date, waits until there is another. */
static gboolean
is_right (WtPaperDesk *self, WtResponse *form)
{
  g_autoptr (GPtrArray) issues =
      wt_response_list_issues (form, wt_paper_pile_get_survey (self->pile));

  return issues->len == 0;
}

static void
store (WtPaperDesk *self)
{
  if (self->correcting == NULL)
    wt_paper_pile_keep_draft (self->pile);
  else if (is_right (self, self->correcting))
    wt_paper_pile_correct (self->pile, self->correcting);
}

static void
on_changed_cb (WtPaperDesk *self, gboolean is_answer)
{
  if (is_answer || self->correcting == NULL)
    store (self);
  update_comparison (self);
  scroll_to_current (self);
}

static void
on_finished_cb (WtPaperDesk *self)
{
  if (self->correcting != NULL)
    {
      g_signal_emit (self, signals[SIGNAL_CORRECTED], 0);
      wt_paper_desk_go_on (self);
      return;
    }
  wt_paper_pile_finish_draft (self->pile);
  show (self);
  wt_paper_form_take_focus (self->form);
}

static void
refuse_number (WtPaperDesk *self, gint64 serial)
{
  g_autofree char *words =
      /* Translators: %04lu is the number of a form */
      g_strdup_printf (_ ("Form %04lu is typed already."), (gulong) serial);

  wt_paper_number_refuse (wt_paper_form_get_number (self->form), words);
}

static void
on_number_looked_up_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperDesk) self = user_data;
  g_autoptr (WtResponse) found = NULL;
  g_autoptr (WtResponse) numbered = g_steal_pointer (&self->numbered);
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &found, &error))
    {
      wt_error_presenter_present (GTK_WIDGET (self), NULL, error);
      return;
    }
  if (self->pile == NULL || numbered == NULL || numbered != wt_paper_form_get_response (self->form))
    return;
  if (found != NULL && wt_response_get_id (found) != wt_response_get_id (numbered))
    {
      refuse_number (self, self->number);
      g_set_object (&self->duplicate, found);
      update_comparison (self);
      return;
    }
  wt_paper_form_accept_number (self->form, self->number);
  store (self);
  show (self);
}

/* Taken numbers are said before anything more is typed. */
static void
on_number_entered_cb (WtPaperDesk *self, gint64 serial)
{
  g_set_object (&self->numbered, wt_paper_form_get_response (self->form));
  self->number = serial;
  wt_paper_pile_look_up (self->pile, serial, on_number_looked_up_cb, g_object_ref (self));
}

static void
on_expected_changed_cb (WtPaperDesk *self, gint64 expected)
{
  wt_paper_pile_set_expected (self->pile, expected);
  wt_paper_desk_take_focus (self);
}

static void
on_progressed_cb (WtPaperDesk *self)
{
  wt_paper_progress_show (self->progress, wt_paper_pile_get_typed (self->pile),
                          wt_paper_pile_get_expected (self->pile),
                          wt_paper_pile_get_pace (self->pile));
}

static void
wt_paper_desk_dispose (GObject *object)
{
  WtPaperDesk *self = WT_PAPER_DESK (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_DESK);
  g_clear_object (&self->correcting);
  g_clear_object (&self->numbered);
  g_clear_object (&self->duplicate);
  g_clear_object (&self->pile);
  G_OBJECT_CLASS (wt_paper_desk_parent_class)->dispose (object);
}

static void
wt_paper_desk_class_init (WtPaperDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_desk_dispose;

  signals[SIGNAL_TURNED] = g_signal_new ("turned", WT_TYPE_PAPER_DESK, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CORRECTED] = g_signal_new ("corrected", WT_TYPE_PAPER_DESK, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WT_TYPE_FORM_COMPARISON);
  g_type_ensure (WT_TYPE_PAPER_FORM);
  g_type_ensure (WT_TYPE_PAPER_KEYS);
  g_type_ensure (WT_TYPE_PAPER_PROGRESS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, desk);
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, clamp);
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, top_stack);
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, progress);
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, correcting_label);
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, go_on_button);
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, form);
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, comparison);
  gtk_widget_class_bind_template_child (widget_class, WtPaperDesk, keys);
  gtk_widget_class_bind_template_callback (widget_class, on_expected_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, wt_paper_desk_go_on);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_number_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_deleted_cb);
}

static void
wt_paper_desk_init (WtPaperDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scroller = GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)));
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_sheet_width), self, G_CONNECT_SWAPPED);
  update_sheet_width (self);
}

void
wt_paper_desk_set_up (WtPaperDesk *self, WtWorkspace *workspace, WtPaperPile *pile)
{
  self->pile = g_object_ref (pile);
  wt_paper_form_set_workspace (self->form, workspace);
  g_signal_connect_object (pile, "progressed", G_CALLBACK (on_progressed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
wt_paper_desk_set_survey (WtPaperDesk *self, WtSurvey *survey)
{
  g_clear_object (&self->correcting);
  wt_paper_form_set_survey (self->form, survey);
  wt_paper_keys_set_survey (self->keys, survey);
}

void
wt_paper_desk_update (WtPaperDesk *self)
{
  update_correcting (self);
  show (self);
}

/* Whether a change of a form wants a reason first. */
static gboolean
wants_reason (WtPaperDesk *self)
{
  return wt_batch_is_closed (wt_paper_pile_get_batch (self->pile))
         && !wt_pile_typing_is_second (wt_paper_pile_get_typing (self->pile));
}

static void
lay_down (WtPaperDesk *self, WtResponse *form)
{
  g_set_object (&self->correcting, form);
  show (self);
  wt_paper_form_take_focus (self->form);
}

static void
on_reason_given_cb (GtkWidget *widget, const char *reason, gpointer form)
{
  WtPaperDesk *self = WT_PAPER_DESK (widget);

  if (self->pile == NULL)
    return;
  wt_pile_typing_set_reason (wt_paper_pile_get_typing (self->pile), reason);
  lay_down (self, form);
}

static void
correct_at (WtPaperDesk *self, WtResponse *form, guint position)
{
  g_autoptr (WtResponse) copy = wt_response_copy (form);

  /* It has no id before it is stored, which takes no longer than to see it. */
  if (wt_response_get_id (form) == 0)
    return;
  wt_response_set_position (copy, position);
  if (wants_reason (self))
    wt_reason_dialog_ask (GTK_WIDGET (self), _ ("Change a form of a closed batch?"),
                          on_reason_given_cb, g_steal_pointer (&copy), g_object_unref);
  else
    lay_down (self, copy);
}

void
wt_paper_desk_correct (WtPaperDesk *self, WtResponse *form)
{
  /* Below the last question, so that no key changes an answer before one is chosen. */
  correct_at (self, form, wt_response_get_n_questions (form));
}

void
wt_paper_desk_type_later (WtPaperDesk *self, WtResponse *form)
{
  const char *later = strchr (wt_response_get_answers (form), WT_KEY_LATER);

  if (later != NULL)
    correct_at (self, form, (guint) (later - wt_response_get_answers (form)));
}

void
wt_paper_desk_go_on (WtPaperDesk *self)
{
  wt_pile_typing_set_reason (wt_paper_pile_get_typing (self->pile), NULL);
  g_clear_object (&self->correcting);
  show (self);
  wt_paper_form_take_focus (self->form);
}

WtResponse *
wt_paper_desk_get_correcting (WtPaperDesk *self)
{
  return self->correcting;
}

void
wt_paper_desk_take_focus (WtPaperDesk *self)
{
  wt_paper_form_take_focus (self->form);
}

void
wt_paper_desk_edit_number (WtPaperDesk *self)
{
  wt_paper_number_edit (wt_paper_form_get_number (self->form));
}

static void
on_duplicate_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperDesk) self = user_data;
  g_autoptr (WtResponse) found = NULL;

  /* That it is there was said already; not to see it is no reason to say more. */
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &found, NULL) || self->pile == NULL)
    return;
  g_set_object (&self->duplicate, found);
  update_comparison (self);
}

void
wt_paper_desk_refuse_number (WtPaperDesk *self, gint64 serial)
{
  refuse_number (self, serial);
  wt_paper_pile_look_up (self->pile, serial, on_duplicate_read_cb, g_object_ref (self));
}

void
wt_paper_desk_complain (WtPaperDesk *self, const char *message)
{
  wt_paper_form_take_focus (self->form);
  wt_paper_form_complain (self->form, message);
}

gboolean
wt_paper_desk_press (WtPaperDesk *self, guint keyval, GdkModifierType state)
{
  return wt_paper_form_press (self->form, keyval, state);
}
