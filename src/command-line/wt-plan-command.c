#include "wt-command-json.h"
#include "wt-command-runner.h"
#include "wt-command-table.h"

#include "wt-date.h"
#include "wt-hint.h"
#include "wt-plan.h"
#include "wt-project-life-jobs.h"

#include <glib/gi18n.h>

/* The order in which answers are told. */
static const WtAnswer ANSWERS[] = { WT_ANSWER_YES, WT_ANSWER_PARTLY, WT_ANSWER_NOT_YET,
                                    WT_ANSWER_NOT_APPLICABLE, WT_ANSWER_NONE };

/* Names of the counts in JSON, in the order of ANSWERS. */
static const char *const COUNT_NAMES[] = { "yes", "partly", "not_yet", "not_applicable",
                                           "no_answer" };

static void
add_counts (JsonBuilder *builder, WtPlan *plan, guint principle, const char *today)
{
  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    wt_command_json_add_count (builder, COUNT_NAMES[i],
                               wt_plan_count_of (plan, principle, ANSWERS[i]));
  wt_command_json_add_count (builder, "overdue",
                             wt_plan_count_overdue (plan, (int) principle, today));
}

/* Nothing that somebody wrote, and no names: only what was answered. */
static void
add_prompt (JsonBuilder *builder, WtPlan *plan, guint index, const char *today)
{
  const WtPrompt *prompt = wt_checklist_get_prompt (wt_plan_get_checklist (plan), index);
  WtPromptAnswer *answer = wt_plan_get_answer (plan, index);
  WtModel *model = WT_MODEL (answer);

  json_builder_begin_object (builder);
  wt_command_json_add_text (builder, "id", prompt->id);
  wt_command_json_add_text (builder, "text", prompt->text);
  wt_command_json_add_text (
      builder, "answer",
      wt_term_get_nick (wt_answers, wt_prompt_answer_get_effective_answer (answer)));
  wt_command_json_add_boolean (builder, "by_itself",
                               wt_prompt_answer_get_answer (answer) == WT_ANSWER_NONE
                                   && wt_prompt_answer_get_effective_answer (answer)
                                          != WT_ANSWER_NONE);
  wt_command_json_add_boolean (builder, "has_evidence",
                               wt_model_get_string (model, WT_PROMPT_ANSWER_EVIDENCE)[0] != '\0');
  wt_command_json_add_text (builder, "due_on", wt_prompt_answer_get_due_on (answer));
  wt_command_json_add_boolean (builder, "is_gap", wt_prompt_answer_is_gap (answer));
  wt_command_json_add_boolean (builder, "is_overdue", wt_prompt_answer_is_overdue (answer, today));
  wt_command_json_add_boolean (builder, "has_action",
                               wt_plan_find_action (plan, prompt->id) != NULL);
  json_builder_end_object (builder);
}

