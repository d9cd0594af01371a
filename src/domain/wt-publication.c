#include "wt-publication.h"

#include "wt-activity.h"
#include "wt-figures.h"
#include "wt-person-names.h"
#include "wt-plan.h"
#include "wt-project.h"
#include "wt-suppression.h"

/* From so many answers on, a mean to one decimal cannot tell two withheld counts apart. */
#define ENOUGH_FOR_MEAN (2 * 10 * (WT_SCORE_MAXIMUM - WT_SCORE_MINIMUM))

static WtPublishedScores
show_all (gboolean shows)
{
  WtPublishedScores published = { .answers = shows, .mean = shows, .details = shows };

  for (guint i = 0; i < WT_SCORE_COUNT; i++)
    published.scores[i] = shows;
  return published;
}

WtPublishedScores
wt_publication_get_scores (const WtScoreTally *tally, int threshold)
{
  WtPublishedScores published = show_all (TRUE);
  gint64 answered = wt_score_tally_get_answered (tally);
  bool cells[WT_SCORE_COUNT], total;

  if (threshold == 0 || answered == 0)
    return published;
  if (wt_suppression_withholds_figure (answered, threshold))
    return show_all (FALSE);
  if (!wt_suppression_mark_row (tally->counts, WT_SCORE_COUNT, threshold, cells, &total))
    return published;
  published.answers = !total;
  published.details = FALSE;
  for (guint i = 0; i < WT_SCORE_COUNT; i++)
    published.scores[i] = !cells[i] && answered >= ENOUGH_FOR_MEAN;
  return published;
}

gboolean
wt_publication_shows_shares (gint64 yes, gint64 no, int threshold)
{
  return threshold == 0
         || (!wt_suppression_withholds_figure (yes + no, threshold)
             && !wt_suppression_withholds_count (yes, threshold)
             && !wt_suppression_withholds_count (no, threshold));
}

static void
empty_texts (gpointer model, const guint *properties, guint n_properties)
{
  for (guint i = 0; i < n_properties; i++)
    wt_model_set_string (WT_MODEL (model), properties[i], "");
}

/* Leaves the texts out that name one of @names. */
static void
leave_names_out (gpointer model, GPtrArray *names, const guint *properties, guint n_properties)
{
  for (guint i = 0; i < n_properties; i++)
    {
      const char *text = wt_model_get_string (WT_MODEL (model), properties[i]);
      g_autofree char *without = wt_person_names_dup_without (names, text);

      wt_model_set_string (WT_MODEL (model), properties[i], without);
    }
}

static void
publish_projects (GPtrArray *projects, GPtrArray *names)
{
  static const guint KEPT[] = { WT_PROJECT_TITLE, WT_PROJECT_SHAPED };
  static const guint TEXTS[] = { WT_PROJECT_SUMMARY, WT_PROJECT_LEAD, WT_PROJECT_CONTACT,
                                 WT_PROJECT_CHAMPION };

  for (guint i = 0; i < projects->len; i++)
    {
      WtProject *project = g_ptr_array_index (projects, i);

      empty_texts (project, TEXTS, G_N_ELEMENTS (TEXTS));
      leave_names_out (project, names, KEPT, G_N_ELEMENTS (KEPT));
    }
}

static void
publish_plans (GPtrArray *plans)
{
  static const guint TEXTS[] = { WT_PROMPT_ANSWER_REASON, WT_PROMPT_ANSWER_EVIDENCE,
                                 WT_PROMPT_ANSWER_OWNER, WT_PROMPT_ANSWER_ANSWERED_BY };

  for (guint i = 0; i < plans->len; i++)
    {
      WtPlan *plan = g_ptr_array_index (plans, i);
      guint n_prompts = wt_checklist_get_n_prompts (wt_plan_get_checklist (plan));

      for (guint j = 0; j < n_prompts; j++)
        empty_texts (wt_plan_get_answer (plan, j), TEXTS, G_N_ELEMENTS (TEXTS));
    }
}

/* How many forms an activity has, by its id. */
static GHashTable *
count_forms (GPtrArray *activities)
{
  GHashTable *forms = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < activities->len; i++)
    {
      WtActivity *activity = g_ptr_array_index (activities, i);
      gint64 id = wt_activity_get_id (activity), n = wt_activity_get_forms (activity);

      g_hash_table_insert (forms, g_memdup2 (&id, sizeof id), g_memdup2 (&n, sizeof n));
    }
  return forms;
}

