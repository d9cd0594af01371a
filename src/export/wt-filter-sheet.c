#include "wt-filter-sheet.h"

#include "wt-activity.h"
#include "wt-filter-formulas.h"
#include "wt-sheet-block.h"

#include <glib/gi18n.h>
#include <math.h>
#include <xlsxwriter.h>

/* In pixels. */
#define ROW_HEIGHT 22

typedef enum
{
  COLUMN_LABEL,
  COLUMN_FIRST, /* a choice, or the first figure */
  COLUMN_SECOND,
  COLUMN_THIRD,
  COLUMN_GAP = 5,
  /* Beside the printed page: what the formulas and the boxes need. */
  COLUMN_LEVELS,
  COLUMN_PROJECTS,
  COLUMN_RULES,
} Column;

static const guint WIDTHS[] = { 210, 230, 96, 96, 96, 96, 240, 240, 240 };

#define FIRST_CHOICE_ROW 3
#define LIST_ROW FIRST_CHOICE_ROW

typedef struct
{
  WtSheetBlock block;
  guint rule_row; /* the next free one */
} FilterSheet;

gboolean
wt_filter_sheet_is_wanted (const WtReportContent *content)
{
  return content->edition == WT_EDITION_INTERNAL && content->activities->len > 0;
}

static void
name_cell (FilterSheet *self, const char *name, guint row, guint column)
{
  char cell[32];
  g_autofree char *formula = NULL;

  lxw_rowcol_to_cell_abs (cell, row, (lxw_col_t) column, TRUE, TRUE);
  formula = g_strdup_printf ("=%s!%s", self->block.sheet->quoted_name, cell);
  workbook_define_name (self->block.writer->workbook, name, formula);
}

/* A framed box, its label, and the name that formulas know it by. */
static void
begin_choice (FilterSheet *self, const char *label, const char *name)
{
  wt_sheet_block_put_words (&self->block, self->block.row, COLUMN_LABEL, label, WT_WORDS_TERM);
  worksheet_set_row_pixels (self->block.sheet, self->block.row, ROW_HEIGHT, NULL);
  name_cell (self, name, self->block.row, COLUMN_FIRST);
}

static void
validate (FilterSheet *self, lxw_data_validation *validation, const char *title, const char *help)
{
  g_autofree char *own_title = g_strdup (title);
  g_autofree char *own_help = g_strdup (help);

  validation->ignore_blank = LXW_VALIDATION_ON;
  validation->input_title = own_title;
  validation->input_message = own_help;
  validation->error_title = own_title;
  validation->error_message = own_help;
  worksheet_data_validation_cell (self->block.sheet, self->block.row, COLUMN_FIRST, validation);
}

static void
add_date_choice (FilterSheet *self, const char *label, const char *name, const char *iso)
{
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_DATE_NUMBER,
                                     .criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN,
                                     .value_number = 0 };

  begin_choice (self, label, name);
  wt_workbook_writer_put_date (
      self->block.writer, self->block.sheet, self->block.row, COLUMN_FIRST, iso,
      wt_workbook_style_get_words (&self->block.writer->style, WT_WORDS_CHOICE_DATE));
  validate (self, &validation, label, _ ("Type a date, or leave the box empty for no limit."));
  self->block.row++;
}

static void
add_list_choice (
    FilterSheet *self, const char *label, const char *name, guint column, GPtrArray *list)
{
  char range[64] = "=";
  lxw_data_validation validation = { .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                     .value_formula = range };

  begin_choice (self, label, name);
  lxw_rowcol_to_range_abs (range + 1, LIST_ROW, (lxw_col_t) column, LIST_ROW + list->len - 1,
                           (lxw_col_t) column);
  wt_sheet_block_put_words (&self->block, self->block.row, COLUMN_FIRST,
                            g_ptr_array_index (list, 0), WT_WORDS_CHOICE);
  validate (self, &validation, label, _ ("Choose one from the list."));
  wt_sheet_block_put_words (&self->block, LIST_ROW - 1, column, label, WT_WORDS_TERM);
  for (guint i = 0; i < list->len; i++)
    wt_sheet_block_put_words (&self->block, LIST_ROW + i, column, g_ptr_array_index (list, i),
                              WT_WORDS_NOTE);
  self->block.row++;
}

