#include "wt-paper-grid.h"

#include "wt-form-blocks.h"
#include "wt-grid-cell.h"
#include "wt-grid-columns.h"
#include "wt-grid-typing.h"
#include "wt-grid-clipboard.h"

#include <glib/gi18n.h>

/* How far Page Up and Page Down go, and how often a frame is waited for until a cell is there. */
#define PAGE_LINES 15
#define MOST_FRAMES 20

struct _WtPaperGrid
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkColumnView *column_view;
  GtkLabel *message_label;

  WtPaperPile *pile;            /* (owned) (nullable) until set up */
  WtSurvey *survey;             /* (owned) (nullable) until it is known */
  WtFormBlocks *blocks;         /* (owned) (nullable) until set up */
  WtGridTyping *typing;         /* (owned) (nullable) until set up */
  WtGridClipboard *clipboard;   /* (owned) (nullable) until set up */
  GtkMultiSelection *selection; /* (owned) (nullable) until set up */
  GPtrArray *cells;             /* (owned) of WtGridCell: those that show a line */
  guint position, column;       /* where typing stands */
  guint anchor;                 /* where the selection of lines began */
  gboolean was_shown;           /* typing stands somewhere */
  guint focus_tick;
  guint n_frames;
};

G_DEFINE_FINAL_TYPE (WtPaperGrid, wt_paper_grid, ADW_TYPE_BIN)

static guint
count_columns (WtPaperGrid *self)
{
  return wt_survey_get_n_questions (self->survey) + 1;
}

static guint
count_lines (WtPaperGrid *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->blocks));
}

/* The cell where typing stands, or %NULL while it is not on the screen. */
static WtGridCell *
find_cell (WtPaperGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      WtGridCell *cell = g_ptr_array_index (self->cells, i);

      if (wt_grid_cell_get_column (cell) == self->column
          && wt_grid_cell_get_position (cell) == self->position)
        return cell;
    }
  return NULL;
}

static WtGridCell *
find_edited_cell (WtPaperGrid *self)
{
  WtGridCell *cell = find_cell (self);

  return cell != NULL && wt_grid_cell_get_edit (cell) != NULL ? cell : NULL;
}

static const WtQuestion *
get_question (WtPaperGrid *self)
{
  return wt_grid_typing_get_question (self->typing, self->column);
}

/* Says what is wrong (transfer full), or that nothing is. */
static void
say (WtPaperGrid *self, char *message)
{
  wt_paper_grid_complain (self, message);
  g_free (message);
}

/* Moving */

static void
scroll_sideways (WtPaperGrid *self, GtkWidget *cell)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (cell, GTK_WIDGET (self->column_view), &bounds))
    gtk_adjustment_clamp_page (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.x,
                               gtk_adjustment_get_value (adjustment) + bounds.origin.x
                                   + bounds.size.width);
}

static gboolean
on_focus_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WtPaperGrid *self = WT_PAPER_GRID (widget);
  WtGridCell *cell = find_cell (self);

  if (cell == NULL && self->n_frames++ < MOST_FRAMES)
    return G_SOURCE_CONTINUE;
  self->focus_tick = 0;
  if (cell != NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (cell));
      scroll_sideways (self, GTK_WIDGET (cell));
    }
  return G_SOURCE_REMOVE;
}

/* The list view makes the cells of a line in the frame after it was scrolled to. */
static void
focus_cell (WtPaperGrid *self)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->column_view));
  WtGridCell *cell;

  if (count_lines (self) == 0)
    return;
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", self->position);
  cell = find_cell (self);
  if (cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)))
    {
      gtk_widget_grab_focus (GTK_WIDGET (cell));
      scroll_sideways (self, GTK_WIDGET (cell));
      return;
    }
  self->n_frames = 0;
  if (self->focus_tick == 0)
    self->focus_tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), on_focus_tick_cb, NULL, NULL);
}

void
wt_paper_grid_go_to (WtPaperGrid *self, guint position, guint column)
{
  guint n_lines = count_lines (self);

  self->position = MIN (position, n_lines > 0 ? n_lines - 1 : 0);
  self->column = MIN (column, count_columns (self) - 1);
  focus_cell (self);
}

static void
move (WtPaperGrid *self, int lines, int columns)
{
  gint64 position = (gint64) self->position + lines;
  gint64 column = (gint64) self->column + columns;

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  wt_paper_grid_go_to (self, (guint) MAX (0, position), (guint) MAX (0, column));
  self->anchor = self->position;
}

