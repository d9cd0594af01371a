#include "wt-template-row.h"

#include "wt-checklist-words.h"
#include "wt-words.h"

#include <glib/gi18n.h>

struct _WtTemplateRow
{
  WtRecordRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *origin_label;
  GtkLabel *use_label;
  GtkLabel *behind_label;
};

G_DEFINE_FINAL_TYPE (WtTemplateRow, wt_template_row, WT_TYPE_RECORD_ROW)

/* "Answered for each project · 18 prompts · version 2 · optional". */
static char *
describe (WtChecklistTemplate *template)
{
  WtModel *model = WT_MODEL (template);
  g_autofree char *prompts =
      wt_checklist_words_prompts (wt_model_get_int64 (model, WT_CHECKLIST_TEMPLATE_PROMPTS));
  g_autofree char *version =
      g_strdup_printf (_ ("version %d"), wt_model_get_int (model, WT_CHECKLIST_TEMPLATE_VERSION));

  return wt_words_join (
      wt_term_get_description (wt_checklist_scopes, wt_checklist_template_get_scope (template)),
      prompts, version,
      wt_model_get_boolean (model, WT_CHECKLIST_TEMPLATE_OPTIONAL) ? _ ("optional") : "",
      wt_checklist_template_is_retired (template) ? _ ("retired") : "", NULL);
}

static void
wt_template_row_show (WtRecordRow *row, gpointer record)
{
  WtTemplateRow *self = WT_TEMPLATE_ROW (row);
  WtChecklistTemplate *template = record;
  g_autofree char *detail = describe (template);
  g_autofree char *use = wt_checklist_words_use (template);
  g_autofree char *behind = wt_checklist_words_behind (template);

  gtk_label_set_label (self->title_label, wt_checklist_template_get_title (template));
  gtk_label_set_label (self->detail_label, detail);
  gtk_label_set_label (self->origin_label, wt_checklist_template_is_own (template)
                                               ? _ ("Our own")
                                               : _ ("Comes with the program"));
  gtk_label_set_label (self->use_label, use);
  gtk_label_set_label (self->behind_label, behind);
  gtk_widget_set_visible (GTK_WIDGET (self->behind_label), behind[0] != '\0');
}

static void
wt_template_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_TEMPLATE_ROW);
  G_OBJECT_CLASS (wt_template_row_parent_class)->dispose (object);
}

static void
wt_template_row_class_init (WtTemplateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_template_row_dispose;
  WT_RECORD_ROW_CLASS (klass)->show = wt_template_row_show;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-template-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WtTemplateRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateRow, origin_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateRow, use_label);
  gtk_widget_class_bind_template_child (widget_class, WtTemplateRow, behind_label);
}

static void
wt_template_row_init (WtTemplateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
