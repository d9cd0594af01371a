#include "wt-report-words.h"

#include <glib/gi18n.h>

struct _WtReportWords
{
  WtModel parent_instance;
};

G_DEFINE_FINAL_TYPE (WtReportWords, wt_report_words, WT_TYPE_MODEL)

/* In the order of WtReportWordsProperty; the names are also those in the workspace's table. */
static const WtModelProperty PROPERTIES[] = {
  { "report-title", G_TYPE_STRING, NC_ ("field", "title of reports") },
  { "report-meeting", G_TYPE_STRING, NC_ ("field", "meeting") },
  { "report-item", G_TYPE_STRING, NC_ ("field", "item of the agenda") },
  { "report-purpose", G_TYPE_STRING, NC_ ("field", "purpose of reports") },
  { "report-prepared-by", G_TYPE_STRING, NC_ ("field", "who prepares reports") },
  { "report-summary", G_TYPE_STRING, NC_ ("field", "summary") },
  { "report-request", G_TYPE_STRING, NC_ ("field", "what the board is asked") },
  { "report-next-steps", G_TYPE_STRING, NC_ ("field", "next steps") },
  { "report-colour", G_TYPE_STRING, NC_ ("field", "colour of reports") },
};

static void
wt_report_words_class_init (WtReportWordsClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
wt_report_words_init (WtReportWords *self)
{
}

WtReportWords *
wt_report_words_new (void)
{
  return g_object_new (WT_TYPE_REPORT_WORDS, NULL);
}

const char *
wt_report_words_get (WtReportWords *self, WtReportWordsProperty property)
{
  return wt_model_get_string (WT_MODEL (self), property);
}

char **
wt_report_words_list_lines (WtReportWords *self, WtReportWordsProperty property)
{
  g_auto (GStrv) lines = g_strsplit (wt_report_words_get (self, property), "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (lines[i][0] != '\0')
        g_strv_builder_add (builder, lines[i]);
    }
  return g_strv_builder_end (builder);
}
