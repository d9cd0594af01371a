#include "wt-assessment-document.h"

#include <glib/gi18n.h>

#include "wt-assessment-parts-private.h"
#include "wt-date.h"
#include "wt-hint.h"
#include "wt-person-names.h"

/* @text, or that there is none. */
static const char *
or_missing (const char *text)
{
  return text[0] != '\0' ? text : _ ("Not recorded");
}

char *
wt_assessment_dup_date (const char *date)
{
  g_autofree char *words = wt_date_to_words (date);

  return g_strdup (or_missing (words));
}

static void
add_head (WtDocument *document, WtProject *project, WtEdition edition)
{
  WtModel *model = WT_MODEL (project);

  wt_document_add_title (document, _ ("Involvement assessment"), wt_project_get_title (project));
  wt_document_add_detail (document, _ ("Organisation"),
                          or_missing (wt_model_get_string (model, WT_PROJECT_ORGANISATION)));
  wt_document_add_detail (document, _ ("Directorate"),
                          or_missing (wt_model_get_string (model, WT_PROJECT_DIRECTORATE)));
  if (edition != WT_EDITION_PUBLIC)
    wt_document_add_detail (document, _ ("Lead"),
                            or_missing (wt_model_get_string (model, WT_PROJECT_LEAD)));
  wt_document_add_detail (
      document, _ ("Stage"),
      or_missing (wt_term_get_title (wt_stages, wt_project_get_stage (project))));
}

/* "NHS Act 2006, section 14Z45 (integrated care board)" */
static char *
dup_law (WtSettings *settings)
{
  const char *law = wt_model_get_string (WT_MODEL (settings), WT_SETTINGS_DUTY_LAW);
  const char *body = wt_model_get_string (WT_MODEL (settings), WT_SETTINGS_DUTY_BODY);

  if (law[0] == '\0' || body[0] == '\0')
    return g_strdup (law);
  /* Translators: a law, and the kind of organisation that it speaks of */
  return g_strdup_printf (_ ("%1$s (%2$s)"), law, body);
}

static const char *
get_participation (WtModel *duty)
{
  gboolean individual = wt_model_get_boolean (duty, WT_DUTY_INDIVIDUAL);
  gboolean public = wt_model_get_boolean (duty, WT_DUTY_PUBLIC);

  if (individual && public)
    return _ ("Individual and public");
  if (individual)
    return _ ("Individual");
  return public ? _ ("Public") : _ ("Not recorded");
}

/* What the work is about, in the words of the law that the organisation chose. */
static char *
dup_limbs (WtModel *duty, WtModel *settings)
{
  const struct
  {
    guint limb, wording;
    const char *name;
  } LIMBS[] = {
    { WT_DUTY_PLANNING, WT_SETTINGS_DUTY_PLANNING, _ ("Planning") },
    { WT_DUTY_PROPOSALS, WT_SETTINGS_DUTY_PROPOSALS, _ ("Proposals for change") },
    { WT_DUTY_DECISIONS, WT_SETTINGS_DUTY_DECISIONS, _ ("Decisions") },
  };
  GString *limbs = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (LIMBS); i++)
    {
      const char *wording = wt_model_get_string (settings, LIMBS[i].wording);

      if (!wt_model_get_boolean (duty, LIMBS[i].limb))
        continue;
      if (limbs->len > 0)
        g_string_append (limbs, ";\n");
      g_string_append (limbs, wording[0] != '\0' ? wording : LIMBS[i].name);
    }
  if (limbs->len == 0)
    g_string_append (limbs, _ ("Not recorded"));
  return g_string_free (limbs, FALSE);
}

/* Who decided, and when. */
static char *
dup_decided (WtModel *duty, WtEdition edition)
{
  const char *by =
      edition != WT_EDITION_PUBLIC ? wt_model_get_string (duty, WT_DUTY_DECIDED_BY) : "";
  g_autofree char *on = wt_date_to_words (wt_model_get_string (duty, WT_DUTY_DECIDED_ON));

  if (by[0] == '\0')
    return g_strdup (or_missing (on));
  if (on[0] == '\0')
    return g_strdup (by);
  /* Translators: who decided, and a date */
  return g_strdup_printf (_ ("%1$s, %2$s"), by, on);
}

