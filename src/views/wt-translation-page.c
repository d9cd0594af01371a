#include "wt-translation-page.h"

#include "wt-error-presenter.h"
#include "wt-header-bar.h"
#include "wt-language.h"
#include "wt-printing-jobs.h"
#include "wt-translation-jobs.h"
#include "wt-wording-row.h"

#include <glib/gi18n.h>

#define SAVE_MILLISECONDS 600

struct _WtTranslationPage
{
  WtPage parent_instance;

  WtHeaderBar *header_bar;
  GtkMenuButton *add_button;
  GtkWidget *content;
  AdwComboRow *language_row;
  GtkWidget *checked_row;
  GtkSwitch *checked_switch;
  GtkLabel *state_label;
  GtkListBox *list;

  gint64 survey_id;
  WtFormContent *content_shown;     /* (owned) (nullable) */
  WtSurveyTranslation *translation; /* (owned) (nullable): the one that is edited */
  char *wanted;                     /* (owned) (nullable): the language to show once it is there */
  gboolean is_filling;
  guint save_source;
  guint n_saving;
};

G_DEFINE_FINAL_TYPE (WtTranslationPage, wt_translation_page, WT_TYPE_PAGE)

static GPtrArray *
get_translations (WtTranslationPage *self)
{
  return wt_form_content_get_parts (self->content_shown)->translations;
}

static gboolean
is_writable (WtTranslationPage *self)
{
  return !wt_workspace_is_read_only (wt_page_get_workspace (WT_PAGE (self)));
}

static WtWordingRow *
get_row (WtTranslationPage *self, int index)
{
  return WT_WORDING_ROW (gtk_list_box_get_row_at_index (self->list, index));
}

/* Saving */

static void
on_saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WtTranslationPage) self = user_data;
  g_autoptr (GError) error = NULL;

  self->n_saving--;
  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (self), _ ("The wording could not be saved"), error);
  /* What changed meanwhile was not loaded. */
  wt_page_reload (WT_PAGE (self));
}

static void
save (WtTranslationPage *self, WtSurveyTranslation *translation)
{
  self->n_saving++;
  wt_workspace_run_async (wt_page_get_workspace (WT_PAGE (self)),
                          wt_save_translation_job_new (translation), NULL, on_saved_cb,
                          g_object_ref (self));
}

static void
wt_translation_page_flush (WtPage *page)
{
  WtTranslationPage *self = WT_TRANSLATION_PAGE (page);

  if (self->save_source == 0)
    return;
  g_clear_handle_id (&self->save_source, g_source_remove);
  save (self, self->translation);
}

static gboolean
on_time_passed_cb (gpointer data)
{
  wt_translation_page_flush (data);
  return G_SOURCE_REMOVE;
}

static gboolean
wt_translation_page_is_editing (WtPage *page)
{
  WtTranslationPage *self = WT_TRANSLATION_PAGE (page);

  return self->save_source != 0 || self->n_saving > 0;
}

/* Showing */

static void
show_state (WtTranslationPage *self)
{
  WtSurvey *survey = wt_form_content_get_parts (self->content_shown)->survey;
  guint n_missing = self->translation != NULL
                        ? wt_survey_translation_count_missing (self->translation, survey)
                        : 0;
  g_autofree char *missing =
      n_missing > 0 ? g_strdup_printf (ngettext ("%u wording is missing; the form shows the "
                                                 "survey’s own there.",
                                                 "%u wordings are missing; the form shows the "
                                                 "survey’s own there.",
                                                 n_missing),
                                       n_missing)
                    : NULL;
  gboolean is_checked =
      self->translation == NULL || wt_survey_translation_is_checked (self->translation);

  gtk_label_set_label (self->state_label, missing != NULL ? missing
                                          : is_checked
                                              ? ""
                                              : _ ("Machine-assisted, have it checked. Until then "
                                                   "forms say so in small print."));
  gtk_widget_set_visible (GTK_WIDGET (self->state_label),
                          gtk_label_get_label (self->state_label)[0] != '\0');
}

static void
show_translation (WtTranslationPage *self)
{
  gboolean has_one = self->translation != NULL;

  self->is_filling = TRUE;
  for (int i = 0; get_row (self, i) != NULL; i++)
    {
      WtWordingRow *row = get_row (self, i);
      const char *text =
          has_one ? wt_survey_translation_get_text (self->translation, wt_wording_row_get_key (row))
                  : NULL;

      wt_wording_row_set_text (row, text != NULL ? text : "");
      wt_wording_row_set_editable (row, is_writable (self));
    }
  gtk_switch_set_active (self->checked_switch,
                         has_one && wt_survey_translation_is_checked (self->translation));
  gtk_widget_set_sensitive (self->checked_row, is_writable (self));
  gtk_widget_set_visible (self->checked_row, has_one);
  gtk_widget_set_visible (GTK_WIDGET (self->list), has_one);
  self->is_filling = FALSE;
  show_state (self);
}

static void
on_edited_cb (WtTranslationPage *self, WtWordingRow *row)
{
  if (self->translation == NULL)
    return;
  wt_survey_translation_set_text (self->translation, wt_wording_row_get_key (row),
                                  wt_wording_row_get_text (row));
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_MILLISECONDS, on_time_passed_cb, self);
  show_state (self);
}

static void
on_checked_cb (WtTranslationPage *self)
{
  if (self->is_filling || self->translation == NULL)
    return;
  wt_translation_page_flush (WT_PAGE (self));
  wt_survey_translation_set_checked (self->translation,
                                     gtk_switch_get_active (self->checked_switch));
  save (self, self->translation);
  show_state (self);
}

