#include "wt-model-column.h"

static void
read_column (WtStatement *statement, WtModel *model, const WtModelColumn *column, guint index)
{
  switch (column->kind)
    {
    case WT_COLUMN_TEXT:
      wt_model_set_string (model, column->property, wt_statement_get_text (statement, index));
      break;
    case WT_COLUMN_INT:
      wt_model_set_int (model, column->property, (int) wt_statement_get_int64 (statement, index));
      break;
    case WT_COLUMN_INT64:
    case WT_COLUMN_REFERENCE:
      wt_model_set_int64 (model, column->property, wt_statement_get_int64 (statement, index));
      break;
    case WT_COLUMN_BOOLEAN:
      wt_model_set_boolean (model, column->property,
                            wt_statement_get_int64 (statement, index) != 0);
      break;
    case WT_COLUMN_TERM:
      wt_model_set_int (
          model, column->property,
          wt_term_from_nick (column->terms, wt_statement_get_text (statement, index)));
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
bind_column (WtStatement *statement, WtModel *model, const WtModelColumn *column, guint number)
{
  switch (column->kind)
    {
    case WT_COLUMN_TEXT:
      wt_statement_bind_text (statement, number, wt_model_get_string (model, column->property));
      break;
    case WT_COLUMN_INT:
      wt_statement_bind_int64 (statement, number, wt_model_get_int (model, column->property));
      break;
    case WT_COLUMN_INT64:
      wt_statement_bind_int64 (statement, number, wt_model_get_int64 (model, column->property));
      break;
    case WT_COLUMN_REFERENCE:
      wt_statement_bind_reference (statement, number, wt_model_get_int64 (model, column->property));
      break;
    case WT_COLUMN_BOOLEAN:
      wt_statement_bind_int64 (statement, number, wt_model_get_boolean (model, column->property));
      break;
    case WT_COLUMN_TERM:
      wt_statement_bind_text (
          statement, number,
          wt_term_get_nick (column->terms, wt_model_get_int (model, column->property)));
      break;
    default:
      g_assert_not_reached ();
    }
}

void
wt_model_column_read_all (WtStatement *statement,
                          WtModel *model,
                          const WtModelColumn *columns,
                          guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    read_column (statement, model, &columns[i], i);
}

void
wt_model_column_bind_all (WtStatement *statement,
                          WtModel *model,
                          const WtModelColumn *columns,
                          guint first,
                          guint n_columns)
{
  for (guint i = first; i < n_columns; i++)
    bind_column (statement, model, &columns[i], i + 1);
}
