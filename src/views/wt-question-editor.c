#include "wt-question-editor.h"

#include "wt-expander.h"
#include "wt-field-message.h"
#include "wt-issue.h"
#include "wt-late-message.h"
#include "wt-part-drag.h"
#include "wt-part-rows.h"
#include "wt-plain-english.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtQuestionEditor
{
  AdwExpanderRow parent_instance;

  GtkWidget *header; /* what has the focus while the row is closed */
  GtkWidget *handle;
  GtkWidget *up_button;
  GtkWidget *down_button;
  WtNoteRow *text_row;
  GtkWidget *advice_row;
  GtkLabel *advice_label;
  GtkWidget *identity_row;
  GtkLabel *identity_label;
  GtkCheckButton *same_button;
  GtkCheckButton *other_button;
  AdwComboRow *kind_row;
  GtkListBoxRow *low_row;
  GtkListBoxRow *high_row;
  GtkListBoxRow *minimum_row;
  GtkListBoxRow *maximum_row;
  GtkWidget *choices_row;
  GtkListBox *choices_box;
  GtkListBoxRow *add_row;
  GtkWidget *add_button;
  GtkSwitch *required_switch;

  WtDraftQuestion *question; /* (owned) (nullable) */
  GPtrArray *choice_rows;    /* (owned) of WtPartRow, held by the list */
  gboolean is_filling;
};

/* Ties a row to the choice that it edits. */
#define CHOICE_KEY "wt-choice"

G_DEFINE_FINAL_TYPE (WtQuestionEditor, wt_question_editor, ADW_TYPE_EXPANDER_ROW)

static const char *
get_handle (WtQuestionEditor *self)
{
  return wt_draft_question_get_handle (self->question);
}

static void
raise_action (WtQuestionEditor *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", get_handle (self));
}

static void
move (WtQuestionEditor *self, int by)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "part.move", "(si)", get_handle (self), by);
}

static void
on_up_clicked_cb (WtQuestionEditor *self)
{
  move (self, -1);
}

static void
on_down_clicked_cb (WtQuestionEditor *self)
{
  move (self, 1);
}

static void
on_add_clicked_cb (WtQuestionEditor *self)
{
  raise_action (self, "part.add-choice");
}

static void
on_remove_clicked_cb (WtQuestionEditor *self)
{
  raise_action (self, "part.remove");
}