static GPtrArray *
list_levels (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (list, g_strdup (_ ("All levels")));
  for (guint i = 0; wt_levels[i].nick != NULL; i++)
    g_ptr_array_add (list, g_strdup (wt_term_get_title (wt_levels, wt_levels[i].value)));
  return list;
}

static int
compare_titles (gconstpointer one, gconstpointer other)
{
  return g_utf8_collate (*(const char *const *) one, *(const char *const *) other);
}

/* Formulas do not tell capital letters: two projects whose titles differ only so are one here. */
static GPtrArray *
list_projects (GPtrArray *activities)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < activities->len; i++)
    {
      const char *title =
          wt_model_get_string (g_ptr_array_index (activities, i), WT_ACTIVITY_PROJECT);

      if (g_hash_table_add (seen, g_utf8_casefold (title, -1)))
        g_ptr_array_add (titles, (gpointer) title);
    }
  g_ptr_array_sort (titles, compare_titles);
  g_ptr_array_add (list, g_strdup (_ ("All projects")));
  for (guint i = 0; i < titles->len; i++)
    g_ptr_array_add (list, g_strdup (g_ptr_array_index (titles, i)));
  return list;
}

/* A rule of the formulas: words that SUMIFS() compares with. */
static void
add_rule (FilterSheet *self, const char *name, const char *formula, const char *result)
{
  lxw_format *format = wt_workbook_style_get_words (&self->block.writer->style, WT_WORDS_NOTE);

  if (formula != NULL)
    worksheet_write_formula_str (self->block.sheet, self->rule_row, COLUMN_RULES, formula, format,
                                 result);
  else
    wt_sheet_block_put_words (&self->block, self->rule_row, COLUMN_RULES, result, WT_WORDS_NOTE);
  name_cell (self, name, self->rule_row++, COLUMN_RULES);
}

static void
add_rules (FilterSheet *self, const WtFilter *filter)
{
  WtSurvey *survey =
      wt_figures_get_survey (wt_overview_get_figures (self->block.writer->content->overview));
  double first = filter->from[0] != '\0' ? wt_workbook_writer_count_days (filter->from) : 0;
  double last =
      filter->to[0] != '\0' ? wt_workbook_writer_count_days (filter->to) : WT_FILTER_LAST_DAY;
  g_autofree char *from = g_strdup_printf (">=%.0f", first);
  g_autofree char *to = g_strdup_printf ("<=%.0f", last);
  g_autofree char *level = wt_filter_formulas_dup_level (LIST_ROW, COLUMN_LEVELS);
  g_autofree char *project = wt_filter_formulas_dup_project (LIST_ROW, COLUMN_PROJECTS);

  wt_sheet_block_put_words (&self->block, LIST_ROW - 1, COLUMN_RULES,
                            _ ("What the formulas look for"), WT_WORDS_TERM);
  self->rule_row = LIST_ROW;
  add_rule (self, "Rule_From", WT_FILTER_FROM_FORMULA, from);
  add_rule (self, "Rule_To", WT_FILTER_TO_FORMULA, to);
  add_rule (self, "Rule_Level", level, "*");
  add_rule (self, "Rule_Project", project, "*");
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      g_autofree char *name = g_strdup_printf ("Rule_Question%u", i + 1);
      g_autofree char *rule = wt_filter_formulas_dup_rule (
          wt_question_get_short_title (wt_survey_get_question (survey, i)));

      add_rule (self, name, NULL, rule);
    }
}

static void
write_choices (FilterSheet *self)
{
  const WtReportContent *content = self->block.writer->content;
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  g_autoptr (GPtrArray) levels = list_levels ();
  g_autoptr (GPtrArray) projects = list_projects (content->activities);

  self->block.row = FIRST_CHOICE_ROW;
  add_date_choice (self, _ ("From"), "Filter_From", filter->from);
  add_date_choice (self, _ ("To"), "Filter_To", filter->to);
  add_list_choice (self, _ ("Level"), "Filter_Level", COLUMN_LEVELS, levels);
  add_list_choice (self, _ ("Project"), "Filter_Project", COLUMN_PROJECTS, projects);
  add_rules (self, filter);
}