static void
add_duty (WtDocument *document, WtProjectLife *life, GPtrArray *names, WtEdition edition)
{
  WtDuty *duty = wt_project_life_get_duty (life);
  WtDutyState state = wt_duty_get_state (duty);
  WtSettings *settings = wt_project_life_get_settings (life);
  g_autofree char *law = dup_law (settings);
  g_autofree char *reason = wt_person_names_dup_without (names, wt_duty_get_reason (duty));
  g_autofree char *decision = NULL, *decided = NULL, *limbs = NULL;

  wt_document_add_heading (document, _ ("The duty to involve"));
  if (state == WT_DUTY_UNDECIDED)
    {
      wt_document_add_note (document, _ ("Not decided yet."), law);
      return;
    }
  /* Translators: makes a sentence of "The duty applies" */
  decision = g_strdup_printf (_ ("%s."), wt_term_get_title (wt_duty_states, state));
  wt_document_add_note (document, decision, law);
  if (state == WT_DUTY_APPLIES)
    {
      limbs = dup_limbs (WT_MODEL (duty), WT_MODEL (settings));
      wt_document_add_fact (document, _ ("Participation"), get_participation (WT_MODEL (duty)));
      wt_document_add_fact (document, _ ("What it is about"), limbs);
    }
  decided = dup_decided (WT_MODEL (duty), edition);
  wt_document_add_fact (document, _ ("Why"), or_missing (reason));
  wt_document_add_fact (document, _ ("Decided"), decided);
}

static void
add_urgency (WtDocument *document, WtProject *project, GPtrArray *names)
{
  WtModel *model = WT_MODEL (project);
  g_autofree char *reason =
      wt_person_names_dup_without (names, wt_model_get_string (model, WT_PROJECT_URGENT_REASON));
  g_autofree char *methods =
      wt_person_names_dup_without (names, wt_model_get_string (model, WT_PROJECT_URGENT_METHODS));
  g_autofree char *again =
      wt_assessment_dup_date (wt_model_get_string (model, WT_PROJECT_LOOK_AGAIN_ON));

  if (!wt_project_is_urgent (project))
    return;
  wt_document_add_heading (document, _ ("Urgent work"));
  wt_document_add_fact (document, _ ("Reason"), or_missing (reason));
  wt_document_add_fact (document, _ ("Lighter methods"), or_missing (methods));
  wt_document_add_fact (document, _ ("Look again"), again);
}

static void
add_levels (WtDocument *document, WtProject *project)
{
  const char *aimed = wt_term_get_title (wt_levels, wt_project_get_level_aimed (project));
  const char *reached = wt_term_get_title (wt_levels, wt_project_get_level_reached (project));
  g_autofree char *decides = wt_assessment_dup_date (wt_project_get_decides_on (project));

  wt_document_add_heading (document, _ ("Level and decision"));
  wt_document_add_fact (document, _ ("Aimed at"), aimed[0] != '\0' ? aimed : _ ("Not chosen"));
  wt_document_add_fact (document, _ ("Reached"), reached[0] != '\0' ? reached : _ ("None yet"));
  wt_document_add_fact (document, _ ("Decision on"), decides);
}

static void
add_hints (WtDocument *document, WtProjectLife *life, const char *today)
{
  g_autoptr (GListModel) hints = wt_hint_find_all (life, today);

  if (g_list_model_get_n_items (hints) > 0)
    wt_document_add_heading (document, _ ("To be looked at"));
  for (guint i = 0; i < g_list_model_get_n_items (hints); i++)
    {
      g_autoptr (WtHint) hint = g_list_model_get_item (hints, i);

      wt_document_add_bullet (document, wt_hint_get_text (hint), wt_hint_get_why (hint));
    }
}

static void
add_shaped (WtDocument *document, WtProject *project, GPtrArray *names, const char *question)
{
  g_autofree char *shaped = wt_person_names_dup_without (
      names, wt_model_get_string (WT_MODEL (project), WT_PROJECT_SHAPED));

  wt_document_add_heading (document, question);
  wt_document_add_paragraph (document, NULL, shaped[0] != '\0' ? shaped : _ ("Not answered yet."));
}

WtDocument *
wt_assessment_document_new (WtProjectLife *life,
                            const char *organisation,
                            const char *question,
                            const char *today,
                            WtEdition edition,
                            GPtrArray *names)
{
  WtProject *project = wt_project_life_get_project (life);
  gboolean is_public = edition == WT_EDITION_PUBLIC;
  /* Translators: %s is a project */
  g_autofree char *title =
      g_strdup_printf (_ ("Involvement assessment: %s"), wt_project_get_title (project));
  WtDocument *document = wt_document_new (
      title, organisation, _ ("How people are involved in this project, and why"), today);

  wt_document_set_one_page (document, TRUE);
  add_head (document, project, edition);
  add_duty (document, life, names, edition);
  add_urgency (document, project, names);
  wt_document_start_columns (document);
  wt_assessment_add_people (document, life, is_public);
  wt_document_next_column (document);
  add_levels (document, project);
  wt_document_end_columns (document);
  wt_assessment_add_engagement (document, life, is_public);
  wt_assessment_add_checklist (document, life, today);
  if (!is_public)
    add_hints (document, life, today);
  add_shaped (document, project, names, question);
  return document;
}
