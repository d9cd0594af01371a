#include "wt-gone-list.h"

#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtGoneList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (owned) of the group's rows, which it holds */
};

G_DEFINE_FINAL_TYPE (WtGoneList, wt_gone_list, ADW_TYPE_PREFERENCES_GROUP)

static void
wt_gone_list_finalize (GObject *object)
{
  g_clear_pointer (&WT_GONE_LIST (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_gone_list_parent_class)->finalize (object);
}

static void
wt_gone_list_class_init (WtGoneListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_gone_list_finalize;
}

static void
wt_gone_list_init (WtGoneList *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("No longer asked"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      _ ("Answers to prompts that this version of the checklist has not. They are kept."));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
make_row (WtPlan *plan, WtPromptAnswer *answer)
{
  WtModel *model = WT_MODEL (answer);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words =
      wt_words_join (wt_term_get_title (wt_answers, wt_prompt_answer_get_answer (answer)),
                     wt_model_get_string (model, WT_PROMPT_ANSWER_REASON),
                     wt_model_get_string (model, WT_PROMPT_ANSWER_EVIDENCE), NULL);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (
      ADW_PREFERENCES_ROW (row),
      wt_plan_get_gone_wording (plan, wt_prompt_answer_get_prompt (answer)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

void
wt_gone_list_set_plan (WtGoneList *self, WtPlan *plan)
{
  GPtrArray *gone = wt_plan_get_gone_answers (plan);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < gone->len; i++)
    {
      GtkWidget *row = make_row (plan, g_ptr_array_index (gone, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gone->len > 0);
}
