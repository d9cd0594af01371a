#include "wt-paper-keys.h"

#include "wt-wrap-box.h"

struct _WtPaperKeys
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (WtPaperKeys, wt_paper_keys, ADW_TYPE_BIN)

static void
wt_paper_keys_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PAPER_KEYS);
  G_OBJECT_CLASS (wt_paper_keys_parent_class)->dispose (object);
}

static void
wt_paper_keys_class_init (WtPaperKeysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_paper_keys_dispose;

  g_type_ensure (WT_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-paper-keys.ui");
}

static void
wt_paper_keys_init (WtPaperKeys *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
