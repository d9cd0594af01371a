#include "wt-measure-words.h"

#include "wt-words.h"

#include <glib/gi18n.h>
#include <math.h>

char *
wt_measure_words_where (WtMeasure *measure)
{
  WtModel *model = WT_MODEL (measure);
  g_autofree char *where = wt_words_join (
      wt_model_get_string (model, WT_MEASURE_PROJECT),
      wt_model_get_string (model, WT_MEASURE_DIRECTORATE),
      wt_model_get_string (model, WT_MEASURE_ORGANISATION),
      wt_term_get_title (wt_levels, wt_model_get_int (model, WT_MEASURE_LEVEL)), NULL);

  return where[0] != '\0' ? g_steal_pointer (&where) : g_strdup (_ ("The whole organisation"));
}

char *
wt_measure_words_target (WtMeasure *measure)
{
  double target = wt_measure_get_target (measure);

  if (isnan (target))
    return g_strdup ("");
  switch (wt_measure_get_kind (measure))
    {
    case WT_MEASURE_KIND_SHARE:
    case WT_MEASURE_KIND_RESPONSE_RATE:
      /* Translators: %g is a share, such as 80 */
      return g_strdup_printf (_ ("Target %g%%"), target * 100);
    case WT_MEASURE_KIND_FORMS:
    case WT_MEASURE_KIND_PEOPLE:
      /* Translators: %'ld is how many forms or people are to be reached */
      return g_strdup_printf (_ ("Target %'ld"), (long) target);
    case WT_MEASURE_KIND_MEAN:
    default:
      /* Translators: %.1f is a mean score from 1 to 10 */
      return g_strdup_printf (_ ("Target %.1f"), target);
    }
}
