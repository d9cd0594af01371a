/* Reports as pages: what they say in each edition, on each size of paper, of nothing and of far too
 * much. */

#include "test-lives.h"
#include "test-overviews.h"
#include "wt-person-names.h"
#include "wt-activity.h"
#include "wt-report-document.h"

#include <string.h>

/* How far ink may hang over the edge of its letter, in points. */
#define OVERHANG 1.0

#define THRESHOLD 5

/* A content, and what owns its parts. */
typedef struct
{
  WtReportContent content;
} Report;

static GPtrArray *
list_records (WtProjectLife *life, WtProjectLifeList list)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *model = life != NULL ? wt_project_life_get_list (life, list) : NULL;

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (records, g_list_model_get_item (model, i));
  return records;
}

static GPtrArray *
list_figures (const WtReportContent *content)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);
  WtFilter filter = { 0 };

  for (guint i = 0; i < content->activities->len; i++)
    {
      WtFigures *one = wt_figures_new (
          &filter, wt_figures_get_survey (wt_overview_get_figures (content->overview)));

      wt_figures_set_counts (one, 1, 1, 41, 17);
      g_ptr_array_add (figures, one);
    }
  return figures;
}

/* Whom the lives name, in whole or in part. */
static const char *const NAMES[] = { "Priya Raman",  "Sam Ellery", "Zebedee",
                                     "Quillfeather", "Ottoline",   "Brackenbury",
                                     "Nadia",        "Okafor",     "Not named" };

static void
report_init (Report *report, WtProjectLife *life, WtEdition edition)
{
  WtReportContent *content = &report->content;

  *content = (WtReportContent){ .edition = edition,
                                .organisation = TEST_ORGANISATION,
                                .scope = "All projects",
                                .made_at = TEST_TODAY "T10:00:00",
                                .version = "1.0",
                                .question = TEST_QUESTION };
  content->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; edition == WT_EDITION_PUBLIC && i < G_N_ELEMENTS (NAMES); i++)
    wt_person_names_add (content->names, NAMES[i]);
  content->overview = test_overview_new (life == NULL);
  content->settings = wt_settings_new ();
  content->words = wt_report_words_new ();
  content->life = life;
  content->projects = g_ptr_array_new_with_free_func (g_object_unref);
  if (life != NULL)
    g_ptr_array_add (content->projects, g_object_ref (wt_project_life_get_project (life)));
  content->plans = list_records (life, WT_PROJECT_LIFE_PLANS);
  content->actions = list_records (life, WT_PROJECT_LIFE_ACTIONS);
  content->activities = list_records (life, WT_PROJECT_LIFE_ACTIVITIES);
  content->activity_figures = list_figures (content);
  content->quotes = g_ptr_array_new_with_free_func (g_object_unref);
  content->comments = wt_comment_summary_new (
      0, 0, 0, g_array_new (FALSE, FALSE, sizeof (WtThemeCount)), THRESHOLD);
}

static void
report_clear (Report *report)
{
  WtReportContent *content = &report->content;

  g_clear_object (&content->overview);
  g_clear_object (&content->settings);
  g_clear_object (&content->words);
  g_clear_object (&content->life);
  g_clear_object (&content->comments);
  g_clear_pointer (&content->projects, g_ptr_array_unref);
  g_clear_pointer (&content->plans, g_ptr_array_unref);
  g_clear_pointer (&content->actions, g_ptr_array_unref);
  g_clear_pointer (&content->activities, g_ptr_array_unref);
  g_clear_pointer (&content->activity_figures, g_ptr_array_unref);
  g_clear_pointer (&content->quotes, g_ptr_array_unref);
  g_clear_pointer (&content->names, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, report_clear)

/* Somebody wrote @text, which may be published, and @n others gave it @theme. */
static void
add_quote (Report *report, const char *text, const char *theme, gint64 n)
{
  WtReportContent *content = &report->content;
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (WtThemeCount));
  WtThemeCount count = { 1, g_strdup (theme), n };
  WtActivity *activity = g_ptr_array_index (content->activities, 0);
  WtComment *comment =
      wt_comment_new (wt_figures_get_survey (wt_overview_get_figures (content->overview)));

  g_object_set (activity, "forms", (gint64) 60, NULL);
  g_object_set (comment, "text", text, "publishable", TRUE, "themes", "1", "activity-id",
                wt_activity_get_id (activity), "project",
                wt_model_get_string (WT_MODEL (activity), WT_ACTIVITY_PROJECT), NULL);
  g_ptr_array_add (content->quotes, comment);
  g_array_append_val (counts, count);
  g_array_set_clear_func (counts, (GDestroyNotify) wt_theme_count_clear);
  g_set_object (&content->comments, NULL);
  content->comments = wt_comment_summary_new (n, n, n, counts, THRESHOLD);
}

