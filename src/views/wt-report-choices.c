#include "wt-report-choices.h"

#include "wt-choices.h"
#include "wt-drop-down-words.h"
#include "wt-filter-bar.h"
#include "wt-named-item.h"

#include <glib/gi18n.h>

/* The widest title of a project that is shown beside the word "Project", in characters. */
#define PROJECT_WIDTH 22

/* What pages become; in the order of the row's choices. */
static const WtTerm FORMATS[] = {
  { 1, "pdf", N_ ("PDF, to print"), NULL },
  { 2, "document", N_ ("Document, to edit"), NULL },
  { 0 },
};

#define FORMAT_DOCUMENT 2

struct _WtReportChoices
{
  AdwBin parent_instance;

  AdwPreferencesGroup *kinds_group;
  WtFilterBar *filter_bar;
  GtkWidget *project_row;
  GtkDropDown *project_drop_down;
  AdwActionRow *edition_row;
  GtkToggleButton *internal_button;
  GtkToggleButton *public_button;
  AdwComboRow *format_row;
  AdwComboRow *data_format_row;
  AdwComboRow *paper_row;
  GtkWidget *comments_row;
  GtkSwitch *comments_switch;
  GtkWidget *sheets_row;
  GtkSwitch *sheets_switch;
  GtkWidget *mark_row;
  GtkSwitch *mark_switch;
  GtkWidget *words_row;
  GtkImage *note_image;
  GtkLabel *note_label;

  AdwActionRow *rows[WT_REPORT_DATA + 1];     /* (lent); the index is a WtReportKind */
  GtkCheckButton *radios[WT_REPORT_DATA + 1]; /* (lent); likewise */
  GSettings *settings;                        /* (owned) (nullable) */
  WtReportKind kind;
  WtEdition edition; /* as it was chosen, also while there is only one */
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

static gint64
get_project_id (WtReportChoices *self)
{
  WtNamedItem *item = gtk_drop_down_get_selected_item (self->project_drop_down);

  return item != NULL ? wt_named_item_get_id (item) : 0;
}

static void
set_project_id (WtReportChoices *self, gint64 id)
{
  GListModel *model = gtk_drop_down_get_model (self->project_drop_down);
  guint position = 0;

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (WtNamedItem) item = g_list_model_get_item (model, i);

      if (wt_named_item_get_id (item) == id)
        position = i;
    }
  gtk_drop_down_set_selected (self->project_drop_down, position);
}

static void
show_note (WtReportChoices *self)
{
  g_autofree char *note = NULL;
  gboolean is_public = wt_report_choices_get_edition (self) == WT_EDITION_PUBLIC;

  if (self->kind == WT_REPORT_DATA)
    note = g_strdup (_ ("Names of staff and contacts are left out."));
  else if (is_public)
    /* Translators: %d is 5, 8 or 10 */
    note = g_strdup_printf (_ ("No names. Groups of fewer than %d people are not shown."),
                            self->threshold);
  else
    note = g_strdup (_ ("Every number, however small. Not for publication."));
  gtk_label_set_label (self->note_label, note);
  gtk_image_set_from_icon_name (self->note_image,
                                is_public ? "changes-prevent-symbolic" : "changes-allow-symbolic");
}

/* Forms cannot be made public one by one. */
static void
show_edition (WtReportChoices *self)
{
  gboolean is_data = self->kind == WT_REPORT_DATA;

  gtk_toggle_button_set_active (wt_report_choices_get_edition (self) == WT_EDITION_PUBLIC
                                    ? self->public_button
                                    : self->internal_button,
                                TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->internal_button), !is_data);
  gtk_widget_set_sensitive (GTK_WIDGET (self->public_button), !is_data);
  adw_action_row_set_subtitle (self->edition_row,
                               is_data ? _ ("Single forms are not for publication") : NULL);
}

/* What there is to choose for the kind. */
static void
show_kind (WtReportChoices *self)
{
  gboolean has_pages = wt_report_kind_has_pages (self->kind);
  gboolean is_data = self->kind == WT_REPORT_DATA;

  gtk_widget_set_visible (self->project_row, wt_report_kind_needs_project (self->kind));
  gtk_widget_set_visible (GTK_WIDGET (self->format_row), has_pages);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), has_pages);
  gtk_widget_set_visible (GTK_WIDGET (self->data_format_row), is_data);
  gtk_widget_set_visible (self->comments_row, is_data);
  gtk_widget_set_visible (self->sheets_row, self->kind == WT_REPORT_WORKBOOK);
  gtk_widget_set_visible (self->mark_row,
                          is_data && wt_report_choices_get_extract_format (self) == WT_EXTRACT_CSV);
  gtk_widget_set_visible (self->words_row, !is_data);
  show_edition (self);
  show_note (self);
}

static void
set_kind (WtReportChoices *self, WtReportKind kind)
{
  WtFilter filter;

  self->kind = kind;
  wt_filter_bar_get_filter (self->filter_bar, &filter);
  if (wt_report_kind_needs_project (kind) && get_project_id (self) == 0)
    set_project_id (self, filter.project_id);
  gtk_check_button_set_active (self->radios[kind], TRUE);
  show_kind (self);
}

