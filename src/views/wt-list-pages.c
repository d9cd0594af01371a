/* The lists that the program has; wt-list-page.h says what each can do. */

#include "wt-list-page.h"

#include "wt-activity-jobs.h"
#include "wt-batch-jobs.h"
#include "wt-history-jobs.h"
#include "wt-measure-jobs.h"
#include "wt-project-jobs.h"
#include "wt-questionnaire-jobs.h"
#include "wt-record-jobs.h"
#include "wt-record-kinds.h"
#include "wt-words.h"

#include <glib/gi18n.h>

/* More than anybody reads; older changes are found by searching the file. */
#define HISTORY_LIMIT 5000

static WtJob *
make_projects_job (const WtFilter *filter)
{
  return wt_list_projects_job_new ();
}

static WtJob *
make_activities_job (const WtFilter *filter)
{
  return wt_list_activities_job_new (filter->project_id);
}

static WtJob *
make_batches_job (const WtFilter *filter)
{
  return wt_list_batches_job_new ();
}

static WtJob *
make_actions_job (const WtFilter *filter)
{
  return wt_list_actions_job_new (filter->project_id);
}

static WtJob *
make_history_job (const WtFilter *filter)
{
  return wt_list_history_job_new ("", 0, HISTORY_LIMIT);
}

static WtJob *
make_questionnaires_job (const WtFilter *filter)
{
  return wt_list_questionnaires_job_new ();
}

static WtJob *
make_measures_job (const WtFilter *filter)
{
  return wt_list_measures_job_new ();
}

static char *
dup_batch_count (gint64 count)
{
  return g_strdup_printf (ngettext ("%lu batch of forms", "%lu batches of forms", (gulong) count),
                          (gulong) count);
}

static char *
dup_action_count (gint64 count)
{
  return g_strdup_printf (ngettext ("%lu action", "%lu actions", (gulong) count), (gulong) count);
}

static char *
dup_change_count (gint64 count)
{
  return g_strdup_printf (ngettext ("%lu change", "%lu changes", (gulong) count), (gulong) count);
}

static char *
dup_questionnaire_count (gint64 count)
{
  return g_strdup_printf (ngettext ("%lu questionnaire", "%lu questionnaires", (gulong) count),
                          (gulong) count);
}

static char *
dup_measure_count (gint64 count)
{
  return g_strdup_printf (ngettext ("%lu measure", "%lu measures", (gulong) count), (gulong) count);
}

static const WtListPageKind PROJECTS = {
  .title = N_ ("Projects"),
  .records = &wt_record_kind_projects,
  .make_job = make_projects_job,
  .dup_count = wt_words_projects,
  .button = N_ ("New project"),
  .button_action = "win.new-project",
  .is_suggested = TRUE,
  .empty_icon = "wt-projects-symbolic",
  .empty_title = N_ ("No projects yet"),
  .empty_text = N_ ("A project holds a checklist, its activities and what people said."),
  .empty_button = N_ ("New project"),
  .empty_action = "win.new-project",
};

static const WtListPageKind ACTIVITIES = {
  .title = N_ ("Engagement"),
  .records = &wt_record_kind_activities,
  .make_job = make_activities_job,
  .dup_count = wt_words_activities,
  .button = N_ ("Record an activity"),
  .button_action = "win.record-activity",
  .is_suggested = TRUE,
  .empty_icon = "wt-engagement-symbolic",
  .empty_title = N_ ("No activities yet"),
  .empty_text = N_ ("Record one in about a minute."),
  .empty_button = N_ ("Record an activity"),
  .empty_action = "win.record-activity",
};

static const WtListPageEntry BATCHES_MORE[] = {
  { N_ ("Import responses…"), "win.import-forms(int64 0)" },
  { N_ ("Print forms…"), "win.print-forms((int64 0, int64 0))" },
  { NULL, NULL },
};

static const WtListPageKind BATCHES = {
  .title = N_ ("Surveys"),
  .records = &wt_record_kind_batches,
  .make_job = make_batches_job,
  .dup_count = dup_batch_count,
  .button = N_ ("All results"),
  .button_action = "win.all-results",
  .other_button = N_ ("Questionnaires"),
  .other_action = "win.questionnaires",
  .more = BATCHES_MORE,
  .empty_icon = "wt-surveys-symbolic",
  .empty_title = N_ ("No forms yet"),
  .empty_text = N_ ("Paper forms belong to an activity. Record it first, then type in its forms."),
  .empty_button = N_ ("Record an activity"),
  .empty_action = "win.record-activity",
};

