#include "wt-template-page.h"

#include "wt-checklist-draft.h"
#include "wt-checklist-key.h"
#include "wt-checklist-list.h"
#include "wt-checklist-words.h"
#include "wt-error-presenter.h"
#include "wt-header-bar.h"
#include "wt-settings-jobs.h"
#include "wt-template-export.h"
#include "wt-template-jobs.h"
#include "wt-template-prompts.h"
#include "wt-words.h"
#include "wt-wrap-box.h"

#include <glib/gi18n.h>

struct _WtTemplatePage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkWidget *content;
  GtkLabel *title_label;
  GtkLabel *facts_label;
  GtkLabel *use_label;
  GtkLabel *new_projects_label;
  GtkLabel *reference_label;
  GtkLabel *note_label;
  GtkWidget *edit_button;
  GtkWidget *copy_button;
  GtkWidget *new_projects_button;
  GtkButton *retire_button;
  WtChecklistList *answers;
  WtTemplatePrompts *prompts;

  char *key;                    /* (owned) */
  WtTemplateVersions *versions; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtTemplatePage, wt_template_page, WT_TYPE_PAGE)

static WtChecklistTemplate *
get_template (WtTemplatePage *self)
{
  return wt_template_versions_get_template (self->versions);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
show_words (WtTemplatePage *self)
{
  WtChecklistTemplate *template = get_template (self);
  WtChecklist *newest = wt_template_versions_get_newest (self->versions);
  g_autofree char *prompts = wt_checklist_words_prompts (wt_checklist_get_n_prompts (newest));
  g_autofree char *version = g_strdup_printf (_ ("version %d"), wt_checklist_get_version (newest));
  g_autofree char *facts = wt_words_join (
      wt_term_get_description (wt_checklist_scopes, wt_checklist_get_scope (newest)), prompts,
      version, wt_checklist_is_optional (newest) ? _ ("optional") : "",
      wt_checklist_template_is_own (template) ? _ ("our own") : _ ("comes with the program"),
      wt_checklist_template_is_retired (template) ? _ ("retired") : "", NULL);
  g_autofree char *in_use = wt_checklist_words_use (template);
  g_autofree char *behind = wt_checklist_words_behind (template);
  g_autofree char *use = wt_words_join (in_use, behind, NULL);

  g_object_set (self->header_bar, "title", wt_checklist_get_title (newest), NULL);
  show_text (self->title_label, wt_checklist_get_title (newest));
  show_text (self->facts_label, facts);
  show_text (self->use_label, use);
  show_text (self->reference_label, wt_checklist_get_reference (newest));
  show_text (self->note_label, wt_checklist_get_note (newest));
}

static void
show_buttons (WtTemplatePage *self)
{
  WtChecklistTemplate *template = get_template (self);
  gboolean is_writable = !wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (self)));
  gboolean is_retired = wt_checklist_template_is_retired (template);
  gboolean is_for_new = wt_template_versions_is_for_new_projects (self->versions);

  gtk_widget_set_visible (self->edit_button,
                          is_writable && !is_retired && wt_checklist_template_is_own (template));
  gtk_widget_set_visible (self->copy_button, is_writable);
  gtk_widget_set_visible (GTK_WIDGET (self->retire_button),
                          is_writable && (is_retired || !is_for_new));
  gtk_button_set_label (self->retire_button, is_retired ? _ ("Bring back") : _ ("Retire"));
  gtk_widget_set_visible (self->new_projects_button,
                          is_writable && !is_retired && !is_for_new
                              && wt_checklist_template_get_scope (template)
                                     == WT_CHECKLIST_SCOPE_PROJECT);
  gtk_widget_set_visible (GTK_WIDGET (self->new_projects_label), is_for_new);
}

static void
on_versions_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtTemplatePage *self;
  g_autoptr (WtTemplateVersions) versions = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &versions))
    return;
  g_set_object (&self->versions, versions);
  show_words (self);
  show_buttons (self);
  wt_template_prompts_show (self->prompts, wt_template_versions_get_newest (versions));
  if (wt_checklist_template_get_scope (get_template (self)) == WT_CHECKLIST_SCOPE_ORGANISATION)
    wt_checklist_list_load_of (self->answers, wt_page_get_workspace (WT_PAGE (self)), self->key);
  gtk_widget_set_visible (self->content, TRUE);
}

