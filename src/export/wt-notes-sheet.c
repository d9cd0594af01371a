#include "wt-notes-sheet.h"

#include "wt-date.h"
#include "wt-equality-sheet.h"
#include "wt-filter-sheet.h"
#include "wt-project-sheets.h"
#include "wt-public-notes.h"
#include "wt-suppression.h"
#include "wt-themes-sheet.h"
#include "wt-workbook-text.h"

#include <glib/gi18n.h>
#include <xlsxwriter.h>

#define TERM_WIDTH 25
#define TEXT_WIDTH 96
#define TITLE_HEIGHT 34
/* In points. */
#define LINE_HEIGHT 15
#define LINE_GAP 3
/* Bold letters are a little wider. */
#define BOLD 1.06

/* A term and what it means. */
typedef struct
{
  const char *term;
  const char *text;
} Note;

typedef struct
{
  WtWorkbookWriter *writer; /* (lent) */
  lxw_worksheet *sheet;     /* (lent) */
  guint row;
} Notes;

/* clang-format off */
static const Note FIGURES[] = {
  { N_ ("Projects"),
    N_ ("Projects with an activity in the period, or running in it.") },
  { N_ ("Activities"),
    N_ ("Activities that took place in the period. Planned ones do not count.") },
  { N_ ("People"),
    N_ ("People that the activities reached, as recorded with each. Who came twice counts twice.") },
  { N_ ("Forms"),
    N_ ("Feedback forms that are in the figures: typed form by form, or entered as counts.") },
  { N_ ("of these verified"),
    N_ ("Forms whose batch was typed a second time, by itself, and every difference settled.") },
  { N_ ("Answers"),
    N_ ("Forms that answer the question in a way that can be used. Every mean, median and share is "
        "of these.") },
  { N_ ("Not usable"),
    N_ ("Blank, illegible, or more than one box marked. These are three different things, and none "
        "of them enters a figure.") },
  { N_ ("Mean"),
    N_ ("The sum of the scores, divided by the number of answers. Scores are from 1 to 10.") },
  { N_ ("Median"),
    N_ ("The score in the middle when all are put in order: half are as high or higher, half as low "
        "or lower.") },
  { N_ ("8 or more"),
    N_ ("The share of answers that are 8, 9 or 10.") },
  { /* xgettext:no-c-format */ N_ ("95% interval of a mean"),
    N_ ("Where the mean would be likely to lie if many more people like these had answered. By "
        "Student’s t, within 1 to 10; not given for fewer than 3 answers.") },
  { /* xgettext:no-c-format */ N_ ("95% interval of a share"),
    N_ ("The same for a share, by Wilson’s method.") },
  { N_ ("Period before"),
    N_ ("The period of the same length just before. Given when the period has a first and a last "
        "day.") },
  { N_ ("A dash or an empty cell"),
    N_ ("The figure is not defined, for instance a mean without answers. It is not 0.") },
};

static const Note MONTHS[] = {
  { N_ ("What is drawn"),
    N_ ("The mean score of each month with answers, up to 24 months back from the end of the "
        "period.") },
  { N_ ("Mean and limits"),
    N_ ("The mean of the months, and 2.66 times the average step from month to month above and below "
        "it. With fewer than 7 months there are none; from 7 to 11 they are on trial. Limits may lie "
        "beyond 1 or 10.") },
  { N_ ("Improvement, concern"),
    N_ ("Months that are unlikely to be chance: outside a limit; 7 in a row rising or falling; 2 of 3 "
        "close to a limit; 7 in a row on one side of the mean. The rules are those of NHS England’s "
        "“Making Data Count”.") },
};
/* clang-format on */

static void
put_words (Notes *notes, guint column, const char *text, WtWords words)
{
  wt_workbook_writer_put_text (notes->writer, notes->sheet, notes->row, column, text,
                               wt_workbook_style_get_words (&notes->writer->style, words));
}

static void
put_heading (Notes *notes, const char *text)
{
  notes->row++;
  put_words (notes, 0, text, WT_WORDS_HEADING);
  notes->row++;
}

static void
put_note (Notes *notes, const char *term, const char *text)
{
  guint term_lines = wt_workbook_text_count_lines (term, TERM_WIDTH / BOLD - 1);
  guint text_lines = wt_workbook_text_count_lines (text, TEXT_WIDTH - 1);

  put_words (notes, 0, term, WT_WORDS_TERM);
  put_words (notes, 1, text, WT_WORDS_TEXT);
  worksheet_set_row (notes->sheet, notes->row,
                     MAX (term_lines, text_lines) * LINE_HEIGHT + LINE_GAP, NULL);
  notes->row++;
}

