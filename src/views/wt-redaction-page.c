#include "wt-redaction-page.h"

#include "wt-change-runner.h"
#include "wt-comment-jobs.h"
#include "wt-comment-text-jobs.h"
#include "wt-date.h"
#include "wt-header-bar.h"
#include "wt-note-view.h"
#include "wt-settings-jobs.h"
#include "wt-words.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtRedactionPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkTextView *text_view;
  GtkLabel *message_label;
  GtkLabel *kept_label;
  GtkWidget *word_box;
  GtkButton *restore_button;
  GtkToggleButton *correct_button;

  gint64 response_id, question_id;
  WtComment *comment;   /* (owned) (nullable) until it is loaded */
  WtSettings *settings; /* (owned) (nullable) likewise */
  const char *word;     /* what was put in last, translated */
};

G_DEFINE_FINAL_TYPE (WtRedactionPage, wt_redaction_page, WT_TYPE_PAGE)

static GtkTextBuffer *
get_buffer (WtRedactionPage *self)
{
  return gtk_text_view_get_buffer (self->text_view);
}

static char *
dup_text (WtRedactionPage *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

static gboolean
is_correcting (WtRedactionPage *self)
{
  return gtk_toggle_button_get_active (self->correct_button);
}

static gboolean
is_read_only (WtRedactionPage *self)
{
  return wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (self)));
}

static void
say (WtRedactionPage *self, const char *message)
{
  gtk_label_set_label (self->message_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), message[0] != '\0');
}

static void
run_change (WtRedactionPage *self, WtJob *job)
{
  wt_change_runner_run (GTK_WIDGET (self), wt_page_get_workspace (WT_PAGE (self)), job,
                        _ ("The comment could not be changed"));
}

/* The selection, else the word at the caret; %FALSE when there is none. */
static gboolean
find_part (WtRedactionPage *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = get_buffer (self);

  if (gtk_text_buffer_get_selection_bounds (buffer, start, end))
    return TRUE;
  gtk_text_buffer_get_iter_at_mark (buffer, start, gtk_text_buffer_get_insert (buffer));
  *end = *start;
  if (!gtk_text_iter_inside_word (start) && !gtk_text_iter_ends_word (start))
    return FALSE;
  if (!gtk_text_iter_starts_word (start))
    gtk_text_iter_backward_word_start (start);
  if (!gtk_text_iter_ends_word (end) || gtk_text_iter_equal (start, end))
    gtk_text_iter_forward_word_end (end);
  return TRUE;
}

static void
replace (WtRedactionPage *self, const char *word)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (self->comment == NULL || is_correcting (self) || is_read_only (self))
    return;
  if (!find_part (self, &start, &end))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      say (self, _ ("Select a name first, or put the caret into it."));
      return;
    }
  say (self, "");
  self->word = word;
  gtk_text_buffer_delete (get_buffer (self), &start, &end);
  gtk_text_buffer_insert (get_buffer (self), &start, word, -1);
  text = dup_text (self);
  run_change (self, wt_redact_comment_job_new (self->comment, text));
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
on_replace_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *nick, *word;
  } WORDS[] = {
    /* Translators: these stand in a comment in the place of what was taken out of it */
    { "name", N_ ("[name]") },
    { "place", N_ ("[place]") },
    { "telephone", N_ ("[telephone]") },
  };
  WtRedactionPage *self = WT_REDACTION_PAGE (widget);
  const char *nick = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_str_equal (nick, WORDS[i].nick))
      replace (self, _ (WORDS[i].word));
  if (g_str_equal (nick, "again"))
    replace (self, self->word);
}

static void
on_restore_clicked_cb (WtRedactionPage *self)
{
  if (self->comment != NULL)
    run_change (self, wt_restore_comment_job_new (self->comment));
}

/* What was corrected so far. */
static void
save_correction (WtRedactionPage *self)
{
  g_autofree char *text = dup_text (self);

  if (self->comment != NULL && !g_str_equal (text, wt_comment_get_text (self->comment)))
    run_change (self, wt_correct_comment_job_new (self->comment, text));
}

