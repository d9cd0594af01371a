#include "wt-issue.h"

#include "wt-error.h"

static void
wt_issue_free (WtIssue *issue)
{
  g_free (issue->message);
  g_free (issue);
}

GPtrArray *
wt_issue_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) wt_issue_free);
}

void
wt_issue_list_add (GPtrArray *issues, const char *property, const char *message)
{
  WtIssue *issue = g_new0 (WtIssue, 1);

  issue->property = property;
  issue->message = g_strdup (message);
  g_ptr_array_add (issues, issue);
}

const char *
wt_issue_list_find (GPtrArray *issues, const char *property)
{
  for (guint i = 0; i < issues->len; i++)
    {
      WtIssue *issue = g_ptr_array_index (issues, i);

      if (g_str_equal (issue->property, property))
        return issue->message;
    }
  return NULL;
}

gboolean
wt_issue_list_check (GPtrArray *issues, GError **error)
{
  if (issues->len == 0)
    return TRUE;

  g_set_error_literal (error, WT_ERROR, WT_ERROR_INVALID,
                       ((WtIssue *) g_ptr_array_index (issues, 0))->message);
  return FALSE;
}