static void
wt_template_page_load (WtPage *page)
{
  wt_page_run (page, wt_load_template_versions_job_new (WT_TEMPLATE_PAGE (page)->key),
               on_versions_loaded_cb);
}

static void
on_done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtTemplatePage) self = user_data;
  g_autoptr (GObject) object_made = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &object_made, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The checklist could not be changed"), error);
}

static void
run (WtTemplatePage *self, WtJob *job, GAsyncReadyCallback callback)
{
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)), job, NULL, callback,
                          g_object_ref (self));
}

static void
on_edit_clicked_cb (WtTemplatePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-template", "s", self->key);
}

/* Over its own page, to which Back leads. */
static void
on_copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtTemplatePage) self = user_data;
  g_autoptr (WtChecklistTemplate) copy = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &copy, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The checklist could not be copied"), error);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      const char *key = wt_checklist_template_get_key (copy);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.open-template", "s", key);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-template", "s", key);
    }
}

static void
on_copy_clicked_cb (WtTemplatePage *self)
{
  WtChecklist *newest = wt_template_versions_get_newest (self->versions);
  const char *of = wt_checklist_get_title (newest);
  /* Translators: what a copy of a checklist is called; %s is the title of the other one */
  g_autofree char *longer = g_strdup_printf (_ ("%s (our own)"), of);
  const char *title = g_utf8_strlen (longer, -1) <= WT_CHECKLIST_TEXT_MAXIMUM ? longer : of;
  g_autofree char *key = wt_checklist_make_key (title, NULL);
  g_autoptr (WtChecklistDraft) draft = wt_checklist_draft_new_copy (newest, key, title);
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) copy = wt_checklist_draft_to_checklist (draft, 1, &error);

  if (copy != NULL)
    run (self, wt_add_template_job_new (copy), on_copied_cb);
  else
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The checklist could not be copied"), error);
}

static void
on_retire_clicked_cb (WtTemplatePage *self)
{
  run (self,
       wt_retire_template_job_new (self->key,
                                   !wt_checklist_template_is_retired (get_template (self))),
       on_done_cb);
}

static void
on_settings_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtTemplatePage *self;
  g_autoptr (WtSettings) settings = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &settings))
    return;
  g_object_set (settings, "project-checklist", self->key, NULL);
  run (self, wt_save_settings_job_new (settings), on_done_cb);
}

static void
on_new_projects_clicked_cb (WtTemplatePage *self)
{
  wt_page_run (WT_PAGE (self), wt_load_settings_job_new (), on_settings_loaded_cb);
}

static void
on_save_clicked_cb (WtTemplatePage *self)
{
  wt_template_export_ask (GTK_WIDGET (self), wt_template_versions_get_newest (self->versions));
}

static void
wt_template_page_dispose (GObject *object)
{
  WtTemplatePage *self = WT_TEMPLATE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_TEMPLATE_PAGE);
  g_clear_object (&self->versions);
  g_clear_pointer (&self->key, g_free);
  G_OBJECT_CLASS (wt_template_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-template-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, content);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, use_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, new_projects_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, reference_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, note_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, new_projects_button);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, retire_button);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, answers);
  gtk_widget_class_bind_template_child (widget_class, WtTemplatePage, prompts);
  gtk_widget_class_bind_template_callback (widget_class, on_edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_retire_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_new_projects_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
wt_template_page_class_init (WtTemplatePageClass *klass)
{
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_template_page_dispose;
  page_class->aspects = WT_ASPECT_CHECKLISTS | WT_ASPECT_ANSWERS | WT_ASPECT_SETTINGS;
  page_class->load = wt_template_page_load;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  g_type_ensure (WT_TYPE_CHECKLIST_LIST);
  g_type_ensure (WT_TYPE_TEMPLATE_PROMPTS);
  g_type_ensure (WT_TYPE_WRAP_BOX);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_template_page_init (WtTemplatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_template_page_new (WtWorkspace *workspace, const char *key)
{
  WtTemplatePage *self = g_object_new (WT_TYPE_TEMPLATE_PAGE, "workspace", workspace, NULL);

  self->key = g_strdup (key);
  return WT_PAGE (self);
}
