#include "wt-grid-typing.h"

#include "wt-grid-answer.h"
#include "wt-paper-words.h"

#include <glib/gi18n.h>

#define NUMBER_COLUMN 0

struct _WtGridTyping
{
  GObject parent_instance;

  WtPaperPile *pile;    /* (owned) */
  WtFormBlocks *blocks; /* (owned) */
  WtSurvey *survey;     /* (owned) (nullable) until it is known */
};

G_DEFINE_FINAL_TYPE (WtGridTyping, wt_grid_typing, G_TYPE_OBJECT)

static void
wt_grid_typing_finalize (GObject *object)
{
  WtGridTyping *self = WT_GRID_TYPING (object);

  g_clear_object (&self->pile);
  g_clear_object (&self->blocks);
  g_clear_object (&self->survey);

  G_OBJECT_CLASS (wt_grid_typing_parent_class)->finalize (object);
}

static void
wt_grid_typing_class_init (WtGridTypingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_grid_typing_finalize;
}

static void
wt_grid_typing_init (WtGridTyping *self)
{
}

WtGridTyping *
wt_grid_typing_new (WtPaperPile *pile, WtFormBlocks *blocks)
{
  WtGridTyping *self = g_object_new (WT_TYPE_GRID_TYPING, NULL);

  self->pile = g_object_ref (pile);
  self->blocks = g_object_ref (blocks);
  return self;
}

void
wt_grid_typing_set_survey (WtGridTyping *self, WtSurvey *survey)
{
  g_set_object (&self->survey, survey);
}

gboolean
wt_grid_typing_is_draft (WtGridTyping *self, guint position)
{
  return position == wt_form_blocks_get_n_stored (self->blocks)
         && position < g_list_model_get_n_items (G_LIST_MODEL (self->blocks));
}

const WtQuestion *
wt_grid_typing_get_question (WtGridTyping *self, guint column)
{
  return column == NUMBER_COLUMN ? NULL : wt_survey_get_question (self->survey, column - 1);
}

/* The form on a line; lent, %NULL while it is being read. */
static WtResponse *
peek_form (WtGridTyping *self, guint position)
{
  g_autoptr (WtFormLine) line = g_list_model_get_item (G_LIST_MODEL (self->blocks), position);

  return line != NULL ? wt_form_line_get_form (line) : NULL;
}

char *
wt_grid_typing_dup_text (WtGridTyping *self, guint position, guint column)
{
  WtResponse *form = peek_form (self, position);

  if (form == NULL)
    return g_strdup ("");
  return column == NUMBER_COLUMN ? wt_response_dup_serial_words (form)
                                 : g_strdup (wt_response_get_text (form, column - 1));
}

/* The form on a line, to be changed: the draft itself, or a copy (transfer full). */
static WtResponse *
begin_change (WtGridTyping *self, guint position, char **message)
{
  WtResponse *form = peek_form (self, position);
  gboolean is_draft = wt_grid_typing_is_draft (self, position);

  *message = NULL;
  if (form != NULL && is_draft)
    return g_object_ref (form);
  if (form != NULL && wt_response_get_id (form) != 0)
    return wt_response_copy (form);
  *message = g_strdup (_ ("This form is still being read. Press the key again."));
  return NULL;
}

static void
end_change (WtGridTyping *self, guint position, WtResponse *form)
{
  g_autoptr (WtFormLine) line = g_list_model_get_item (G_LIST_MODEL (self->blocks), position);

  if (wt_grid_typing_is_draft (self, position))
    wt_paper_pile_keep_draft (self->pile);
  else
    wt_paper_pile_correct (self->pile, form);
  wt_form_line_set_form (line, form);
}

static WtPaperStep
refuse_number_key (gunichar letter, char **message)
{
  *message = g_unichar_isdigit (letter)
                 ? NULL
                 : g_strdup (_ ("The form number must be a whole number above 0."));
  return WT_PAPER_STEP_WRONG;
}

