#include "wt-filter-sql.h"

/* After every date that is kept. */
#define LAST_DAY "9999-12-31"

void
wt_filter_bind (const WtFilter *filter, WtStatement *statement)
{
  wt_statement_bind_text (statement, 1, filter->from);
  wt_statement_bind_text (statement, 2, filter->to[0] != '\0' ? filter->to : LAST_DAY);
  wt_statement_bind_int64 (statement, 3, filter->organisation_id);
  wt_statement_bind_int64 (statement, 4, filter->directorate_id);
  wt_statement_bind_int64 (statement, 5, filter->project_id);
  wt_statement_bind_int64 (statement, 6, filter->activity_id);
  wt_statement_bind_text (statement, 7, wt_term_get_nick (wt_levels, filter->level));
}
