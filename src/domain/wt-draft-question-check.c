/* What a draft of a question says, and what is wrong with it. */

#include "wt-draft-question-private.h"

#include "wt-draft-text-private.h"
#include "wt-score-tally.h"

#include <glib/gi18n.h>
#include <math.h>

static guint
get_n_choices (WtDraftQuestion *self)
{
  return g_list_model_get_n_items (wt_draft_question_get_choices (self));
}

/* The choice at @position, lent: the question holds it. */
static WtDraftChoice *
get_choice (WtDraftQuestion *self, guint position)
{
  g_autoptr (WtDraftChoice) choice =
      g_list_model_get_item (wt_draft_question_get_choices (self), position);

  return choice;
}

/* A limit that is not there is right, and `NAN`. */
static gboolean
read_limit (WtDraftQuestion *self, const char *property, double *limit)
{
  g_autofree char *text = wt_draft_text_dup (self, property);
  char *end;

  *limit = NAN;
  if (text == NULL)
    return TRUE;
  *limit = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && isfinite (*limit);
}

static void
check_limits (WtDraftQuestion *self, GPtrArray *issues)
{
  double minimum, maximum;

  if (!read_limit (self, "minimum", &minimum))
    wt_issue_list_add (issues, "minimum", _ ("Write a number, such as 5 or 2.5, or nothing."));
  if (!read_limit (self, "maximum", &maximum))
    wt_issue_list_add (issues, "maximum", _ ("Write a number, such as 5 or 2.5, or nothing."));
  else if (minimum > maximum)
    wt_issue_list_add (issues, "maximum", _ ("The greatest number is below the least."));
}

GPtrArray *
wt_draft_question_list_issues (WtDraftQuestion *self)
{
  static const WtDraftTextRule TEXT_RULE = { "text", N_ ("Write the question, or remove it."),
                                             WT_SURVEY_TEXT_MAXIMUM };
  static const WtDraftTextRule LABEL_RULES[] = {
    { "low-label", NULL, WT_SURVEY_LABEL_MAXIMUM },
    { "high-label", NULL, WT_SURVEY_LABEL_MAXIMUM },
  };
  GPtrArray *issues = wt_issue_list_new ();
  WtQuestionKind kind = wt_draft_question_get_kind (self);

  wt_draft_text_check (G_OBJECT (self), &TEXT_RULE, 1, issues);
  if (wt_draft_question_get_identity (self) == WT_DRAFT_IDENTITY_OPEN)
    wt_issue_list_add (issues, "identity",
                       _ ("Say whether this is still the same question, or another one."));
  if (kind == WT_QUESTION_SCALE)
    wt_draft_text_check (G_OBJECT (self), LABEL_RULES, G_N_ELEMENTS (LABEL_RULES), issues);
  if (kind == WT_QUESTION_NUMBER)
    check_limits (self, issues);
  if (wt_question_kind_has_choices (kind) && get_n_choices (self) < 2)
    wt_issue_list_add (issues, "choices", _ ("Offer two choices or more."));
  return issues;
}

/* Whether a choice before the one at @position says the same. */
static gboolean
stands_twice (WtDraftQuestion *self, guint position)
{
  g_autofree char *text =
      g_utf8_casefold (wt_draft_choice_get_text (get_choice (self, position)), -1);

  g_strstrip (text);
  for (guint i = 0; i < position && text[0] != '\0'; i++)
    {
      g_autofree char *other =
          g_utf8_casefold (wt_draft_choice_get_text (get_choice (self, i)), -1);

      if (g_str_equal (g_strstrip (other), text))
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
wt_draft_question_list_choice_issues (WtDraftQuestion *self, guint position)
{
  static const WtDraftTextRule RULE = { "text", N_ ("Write the choice, or remove it."),
                                        WT_SURVEY_TEXT_MAXIMUM };
  GPtrArray *issues = wt_issue_list_new ();

  g_return_val_if_fail (position < get_n_choices (self), issues);

  wt_draft_text_check (G_OBJECT (get_choice (self, position)), &RULE, 1, issues);
  if (stands_twice (self, position))
    wt_issue_list_add (issues, "text", _ ("This choice is there already."));
  return issues;
}

gboolean
wt_draft_question_is_same (WtDraftQuestion *self, WtDraftQuestion *other)
{
  gboolean is_same = wt_model_is_same (WT_MODEL (self), WT_MODEL (other))
                     && get_n_choices (self) == get_n_choices (other);

  for (guint i = 0; is_same && i < get_n_choices (self); i++)
    is_same =
        wt_draft_choice_get_key (get_choice (self, i))
            == wt_draft_choice_get_key (get_choice (other, i))
        && wt_model_is_same (WT_MODEL (get_choice (self, i)), WT_MODEL (get_choice (other, i)));
  return is_same;
}

static void
add_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

/* A text that may be empty. */
static void
write_label (WtDraftQuestion *self, JsonBuilder *builder, const char *property)
{
  g_autofree char *text = wt_draft_text_dup (self, property);

  if (text != NULL)
    add_text (builder, property, text);
}

static void
write_limit (WtDraftQuestion *self, JsonBuilder *builder, const char *property)
{
  double limit;

  if (!read_limit (self, property, &limit) || isnan (limit))
    return;
  json_builder_set_member_name (builder, property);
  json_builder_add_double_value (builder, limit);
}

static void
write_scale (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "minimum");
  json_builder_add_int_value (builder, WT_SCORE_MINIMUM);
  json_builder_set_member_name (builder, "maximum");
  json_builder_add_int_value (builder, WT_SCORE_MAXIMUM);
}

static void
write_choices (WtDraftQuestion *self, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "choices");
  json_builder_begin_array (builder);
  for (guint i = 0; i < get_n_choices (self); i++)
    {
      WtDraftChoice *choice = get_choice (self, i);
      g_autofree char *text = wt_draft_text_dup (choice, "text");

      json_builder_begin_object (builder);
      add_text (builder, "id", wt_model_get_string (WT_MODEL (choice), WT_DRAFT_CHOICE_ID));
      add_text (builder, "text", text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
wt_draft_question_write (WtDraftQuestion *self, JsonBuilder *builder)
{
  WtQuestionKind kind = wt_draft_question_get_kind (self);
  g_autofree char *text = wt_draft_text_dup (self, "text");

  json_builder_begin_object (builder);
  add_text (builder, "id", wt_draft_question_get_id (self));
  add_text (builder, "text", text);
  add_text (builder, "type", wt_question_kind_get_nick (kind));
  if (wt_model_get_boolean (WT_MODEL (self), WT_DRAFT_QUESTION_REQUIRED))
    {
      json_builder_set_member_name (builder, "required");
      json_builder_add_boolean_value (builder, TRUE);
    }
  if (kind == WT_QUESTION_SCALE)
    {
      write_scale (builder);
      write_label (self, builder, "low-label");
      write_label (self, builder, "high-label");
    }
  if (kind == WT_QUESTION_NUMBER)
    {
      write_limit (self, builder, "minimum");
      write_limit (self, builder, "maximum");
    }
  if (wt_question_kind_has_choices (kind))
    write_choices (self, builder);
  json_builder_end_object (builder);
}
