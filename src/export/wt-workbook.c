#include "wt-workbook-private.h"

#include "wt-checklist-sheet.h"
#include "wt-comments-sheet.h"
#include "wt-date.h"
#include "wt-dictionary-sheet.h"
#include "wt-engagement-sheet.h"
#include "wt-equality-sheet.h"
#include "wt-filter-sheet.h"
#include "wt-months-sheet.h"
#include "wt-notes-sheet.h"
#include "wt-project-sheets.h"
#include "wt-projects-sheet.h"
#include "wt-public-sheets.h"
#include "wt-responses-sheet.h"
#include "wt-results-sheet.h"
#include "wt-summary-sheet.h"
#include "wt-survey-sheet.h"
#include "wt-themes-sheet.h"
#include "wt-whole-file.h"
#include "wt-workbook-text.h"
#include "wt-workbook-writer.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <xlsxwriter.h>

/* Shares of the time, roughly: the sheets before the forms, the forms, and packing it all. */
#define PROGRESS_BEFORE_FORMS 0.05
#define PROGRESS_AFTER_FORMS 0.55
#define FORMS_BETWEEN_LOOKS 256

/* What goes through the forms. */
typedef struct
{
  WtWorkbookWriter *writer; /* (lent) */
  WtSurvey *survey;         /* (lent) */
  GHashTable *activities;   /* (owned) id → WtActivity, lent */
  WtLongTable *responses;   /* (owned) */
  WtLongTable *comments;    /* (owned) */
  gint64 n_done;
  GError *error; /* (owned) (nullable) */
} FormPass;

static void
form_pass_clear (FormPass *pass)
{
  g_clear_pointer (&pass->activities, g_hash_table_unref);
  g_clear_pointer (&pass->responses, wt_long_table_free);
  g_clear_pointer (&pass->comments, wt_long_table_free);
  g_clear_error (&pass->error);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FormPass, form_pass_clear)

static GHashTable *
index_activities (GPtrArray *activities)
{
  GHashTable *by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (activities, i);
      gint64 id = wt_activity_get_id (activity);

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), activity);
    }
  return by_id;
}

static gboolean
add_form (gint64 activity_id, WtResponse *response, gpointer data)
{
  FormPass *pass = data;
  WtActivity *activity = g_hash_table_lookup (pass->activities, &activity_id);
  double share = pass->writer->content->n_forms > 0
                     ? (double) pass->n_done / (double) pass->writer->content->n_forms
                     : 1;

  if (pass->n_done++ % FORMS_BETWEEN_LOOKS == 0
      && !wt_workbook_writer_go_on (
          pass->writer,
          PROGRESS_BEFORE_FORMS + MIN (share, 1) * (PROGRESS_AFTER_FORMS - PROGRESS_BEFORE_FORMS),
          &pass->error))
    return FALSE;
  if (activity == NULL)
    return TRUE;
  return wt_responses_sheet_add (pass->responses, pass->survey, activity, response, &pass->error)
         && wt_comments_sheet_add (pass->comments, pass->survey, activity, response, &pass->error);
}

/* Both sheets at once: the forms are gone through only once. */
static gboolean
write_forms (WtWorkbookWriter *writer, GError **error)
{
  const WtReportContent *content = writer->content;
  g_auto (FormPass) pass = {
    .writer = writer,
    .survey = wt_figures_get_survey (wt_overview_get_figures (content->overview)),
    .activities = index_activities (content->activities),
  };

  if ((pass.responses = wt_responses_sheet_new (writer, error)) == NULL
      || (pass.comments = wt_comments_sheet_new (writer, error)) == NULL)
    return FALSE;
  if (!content->forms (add_form, &pass, content->forms_data, error))
    {
      if (pass.error != NULL)
        {
          g_clear_error (error);
          g_propagate_error (error, g_steal_pointer (&pass.error));
        }
      return FALSE;
    }
  wt_long_table_finish (pass.responses, _ ("No typed forms in this period"));
  wt_long_table_finish (pass.comments, _ ("No comments in this period"));
  writer->response_sheets = wt_long_table_get_n_sheets (pass.responses);
  return TRUE;
}

