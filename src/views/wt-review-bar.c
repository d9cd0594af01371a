#include "wt-review-bar.h"

struct _WtReviewBar
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (WtReviewBar, wt_review_bar, ADW_TYPE_BIN)

static void
wt_review_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_REVIEW_BAR);
  G_OBJECT_CLASS (wt_review_bar_parent_class)->dispose (object);
}

static void
wt_review_bar_class_init (WtReviewBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wt_review_bar_dispose;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/workingtogether/WorkingTogether/ui/wt-review-bar.ui");
}

static void
wt_review_bar_init (WtReviewBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
