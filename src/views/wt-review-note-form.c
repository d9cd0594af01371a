#include "wt-review-note-form.h"

#include "wt-choices.h"
#include "wt-date.h"
#include "wt-note-row.h"

#include <glib/gi18n.h>

struct _WtReviewNoteForm
{
  AdwBin parent_instance;

  AdwComboRow *about_row;
  AdwComboRow *kind_row;
  WtNoteRow *text_row;
  GtkEditable *author_row;
  GtkWidget *cancel_button;
  GtkButton *add_button;

  WtReviewNote *note; /* (owned) (nullable): the one that is being changed */
};

enum
{
  SIGNAL_SUBMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtReviewNoteForm, wt_review_note_form, ADW_TYPE_BIN)

static gboolean
has_text (WtReviewNoteForm *self)
{
  g_autofree char *text = g_strstrip (g_strdup (wt_note_row_get_text (self->text_row)));

  return text[0] != '\0';
}

static void
update (WtReviewNoteForm *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), has_text (self));
  gtk_widget_set_visible (self->cancel_button, self->note != NULL);
  gtk_button_set_label (self->add_button, self->note != NULL ? _ ("Save N_ote") : _ ("Add N_ote"));
}

static void
fill (WtReviewNoteForm *self, WtReviewNote *note)
{
  g_object_set (note, "kind", (int) wt_choices_get_id (self->kind_row), "project-id",
                wt_choices_get_id (self->about_row), "text", wt_note_row_get_text (self->text_row),
                "author", gtk_editable_get_text (self->author_row), NULL);
}

void
wt_review_note_form_submit (WtReviewNoteForm *self)
{
  g_autofree char *today = wt_date_today ();
  g_autoptr (WtReviewNote) note =
      self->note != NULL ? wt_model_copy (WT_MODEL (self->note)) : wt_review_note_new (today);

  if (!has_text (self))
    return;
  fill (self, note);
  /* Asked to keep it twice, it is one note. */
  g_set_object (&self->note, note);
  g_signal_emit (self, signals[SIGNAL_SUBMITTED], 0, note);
}

static void
reset (WtReviewNoteForm *self)
{
  g_clear_object (&self->note);
  wt_note_row_set_text (self->text_row, "");
  update (self);
}

void
wt_review_note_form_clear (WtReviewNoteForm *self)
{
  if (self->note == NULL
      || g_str_equal (wt_note_row_get_text (self->text_row), wt_review_note_get_text (self->note)))
    reset (self);
}

void
wt_review_note_form_edit (WtReviewNoteForm *self, WtReviewNote *note)
{
  g_set_object (&self->note, note);
  wt_choices_set_id (self->kind_row, (gint64) wt_review_note_get_kind (note));
  wt_choices_set_id (self->about_row, wt_review_note_get_project_id (note));
  gtk_editable_set_text (self->author_row,
                         wt_model_get_string (WT_MODEL (note), WT_REVIEW_NOTE_AUTHOR));
  wt_note_row_set_text (self->text_row, wt_review_note_get_text (note));
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
}

void
wt_review_note_form_suggest_author (WtReviewNoteForm *self, const char *author)
{
  if (gtk_editable_get_text (self->author_row)[0] == '\0')
    gtk_editable_set_text (self->author_row, author);
}

void
wt_review_note_form_set_projects (WtReviewNoteForm *self, GListModel *projects)
{
  wt_choices_set_names (self->about_row, projects, "title", _ ("Everything"));
}

static void
on_add_clicked_cb (WtReviewNoteForm *self)
{
  wt_review_note_form_submit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
}

static void
on_cancel_clicked_cb (WtReviewNoteForm *self)
{
  reset (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
}

static gboolean
wt_review_note_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WT_REVIEW_NOTE_FORM (widget)->text_row));
}

static void
wt_review_note_form_dispose (GObject *object)
{
  g_clear_object (&WT_REVIEW_NOTE_FORM (object)->note);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REVIEW_NOTE_FORM);
  G_OBJECT_CLASS (wt_review_note_form_parent_class)->dispose (object);
}

static void
wt_review_note_form_class_init (WtReviewNoteFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_review_note_form_dispose;
  widget_class->grab_focus = wt_review_note_form_grab_focus;
  signals[SIGNAL_SUBMITTED] =
      g_signal_new ("submitted", WT_TYPE_REVIEW_NOTE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, WT_TYPE_REVIEW_NOTE);
  g_type_ensure (WT_TYPE_NOTE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-review-note-form.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReviewNoteForm, about_row);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNoteForm, kind_row);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNoteForm, text_row);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNoteForm, author_row);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNoteForm, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNoteForm, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
}

static void
wt_review_note_form_init (WtReviewNoteForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_choices_set_terms (self->kind_row, wt_review_note_kinds, NULL);
  g_signal_connect_object (self->text_row, "notify::text", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}
