#include "wt-plan-view.h"

#include "wt-key-legend.h"
#include "wt-plan-layout.h"
#include "wt-plan-side.h"
#include "wt-plan-strip.h"
#include "wt-principle-section.h"
#include "wt-project-jobs.h"
#include "wt-prompt-row.h"

/* Room left above and below a row that is scrolled to, in pixels. */
#define SCROLL_MARGIN 12

/* After the last movement, until sizes are worked out and shown. */
#define FRAMES_TO_SETTLE 2

struct _WtPlanView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *columns;
  WtPlanLayout *layout;
  WtPlanStrip *strip;
  WtPlanSide *side;
  GtkBox *sections_box;
  GtkWidget *legend;

  WtPage *page;              /* (nullable): it holds us, not we it */
  WtPlan *plan;              /* (owned) (nullable): changes with what is answered */
  GPtrArray *rows;           /* of WtPromptRow, one a prompt */
  GPtrArray *sections;       /* of WtPrincipleSection */
  GListModel *names;         /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) */
  char *asked_prompt;        /* (owned) (nullable): to open once there is a plan */
  gboolean is_read_only;
  guint update_source;
  WtPromptRow *shown_row; /* (nullable): being scrolled to */
  guint scroll_tick;
  guint settled_frames;
};

G_DEFINE_FINAL_TYPE (WtPlanView, wt_plan_view, ADW_TYPE_BIN)

static WtPromptRow *
get_row (WtPlanView *self, guint index)
{
  return index < self->rows->len ? g_ptr_array_index (self->rows, index) : NULL;
}

/* The place of the prompt that has the focus, or -1. */
static int
find_focused (WtPlanView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (focus == row || gtk_widget_is_ancestor (focus, row))
        return (int) i;
    }
  return -1;
}

/* Whether a row is opening or closing. */
static gboolean
is_moving (WtPlanView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_prompt_row_is_moving (get_row (self, i)))
      return TRUE;
  return FALSE;
}

/* Where the row begins: with the title of its principle, if it is the first. */
static gboolean
find_top (WtPlanView *self, WtPromptRow *row, double *top)
{
  GtkWidget *widget = GTK_WIDGET (row);
  graphene_rect_t bounds;

  if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) == 0)
    widget = gtk_widget_get_ancestor (widget, WT_TYPE_PRINCIPLE_SECTION);
  if (!gtk_widget_compute_bounds (widget, self->columns, &bounds))
    return FALSE;
  *top = bounds.origin.y;
  return TRUE;
}

/* Keeps the whole row in sight while it opens; its beginning, if it is higher than the view. */
static gboolean
on_scroll_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WtPlanView *self = WT_PLAN_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled_window);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  graphene_rect_t bounds;
  double top;

  if (self->shown_row != NULL && find_top (self, self->shown_row, &top)
      && gtk_widget_compute_bounds (GTK_WIDGET (self->shown_row), self->columns, &bounds))
    {
      value = MAX (value, bounds.origin.y + bounds.size.height + SCROLL_MARGIN - page);
      value = MIN (value, top - SCROLL_MARGIN);
      gtk_adjustment_set_value (adjustment, value);
      if (is_moving (self))
        self->settled_frames = 0;
      if (self->settled_frames++ < FRAMES_TO_SETTLE)
        return G_SOURCE_CONTINUE;
    }
  self->scroll_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
scroll_to (WtPlanView *self, WtPromptRow *row)
{
  self->shown_row = row;
  self->settled_frames = 0;
  if (self->scroll_tick == 0)
    self->scroll_tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scroll_tick_cb, NULL, NULL);
}

