#include "wt-error-presenter.h"

#include "wt-error.h"

#include <glib/gi18n.h>

static const char *
get_words (int code)
{
  switch ((WtError) code)
    {
    case WT_ERROR_BUSY:
      return _ (
          "Another program is using the workspace. Nothing was changed. Try again in a moment.");
    case WT_ERROR_NO_SPACE:
      return _ ("The disk is full. Nothing was changed. Free some space and try again.");
    case WT_ERROR_CORRUPT:
      return _ ("The file is damaged or was cut short. It was not changed. Open a copy from your "
                "backup.");
    case WT_ERROR_NEWER_SCHEMA:
      return _ ("A newer version of Working Together wrote this file. It was not changed. Update "
                "the program to open it.");
    case WT_ERROR_OLDER_SCHEMA:
      return _ ("An older version of Working Together wrote this file, and it has to be brought up "
                "to date before it can be read. You may not write it, so nothing was changed. Copy "
                "it to a folder where you may, and open the copy.");
    case WT_ERROR_FOREIGN:
      return _ ("This file is not a workspace of Working Together. It was not changed.");
    case WT_ERROR_CANNOT_OPEN:
      return _ ("The file is not there, or you may not open or write it. Nothing was changed. Look "
                "whether the folder is right.");
    case WT_ERROR_READ_ONLY:
      return _ ("This workspace can be read but not changed. Save a copy somewhere else to change "
                "it.");
    case WT_ERROR_NOT_FOUND:
      return _ ("It is no longer there: somebody has deleted it, or undone it.");
    case WT_ERROR_EXISTS:
      return _ ("There is one of that name or number already. Nothing was changed.");
    case WT_ERROR_NOTHING_TO_UNDO:
      return _ ("There is nothing to undo or redo, or later changes stand on it. Nothing was "
                "changed.");
    case WT_ERROR_CONSTRAINT:
      return _ ("That would break a rule of the workspace. Nothing was changed.");
    case WT_ERROR_INVALID:
    case WT_ERROR_FAILED:
    default:
      return NULL;
    }
}

char *
wt_error_presenter_dup_words (const GError *error)
{
  const char *words = error->domain == WT_ERROR ? get_words (error->code) : NULL;

  if (words != NULL)
    return g_strdup (words);
  /* The domain words this one for people. */
  if (g_error_matches (error, WT_ERROR, WT_ERROR_INVALID))
    return g_strdup (error->message);
  /* Translators: %s is a technical message, in English */
  return g_strdup_printf (_ ("Nothing was changed. The system says: %s"), error->message);
}

static void
show_toast (AdwToastOverlay *overlay, const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_timeout (toast, 8);
  adw_toast_overlay_add_toast (overlay, toast);
}

void
wt_error_presenter_present (GtkWidget *widget, const char *heading, const GError *error)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *words = NULL;
  GtkWidget *dialog;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  words = wt_error_presenter_dup_words (error);
  if (overlay != NULL
      && (g_error_matches (error, WT_ERROR, WT_ERROR_BUSY)
          || g_error_matches (error, WT_ERROR, WT_ERROR_INVALID)
          || g_error_matches (error, WT_ERROR, WT_ERROR_NOT_FOUND)
          || g_error_matches (error, WT_ERROR, WT_ERROR_NOTHING_TO_UNDO)))
    {
      show_toast (ADW_TOAST_OVERLAY (overlay), words);
      return;
    }

  dialog =
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                              heading != NULL ? heading : _ ("Something could not be read"), words);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
