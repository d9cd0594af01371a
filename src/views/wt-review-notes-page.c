#include "wt-review-notes-page.h"

#include "wt-change-runner.h"
#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-header-bar.h"
#include "wt-project-jobs.h"
#include "wt-project.h"
#include "wt-review-file.h"
#include "wt-review-note-form.h"
#include "wt-review-note-jobs.h"
#include "wt-review-notebook.h"
#include "wt-window.h"

#include <glib/gi18n.h>

struct _WtReviewNotesPage
{
  WtPage parent_instance;

  GtkWidget *header_bar;
  GtkWidget *merge_button;
  WtReviewNoteForm *form;
  AdwPreferencesGroup *group;
  GtkWidget *empty_page;

  WtReviewNotebook *notebook; /* (owned) (nullable): of a review file */
  GListModel *projects;       /* (owned) (nullable): of WtProject; of a review file */
  GPtrArray *rows;            /* (owned): of widgets, lent */
};

G_DEFINE_FINAL_TYPE (WtReviewNotesPage, wt_review_notes_page, WT_TYPE_PAGE)

static WtWorkspace *
get_workspace (WtReviewNotesPage *self)
{
  return wt_page_get_workspace (WT_PAGE (self));
}

/* The list */

static GtkWidget *
make_button (const char *icon, const char *tooltip, const char *action, const char *identifier)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", identifier);
  return button;
}

static void
on_dealt_with_toggled_cb (GtkCheckButton *check, WtReviewNotesPage *self)
{
  WtReviewNote *note = g_object_get_data (G_OBJECT (check), "note");
  gboolean is_dealt_with = gtk_check_button_get_active (check);

  if (is_dealt_with != wt_review_note_is_dealt_with (note))
    wt_change_runner_run (
        GTK_WIDGET (self), get_workspace (self),
        wt_set_review_note_dealt_with_job_new (wt_review_note_get_id (note), is_dealt_with),
        _ ("The note could not be changed"));
}

static GtkWidget *
make_check (WtReviewNotesPage *self, WtReviewNote *note)
{
  GtkWidget *check = gtk_check_button_new_with_label (_ ("Dealt with"));

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), wt_review_note_is_dealt_with (note));
  gtk_widget_set_sensitive (check, !wt_workspace_is_read_only (get_workspace (self)));
  g_object_set_data_full (G_OBJECT (check), "note", g_object_ref (note), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_dealt_with_toggled_cb), self, 0);
  return check;
}

/* What can be done with a note: where it was written, and where it was merged. */
static void
add_suffixes (WtReviewNotesPage *self, AdwActionRow *row, WtReviewNote *note)
{
  const char *identifier = wt_model_get_string (WT_MODEL (note), WT_REVIEW_NOTE_IDENTIFIER);
  gboolean is_writable = !wt_workspace_is_read_only (get_workspace (self));

  if (self->notebook != NULL)
    adw_action_row_add_suffix (row, make_button ("document-edit-symbolic", _ ("Change the note"),
                                                 "notes.edit", identifier));
  else
    adw_action_row_add_suffix (row, make_check (self, note));
  if (self->notebook != NULL || is_writable)
    adw_action_row_add_suffix (row, make_button ("user-trash-symbolic", _ ("Delete the note"),
                                                 "notes.delete", identifier));
  if (self->notebook == NULL && wt_review_note_get_project_id (note) != 0)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x",
                                        wt_review_note_get_project_id (note));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-project");
    }
}

static void
add_row (WtReviewNotesPage *self, WtReviewNote *note)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = wt_review_note_dup_words (note);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), wt_review_note_get_text (note));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  g_object_set_data_full (G_OBJECT (row), "note", g_object_ref (note), g_object_unref);
  add_suffixes (self, ADW_ACTION_ROW (row), note);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static const char *
find_project_title (WtReviewNotesPage *self, gint64 id)
{
  for (guint i = 0; self->projects != NULL && i < g_list_model_get_n_items (self->projects); i++)
    {
      g_autoptr (WtProject) project = g_list_model_get_item (self->projects, i);

      if (wt_project_get_id (project) == id)
        return wt_project_get_title (project);
    }
  return "";
}

