#include "wt-stakeholder-chart-private.h"

#include <glib/gi18n.h>

#include "wt-chart-words.h"

G_DEFINE_FINAL_TYPE (WtStakeholderChart, wt_stakeholder_chart, WT_TYPE_CHART)

#define MUCH 4

const char *
wt_stakeholder_chart_get_quarter (gboolean influence, gboolean interest)
{
  if (influence)
    return interest ? _ ("Work closely together") : _ ("Keep satisfied");
  return interest ? _ ("Keep informed, and listen") : _ ("Keep in touch");
}

static const char *
get_kind (const WtStakeholder *stakeholder)
{
  const char *kind = wt_term_get_title (wt_stakeholder_kinds, (int) stakeholder->kind);

  return kind[0] != '\0' ? kind : _ ("Stakeholder");
}

char *
wt_stakeholder_dup_words (const WtStakeholder *stakeholder)
{
  const char *level = wt_term_get_title (wt_levels, (int) stakeholder->level);
  g_autofree char *words = NULL;

  if (stakeholder->interest == 0 || stakeholder->influence == 0)
    /* Translators: the name and the kind of a stakeholder */
    words = g_strdup_printf (_ ("%s: %s, not placed"), stakeholder->name, get_kind (stakeholder));
  else
    /* Translators: the name and the kind of a stakeholder, and two numbers from 1 to 5 */
    words = g_strdup_printf (_ ("%s: %s, interest %d, influence %d"), stakeholder->name,
                             get_kind (stakeholder), stakeholder->interest, stakeholder->influence);
  if (level[0] == '\0')
    return g_steal_pointer (&words);
  /* Translators: what is said of a stakeholder, and the level intended: "Carers’ forum: Group,
   * interest 4, influence 5, Involving" */
  return g_strdup_printf (_ ("%s, %s"), words, level);
}

static gsize
count_close (WtStakeholderChart *self)
{
  gsize close = 0;

  for (gsize i = 0; i < self->n_placed; i++)
    if (self->stakeholders[i].interest >= MUCH && self->stakeholders[i].influence >= MUCH)
      close++;
  return close;
}

static char *
say_placed (WtStakeholderChart *self)
{
  gsize close = count_close (self);
  g_autofree char *part = wt_chart_words_count ((gint64) close);
  g_autofree char *whole = wt_chart_words_count ((gint64) self->n_placed);

  if (close == 0)
    return g_strdup_printf (
        /* Translators: %s is how many stakeholders there are */
        ngettext ("%s has interest and influence, but not much of both.",
                  "None of %s has both much interest and much influence.", (gulong) self->n_placed),
        whole);
  return g_strdup_printf (
      /* Translators: how many stakeholders, and of how many: "2 of 9 have much interest …" */
      ngettext ("%s of %s has much interest and much influence: work closely with them.",
                "%s of %s have much interest and much influence: work closely with them.",
                (gulong) close),
      part, whole);
}

static char *
dup_sentence (WtChart *chart)
{
  WtStakeholderChart *self = WT_STAKEHOLDER_CHART (chart);
  gsize others = self->n_stakeholders - self->n_placed;
  g_autofree char *placed = NULL, *count = NULL, *waiting = NULL;

  if (self->n_stakeholders == 0)
    return g_strdup (_ ("No stakeholders yet"));
  if (self->n_placed > 0)
    placed = say_placed (self);
  if (others == 0)
    return g_steal_pointer (&placed);
  count = wt_chart_words_count ((gint64) others);
  /* Translators: stakeholders whose interest and influence nobody has said yet */
  waiting = g_strdup_printf (
      ngettext ("%s is not placed yet.", "%s are not placed yet.", (gulong) others), count);
  return wt_chart_words_join (placed, waiting);
}

static char *
dup_count (WtChart *chart)
{
  WtStakeholderChart *self = WT_STAKEHOLDER_CHART (chart);
  g_autofree char *count = wt_chart_words_count ((gint64) self->n_stakeholders);

  return g_strdup_printf (
      /* Translators: such as "12 stakeholders" */
      ngettext ("%s stakeholder", "%s stakeholders", (gulong) self->n_stakeholders), count);
}

static char *
dup_description (WtChart *chart)
{
  WtStakeholderChart *self = WT_STAKEHOLDER_CHART (chart);
  g_autofree char *count = dup_count (chart), *sentence = dup_sentence (chart);
  GString *words;

  if (self->n_stakeholders == 0)
    return g_strdup (_ ("There are no stakeholders yet."));
  words = g_string_new (NULL);
  /* Translators: "9 stakeholders." and a sentence about them */
  g_string_printf (words, _ ("%s. %s"), count, sentence);
  for (gsize i = 0; i < self->n_stakeholders; i++)
    {
      g_autofree char *one = wt_stakeholder_dup_words (&self->stakeholders[i]);

      g_string_append_printf (words, " %s.", one);
    }
  return g_string_free (words, FALSE);
}

static char *
say_step (int step)
{
  return step > 0 ? g_strdup_printf ("%d", step) : NULL;
}

