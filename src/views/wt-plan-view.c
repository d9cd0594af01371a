#include "wt-plan-view.h"

#include "wt-change-runner.h"
#include "wt-evidence-checker.h"
#include "wt-gone-list.h"
#include "wt-key-legend.h"
#include "wt-plan-columns.h"
#include "wt-plan-layout.h"
#include "wt-plan-side.h"
#include "wt-plan-strip.h"
#include "wt-plan-version.h"
#include "wt-principle-section.h"
#include "wt-project-jobs.h"
#include "wt-prompt-key.h"
#include "wt-prompt-row.h"
#include "wt-record-jobs.h"
#include "wt-row-scroller.h"

#include <glib/gi18n.h>

struct _WtPlanView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *columns;
  WtPlanLayout *layout;
  WtPlanStrip *strip;
  WtPlanSide *side;
  WtPlanVersion *version;
  GtkBox *sections_box;
  WtGoneList *gone_list;
  GtkWidget *legend;

  WtPage *page;              /* (nullable): it holds us, not we it */
  WtPlan *plan;              /* (owned) (nullable): changes with what is answered */
  GPtrArray *rows;           /* of WtPromptRow, one a prompt */
  GPtrArray *sections;       /* of WtPrincipleSection */
  GListModel *names;         /* (owned) (nullable) */
  GCancellable *cancellable; /* (owned) */
  char *asked_prompt;        /* (owned) (nullable): to open once there is a plan */
  gboolean is_read_only;
  gboolean wants_focus; /* once there is a plan */
  guint update_source;
  WtRowScroller *scroller;    /* (owned) */
  WtEvidenceChecker *checker; /* (owned) (nullable): once there is a plan */
};

enum
{
  SIGNAL_HINT_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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

static void
go_to (WtPlanView *self, guint index)
{
  WtPromptRow *row = get_row (self, index);

  if (row == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  wt_row_scroller_show (self->scroller, row);
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

/* A hint about a prompt leads to it; what others lead to is on other pages. */
static void
on_hint_activated_cb (WtPlanView *self, WtHint *hint)
{
  int index = self->plan != NULL ? wt_checklist_find_prompt (wt_plan_get_checklist (self->plan),
                                                             wt_hint_get_prompt (hint))
                                 : -1;

  if (index >= 0)
    go_to_open (self, (guint) index);
  else
    g_signal_emit (self, signals[SIGNAL_HINT_ACTIVATED], 0, hint);
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

/* Keys that mean the same wherever the focus is in a prompt. */
static gboolean
handle_everywhere (WtPlanView *self, guint index, guint key, GdkModifierType state)
{
  WtPromptRow *row = get_row (self, index);

  if (wt_prompt_key_is_enter (key) && state == GDK_CONTROL_MASK)
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
  WtAnswer answer = wt_prompt_key_get_answer (key);

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
  if (wt_prompt_key_is_enter (key) && state == 0 && gtk_widget_has_focus (GTK_WIDGET (row)))
    {
      wt_prompt_row_start (row);
      wt_row_scroller_show (self->scroller, row);
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
  wt_row_scroller_show (self->scroller, row);
  load_names (self);
}

static void
show_records (WtPlanView *self)
{
  wt_plan_version_set_plan (self->version, wt_page_get_workspace (self->page), self->plan);
  wt_gone_list_set_plan (self->gone_list, self->plan);
  for (guint i = 0; i < self->rows->len; i++)
    wt_prompt_row_show_records (get_row (self, i));
}

static void
on_make_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WtPlanView *self = WT_PLAN_VIEW (widget);
  guint index = g_variant_get_uint32 (parameter);
  WtWorkspace *workspace = wt_page_get_workspace (self->page);
  g_autoptr (WtAction) action = NULL;

  if (index >= self->rows->len || wt_workspace_is_read_only (workspace))
    return;
  wt_prompt_row_flush (get_row (self, index));
  action = wt_plan_make_action (self->plan, index);
  wt_change_runner_run (widget, workspace, wt_save_action_job_new (action),
                        _ ("The action could not be made"));
}

static void
add_row (WtPlanView *self, WtPrincipleSection *section, guint index)
{
  WtPromptAnswer *answer = wt_plan_get_answer (self->plan, index);
  WtPromptRow *row =
      WT_PROMPT_ROW (wt_prompt_row_new (wt_page_get_workspace (self->page), self->plan, index));

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
  wt_row_scroller_show (self->scroller, NULL);
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

  self->wants_focus = self->wants_focus || find_focused (self) >= 0;
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

static void
wt_plan_view_dispose (GObject *object)
{
  WtPlanView *self = WT_PLAN_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->update_source, g_source_remove);
  self->page = NULL;
  g_clear_object (&self->checker);
  wt_row_scroller_show (self->scroller, NULL);
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
  g_clear_object (&self->scroller);

  G_OBJECT_CLASS (wt_plan_view_parent_class)->finalize (object);
}

static void
wt_plan_view_class_init (WtPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_plan_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_plan_view_finalize;

  g_type_ensure (WT_TYPE_GONE_LIST);
  g_type_ensure (WT_TYPE_PLAN_COLUMNS);
  g_type_ensure (WT_TYPE_PLAN_LAYOUT);
  g_type_ensure (WT_TYPE_KEY_LEGEND);
  g_type_ensure (WT_TYPE_PLAN_SIDE);
  g_type_ensure (WT_TYPE_PLAN_STRIP);
  g_type_ensure (WT_TYPE_PLAN_VERSION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, columns);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, layout);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, strip);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, side);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, legend);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, version);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, sections_box);
  gtk_widget_class_bind_template_child (widget_class, WtPlanView, gone_list);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_prompt_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_principle_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hint_activated_cb);
  signals[SIGNAL_HINT_ACTIVATED] =
      g_signal_new ("hint-activated", WT_TYPE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, WT_TYPE_HINT);
  gtk_widget_class_install_action (widget_class, "plan.make-action", "u", on_make_action_cb);
}

