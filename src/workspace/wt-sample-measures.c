#include "wt-sample-private.h"

#include "wt-date.h"
#include "wt-measure.h"
#include "wt-rebase.h"
#include "wt-record-store.h"

/* The days of the sample move with the day on which it is made; a rebase starts with a month. */
static char *
dup_start (WtSampleWorld *world, JsonObject *object)
{
  g_autofree char *day =
      wt_date_add_days (world->today, -(int) json_object_get_int_member (object, "days-ago"));

  return wt_date_month_start (day);
}

static gboolean
add_rebase (WtSampleWorld *world, JsonObject *object, gint64 measure_id, GError **error)
{
  g_autoptr (WtRebase) rebase = wt_rebase_new (measure_id);
  g_autofree char *starts_on = dup_start (world, object);

  g_object_set (rebase, "starts-on", starts_on, "reason",
                json_object_get_string_member (object, "reason"), NULL);
  return wt_record_store_insert (world->context->connection, WT_RECORD_REBASE, WT_MODEL (rebase),
                                 error);
}

gboolean
wt_sample_add_measures (WtSampleWorld *world, GError **error)
{
  WtConnection *connection = world->context->connection;
  JsonArray *objects = json_object_get_array_member (world->root, "measures");
  g_autoptr (GPtrArray) measures = wt_record_store_list (connection, WT_RECORD_MEASURE, 0, error);

  if (measures == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (objects) && i < measures->len; i++)
    {
      JsonObject *object = json_array_get_object_element (objects, i);
      WtMeasure *measure = g_ptr_array_index (measures, i);
      g_autofree char *target_on = wt_date_add_days (
          world->today, (int) json_object_get_int_member (object, "target-days-ahead"));

      g_object_set (measure, "target", json_object_get_string_member (object, "target"),
                    "target-on", target_on, NULL);
      if (!wt_record_store_update (connection, WT_RECORD_MEASURE, WT_MODEL (measure), error)
          || !add_rebase (world, json_object_get_object_member (object, "rebase"),
                          wt_measure_get_id (measure), error))
        return FALSE;
    }
  return TRUE;
}
