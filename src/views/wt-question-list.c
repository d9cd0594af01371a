#include "wt-question-list.h"

#include "wt-part-rows.h"
#include "wt-question-editor.h"

#include <string.h>

struct _WtQuestionList
{
  AdwBin parent_instance;

  GtkListBox *list_box;
  GtkMenuButton *add_button;

  WtSurveyDraft *draft; /* (owned) (nullable) */
  GPtrArray *rows;      /* (owned) of WtQuestionEditor, held by the list */
};

/* Where a part is; a question has no choice. */
typedef struct
{
  WtDraftQuestion *question;
  guint position;
  int choice;
} Place;

#define NO_CHOICE (-1)

G_DEFINE_FINAL_TYPE (WtQuestionList, wt_question_list, ADW_TYPE_BIN)

static WtQuestionEditor *
get_row (WtQuestionList *self, guint index)
{
  return g_ptr_array_index (self->rows, index);
}

static guint
count_choices (WtDraftQuestion *question)
{
  return g_list_model_get_n_items (wt_draft_question_get_choices (question));
}

static WtDraftChoice *
get_choice (WtDraftQuestion *question, guint position)
{
  g_autoptr (WtDraftChoice) choice =
      g_list_model_get_item (wt_draft_question_get_choices (question), position);

  return choice;
}

static gboolean
find_part (WtQuestionList *self, const char *id, Place *place)
{
  const char *slash = strchr (id, '/');
  g_autofree char *handle = slash != NULL ? g_strndup (id, (gsize) (slash - id)) : g_strdup (id);

  place->choice = NO_CHOICE;
  place->question = wt_survey_draft_find (self->draft, handle, &place->position);
  if (place->question == NULL || slash == NULL)
    return place->question != NULL;
  for (guint i = 0; i < count_choices (place->question); i++)
    if (wt_draft_choice_get_key (get_choice (place->question, i)) == slash[1])
      place->choice = (int) i;
  return place->choice != NO_CHOICE;
}

static void
move_question (WtQuestionList *self, guint from, guint to)
{
  WtPartRowWidget focused = wt_question_editor_get_focused (get_row (self, from));

  wt_survey_draft_move_question (self->draft, from, to);
  wt_question_editor_focus (get_row (self, to), focused);
}

static void
move_choice (WtQuestionList *self, const Place *from, guint to)
{
  WtQuestionEditor *row = get_row (self, from->position);
  WtPartRowWidget focused =
      wt_part_row_get_focused (wt_question_editor_get_choice_row (row, (guint) from->choice));

  wt_draft_question_move_choice (from->question, (guint) from->choice, to);
  wt_question_editor_focus_choice (row, to, focused);
}

static void
move_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtQuestionList *self = WT_QUESTION_LIST (widget);
  const char *id;
  int step, from, to, n_parts;
  Place place;

  g_variant_get (parameter, "(&si)", &id, &step);
  if (!find_part (self, id, &place))
    return;
  from = place.choice != NO_CHOICE ? place.choice : (int) place.position;
  n_parts = (int) (place.choice != NO_CHOICE ? count_choices (place.question) : self->rows->len);
  to = from + step;
  if (to < 0 || to >= n_parts)
    gtk_widget_error_bell (widget);
  else if (place.choice != NO_CHOICE)
    move_choice (self, &place, (guint) to);
  else
    move_question (self, (guint) from, (guint) to);
}

/* Where a part ends up that is taken away at @from and put before or behind @onto. */
static guint
count_to (guint from, guint onto, gboolean is_behind)
{
  guint to = onto + (is_behind ? 1 : 0);

  return from < to ? to - 1 : to;
}

/* A choice stays in its question. */
static void
drop_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtQuestionList *self = WT_QUESTION_LIST (widget);
  const char *dragged, *target;
  gboolean is_behind;
  Place from, onto;

  g_variant_get (parameter, "(&s&sb)", &dragged, &target, &is_behind);
  if (!find_part (self, dragged, &from) || !find_part (self, target, &onto))
    return;
  if (from.choice == NO_CHOICE && from.position != onto.position)
    move_question (self, from.position, count_to (from.position, onto.position, is_behind));
  else if (from.choice != NO_CHOICE && onto.choice != NO_CHOICE && from.question == onto.question)
    move_choice (self, &from, count_to ((guint) from.choice, (guint) onto.choice, is_behind));
}

static void
remove_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtQuestionList *self = WT_QUESTION_LIST (widget);
  Place place;

  if (!find_part (self, g_variant_get_string (parameter, NULL), &place))
    return;
  if (place.choice != NO_CHOICE)
    {
      wt_draft_question_remove_choice (place.question, (guint) place.choice);
      wt_question_editor_focus_choice (
          get_row (self, place.position),
          (guint) MAX (0, MIN (place.choice, (int) count_choices (place.question) - 1)),
          WT_PART_ROW_TEXT);
      return;
    }
  wt_survey_draft_remove_question (self->draft, place.position);
  if (self->rows->len > 0)
    wt_question_editor_focus (get_row (self, MIN (place.position, self->rows->len - 1)),
                              WT_PART_ROW_MENU);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
