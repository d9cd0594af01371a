#include "wt-template-editor-page.h"

#include "wt-checklist-words.h"
#include "wt-choices.h"
#include "wt-draft-saver.h"
#include "wt-error-presenter.h"
#include "wt-field-message.h"
#include "wt-focus-scroller.h"
#include "wt-header-bar.h"
#include "wt-issue.h"
#include "wt-late-message.h"
#include "wt-note-row.h"
#include "wt-principle-list.h"
#include "wt-template-jobs.h"

#include <glib/gi18n.h>

struct _WtTemplateEditorPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkScrolledWindow *scrolled_window;
  GtkWidget *form;
  GtkLabel *version_label;
  GtkLabel *unsaved_label;
  AdwEntryRow *title_row;
  AdwComboRow *scope_row;
  AdwEntryRow *reference_row;
  WtNoteRow *note_row;
  GtkSwitch *optional_switch;
  WtPrincipleList *principle_list;

  char *key;               /* (owned) (nullable) until stored */
  WtChecklistDraft *draft; /* (owned) (nullable) */
  WtDraftSaver *saver;     /* (owned) (nullable) */
  guint n_parts;           /* to tell a part that was added */
  gboolean was_focused;    /* before there was anything to focus */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (WtTemplateEditorPage, wt_template_editor_page, WT_TYPE_PAGE)

static int
get_scope (WtTemplateEditorPage *self)
{
  return wt_model_get_int (WT_MODEL (self->draft), WT_CHECKLIST_DRAFT_SCOPE);
}

static void
show_title (WtTemplateEditorPage *self, gboolean is_right)
{
  const char *title = wt_model_get_string (WT_MODEL (self->draft), WT_CHECKLIST_DRAFT_TITLE);
  g_autofree char *time = NULL;
  g_autofree char *saved = NULL;

  g_object_get (wt_page_get_workspace (WT_PAGE (self)), "saved-at", &time, NULL);
  if (!is_right)
    saved = g_strdup (_ ("Not saved yet"));
  else
    /* Translators: %s is a time of day, such as 10:42 */
    saved = time[0] != '\0' ? g_strdup_printf (_ ("Saved %s"), time)
                            : g_strdup (_ ("Everything is saved as you type"));
  g_object_set (self->header_bar, "title", title[0] != '\0' ? title : _ ("New checklist"),
                "subtitle", saved, NULL);
}

static void
show_issues (WtTemplateEditorPage *self)
{
  g_autoptr (GPtrArray) all = wt_checklist_draft_list_issues (self->draft);
  g_autoptr (GPtrArray) own = wt_checklist_draft_list_own_issues (self->draft);
  const char *title = wt_model_get_string (WT_MODEL (self->draft), WT_CHECKLIST_DRAFT_TITLE);
  const char *missing = wt_issue_list_find (own, "principles");

  wt_late_message_set (GTK_LIST_BOX_ROW (self->title_row), wt_issue_list_find (own, "title"),
                       title[0] == '\0');
  wt_field_message_set (GTK_LIST_BOX_ROW (self->reference_row),
                        wt_issue_list_find (own, "reference"));
  wt_field_message_set (GTK_LIST_BOX_ROW (self->note_row), wt_issue_list_find (own, "note"));
  gtk_label_set_label (self->unsaved_label,
                       missing != NULL ? missing
                       : self->key == NULL
                           ? _ ("The checklist is kept once it has a title, and each principle a "
                                "title and a prompt.")
                           : _ ("Something below is not right yet. Until it is, the workspace "
                                "keeps the checklist as it was."));
  /* That a new one is not whole yet is no reason to worry. */
  if (self->key != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->unsaved_label), "warning");
  gtk_widget_set_visible (GTK_WIDGET (self->unsaved_label), all->len > 0);
  show_title (self, all->len == 0);
}

/* The choices follow the draft, as after an undo. */
static void
show_scope (WtTemplateEditorPage *self)
{
  self->is_filling = TRUE;
  wt_choices_set_id (self->scope_row, get_scope (self));
  self->is_filling = FALSE;
}

static void
on_scope_chosen_cb (WtTemplateEditorPage *self)
{
  if (self->draft != NULL && !self->is_filling)
    g_object_set (self->draft, "scope", (int) wt_choices_get_id (self->scope_row), NULL);
}

/* Says which version is being made, where somebody has answered in one. */
static void
show_version (WtTemplateEditorPage *self, WtTemplateVersions *versions)
{
  WtChecklistTemplate *template = wt_template_versions_get_template (versions);
  int version = wt_model_get_int (WT_MODEL (template), WT_CHECKLIST_TEMPLATE_VERSION);
  gint64 n_answered = wt_template_versions_get_n_answered (versions);
  gint64 behind = wt_model_get_int64 (WT_MODEL (template), WT_CHECKLIST_TEMPLATE_BEHIND);
  g_autofree char *subjects =
      wt_checklist_words_subjects (wt_checklist_template_get_scope (template), n_answered);
  g_autofree char *words = NULL;

  if (n_answered > 0)
    /* Translators: %1$s is "3 projects", "1 meeting" or "the organisation"; then the number of the
     * version that comes, and of the one that there is */
    words = g_strdup_printf (_ ("This checklist has been answered in %1$s. Your changes make "
                                "version %2$d; what was answered keeps version %3$d until it is "
                                "moved."),
                             subjects, version + 1, version);
  else if (behind > 0)
    words = g_strdup_printf (_ ("Your changes go into version %d, which nobody has answered yet. "
                                "What was answered before keeps its version until it is moved."),
                             version);
  gtk_label_set_label (self->version_label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->version_label), words != NULL);
  /* What was answered belongs to a project, a meeting or the organisation for good. */
  gtk_widget_set_sensitive (
      GTK_WIDGET (self->scope_row),
      wt_model_get_int64 (WT_MODEL (template), WT_CHECKLIST_TEMPLATE_CHECKLISTS) == 0);
}

