#pragma once

#include "wt-model.h"

G_BEGIN_DECLS

/**
 * WtIssue:
 * @property: (not nullable): name of the property that is wrong; static
 * @message: (owned): what is wrong and what to do, in a user's words
 */
typedef struct
{
  const char *property;
  char *message;
} WtIssue;

/* A list of issues that owns them; free with g_ptr_array_unref(). */
GPtrArray *wt_issue_list_new (void);

/* Adds an issue; @property must be static, @message is copied. */
void wt_issue_list_add (GPtrArray *issues, const char *property, const char *message);

/* The message about @property in @issues, or %NULL. */
const char *wt_issue_list_find (GPtrArray *issues, const char *property);

/* Adds @message when the text property is empty but for blanks. */
void wt_issue_list_check_text (GPtrArray *issues,
                               WtModel *model,
                               const char *property,
                               const char *message);

/* Adds an issue when the date property has a date that is not in the calendar. */
void wt_issue_list_check_date (GPtrArray *issues, WtModel *model, const char *property);

/* Adds an issue to @end when both are dates of the calendar and the end is before the start. */
void
wt_issue_list_check_order (GPtrArray *issues, WtModel *model, const char *start, const char *end);

/* Sets @error to the first of @issues, as WT_ERROR_INVALID; %TRUE when there is none. */
gboolean wt_issue_list_check (GPtrArray *issues, GError **error);

G_END_DECLS