static GtkWidget *
get_focus (WtQuestionEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* What a choice does with a key comes before this. */
static gboolean
on_key_pressed_cb (WtQuestionEditor *self, guint key, guint code, GdkModifierType modifiers)
{
  GdkModifierType state = modifiers & gtk_accelerator_get_default_mod_mask ();
  gboolean is_up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if ((is_up || is_down) && state == GDK_ALT_MASK)
    {
      move (self, is_up ? -1 : 1);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape && state == 0
      && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    {
      gtk_widget_grab_focus (self->header);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_same_toggled_cb (WtQuestionEditor *self)
{
  if (!self->is_filling && gtk_check_button_get_active (self->same_button))
    wt_draft_question_set_is_same (self->question, TRUE);
}

static void
on_other_toggled_cb (WtQuestionEditor *self)
{
  if (!self->is_filling && gtk_check_button_get_active (self->other_button))
    wt_draft_question_set_is_same (self->question, FALSE);
}

static void
on_kind_chosen_cb (WtQuestionEditor *self)
{
  if (self->question != NULL && !self->is_filling)
    wt_draft_question_set_kind (self->question,
                                (WtQuestionKind) adw_combo_row_get_selected (self->kind_row));
}

/* Suggestions, while somebody is there to read them. */
static void
show_advice (WtQuestionEditor *self)
{
  g_autoptr (GPtrArray) remarks = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  remarks = wt_plain_english_check (wt_draft_question_get_text (self->question));
  for (guint i = 0; i < remarks->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                            ((WtPlainRemark *) g_ptr_array_index (remarks, i))->advice);
  gtk_label_set_label (self->advice_label, words->str);
  gtk_widget_set_visible (self->advice_row, remarks->len > 0);
}

static char *
describe_identity (WtQuestionEditor *self, WtDraftIdentity identity)
{
  const char *answered = wt_draft_question_get_answered (self->question);

  /* Translators: %s is the wording of a question */
  return identity == WT_DRAFT_IDENTITY_OTHER_KIND
             ? g_strdup_printf (_ ("“%s” has answers of another kind. This is another question; "
                                   "its answers are not mixed with those."),
                                answered)
         : identity == WT_DRAFT_IDENTITY_OPEN
             ? g_strdup_printf (_ ("“%s” has answers. Say whether this is still the same "
                                   "question; until then it is not saved."),
                                answered)
             : g_strdup_printf (_ ("“%s” has answers. What is this now?"), answered);
}

static void
show_identity (WtQuestionEditor *self)
{
  WtDraftIdentity identity = wt_draft_question_get_identity (self->question);
  gboolean is_asked = identity != WT_DRAFT_IDENTITY_OTHER_KIND;
  g_autofree char *words = describe_identity (self, identity);

  gtk_label_set_label (self->identity_label, words);
  gtk_check_button_set_active (self->same_button, identity == WT_DRAFT_IDENTITY_SAME);
  gtk_check_button_set_active (self->other_button, identity == WT_DRAFT_IDENTITY_OTHER);
  gtk_widget_set_visible (GTK_WIDGET (self->same_button), is_asked);
  gtk_widget_set_visible (GTK_WIDGET (self->other_button), is_asked);
  gtk_widget_set_visible (self->identity_row, identity != WT_DRAFT_IDENTITY_PLAIN);
}

static void
show_kind (WtQuestionEditor *self)
{
  WtQuestionKind kind = wt_draft_question_get_kind (self->question);

  adw_combo_row_set_selected (self->kind_row, kind);
  gtk_widget_set_visible (GTK_WIDGET (self->low_row), kind == WT_QUESTION_SCALE);
  gtk_widget_set_visible (GTK_WIDGET (self->high_row), kind == WT_QUESTION_SCALE);
  gtk_widget_set_visible (GTK_WIDGET (self->minimum_row), kind == WT_QUESTION_NUMBER);
  gtk_widget_set_visible (GTK_WIDGET (self->maximum_row), kind == WT_QUESTION_NUMBER);
  gtk_widget_set_visible (self->choices_row, wt_question_kind_has_choices (kind));
}

static void
show_header (WtQuestionEditor *self, guint number, gboolean is_right)
{
  const char *text = wt_draft_question_get_text (self->question);
  const char *title = text[0] != '\0' ? text : _ ("New question");
  /* Translators: %u is the number of a question */
  g_autofree char *place = g_strdup_printf (_ ("Question %u"), number);
  g_autofree char *subtitle = wt_words_join (
      place, wt_question_kind_get_title (wt_draft_question_get_kind (self->question)),
      gtk_switch_get_active (self->required_switch) ? _ ("has to be answered") : "",
      is_right ? "" : _ ("not right yet"), NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_place (WtQuestionEditor *self, guint index, guint n_questions)
{
  /* Translators: what buttons of a question do; %u is its number */
  g_autofree char *up = g_strdup_printf (_ ("Move question %u up"), index + 1);
  g_autofree char *down = g_strdup_printf (_ ("Move question %u down"), index + 1);

  set_name (self->up_button, up);
  set_name (self->down_button, down);
  gtk_widget_set_sensitive (self->up_button, index > 0);
  gtk_widget_set_sensitive (self->down_button, index + 1 < n_questions);
}

char *
wt_question_editor_dup_choice_id (WtDraftQuestion *question, WtDraftChoice *choice)
{
  return g_strdup_printf ("%s/%c", wt_draft_question_get_handle (question),
                          wt_draft_choice_get_key (choice));
}

static GtkWidget *
make_choice_row (WtQuestionEditor *self, WtDraftChoice *choice)
{
  GtkWidget *row = g_object_new (WT_TYPE_PART_ROW, NULL);
  g_autofree char *id = wt_question_editor_dup_choice_id (self->question, choice);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_Remove"), NULL);

  g_menu_item_set_action_and_target (item, "part.remove", "s", id);
  g_menu_append_item (menu, item);
  wt_part_row_set_id (WT_PART_ROW (row), id);
  wt_part_row_set_menu (WT_PART_ROW (row), G_MENU_MODEL (menu));
  g_object_set_data_full (G_OBJECT (row), CHOICE_KEY, g_object_ref (choice), g_object_unref);
  g_object_bind_property (choice, "text", wt_part_row_get_text_row (WT_PART_ROW (row)), "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return row;
}

static GtkWidget *
find_choice_row (WtQuestionEditor *self, WtDraftChoice *choice)
{
  for (guint i = 0; i < self->choice_rows->len; i++)
    if (g_object_get_data (g_ptr_array_index (self->choice_rows, i), CHOICE_KEY) == choice)
      return g_ptr_array_index (self->choice_rows, i);
  return NULL;
}

static void
number_choice (WtPartRow *row, guint index, guint n_choices)
{
  guint number = index + 1;
  /* Translators: the caption of a field; %u is the number of a choice in its question */
  g_autofree char *title = g_strdup_printf (_ ("Choice %u"), number);
  /* Translators: what buttons of a choice do; %u is its number */
  g_autofree char *up = g_strdup_printf (_ ("Move choice %u up"), number);
  g_autofree char *down = g_strdup_printf (_ ("Move choice %u down"), number);
  g_autofree char *more = g_strdup_printf (_ ("More about choice %u"), number);

  wt_part_row_set_words (row, title, up, down, more);
  wt_part_row_set_can_move (row, index > 0, number < n_choices);
}

static void
show_choice_issues (WtQuestionEditor *self)
{
  for (guint i = 0; i < self->choice_rows->len; i++)
    {
      WtNoteRow *row = wt_part_row_get_text_row (g_ptr_array_index (self->choice_rows, i));
      g_autoptr (GPtrArray) issues = wt_draft_question_list_choice_issues (self->question, i);

      wt_late_message_set (GTK_LIST_BOX_ROW (row), wt_issue_list_find (issues, "text"),
                           wt_note_row_get_text (row)[0] == '\0');
    }
}

static void
update_choices (WtQuestionEditor *self)
{
  GListModel *choices = wt_draft_question_get_choices (self->question);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (WtDraftChoice) choice = g_list_model_get_item (choices, i);
      GtkWidget *row = find_choice_row (self, choice);

      g_ptr_array_add (rows,
                       g_object_ref_sink (row != NULL ? row : make_choice_row (self, choice)));
    }
  if (wt_part_rows_arrange (self->choices_box, self->choice_rows, rows, 0))
    {
      g_ptr_array_unref (self->choice_rows);
      self->choice_rows = g_steal_pointer (&rows);
      for (guint i = 0; i < self->choice_rows->len; i++)
        number_choice (g_ptr_array_index (self->choice_rows, i), i, self->choice_rows->len);
    }
  gtk_widget_set_sensitive (self->add_button, wt_draft_question_can_add_choice (self->question));
}

static gboolean
show_issues (WtQuestionEditor *self)
{
  g_autoptr (GPtrArray) issues = wt_draft_question_list_issues (self->question);

  wt_late_message_set (GTK_LIST_BOX_ROW (self->text_row), wt_issue_list_find (issues, "text"),
                       wt_draft_question_get_text (self->question)[0] == '\0');
  wt_field_message_set (self->low_row, wt_issue_list_find (issues, "low-label"));
  wt_field_message_set (self->high_row, wt_issue_list_find (issues, "high-label"));
  wt_field_message_set (self->minimum_row, wt_issue_list_find (issues, "minimum"));
  wt_field_message_set (self->maximum_row, wt_issue_list_find (issues, "maximum"));
  wt_late_message_set (self->add_row, wt_issue_list_find (issues, "choices"), FALSE);
  show_choice_issues (self);
  return issues->len == 0;
}

static void
on_expanded_cb (WtQuestionEditor *self)
{
  gboolean is_open = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self));

  if (self->question == NULL)
    return;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
  show_advice (self);
  if (is_open)
    raise_action (self, "part.opened");
}

static void
bind (WtQuestionEditor *self, const char *property, gpointer row, const char *row_property)
{
  g_object_bind_property (self->question, property, row, row_property,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
take_question (WtQuestionEditor *self, WtDraftQuestion *question)
{
  self->question = g_object_ref (question);
  wt_part_drag_add_source (self->handle, GTK_WIDGET (self), get_handle (self));
  wt_part_drag_add_target (GTK_WIDGET (self), get_handle (self));
  bind (self, "text", self->text_row, "text");
  bind (self, "low-label", self->low_row, "text");
  bind (self, "high-label", self->high_row, "text");
  bind (self, "minimum", self->minimum_row, "text");
  bind (self, "maximum", self->maximum_row, "text");
  bind (self, "required", self->required_switch, "active");
}

static void
wt_question_editor_dispose (GObject *object)
{
  WtQuestionEditor *self = WT_QUESTION_EDITOR (object);

  g_ptr_array_set_size (self->choice_rows, 0);
  g_clear_object (&self->question);
  G_OBJECT_CLASS (wt_question_editor_parent_class)->dispose (object);
}

static void
wt_question_editor_finalize (GObject *object)
{
  g_clear_pointer (&WT_QUESTION_EDITOR (object)->choice_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_question_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-question-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, handle);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, up_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, down_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, text_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, advice_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, advice_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, identity_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, identity_label);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, same_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, other_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, kind_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, low_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, high_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, minimum_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, maximum_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, choices_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, choices_box);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, add_row);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, WtQuestionEditor, required_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_up_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_down_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_same_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked_cb);
}

static void
wt_question_editor_class_init (WtQuestionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_question_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_question_editor_finalize;
  g_type_ensure (WT_TYPE_NOTE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_question_editor_init (WtQuestionEditor *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->choice_rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->header = wt_expander_get_header (ADW_EXPANDER_ROW (self));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self->header), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->header), 0);
  for (guint kind = 0; kind < WT_QUESTION_N_KINDS; kind++)
    gtk_string_list_append (kinds, wt_question_kind_get_title ((WtQuestionKind) kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

GtkWidget *
wt_question_editor_new (WtDraftQuestion *question)
{
  WtQuestionEditor *self = g_object_new (WT_TYPE_QUESTION_EDITOR, NULL);

  take_question (self, question);
  return GTK_WIDGET (self);
}

WtDraftQuestion *
wt_question_editor_get_question (WtQuestionEditor *self)
{
  return self->question;
}

void
wt_question_editor_update (WtQuestionEditor *self, guint index, guint n_questions)
{
  self->is_filling = TRUE;
  show_place (self, index, n_questions);
  show_kind (self);
  update_choices (self);
  show_identity (self);
  show_advice (self);
  show_header (self, index + 1, show_issues (self));
  self->is_filling = FALSE;
}

void
wt_question_editor_start (WtQuestionEditor *self)
{
  wt_expander_open (ADW_EXPANDER_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
}

WtPartRowWidget
wt_question_editor_get_focused (WtQuestionEditor *self)
{
  GtkWidget *focus = get_focus (self);

  return focus == self->up_button     ? WT_PART_ROW_UP
         : focus == self->down_button ? WT_PART_ROW_DOWN
         : focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->text_row))
             ? WT_PART_ROW_TEXT
             : WT_PART_ROW_MENU;
}

void
wt_question_editor_focus (WtQuestionEditor *self, WtPartRowWidget widget)
{
  GtkWidget *wanted = widget == WT_PART_ROW_UP     ? self->up_button
                      : widget == WT_PART_ROW_DOWN ? self->down_button
                      : widget == WT_PART_ROW_TEXT ? GTK_WIDGET (self->text_row)
                                                   : self->header;

  if (!gtk_widget_is_sensitive (wanted) || !gtk_widget_grab_focus (wanted))
    gtk_widget_grab_focus (self->header);
}

WtPartRow *
wt_question_editor_get_choice_row (WtQuestionEditor *self, guint position)
{
  return position < self->choice_rows->len ? g_ptr_array_index (self->choice_rows, position) : NULL;
}

void
wt_question_editor_focus_choice (WtQuestionEditor *self, guint position, WtPartRowWidget widget)
{
  WtPartRow *row = wt_question_editor_get_choice_row (self, position);

  if (row != NULL)
    wt_part_row_focus (row, widget);
  else
    gtk_widget_grab_focus (self->add_button);
}
