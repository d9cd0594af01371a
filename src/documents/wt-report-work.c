#include "wt-report-parts-private.h"

#include "wt-action.h"
#include "wt-activity.h"
#include "wt-chart-words.h"
#include "wt-date.h"
#include "wt-person-names.h"
#include "wt-project.h"

#include <glib/gi18n.h>

#define PROJECTS 20

/* What took place in one project. */
typedef struct
{
  gint64 activities, people, forms;
} Counts;

static Counts
count_project (const WtReportContent *content, WtProject *project)
{
  Counts counts = { 0 };

  for (guint i = 0; i < content->activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (content->activities, i);
      WtFigures *figures = g_ptr_array_index (content->activity_figures, i);

      if (wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PROJECT_ID)
          != wt_project_get_id (project))
        continue;
      counts.activities++;
      counts.people += wt_figures_get_people (figures);
      counts.forms += wt_figures_get_forms (figures);
    }
  return counts;
}

static gboolean
is_public (const WtReportContent *content)
{
  return content->edition == WT_EDITION_PUBLIC;
}

/* "And 3 more projects." */
static void
add_more (WtDocument *document, const char *format, guint n)
{
  g_autofree char *words = wt_chart_words_insert (format, n);

  wt_document_add_paragraph (document, NULL, words);
}

static const char *
or_dash (const char *words)
{
  return words[0] != '\0' ? words : "–";
}

static void
add_project_row (WtChartTable *table, const WtReportContent *content, WtProject *project)
{
  Counts counts = count_project (content, project);

  wt_chart_table_take_cell (table, g_strdup (wt_project_get_title (project)));
  wt_chart_table_take_cell (
      table, g_strdup (wt_term_get_title (wt_stages, wt_project_get_stage (project))));
  wt_chart_table_take_cell (
      table,
      g_strdup (or_dash (wt_term_get_title (wt_levels, wt_project_get_level_reached (project)))));
  wt_chart_table_take_cell (table, wt_chart_words_count (counts.activities));
  if (is_public (content))
    return;
  wt_chart_table_take_cell (table, wt_chart_words_count (counts.people));
  wt_chart_table_take_cell (table, wt_chart_words_count (counts.forms));
}

/* A public edition has no numbers of people of a single project, of which the small ones would have
 * to be withheld and could be worked out from the totals. */
void
wt_report_add_projects (WtDocument *document, const WtReportContent *content)
{
  guint n = content->projects->len;
  WtChartTable *table;

  wt_document_add_heading (document, _ ("What was done"));
  if (n == 0)
    {
      wt_document_add_paragraph (document, NULL, _ ("No projects in this period"));
      return;
    }
  table = wt_chart_table_new (_ ("What was done"));
  wt_chart_table_add_column (table, _ ("Project"), FALSE);
  wt_chart_table_add_column (table, _ ("Stage"), FALSE);
  wt_chart_table_add_column (table, _ ("Level reached"), FALSE);
  wt_chart_table_add_column (table, _ ("Activities"), TRUE);
  if (!is_public (content))
    {
      wt_chart_table_add_column (table, _ ("People"), TRUE);
      wt_chart_table_add_column (table, _ ("Forms"), TRUE);
    }
  for (guint i = 0; i < MIN (n, PROJECTS); i++)
    add_project_row (table, content, g_ptr_array_index (content->projects, i));
  wt_document_take_table (document, table);
  if (n > PROJECTS)
    add_more (document, ngettext ("And %s more project.", "And %s more projects.", n - PROJECTS),
              n - PROJECTS);
}

static void
add_activity_row (WtChartTable *table,
                  const WtReportContent *content,
                  WtActivity *activity,
                  GPtrArray *names)
{
  WtModel *model = WT_MODEL (activity);

  wt_chart_table_take_cell (table, wt_date_to_short_words (wt_activity_get_held_on (activity)));
  wt_chart_table_take_cell (table,
                            wt_person_names_dup_without (names, wt_activity_get_title (activity)));
  if (content->life == NULL)
    wt_chart_table_take_cell (table, g_strdup (wt_model_get_string (model, WT_ACTIVITY_PROJECT)));
  wt_chart_table_take_cell (
      table, g_strdup (wt_term_get_title (wt_levels, wt_activity_get_level (activity))));
  if (!is_public (content))
    wt_chart_table_take_cell (
        table, wt_chart_words_count (wt_model_get_int64 (model, WT_ACTIVITY_PEOPLE)));
}

