#include "wt-chart-data.h"

#include "wt-chart-data-private.h"
#include "wt-error.h"
#include "wt-json-scan.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *title;
  WtChart *(*make) (const WtChartData *data, GError **error);
} Kind;

static const Kind KINDS[] = {
  { "calendar", N_ ("Calendar of engagement"), wt_chart_data_make_calendar },
  { "checklist", N_ ("Checklist by principle"), wt_chart_data_make_checklist },
  { "choice", N_ ("Answers to a question with choices"), wt_chart_data_make_choice },
  { "comparison", N_ ("Two groups compared"), wt_chart_data_make_comparison },
  { "number", N_ ("Numbers people gave"), wt_chart_data_make_number },
  { "panels", N_ ("A small panel for each group"), wt_chart_data_make_panels },
  { "ranking", N_ ("Groups ranked, with their intervals"), wt_chart_data_make_ranking },
  { "reach", N_ ("People reached, by level"), wt_chart_data_make_reach },
  { "response-rate", N_ ("Response rate"), wt_chart_data_make_response_rate },
  { "score", N_ ("Scores from 1 to 10"), wt_chart_data_make_score },
  { "scores", N_ ("Two scores side by side"), wt_chart_data_make_scores },
  { "series", N_ ("A measure over time, with process limits"), wt_chart_data_make_series },
  { "spectrum", N_ ("Spectrum of engagement"), wt_chart_data_make_spectrum },
  { "themes", N_ ("What comments are about"), wt_chart_data_make_themes },
  { "yes-no", N_ ("Yes and no"), wt_chart_data_make_yes_no },
  { "yes-no-diverging", N_ ("Yes, no and not usable"), wt_chart_data_make_diverging },
};

static const Kind *
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_equal (KINDS[i].name, name))
      return &KINDS[i];
  return NULL;
}

char **
wt_chart_data_list_kinds (void)
{
  char **kinds = g_new0 (char *, G_N_ELEMENTS (KINDS) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    kinds[i] = g_strdup (KINDS[i].name);
  return kinds;
}

const char *
wt_chart_data_get_title (const char *kind)
{
  const Kind *found = find_kind (kind);

  return found != NULL ? _ (found->title) : NULL;
}

/* The root object of @json, owned by @parser. */
static JsonObject *
parse (JsonParser *parser, GBytes *json, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (json, &length);
  g_autoptr (GError) cause = NULL;
  JsonNode *root = NULL;
  guint line = 0;

  /* Empty bytes have no address. */
  if (!wt_json_scan (text != NULL ? text : "", length, &line, &cause))
    {
      /* Translators: where a file is wrong, and how: “Line 3: a comma is missing.” */
      g_set_error (error, WT_ERROR, WT_ERROR_INVALID, _ ("Line %1$u: %2$s"), line, cause->message);
      return NULL;
    }
  if (json_parser_load_from_data (parser, text, (gssize) length, NULL))
    root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                           _ ("It is not one object in braces, { … }."));
      return NULL;
    }
  return json_node_get_object (root);
}

WtChart *
wt_chart_data_make (const char *kind, GBytes *json, int suppression_threshold, GError **error)
{
  const Kind *found = find_kind (kind);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  WtChartData data = { .threshold = suppression_threshold };

  if (found == NULL)
    {
      g_set_error (error, WT_ERROR, WT_ERROR_NOT_FOUND, "There is no chart “%s”", kind);
      return NULL;
    }
  data.object = parse (parser, json, error);
  if (data.object == NULL)
    return NULL;
  data.title = wt_chart_data_get_text (data.object, "title");
  if (data.title[0] == '\0')
    data.title = _ (found->title);
  return found->make (&data, error);
}
