#include "wt-record-expander.h"

#include "wt-choices.h"
#include "wt-date-row.h"
#include "wt-error-presenter.h"
#include "wt-expander.h"
#include "wt-field-set.h"
#include "wt-note-row.h"

#include <glib/gi18n.h>

/* What a closed row says of a longer text, in characters. */
#define TITLE_LENGTH 120

struct _WtRecordExpander
{
  AdwExpanderRow parent_instance;

  const WtExpanderKind *kind;
  WtModel *record;       /* (owned) */
  WtAutosave *autosave;  /* (owned) */
  WtFieldSet *field_set; /* (owned) */
  GtkWidget *header;     /* what has the focus while the row is closed */
  GtkWidget *badge;      /* a label */
  GtkWidget *text_row;   /* above the fields */
  GtkWidget *delete_row; /* (nullable) */
};

enum
{
  SIGNAL_DELETE_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtRecordExpander, wt_record_expander, ADW_TYPE_EXPANDER_ROW)

/* Takes over @words. */
static char *
shorten (char *words)
{
  g_autofree char *all = words;
  g_autofree char *start = NULL;

  if (g_utf8_strlen (all, -1) <= TITLE_LENGTH)
    return g_steal_pointer (&all);
  start = g_utf8_substring (all, 0, TITLE_LENGTH - 1);
  return g_strconcat (start, "…", NULL);
}

static void
show_record (WtRecordExpander *self)
{
  g_autofree char *title = shorten (self->kind->dup_title (self->record));
  g_autofree char *subtitle = shorten (self->kind->dup_subtitle (self->record));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static void
on_expanded_cb (WtRecordExpander *self)
{
  gboolean is_open = adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
  if (!is_open && self->autosave != NULL)
    wt_record_expander_flush (self);
}

static gboolean
on_key_pressed_cb (WtRecordExpander *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (self->header);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  return GDK_EVENT_STOP;
}

static void
on_save_failed_cb (WtRecordExpander *self, const GError *error)
{
  wt_error_presenter_present (GTK_WIDGET (self), _ (self->kind->save_failed), error);
}

static void
on_delete_clicked_cb (WtRecordExpander *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE_REQUESTED], 0);
}

static GtkWidget *
make_field_row (const WtExpanderField *field)
{
  const char *title = _ (field->title);
  GtkWidget *row;

  switch (field->kind)
    {
    case WT_EXPANDER_FIELD_NOTE:
      return g_object_new (WT_TYPE_NOTE_ROW, "title", title, NULL);
    case WT_EXPANDER_FIELD_DATE:
      return g_object_new (WT_TYPE_DATE_ROW, "title", title, NULL);
    case WT_EXPANDER_FIELD_CHOICE:
      row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, NULL);
      wt_choices_set_terms (ADW_COMBO_ROW (row), field->terms,
                            field->none != NULL ? _ (field->none) : NULL);
      return row;
    case WT_EXPANDER_FIELD_LINE:
    default:
      return g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, NULL);
    }
}

static void
add_text_row (WtRecordExpander *self)
{
  self->text_row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "visible", FALSE, "focusable", FALSE,
                    "activatable", FALSE, "subtitle-lines", 0, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->text_row);
}

static void
add_delete_row (WtRecordExpander *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ (self->kind->delete));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "destructive-row");
  self->delete_row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable",
                                   FALSE, "child", button, NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->delete_row);
}

static void
add_rows (WtRecordExpander *self)
{
  add_text_row (self);
  for (const WtExpanderField *field = self->kind->fields; field->property != NULL; field++)
    {
      GtkWidget *row = make_field_row (field);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      wt_field_set_add (self->field_set, field->property, row);
    }
  if (self->kind->make_delete_job != NULL)
    add_delete_row (self);
}

static void
wt_record_expander_dispose (GObject *object)
{
  WtRecordExpander *self = WT_RECORD_EXPANDER (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->field_set);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (wt_record_expander_parent_class)->dispose (object);
}

static void
wt_record_expander_class_init (WtRecordExpanderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_record_expander_dispose;
  signals[SIGNAL_DELETE_REQUESTED] =
      g_signal_new ("delete-requested", WT_TYPE_RECORD_EXPANDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
wt_record_expander_init (WtRecordExpander *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->header = wt_expander_get_header (ADW_EXPANDER_ROW (self));
  self->badge = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->badge, "badge");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->badge);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
wt_record_expander_new (WtWorkspace *workspace, const WtExpanderKind *kind, gpointer record)
{
  WtRecordExpander *self = g_object_new (WT_TYPE_RECORD_EXPANDER, NULL);

  self->kind = kind;
  self->record = g_object_ref (record);
  self->autosave = wt_autosave_new (workspace, record, kind->make_job, kind->list_issues);
  self->field_set = wt_field_set_new (record, kind->list_issues);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_save_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (record, "notify", G_CALLBACK (show_record), self, G_CONNECT_SWAPPED);
  add_rows (self);
  show_record (self);
  on_expanded_cb (self);
  return GTK_WIDGET (self);
}

gpointer
wt_record_expander_get_record (WtRecordExpander *self)
{
  return self->record;
}

gint64
wt_record_expander_get_key (WtRecordExpander *self)
{
  return wt_expander_kind_get_key (self->kind, self->record);
}

void
wt_record_expander_set_badge (WtRecordExpander *self, const char *words)
{
  gtk_label_set_label (GTK_LABEL (self->badge), words);
  gtk_widget_set_visible (self->badge, words[0] != '\0');
}

void
wt_record_expander_set_text (WtRecordExpander *self, const char *title, const char *text)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->text_row), text);
  gtk_widget_set_visible (self->text_row, text[0] != '\0');
}

void
wt_record_expander_start (WtRecordExpander *self)
{
  wt_expander_open (ADW_EXPANDER_ROW (self));
  wt_field_set_focus (self->field_set, self->kind->fields[0].property);
}

void
wt_record_expander_set_stored (WtRecordExpander *self, gpointer stored)
{
  wt_autosave_set_stored (self->autosave, stored);
}

void
wt_record_expander_set_read_only (WtRecordExpander *self, gboolean is_read_only)
{
  wt_field_set_set_read_only (self->field_set, is_read_only);
  if (self->delete_row != NULL)
    gtk_widget_set_visible (self->delete_row, !is_read_only);
}

gboolean
wt_record_expander_is_pending (WtRecordExpander *self)
{
  return wt_autosave_is_pending (self->autosave);
}

void
wt_record_expander_flush (WtRecordExpander *self)
{
  wt_field_set_commit (self->field_set);
  wt_autosave_flush (self->autosave);
}
