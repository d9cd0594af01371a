#include "wt-checklist-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"

G_DEFINE_FINAL_TYPE (WtChecklistChart, wt_checklist_chart, WT_TYPE_CHART)

const WtAnswer wt_checklist_chart_order[WT_ANSWER_COUNT] = { WT_ANSWER_YES, WT_ANSWER_PARTLY,
                                                             WT_ANSWER_NOT_YET, WT_ANSWER_NONE,
                                                             WT_ANSWER_NOT_APPLICABLE };

const char *
wt_checklist_chart_get_name (WtAnswer answer)
{
  switch (answer)
    {
    case WT_ANSWER_NONE:
      return _ ("No answer");
    case WT_ANSWER_NOT_APPLICABLE:
      /* Translators: not applicable, as short as can be */
      return _ ("n/a");
    case WT_ANSWER_YES:
    case WT_ANSWER_PARTLY:
    case WT_ANSWER_NOT_YET:
      break;
    }
  return wt_term_get_title (wt_answers, (int) answer);
}

gint64
wt_checklist_chart_get_prompts (const WtPrincipleFigures *principle)
{
  gint64 prompts = 0;

  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    prompts += principle->answers[i];
  return prompts;
}

char *
wt_checklist_chart_dup_yes_words (const WtPrincipleFigures *principle)
{
  gint64 prompts = wt_checklist_chart_get_prompts (principle);
  g_autofree char *yes = wt_chart_words_count (principle->answers[WT_ANSWER_YES]);
  g_autofree char *all = wt_chart_words_count (prompts);

  if (prompts == 0)
    return g_strdup (_ ("no prompts"));
  /* Translators: how many prompts are answered yes, of how many: "52 of 84" */
  return g_strdup_printf (_ ("%s of %s"), yes, all);
}

static void
add_up (WtChecklistChart *self, gint64 *yes, gint64 *prompts)
{
  *yes = *prompts = 0;
  for (gsize i = 0; i < self->n_principles; i++)
    {
      *yes += self->principles[i].answers[WT_ANSWER_YES];
      *prompts += wt_checklist_chart_get_prompts (&self->principles[i]);
    }
}

static double
get_yes_share (const WtPrincipleFigures *principle)
{
  return (double) principle->answers[WT_ANSWER_YES]
         / (double) wt_checklist_chart_get_prompts (principle);
}

/* The principle with the smallest share of yes, if there is one and only one. */
static const WtPrincipleFigures *
find_furthest (WtChecklistChart *self)
{
  const WtPrincipleFigures *furthest = NULL;
  guint compared = 0, equal = 0;

  for (gsize i = 0; i < self->n_principles; i++)
    {
      const WtPrincipleFigures *principle = &self->principles[i];

      if (wt_checklist_chart_get_prompts (principle) == 0)
        continue;
      compared++;
      if (furthest == NULL || get_yes_share (principle) < get_yes_share (furthest))
        {
          furthest = principle;
          equal = 1;
        }
      else if (get_yes_share (principle) <= get_yes_share (furthest))
        equal++;
    }
  return compared > 1 && equal == 1 ? furthest : NULL;
}

static char *
dup_sentence (WtChart *chart)
{
  WtChecklistChart *self = WT_CHECKLIST_CHART (chart);
  const WtPrincipleFigures *furthest = find_furthest (self);
  g_autofree char *fraction = NULL, *words = NULL;
  gint64 yes, prompts;

  add_up (self, &yes, &prompts);
  fraction = wt_chart_words_fraction (yes, prompts);
  if (fraction == NULL)
    return g_strdup (_ ("No prompts yet"));

  if (furthest == NULL)
    /* Translators: %s is a share of the prompts, such as "2 in 3", "Not quite half", "None" */
    return g_strdup_printf (_ ("%s are answered yes"), fraction);
  words = wt_checklist_chart_dup_yes_words (furthest);
  /* Translators: a share of the prompts, the principle with the fewest yes, how many these are:
   * "Just over half are answered yes. Evaluation has the furthest to go: 5 of 24." */
  return g_strdup_printf (_ ("%s are answered yes. %s has the furthest to go: %s."), fraction,
                          furthest->title, words);
}