static void
set_properties (WtWorkbookWriter *writer)
{
  const WtReportContent *content = writer->content;
  const WtFilter *filter = wt_figures_get_filter (wt_overview_get_figures (content->overview));
  g_autofree char *period = wt_date_period_to_words (filter->from, filter->to);
  g_autofree char *subject = g_strdup_printf ("%s. %s", period, content->scope);
  g_autofree char *clean_subject =
      g_strdup (wt_workbook_text_clean (subject, TRUE, writer->buffer));
  g_autofree char *company =
      g_strdup (wt_workbook_text_clean (content->organisation, TRUE, writer->buffer));
  g_autofree char *program = g_strdup_printf ("Working Together %s", content->version);
  /* As it stands, so that the same moment is the same bytes wherever it is written. */
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) made = g_date_time_new_from_iso8601 (content->made_at, zone);
  lxw_doc_properties properties = {
    .title = _ ("Involving patients and the public"),
    .subject = clean_subject,
    .author = program,
    .company = company,
    .comments =
        writer->publication != NULL
            ? _ ("Public edition: small numbers are withheld. See the sheet “Notes”.")
            : _ ("Internal edition: shows every number. Definitions are on the sheet “Notes”."),
    .created = made != NULL ? (time_t) g_date_time_to_unix (made) : 0,
  };

  workbook_set_properties (writer->workbook, &properties);
  /* The library writes no dc:language; this is where Excel shows one. */
  workbook_set_custom_property_string (writer->workbook, "Language", C_ ("code", "en-GB"));
}

typedef gboolean (*WriteSheet) (WtWorkbookWriter *writer, GError **error);

static gboolean
write_sheets (WtWorkbookWriter *writer, GError **error)
{
  static const WriteSheet PUBLIC_WRITERS[] = {
    wt_summary_sheet_write,
    wt_months_sheet_write,
    wt_public_projects_sheet_write,
    wt_project_sheets_write,
    wt_public_checklist_sheet_write,
    wt_public_engagement_sheet_write,
    wt_public_results_sheet_write,
    wt_public_survey_sheets_write,
    wt_public_equality_sheet_write,
    wt_public_themes_sheet_write,
    wt_public_quotes_sheet_write,
    wt_dictionary_sheet_write,
    wt_notes_sheet_write,
  };
  static const WriteSheet WRITERS[] = {
    wt_summary_sheet_write,
    wt_months_sheet_write,
    wt_filter_sheet_write,
    wt_projects_sheet_write,
    wt_project_sheets_write,
    wt_checklist_sheet_write,
    wt_engagement_sheet_write,
    wt_results_sheet_write,
    wt_survey_sheets_write,
    wt_equality_sheet_write,
    write_forms,
    wt_themes_sheet_write,
    wt_quotes_sheet_write,
    wt_dictionary_sheet_write,
    wt_notes_sheet_write,
  };

  gboolean is_public = writer->publication != NULL;
  const WriteSheet *writers = is_public ? PUBLIC_WRITERS : WRITERS;
  guint n_writers = is_public ? G_N_ELEMENTS (PUBLIC_WRITERS) : G_N_ELEMENTS (WRITERS);
  double progress = 0;

  set_properties (writer);
  for (guint i = 0; i < n_writers; i++)
    {
      if (!wt_workbook_writer_go_on (writer, progress, error) || !writers[i](writer, error))
        return FALSE;
      if (writers[i] == write_forms)
        progress = PROGRESS_AFTER_FORMS;
    }
  return wt_workbook_writer_close (writer, error);
}

static gboolean
write_file (const WtReportContent *content,
            const char *temporary,
            guint rows_maximum,
            GCancellable *cancellable,
            GError **error)
{
  /* The library writes numbers as the C library does; a comma in one would make the file
   * unreadable. Only this thread is affected. */
  locale_t point = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t) 0)));
  locale_t before = uselocale (point);
  g_autoptr (WtWorkbookWriter) writer =
      wt_workbook_writer_new (content, temporary, rows_maximum, cancellable);
  gboolean is_written = write_sheets (writer, error);

  uselocale (before);
  freelocale (point);
  return is_written;
}

gboolean
wt_workbook_save_in_parts (const WtReportContent *content,
                           const char *path,
                           guint rows_maximum,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autofree char *temporary = wt_whole_file_start (path, error);

  if (temporary == NULL)
    return FALSE;
  if (!write_file (content, temporary, rows_maximum, cancellable, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_unlink (temporary);
      return FALSE;
    }
  if (!wt_whole_file_finish (temporary, path, error))
    return FALSE;
  if (content->progress != NULL)
    content->progress (1, content->progress_data);
  return TRUE;
}

gboolean
wt_workbook_save (const WtReportContent *content,
                  const char *path,
                  GCancellable *cancellable,
                  GError **error)
{
  return wt_workbook_save_in_parts (content, path, WT_SHEET_ROWS_MAXIMUM, cancellable, error);
}