static void
extend_selection (WtPaperGrid *self, int lines)
{
  gint64 position = (gint64) self->position + lines;
  guint first, last;

  wt_paper_grid_go_to (self, (guint) MAX (0, position), self->column);
  first = MIN (self->anchor, self->position);
  last = MAX (self->anchor, self->position);
  gtk_selection_model_select_range (GTK_SELECTION_MODEL (self->selection), first, last - first + 1,
                                    TRUE);
}

/* Writing in a cell */

static void
begin_edit (WtPaperGrid *self, const char *text)
{
  WtGridCell *cell = find_cell (self);

  if (cell != NULL)
    wt_grid_cell_begin_edit (cell, text);
}

/* Returns: whether what is written was taken; else it stays, and why is said. */
static gboolean
end_edit (WtPaperGrid *self)
{
  WtGridCell *cell = find_edited_cell (self);
  g_autofree char *written = cell != NULL ? g_strdup (wt_grid_cell_get_edit (cell)) : NULL;
  char *message;
  gboolean is_taken;

  if (cell == NULL)
    return TRUE;
  is_taken = wt_grid_typing_write (self->typing, self->position, self->column, written, &message);
  say (self, message);
  if (is_taken)
    {
      wt_grid_cell_end_edit (cell);
      gtk_widget_grab_focus (GTK_WIDGET (cell));
    }
  return is_taken;
}

static void
cancel_edit (WtPaperGrid *self)
{
  WtGridCell *cell = find_edited_cell (self);

  wt_paper_grid_complain (self, NULL);
  wt_grid_cell_end_edit (cell);
  gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
go_to_next_line (WtPaperGrid *self)
{
  guint open;
  char *message;

  if (!wt_grid_typing_is_draft (self->typing, self->position))
    wt_paper_grid_go_to (self, self->position + 1, 1);
  else
    {
      if (wt_grid_typing_finish (self->typing, &open, &message))
        wt_paper_grid_go_to (self, G_MAXUINT, 1);
      else
        wt_paper_grid_go_to (self, self->position, open);
      say (self, message);
    }
}

static gboolean
press_in_edit (WtPaperGrid *self, guint keyval, GdkModifierType state)
{
  WtPaperCommand command = wt_paper_command_from_key (keyval, state);
  gboolean is_tab = keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab;
  gboolean is_back = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK);

  if (keyval == GDK_KEY_Escape)
    cancel_edit (self);
  else if (command == WT_PAPER_COMMAND_ENTER && end_edit (self))
    go_to_next_line (self);
  else if (command == WT_PAPER_COMMAND_UP && end_edit (self))
    move (self, -1, 0);
  else if (command == WT_PAPER_COMMAND_DOWN && end_edit (self))
    move (self, 1, 0);
  else if (is_tab && end_edit (self))
    move (self, 0, is_back ? -1 : 1);
  return is_tab || keyval == GDK_KEY_Escape || command == WT_PAPER_COMMAND_ENTER
         || command == WT_PAPER_COMMAND_UP || command == WT_PAPER_COMMAND_DOWN;
}

/* Typing on a cell */

static void
type (WtPaperGrid *self, gunichar letter)
{
  char written[7] = "";
  char *message;
  WtPaperStep step =
      wt_grid_typing_type (self->typing, self->position, self->column, letter, &message);

  g_unichar_to_utf8 (letter, written);
  if (step == WT_PAPER_STEP_WRONG && message == NULL)
    begin_edit (self, written);
  else if (step == WT_PAPER_STEP_NEXT)
    move (self, 0, 1);
  say (self, message);
}

static void
edit (WtPaperGrid *self)
{
  const WtQuestion *question = get_question (self);
  g_autofree char *text = wt_grid_typing_dup_text (self->typing, self->position, self->column);

  if (question == NULL || wt_paper_answer_is_line (question))
    begin_edit (self, text);
}

static void
clear_answer (WtPaperGrid *self)
{
  char *message;

  wt_grid_typing_clear (self->typing, self->position, self->column, &message);
  say (self, message);
}

static void
put_off (WtPaperGrid *self)
{
  char *message;

  if (wt_grid_typing_put_off (self->typing, self->position, self->column, &message))
    move (self, 0, 1);
  say (self, message);
}

/* Keys */

static void
on_pasted_cb (WtPaperGrid *self, const char *message)
{
  if (message == NULL)
    wt_paper_pile_load (self->pile);
  wt_paper_grid_complain (self, message);
}

