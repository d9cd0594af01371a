#include "wt-filter-sql.h"

void
wt_filter_bind (const WtFilter *filter, WtStatement *statement)
{
  wt_statement_bind_text (statement, 1, filter->from);
  wt_statement_bind_text (statement, 2, filter->to);
  wt_statement_bind_int64 (statement, 3, filter->organisation_id);
  wt_statement_bind_int64 (statement, 4, filter->directorate_id);
  wt_statement_bind_int64 (statement, 5, filter->project_id);
  wt_statement_bind_int64 (statement, 6, filter->activity_id);
  wt_statement_bind_text (statement, 7, wt_term_get_nick (wt_levels, filter->level));
}