static void
keep_nick (WtReportChoices *self, const char *key, const WtTerm *terms, int value)
{
  if (value != 0)
    g_settings_set_string (self->settings, key, wt_term_get_nick (terms, value));
}

/* Own dates are not kept: they would be those of another time. */
static void
keep (WtReportChoices *self)
{
  WtPeriod period =
      wt_period_button_get_period (wt_filter_bar_get_period_button (self->filter_bar));

  if (self->settings == NULL)
    return;
  keep_nick (self, "report-kind", wt_report_kinds, (int) self->kind);
  keep_nick (self, "report-edition", wt_editions, (int) self->edition);
  keep_nick (self, "report-paper-size", wt_paper_sizes,
             (int) wt_report_choices_get_paper_size (self));
  keep_nick (self, "report-format", FORMATS, (int) wt_choices_get_id (self->format_row));
  keep_nick (self, "report-data-format", wt_extract_formats,
             (int) wt_choices_get_id (self->data_format_row));
  g_settings_set_boolean (self->settings, "report-project-sheets",
                          gtk_switch_get_active (self->sheets_switch));
  keep_nick (self, "report-period", wt_periods, period != WT_PERIOD_OWN ? (int) period : 0);
}

static void
on_changed_cb (WtReportChoices *self)
{
  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  show_kind (self);
  self->is_filling = FALSE;
  keep (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* One of two buttons tells of both. */
static void
on_edition_toggled_cb (WtReportChoices *self)
{
  if (self->is_filling)
    return;
  self->edition = gtk_toggle_button_get_active (self->internal_button) ? WT_EDITION_INTERNAL
                                                                       : WT_EDITION_PUBLIC;
  on_changed_cb (self);
}

static void
on_kind_toggled_cb (GtkCheckButton *radio, WtReportChoices *self)
{
  if (self->is_filling || !gtk_check_button_get_active (radio))
    return;
  self->is_filling = TRUE;
  set_kind (self, (WtReportKind) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (radio), "kind")));
  self->is_filling = FALSE;
  on_changed_cb (self);
}

static void
add_kind (WtReportChoices *self, const WtTerm *term)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *radio = gtk_check_button_new ();
  const char *title = wt_term_get_title (wt_report_kinds, term->value);

  self->rows[term->value] = ADW_ACTION_ROW (row);
  self->radios[term->value] = GTK_CHECK_BUTTON (radio);
  if (term->value != WT_REPORT_WORKBOOK)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (radio), self->radios[WT_REPORT_WORKBOOK]);
  gtk_widget_set_valign (radio, GTK_ALIGN_CENTER);
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
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REPORT_CHOICES);
  g_clear_object (&WT_REPORT_CHOICES (object)->settings);
  G_OBJECT_CLASS (wt_report_choices_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-report-choices.ui");
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, kinds_group);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, project_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, project_drop_down);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, edition_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, internal_button);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, public_button);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, format_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, data_format_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, paper_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, comments_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, comments_switch);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, sheets_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, sheets_switch);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, mark_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, mark_switch);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, words_row);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, note_image);
  gtk_widget_class_bind_template_child (widget_class, WtReportChoices, note_label);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_edition_toggled_cb);
}

static void
wt_report_choices_class_init (WtReportChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_report_choices_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_REPORT_CHOICES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (WT_TYPE_FILTER_BAR);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
wt_report_choices_init (WtReportChoices *self)
{
  self->is_filling = TRUE;
  self->edition = WT_EDITION_INTERNAL;
  self->threshold = 5;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; wt_report_kinds[i].nick != NULL; i++)
    add_kind (self, &wt_report_kinds[i]);
  wt_drop_down_words_apply (self->project_drop_down, WT_TYPE_NAMED_ITEM, "name", PROJECT_WIDTH);
  wt_choices_set_terms (self->paper_row, wt_paper_sizes, NULL);
  wt_choices_set_terms (self->format_row, FORMATS, NULL);
  wt_choices_set_terms (self->data_format_row, wt_extract_formats, NULL);
  set_kind (self, WT_REPORT_WORKBOOK);
  self->is_filling = FALSE;
}

static GListModel *
make_projects (GListModel *projects)
{
  GListStore *items = g_list_store_new (WT_TYPE_NAMED_ITEM);
  g_autoptr (WtNamedItem) none = wt_named_item_new (0, _ ("Choose a project"));

  g_list_store_append (items, none);
  for (guint i = 0; i < g_list_model_get_n_items (projects); i++)
    {
      g_autoptr (GObject) project = g_list_model_get_item (projects, i);
      g_autoptr (WtNamedItem) item = NULL;
      g_autofree char *title = NULL;
      gint64 id;

      g_object_get (project, "id", &id, "title", &title, NULL);
      item = wt_named_item_new (id, title);
      g_list_store_append (items, item);
    }
  return G_LIST_MODEL (items);
}