static void
fill_table (WtChart *chart, WtChartTable *table)
{
  WtStakeholderChart *self = WT_STAKEHOLDER_CHART (chart);

  /* Translators: the number by which a mark in a picture is found in the table */
  wt_chart_table_add_column (table, _ ("No."), TRUE);
  wt_chart_table_add_column (table, _ ("Name"), FALSE);
  wt_chart_table_add_column (table, _ ("Kind"), FALSE);
  wt_chart_table_add_column (table, _ ("Interest"), TRUE);
  wt_chart_table_add_column (table, _ ("Influence"), TRUE);
  wt_chart_table_add_column (table, _ ("Level intended"), FALSE);
  for (gsize i = 0; i < self->n_stakeholders; i++)
    {
      const WtStakeholder *stakeholder = &self->stakeholders[i];

      wt_chart_table_take_cell (table,
                                i < self->n_placed ? wt_chart_words_count ((gint64) i + 1) : NULL);
      wt_chart_table_take_cell (table, g_strdup (stakeholder->name));
      wt_chart_table_take_cell (table, g_strdup (get_kind (stakeholder)));
      wt_chart_table_take_cell (table, say_step (stakeholder->interest));
      wt_chart_table_take_cell (table, say_step (stakeholder->influence));
      wt_chart_table_take_cell (table,
                                g_strdup (wt_term_get_title (wt_levels, (int) stakeholder->level)));
    }
}

static double
get_height_for_width (WtChart *chart, double label_size, double width)
{
  return wt_stakeholder_chart_get_natural_height (WT_STAKEHOLDER_CHART (chart), label_size, width);
}

static void
layout (WtChart *chart, WtChartPen *pen)
{
  wt_stakeholder_chart_fill_scene (WT_STAKEHOLDER_CHART (chart), pen);
}

static void
wt_stakeholder_chart_finalize (GObject *object)
{
  WtStakeholderChart *self = WT_STAKEHOLDER_CHART (object);

  for (gsize i = 0; i < self->n_stakeholders; i++)
    g_free (self->stakeholders[i].name);
  g_free (self->stakeholders);
  G_OBJECT_CLASS (wt_stakeholder_chart_parent_class)->finalize (object);
}

static void
wt_stakeholder_chart_class_init (WtStakeholderChartClass *klass)
{
  WtChartClass *chart_class = WT_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_stakeholder_chart_finalize;
  chart_class->dup_sentence = dup_sentence;
  chart_class->dup_description = dup_description;
  chart_class->dup_count = dup_count;
  chart_class->fill_table = fill_table;
  chart_class->get_height_for_width = get_height_for_width;
  chart_class->layout = layout;
}

static void
wt_stakeholder_chart_init (WtStakeholderChart *self)
{
}

static char *
dup_name (const WtStakeholderMark *mark, gboolean names_people)
{
  g_autofree char *name = wt_chart_words_line (mark->name);

  /* What is neither a group nor an organisation may be a person. */
  if (!names_people && mark->kind != WT_STAKEHOLDER_GROUP
      && mark->kind != WT_STAKEHOLDER_ORGANISATION)
    return g_strdup (_ ("A person"));
  if (name[0] == '\0')
    return g_strdup (_ ("Without a name"));
  return g_steal_pointer (&name);
}

static gboolean
is_step (int value)
{
  return value >= 1 && value <= WT_STAKEHOLDER_STEPS;
}

static gboolean
is_placed (const WtStakeholder *stakeholder)
{
  return stakeholder->interest > 0 && stakeholder->influence > 0;
}

static int
compare_stakeholders (gconstpointer one, gconstpointer other)
{
  const WtStakeholder *first = one, *second = other;
  int difference = is_placed (second) - is_placed (first);

  if (difference == 0)
    difference = second->interest + second->influence - first->interest - first->influence;
  return difference != 0 ? difference : second->influence - first->influence;
}

WtChart *
wt_stakeholder_chart_new (const char *title,
                          const WtStakeholderMark *marks,
                          gsize n_marks,
                          gboolean names_people)
{
  WtStakeholderChart *self = g_object_new (WT_TYPE_STAKEHOLDER_CHART, "title", title, NULL);
  GArray *stakeholders = g_array_new (FALSE, FALSE, sizeof (WtStakeholder));

  for (gsize i = 0; i < n_marks; i++)
    {
      WtStakeholder stakeholder = { .name = dup_name (&marks[i], names_people),
                                    .kind = marks[i].kind,
                                    .interest = is_step (marks[i].interest) ? marks[i].interest : 0,
                                    .influence =
                                        is_step (marks[i].influence) ? marks[i].influence : 0,
                                    .level = marks[i].level,
                                    .key = marks[i].key };

      if (is_placed (&stakeholder))
        self->n_placed++;
      g_array_append_val (stakeholders, stakeholder);
    }
  g_array_sort (stakeholders, compare_stakeholders);
  self->stakeholders = (WtStakeholder *) g_array_steal (stakeholders, &self->n_stakeholders);
  g_array_unref (stakeholders);
  return WT_CHART (self);
}