static void
add_principle (JsonBuilder *builder, WtPlan *plan, guint index, const char *today)
{
  const WtPrinciple *principle = wt_checklist_get_principle (wt_plan_get_checklist (plan), index);

  json_builder_begin_object (builder);
  wt_command_json_add_text (builder, "id", principle->id);
  wt_command_json_add_text (builder, "title", principle->title);
  add_counts (builder, plan, index, today);
  json_builder_set_member_name (builder, "prompts");
  json_builder_begin_array (builder);
  for (guint i = principle->first; i < principle->first + principle->n_prompts; i++)
    add_prompt (builder, plan, i, today);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_plan (JsonBuilder *builder, WtPlan *plan, const char *today)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  WtChecklist *newest = wt_plan_get_newest (plan);

  json_builder_begin_object (builder);
  wt_command_json_add_text (builder, "id", wt_checklist_get_key (checklist));
  wt_command_json_add_text (builder, "title", wt_checklist_get_title (checklist));
  wt_command_json_add_count (builder, "version", wt_checklist_get_version (checklist));
  wt_command_json_add_count (builder, "newest_version",
                             wt_checklist_get_version (newest != NULL ? newest : checklist));
  wt_command_json_add_count (builder, "prompts", wt_checklist_get_n_prompts (checklist));
  wt_command_json_add_count (builder, "answered", wt_plan_count_answered (plan));
  wt_command_json_add_count (builder, "overdue", wt_plan_count_overdue (plan, -1, today));
  json_builder_set_member_name (builder, "principles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < wt_checklist_get_n_principles (checklist); i++)
    add_principle (builder, plan, i, today);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_hints (JsonBuilder *builder, GListModel *hints)
{
  json_builder_set_member_name (builder, "hints");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (hints); i++)
    {
      g_autoptr (WtHint) hint = g_list_model_get_item (hints, i);

      json_builder_begin_object (builder);
      wt_command_json_add_text (builder, "text", wt_hint_get_text (hint));
      wt_command_json_add_text (builder, "why", wt_hint_get_why (hint));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (WtProjectLife *life, GListModel *hints, const char *today)
{
  WtProject *project = wt_project_life_get_project (life);
  GListModel *plans = wt_project_life_get_list (life, WT_PROJECT_LIFE_PLANS);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  wt_command_json_add_count (builder, "project_id", wt_project_get_id (project));
  wt_command_json_add_text (builder, "title", wt_project_get_title (project));
  wt_command_json_add_text (builder, "stage",
                            wt_term_get_nick (wt_stages, wt_project_get_stage (project)));
  wt_command_json_add_text (builder, "level_aimed",
                            wt_term_get_nick (wt_levels, wt_project_get_level_aimed (project)));
  wt_command_json_add_text (builder, "level_reached",
                            wt_term_get_nick (wt_levels, wt_project_get_level_reached (project)));
  wt_command_json_add_text (builder, "decides_on", wt_project_get_decides_on (project));
  wt_command_json_add_boolean (builder, "urgent", wt_project_is_urgent (project));
  wt_command_json_add_text (
      builder, "duty_applies",
      wt_term_get_nick (wt_duty_states, wt_duty_get_state (wt_project_life_get_duty (life))));
  json_builder_set_member_name (builder, "checklists");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (plans, i);

      add_plan (builder, plan, today);
    }
  json_builder_end_array (builder);
  add_hints (builder, hints);
  json_builder_end_object (builder);
  wt_command_json_print (builder);
}

static void
add_number (WtCommandTable *table, guint number)
{
  g_autofree char *words = g_strdup_printf ("%u", number);

  wt_command_table_add (table, words);
}

static void
print_principles (WtPlan *plan, const char *today)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  g_autoptr (WtCommandTable) table = wt_command_table_new ("lrrrrrr");

  wt_command_table_add (table, _ ("Principle"));
  for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
    wt_command_table_add (table, ANSWERS[i] == WT_ANSWER_NONE
                                     ? _ ("No answer")
                                     : wt_term_get_title (wt_answers, (int) ANSWERS[i]));
  /* Translators: how many prompts should have been settled by now */
  wt_command_table_add (table, _ ("Overdue"));
  for (guint p = 0; p < wt_checklist_get_n_principles (checklist); p++)
    {
      wt_command_table_add (table, wt_checklist_get_principle (checklist, p)->short_title);
      for (guint i = 0; i < G_N_ELEMENTS (ANSWERS); i++)
        add_number (table, wt_plan_count_of (plan, p, ANSWERS[i]));
      add_number (table, wt_plan_count_overdue (plan, (int) p, today));
    }
  wt_command_table_print (table);
}

static void
print_gaps (WtPlan *plan, const char *today)
{
  g_autoptr (GArray) gaps = wt_plan_list_gaps (plan, today);
  g_autoptr (WtCommandTable) table = wt_command_table_new ("lll");

  g_print ("\n");
  if (gaps->len == 0)
    {
      g_print ("%s\n", _ ("Nothing is missing"));
      return;
    }
  wt_command_table_add (table, _ ("What is missing"));
  wt_command_table_add (table, _ ("Due"));
  wt_command_table_add (table, _ ("Prompt"));
  for (guint i = 0; i < gaps->len; i++)
    {
      guint index = g_array_index (gaps, guint, i);
      WtPromptAnswer *answer = wt_plan_get_answer (plan, index);
      WtAnswer given = wt_prompt_answer_get_effective_answer (answer);
      g_autofree char *due = wt_date_to_short_words (wt_prompt_answer_get_due_on (answer));

      wt_command_table_add (table, wt_prompt_answer_is_overdue (answer, today) ? _ ("Past its date")
                                   : given == WT_ANSWER_NONE
                                       ? _ ("No answer")
                                       : wt_term_get_title (wt_answers, (int) given));
      wt_command_table_add (table, due);
      wt_command_table_add (table,
                            wt_checklist_get_prompt (wt_plan_get_checklist (plan), index)->lead);
    }
  wt_command_table_print (table);
}

static void
print_plan (WtPlan *plan, const char *today)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);

  g_print ("\n%s\n", wt_checklist_get_title (checklist));
  /* Translators: how many prompts of a checklist are answered, of how many: "15 of 19 answered" */
  g_print (_ ("%1$u of %2$u answered"), wt_plan_count_answered (plan),
           wt_checklist_get_n_prompts (checklist));
  g_print ("\n\n");
  print_principles (plan, today);
  print_gaps (plan, today);
}

static void
print_text (WtProjectLife *life, GListModel *hints, const char *today)
{
  GListModel *plans = wt_project_life_get_list (life, WT_PROJECT_LIFE_PLANS);

  g_print ("%s\n", wt_project_get_title (wt_project_life_get_project (life)));
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (WtPlan) plan = g_list_model_get_item (plans, i);

      print_plan (plan, today);
    }
  if (g_list_model_get_n_items (hints) > 0)
    g_print ("\n%s\n", _ ("Worth a thought"));
  for (guint i = 0; i < g_list_model_get_n_items (hints); i++)
    {
      g_autoptr (WtHint) hint = g_list_model_get_item (hints, i);

      g_print ("%s %s\n", wt_hint_get_text (hint), wt_hint_get_why (hint));
    }
}

static WtCommandExit
run (const WtCommandArguments *arguments)
{
  g_autoptr (WtWorkspace) workspace = wt_command_open (arguments, WT_WORKSPACE_OPEN);
  g_autoptr (WtProjectLife) life = NULL;
  g_autoptr (GListModel) hints = NULL;
  g_autofree char *today = wt_date_today ();

  if (workspace == NULL
      || !wt_command_run (workspace, wt_load_project_life_job_new (arguments->filter.project_id),
                          &life))
    return WT_COMMAND_FAILED;
  hints = wt_hint_find_all (life, today);
  (arguments->as_json ? print_json : print_text) (life, hints, today);
  return WT_COMMAND_DONE;
}

/* clang-format off */
const WtCommand wt_plan_command = {
  .name = "plan",
  .parameters = N_("FILE"),
  .description = N_("Show how far a project’s checklists are and what is missing"),
  .details = N_("What people wrote and their names are left out."),
  .n_parameters = 1,
  .options = WT_COMMAND_OPTION_PROJECT | WT_COMMAND_OPTION_JSON,
  .required = WT_COMMAND_OPTION_PROJECT,
  .run = run,
};
/* clang-format on */
