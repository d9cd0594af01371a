#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a file dialog shows. */
typedef enum
{
  WT_FILE_KIND_WORKSPACE,
  WT_FILE_KIND_WORKBOOK,
  WT_FILE_KIND_PICTURE,
  WT_FILE_KIND_CSV,
  WT_FILE_KIND_ANY, /* only to open */
  WT_FILE_KIND_DOCUMENT,
  WT_FILE_KIND_CALENDAR,
  WT_FILE_KIND_CHECKLIST,
  WT_FILE_KIND_IMAGE,        /* only to open */
  WT_FILE_KIND_RESPONSES,    /* only to open */
  WT_FILE_KIND_EDITABLE,     /* a document that can be edited */
  WT_FILE_KIND_FOLDER,       /* only to save: a folder that is made */
  WT_FILE_KIND_REVIEW_NOTES, /* only to open */
} WtFileKind;

/* Called with the chosen file; not called when somebody cancels. The data is freed either way. */
typedef void (*WtFileChosenFunc) (GFile *file, gpointer data);

/* Asks for a file. The one place that knows which dialog GTK has: this is GtkFileChooserNative
 * until GtkFileDialog is in Debian. */
void wt_file_chooser_open (GtkWindow *window,
                           const char *title,
                           WtFileKind kind,
                           WtFileChosenFunc chosen,
                           gpointer data,
                           GDestroyNotify free_data);

/* Asks where to save; @name is what the file might be called. The dialog asks before something is
 * overwritten. */
void wt_file_chooser_save (GtkWindow *window,
                           const char *title,
                           const char *button,
                           WtFileKind kind,
                           const char *name,
                           WtFileChosenFunc chosen,
                           gpointer data,
                           GDestroyNotify free_data);

G_END_DECLS
