#include "wt-model-change.h"

char *
wt_model_change_dup_labels (WtModel *before, WtModel *after)
{
  g_autoptr (GPtrArray) labels = wt_model_list_differences (before, after);

  g_ptr_array_add (labels, NULL);
  return g_strjoinv (", ", (char **) labels->pdata);
}

char *
wt_model_change_dup_field (WtModel *before, WtModel *after, const char *kind, gint64 id)
{
  const char *property = wt_model_find_typed_difference (before, after);

  return property != NULL ? g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", kind, id, property)
                          : NULL;
}

char *
wt_model_change_fill (const char *sentence, ...)
{
  va_list texts;
  char *filled;

  va_start (texts, sentence);
  filled = g_strdup_vprintf (sentence, texts);
  va_end (texts);
  return filled;
}