/* Rows for all wordings of the survey, which do not change while the page is there. */
static void
add_rows (WtTranslationPage *self)
{
  WtSurvey *survey = wt_form_content_get_parts (self->content_shown)->survey;
  g_autoptr (GPtrArray) wordings = wt_survey_list_wordings (survey);

  for (guint i = 0; i < wordings->len; i++)
    {
      GtkWidget *row = wt_wording_row_new (g_ptr_array_index (wordings, i));

      g_signal_connect_object (row, "edited", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
}

static void
choose (WtTranslationPage *self)
{
  guint chosen = adw_combo_row_get_selected (self->language_row);

  g_clear_object (&self->translation);
  if (chosen < get_translations (self)->len)
    self->translation =
        wt_survey_translation_copy (g_ptr_array_index (get_translations (self), chosen));
  show_translation (self);
}

static void
on_language_chosen_cb (WtTranslationPage *self)
{
  if (self->is_filling)
    return;
  wt_translation_page_flush (WT_PAGE (self));
  choose (self);
}

/* The languages that there are; the one that was shown stays so. */
static void
fill_languages (WtTranslationPage *self)
{
  GPtrArray *translations = get_translations (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *shown = self->wanted != NULL ? self->wanted
                      : self->translation != NULL
                          ? wt_survey_translation_get_language (self->translation)
                          : "";
  guint chosen = 0;

  for (guint i = 0; i < translations->len; i++)
    {
      const char *language =
          wt_survey_translation_get_language (g_ptr_array_index (translations, i));

      gtk_string_list_append (names, wt_language_get_name (language));
      if (g_str_equal (language, shown))
        chosen = i;
    }
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language_row, chosen);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), translations->len > 0);
  g_clear_pointer (&self->wanted, g_free);
}

/* The languages that there are not yet. */
static void
fill_menu (WtTranslationPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n_languages;
  const WtLanguage *languages = wt_language_list (&n_languages);

  for (guint i = 0; i < n_languages; i++)
    if (wt_form_content_find_translation (self->content_shown, languages[i].code) == NULL)
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (_ (languages[i].name), NULL);

        g_menu_item_set_action_and_target (item, "translation.add", "s", languages[i].code);
        g_menu_append_item (menu, item);
      }
  gtk_menu_button_set_menu_model (self->add_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), is_writable (self));
}

static void
on_content_loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  WtTranslationPage *self;
  g_autoptr (WtFormContent) content = NULL;

  if (!wt_page_run_finish (user_data, result, &self, &content))
    return;
  if (wt_translation_page_is_editing (WT_PAGE (self)))
    {
      wt_page_reload (WT_PAGE (self));
      return;
    }
  g_set_object (&self->content_shown, content);
  if (get_row (self, 0) == NULL)
    add_rows (self);
  g_object_set (self->header_bar, "subtitle",
                wt_survey_get_title (wt_form_content_get_parts (content)->survey), NULL);
  fill_languages (self);
  fill_menu (self);
  choose (self);
  gtk_widget_set_visible (self->content, TRUE);
}

static void
wt_translation_page_load (WtPage *page)
{
  wt_page_run (page, wt_load_form_content_job_new (0, WT_TRANSLATION_PAGE (page)->survey_id, NULL),
               on_content_loaded_cb);
}

static void
add_language (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtTranslationPage *self = WT_TRANSLATION_PAGE (widget);
  WtSurvey *survey = wt_form_content_get_parts (self->content_shown)->survey;
  const char *language = g_variant_get_string (parameter, NULL);
  g_autoptr (WtSurveyTranslation) translation =
      wt_survey_translation_new (wt_survey_get_key (survey), language);

  wt_translation_page_flush (WT_PAGE (self));
  g_free (self->wanted);
  self->wanted = g_strdup (language);
  save (self, translation);
}

static void
wt_translation_page_dispose (GObject *object)
{
  WtTranslationPage *self = WT_TRANSLATION_PAGE (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_TRANSLATION_PAGE);
  g_clear_object (&self->content_shown);
  g_clear_object (&self->translation);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (wt_translation_page_parent_class)->dispose (object);
}

static void
wt_translation_page_class_init (WtTranslationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WtPageClass *page_class = WT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_translation_page_dispose;
  page_class->aspects = WT_ASPECT_SURVEYS;
  page_class->load = wt_translation_page_load;
  page_class->is_editing = wt_translation_page_is_editing;
  page_class->flush = wt_translation_page_flush;

  g_type_ensure (WT_TYPE_HEADER_BAR);
  gtk_widget_class_install_action (widget_class, "translation.add", "s", add_language);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-translation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtTranslationPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, WtTranslationPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, WtTranslationPage, content);
  gtk_widget_class_bind_template_child (widget_class, WtTranslationPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, WtTranslationPage, checked_row);
  gtk_widget_class_bind_template_child (widget_class, WtTranslationPage, checked_switch);
  gtk_widget_class_bind_template_child (widget_class, WtTranslationPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, WtTranslationPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_language_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_checked_cb);
}

static void
wt_translation_page_init (WtTranslationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

WtPage *
wt_translation_page_new (WtWorkspace *workspace, gint64 survey_id)
{
  WtTranslationPage *self = g_object_new (WT_TYPE_TRANSLATION_PAGE, "workspace", workspace, NULL);

  self->survey_id = survey_id;
  return WT_PAGE (self);
}
