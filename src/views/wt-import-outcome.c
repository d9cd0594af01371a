#include "wt-import-outcome.h"

#include "wt-chart-words.h"

#include <glib/gi18n.h>

/* Bad rows that are listed; the others are counted. */
#define FAULTS_MAXIMUM 50

struct _WtImportOutcome
{
  AdwBin parent_instance;

  AdwPreferencesGroup *faults_group;
  GtkListBox *faults_list;
  AdwPreferencesGroup *forms_group;
  GtkListBox *forms_list;
};

G_DEFINE_FINAL_TYPE (WtImportOutcome, wt_import_outcome, ADW_TYPE_BIN)

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* "Line 12". */
static char *
dup_line (guint line)
{
  return g_strdup_printf (_ ("Line %u"), line);
}

static AdwActionRow *
add_row (GtkListBox *list, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "activatable", FALSE, NULL);

  gtk_list_box_append (list, row);
  return ADW_ACTION_ROW (row);
}

static void
show_faults (WtImportOutcome *self, WtImportReport *report)
{
  guint n_bad = wt_import_report_get_n_bad (report);
  guint n_shown = MIN (wt_import_report_get_n_listed (report), FAULTS_MAXIMUM);

  clear_list (self->faults_list);
  gtk_widget_set_visible (GTK_WIDGET (self->faults_group), n_bad > 0);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *line = dup_line (wt_import_report_get_line (report, i));

      add_row (self->faults_list, line, wt_import_report_get_reason (report, i));
    }
  if (n_bad > n_shown)
    {
      g_autofree char *count = wt_chart_words_count (n_bad - n_shown);
      g_autofree char *more =
          /* Translators: %s is how many rows of a file are wrong besides those listed */
          g_strdup_printf (
              ngettext ("%s more row is wrong.", "%s more rows are wrong.", n_bad - n_shown),
              count);

      add_row (self->faults_list, more, NULL);
    }
}

/* "1 Poster · 2 Yes · 3 7". */
static char *
dup_answers (WtResponse *response, WtSurvey *survey)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      g_autofree char *answer = wt_question_dup_answer_words (
          question, wt_response_get_key (response, i), wt_response_get_text (response, i));

      g_string_append_printf (words, "%s%d: %s", i > 0 ? " · " : "", question->number,
                              answer[0] != '\0' ? answer : "–");
    }
  return g_string_free (words, FALSE);
}

/* An icon for the eye and a word for everybody. */
static const struct
{
  const char *icon, *style, *words;
} STATES[] = {
  [WT_IMPORT_FORM_GOOD] = { "emblem-ok-symbolic", "success", N_ ("comes in") },
  [WT_IMPORT_FORM_BAD] = { "dialog-warning-symbolic", "error", N_ ("cannot be read") },
  [WT_IMPORT_FORM_KNOWN] = { "edit-copy-symbolic", "dim-label", N_ ("is there already") },
};

static void
add_form (WtImportOutcome *self, WtImportForm *form, WtSurvey *survey)
{
  WtImportFormState state = wt_import_form_get_state (form);
  WtResponse *response = wt_import_form_get_response (form);
  g_autofree char *line = dup_line (wt_import_form_get_line (form));
  g_autofree char *serial = wt_response_dup_serial_words (response);
  g_autofree char *answers = dup_answers (response, survey);
  g_autofree char *title =
      state == WT_IMPORT_FORM_GOOD
          /* Translators: "Line 12", the number that a form gets */
          ? g_strdup_printf (_ ("%1$s becomes form %2$s"), line, serial)
          /* Translators: "Line 12", then "cannot be read" or "is there already" */
          : g_strdup_printf (_ ("%1$s %2$s"), line, _ (STATES[state].words));
  AdwActionRow *row =
      add_row (self->forms_list, title,
               state == WT_IMPORT_FORM_BAD ? wt_import_form_get_reason (form) : answers);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", STATES[state].icon,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, STATES[state].style);
  adw_action_row_set_subtitle_lines (row, 3);
  adw_action_row_add_prefix (row, icon);
}

/* "214 forms; 3 are there already." */
static char *
dup_summary (WtImportReport *report)
{
  guint forms = wt_import_report_get_count (report, WT_IMPORT_COUNT_FORMS);
  guint known = wt_import_report_get_count (report, WT_IMPORT_COUNT_KNOWN);
  guint alike = wt_import_report_get_count (report, WT_IMPORT_COUNT_ALIKE);
  g_autofree char *forms_words = wt_chart_words_count (forms);
  g_autofree char *known_words = wt_chart_words_count (known);
  g_autofree char *alike_words = wt_chart_words_count (alike);
  g_autoptr (GString) summary = g_string_new (NULL);

  g_string_printf (summary, ngettext ("%s form.", "%s forms.", forms), forms_words);
  if (known > 0)
    {
      g_string_append_c (summary, ' ');
      g_string_append_printf (summary,
                              ngettext ("%s row is there already and is passed over.",
                                        "%s rows are there already and are passed over.", known),
                              known_words);
    }
  if (alike > 0)
    {
      g_string_append_c (summary, ' ');
      g_string_append_printf (
          summary,
          ngettext ("%s is just like one before; it comes in as well, since people may agree.",
                    "%s are just like one before; they come in as well, since people may agree.",
                    alike),
          alike_words);
    }
  return g_string_free (g_steal_pointer (&summary), FALSE);
}

static void
wt_import_outcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_IMPORT_OUTCOME);
  G_OBJECT_CLASS (wt_import_outcome_parent_class)->dispose (object);
}

static void
wt_import_outcome_class_init (WtImportOutcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_import_outcome_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-import-outcome.ui");
  gtk_widget_class_bind_template_child (widget_class, WtImportOutcome, faults_group);
  gtk_widget_class_bind_template_child (widget_class, WtImportOutcome, faults_list);
  gtk_widget_class_bind_template_child (widget_class, WtImportOutcome, forms_group);
  gtk_widget_class_bind_template_child (widget_class, WtImportOutcome, forms_list);
}

static void
wt_import_outcome_init (WtImportOutcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_import_outcome_show (WtImportOutcome *self, WtImportPreview *preview)
{
  WtImportReport *report = wt_import_preview_get_report (preview);
  WtSurvey *survey = wt_import_mapping_get_survey (wt_import_report_get_mapping (report));
  GListModel *forms = wt_import_preview_get_forms (preview);
  g_autofree char *summary = dup_summary (report);

  show_faults (self, report);
  adw_preferences_group_set_description (self->forms_group, summary);
  clear_list (self->forms_list);
  gtk_widget_set_visible (GTK_WIDGET (self->forms_list), g_list_model_get_n_items (forms) > 0);
  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (WtImportForm) form = g_list_model_get_item (forms, i);

      add_form (self, form, survey);
    }
}
