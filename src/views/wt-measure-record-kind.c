/* Lists of measures; wt-record-kinds.h. */

#include "wt-record-kinds.h"

#include "wt-measure-row.h"
#include "wt-measure-words.h"
#include "wt-words.h"

#include <glib/gi18n.h>

static int
compare_measure_titles (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_utf8_collate (wt_measure_get_title ((WtMeasure *) a),
                         wt_measure_get_title ((WtMeasure *) b));
}

static char *
dup_measure_text (gpointer record)
{
  g_autofree char *where = wt_measure_words_where (record);

  return wt_words_join (wt_measure_get_title (record),
                        wt_term_get_title (wt_measure_kinds, (int) wt_measure_get_kind (record)),
                        where, NULL);
}

static void
open_measure (GtkWidget *list, gpointer record)
{
  gtk_widget_activate_action (list, "win.open-measure", "x", wt_measure_get_id (record));
}

static const WtRecordSort MEASURE_SORTS[] = {
  { N_ ("By name"), compare_measure_titles },
  { 0 },
};

const WtRecordKind wt_record_kind_measures = {
  .get_row_type = wt_measure_row_get_type,
  .dup_search_text = dup_measure_text,
  .sorts = MEASURE_SORTS,
  .open = open_measure,
};
