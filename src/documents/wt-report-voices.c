#include "wt-report-parts-private.h"

#include "wt-chart-words.h"
#include "wt-person-names.h"
#include "wt-theme-charts.h"

#include <glib/gi18n.h>

#define QUOTES 8
#define THEMES 8

/* A longer one would take too much of a page; it must not be cut, since that is not what was said.
 */
#define LONGEST_QUOTE 420

/* No more are looked at, of a list that may be very long. */
#define CONSIDERED 2000

/* Whether @comment has a theme that none of @quotes has. */
static gboolean
adds_theme (const WtReportContent *content, GPtrArray *quotes, WtComment *comment)
{
  GArray *themes = wt_comment_summary_get_counts (content->comments);

  for (guint i = 0; i < themes->len; i++)
    {
      gint64 id = g_array_index (themes, WtThemeCount, i).theme_id;
      gboolean is_new = wt_comment_has_theme (comment, id);

      for (guint j = 0; j < quotes->len && is_new; j++)
        is_new = !wt_comment_has_theme (g_ptr_array_index (quotes, j), id);
      if (is_new)
        return TRUE;
    }
  return FALSE;
}

/* Whether one of @quotes says the same word for word. */
static gboolean
is_said (GPtrArray *quotes, WtComment *comment)
{
  for (guint i = 0; i < quotes->len; i++)
    if (g_str_equal (wt_comment_get_text (g_ptr_array_index (quotes, i)),
                     wt_comment_get_text (comment)))
      return TRUE;
  return FALSE;
}

/* Goes through @found and takes those that bring a theme, or any. */
static void
choose (
    const WtReportContent *content, GPtrArray *found, GPtrArray *quotes, guint most, gboolean any)
{
  for (guint i = 0; i < found->len && quotes->len < most; i++)
    {
      WtComment *comment = g_ptr_array_index (found, i);

      if (!is_said (quotes, comment) && (any || adds_theme (content, quotes, comment)))
        g_ptr_array_add (quotes, g_object_ref (comment));
    }
}

GPtrArray *
wt_report_list_quotes (const WtReportContent *content,
                       GPtrArray *comments,
                       GPtrArray *names,
                       guint most)
{
  GPtrArray *quotes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; comments != NULL && i < MIN (comments->len, CONSIDERED); i++)
    {
      WtComment *comment = g_ptr_array_index (comments, i);
      const char *text = wt_comment_get_text (comment);

      if (g_utf8_strlen (text, -1) <= LONGEST_QUOTE && !wt_person_names_are_in (names, text))
        g_ptr_array_add (found, comment);
    }
  if (content->comments != NULL)
    choose (content, found, quotes, most, FALSE);
  choose (content, found, quotes, most, TRUE);
  return quotes;
}

/* "Transport, waiting" */
static char *
dup_themes (const WtReportContent *content, WtComment *comment)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GArray *themes =
      content->comments != NULL ? wt_comment_summary_get_counts (content->comments) : NULL;

  for (guint i = 0; themes != NULL && i < themes->len; i++)
    {
      const WtThemeCount *theme = &g_array_index (themes, WtThemeCount, i);

      if (!wt_comment_has_theme (comment, theme->theme_id))
        continue;
      if (words->len > 0)
        /* Translators: between two names in a list */
        g_string_append (words, _ (", "));
      g_string_append (words, theme->name);
    }
  return g_strdup (words->str);
}

void
wt_report_add_quotes (WtDocument *document, const WtReportContent *content, GPtrArray *quotes)
{
  for (guint i = 0; i < quotes->len; i++)
    {
      WtComment *comment = g_ptr_array_index (quotes, i);
      g_autofree char *themes = dup_themes (content, comment);
      g_autofree char *line = wt_chart_words_line (wt_comment_get_text (comment));
      /* Translators: what somebody said */
      g_autofree char *quote = g_strdup_printf (_ ("“%s”"), line);
      /* Translators: what a comment is about, before the comment */
      g_autofree char *lead = themes[0] != '\0' ? g_strdup_printf (_ ("%s:"), themes) : NULL;

      wt_document_add_bullet (document, lead, quote);
    }
}

/* "325 comments were written. 12 of them may be published." */
static char *
dup_comments (const WtReportContent *content)
{
  gint64 n = wt_comment_summary_get_comments (content->comments);
  gint64 n_quotes = content->quotes != NULL ? (gint64) content->quotes->len : 0;
  g_autofree char *count = wt_report_dup_count (content, n);
  g_autofree char *quotes = wt_chart_words_count (n_quotes);
  g_autofree char *written = g_strdup_printf (
      /* Translators: %s is a number, or "fewer than 5" */
      ngettext ("%s comment was written.", "%s comments were written.", (gulong) MAX (n, 1)),
      count);
  g_autofree char *published = g_strdup_printf (
      ngettext ("%s of them may be published.", "%s of them may be published.", (gulong) n_quotes),
      quotes);

  if (n == 0)
    return g_strdup (_ ("No comments were written in this period."));
  if (n_quotes == 0)
    return wt_chart_words_join (written, _ ("None is marked for publication yet."));
  /* How many may be published must not tell how many there are. */
  return wt_report_get_threshold (content) > 0 ? g_steal_pointer (&written)
                                               : wt_chart_words_join (written, published);
}

/* The themes with the most comments; one whose number is withheld has none. */
static WtCommentSummary *
make_summary (WtCommentSummary *summary)
{
  GArray *counts = wt_comment_summary_get_counts (summary);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (WtThemeCount));

  g_array_set_clear_func (chosen, (GDestroyNotify) wt_theme_count_clear);
  for (guint i = 0; i < counts->len && chosen->len < THEMES; i++)
    {
      WtThemeCount count = g_array_index (counts, WtThemeCount, i);

      if (count.comments == 0)
        continue;
      count.name = g_strdup (count.name);
      g_array_append_val (chosen, count);
    }
  return wt_comment_summary_new (
      wt_comment_summary_get_listed (summary), wt_comment_summary_get_comments (summary),
      wt_comment_summary_get_themed (summary), chosen, wt_comment_summary_get_threshold (summary));
}

static void
add_themes (WtDocument *document, WtCommentSummary *comments, int threshold)
{
  g_autoptr (WtCommentSummary) summary = make_summary (comments);
  g_autoptr (WtChart) chart = NULL;

  if (wt_comment_summary_get_counts (summary)->len == 0)
    return;
  chart = wt_theme_charts_make (summary, threshold);
  wt_document_add_chart (document, chart, NULL);
}

void
wt_report_add_voices (WtDocument *document,
                      const WtReportContent *content,
                      WtPublication *publication)
{
  const WtReportContent *shown = wt_report_get_shown (content, publication);
  GPtrArray *names = content->names;
  g_autoptr (GPtrArray) quotes = wt_report_list_quotes (content, shown->quotes, names, QUOTES);
  g_autofree char *words = NULL;

  if (content->comments == NULL)
    return;
  words = dup_comments (content);
  wt_document_add_heading (document, _ ("What people said"));
  wt_document_add_paragraph (document, NULL, words);
  add_themes (document, shown->comments, wt_report_get_threshold (content));
  wt_report_add_quotes (document, content, quotes);
}