static void
publish_quotes (WtReportContent *content, int threshold)
{
  static const guint KEPT[] = { WT_COMMENT_ACTIVITY, WT_COMMENT_PROJECT };
  g_autoptr (GHashTable) forms = count_forms (content->activities);
  GPtrArray *quotes = content->quotes;

  for (guint i = quotes->len; i > 0; i--)
    {
      WtComment *quote = g_ptr_array_index (quotes, i - 1);
      gint64 activity_id = wt_model_get_int64 (WT_MODEL (quote), WT_COMMENT_ACTIVITY_ID);
      const gint64 *n_forms = g_hash_table_lookup (forms, &activity_id);

      if (!wt_comment_is_publishable (quote) || n_forms == NULL
          || wt_suppression_withholds_figure (*n_forms, threshold)
          || wt_person_names_are_in (content->names, wt_comment_get_text (quote)))
        g_ptr_array_remove_index (quotes, i - 1);
      else
        leave_names_out (quote, content->names, KEPT, G_N_ELEMENTS (KEPT));
    }
}

static void
publish_activities (WtReportContent *content)
{
  static const guint TEXTS[] = { WT_ACTIVITY_DESCRIPTION };
  static const guint KEPT[] = { WT_ACTIVITY_TITLE, WT_ACTIVITY_PLACE, WT_ACTIVITY_PROJECT };
  static const guint COUNTS[] = { WT_ACTIVITY_PEOPLE, WT_ACTIVITY_EXPECTED, WT_ACTIVITY_FORMS };
  WtFigures *figures = wt_overview_get_figures (content->overview);

  for (guint i = 0; i < content->activities->len; i++)
    {
      WtModel *activity = g_ptr_array_index (content->activities, i);

      empty_texts (activity, TEXTS, G_N_ELEMENTS (TEXTS));
      leave_names_out (activity, content->names, KEPT, G_N_ELEMENTS (KEPT));
      for (guint j = 0; j < G_N_ELEMENTS (COUNTS); j++)
        wt_model_set_int64 (activity, COUNTS[j], 0);
    }
  g_ptr_array_set_size (content->activity_figures, 0);
  for (guint i = 0; i < content->activities->len; i++)
    g_ptr_array_add (content->activity_figures, wt_figures_new (wt_figures_get_filter (figures),
                                                                wt_figures_get_survey (figures)));
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a, *other = b;

  return (*one > *other) - (*one < *other);
}

/* The most answers that a month has which is not shown. */
static gint64
find_most_withheld (GArray *months, int threshold)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 most = 0, together = 0;

  for (guint i = 0; i < months->len; i++)
    {
      gint64 n = wt_score_tally_get_answered (&g_array_index (months, WtMonthFigures, i).scores);

      if (n > 0)
        g_array_append_val (counts, n);
    }
  g_array_sort (counts, compare_counts);
  for (guint i = 0; i < counts->len; i++)
    {
      gint64 n = g_array_index (counts, gint64, i);

      /* One alone is what is missing of the total. */
      if (!wt_suppression_withholds_count (n, threshold)
          && (i == 0 || (i > 1 && !wt_suppression_withholds_figure (together, threshold))))
        break;
      most = n;
      together += n;
    }
  return most;
}

static void
publish_months (GArray *months, int threshold)
{
  gint64 most = find_most_withheld (months, threshold);

  for (guint i = months->len; i > 0; i--)
    if (wt_score_tally_get_answered (&g_array_index (months, WtMonthFigures, i - 1).scores) <= most)
      g_array_remove_index (months, i - 1);
}

void
wt_publication_apply (WtReportContent *content)
{
  int threshold = wt_suppression_get_threshold (wt_settings_get_threshold (content->settings));

  if (content->edition != WT_EDITION_PUBLIC)
    return;
  if (content->quotes != NULL)
    publish_quotes (content, threshold);
  publish_projects (content->projects, content->names);
  publish_plans (content->plans);
  publish_activities (content);
  publish_months (wt_overview_get_months (content->overview), threshold);
}