void
wt_report_choices_set_lists (WtReportChoices *self, WtChoiceLists *lists)
{
  g_autoptr (GListModel) projects = make_projects (wt_choice_lists_get_projects (lists));
  gint64 project_id = get_project_id (self);

  self->is_filling = TRUE;
  wt_filter_bar_set_choices (self->filter_bar, lists);
  gtk_drop_down_set_model (self->project_drop_down, projects);
  set_project_id (self, project_id);
  self->is_filling = FALSE;
  self->threshold = wt_settings_get_threshold (wt_choice_lists_get_settings (lists));
  show_note (self);
}

/* What is not known, as from another version of the program, changes nothing. */
static int
read_nick (WtReportChoices *self, const char *key, const WtTerm *terms, int otherwise)
{
  g_autofree char *nick = g_settings_get_string (self->settings, key);
  int value = wt_term_from_nick (terms, nick);

  return value != 0 ? value : otherwise;
}

void
wt_report_choices_bind (WtReportChoices *self, GSettings *settings)
{
  g_set_object (&self->settings, settings);
  self->is_filling = TRUE;
  self->edition = (WtEdition) read_nick (self, "report-edition", wt_editions, WT_EDITION_INTERNAL);
  wt_choices_set_id (self->paper_row,
                     read_nick (self, "report-paper-size", wt_paper_sizes, WT_PAPER_SIZE_A4));
  wt_choices_set_id (self->format_row, read_nick (self, "report-format", FORMATS, 1));
  wt_choices_set_id (self->data_format_row,
                     read_nick (self, "report-data-format", wt_extract_formats, WT_EXTRACT_CSV));
  gtk_switch_set_active (self->sheets_switch,
                         g_settings_get_boolean (settings, "report-project-sheets"));
  wt_period_button_set_period (
      wt_filter_bar_get_period_button (self->filter_bar),
      (WtPeriod) read_nick (self, "report-period", wt_periods, WT_PERIOD_LAST_12_MONTHS));
  set_kind (self,
            (WtReportKind) read_nick (self, "report-kind", wt_report_kinds, WT_REPORT_WORKBOOK));
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
  return self->kind == WT_REPORT_DATA ? WT_EDITION_INTERNAL : self->edition;
}

void
wt_report_choices_get_filter (WtReportChoices *self, WtFilter *filter)
{
  wt_filter_bar_get_filter (self->filter_bar, filter);
  if (wt_report_kind_needs_project (self->kind))
    filter->project_id = get_project_id (self);
}

char *
wt_report_choices_dup_words (WtReportChoices *self)
{
  WtNamedItem *item = gtk_drop_down_get_selected_item (self->project_drop_down);

  return wt_report_kind_needs_project (self->kind) && item != NULL
             ? g_strdup (wt_named_item_get_name (item))
             : wt_filter_bar_dup_words (self->filter_bar);
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
         && wt_choices_get_id (self->format_row) == FORMAT_DOCUMENT;
}

WtExtractFormat
wt_report_choices_get_extract_format (WtReportChoices *self)
{
  return (WtExtractFormat) wt_choices_get_id (self->data_format_row);
}

gboolean
wt_report_choices_has_comments (WtReportChoices *self)
{
  return gtk_switch_get_active (self->comments_switch);
}

gboolean
wt_report_choices_has_project_sheets (WtReportChoices *self)
{
  return self->kind == WT_REPORT_WORKBOOK && gtk_switch_get_active (self->sheets_switch);
}

gboolean
wt_report_choices_has_mark (WtReportChoices *self)
{
  return wt_report_choices_get_extract_format (self) == WT_EXTRACT_CSV
         && gtk_switch_get_active (self->mark_switch);
}

void
wt_report_choices_set (WtReportChoices *self,
                       WtReportKind kind,
                       WtEdition edition,
                       const WtFilter *filter)
{
  WtFilter narrowed = *filter;

  self->is_filling = TRUE;
  self->edition = edition;
  if (wt_report_kind_needs_project (kind))
    {
      set_project_id (self, filter->project_id);
      narrowed.project_id = 0;
    }
  wt_filter_bar_set_filter (self->filter_bar, &narrowed);
  set_kind (self, kind);
  self->is_filling = FALSE;
  on_changed_cb (self);
}

/* Those of the other kinds may be of other choices. */
void
wt_report_choices_show_n_pages (WtReportChoices *self, guint n_pages)
{
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);

  for (guint i = 0; wt_report_kinds[i].nick != NULL; i++)
    {
      int kind = wt_report_kinds[i].value;
      const char *description = wt_term_get_description (wt_report_kinds, kind);
      gboolean is_counted = kind == (int) self->kind && n_pages > 0;
      g_autofree char *words =
          is_counted ? g_strjoin (" · ", description, pages, NULL) : g_strdup (description);

      adw_action_row_set_subtitle (self->rows[kind], words);
    }
}
