#include "wt-extract-preview.h"

struct _WtExtractPreview
{
  GObject parent_instance;

  WtExtractCounts counts;
};

G_DEFINE_FINAL_TYPE (WtExtractPreview, wt_extract_preview, G_TYPE_OBJECT)

static void
wt_extract_preview_class_init (WtExtractPreviewClass *klass)
{
}

static void
wt_extract_preview_init (WtExtractPreview *self)
{
}

WtExtractPreview *
wt_extract_preview_new (const WtExtractCounts *counts)
{
  WtExtractPreview *self = g_object_new (WT_TYPE_EXTRACT_PREVIEW, NULL);

  self->counts = *counts;
  return self;
}

const WtExtractCounts *
wt_extract_preview_get_counts (WtExtractPreview *self)
{
  return &self->counts;
}