static void
go_to (WtPlanView *self, guint index)
{
  WtPromptRow *row = get_row (self, index);

  if (row == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  scroll_to (self, row);
}

static void
go_to_open (WtPlanView *self, guint index)
{
  WtPromptRow *row = get_row (self, index);

  if (row == NULL)
    return;
  wt_prompt_row_set_open (row, TRUE);
  go_to (self, index);
}

static void
go_to_next_gap (WtPlanView *self)
{
  guint n = self->rows->len;
  guint start = (guint) (find_focused (self) + 1);

  for (guint i = 0; i < n; i++)
    {
      guint index = (start + i) % n;

      if (wt_prompt_answer_is_gap (wt_plan_get_answer (self->plan, index)))
        {
          go_to (self, index);
          return;
        }
    }
  gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
on_prompt_activated_cb (WtPlanView *self, guint index)
{
  go_to_open (self, index);
}

static void
on_principle_activated_cb (WtPlanView *self, guint index)
{
  go_to (self, wt_checklist_get_principle (wt_plan_get_checklist (self->plan), index)->first);
}

/* Where keys write: there the letters are letters. */
static gboolean
is_typing (WtPlanView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus) || GTK_IS_TEXT (focus);
}

static gboolean
is_in_popover (WtPlanView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return popover != NULL && gtk_widget_is_ancestor (popover, GTK_WIDGET (self));
}

static WtAnswer
get_answer_of_key (guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_y:
      return WT_ANSWER_YES;
    case GDK_KEY_p:
      return WT_ANSWER_PARTLY;
    case GDK_KEY_n:
      return WT_ANSWER_NOT_YET;
    case GDK_KEY_x:
      return WT_ANSWER_NOT_APPLICABLE;
    default:
      return WT_ANSWER_NONE;
    }
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

/* Keys that mean the same wherever the focus is in a prompt. */
static gboolean
handle_everywhere (WtPlanView *self, guint index, guint key, GdkModifierType state)
{
  WtPromptRow *row = get_row (self, index);

  if (is_enter (key) && state == GDK_CONTROL_MASK)
    {
      wt_prompt_row_set_open (row, FALSE);
      go_to (self, MIN (index + 1, self->rows->len - 1));
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape && state == 0 && wt_prompt_row_is_open (row))
    {
      wt_prompt_row_set_open (row, FALSE);
      go_to (self, index);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/* Keys on a prompt itself. */
static gboolean
handle_on_row (WtPlanView *self, guint index, guint key, GdkModifierType state)
{
  WtPromptRow *row = get_row (self, index);
  WtAnswer answer = get_answer_of_key (key);

  if ((key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && state == 0)
    {
      if (index + 1 < self->rows->len)
        go_to (self, index + 1);
      return GDK_EVENT_STOP;
    }
  if ((key == GDK_KEY_Up || key == GDK_KEY_KP_Up) && state == 0 && index > 0)
    {
      go_to (self, index - 1);
      return GDK_EVENT_STOP;
    }
  if (answer != WT_ANSWER_NONE && (state & ~GDK_SHIFT_MASK) == 0)
    {
      wt_prompt_row_choose (row, answer);
      return GDK_EVENT_STOP;
    }
  if (is_enter (key) && state == 0 && gtk_widget_has_focus (GTK_WIDGET (row)))
    {
      wt_prompt_row_start (row);
      scroll_to (self, row);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_key_pressed_cb (WtPlanView *self, guint key, guint code, GdkModifierType modifiers)
{
  GdkModifierType state = modifiers & gtk_accelerator_get_default_mod_mask ();
  int index = find_focused (self);

  if (self->plan == NULL || is_in_popover (self))
    return GDK_EVENT_PROPAGATE;
  if ((key == GDK_KEY_Down || key == GDK_KEY_KP_Down) && state == GDK_ALT_MASK)
    {
      go_to_next_gap (self);
      return GDK_EVENT_STOP;
    }
  if (index < 0)
    return GDK_EVENT_PROPAGATE;
  if (handle_everywhere (self, (guint) index, key, state))
    return GDK_EVENT_STOP;
  return !is_typing (self) && handle_on_row (self, (guint) index, key, state);
}

static void
update_summary (WtPlanView *self)
{
  g_clear_handle_id (&self->update_source, g_source_remove);
  for (guint i = 0; i < self->sections->len; i++)
    wt_principle_section_show (g_ptr_array_index (self->sections, i), self->plan, i);
  wt_plan_strip_set_plan (self->strip, self->plan);
  wt_plan_side_set_plan (self->side, self->plan);
}

static gboolean
on_update_cb (gpointer data)
{
  WtPlanView *self = data;

  self->update_source = 0;
  update_summary (self);
  return G_SOURCE_REMOVE;
}

/* Several properties may change at once. */
static void
on_answer_changed_cb (WtPlanView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add (on_update_cb, self);
}

static void
on_names_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPlanView) self = user_data;
  g_autoptr (GListModel) names = NULL;

  /* Without names an owner is typed. */
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &names, NULL)
      || g_cancellable_is_cancelled (self->cancellable))
    return;
  g_set_object (&self->names, names);
  for (guint i = 0; i < self->rows->len; i++)
    wt_prompt_row_set_names (get_row (self, i), names);
}

/* Not after every save, which may have kept half a name. */
static void
load_names (WtPlanView *self)
{
  wt_workspace_run_async (wt_page_get_workspace (self->page), wt_list_staff_names_job_new (),
                          self->cancellable, on_names_loaded_cb, g_object_ref (self));
}

static void
on_row_opened_cb (WtPlanView *self, GParamSpec *pspec, WtPromptRow *row)
{
  if (!wt_prompt_row_is_open (row))
    return;
  scroll_to (self, row);
  load_names (self);
}

static void
add_row (WtPlanView *self, WtPrincipleSection *section, guint index)
{
  const WtPrompt *prompt = wt_checklist_get_prompt (wt_plan_get_checklist (self->plan), index);
  WtPromptAnswer *answer = wt_plan_get_answer (self->plan, index);
  WtPromptRow *row =
      WT_PROMPT_ROW (wt_prompt_row_new (wt_page_get_workspace (self->page), prompt, answer));

  wt_prompt_row_set_names (row, self->names);
  wt_prompt_row_set_read_only (row, self->is_read_only);
  g_signal_connect_object (answer, "notify", G_CALLBACK (on_answer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::open", G_CALLBACK (on_row_opened_cb), self,
                           G_CONNECT_SWAPPED);
  wt_principle_section_add (section, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_plan (WtPlanView *self)
{
  wt_plan_view_flush (self);
  g_clear_handle_id (&self->update_source, g_source_remove);
  self->shown_row = NULL;
  for (guint i = 0; i < self->sections->len; i++)
    gtk_box_remove (self->sections_box, g_ptr_array_index (self->sections, i));
  g_ptr_array_set_size (self->sections, 0);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->plan);
}

static void
show_new_plan (WtPlanView *self, WtPlan *plan)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);

  clear_plan (self);
  self->plan = g_object_ref (plan);
  for (guint i = 0; i < wt_checklist_get_n_principles (checklist); i++)
    {
      const WtPrinciple *principle = wt_checklist_get_principle (checklist, i);
      GtkWidget *section = wt_principle_section_new ();

      gtk_box_append (self->sections_box, section);
      g_ptr_array_add (self->sections, section);
      for (guint j = principle->first; j < principle->first + principle->n_prompts; j++)
        add_row (self, WT_PRINCIPLE_SECTION (section), j);
    }
}

static void
open_asked_prompt (WtPlanView *self)
{
  g_autofree char *prompt = g_steal_pointer (&self->asked_prompt);
  int index =
      prompt != NULL ? wt_checklist_find_prompt (wt_plan_get_checklist (self->plan), prompt) : -1;

  if (index >= 0)
    go_to_open (self, (guint) index);
}

static gboolean
wt_plan_view_grab_focus (GtkWidget *widget)
{
  WtPlanView *self = WT_PLAN_VIEW (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (get_row (self, 0)));
}

static void
wt_plan_view_dispose (GObject *object)
{
  WtPlanView *self = WT_PLAN_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->update_source, g_source_remove);
  self->page = NULL;
  self->shown_row = NULL;
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->sections, 0);
  g_clear_object (&self->plan);
  g_clear_object (&self->names);
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PLAN_VIEW);

  G_OBJECT_CLASS (wt_plan_view_parent_class)->dispose (object);
}

