#include "wt-import-columns.h"

#include "wt-drop-down-words.h"

#include <glib/gi18n.h>

/* More columns than a questionnaire has; those behind stay as they were guessed. */
#define ROWS_MAXIMUM 300

#define CHOICE_WIDTH 24

struct _WtImportColumns
{
  AdwBin parent_instance;

  AdwPreferencesGroup *group; /* the only child */
  GPtrArray *rows;            /* (owned) of lent rows */
  WtImportMapping *mapping;   /* (owned) (nullable) */
  GArray *uses;               /* (owned) of WtImportUse: what a column can be */
  GtkStringList *words;       /* (owned) (nullable): the same in words */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtImportColumns, wt_import_columns, ADW_TYPE_BIN)

static void
add_use (WtImportColumns *self, WtImportUse use)
{
  g_autofree char *words =
      wt_import_use_dup_words (use, wt_import_mapping_get_survey (self->mapping));

  g_array_append_val (self->uses, use);
  gtk_string_list_append (self->words, words);
}

/* Everything that a column can be: a choice of each question of several answers, too. */
static void
list_uses (WtImportColumns *self)
{
  static const WtImportRole ROLES[] = { WT_IMPORT_LEFT_OUT, WT_IMPORT_SERIAL, WT_IMPORT_IDENTITY,
                                        WT_IMPORT_MOMENT };
  WtSurvey *survey = wt_import_mapping_get_survey (self->mapping);

  g_array_set_size (self->uses, 0);
  g_clear_object (&self->words);
  self->words = gtk_string_list_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ROLES); i++)
    add_use (self, (WtImportUse){ .role = ROLES[i] });
  for (guint i = 0; i < wt_survey_get_n_questions (survey); i++)
    {
      const WtQuestion *question = wt_survey_get_question (survey, i);

      add_use (self, (WtImportUse){ WT_IMPORT_ANSWER, i, 0 });
      for (guint j = 0; j < question->n_choices; j++)
        add_use (self, (WtImportUse){ WT_IMPORT_CHOICE, i, question->choices[j].key });
    }
}

/* A use that was guessed and is offered nowhere else, such as "Yes" of a question in two columns,
 * is offered from then on. */
static guint
find_use (WtImportColumns *self, WtImportUse use)
{
  for (guint i = 0; i < self->uses->len; i++)
    if (wt_import_use_is_equal (g_array_index (self->uses, WtImportUse, i), use))
      return i;
  add_use (self, use);
  return self->uses->len - 1;
}

static void
update_subtitle (WtImportColumns *self, AdwActionRow *row, guint column)
{
  gboolean is_left_out =
      wt_import_mapping_get_use (self->mapping, column).role == WT_IMPORT_LEFT_OUT;

  adw_action_row_set_subtitle (
      row, wt_import_mapping_get_column (self->mapping, column)->is_personal && is_left_out
               ? _ ("Seems to say who answered, so it is left out")
               : NULL);
}

static void
on_chosen_cb (WtImportColumns *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (drop_down), "column"));
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected >= self->uses->len)
    return;
  wt_import_mapping_set_use (self->mapping, column,
                             g_array_index (self->uses, WtImportUse, selected));
  update_subtitle (self, g_ptr_array_index (self->rows, column), column);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static GtkWidget *
make_drop_down (WtImportColumns *self, guint column, const char *title)
{
  guint selected = find_use (self, wt_import_mapping_get_use (self->mapping, column));
  GtkWidget *drop_down = g_object_new (GTK_TYPE_DROP_DOWN, "valign", GTK_ALIGN_CENTER, NULL);
  /* Translators: what a control is for; %s is the heading of a column in a file */
  g_autofree char *name = g_strdup_printf (_ ("What “%s” is"), title);

  wt_drop_down_words_apply (GTK_DROP_DOWN (drop_down), GTK_TYPE_STRING_OBJECT, "string",
                            CHOICE_WIDTH);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (self->words));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  g_object_set_data (G_OBJECT (drop_down), "column", GUINT_TO_POINTER (column));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return drop_down;
}

static void
add_row (WtImportColumns *self, guint column)
{
  const char *title = wt_import_mapping_get_column (self->mapping, column)->title;
  /* Translators: a column of a file that has no heading; %u is its number */
  g_autofree char *untitled = g_strdup_printf (_ ("Column %u"), column + 1);
  const char *shown = title[0] != '\0' ? title : untitled;
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", shown,
                                 "title-lines", 3, NULL);
  GtkWidget *drop_down = make_drop_down (self, column, shown);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), drop_down);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), drop_down);
  update_subtitle (self, ADW_ACTION_ROW (row), column);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row);
}

static void
clear_rows (WtImportColumns *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
wt_import_columns_dispose (GObject *object)
{
  WtImportColumns *self = WT_IMPORT_COLUMNS (object);

  g_clear_object (&self->mapping);
  g_clear_object (&self->words);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->uses, g_array_unref);
  G_OBJECT_CLASS (wt_import_columns_parent_class)->dispose (object);
}

static void
wt_import_columns_class_init (WtImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_import_columns_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_IMPORT_COLUMNS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_import_columns_init (WtImportColumns *self)
{
  self->rows = g_ptr_array_new ();
  self->uses = g_array_new (FALSE, FALSE, sizeof (WtImportUse));
  self->group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _ ("Columns"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}

void
wt_import_columns_show (WtImportColumns *self, WtImportMapping *mapping)
{
  guint n_columns = wt_import_mapping_get_n_columns (mapping);

  clear_rows (self);
  g_clear_object (&self->mapping);
  self->mapping = wt_import_mapping_copy (mapping);
  list_uses (self);
  for (guint i = 0; i < MIN (n_columns, ROWS_MAXIMUM); i++)
    add_row (self, i);
}

WtImportMapping *
wt_import_columns_get_mapping (WtImportColumns *self)
{
  return self->mapping;
}
