#include "wt-hint.h"

#include "wt-activity.h"
#include "wt-date.h"
#include "wt-plan.h"

#include <glib/gi18n.h>

struct _WtHint
{
  GObject parent_instance;

  char *text;   /* (owned) */
  char *why;    /* (owned) */
  char *prompt; /* (owned) */
  WtHintPlace place;
};

G_DEFINE_FINAL_TYPE (WtHint, wt_hint, G_TYPE_OBJECT)

/* The prompts that ask for a budget, in the checklists of the toolkit. */
static const char *const BUDGET_PROMPTS[] = { "skills.budget", "before.budget" };

static void
wt_hint_finalize (GObject *object)
{
  WtHint *self = WT_HINT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->why, g_free);
  g_clear_pointer (&self->prompt, g_free);

  G_OBJECT_CLASS (wt_hint_parent_class)->finalize (object);
}

static void
wt_hint_class_init (WtHintClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_hint_finalize;
}

static void
wt_hint_init (WtHint *self)
{
}

/* Takes over @why. */
static void
add (GListStore *hints, WtHintPlace place, const char *prompt, const char *text, char *why)
{
  g_autoptr (WtHint) hint = g_object_new (WT_TYPE_HINT, NULL);

  hint->place = place;
  hint->prompt = g_strdup (prompt);
  hint->text = g_strdup (text);
  hint->why = why;
  g_list_store_append (hints, hint);
}

/* What is about the time ahead is not said of a project that is over. */
static gboolean
is_closed (WtProjectLife *life)
{
  return wt_project_get_stage (wt_project_life_get_project (life)) == WT_STAGE_CLOSED;
}

/* What was counted of a project's activities. */
typedef struct
{
  guint held;
  guint after_decision;
  gint64 people;
  char *first_after; /* (owned) (nullable): title of the first activity after the decision */
} ActivityCounts;

static void
count_activities (WtProjectLife *life, ActivityCounts *counts)
{
  GListModel *activities = wt_project_life_get_list (life, WT_PROJECT_LIFE_ACTIVITIES);
  const char *decides_on = wt_project_get_decides_on (wt_project_life_get_project (life));

  for (guint i = 0; i < g_list_model_get_n_items (activities); i++)
    {
      g_autoptr (WtActivity) activity = g_list_model_get_item (activities, i);

      if (wt_model_get_boolean (WT_MODEL (activity), WT_ACTIVITY_TOOK_PLACE))
        {
          counts->held++;
          counts->people += wt_model_get_int64 (WT_MODEL (activity), WT_ACTIVITY_PEOPLE);
        }
      else if (decides_on[0] != '\0'
               && g_strcmp0 (wt_activity_get_held_on (activity), decides_on) > 0)
        {
          counts->after_decision++;
          /* The latest comes first in the list, so the last one found is the first in time. */
          g_free (counts->first_after);
          counts->first_after = g_strdup (wt_activity_get_title (activity));
        }
    }
}

static void
look_at_decision (GListStore *hints, WtProjectLife *life, const ActivityCounts *counts)
{
  g_autofree char *date =
      wt_date_to_words (wt_project_get_decides_on (wt_project_life_get_project (life)));

  if (counts->after_decision == 0 || is_closed (life))
    return;
  add (
      hints, WT_HINT_PLACE_TIMELINE, "", _ ("Engagement is planned after the decision."),
      /* Translators: an activity's title, how many other activities, a date */
      counts->after_decision > 1
          ? g_strdup_printf (ngettext ("“%1$s” and %2$u other activity come after %3$s, when it is "
                                       "decided.",
                                       "“%1$s” and %2$u other activities come after %3$s, when it "
                                       "is decided.",
                                       counts->after_decision - 1),
                             counts->first_after, counts->after_decision - 1, date)
          /* Translators: an activity's title, a date */
          : g_strdup_printf (_ ("“%1$s” comes after %2$s, when it is decided."),
                             counts->first_after, date));
}

static void
look_at_people (GListStore *hints, WtProjectLife *life, const ActivityCounts *counts)
{
  WtStage stage = wt_project_get_stage (wt_project_life_get_project (life));

  if (counts->people > 0 || stage < WT_STAGE_UNDER_WAY)
    return;
  add (hints, WT_HINT_PLACE_ENGAGEMENT, "", _ ("Nobody but staff has been involved."),
       counts->held == 0
           /* Translators: %s is a stage such as "Under way" */
           ? g_strdup_printf (_ ("The project is at the stage “%s”, and no activity has taken "
                                 "place."),
                              wt_term_get_title (wt_stages, stage))
           : g_strdup_printf (ngettext ("The %u activity that took place reached nobody.",
                                        "The %u activities that took place reached nobody.",
                                        counts->held),
                              counts->held));
}

static void
look_at_level (GListStore *hints, WtProjectLife *life)
{
  WtProject *project = wt_project_life_get_project (life);
  WtLevel aimed = wt_project_get_level_aimed (project);
  WtLevel reached = wt_project_get_level_reached (project);

  if (reached >= aimed || wt_project_get_stage (project) < WT_STAGE_UNDER_WAY)
    return;
  add (hints, WT_HINT_PLACE_ENGAGEMENT, "", _ ("The level reached is below the level aimed at."),
       /* Translators: two levels such as "Co-production" and "Involving" */
       reached != WT_LEVEL_NONE
           ? g_strdup_printf (_ ("The project aims at %1$s; its activities have reached %2$s."),
                              wt_term_get_title (wt_levels, aimed),
                              wt_term_get_title (wt_levels, reached))
           /* Translators: %s is a level such as "Co-production" */
           : g_strdup_printf (_ ("The project aims at %s; no activity has taken place."),
                              wt_term_get_title (wt_levels, aimed)));
}