add_choice_at (WtQuestionList *self, const Place *place, guint position)
{
  if (wt_draft_question_add_choice (place->question, position) != NULL)
    wt_question_editor_focus_choice (get_row (self, place->position), position, WT_PART_ROW_TEXT);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
add_choice (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtQuestionList *self = WT_QUESTION_LIST (widget);
  Place place;

  if (find_part (self, g_variant_get_string (parameter, NULL), &place))
    add_choice_at (self, &place, count_choices (place.question));
}

/* From a choice to the next that is empty, or to a new one; not from one that is empty itself. */
static void
go_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtQuestionList *self = WT_QUESTION_LIST (widget);
  Place place;
  guint next;

  if (!find_part (self, g_variant_get_string (parameter, NULL), &place)
      || place.choice == NO_CHOICE)
    return;
  next = (guint) place.choice + 1;
  if (wt_draft_choice_get_text (get_choice (place.question, next - 1))[0] == '\0')
    gtk_widget_error_bell (widget);
  else if (next < count_choices (place.question)
           && wt_draft_choice_get_text (get_choice (place.question, next))[0] == '\0')
    wt_question_editor_focus_choice (get_row (self, place.position), next, WT_PART_ROW_TEXT);
  else
    add_choice_at (self, &place, next);
}

/* After the one that is open, or at the end. */
static void
add_question (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtQuestionList *self = WT_QUESTION_LIST (widget);
  guint position = self->rows->len;

  for (guint i = 0; i < self->rows->len; i++)
    if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (self, i))))
      position = i + 1;
  wt_survey_draft_add_question (self->draft, position,
                                (WtQuestionKind) g_variant_get_int32 (parameter));
  wt_question_editor_start (get_row (self, position));
}

static void
close_others (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtQuestionList *self = WT_QUESTION_LIST (widget);
  const char *handle = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (!g_str_equal (
            wt_draft_question_get_handle (wt_question_editor_get_question (get_row (self, i))),
            handle))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (self, i)), FALSE);
}

static GtkWidget *
find_row (WtQuestionList *self, WtDraftQuestion *question)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (wt_question_editor_get_question (get_row (self, i)) == question)
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/* After each change of the draft, not of its list: a part that moves leaves that for a moment. */
static void
update (WtQuestionList *self)
{
  GListModel *questions = wt_survey_draft_get_questions (self->draft);
  guint n_questions = g_list_model_get_n_items (questions);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_questions; i++)
    {
      g_autoptr (WtDraftQuestion) question = g_list_model_get_item (questions, i);
      GtkWidget *row = find_row (self, question);

      g_ptr_array_add (rows,
                       g_object_ref_sink (row != NULL ? row : wt_question_editor_new (question)));
    }
  if (wt_part_rows_arrange (self->list_box, self->rows, rows, 0))
    {
      g_ptr_array_unref (self->rows);
      self->rows = g_steal_pointer (&rows);
    }
  for (guint i = 0; i < n_questions; i++)
    wt_question_editor_update (get_row (self, i), i, n_questions);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), n_questions > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button),
                            n_questions < WT_SURVEY_QUESTION_MAXIMUM);
}

static void
fill_menu (WtQuestionList *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint kind = 0; kind < WT_QUESTION_N_KINDS; kind++)
    {
      g_autoptr (GMenuItem) item =
          g_menu_item_new (wt_question_kind_get_title ((WtQuestionKind) kind), NULL);

      g_menu_item_set_action_and_target (item, "part.add-question", "i", (int) kind);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->add_button, G_MENU_MODEL (menu));
}

static void
wt_question_list_dispose (GObject *object)
{
  WtQuestionList *self = WT_QUESTION_LIST (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->draft);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_QUESTION_LIST);
  G_OBJECT_CLASS (wt_question_list_parent_class)->dispose (object);
}

static void
wt_question_list_finalize (GObject *object)
{
  g_clear_pointer (&WT_QUESTION_LIST (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_question_list_parent_class)->finalize (object);
}

static void
wt_question_list_class_init (WtQuestionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_question_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_question_list_finalize;
  gtk_widget_class_install_action (widget_class, "part.move", "(si)", move_part);
  gtk_widget_class_install_action (widget_class, "part.drop", "(ssb)", drop_part);
  gtk_widget_class_install_action (widget_class, "part.remove", "s", remove_part);
  gtk_widget_class_install_action (widget_class, "part.go-on", "s", go_on);
  gtk_widget_class_install_action (widget_class, "part.add-choice", "s", add_choice);
  gtk_widget_class_install_action (widget_class, "part.add-question", "i", add_question);
  gtk_widget_class_install_action (widget_class, "part.opened", "s", close_others);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-question-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtQuestionList, list_box);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionList, add_button);
}

static void
wt_question_list_init (WtQuestionList *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_menu (self);
}

void
wt_question_list_set_draft (WtQuestionList *self, WtSurveyDraft *draft)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
