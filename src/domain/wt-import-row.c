#include "wt-import-row.h"

#include "wt-csv-cell.h"
#include "wt-import-cell.h"

#include <glib/gi18n.h>
#include <string.h>

/* How much of a cell is quoted, in characters. */
#define QUOTED_MAXIMUM 60

/* Between the cells of which a checksum is made. */
#define CELL_END "\x1f"

static char *
dup_quote (const char *cell)
{
  return g_utf8_strlen (cell, -1) <= QUOTED_MAXIMUM ? g_strdup (cell)
                                                    : g_utf8_substring (cell, 0, QUOTED_MAXIMUM);
}

static gboolean
set_fault (WtImportFault *fault, const WtQuestion *question, const char *cell)
{
  g_autofree char *quote = dup_quote (cell);

  fault->question = question->key;
  /* Translators: %1$s is the id of a question, %2$s what stands in the file */
  fault->reason = g_strdup_printf (_ ("“%1$s” cannot be “%2$s”."), question->key, quote);
  return FALSE;
}

static gboolean
read_serial (WtResponse *response, const char *cell, WtImportFault *fault)
{
  g_autofree char *tidy = g_strstrip (g_strdup (cell));
  guint64 serial;

  if (tidy[0] == '\0')
    return TRUE;
  if (g_ascii_string_to_unsigned (tidy, 10, 1, WT_SERIAL_MAXIMUM, &serial, NULL))
    {
      wt_response_set_serial (response, (gint64) serial);
      return TRUE;
    }
  else
    {
      g_autofree char *quote = dup_quote (cell);

      fault->question = "serial";
      fault->reason = g_strdup_printf (_ ("The form number cannot be “%s”."), quote);
      return FALSE;
    }
}

/* Adds one ticked answer to those before it. */
static void
tick (WtResponse *response, const WtQuestion *question, WtImportUse use)
{
  char key = wt_response_get_key (response, use.question);

  if (question->kind == WT_QUESTION_CHOICES)
    {
      g_autofree char *letters =
          g_strdup_printf ("%s%c", wt_response_get_text (response, use.question), use.choice);
      g_autofree char *value = wt_question_dup_value (question, letters);

      if (value != NULL)
        wt_response_set_value (response, use.question, value);
    }
  else
    wt_response_set_key (response, use.question, key == WT_KEY_OPEN ? use.choice : WT_KEY_SEVERAL);
}

static gboolean
read_tick (WtResponse *response,
           const WtQuestion *question,
           WtImportUse use,
           const char *cell,
           WtImportFault *fault)
{
  gboolean is_ticked;

  if (!wt_import_cell_read_tick (question, use.choice, cell, &is_ticked))
    return set_fault (fault, question, cell);
  if (is_ticked)
    tick (response, question, use);
  return TRUE;
}

/* Two people may send alike answers in the same second; then they count as one. */
static void
read_source (WtImportMapping *mapping, const char *const *cells, WtResponse *response)
{
  gboolean has_identity = wt_import_mapping_has_role (mapping, WT_IMPORT_IDENTITY);
  gboolean has_moment = wt_import_mapping_has_role (mapping, WT_IMPORT_MOMENT);
  g_autoptr (GChecksum) checksum =
      has_identity || has_moment ? g_checksum_new (G_CHECKSUM_SHA256) : NULL;
  gboolean is_known = FALSE;

  for (guint i = 0; checksum != NULL && i < wt_import_mapping_get_n_columns (mapping); i++)
    {
      WtImportRole role = wt_import_mapping_get_use (mapping, i).role;
      gboolean tells = role == (has_identity ? WT_IMPORT_IDENTITY : WT_IMPORT_MOMENT);

      is_known |= tells && cells[i][0] != '\0';
      if (role == WT_IMPORT_LEFT_OUT
          || (has_identity && role != WT_IMPORT_IDENTITY && role != WT_IMPORT_MOMENT))
        continue;
      g_checksum_update (checksum, (const guchar *) cells[i], (gssize) strlen (cells[i]));
      g_checksum_update (checksum, (const guchar *) CELL_END, 1);
    }
  if (is_known)
    wt_response_set_source (response, g_checksum_get_string (checksum));
}

/* What the program wrote itself it reads to the letter. */
static gboolean
read_answer (WtImportMapping *mapping,
             const char *cell,
             gboolean has_decimal_comma,
             WtResponse *response,
             guint index)
{
  const WtQuestion *question =
      wt_survey_get_question (wt_import_mapping_get_survey (mapping), index);

  return wt_import_mapping_get_tool (mapping) == WT_IMPORT_TOOL_WORKING_TOGETHER
             ? wt_csv_cell_read_answer (question, cell, has_decimal_comma, response, index)
             : wt_import_cell_read (question, cell, has_decimal_comma, response, index);
}

gboolean
wt_import_row_read (WtImportMapping *mapping,
                    const char *const *cells,
                    gboolean has_decimal_comma,
                    WtResponse *response,
                    WtImportFault *fault)
{
  WtSurvey *survey = wt_import_mapping_get_survey (mapping);
  guint n_columns = wt_import_mapping_get_n_columns (mapping);

  for (guint i = 0; i < n_columns; i++)
    {
      WtImportUse use = wt_import_mapping_get_use (mapping, i);
      const WtQuestion *question;

      if (use.role == WT_IMPORT_SERIAL && !read_serial (response, cells[i], fault))
        return FALSE;
      if (use.role != WT_IMPORT_ANSWER && use.role != WT_IMPORT_CHOICE)
        continue;
      question = wt_survey_get_question (survey, use.question);
      if (use.role == WT_IMPORT_CHOICE)
        {
          if (!read_tick (response, question, use, cells[i], fault))
            return FALSE;
        }
      else if (!read_answer (mapping, cells[i], has_decimal_comma, response, use.question))
        return set_fault (fault, question, cells[i]);
    }
  read_source (mapping, cells, response);
  wt_response_close (response);
  return TRUE;
}