static void
show_notes (WtReviewNotesPage *self, GListModel *notes)
{
  guint n_notes = g_list_model_get_n_items (notes);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < n_notes; i++)
    {
      /* Those of a notebook are in the order in which they were written. */
      g_autoptr (WtReviewNote) note =
          g_list_model_get_item (notes, self->notebook != NULL ? n_notes - 1 - i : i);

      if (self->notebook != NULL)
        g_object_set (note, "project",
                      find_project_title (self, wt_review_note_get_project_id (note)), NULL);
      add_row (self, note);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->group), n_notes > 0);
  gtk_widget_set_visible (self->empty_page, n_notes == 0 && self->notebook == NULL);
}

static WtReviewNote *
find_note (WtReviewNotesPage *self, const char *identifier)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      WtReviewNote *note = g_object_get_data (g_ptr_array_index (self->rows, i), "note");

      if (g_str_equal (wt_model_get_string (WT_MODEL (note), WT_REVIEW_NOTE_IDENTIFIER),
                       identifier))
        return note;
    }
  return NULL;
}

/* A review file */

/* The program stays for as long as a file is read or written. */
static void
hold (void)
{
  GApplication *application = g_application_get_default ();

  if (application != NULL)
    g_application_hold (application);
}

/* Ends one of the notebook's calls. Returns whether it succeeded, and the page is still there. */
static gboolean
finish (WtReviewNotesPage *self, GObject *notebook, GAsyncResult *result, const char *heading)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GError) error = NULL;
  gboolean is_done = wt_review_notebook_finish (WT_REVIEW_NOTEBOOK (notebook), result, &error);

  if (application != NULL)
    g_application_release (application);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return FALSE;
  if (is_done)
    show_notes (self, wt_review_notebook_get_notes (self->notebook));
  else
    wt_error_presenter_present (GTK_WIDGET (self), heading, error);
  return is_done;
}

static void
on_notes_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtReviewNotesPage) self = user_data;
  gboolean is_read = finish (self, object, result, _ ("The notes could not be read"));

  if (!is_read)
    return;
  if (self->rows->len > 0)
    {
      WtModel *last = g_object_get_data (g_ptr_array_index (self->rows, 0), "note");

      wt_review_note_form_suggest_author (self->form,
                                          wt_model_get_string (last, WT_REVIEW_NOTE_AUTHOR));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->form), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
on_kept_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtReviewNotesPage) self = user_data;

  if (finish (self, object, result, _ ("The note could not be kept")))
    wt_review_note_form_clear (self->form);
}

static void
on_submitted_cb (WtReviewNotesPage *self, WtReviewNote *note)
{
  hold ();
  wt_review_notebook_keep_async (self->notebook, note, on_kept_cb, g_object_ref (self));
}

static void
on_removed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtReviewNotesPage) self = user_data;

  finish (self, object, result, _ ("The note could not be deleted"));
}

static void
on_deletion_answered_cb (AdwMessageDialog *dialog, const char *response, WtReviewNotesPage *self)
{
  WtReviewNote *note = g_object_get_data (G_OBJECT (dialog), "note");

  if (!g_str_equal (response, "delete"))
    return;
  hold ();
  wt_review_notebook_remove_async (self->notebook, note, on_removed_cb, g_object_ref (self));
}

/* What is taken out of the file cannot be had back. */
static void
ask_about_deletion (WtReviewNotesPage *self, WtReviewNote *note)
{
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                              _ ("Delete the Note?"), wt_review_note_get_text (note));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("_Keep"), "delete",
                                    _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_object_set_data_full (G_OBJECT (dialog), "note", g_object_ref (note), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_deletion_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
edit_note (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtReviewNotesPage *self = WT_REVIEW_NOTES_PAGE (widget);
  WtReviewNote *note = find_note (self, g_variant_get_string (parameter, NULL));

  if (note != NULL)
    wt_review_note_form_edit (self->form, note);
}

static void
delete_note (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtReviewNotesPage *self = WT_REVIEW_NOTES_PAGE (widget);
  WtReviewNote *note = find_note (self, g_variant_get_string (parameter, NULL));

  if (note == NULL)
    return;
  if (self->notebook != NULL)
    ask_about_deletion (self, note);
  else
    wt_change_runner_run (widget, get_workspace (self),
                          wt_delete_review_note_job_new (wt_review_note_get_id (note)),
                          _ ("The note could not be deleted"));
}

/* A workspace */

static void
on_merged_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtReviewNotesPage) self = user_data;
  g_autoptr (WtReviewMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &merge, &error))
    {
      if (root != NULL)
        wt_error_presenter_present (GTK_WIDGET (self), _ ("No notes were merged"), error);
    }
  /* Where something was merged, the window says so, with Undo. */
  else if (root != NULL && wt_review_merge_get_added (merge) == 0)
    wt_window_show_toast (WT_WINDOW (root),
                          wt_review_merge_get_known (merge) > 0
                              ? _ ("All notes of the file were there already")
                              : _ ("The file has no notes in it"),
                          NULL, NULL, NULL);
}

