#include "wt-report-choices.h"

#include "wt-choices.h"

#include <glib/gi18n.h>

/* In the order of the row's choices. */
enum
{
  FORMAT_PDF,
  FORMAT_EDITABLE,
};

struct _WtReportChoices
{
  AdwBin parent_instance;

  AdwPreferencesGroup *kinds_group;
  GtkWidget *edition_row;
  GtkToggleButton *internal_button;
  GtkToggleButton *public_button;
  AdwComboRow *format_row;
  AdwComboRow *paper_row;
  GtkWidget *comments_row;
  GtkSwitch *comments_switch;
  GtkWidget *mark_row;
  GtkSwitch *mark_switch;
  GtkWidget *words_row;
  GtkImage *note_image;
  GtkLabel *note_label;

  GtkCheckButton *radios[WT_REPORT_DATA + 1]; /* (lent); the index is a WtReportKind */
  WtReportKind kind;
  int threshold;
  gboolean is_filling;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtReportChoices, wt_report_choices, ADW_TYPE_BIN)

static void
show_note (WtReportChoices *self)
{
  g_autofree char *note = NULL;
  gboolean is_public = wt_report_choices_get_edition (self) == WT_EDITION_PUBLIC;

  if (self->kind == WT_REPORT_DATA)
    note =
        g_strdup (_ ("Single forms, for use inside the organisation. Names of staff and contacts "
                     "are left out."));
  else if (is_public)
    /* Translators: %d is 5, 8 or 10 */
    note = g_strdup_printf (_ ("No names. Groups of fewer than %d people are not shown."),
                            self->threshold);
  else
    note = g_strdup (_ ("Every number, however small. Not for publication."));
  gtk_label_set_label (self->note_label, note);
  gtk_image_set_from_icon_name (self->note_image, is_public && self->kind != WT_REPORT_DATA
                                                      ? "channel-secure-symbolic"
                                                      : "dialog-information-symbolic");
}

static void
show_formats (WtReportChoices *self)
{
  g_autoptr (GtkStringList) formats = gtk_string_list_new (NULL);

  if (self->kind == WT_REPORT_DATA)
    for (guint i = 0; wt_extract_formats[i].nick != NULL; i++)
      gtk_string_list_append (formats,
                              wt_term_get_title (wt_extract_formats, wt_extract_formats[i].value));
  else
    {
      gtk_string_list_append (formats, _ ("PDF, to print"));
      gtk_string_list_append (formats, _ ("Document, to edit"));
    }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (formats));
}

/* What there is to choose for the kind. */
static void
show_kind (WtReportChoices *self)
{
  gboolean has_pages = wt_report_kind_has_pages (self->kind);
  gboolean is_data = self->kind == WT_REPORT_DATA;

  gtk_widget_set_visible (self->edition_row, !is_data);
  gtk_widget_set_visible (GTK_WIDGET (self->format_row), has_pages || is_data);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), has_pages);
  gtk_widget_set_visible (self->comments_row, is_data);
  gtk_widget_set_visible (self->mark_row, is_data);
  gtk_widget_set_visible (self->words_row, !is_data && self->kind != WT_REPORT_ASSESSMENT);
  show_note (self);
}

static void
on_changed_cb (WtReportChoices *self)
{
  if (self->is_filling)
    return;
  show_note (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_kind (WtReportChoices *self, WtReportKind kind)
{
  gboolean was_filling = self->is_filling;
  gboolean had_formats = self->kind == WT_REPORT_DATA;

  self->is_filling = TRUE;
  self->kind = kind;
  if (had_formats != (kind == WT_REPORT_DATA))
    show_formats (self);
  show_kind (self);
  self->is_filling = was_filling;
}

static void
on_kind_toggled_cb (GtkCheckButton *radio, WtReportChoices *self)
{
  if (self->is_filling || !gtk_check_button_get_active (radio))
    return;
  set_kind (self, (WtReportKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (radio), "kind")));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_kind (WtReportChoices *self, const WtTerm *term)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *radio = gtk_check_button_new ();
  const char *title = wt_term_get_title (wt_report_kinds, term->value);

  self->radios[term->value] = GTK_CHECK_BUTTON (radio);
  if (term->value != WT_REPORT_WORKBOOK)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), self->radios[WT_REPORT_WORKBOOK]);
  gtk_widget_set_valign (radio, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (radio), "kind", GINT_TO_POINTER (term->value));
  g_signal_connect_object (radio, "toggled", G_CALLBACK (on_kind_toggled_cb), self, 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               wt_term_get_description (wt_report_kinds, term->value));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), radio);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), radio);
  adw_preferences_group_add (self->kinds_group, row);
}