static WtDocument *
make_document (WtReportKind kind, const Report *report, WtPaperSize size)
{
  return wt_report_document_new (kind, &report->content, size, TEST_TODAY);
}

static void
assert_inside_margins (WtDocument *document, double scale)
{
  double margin = WT_DOCUMENT_MARGIN * scale - OVERHANG;

  for (guint i = 0; i < wt_document_get_n_pages (document); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      wt_document_draw_page (document, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_test_message ("page %u: %g, %g, %g × %g", i + 1, x, y, width, height);
      g_assert_cmpfloat (x, >=, margin);
      g_assert_cmpfloat (y, >=, margin);
      g_assert_cmpfloat (x + width, <=, wt_document_get_width (document) - margin);
      g_assert_cmpfloat (y + height, <=, wt_document_get_height (document) - margin);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
assert_says (WtDocument *document, const char *words)
{
  g_autofree char *text = wt_document_dup_text (document);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not said in:\n%s", words, text);
}

static void
assert_does_not_say (WtDocument *document, const char *words)
{
  g_autofree char *text = wt_document_dup_text (document);

  if (strstr (text, words) != NULL)
    g_error ("“%s” is said in:\n%s", words, text);
}

/* Every kind, of every project, in both editions, on all sizes. */
static void
test_pages (void)
{
  static const WtReportKind KINDS[] = { WT_REPORT_PAPER, WT_REPORT_PROJECT, WT_REPORT_ASSESSMENT,
                                        WT_REPORT_REPLIES };
  static const double SCALES[] = { [WT_PAPER_SIZE_A4] = 1, 841.89 / 595.28, 1 };

  for (guint i = 0; i < TEST_LIFE_N * G_N_ELEMENTS (KINDS); i++)
    {
      TestLifeKind life = i / G_N_ELEMENTS (KINDS);
      WtEdition edition = i % 2 == 0 ? WT_EDITION_INTERNAL : WT_EDITION_PUBLIC;
      g_auto (Report) report = { 0 };

      report_init (&report, test_life_new (life), edition);
      for (WtPaperSize size = WT_PAPER_SIZE_A4; size <= WT_PAPER_SIZE_LETTER; size++)
        {
          g_autoptr (WtDocument) document =
              make_document (KINDS[i % G_N_ELEMENTS (KINDS)], &report, size);

          g_test_message ("%s, kind %d, size %d", test_life_names[life],
                          KINDS[i % G_N_ELEMENTS (KINDS)], size);
          g_assert_cmpfloat (wt_document_get_width (document), ==, wt_paper_size_get_width (size));
          assert_inside_margins (document, SCALES[size]);
        }
    }
}

static void
test_nothing (void)
{
  g_auto (Report) report = { 0 };
  g_autoptr (WtDocument) paper = NULL, replies = NULL;

  report_init (&report, NULL, WT_EDITION_INTERNAL);
  paper = make_document (WT_REPORT_PAPER, &report, WT_PAPER_SIZE_A4);
  replies = make_document (WT_REPORT_REPLIES, &report, WT_PAPER_SIZE_A4);
  assert_inside_margins (paper, 1);
  assert_says (paper, "No comments were written in this period.");
  assert_says (paper, "No projects in this period");
  assert_says (paper, "Nothing is missing in the checklists.");
  assert_says (replies, "Nothing is recorded yet.");
  /* Without a project there is nothing to say of one. */
  g_assert_null (make_document (WT_REPORT_PROJECT, &report, WT_PAPER_SIZE_A4));
  g_assert_null (make_document (WT_REPORT_ASSESSMENT, &report, WT_PAPER_SIZE_A4));
  g_assert_null (make_document (WT_REPORT_DATA, &report, WT_PAPER_SIZE_A4));
}

static void
test_words (void)
{
  g_auto (Report) report = { 0 };
  g_autoptr (WtDocument) document = NULL;

  report_init (&report, test_life_new (TEST_LIFE_RICH), WT_EDITION_INTERNAL);
  g_object_set (report.content.words, "report-title", "Listening", "report-meeting",
                "Board meeting, 27 November 2025", "report-item", "Item 9", "report-purpose",
                "assurance", "report-prepared-by", "Engagement team", "report-summary",
                "People feel more valued.\n\nEvaluation is the gap.", "report-request",
                "note these figures.", "report-next-steps", "Ask the wards.\nReport back.", NULL);
  document = make_document (WT_REPORT_PAPER, &report, WT_PAPER_SIZE_A4);
  assert_says (document, "Board meeting, 27 November 2025 · Item 9\nListening\n");
  assert_says (document, "For: assurance\nPrepared by: Engagement team\nEdition: Internal");
  assert_says (document, "Summary\n• People feel more valued.\n• Evaluation is the gap.\n");
  assert_says (document, "The board is asked to note these figures.");
  assert_says (document, "Next steps\n• Ask the wards.\n• Report back.\n");
  assert_says (document, "12 projects\n");
  assert_says (document, "1,932 people\n");
  assert_says (document, "487 the year before");
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *number = g_strdup_printf ("Figure %u. ", i);

      assert_says (document, number);
    }
  assert_does_not_say (document, "Figure 7.");
}

static void
test_editions (void)
{
  static const WtReportKind KINDS[] = { WT_REPORT_PAPER, WT_REPORT_PROJECT, WT_REPORT_ASSESSMENT,
                                        WT_REPORT_REPLIES };
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      g_auto (Report) report = { 0 };
      g_autoptr (WtDocument) document = NULL;

      report_init (&report, test_life_new (TEST_LIFE_RICH), WT_EDITION_PUBLIC);
      g_object_set (wt_project_life_get_project (report.content.life), "shaped",
                    "PRIYA RAMAN moved the clinic.", NULL);
      document = make_document (KINDS[i], &report, WT_PAPER_SIZE_A4);
      for (guint j = 0; j < G_N_ELEMENTS (NAMES); j++)
        assert_does_not_say (document, NAMES[j]);
      assert_does_not_say (document, "PRIYA");
      assert_says (document, "Left out of this edition: it names somebody.");
      assert_does_not_say (document, "Internal");
    }
}

/* What is said by a few is said by nobody in public. */
static void
test_small_numbers (void)
{
  g_auto (Report) report = { 0 };
  g_autoptr (WtDocument) internal = NULL, public = NULL;
  WtFigures *figures;

  report_init (&report, test_life_new (TEST_LIFE_RICH), WT_EDITION_INTERNAL);
  figures = wt_overview_get_figures (report.content.overview);
  wt_figures_set_counts (figures, 12, 48, 4, 3);
  wt_figures_set_counts (wt_overview_get_before (report.content.overview), 12, 41, 2, 611);
  add_quote (&report, "The bus stops too far away.", "Transport", 4);
  internal = make_document (WT_REPORT_PAPER, &report, WT_PAPER_SIZE_A4);
  report.content.edition = WT_EDITION_PUBLIC;
  public = make_document (WT_REPORT_PAPER, &report, WT_PAPER_SIZE_A4);
  assert_says (internal, "4 people\n2 the year before");
  assert_says (internal, "4 comments were written.");
  assert_says (public, "under 5 people\n");
  assert_says (public, "under 5 forms\n611 the year before");
  assert_does_not_say (public, "\n2 the year before");
  assert_says (public, "fewer than 5 comments were written.");
  assert_says (public, "Public: groups under 5 are not shown");
  for (guint i = 0; i < 2; i++)
    assert_says (i == 0 ? internal : public, "• Transport: “The bus stops too far away.”");
}

static void
test_quotes (void)
{
  g_auto (Report) report = { 0 };
  g_autoptr (WtDocument) document = NULL;
  g_autofree char *endless = g_strnfill (2000, 'x');

  report_init (&report, test_life_new (TEST_LIFE_RICH), WT_EDITION_PUBLIC);
  add_quote (&report, "Once is enough.", "Waiting", 60);
  add_quote (&report, "Once is enough.", "Waiting", 60);
  add_quote (&report, "Ask priya raman, she knows.", "Waiting", 60);
  add_quote (&report, endless, "Waiting", 60);
  document = make_document (WT_REPORT_PAPER, &report, WT_PAPER_SIZE_A4);
  assert_says (document, "• Waiting: “Once is enough.”\n");
  assert_does_not_say (document, "“Once is enough.”\n• Waiting: “Once is enough.”");
  assert_does_not_say (document, "she knows");
  assert_does_not_say (document, "xxx");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/pages", test_pages);
  g_test_add_func ("/report/nothing", test_nothing);
  g_test_add_func ("/report/words", test_words);
  g_test_add_func ("/report/editions", test_editions);
  g_test_add_func ("/report/small-numbers", test_small_numbers);
  g_test_add_func ("/report/quotes", test_quotes);
  return g_test_run ();
}