static const WtListPageKind ACTIONS = {
  .title = N_ ("Actions"),
  .records = &wt_record_kind_actions,
  .make_job = make_actions_job,
  .dup_count = dup_action_count,
  .button = N_ ("New action"),
  .button_action = "win.new-action",
  .is_suggested = TRUE,
  .empty_icon = "wt-actions-symbolic",
  .empty_title = N_ ("No actions yet"),
  .empty_text = N_ ("An action is something that somebody is going to do by a date. "
                    "A gap in a checklist becomes one in one step."),
  .empty_button = N_ ("New action"),
  .empty_action = "win.new-action",
};

static const WtListPageKind HISTORY = {
  .title = N_ ("History"),
  .records = &wt_record_kind_changes,
  .make_job = make_history_job,
  .dup_count = dup_change_count,
  .empty_icon = "wt-history-symbolic",
  .empty_title = N_ ("No changes yet"),
  .empty_text = N_ ("Everything that is changed stands here, with when and by whom."),
};

static const WtListPageKind QUESTIONNAIRES = {
  .title = N_ ("Questionnaires"),
  .records = &wt_record_kind_questionnaires,
  .make_job = make_questionnaires_job,
  .dup_count = dup_questionnaire_count,
  .button = N_ ("New questionnaire"),
  .button_action = "win.new-questionnaire",
  .is_suggested = TRUE,
  .empty_icon = "wt-surveys-symbolic",
  .empty_title = N_ ("No questionnaires yet"),
  .empty_text = N_ ("A questionnaire is what people fill in after an activity."),
  .empty_button = N_ ("New questionnaire"),
  .empty_action = "win.new-questionnaire",
};

static const WtListPageKind MEASURES = {
  .title = N_ ("Measures"),
  .records = &wt_record_kind_measures,
  .make_job = make_measures_job,
  .dup_count = dup_measure_count,
  .button = N_ ("Add a measure"),
  .button_action = "win.new-measure",
  .is_suggested = TRUE,
  .empty_icon = "wt-measures-symbolic",
  .empty_title = N_ ("No measures yet"),
  .empty_text = N_ ("A measure follows one figure over time, such as how valued people felt, "
                    "and tells a change from chance."),
  .empty_button = N_ ("Add a measure"),
  .empty_action = "win.new-measure",
};

static const WtListPageKind COUNTED_PROJECTS = {
  .title = N_ ("Projects counted"),
  .records = &wt_record_kind_projects_counted,
  .make_job = wt_list_counted_projects_job_new,
  .dup_count = wt_words_projects,
  .empty_icon = "wt-projects-symbolic",
  .empty_title = N_ ("No records in this period"),
  .empty_text = N_ ("Choose another period or filter on the overview."),
};

static const WtListPageKind COUNTED_ACTIVITIES = {
  .title = N_ ("Activities counted"),
  .records = &wt_record_kind_activities,
  .make_job = wt_list_counted_activities_job_new,
  .dup_count = wt_words_activities,
  .empty_icon = "wt-engagement-symbolic",
  .empty_title = N_ ("No records in this period"),
  .empty_text = N_ ("Choose another period or filter on the overview."),
};

static WtPage *
new_unfiltered (WtWorkspace *workspace, const WtListPageKind *kind)
{
  const WtFilter filter = { 0 };

  return wt_list_page_new (workspace, kind, &filter);
}

WtPage *
wt_list_page_new_projects (WtWorkspace *workspace)
{
  return new_unfiltered (workspace, &PROJECTS);
}

WtPage *
wt_list_page_new_activities (WtWorkspace *workspace)
{
  return new_unfiltered (workspace, &ACTIVITIES);
}

WtPage *
wt_list_page_new_batches (WtWorkspace *workspace)
{
  return new_unfiltered (workspace, &BATCHES);
}

WtPage *
wt_list_page_new_actions (WtWorkspace *workspace)
{
  return new_unfiltered (workspace, &ACTIONS);
}

WtPage *
wt_list_page_new_history (WtWorkspace *workspace)
{
  return new_unfiltered (workspace, &HISTORY);
}

WtPage *
wt_list_page_new_questionnaires (WtWorkspace *workspace)
{
  return new_unfiltered (workspace, &QUESTIONNAIRES);
}

WtPage *
wt_list_page_new_measures (WtWorkspace *workspace)
{
  return new_unfiltered (workspace, &MEASURES);
}

WtPage *
wt_list_page_new_counted (WtWorkspace *workspace, const char *what, const WtFilter *filter)
{
  return wt_list_page_new (
      workspace, g_str_equal (what, "projects") ? &COUNTED_PROJECTS : &COUNTED_ACTIVITIES, filter);
}