void
wt_paper_grid_paste (WtPaperGrid *self, const char *text)
{
  gboolean is_open = wt_paper_pile_get_state (self->pile) == WT_PAPER_PILE_OPEN;

  wt_grid_clipboard_paste (self->clipboard, text, self->position, self->column,
                           is_open ? wt_paper_pile_get_draft (self->pile) : NULL);
}

static void
on_clipboard_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPaperGrid) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, &error);

  if (self->pile == NULL)
    return;
  if (text != NULL)
    wt_paper_grid_paste (self, text);
  else
    wt_paper_grid_complain (self, _ ("There is nothing to paste."));
}

static void
read_clipboard (WtPaperGrid *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                 on_clipboard_read_cb, g_object_ref (self));
}

static const struct
{
  WtPaperCommand command;
  int lines, columns;
} MOVES[] = {
  { WT_PAPER_COMMAND_UP, -1, 0 },
  { WT_PAPER_COMMAND_DOWN, 1, 0 },
  { WT_PAPER_COMMAND_LEFT, 0, -1 },
  { WT_PAPER_COMMAND_RIGHT, 0, 1 },
  { WT_PAPER_COMMAND_PAGE_UP, -PAGE_LINES, 0 },
  { WT_PAPER_COMMAND_PAGE_DOWN, PAGE_LINES, 0 },
  { WT_PAPER_COMMAND_HOME, 0, -G_MAXINT },
  { WT_PAPER_COMMAND_END, 0, G_MAXINT },
  { WT_PAPER_COMMAND_FIRST, -G_MAXINT, -G_MAXINT },
  { WT_PAPER_COMMAND_LAST, G_MAXINT, G_MAXINT },
};

static gboolean
press_to_move (WtPaperGrid *self, WtPaperCommand command, GdkModifierType state)
{
  for (guint i = 0; i < G_N_ELEMENTS (MOVES); i++)
    if (command == MOVES[i].command)
      {
        if ((state & GDK_SHIFT_MASK) && MOVES[i].columns == 0)
          extend_selection (self, MOVES[i].lines);
        else
          move (self, MOVES[i].lines, MOVES[i].columns);
        return TRUE;
      }
  return FALSE;
}

static gboolean
press_on_cell (WtPaperGrid *self, guint keyval, GdkModifierType state)
{
  WtPaperCommand command = wt_paper_command_from_key (keyval, state);

  if (press_to_move (self, command, state))
    return TRUE;
  if (command == WT_PAPER_COMMAND_ENTER)
    go_to_next_line (self);
  else if (command == WT_PAPER_COMMAND_BACKSPACE || command == WT_PAPER_COMMAND_DELETE)
    clear_answer (self);
  else if (command == WT_PAPER_COMMAND_EDIT)
    edit (self);
  else if (command == WT_PAPER_COMMAND_LATER)
    put_off (self);
  else if (command == WT_PAPER_COMMAND_LETTER)
    type (self, gdk_keyval_to_unicode (keyval));
  else if (command == WT_PAPER_COMMAND_PASTE)
    read_clipboard (self);
  else if (command == WT_PAPER_COMMAND_COPY)
    wt_grid_clipboard_copy (self->clipboard, GTK_WIDGET (self),
                            GTK_SELECTION_MODEL (self->selection), self->position);
  return command != WT_PAPER_COMMAND_NONE;
}

gboolean
wt_paper_grid_press (WtPaperGrid *self, guint keyval, GdkModifierType state)
{
  if (self->survey == NULL || count_lines (self) == 0)
    return FALSE;
  return find_edited_cell (self) != NULL ? press_in_edit (self, keyval, state)
                                         : press_on_cell (self, keyval, state);
}

static gboolean
on_key_pressed_cb (WtPaperGrid *self, guint keyval, guint keycode, GdkModifierType state)
{
  return wt_paper_grid_press (self, keyval, state);
}

/* Cells */

static void
on_cell_entered_cb (WtPaperGrid *self, WtGridCell *cell)
{
  guint position = wt_grid_cell_get_position (cell);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->position = position;
  self->column = wt_grid_cell_get_column (cell);
}

