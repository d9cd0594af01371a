#include "wt-earlier-answers.h"

#include "wt-comment-jobs.h"
#include "wt-named-item.h"
#include "wt-paper-command.h"
#include "wt-search.h"

#include <glib/gi18n.h>

/* Shorter than that too many texts begin with it. */
#define LEAST_LETTERS 2

/* More take longer to read than the rest of the text takes to type. */
#define MOST_ANSWERS 5

/* After each letter. */
#define QUIET_MILLISECONDS 150

struct _WtEarlierAnswers
{
  GtkPopover parent_instance;

  GtkLabel *hint_label;
  GtkListBox *list_box;

  WtWorkspace *workspace;     /* (owned) (nullable) until set */
  GSignalGroup *line_signals; /* (owned): its target is the line that is written on */
  gint64 question_id;
  char *typed;               /* (owned) (nullable): what stands on the line */
  GCancellable *cancellable; /* (owned) (nullable): of what is being looked for */
  guint quiet_source;
  gboolean is_taking;
};

G_DEFINE_FINAL_TYPE (WtEarlierAnswers, wt_earlier_answers, GTK_TYPE_POPOVER)

static const char *
get_text (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static guint
count_rows (WtEarlierAnswers *self)
{
  guint count = 0;

  while (gtk_list_box_get_row_at_index (self->list_box, (int) count) != NULL)
    count++;
  return count;
}

static void
stop_looking (WtEarlierAnswers *self)
{
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* What is offered is said of the line, which keeps the focus. */
static void
describe_line (WtEarlierAnswers *self, const char *words)
{
  g_autoptr (GtkAccessible) line = g_signal_group_dup_target (self->line_signals);

  if (line != NULL && words != NULL)
    gtk_accessible_update_property (line, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else if (line != NULL)
    gtk_accessible_reset_property (line, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
describe_choice (WtEarlierAnswers *self)
{
  guint count = count_rows (self);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);
  g_autofree char *words = NULL;

  if (row != NULL)
    /* Translators: said by a screen reader of an earlier answer that could be taken again: the
     * answer, its number in the list, how many there are; Enter is a key */
    words = g_strdup_printf (_ ("%1$s, %2$d of %3$u; Enter takes it"), get_text (row),
                             gtk_list_box_row_get_index (row) + 1, count);
  else
    /* Translators: said by a screen reader while a text is typed; Down is a key */
    words = g_strdup_printf (
        ngettext ("%u earlier answer; Down takes it", "%u earlier answers; Down takes one", count),
        count);
  describe_line (self, words);
  gtk_label_set_label (self->hint_label, row != NULL ? _ ("Enter takes this answer")
                                                     : _ ("↓ takes an earlier answer"));
}

static void
stop_offering (WtEarlierAnswers *self)
{
  stop_looking (self);
  g_clear_pointer (&self->typed, g_free);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  describe_line (self, NULL);
}

static void
on_line_changed_cb (WtEarlierAnswers *self, GtkEditable *line)
{
  /* What somebody writes was told before; this is another form, or an answer put in order. */
  if (g_strcmp0 (self->typed, gtk_editable_get_text (line)) != 0)
    stop_offering (self);
}

static void
on_line_state_changed_cb (WtEarlierAnswers *self, GtkStateFlags before, GtkWidget *line)
{
  GtkStateFlags now = gtk_widget_get_state_flags (line);

  if (!(now & GTK_STATE_FLAG_FOCUS_WITHIN) || (now & ~before & GTK_STATE_FLAG_BACKDROP))
    stop_offering (self);
}

static void
add_row (WtEarlierAnswers *self, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  /* The line says how wide all is, however long the text. */
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                    "max-width-chars", 1, "single-line-mode", TRUE, NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->list_box, row);
}

/* Below the line, and as wide. */
static void
point_to_line (WtEarlierAnswers *self, GtkWidget *line)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (line, gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    return;
  gtk_popover_set_pointing_to (
      GTK_POPOVER (self), &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                           (int) bounds.size.width, (int) bounds.size.height });
  gtk_widget_set_size_request (GTK_WIDGET (self), (int) bounds.size.width, -1);
}

static void
update (WtEarlierAnswers *self)
{
  g_autoptr (GtkWidget) line = g_signal_group_dup_target (self->line_signals);

  if (line == NULL || !gtk_widget_get_mapped (line) || count_rows (self) == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      describe_line (self, NULL);
      return;
    }
  point_to_line (self, line);
  gtk_popover_popup (GTK_POPOVER (self));
  describe_choice (self);
}

static void
show_answers (WtEarlierAnswers *self, GListModel *answers)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (WtNamedItem) answer = g_list_model_get_item (answers, i);

      add_row (self, wt_named_item_get_name (answer));
    }
  update (self);
}

static void
on_answers_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtEarlierAnswers) self = user_data;
  g_autoptr (GListModel) answers = NULL;

  /* Without them everything can still be typed; nobody is kept from that by a message. */
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &answers, NULL))
    return;
  g_clear_object (&self->cancellable);
  show_answers (self, answers);
}