static guint
count_parts (WtTemplateEditorPage *self)
{
  GListModel *principles = wt_checklist_draft_get_principles (self->draft);
  guint n_parts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (principles); i++)
    {
      g_autoptr (WtDraftPrinciple) principle = g_list_model_get_item (principles, i);

      n_parts += 1 + g_list_model_get_n_items (wt_draft_principle_get_prompts (principle));
    }
  return n_parts;
}

static void
on_draft_changed_cb (WtTemplateEditorPage *self)
{
  guint n_parts = count_parts (self);

  if (n_parts != self->n_parts)
    wt_focus_scroller_show (self->scrolled_window, self->form);
  self->n_parts = n_parts;
  show_scope (self);
  show_issues (self);
}

static void
on_saved_cb (WtTemplateEditorPage *self, WtChecklistTemplate *saved)
{
  if (self->key == NULL)
    {
      self->key = g_strdup (wt_checklist_template_get_key (saved));
      /* That it was stored was told before it was known here that it is this one. */
      wt_page_reload (WT_PAGE (self));
    }
  show_issues (self);
}

static void
on_failed_cb (WtTemplateEditorPage *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ ("The checklist could not be saved"), error);
}

static void
bind (WtTemplateEditorPage *self, const char *property, gpointer row, const char *row_property)
{
  g_object_bind_property (self->draft, property, row, row_property,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
take_draft (WtTemplateEditorPage *self, WtChecklistDraft *draft, WtChecklist *kept)
{
  self->draft = g_object_ref (draft);
  self->saver = wt_draft_saver_new (wt_page_get_workspace (WT_PAGE (self)),
                                    &wt_draft_kind_checklist, draft, kept);
  g_signal_connect_object (self->saver, "saved", G_CALLBACK (on_saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "failed", G_CALLBACK (on_failed_cb), self,
                           G_CONNECT_SWAPPED);
  bind (self, "title", self->title_row, "text");
  bind (self, "reference", self->reference_row, "text");
  bind (self, "note", self->note_row, "text");
  bind (self, "optional", self->optional_switch, "active");
  wt_principle_list_set_draft (self->principle_list, draft);
  self->n_parts = count_parts (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->form, TRUE);
  show_scope (self);
  show_issues (self);
  if (self->was_focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

static void
on_versions_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtTemplateEditorPage *self;
  g_autoptr (WtTemplateVersions) versions = NULL;
  WtChecklist *newest;

  if (!wt_page_run_finish (user_data, result, &self, &versions))
    return;
  newest = wt_template_versions_get_newest (versions);
  if (self->draft != NULL)
    wt_draft_saver_set_stored (self->saver, newest);
  else
    {
      g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_from_checklist (newest);

      take_draft (self, draft, newest);
    }
  {
    g_auto (GStrv) ids = wt_template_versions_dup_ids (versions);

    wt_checklist_draft_reserve (self->draft, (const char *const *) ids);
  }
  show_version (self, versions);
}

static void
wt_template_editor_page_load (WtPage *page)
{
  WtTemplateEditorPage *self = WT_TEMPLATE_EDITOR_PAGE (page);

  if (self->key != NULL)
    wt_page_run (page, wt_load_template_versions_job_new (self->key), on_versions_loaded_cb);
  else if (self->draft == NULL)
    {
      g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new (WT_CHECKLIST_SCOPE_PROJECT);

      wt_checklist_draft_add_principle (draft, 0);
      wt_checklist_draft_add_prompt (draft, 0, 0);
      take_draft (self, draft, NULL);
    }
}

/* Loading is safe while something is edited, see wt_draft_saver_set_stored(). */
static void
wt_template_editor_page_flush (WtPage *page)
{
  WtTemplateEditorPage *self = WT_TEMPLATE_EDITOR_PAGE (page);

  if (self->saver != NULL)
    wt_draft_saver_flush (self->saver);
}

static void
wt_template_editor_page_focus_start (WtPage *page)
{
  WtTemplateEditorPage *self = WT_TEMPLATE_EDITOR_PAGE (page);

  self->was_focused = TRUE;
  if (self->draft != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

static void
wt_template_editor_page_dispose (GObject *object)
{
  WtTemplateEditorPage *self = WT_TEMPLATE_EDITOR_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_TEMPLATE_EDITOR_PAGE);
  g_clear_object (&self->saver);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (wt_template_editor_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-template-editor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, form);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, version_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, unsaved_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, scope_row);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, reference_row);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, optional_switch);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateEditorPage, principle_list);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_chosen_cb);
}

static void
wt_template_editor_page_class_init (WtTemplateEditorPageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_template_editor_page_dispose;
  page_class->aspects = WT_ASPECT_CHECKLISTS | WT_ASPECT_ANSWERS;
  page_class->load = wt_template_editor_page_load;
  page_class->flush = wt_template_editor_page_flush;
  page_class->focus_start = wt_template_editor_page_focus_start;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_NOTE_ROW);
  g_type_ensure (WT_TYPE_PRINCIPLE_LIST);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_template_editor_page_init (WtTemplateEditorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = TRUE;
  wt_choices_set_terms (self->scope_row, wt_checklist_scopes, NULL);
  self->is_filling = FALSE;
}

WtPage *
wt_template_editor_page_new (WtWorkspace *workspace, const char *key)
{
  WtTemplateEditorPage *self =
      g_object_new (WT_TYPE_TEMPLATE_EDITOR_PAGE, "workspace", workspace, NULL);

  self->key = g_strdup (key);
  return WT_PAGE (self);
}
