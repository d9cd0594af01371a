#include "wt-template-import.h"

#include "wt-checklist-comparison.h"
#include "wt-checklist-draft.h"
#include "wt-checklist-file.h"
#include "wt-checklist-key.h"
#include "wt-error-presenter.h"
#include "wt-error.h"
#include "wt-file-chooser.h"
#include "wt-template-jobs.h"

#include <glib/gi18n.h>

/* Far more than any checklist, and little enough to read at once. */
#define SIZE_MAXIMUM (8 * 1024 * 1024)

/* Prompts of each kind that the question names; the others it counts. */
#define N_NAMED 5

/* A wording in the question, in characters. */
#define WORDING_MAXIMUM 100

typedef struct
{
  WtPage *page;           /* (owned) */
  WtChecklist *checklist; /* (owned) */
} Import;

static Import *
import_new (WtPage *page, WtChecklist *checklist)
{
  Import *import = g_new0 (Import, 1);

  import->page = g_object_ref (page);
  import->checklist = g_object_ref (checklist);
  return import;
}

static void
import_free (Import *import)
{
  g_object_unref (import->page);
  g_object_unref (import->checklist);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static GtkWidget *
make_dialog (WtPage *page, const char *heading, const char *body)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  return adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body);
}

/* The importer words its faults for people; they stay until they are read. */
static void
tell (WtPage *page, const char *heading, const char *body)
{
  GtkWidget *dialog = make_dialog (page, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_error (WtPage *page, const GError *error)
{
  const char *heading = _ ("The checklist was not imported");

  if (g_error_matches (error, WT_ERROR, WT_ERROR_INVALID))
    tell (page, heading, error->message);
  else
    wt_error_presenter_present (GTK_WIDGET (page), heading, error);
}

static void
on_stored_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPage) page = user_data;
  g_autoptr (WtChecklistTemplate) template = NULL;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, &template, &error))
    tell_error (page, error);
  else if (gtk_widget_get_mapped (GTK_WIDGET (page)))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.open-template", "s",
                                wt_checklist_template_get_key (template));
}

static void
store (Import *import, WtJob *job)
{
  wt_workspace_run_async (wt_page_get_workspace (import->page), job, NULL, on_stored_cb,
                          g_object_ref (import->page));
}

static void
on_answered_cb (AdwMessageDialog *dialog, const char *response, Import *import)
{
  if (g_str_equal (response, "import"))
    store (import, wt_save_template_job_new (import->checklist));
}

static void
free_import (gpointer import, GClosure *closure)
{
  import_free (import);
}

/* "New: 7" and the first of them. */
static void
add_change (GString *body, WtChecklistComparison *comparison, WtPromptChange change)
{
  guint n_prompts = wt_checklist_comparison_get_n (comparison, change);
  guint n_named = MIN (n_prompts, N_NAMED);
  const char *const headings[] = {
    [WT_PROMPT_NEW] = _ ("New prompts: %u"),
    [WT_PROMPT_GONE] = _ ("Prompts that go: %u"),
    [WT_PROMPT_REWORDED] = _ ("Reworded prompts: %u"),
  };
  g_auto (GStrv) parts = NULL;

  if (n_prompts == 0)
    return;
  parts = g_strsplit (headings[change], "%u", 2);
  g_string_append_printf (body, "%s%s%u%s", body->len > 0 ? "\n\n" : "", parts[0], n_prompts,
                          parts[1] != NULL ? parts[1] : "");
  for (guint i = 0; i < n_named; i++)
    {
      const char *text = wt_checklist_comparison_get_prompt (comparison, change, i)->lead;
      g_autofree char *start =
          g_utf8_substring (text, 0, MIN (WORDING_MAXIMUM, g_utf8_strlen (text, -1)));

      g_string_append_printf (body, "\n• %s%s", start,
                              g_utf8_strlen (text, -1) > WORDING_MAXIMUM ? "…" : "");
    }
  if (n_prompts > n_named)
    g_string_append (body, "\n• …");
}

static void
ask (Import *import, WtTemplateVersions *versions)
{
  WtChecklist *newest = wt_template_versions_get_newest (versions);
  g_autoptr (WtChecklistComparison) comparison = wt_checklist_compare (newest, import->checklist);
  /* Translators: %s is a checklist's title */
  g_autofree char *heading =
      g_strdup_printf (_ ("Make this the next version of “%s”?"), wt_checklist_get_title (newest));
  g_autoptr (GString) body = g_string_new (NULL);
  GtkWidget *dialog;

  for (guint i = 0; i < WT_PROMPT_CHANGE_COUNT; i++)
    add_change (body, comparison, (WtPromptChange) i);
  if (body->len == 0)
    g_string_append (body, _ ("No prompt is new, gone or reworded."));
  dialog = make_dialog (import->page, heading, body->str);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "import",
                                    _ ("_Import"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "import",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "import");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered_cb),
                         import_new (import->page, import->checklist), free_import, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_versions_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (WtTemplateVersions) versions = NULL;
  g_autoptr (GError) error = NULL;

  if (wt_workspace_run_finish (WT_WORKSPACE (object), result, &versions, &error)
      && wt_checklist_template_is_own (wt_template_versions_get_template (versions)))
    ask (import, versions);
  else if (error != NULL && !g_error_matches (error, WT_ERROR, WT_ERROR_NOT_FOUND))
    tell_error (import->page, error);
  else
    store (import, wt_add_template_job_new (import->checklist));
}

static void
import_json (WtPage *page, GBytes *json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WtChecklist) checklist = wt_checklist_import (json, &error);

  if (checklist == NULL)
    tell_error (page, error);
  else
    wt_workspace_run_async (wt_page_get_workspace (page),
                            wt_load_template_versions_job_new (wt_checklist_get_key (checklist)),
                            NULL, on_versions_loaded_cb, import_new (page, checklist));
}

static void
on_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtPage) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize size;
  g_autoptr (GBytes) json = NULL;

  if (!g_file_load_partial_contents_finish (G_FILE (object), result, &content, &size, NULL, &error))
    {
      tell_error (page, error);
      return;
    }
  json = g_bytes_new_take (g_steal_pointer (&content), size);
  if (size > SIZE_MAXIMUM)
    tell (page, _ ("The checklist was not imported"),
          _ ("The file is too large to be a checklist. Nothing was imported."));
  else
    import_json (page, json);
}

/* Reads a little more than there may be, so that a file of any size is soon known. */
static gboolean
wants_more (const char *content, goffset size, gpointer data)
{
  return size <= SIZE_MAXIMUM;
}

void
wt_template_import_file (WtPage *page, GFile *file)
{
  g_file_load_partial_contents_async (file, NULL, wants_more, on_read_cb, g_object_ref (page));
}

static void
on_file_chosen_cb (GFile *file, gpointer page)
{
  wt_template_import_file (page, file);
}

void
wt_template_import_ask (WtPage *page)
{
  wt_file_chooser_open (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                        _ ("Import a Checklist"), WT_FILE_KIND_CHECKLIST, on_file_chosen_cb,
                        g_object_ref (page), g_object_unref);
}
