#include "wt-survey-preview.h"

#include "wt-scale-layout.h"
#include "wt-score-tally.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtSurveyPreview
{
  AdwBin parent_instance;

  char *definition; /* (owned) (nullable): of what is shown */
};

G_DEFINE_FINAL_TYPE (WtSurveyPreview, wt_survey_preview, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, NULL);
}

/* Room for what is written by hand, as large as @size of the style sheet says. */
static GtkWidget *
make_blank (const char *size)
{
  GtkWidget *blank =
      g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (blank, "paper-blank");
  gtk_widget_add_css_class (blank, size);
  return blank;
}

/* A box to tick and what it stands for. */
static GtkWidget *
make_tick (const char *text)
{
  GtkWidget *tick = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *box = make_blank ("tick");

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (tick), box);
  gtk_box_append (GTK_BOX (tick), make_label (text));
  return tick;
}

static GtkWidget *
make_yes_no (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  gtk_box_append (GTK_BOX (line), make_tick (_ ("Yes")));
  gtk_box_append (GTK_BOX (line), make_tick (_ ("No")));
  return line;
}

static GtkWidget *
make_end (const char *text)
{
  GtkWidget *label = make_label (text != NULL ? text : "");

  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static GtkWidget *
make_scale (const WtQuestion *question)
{
  GtkWidget *scale = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *boxes =
      g_object_new (WT_TYPE_WRAP_BOX, "spacing", 6, "line-spacing", 6, "align", 0.5, NULL);

  gtk_widget_set_layout_manager (scale, g_object_new (WT_TYPE_SCALE_LAYOUT, "spacing", 12, NULL));
  for (int score = WT_SCORE_MINIMUM; score <= WT_SCORE_MAXIMUM; score++)
    {
      g_autofree char *number = g_strdup_printf ("%d", score);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", number, "width-chars", 3, NULL);

      gtk_widget_add_css_class (label, "paper-blank");
      wt_wrap_box_append (WT_WRAP_BOX (boxes), label);
    }
  gtk_box_append (GTK_BOX (scale), make_end (question->low_label));
  gtk_box_append (GTK_BOX (scale), boxes);
  gtk_box_append (GTK_BOX (scale), make_end (question->high_label));
  return scale;
}

static GtkWidget *
make_choices (const WtQuestion *question)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = make_end (question->kind == WT_QUESTION_CHOICES ? _ ("Tick all that apply.")
                                                                    : _ ("Tick one."));

  gtk_box_append (GTK_BOX (lines), hint);
  for (guint i = 0; i < question->n_choices; i++)
    gtk_box_append (GTK_BOX (lines), make_tick (question->choices[i].text));
  return lines;
}

static GtkWidget *
make_line (const char *hint)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = make_end (hint);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), make_blank ("line"));
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

static GtkWidget *
make_answer (const WtQuestion *question)
{
  switch (question->kind)
    {
    case WT_QUESTION_YES_NO:
      return make_yes_no ();
    case WT_QUESTION_SCALE:
      return make_scale (question);
    case WT_QUESTION_CHOICE:
    case WT_QUESTION_CHOICES:
      return make_choices (question);
    case WT_QUESTION_NUMBER:
      return make_line (_ ("A number"));
    case WT_QUESTION_DATE:
      return make_line (_ ("Day, month and year"));
    case WT_QUESTION_TEXT:
    case WT_QUESTION_N_KINDS:
    default:
      return make_blank ("text");
    }
}

static GtkWidget *
make_question (const WtQuestion *question)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, NULL);
  /* Translators: %1$d is the number of a question, %2$s its wording */
  g_autofree char *text = g_strdup_printf (_ ("%1$d. %2$s"), question->number, question->text);
  GtkWidget *label = make_label (text);

  gtk_widget_add_css_class (label, "heading");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  if (question->is_required)
    gtk_box_append (GTK_BOX (box), make_end (_ ("Everybody is asked to answer this.")));
  gtk_box_append (GTK_BOX (box), make_answer (question));
  return box;
}

static void
wt_survey_preview_finalize (GObject *object)
{
  g_free (WT_SURVEY_PREVIEW (object)->definition);
  G_OBJECT_CLASS (wt_survey_preview_parent_class)->finalize (object);
}

static void
wt_survey_preview_class_init (WtSurveyPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_survey_preview_finalize;
}

static void
wt_survey_preview_init (WtSurveyPreview *self)
{
}

void
wt_survey_preview_show (WtSurveyPreview *self, WtSurvey *survey)
{
  const char *definition = wt_survey_get_definition (survey);
  GtkWidget *box;

  if (g_strcmp0 (self->definition, definition) == 0)
    return;
  g_free (self->definition);
  self->definition = g_strdup (definition);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 22);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "paper-preview");
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    gtk_box_append (GTK_BOX (box), make_question (wt_survey_get_question (survey, i)));
  adw_bin_set_child (ADW_BIN (self), box);
}
