#include "wt-column-meanings.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *title;
  const char *meaning;
} Meaning;

/* A heading means the same on every sheet. */
/* clang-format off */
static const Meaning MEANINGS[] = {
  { N_ ("Activities"), N_ ("How many activities took place in the period.") },
  { N_ ("Activity"), N_ ("The title of the activity.") },
  { N_ ("Answer"), N_ ("What was answered.") },
  { N_ ("Answers"), N_ ("How many forms answer the question in a way that can be used.") },
  { N_ ("Blank"), N_ ("How many forms leave the question empty.") },
  { N_ ("Category"), N_ ("What equality monitoring asks about, such as age.") },
  { N_ ("Champion"), N_ ("The engagement champion of the project.") },
  { N_ ("Checklist"), N_ ("The checklist that the prompt stands on.") },
  { N_ ("Comment"), N_ ("What somebody wrote, word for word.") },
  { N_ ("Comments"), N_ ("How many comments are about the theme.") },
  { N_ ("Concern"), N_ ("The mean score of a month that is worse than chance explains.") },
  { N_ ("Date"), N_ ("The day on which the activity took place.") },
  { N_ ("Directorate"), N_ ("The directorate that the project belongs to.") },
  { N_ ("Due"), N_ ("The day by which the prompt is to be met.") },
  { N_ ("End"), N_ ("The last day of the project.") },
  { N_ ("Evidence"), N_ ("What shows that the answer is right.") },
  { N_ ("Form number"), N_ ("The number of the form among those of its activity.") },
  { N_ ("Forms"), N_ ("How many feedback forms are in the figures.") },
  { N_ ("Forms counted"), N_ ("How many of the activity’s forms are in the figures.") },
  { N_ ("Forms that came in"), N_ ("How many paper forms came back from the activity.") },
  { N_ ("How they were entered"), N_ ("Whether each form was typed, or only how often each answer was given.") },
  { N_ ("Illegible"), N_ ("How many forms cannot be read at the question.") },
  { N_ ("Improvement"), N_ ("The mean score of a month that is better than chance explains.") },
  { N_ ("Lead"), N_ ("Who leads the project.") },
  { N_ ("Level"), N_ ("How far people were involved: informing, engaging, involving or co-production.") },
  { N_ ("Level aimed at"), N_ ("The level of engagement that the project set out to reach.") },
  { N_ ("Level reached"), N_ ("The highest level of the project’s activities.") },
  { N_ ("Lower limit"), N_ ("The lowest mean score of a month that chance explains.") },
  { N_ ("Mean"), N_ ("The mean of the scores, from 1 to 10.") },
  { N_ ("Mean of the months"), N_ ("The mean that the limits lie around.") },
  { N_ ("Mean score"), N_ ("The mean of the month’s scores, from 1 to 10.") },
  { /* xgettext:no-c-format */ N_ ("Mean, 95% from"), N_ ("The lower end of the interval in which the mean is likely to lie.") },
  { /* xgettext:no-c-format */ N_ ("Mean, 95% to"), N_ ("The upper end of that interval.") },
  { N_ ("Median"), N_ ("The score in the middle when all are put in order.") },
  { N_ ("Month"), N_ ("The month in which the activities took place.") },
  { N_ ("More than one box"), N_ ("How many forms have more than one box marked where one is asked for.") },
  { N_ ("Named contact"), N_ ("Whom people can ask about the project.") },
  { N_ ("No."), N_ ("The number of the prompt on its checklist.") },
  { N_ ("Number"), N_ ("How many forms give the answer, or the figure that the row names.") },
  { N_ ("Ordinary"), N_ ("The mean score of a month that chance explains.") },
  { N_ ("Organisation"), N_ ("The organisation that the project belongs to.") },
  { N_ ("Owner"), N_ ("Who sees to the prompt.") },
  { N_ ("Past its date"), N_ ("Says so where the date is over and the prompt is not met.") },
  { N_ ("People"), N_ ("How many people were reached; in equality monitoring, how many gave the answer.") },
  { N_ ("Place"), N_ ("Where the activity took place.") },
  { N_ ("Principle"), N_ ("The principle of good partnership working that the prompt belongs to.") },
  { N_ ("Project"), N_ ("The title of the project.") },
  { N_ ("Prompt"), N_ ("What the checklist asks.") },
  { N_ ("Prompts"), N_ ("How many prompts the project’s checklists have.") },
  { N_ ("Prompts answered"), N_ ("How many prompts of the project’s checklists have an answer.") },
  { N_ ("Question"), N_ ("The question in a few words. Its wording is on the sheet “Notes”.") },
  { N_ ("Quote"), N_ ("A comment that may be published, as it reads after names were taken out.") },
  { N_ ("Reason if not applicable"), N_ ("Why the prompt does not apply to the project.") },
  { N_ ("Said no"), N_ ("How many forms say no.") },
  { N_ ("Said yes"), N_ ("How many forms say yes.") },
  { N_ ("Share"), N_ ("What part of all answers to the question it is.") },
  { N_ ("Share of all comments"), N_ ("What part of all comments is about the theme.") },
  { N_ ("Share yes"), N_ ("What part of the answers are yes.") },
  { /* xgettext:no-c-format */ N_ ("Share, 95% from"), N_ ("The lower end of the interval in which the share is likely to lie.") },
  { /* xgettext:no-c-format */ N_ ("Share, 95% to"), N_ ("The upper end of that interval.") },
  { N_ ("Small group"), N_ ("Says so where so few people answered that the row is not to be published.") },
  { N_ ("Stage"), N_ ("How far the project is.") },
  { N_ ("Start"), N_ ("The first day of the project.") },
  { N_ ("State of the forms"), N_ ("Whether all forms that came in are typed.") },
  { N_ ("Summary"), N_ ("What the project is about.") },
  { N_ ("Theme"), N_ ("What comments are about.") },
  { N_ ("Themes"), N_ ("What the comment is about, as somebody who read it has said.") },
  { N_ ("Upper limit"), N_ ("The highest mean score of a month that chance explains.") },
  { N_ ("What it shows"), N_ ("What the rules say of the month.") },
  { N_ ("What was done"), N_ ("How people were reached.") },
  { N_ ("8 or more"), N_ ("What part of the answers is 8, 9 or 10.") },
  { N_ ("Sheet"), N_ ("The sheet that the column is on.") },
  { N_ ("Column"), N_ ("The heading of the column.") },
  { N_ ("What it holds"), N_ ("Whether it is a text, a date or a number.") },
  { N_ ("What it means"), N_ ("What the column says.") },
  { N_ ("Name in formulas"), N_ ("What formulas can call the cells of the column.") },
};
/* clang-format on */

/* The headings of ten columns begin so. */
#define GAVE "Gave "

static const char *
find_fixed (const char *title)
{
  for (guint i = 0; i < G_N_ELEMENTS (MEANINGS); i++)
    if (g_str_equal (MEANINGS[i].title, title))
      return _ (MEANINGS[i].meaning);
  return g_str_has_prefix (title, GAVE) ? _ ("How many forms give this score.") : NULL;
}

char *
wt_column_meanings_dup (const char *title, WtSurvey *survey)
{
  const char *fixed = find_fixed (title);

  for (guint i = 0; fixed == NULL && i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);
      const char *words = wt_question_get_short_title (question);

      if (g_str_equal (title, words))
        return g_strdup (question->text);
      /* Translators: %s is a question as it stands on the form */
      if (g_str_has_prefix (title, words))
        return g_strdup_printf (_ ("The mean of the scores given to: %s"), question->text);
    }
  return g_strdup (fixed != NULL ? fixed : "");
}