static void
look_at_budget (GListStore *hints, WtProjectLife *life)
{
  GListModel *plans = wt_project_life_get_list (life, WT_PROJECT_LIFE_PLANS);
  g_autoptr (WtPlan) plan = g_list_model_get_item (plans, 0);

  for (guint i = 0; plan != NULL && !is_closed (life) && i < G_N_ELEMENTS (BUDGET_PROMPTS); i++)
    {
      WtChecklist *checklist = wt_plan_get_checklist (plan);
      int index = wt_checklist_find_prompt (checklist, BUDGET_PROMPTS[i]);
      WtAnswer answer;

      if (index < 0)
        continue;
      answer = wt_prompt_answer_get_answer (wt_plan_get_answer (plan, (guint) index));
      if (answer == WT_ANSWER_NOT_YET)
        /* Translators: %s is a prompt of a checklist */
        add (hints, WT_HINT_PLACE_PROMPT, BUDGET_PROMPTS[i],
             _ ("There is no budget for people’s expenses."),
             g_strdup_printf (_ ("“%s” is answered not yet."),
                              wt_checklist_get_prompt (checklist, (guint) index)->lead));
      else if (answer == WT_ANSWER_NONE)
        add (hints, WT_HINT_PLACE_PROMPT, BUDGET_PROMPTS[i],
             _ ("It is not known whether there is a budget for people’s expenses."),
             /* Translators: %s is a prompt of a checklist */
             g_strdup_printf (_ ("“%s” has no answer."),
                              wt_checklist_get_prompt (checklist, (guint) index)->lead));
    }
}

static void
look_at_evaluation (GListStore *hints, WtProjectLife *life)
{
  WtStageDates *dates = wt_project_life_get_stage_dates (life, WT_STAGE_EVALUATING);
  WtProject *project = wt_project_life_get_project (life);

  if (dates == NULL || wt_stage_dates_get_starts_on (dates)[0] != '\0'
      || wt_stage_dates_get_ends_on (dates)[0] != '\0'
      || wt_project_get_stage (project) >= WT_STAGE_EVALUATING)
    return;
  add (hints, WT_HINT_PLACE_TIMELINE, "", _ ("The evaluation has no date."),
       /* Translators: %s is a stage, "Evaluating" */
       g_strdup_printf (_ ("The stage “%s” has no dates."),
                        wt_term_get_title (wt_stages, WT_STAGE_EVALUATING)));
}

static void
look_at_urgency (GListStore *hints, WtProjectLife *life, const char *today)
{
  WtProject *project = wt_project_life_get_project (life);
  const char *date = wt_model_get_string (WT_MODEL (project), WT_PROJECT_LOOK_AGAIN_ON);
  g_autofree char *words = wt_date_to_words (date);

  if (!wt_project_is_urgent (project) || is_closed (life))
    return;
  if (date[0] == '\0')
    add (hints, WT_HINT_PLACE_TIMELINE, "", _ ("Urgent work has no date to look again."),
         g_strdup (_ ("The project is marked urgent, and lighter methods are meant to be looked at "
                      "again.")));
  else if (g_strcmp0 (date, today) <= 0)
    add (hints, WT_HINT_PLACE_TIMELINE, "", _ ("It is time to look again at this urgent work."),
         /* Translators: %s is a date */
         g_strdup_printf (_ ("The date to look again was %s."), words));
}

static void
look_at_duty (GListStore *hints, WtProjectLife *life)
{
  WtStage stage = wt_project_get_stage (wt_project_life_get_project (life));

  if (wt_duty_get_state (wt_project_life_get_duty (life)) != WT_DUTY_UNDECIDED
      || stage < WT_STAGE_PLANNING)
    return;
  add (hints, WT_HINT_PLACE_DUTY, "", _ ("It is not decided whether the duty to involve applies."),
       /* Translators: %s is a stage such as "Planning" */
       g_strdup_printf (_ ("The project is at the stage “%s”, and nothing is recorded about the "
                           "duty."),
                        wt_term_get_title (wt_stages, stage)));
}

GListModel *
wt_hint_find_all (WtProjectLife *life, const char *today)
{
  GListStore *hints = g_list_store_new (WT_TYPE_HINT);
  ActivityCounts counts = { 0 };

  count_activities (life, &counts);
  look_at_decision (hints, life, &counts);
  look_at_people (hints, life, &counts);
  look_at_duty (hints, life);
  look_at_urgency (hints, life, today);
  look_at_level (hints, life);
  look_at_budget (hints, life);
  look_at_evaluation (hints, life);
  g_free (counts.first_after);
  return G_LIST_MODEL (hints);
}

const char *
wt_hint_get_text (WtHint *self)
{
  return self->text;
}

const char *
wt_hint_get_why (WtHint *self)
{
  return self->why;
}

WtHintPlace
wt_hint_get_place (WtHint *self)
{
  return self->place;
}

const char *
wt_hint_get_prompt (WtHint *self)
{
  return self->prompt;
}