static void
on_file_chosen_cb (GFile *file, gpointer data)
{
  WtReviewNotesPage *self = data;

  wt_workspace_run_async (get_workspace (self),
                          wt_merge_review_notes_job_new (g_file_peek_path (file)), NULL,
                          on_merged_cb, g_object_ref (self));
}

static void
on_merge_clicked_cb (WtReviewNotesPage *self)
{
  wt_file_chooser_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Merge Notes"),
                        WT_FILE_KIND_REVIEW_NOTES, on_file_chosen_cb, g_object_ref (self),
                        g_object_unref);
}

/* The page */

static void
on_projects_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReviewNotesPage *self;
  g_autoptr (GListModel) projects = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &projects))
    return;
  g_set_object (&self->projects, projects);
  wt_review_note_form_set_projects (self->form, projects);
  hold ();
  wt_review_notebook_load_async (self->notebook, on_notes_read_cb, g_object_ref (self));
}

static void
on_notes_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtReviewNotesPage *self;
  g_autoptr (GListModel) notes = NULL;

  if (wt_page_run_finish (user_data, result, &self, &notes))
    show_notes (self, notes);
}

static void
wt_review_notes_page_load (WtPage *page)
{
  WtReviewNotesPage *self = WT_REVIEW_NOTES_PAGE (page);

  if (self->notebook != NULL)
    wt_page_run (page, wt_list_projects_job_new (), on_projects_loaded_cb);
  else
    wt_page_run (page, wt_list_review_notes_job_new (), on_notes_loaded_cb);
}

static void
wt_review_notes_page_flush (WtPage *page)
{
  WtReviewNotesPage *self = WT_REVIEW_NOTES_PAGE (page);

  if (self->notebook != NULL)
    wt_review_note_form_submit (self->form);
}

static void
wt_review_notes_page_constructed (GObject *object)
{
  WtReviewNotesPage *self = WT_REVIEW_NOTES_PAGE (object);
  const char *path = wt_workspace_get_path (get_workspace (self));

  G_OBJECT_CLASS (wt_review_notes_page_parent_class)->constructed (object);
  if (wt_workspace_is_review (get_workspace (self)))
    {
      g_autofree char *notes_path = wt_review_file_dup_path (path);
      g_autofree char *name = g_filename_display_basename (notes_path);
      /* Translators: %s is the name of a file */
      g_autofree char *subtitle = g_strdup_printf (_ ("Kept in “%s”"), name);

      self->notebook = wt_review_notebook_new (path);
      g_object_set (self->header_bar, "subtitle", subtitle, NULL);
    }
  else
    gtk_widget_set_visible (self->merge_button, !wt_workspace_is_read_only (get_workspace (self)));
}

static void
wt_review_notes_page_dispose (GObject *object)
{
  WtReviewNotesPage *self = WT_REVIEW_NOTES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REVIEW_NOTES_PAGE);
  g_clear_object (&self->notebook);
  g_clear_object (&self->projects);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_review_notes_page_parent_class)->dispose (object);
}

static void
wt_review_notes_page_class_init (WtReviewNotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = wt_review_notes_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = wt_review_notes_page_dispose;
  page_class->aspects = WT_ASPECT_REPORTS;
  page_class->load = wt_review_notes_page_load;
  page_class->flush = wt_review_notes_page_flush;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_REVIEW_NOTE_FORM);
  gtk_widget_class_install_action (widget_class, "notes.edit", "s", edit_note);
  gtk_widget_class_install_action (widget_class, "notes.delete", "s", delete_note);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-review-notes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReviewNotesPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNotesPage, merge_button);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNotesPage, form);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNotesPage, group);
  gtk_widget_class_bind_template_child (widget_class, WtReviewNotesPage, empty_page);
  gtk_widget_class_bind_template_callback (widget_class, on_merge_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_submitted_cb);
}

static void
wt_review_notes_page_init (WtReviewNotesPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_review_notes_page_new (WtWorkspace *workspace)
{
  return g_object_new (WT_TYPE_REVIEW_NOTES_PAGE, "workspace", workspace, NULL);
}