static void
wt_report_choices_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REPORT_CHOICES);
  G_OBJECT_CLASS (wt_report_choices_parent_class)->dispose (object);
}

static void
wt_report_choices_class_init (WtReportChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_report_choices_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_REPORT_CHOICES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-report-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, kinds_group);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, edition_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, internal_button);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, public_button);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, format_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, paper_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, comments_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, comments_switch);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, mark_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, mark_switch);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, words_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, note_image);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, note_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
wt_report_choices_init (WtReportChoices *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->threshold = 5;
  self->kind = WT_REPORT_WORKBOOK;
  for (guint i = 0; wt_report_kinds[i].nick != NULL; i++)
    add_kind (self, &wt_report_kinds[i]);
  wt_choices_set_terms (self->paper_row, wt_paper_sizes, NULL);
  show_formats (self);
  gtk_check_button_set_active (self->radios[WT_REPORT_WORKBOOK], TRUE);
  show_kind (self);
  self->is_filling = FALSE;
}

WtReportKind
wt_report_choices_get_kind (WtReportChoices *self)
{
  return self->kind;
}

WtEdition
wt_report_choices_get_edition (WtReportChoices *self)
{
  return gtk_toggle_button_get_active (self->public_button) ? WT_EDITION_PUBLIC
                                                            : WT_EDITION_INTERNAL;
}

WtPaperSize
wt_report_choices_get_paper_size (WtReportChoices *self)
{
  return (WtPaperSize) wt_choices_get_id (self->paper_row);
}

gboolean
wt_report_choices_is_editable (WtReportChoices *self)
{
  return wt_report_kind_has_pages (self->kind)
         && adw_combo_row_get_selected (self->format_row) == FORMAT_EDITABLE;
}

WtExtractFormat
wt_report_choices_get_extract_format (WtReportChoices *self)
{
  guint selected = adw_combo_row_get_selected (self->format_row);

  return self->kind == WT_REPORT_DATA && selected != GTK_INVALID_LIST_POSITION
             ? (WtExtractFormat) wt_extract_formats[selected].value
             : WT_EXTRACT_CSV;
}

gboolean
wt_report_choices_has_comments (WtReportChoices *self)
{
  return gtk_switch_get_active (self->comments_switch);
}

gboolean
wt_report_choices_has_mark (WtReportChoices *self)
{
  return wt_report_choices_get_extract_format (self) == WT_EXTRACT_CSV
         && gtk_switch_get_active (self->mark_switch);
}

void
wt_report_choices_set (WtReportChoices *self, WtReportKind kind, WtEdition edition)
{
  self->is_filling = TRUE;
  gtk_check_button_set_active (self->radios[kind], TRUE);
  gtk_toggle_button_set_active (
      edition == WT_EDITION_PUBLIC ? self->public_button : self->internal_button, TRUE);
  set_kind (self, kind);
  self->is_filling = FALSE;
}

void
wt_report_choices_set_paper_size (WtReportChoices *self, WtPaperSize size)
{
  self->is_filling = TRUE;
  wt_choices_set_id (self->paper_row, size);
  self->is_filling = FALSE;
}

void
wt_report_choices_set_threshold (WtReportChoices *self, int threshold)
{
  self->threshold = threshold;
  show_note (self);
}