/* What is half written is meant all the same; what is no answer goes. */
static void
on_cell_left_cb (WtPaperGrid *self, WtGridCell *cell)
{
  g_autofree char *written = g_strdup (wt_grid_cell_get_edit (cell));
  char *message;

  if (written == NULL || wt_grid_cell_get_position (cell) == GTK_INVALID_LIST_POSITION)
    return;
  wt_grid_typing_write (self->typing, wt_grid_cell_get_position (cell),
                        wt_grid_cell_get_column (cell), written, &message);
  say (self, message);
  wt_grid_cell_end_edit (cell);
}

/* The keyboard comes to the cell where typing stands, and leaves the grid from any. */
static gboolean
wt_paper_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WtPaperGrid *self = WT_PAPER_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->survey == NULL
      || count_lines (self) == 0)
    return FALSE;
  wt_paper_grid_take_focus (self);
  return TRUE;
}

static void
wt_paper_grid_dispose (GObject *object)
{
  WtPaperGrid *self = WT_PAPER_GRID (object);

  if (self->column_view != NULL)
    wt_grid_columns_remove (self->column_view);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_GRID);
  g_clear_object (&self->clipboard);
  g_clear_object (&self->typing);
  g_clear_object (&self->selection);
  g_clear_object (&self->blocks);
  g_clear_object (&self->pile);
  g_clear_object (&self->survey);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_paper_grid_parent_class)->dispose (object);
}

static void
wt_paper_grid_class_init (WtPaperGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_grid_dispose;
  widget_class->focus = wt_paper_grid_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPaperGrid, scroller);
  gtk_widget_class_bind_template_child (widget_class, WtPaperGrid, column_view);
  gtk_widget_class_bind_template_child (widget_class, WtPaperGrid, message_label);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
wt_paper_grid_init (WtPaperGrid *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_forms_changed_cb (WtPaperGrid *self, guint position, guint n_removed, guint n_added)
{
  GListModel *forms = wt_paper_pile_get_forms (self->pile);

  for (guint i = 0; self->survey != NULL && i < n_added; i++)
    {
      g_autoptr (WtResponse) form = g_list_model_get_item (forms, position + i);

      if (wt_response_get_batch_id (form) == wt_form_blocks_get_batch_id (self->blocks))
        wt_form_blocks_put (self->blocks, form);
    }
}

static void
on_failed_cb (WtPaperGrid *self, GError *error)
{
  wt_paper_grid_complain (self, error->message);
}

static void
on_blocks_loaded_cb (WtPaperGrid *self)
{
  if (!self->was_shown)
    wt_paper_grid_go_to (self, G_MAXUINT, 1);
  self->was_shown = TRUE;
}

void
wt_paper_grid_set_up (WtPaperGrid *self, WtWorkspace *workspace, WtPaperPile *pile)
{
  self->pile = g_object_ref (pile);
  self->blocks = wt_form_blocks_new (workspace);
  self->typing = wt_grid_typing_new (pile, self->blocks);
  self->clipboard = wt_grid_clipboard_new (workspace, self->blocks);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->blocks)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (wt_paper_pile_get_forms (pile), "items-changed",
                           G_CALLBACK (on_forms_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->blocks, "loaded", G_CALLBACK (on_blocks_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->blocks, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clipboard, "pasted", G_CALLBACK (on_pasted_cb), self,
                           G_CONNECT_SWAPPED);
}

void
wt_paper_grid_set_survey (WtPaperGrid *self, WtSurvey *survey)
{
  WtGridColumns columns = { self->cells, on_cell_entered_cb, on_cell_left_cb, self };

  wt_grid_columns_remove (self->column_view);
  g_set_object (&self->survey, survey);
  wt_grid_typing_set_survey (self->typing, survey);
  wt_grid_clipboard_set_survey (self->clipboard, survey);
  wt_grid_columns_add (self->column_view, survey, &columns);
  self->was_shown = FALSE;
}

void
wt_paper_grid_update (WtPaperGrid *self)
{
  WtBatch *batch = wt_paper_pile_get_batch (self->pile);
  gboolean is_open = wt_paper_pile_get_state (self->pile) == WT_PAPER_PILE_OPEN;

  wt_form_blocks_load (self->blocks, batch != NULL ? wt_batch_get_id (batch) : 0);
  wt_form_blocks_set_draft (self->blocks, is_open ? wt_paper_pile_get_draft (self->pile) : NULL);
}

void
wt_paper_grid_take_focus (WtPaperGrid *self)
{
  wt_paper_grid_go_to (self, self->position, self->column);
}

void
wt_paper_grid_complain (WtPaperGrid *self, const char *message)
{
  gtk_label_set_label (self->message_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), message != NULL);
  if (message != NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
}