static void
on_correct_toggled_cb (WtRedactionPage *self)
{
  gboolean is_on = is_correcting (self);

  gtk_text_view_set_editable (self->text_view, is_on);
  gtk_widget_set_sensitive (self->word_box, !is_on && !is_read_only (self));
  say (self, "");
  if (!is_on)
    save_correction (self);
  /* Not where it was turned off since the page is left. */
  if (gtk_widget_has_focus (GTK_WIDGET (self->correct_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

/* What is kept, and until when. */
static char *
dup_kept_words (WtRedactionPage *self)
{
  WtModel *model = WT_MODEL (self->comment);
  int days = wt_settings_get_original_days (self->settings);
  g_autofree char *day =
      g_strndup (wt_model_get_string (model, WT_COMMENT_REDACTED_AT), strlen ("2025-10-02"));
  g_autofree char *until = NULL, *until_words = NULL;

  if (wt_comment_is_redacted (self->comment)
      && !wt_model_get_boolean (model, WT_COMMENT_HAS_ORIGINAL))
    return g_strdup (_ ("What this comment said before is no longer kept anywhere."));
  if (wt_comment_is_redacted (self->comment))
    {
      until = wt_date_add_days (day, days);
      until_words = wt_date_to_words (until);
      /* Translators: %s is a date */
      return g_strdup_printf (
          _ ("What it said before is kept in this workspace until %s, then it is "
             "deleted, from the history too. It is in no report."),
          until_words);
    }
  if (days == 0)
    return g_strdup (_ ("What you replace is deleted at once, from the history too. It cannot be "
                        "undone."));
  return g_strdup_printf (
      ngettext ("What it says now is kept in this workspace for %d day after you replace "
                "something, then it is deleted, from the history too. It is in no report.",
                "What it says now is kept in this workspace for %d days after you replace "
                "something, then it is deleted, from the history too. It is in no report.",
                (gulong) days),
      days);
}

/* The caret stays where it is. */
static void
show_text (WtRedactionPage *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *shown = dup_text (self);
  GtkTextIter caret;
  int offset;

  if (g_str_equal (shown, wt_comment_get_text (self->comment)))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&caret);
  gtk_text_buffer_set_text (buffer, wt_comment_get_text (self->comment), -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &caret, shown[0] != '\0' ? offset : 0);
  gtk_text_buffer_place_cursor (buffer, &caret);
}

static void
show (WtRedactionPage *self)
{
  WtModel *model = WT_MODEL (self->comment);
  g_autofree char *date = wt_date_to_words (wt_model_get_string (model, WT_COMMENT_HELD_ON));
  g_autofree char *subtitle =
      wt_words_join (wt_comment_get_question (self->comment),
                     wt_model_get_string (model, WT_COMMENT_ACTIVITY), date, NULL);
  g_autofree char *kept = dup_kept_words (self);

  g_object_set (self->header_bar, "subtitle", subtitle, NULL);
  gtk_label_set_label (self->kept_label, kept);
  gtk_widget_set_sensitive (GTK_WIDGET (self->restore_button),
                            wt_model_get_boolean (model, WT_COMMENT_HAS_ORIGINAL)
                                && !is_read_only (self));
  show_text (self);
}

static void
on_comment_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtRedactionPage *self;
  g_autoptr (WtComment) comment = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &comment))
    return;
  g_set_object (&self->comment, comment);
  show (self);
}

static void
on_settings_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtRedactionPage *self;
  g_autoptr (WtSettings) settings = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &settings))
    return;
  g_set_object (&self->settings, settings);
  wt_page_run (WT_PAGE (self), wt_load_comment_job_new (self->response_id, self->question_id),
               on_comment_loaded_cb);
}

static void
wt_redaction_page_load (WtPage *page)
{
  wt_page_run (page, wt_load_settings_job_new (), on_settings_loaded_cb);
}

static gboolean
wt_redaction_page_is_editing (WtPage *page)
{
  return is_correcting (WT_REDACTION_PAGE (page));
}

static void
wt_redaction_page_flush (WtPage *page)
{
  if (is_correcting (WT_REDACTION_PAGE (page)))
    gtk_toggle_button_set_active (WT_REDACTION_PAGE (page)->correct_button, FALSE);
}

static void
wt_redaction_page_focus_start (WtPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WT_REDACTION_PAGE (page)->text_view));
}

static void
wt_redaction_page_dispose (GObject *object)
{
  WtRedactionPage *self = WT_REDACTION_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REDACTION_PAGE);
  g_clear_object (&self->comment);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (wt_redaction_page_parent_class)->dispose (object);
}

static void
wt_redaction_page_class_init (WtRedactionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_redaction_page_dispose;
  page_class->aspects = WT_ASPECT_COMMENTS | WT_ASPECT_FORMS | WT_ASPECT_SETTINGS;
  page_class->load = wt_redaction_page_load;
  page_class->is_editing = wt_redaction_page_is_editing;
  page_class->flush = wt_redaction_page_flush;
  page_class->focus_start = wt_redaction_page_focus_start;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_NOTE_VIEW);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-redaction-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtRedactionPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtRedactionPage, text_view);
  gtk_widget_class_bind_template_child (widget_class, WtRedactionPage, message_label);
  gtk_widget_class_bind_template_child (widget_class, WtRedactionPage, kept_label);
  gtk_widget_class_bind_template_child (widget_class, WtRedactionPage, word_box);
  gtk_widget_class_bind_template_child (widget_class, WtRedactionPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, WtRedactionPage, correct_button);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_correct_toggled_cb);
  gtk_widget_class_install_action (widget_class, "redaction.replace", "s", on_replace_cb);
}

static void
wt_redaction_page_init (WtRedactionPage *self)
{
  self->word = _ ("[name]");
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_redaction_page_new (WtWorkspace *workspace, gint64 response_id, gint64 question_id)
{
  WtRedactionPage *self = g_object_new (WT_TYPE_REDACTION_PAGE, "workspace", workspace, NULL);

  self->response_id = response_id;
  self->question_id = question_id;
  gtk_widget_set_sensitive (self->word_box, !is_read_only (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->correct_button), !is_read_only (self));
  return WT_PAGE (self);
}