static void
write_key_figures (FilterSheet *self)
{
  const char *titles[] = { _ ("Key figures"), _ ("Number") };
  WtFigures *figures = wt_overview_get_figures (self->block.writer->content->overview);
  const struct
  {
    const char *title;
    const char *column; /* (nullable): rows are counted without */
    gint64 count;
  } ROWS[] = {
    { _ ("Activities"), NULL, wt_figures_get_activities (figures) },
    { _ ("People"), "People", wt_figures_get_people (figures) },
    { _ ("Forms"), "FormsCounted", wt_figures_get_forms (figures) },
  };

  wt_sheet_block_begin_table (&self->block, titles, G_N_ELEMENTS (titles), 1);
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *formula = wt_filter_formulas_dup_activities (ROWS[i].column);

      wt_sheet_block_put_text (&self->block, COLUMN_LABEL, ROWS[i].title);
      wt_sheet_block_put_formula (&self->block, COLUMN_FIRST, formula, (double) ROWS[i].count,
                                  WT_CELL_COUNT);
      wt_sheet_block_end_row (&self->block);
    }
}

/* How often each score was given, a column a question; what means are worked out from. Returns the
 * row of the first score. */
static guint
write_scores (FilterSheet *self, GArray *questions)
{
  WtFigures *figures = wt_overview_get_figures (self->block.writer->content->overview);
  WtSurvey *survey = wt_figures_get_survey (figures);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint first_row;

  g_ptr_array_add (titles, (gpointer) _ ("How often each score was given"));
  for (guint i = 0; i < questions->len; i++)
    g_ptr_array_add (titles, (gpointer) wt_question_get_short_title (wt_survey_get_question (
                                 survey, g_array_index (questions, guint, i))));
  wt_sheet_block_begin_table (&self->block, (const char *const *) titles->pdata, titles->len, 1);
  first_row = self->block.row;
  for (guint score = WT_SCORE_MINIMUM; score < WT_SCORE_MINIMUM + WT_SCORE_COUNT; score++)
    {
      g_autofree char *column = g_strdup_printf ("Gave%u", score);

      wt_sheet_block_put_number (&self->block, COLUMN_LABEL, score, WT_CELL_LABEL);
      for (guint i = 0; i < questions->len; i++)
        {
          guint index = g_array_index (questions, guint, i);
          g_autofree char *formula = wt_filter_formulas_dup_answers (column, index);
          const WtQuestionTally *tally = wt_figures_get_question (figures, index);

          wt_sheet_block_put_formula (&self->block, COLUMN_FIRST + i, formula,
                                      (double) tally->scores[score - WT_SCORE_MINIMUM],
                                      WT_CELL_COUNT);
        }
      wt_sheet_block_end_row (&self->block);
    }
  return first_row;
}

static void
write_means (FilterSheet *self, GArray *questions, guint score_row)
{
  const char *titles[] = { _ ("Scores"), _ ("Answers"), _ ("Mean"), _ ("8 or more") };
  WtFigures *figures = wt_overview_get_figures (self->block.writer->content->overview);
  WtSurvey *survey = wt_figures_get_survey (figures);

  wt_sheet_block_begin_table (&self->block, titles, G_N_ELEMENTS (titles), 1);
  for (guint i = 0; i < questions->len; i++)
    {
      guint index = g_array_index (questions, guint, i);
      WtScoreTally scores = wt_question_tally_to_scores (wt_figures_get_question (figures, index));
      WtScoreSummary summary = wt_score_tally_summarise (&scores);
      g_autofree char *answers = wt_filter_formulas_dup_sum (score_row, COLUMN_FIRST + i);
      g_autofree char *mean =
          wt_filter_formulas_dup_mean (score_row, COLUMN_LABEL, COLUMN_FIRST + i);
      g_autofree char *share = wt_filter_formulas_dup_share_high (score_row, COLUMN_FIRST + i);

      wt_sheet_block_put_text (
          &self->block, COLUMN_LABEL,
          wt_question_get_short_title (wt_survey_get_question (survey, index)));
      wt_sheet_block_put_formula (&self->block, COLUMN_FIRST, answers, (double) summary.answered,
                                  WT_CELL_COUNT);
      wt_sheet_block_put_formula (&self->block, COLUMN_SECOND, mean, summary.mean, WT_CELL_DECIMAL);
      wt_sheet_block_put_formula (&self->block, COLUMN_THIRD, share, summary.share_high,
                                  WT_CELL_SHARE);
      wt_sheet_block_end_row (&self->block);
    }
}