WtPaperStep
wt_grid_typing_type (
    WtGridTyping *self, guint position, guint column, gunichar letter, char **message)
{
  const WtQuestion *question = wt_grid_typing_get_question (self, column);
  g_autoptr (WtResponse) form = begin_change (self, position, message);
  WtPaperStep step;

  if (form == NULL)
    return WT_PAPER_STEP_WRONG;
  if (question == NULL)
    return refuse_number_key (letter, message);
  step = wt_grid_answer_type (form, column - 1, question, letter,
                              wt_grid_typing_is_draft (self, position));
  if (step != WT_PAPER_STEP_WRONG)
    end_change (self, position, form);
  else if (!wt_paper_answer_is_line (question))
    *message = wt_paper_words_wrong_key (question, letter);
  return step;
}

static gboolean
write_serial (
    WtGridTyping *self, guint position, WtResponse *form, const char *written, char **message)
{
  g_autofree char *tidy = g_strstrip (g_strdup (written));
  gint64 serial;
  guint other;

  if (!g_ascii_string_to_signed (tidy, 10, 1, WT_SERIAL_MAXIMUM, &serial, NULL))
    *message = g_strdup (_ ("The form number must be a whole number above 0."));
  else if (serial != wt_response_get_serial (form)
           && wt_form_blocks_find (self->blocks, serial, &other))
    /* Translators: %04lu is the number of a form */
    *message = g_strdup_printf (_ ("Form %04lu is typed already."), (gulong) serial);
  else if (serial != wt_response_get_serial (form))
    {
      wt_response_set_serial (form, serial);
      end_change (self, position, form);
      /* It stands on another line now. */
      if (!wt_grid_typing_is_draft (self, position))
        wt_form_blocks_load (self->blocks, wt_response_get_batch_id (form));
    }
  return *message == NULL;
}

gboolean
wt_grid_typing_write (
    WtGridTyping *self, guint position, guint column, const char *written, char **message)
{
  const WtQuestion *question = wt_grid_typing_get_question (self, column);
  g_autoptr (WtResponse) form = begin_change (self, position, message);

  if (form == NULL)
    return FALSE;
  if (question == NULL)
    return write_serial (self, position, form, written, message);
  if (wt_grid_answer_write (form, column - 1, question, written))
    end_change (self, position, form);
  else
    *message = wt_paper_words_open (question, written);
  return *message == NULL;
}

static gboolean
set_key (WtGridTyping *self, guint position, guint column, char key, char **message)
{
  g_autoptr (WtResponse) form = begin_change (self, position, message);

  if (form == NULL)
    return FALSE;
  wt_response_set_key (form, column - 1, key);
  end_change (self, position, form);
  return TRUE;
}

gboolean
wt_grid_typing_clear (WtGridTyping *self, guint position, guint column, char **message)
{
  *message = NULL;
  return column != NUMBER_COLUMN
         && set_key (self, position, column,
                     wt_grid_typing_is_draft (self, position) ? WT_KEY_OPEN : WT_KEY_BLANK,
                     message);
}

gboolean
wt_grid_typing_put_off (WtGridTyping *self, guint position, guint column, char **message)
{
  const WtQuestion *question = wt_grid_typing_get_question (self, column);

  *message = NULL;
  return question != NULL && question->kind == WT_QUESTION_TEXT
         && set_key (self, position, column, WT_KEY_LATER, message);
}

gboolean
wt_grid_typing_finish (WtGridTyping *self, guint *column, char **message)
{
  g_autoptr (WtResponse) form = g_object_ref (wt_paper_pile_get_draft (self->pile));
  guint open = wt_paper_answer_find_open (form, self->survey);

  *column = open + 1;
  *message = NULL;
  if (open < wt_survey_get_n_questions (self->survey))
    {
      *message = wt_paper_words_open (wt_survey_get_question (self->survey, open),
                                      wt_response_get_text (form, open));
      return FALSE;
    }
  wt_response_close (form);
  wt_paper_pile_finish_draft (self->pile);
  wt_form_blocks_put (self->blocks, form);
  wt_form_blocks_set_draft (self->blocks, wt_paper_pile_get_draft (self->pile));
  return TRUE;
}