static void
wt_plan_view_finalize (GObject *object)
{
  WtPlanView *self = WT_PLAN_VIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->asked_prompt, g_free);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (wt_plan_view_parent_class)->finalize (object);
}

static void
wt_plan_view_class_init (WtPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_plan_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_plan_view_finalize;
  widget_class->grab_focus = wt_plan_view_grab_focus;

  g_type_ensure (WT_TYPE_PLAN_LAYOUT);
  g_type_ensure (WT_TYPE_KEY_LEGEND);
  g_type_ensure (WT_TYPE_PLAN_SIDE);
  g_type_ensure (WT_TYPE_PLAN_STRIP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, columns);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, layout);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, strip);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, side);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, legend);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, sections_box);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_principle_activated_cb);
}

static void
wt_plan_view_init (WtPlanView *self)
{
  self->rows = g_ptr_array_new ();
  self->sections = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_plan_layout_follow (self->layout, self->columns,
                         gtk_scrolled_window_get_vadjustment (self->scrolled_window));
}

void
wt_plan_view_set_page (WtPlanView *self, WtPage *page)
{
  self->page = page;
}

void
wt_plan_view_set_plan (WtPlanView *self, WtPlan *plan)
{
  g_return_if_fail (self->page != NULL);

  if (self->plan == NULL
      || wt_plan_get_checklist_id (self->plan) != wt_plan_get_checklist_id (plan))
    show_new_plan (self, plan);
  else
    for (guint i = 0; i < self->rows->len; i++)
      wt_prompt_row_set_stored (get_row (self, i), wt_plan_get_answer (plan, i));
  update_summary (self);
  open_asked_prompt (self);
}

void
wt_plan_view_open_prompt (WtPlanView *self, const char *prompt_id)
{
  g_free (self->asked_prompt);
  self->asked_prompt = g_strdup (prompt_id);
  if (self->plan != NULL)
    open_asked_prompt (self);
}

gboolean
wt_plan_view_is_editing (WtPlanView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_prompt_row_is_pending (get_row (self, i)))
      return TRUE;
  return FALSE;
}

void
wt_plan_view_flush (WtPlanView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    wt_prompt_row_flush (get_row (self, i));
}

void
wt_plan_view_set_read_only (WtPlanView *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
  for (guint i = 0; i < self->rows->len; i++)
    wt_prompt_row_set_read_only (get_row (self, i), is_read_only);
  gtk_widget_set_visible (self->legend, !is_read_only);
  wt_plan_side_set_read_only (self->side, is_read_only);
}