/* Whether what @term explains is not in the public edition. */
static gboolean
is_internal (const char *term)
{
  static const char *const TERMS[] = { "of these verified", "Not usable", NULL };

  return g_strv_contains (TERMS, term);
}

static void
put_list (Notes *notes, const Note *list, guint n_notes)
{
  for (guint i = 0; i < n_notes; i++)
    if (notes->writer->publication == NULL || !is_internal (list[i].term))
      put_note (notes, _ (list[i].term), _ (list[i].text));
}

static void
take_note (const char *term, const char *text, gpointer notes)
{
  put_note (notes, term, text);
}

static void
write_small_groups (Notes *notes)
{
  int threshold =
      wt_suppression_get_threshold (wt_settings_get_threshold (notes->writer->content->settings));
  /* Translators: %d is 5, 8 or 10 */
  g_autofree char *small = g_strdup_printf (
      _ ("This is the edition for use inside the organisation: it shows every number, however "
         "small. Before you publish any of it, leave out what the column “Small group” marks, and "
         "every count from 1 to %d: a reader might tell who it was."),
      threshold - 1);

  put_note (notes, _ ("Edition"), small);
  put_note (
      notes, _ ("Members of the public"),
      _ ("No names or contacts of members of the public are kept with the forms, and who typed "
         "a form is left out. Comments are as they were written: read them before you pass "
         "them on, somebody may have named themselves or others."));
}

static void
write_about (Notes *notes)
{
  const WtReportContent *content = notes->writer->content;
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  WtFigures *before = wt_overview_get_before (content->overview);
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);
  /* Translators: the program and its version */
  g_autofree char *program = g_strdup_printf (_ ("Working Together %s"), content->version);

  if (content->organisation[0] != '\0')
    put_note (notes, _ ("Organisation"), content->organisation);
  put_note (notes, _ ("Covers"), content->scope);
  put_note (notes, _ ("Period"), period);
  if (before != NULL)
    {
      const WtFilter *earlier = wt_figures_get_filter (before);
      g_autofree char *words = wt_date_period_to_words (earlier->from, earlier->to);

      put_note (notes, _ ("Period before"), words);
    }
  put_words (notes, 0, _ ("Made"), WT_WORDS_TERM);
  wt_workbook_writer_put_date (
      notes->writer, notes->sheet, notes->row, 1, content->made_at,
      wt_workbook_style_get_words (&notes->writer->style, WT_WORDS_MOMENT));
  worksheet_set_row (notes->sheet, notes->row, LINE_HEIGHT + LINE_GAP, NULL);
  notes->row++;
  put_note (notes, _ ("Made with"), program);
  if (notes->writer->publication != NULL)
    wt_public_notes_tell_edition (notes->writer->publication, take_note, notes);
  else
    write_small_groups (notes);
}

static void
write_sheets (Notes *notes)
{
  const Note SHEETS[] = {
    { C_ ("sheet", "Summary"), _ ("Key figures and charts on one page. Below the page, and not "
                                  "printed: the figures that the "
                                  "charts are drawn from.") },
    { C_ ("sheet", "Month by month"),
      _ ("One row a month with answers: what the chart month by month is drawn from, and what it "
         "shows.") },
    { C_ ("sheet", "Projects"), _ ("One row a project. Activities, people, forms and means are of "
                                   "the period; the checklist is as it stands now.") },
    { C_ ("sheet", "Checklist"), _ ("One row a project and prompt of its checklist.") },
    { C_ ("sheet", "Engagement"), _ ("One row an activity that took place in the period.") },
    { C_ ("sheet", "Survey results"),
      _ ("One row an activity and question. Activities without forms are left out.") },
    { C_ ("sheet", "Responses"), _ ("One row a form that was typed. Forms entered as counts only "
                                    "have no row here.") },
    { C_ ("sheet", "Comments"), _ ("What people wrote, word for word.") },
  };
  guint n_sheets = notes->writer->response_sheets;
  GPtrArray *others = notes->writer->content->other_surveys;

  for (guint i = 0; i < G_N_ELEMENTS (SHEETS); i++)
    put_note (notes, SHEETS[i].term, SHEETS[i].text);
  if (wt_filter_sheet_is_wanted (notes->writer->content))
    put_note (notes, C_ ("sheet", "Filter"),
              _ ("The figures of a part of the workbook, which you choose on it. They are formulas "
                 "over the sheets “Engagement” and “Survey results”."));
  for (guint i = 0; others != NULL && i < others->len; i++)
    put_note (notes, wt_survey_get_title (wt_figures_get_survey (g_ptr_array_index (others, i))),
              _ ("Another survey with forms in the period: how often each answer was given. Its "
                 "single forms are not on the sheet “Responses”."));
  if (wt_equality_sheet_is_wanted (notes->writer->content))
    put_note (notes, C_ ("sheet", "Equality monitoring"),
              _ ("How many people gave each answer, in the quarters that begin in the period. The "
                 "counts are anonymous and kept apart from the forms. Small numbers are left out "
                 "here, also inside the organisation, and so are those that would give them "
                 "away."));
  if (wt_themes_sheet_is_wanted (notes->writer->content))
    put_note (
        notes, C_ ("sheet", "Themes"),
        _ ("What comments are about, as somebody who read them has said. One comment may have "
           "several themes, so the shares may add up to more than all."));
  if (wt_quotes_sheet_is_wanted (notes->writer->content))
    put_note (notes, C_ ("sheet", "Quotes"),
              _ ("The comments that may be published, as they read after names were taken out."));
  put_note (notes, C_ ("sheet", "Data dictionary"), _ ("What each column of the tables means."));
  if (n_sheets > 1)
    {
      /* Translators: where there are too many forms for one sheet; %u is 2 or more, the same as in
       * the name of the sheet "Responses 2" */
      g_autofree char *words = g_strdup_printf (
          _ ("There are more forms than a sheet has rows. They go on on further sheets, up to "
             "“%s %u”."),
          C_ ("sheet", "Responses"), n_sheets);

      put_note (notes, "", words);
    }
}