static gboolean
on_quiet_cb (gpointer data)
{
  WtEarlierAnswers *self = data;

  self->quiet_source = 0;
  self->cancellable = g_cancellable_new ();
  wt_workspace_run_async (
      self->workspace,
      wt_list_earlier_answers_job_new (self->question_id, self->typed, MOST_ANSWERS),
      self->cancellable, on_answers_listed_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* What was offered and no longer fits goes before the rest is looked for. */
static void
narrow (WtEarlierAnswers *self, const char *folded)
{
  for (int i = (int) count_rows (self) - 1; i >= 0; i--)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, i);
      g_autofree char *text = wt_search_fold_together (get_text (row));

      if (!g_str_has_prefix (text, folded))
        gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
    }
  gtk_list_box_unselect_all (self->list_box);
  update (self);
}

static void
mark (WtEarlierAnswers *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, index);

  /* What is chosen from stays as it is. */
  stop_looking (self);
  if (index < 0)
    gtk_list_box_unselect_all (self->list_box);
  else if (row != NULL)
    gtk_list_box_select_row (self->list_box, row);
  describe_choice (self);
}

static void
take (WtEarlierAnswers *self, GtkListBoxRow *row)
{
  g_autoptr (GtkEditable) line = g_signal_group_dup_target (self->line_signals);
  g_autofree char *text = g_strdup (get_text (row));

  stop_offering (self);
  self->is_taking = TRUE;
  gtk_editable_set_text (line, text);
  self->is_taking = FALSE;
  gtk_editable_set_position (line, -1);
}

static void
wt_earlier_answers_unroot (GtkWidget *widget)
{
  stop_looking (WT_EARLIER_ANSWERS (widget));
  GTK_WIDGET_CLASS (wt_earlier_answers_parent_class)->unroot (widget);
}

static void
wt_earlier_answers_dispose (GObject *object)
{
  WtEarlierAnswers *self = WT_EARLIER_ANSWERS (object);

  stop_looking (self);
  g_clear_object (&self->line_signals);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_EARLIER_ANSWERS);
  G_OBJECT_CLASS (wt_earlier_answers_parent_class)->dispose (object);
}

static void
wt_earlier_answers_finalize (GObject *object)
{
  g_free (WT_EARLIER_ANSWERS (object)->typed);
  G_OBJECT_CLASS (wt_earlier_answers_parent_class)->finalize (object);
}

static void
wt_earlier_answers_class_init (WtEarlierAnswersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_earlier_answers_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_earlier_answers_finalize;
  widget_class->unroot = wt_earlier_answers_unroot;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-earlier-answers.ui");
  gtk_widget_class_bind_template_child (widget_class, WtEarlierAnswers, hint_label);
  gtk_widget_class_bind_template_child (widget_class, WtEarlierAnswers, list_box);
  gtk_widget_class_bind_template_callback (widget_class, take);
}

static void
wt_earlier_answers_init (WtEarlierAnswers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->line_signals = g_signal_group_new (GTK_TYPE_ENTRY);
  g_signal_group_connect_swapped (self->line_signals, "changed", G_CALLBACK (on_line_changed_cb),
                                  self);
  g_signal_group_connect_swapped (self->line_signals, "state-flags-changed",
                                  G_CALLBACK (on_line_state_changed_cb), self);
}

GtkWidget *
wt_earlier_answers_new (void)
{
  return g_object_new (WT_TYPE_EARLIER_ANSWERS, NULL);
}

void
wt_earlier_answers_set_workspace (WtEarlierAnswers *self, WtWorkspace *workspace)
{
  g_set_object (&self->workspace, workspace);
}

void
wt_earlier_answers_follow (WtEarlierAnswers *self, GtkEntry *line, gint64 question_id)
{
  g_autofree char *folded = wt_search_fold_together (gtk_editable_get_text (GTK_EDITABLE (line)));

  if (self->is_taking || self->workspace == NULL)
    return;
  stop_looking (self);
  g_signal_group_set_target (self->line_signals, line);
  self->question_id = question_id;
  g_free (self->typed);
  self->typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (line)));
  if (g_utf8_strlen (folded, -1) < LEAST_LETTERS)
    {
      stop_offering (self);
      return;
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    narrow (self, folded);
  self->quiet_source = g_timeout_add (QUIET_MILLISECONDS, on_quiet_cb, self);
}

gboolean
wt_earlier_answers_press (WtEarlierAnswers *self, guint keyval, GdkModifierType state)
{
  WtPaperCommand command = wt_paper_command_from_key (keyval, state);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list_box);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;
  if (keyval == GDK_KEY_Escape)
    stop_offering (self);
  else if (command == WT_PAPER_COMMAND_DOWN)
    mark (self, index + 1);
  else if (command == WT_PAPER_COMMAND_UP && row != NULL)
    mark (self, index - 1);
  else if (command == WT_PAPER_COMMAND_ENTER && row != NULL)
    take (self, row);
  else
    return FALSE;
  return TRUE;
}