static char *
dup_count (WtChart *chart)
{
  WtChecklistChart *self = WT_CHECKLIST_CHART (chart);
  g_autofree char *count = NULL, *prompts_words = NULL, *projects = NULL, *projects_words = NULL;
  gint64 yes, prompts;

  add_up (self, &yes, &prompts);
  count = wt_chart_words_count (prompts);
  /* Translators: a number of questions in checklists, such as "228 prompts" */
  prompts_words = g_strdup_printf (ngettext ("%s prompt", "%s prompts", (gulong) prompts), count);
  if (self->projects == 0)
    return g_steal_pointer (&prompts_words);

  projects = wt_chart_words_count (self->projects);
  /* Translators: such as "12 projects" */
  projects_words =
      g_strdup_printf (ngettext ("%s project", "%s projects", (gulong) self->projects), projects);
  /* Translators: "12 projects, 228 prompts" */
  return g_strdup_printf (_ ("%s, %s"), projects_words, prompts_words);
}

static char *
say_principle (const WtPrincipleFigures *principle)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    {
      WtAnswer answer = wt_checklist_chart_order[i];
      g_autofree char *count = wt_chart_words_count (principle->answers[answer]);

      if (principle->answers[answer] > 0)
        /* Translators: an answer and how often it was given, such as "Partly 14" */
        g_ptr_array_add (
            parts, g_strdup_printf (_ ("%s %s"), wt_checklist_chart_get_name (answer), count));
    }
  g_ptr_array_add (parts, NULL);
  list = g_strjoinv (_ (", "), (char **) parts->pdata);
  /* Translators: a principle and its answers: "Relevant: Yes 52, Partly 14." */
  return g_strdup_printf (_ ("%s: %s."), principle->title, list);
}

static char *
dup_description (WtChart *chart)
{
  WtChecklistChart *self = WT_CHECKLIST_CHART (chart);
  g_autofree char *count = dup_count (chart), *yes_words = NULL;
  gint64 yes, prompts;
  char *words;

  add_up (self, &yes, &prompts);
  if (prompts == 0)
    return g_strdup (_ ("There are no prompts yet."));

  yes_words = wt_chart_words_count (yes);
  /* Translators: such as "12 projects, 228 prompts", and how many of these are answered yes */
  words = g_strdup_printf (_ ("%s; %s answered yes."), count, yes_words);
  for (gsize i = 0; i < self->n_principles; i++)
    if (wt_checklist_chart_get_prompts (&self->principles[i]) > 0)
      {
        g_autofree char *principle = say_principle (&self->principles[i]);
        g_autofree char *before = words;

        words = wt_chart_words_join (before, principle);
      }
  return words;
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtChecklistChart *self = WT_CHECKLIST_CHART (chart);

  wt_chart_table_add_column (table, _ ("Principle"), FALSE);
  for (guint i = 0; i < WT_ANSWER_COUNT; i++)
    wt_chart_table_add_column (table, wt_checklist_chart_get_name (wt_checklist_chart_order[i]),
                               TRUE);
  wt_chart_table_add_column (table, _ ("Prompts"), TRUE);

  for (gsize i = 0; i < self->n_principles; i++)
    {
      const WtPrincipleFigures *principle = &self->principles[i];

      wt_chart_table_take_cell (table, g_strdup (principle->title));
      for (guint j = 0; j < WT_ANSWER_COUNT; j++)
        wt_chart_table_take_cell (
            table, wt_chart_words_count (principle->answers[wt_checklist_chart_order[j]]));
      wt_chart_table_take_cell (table,
                                wt_chart_words_count (wt_checklist_chart_get_prompts (principle)));
    }
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_checklist_chart_get_natural_height (WT_CHECKLIST_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_checklist_chart_fill_scene (WT_CHECKLIST_CHART (chart), pen);
}

static void
wt_checklist_chart_finalize (GObject *object)
{
  WtChecklistChart *self = WT_CHECKLIST_CHART (object);

  for (gsize i = 0; i < self->n_principles; i++)
    g_free (self->principles[i].title);
  g_free (self->principles);
  G_OBJECT_CLASS (wt_checklist_chart_parent_class)->finalize (object);
}

static void
wt_checklist_chart_class_init (WtChecklistChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_checklist_chart_finalize;
  chart_class->has_rows = TRUE;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_checklist_chart_init (WtChecklistChart *self)
{
}

WtChart *
wt_checklist_chart_new (const char *title,
                        const WtPrincipleFigures *principles,
                        gsize n_principles,
                        gint64 projects)
{
  WtChecklistChart *self = g_object_new (WT_TYPE_CHECKLIST_CHART, "title", title, NULL);

  self->principles = g_memdup2 (principles, n_principles * sizeof *principles);
  self->n_principles = n_principles;
  self->projects = projects;
  for (gsize i = 0; i < n_principles; i++)
    self->principles[i].title = g_strdup (principles[i].title);
  return WT_CHART (self);
}
