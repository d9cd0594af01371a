#include "wt-issue.h"

#include "wt-date.h"
#include "wt-error.h"

#include <glib/gi18n.h>

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

void
wt_issue_list_check_text (GPtrArray *issues,
                          WtModel *model,
                          const char *property,
                          const char *message)
{
  g_autofree char *text = NULL;

  g_object_get (model, property, &text, NULL);
  if (g_strstrip (text)[0] == '\0')
    wt_issue_list_add (issues, property, message);
}

void
wt_issue_list_check_date (GPtrArray *issues, WtModel *model, const char *property)
{
  g_autofree char *date = NULL;

  g_object_get (model, property, &date, NULL);
  if (date[0] != '\0' && !wt_date_is_valid (date))
    wt_issue_list_add (issues, property, _ ("There is no such date."));
}

void
wt_issue_list_check_order (GPtrArray *issues, WtModel *model, const char *start, const char *end)
{
  g_autofree char *starts_on = NULL;
  g_autofree char *ends_on = NULL;

  g_object_get (model, start, &starts_on, end, &ends_on, NULL);
  if (wt_date_is_valid (starts_on) && wt_date_is_valid (ends_on)
      && g_strcmp0 (ends_on, starts_on) < 0)
    wt_issue_list_add (issues, end, _ ("The end is before the start."));
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
