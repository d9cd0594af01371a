#include "wt-report-request.h"

#include "wt-date.h"
#include "wt-extract-job.h"

#include <glib/gi18n.h>

WtReportRequest *
wt_report_request_new (WtReportChoices *choices, guint n_pages)
{
  WtReportRequest *request = g_new0 (WtReportRequest, 1);

  request->options.kind = wt_report_choices_get_kind (choices);
  wt_report_choices_get_filter (choices, &request->options.filter);
  request->options.edition = wt_report_choices_get_edition (choices);
  request->options.paper_size = wt_report_choices_get_paper_size (choices);
  request->options.has_project_sheets = wt_report_choices_has_project_sheets (choices);
  request->is_editable = wt_report_choices_is_editable (choices);
  request->data_format = wt_report_choices_get_extract_format (choices);
  request->has_mark = wt_report_choices_has_mark (choices);
  request->has_comments = wt_report_choices_has_comments (choices);
  request->n_pages = wt_report_kind_has_pages (request->options.kind) ? n_pages : 0;
  request->words = wt_report_choices_dup_words (choices);
  return request;
}

void
wt_report_request_free (WtReportRequest *request)
{
  g_free ((char *) request->options.path);
  g_free (request->words);
  g_free (request);
}

WtFileKind
wt_report_request_get_file_kind (const WtReportRequest *request)
{
  if (request->options.kind == WT_REPORT_DATA)
    return WT_FILE_KIND_FOLDER;
  if (request->options.kind == WT_REPORT_WORKBOOK)
    return WT_FILE_KIND_WORKBOOK;
  return request->is_editable ? WT_FILE_KIND_EDITABLE : WT_FILE_KIND_DOCUMENT;
}

static const char *
get_ending (const WtReportRequest *request)
{
  WtFileKind kind = wt_report_request_get_file_kind (request);

  if (kind == WT_FILE_KIND_WORKBOOK)
    return ".xlsx";
  if (kind == WT_FILE_KIND_EDITABLE)
    return ".fodt";
  return kind == WT_FILE_KIND_DOCUMENT ? ".pdf" : "";
}

char *
wt_report_request_dup_name (const WtReportRequest *request)
{
  const WtReportOptions *options = &request->options;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *period = wt_date_period_to_words (options->filter.from, options->filter.to);
  g_autofree char *edition =
      g_utf8_strdown (wt_term_get_title (wt_editions, (int) options->edition), -1);
  g_autofree char *joined = NULL;
  char *name;

  g_strv_builder_add (builder, wt_term_get_title (wt_report_kinds, (int) options->kind));
  if (request->words[0] != '\0')
    g_strv_builder_add (builder, request->words);
  g_strv_builder_add (builder, period);
  if (options->kind != WT_REPORT_DATA)
    g_strv_builder_add (builder, edition);
  parts = g_strv_builder_end (builder);
  joined = g_strjoinv (_ (", "), parts);
  name = g_strconcat (joined, get_ending (request), NULL);
  return g_strdelimit (name, "/", '-');
}

WtJob *
wt_report_request_make_job (const WtReportRequest *request, WtProgress *progress)
{
  WtExtractOptions extract = {
    .filter = request->options.filter,
    .format = request->data_format,
    .has_mark = request->has_mark,
    .has_comments = request->has_comments,
    .folder = request->options.path,
  };

  return request->options.kind == WT_REPORT_DATA ? wt_extract_job_new (&extract, progress)
                                                 : wt_report_job_new (&request->options, progress);
}

WtSavedReport *
wt_report_request_make_note (const WtReportRequest *request)
{
  const WtReportOptions *options = &request->options;
  g_autofree char *file = g_path_get_basename (options->path);
  WtSavedReport *report =
      wt_saved_report_new (options->kind, options->edition, &options->filter, file);

  g_object_set (report, "words", request->words, "pages", (gint64) request->n_pages, NULL);
  return report;
}