void
wt_report_add_activities (WtDocument *document, const WtReportContent *content, guint most)
{
  guint n = content->activities->len;
  gboolean has_project = content->life == NULL;
  GPtrArray *names = content->names;
  WtChartTable *table;

  wt_document_add_heading (document, has_project ? _ ("The latest activities") : _ ("Activities"));
  if (n == 0)
    {
      wt_document_add_paragraph (document, NULL, _ ("No activities took place in this period."));
      return;
    }
  table = wt_chart_table_new (_ ("Activities"));
  wt_chart_table_add_column (table, _ ("Date"), FALSE);
  wt_chart_table_add_column (table, _ ("Activity"), FALSE);
  if (has_project)
    wt_chart_table_add_column (table, _ ("Project"), FALSE);
  wt_chart_table_add_column (table, _ ("Level"), FALSE);
  if (!is_public (content))
    wt_chart_table_add_column (table, _ ("People"), TRUE);
  for (guint i = 0; i < MIN (n, most); i++)
    add_activity_row (table, content, g_ptr_array_index (content->activities, n - 1 - i), names);
  wt_document_take_table (document, table);
  if (n > most)
    add_more (document,
              ngettext ("And %s more before these.", "And %s more before these.", n - most),
              n - most);
}

/* "14 actions are done, 9 are open, 2 of these past their date." */
static char *
dup_actions (const WtReportContent *content)
{
  g_autofree char *today = g_strndup (content->made_at, 10);
  g_autofree char *done = NULL, *open = NULL, *overdue = NULL;
  gint64 counts[2] = { 0 }, n_overdue = 0;

  for (guint i = 0; i < content->actions->len; i++)
    {
      WtAction *action = g_ptr_array_index (content->actions, i);

      counts[wt_action_is_done (action)]++;
      n_overdue += wt_action_is_overdue (action, today);
    }
  done = wt_chart_words_insert (
      ngettext ("%s action is done.", "%s actions are done.", (gulong) counts[TRUE]), counts[TRUE]);
  open = wt_chart_words_insert (ngettext ("%s is open.", "%s are open.", (gulong) counts[FALSE]),
                                counts[FALSE]);
  overdue = n_overdue > 0 ? wt_chart_words_insert (
                ngettext ("%s is past its date.", "%s are past their date.", (gulong) n_overdue),
                n_overdue)
                          : NULL;
  return g_strjoin (" ", done, open, overdue, NULL);
}

void
wt_report_add_outcomes (WtDocument *document, const WtReportContent *content)
{
  GPtrArray *names = content->names;
  gboolean is_any = FALSE;

  wt_document_add_heading (document, _ ("What changed"));
  for (guint i = 0; i < content->projects->len; i++)
    {
      WtProject *project = g_ptr_array_index (content->projects, i);
      const char *shaped = wt_model_get_string (WT_MODEL (project), WT_PROJECT_SHAPED);
      g_autofree char *words = NULL, *lead = NULL;

      if (shaped[0] == '\0')
        continue;
      words = wt_person_names_dup_without (names, shaped);
      /* Translators: a project, before what was done in it */
      lead = g_strdup_printf (_ ("%s:"), wt_project_get_title (project));
      wt_document_add_bullet (document, lead, words);
      is_any = TRUE;
    }
  if (!is_any)
    wt_document_add_paragraph (document, NULL,
                               _ ("No project has recorded yet how people shaped it."));
  if (content->actions->len > 0)
    {
      g_autofree char *actions = dup_actions (content);

      wt_document_add_paragraph (document, NULL, actions);
    }
}
