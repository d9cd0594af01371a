#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One way to sort, or one selection of the records; a table ends with a row whose title is %NULL.
 */
typedef struct
{
  const char *title; /* marked with N_() */
  GCompareDataFunc compare;
} WtRecordSort;

typedef struct
{
  const char *title; /* marked with N_() */
  gboolean (*matches) (gpointer record);
} WtRecordSelection;

/**
 * WtRecordKind:
 * @get_row_type: the widget of a row; it has a property "record"
 * @dup_search_text: all that a search looks into
 * @sorts: the first one is how the list comes
 * @selections: (nullable): the first one is what the list comes with
 * @open: opens a record; called with the list
 *
 * What a list of records needs to know about them.
 */
typedef struct
{
  GType (*get_row_type) (void);
  char *(*dup_search_text) (gpointer record);
  const WtRecordSort *sorts;
  const WtRecordSelection *selections;
  void (*open) (GtkWidget *list, gpointer record);
} WtRecordKind;

/* Records in rows, to be searched, sorted, selected and opened. Only rows that are on the screen
 * are widgets. */
#define WT_TYPE_RECORD_LIST (wt_record_list_get_type ())
G_DECLARE_FINAL_TYPE (WtRecordList, wt_record_list, WT, RECORD_LIST, AdwBin)

/* To be called once; @kind must be static. */
void wt_record_list_set_kind (WtRecordList *self, const WtRecordKind *kind);

/* Shows @records, in place of those before; what was searched and chosen stays. */
void wt_record_list_set_records (WtRecordList *self, GListModel *records);

/* How many records there are, and how many of them are shown. */
guint wt_record_list_get_n_records (WtRecordList *self);
guint wt_record_list_get_n_shown (WtRecordList *self);

/* Makes widgets of all rows and asks for their height, for a short list on a page that scrolls as a
 * whole; to be called once there is a kind. (GtkListView asks for the same height at any width.) */
void wt_record_list_show_whole (WtRecordList *self);

void wt_record_list_focus_search (WtRecordList *self);

G_END_DECLS