static void
write_shares (FilterSheet *self, GArray *questions)
{
  const char *titles[] = { _ ("Yes or no"), _ ("Said yes"), _ ("Said no"), _ ("Share yes") };
  WtFigures *figures = wt_overview_get_figures (self->block.writer->content->overview);
  WtSurvey *survey = wt_figures_get_survey (figures);

  wt_sheet_block_begin_table (&self->block, titles, G_N_ELEMENTS (titles), 1);
  for (guint i = 0; i < questions->len; i++)
    {
      guint index = g_array_index (questions, guint, i);
      WtShareTally shares = wt_question_tally_to_shares (wt_figures_get_question (figures, index));
      WtShareSummary summary = wt_share_tally_summarise (&shares);
      g_autofree char *yes = wt_filter_formulas_dup_answers ("SaidYes", index);
      g_autofree char *no = wt_filter_formulas_dup_answers ("SaidNo", index);
      g_autofree char *share =
          wt_filter_formulas_dup_share (self->block.row, COLUMN_FIRST, COLUMN_SECOND);

      wt_sheet_block_put_text (
          &self->block, COLUMN_LABEL,
          wt_question_get_short_title (wt_survey_get_question (survey, index)));
      wt_sheet_block_put_formula (&self->block, COLUMN_FIRST, yes, (double) summary.yes,
                                  WT_CELL_COUNT);
      wt_sheet_block_put_formula (&self->block, COLUMN_SECOND, no, (double) summary.no,
                                  WT_CELL_COUNT);
      wt_sheet_block_put_formula (&self->block, COLUMN_THIRD, share, summary.share, WT_CELL_SHARE);
      wt_sheet_block_end_row (&self->block);
    }
}

/* The questions of @kind, by their index. */
static GArray *
list_questions (WtSurvey *survey, WtQuestionKind kind)
{
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    if (wt_survey_get_question (survey, i)->kind == kind)
      g_array_append_val (questions, i);
  return questions;
}

gboolean
wt_filter_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  WtSurvey *survey = wt_figures_get_survey (wt_overview_get_figures (writer->content->overview));
  FilterSheet self = {
    .block = { .writer = writer, .widths = WIDTHS, .n_columns = G_N_ELEMENTS (WIDTHS) }
  };
  g_autoptr (GArray) scales = NULL, yes_or_no = NULL;

  if (!wt_filter_sheet_is_wanted (writer->content))
    return TRUE;
  self.block.sheet =
      wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Filter"), WT_SHEET_IN_MEMORY, error);
  if (self.block.sheet == NULL)
    return FALSE;
  scales = list_questions (survey, WT_QUESTION_SCALE);
  yes_or_no = list_questions (survey, WT_QUESTION_YES_NO);

  wt_sheet_block_begin (&self.block, _ ("Filter"),
                        _ ("Choose in the framed boxes, and the figures below follow. At first "
                           "they are those of the whole workbook."));
  write_choices (&self);
  write_key_figures (&self);
  if (yes_or_no->len > 0)
    write_shares (&self, yes_or_no);
  if (scales->len > 0)
    {
      /* Below the means that are worked out from it: a heading and a row a question above. */
      guint score_row = self.block.row + scales->len + 4;

      write_means (&self, scales, score_row);
      write_scores (&self, scales);
    }
  wt_workbook_writer_set_up_page (writer, self.block.sheet, WT_PAGE_SUMMARY);
  worksheet_print_area (self.block.sheet, 0, 0, self.block.row, COLUMN_GAP - 1);
  return TRUE;
}
