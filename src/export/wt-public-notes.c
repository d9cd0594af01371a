#include "wt-public-notes.h"

#include "wt-equality-sheet.h"
#include "wt-themes-sheet.h"

#include <glib/gi18n.h>

static void
tell_withheld (WtPublication *self, WtPublicNotesFunc func, gpointer data)
{
  guint n_months = wt_publication_get_months_withheld (self);
  guint n_surveys = wt_publication_get_surveys_withheld (self);
  int threshold = wt_publication_get_threshold (self);
  /* Translators: %d is 5, 8 or 10 */
  g_autofree char *months = g_strdup_printf (
      ngettext ("%u month is left out, with fewer than %d answers or to protect such a month.",
                "%u months are left out, with fewer than %d answers or to protect such months.",
                n_months),
      n_months, threshold);
  /* Translators: %d is 5, 8 or 10 */
  g_autofree char *surveys = g_strdup_printf (
      ngettext ("%u other survey is left out, with fewer than %d forms.",
                "%u other surveys are left out, each with fewer than %d forms.", n_surveys),
      n_surveys, threshold);

  if (n_months > 0)
    func (_ ("Month by month"), months, data);
  if (n_surveys > 0)
    func (_ ("Surveys"), surveys, data);
}

void
wt_public_notes_tell_edition (WtPublication *self, WtPublicNotesFunc func, gpointer data)
{
  int threshold = wt_publication_get_threshold (self);
  /* Translators: both %d are the same number: 5, 8 or 10 */
  g_autofree char *edition = g_strdup_printf (
      _ ("This is the public edition. Numbers of people, forms, answers and comments from 1 to %d "
         "are withheld, and so is what would give them away: a reader might tell who it was. Means "
         "and shares of fewer than %d answers are withheld too."),
      threshold - 1, threshold);
  /* Translators: %d is 5, 8 or 10 */
  g_autofree char *small = g_strdup_printf (_ ("“fewer than %d”"), threshold);

  func (_ ("Edition"), edition, data);
  func (small, _ ("The number is not 0, but too small to be shown."), data);
  func (_ ("“protects another number”, “not shown”"),
        _ ("The number itself need not be small, but with it a small one could be worked out."),
        data);
  func (_ ("Left out"),
        _ ("Single forms and comments; names of staff, owners and contacts; evidence, reasons and "
           "dates of the checklists; places and descriptions of activities; forms that were blank "
           "or could not be read; quotes that are not marked as publishable."),
        data);
  tell_withheld (self, func, data);
}

void
wt_public_notes_tell_sheets (WtPublication *self, WtPublicNotesFunc func, gpointer data)
{
  const WtReportContent *content = wt_publication_get_content (self);

  func (C_ ("sheet", "Summary"),
        _ ("Key figures and charts on one page. Below the page, and not printed: the figures that "
           "the charts are drawn from."),
        data);
  func (C_ ("sheet", "Month by month"),
        _ ("One row a month with answers: what the chart month by month is drawn from, and what it "
           "shows."),
        data);
  func (C_ ("sheet", "Projects"), _ ("One row a project."), data);
  func (C_ ("sheet", "Checklist"), _ ("One row a project and prompt of its checklist."), data);
  func (C_ ("sheet", "Engagement"), _ ("One row an activity that took place in the period."), data);
  func (C_ ("sheet", "Survey results"),
        _ ("One row a question, of all projects together; then a row a project and question, where "
           "enough people answered."),
        data);
  for (guint i = 0; i < content->other_surveys->len; i++)
    func (
        wt_survey_get_title (wt_figures_get_survey (g_ptr_array_index (content->other_surveys, i))),
        _ ("Another survey with forms in the period: how often each answer was given."), data);
  if (wt_equality_sheet_is_wanted (content))
    func (
        C_ ("sheet", "Equality monitoring"),
        _ ("How many people gave each answer, in the quarters that begin in the period. The counts "
           "are anonymous and kept apart from the forms."),
        data);
  if (wt_themes_sheet_is_wanted (content))
    func (C_ ("sheet", "Themes"),
          _ ("What comments are about, as somebody who read them has said. One comment may have "
             "several themes, so the shares may add up to more than all."),
          data);
  if (wt_quotes_sheet_is_wanted (content))
    func (C_ ("sheet", "Quotes"),
          _ ("The comments that may be published, as they read after names were taken out."), data);
  func (C_ ("sheet", "Data dictionary"), _ ("What each column of the tables means."), data);
}