/* What the sheets of single projects are, and how many there are not. */
static void
write_project_sheets (Notes *notes)
{
  guint n_left_out, n_sheets;
  GString *text;

  if (!notes->writer->content->has_project_sheets)
    return;
  n_sheets = wt_project_sheets_count (notes->writer->content, &n_left_out);
  if (n_sheets == 0)
    return;
  text = g_string_new (_ ("The figures and activities of one project. The number before its title "
                          "is its number in the workspace."));
  if (n_left_out > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (
          text,
          /* Translators: of projects that have no sheet of their own; %2$u is 40 */
          ngettext ("%1$u project has none, since there are at most %2$u.",
                    "%1$u projects have none, since there are at most %2$u.", n_left_out),
          n_left_out, n_sheets);
    }
  put_note (notes, _ ("Single projects"), text->str);
  g_string_free (text, TRUE);
}

static void
write_levels (Notes *notes)
{
  for (guint i = 0; wt_levels[i].nick != NULL; i++)
    put_note (notes, wt_term_get_title (wt_levels, wt_levels[i].value),
              wt_term_get_description (wt_levels, wt_levels[i].value));
}

static void
write_questions (Notes *notes)
{
  WtSurvey *survey =
      wt_figures_get_survey (wt_overview_get_figures (notes->writer->content->overview));

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      put_note (notes, wt_question_get_short_title (question), question->text);
    }
}

gboolean
wt_notes_sheet_write (WtWorkbookWriter *writer, GError **error)
{
  Notes notes = { writer, NULL, 0 };

  notes.sheet =
      wt_workbook_writer_add_sheet (writer, C_ ("sheet", "Notes"), WT_SHEET_IN_MEMORY, error);
  if (notes.sheet == NULL)
    return FALSE;
  worksheet_set_column (notes.sheet, 0, 0, TERM_WIDTH, NULL);
  worksheet_set_column (notes.sheet, 1, 1, TEXT_WIDTH, NULL);
  wt_workbook_writer_set_up_page (writer, notes.sheet, WT_PAGE_TEXT);

  put_words (&notes, 0, _ ("Notes"), WT_WORDS_TITLE);
  worksheet_set_row_pixels (notes.sheet, 0, TITLE_HEIGHT, NULL);
  notes.row++;
  write_about (&notes);
  put_heading (&notes, _ ("What is on the sheets"));
  if (writer->publication != NULL)
    wt_public_notes_tell_sheets (writer->publication, take_note, &notes);
  else
    write_sheets (&notes);
  write_project_sheets (&notes);
  put_heading (&notes, _ ("What the figures mean"));
  put_list (&notes, FIGURES, G_N_ELEMENTS (FIGURES));
  put_heading (&notes, _ ("The chart month by month"));
  put_list (&notes, MONTHS, G_N_ELEMENTS (MONTHS));
  put_heading (&notes, _ ("Levels of engagement"));
  write_levels (&notes);
  put_heading (&notes, _ ("The questions as they stand on the form"));
  write_questions (&notes);
  return TRUE;
}