static void
wt_plan_view_init (WtPlanView *self)
{
  self->rows = g_ptr_array_new ();
  self->sections = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scroller = wt_row_scroller_new (self->scrolled_window, self->columns, self->rows);
  wt_plan_layout_follow (self->layout, self->columns,
                         gtk_scrolled_window_get_vadjustment (self->scrolled_window));
}

void
wt_plan_view_set_page (WtPlanView *self, WtPage *page)
{
  self->page = page;
}

static void
check_evidence (WtPlanView *self)
{
  if (self->checker == NULL)
    {
      self->checker = wt_evidence_checker_new (wt_page_get_workspace (self->page));
      g_signal_connect_object (self->checker, "checked", G_CALLBACK (show_records), self,
                               G_CONNECT_SWAPPED);
    }
  wt_evidence_checker_check (self->checker, self->plan);
}

void
wt_plan_view_set_plan (WtPlanView *self, WtPlan *plan)
{
  g_return_if_fail (self->page != NULL);

  if (self->plan == NULL || !wt_plan_is_same_version (self->plan, plan))
    show_new_plan (self, plan);
  else
    {
      wt_plan_update_records (self->plan, plan);
      for (guint i = 0; i < self->rows->len; i++)
        wt_prompt_row_set_stored (get_row (self, i), wt_plan_get_answer (plan, i));
    }
  check_evidence (self);
  show_records (self);
  update_summary (self);
  if (self->wants_focus)
    wt_plan_view_focus_start (self);
  open_asked_prompt (self);
}

void
wt_plan_view_focus_start (WtPlanView *self)
{
  self->wants_focus = self->rows->len == 0;
  if (!self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, 0)));
}

void
wt_plan_view_open_prompt (WtPlanView *self, const char *prompt_id)
{
  g_free (self->asked_prompt);
  self->asked_prompt = g_strdup (prompt_id);
  if (self->plan != NULL)
    open_asked_prompt (self);
}

void
wt_plan_view_set_hints (WtPlanView *self, GListModel *hints)
{
  wt_plan_side_set_hints (self->side, hints);
  wt_plan_strip_set_hints (self->strip, hints);
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
