#include "wt-logo.h"

struct _WtLogo
{
  GObject parent_instance;

  GBytes *png; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtLogo, wt_logo, G_TYPE_OBJECT)

static void
wt_logo_finalize (GObject *object)
{
  g_clear_pointer (&WT_LOGO (object)->png, g_bytes_unref);

  G_OBJECT_CLASS (wt_logo_parent_class)->finalize (object);
}

static void
wt_logo_class_init (WtLogoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_logo_finalize;
}

static void
wt_logo_init (WtLogo *self)
{
}

WtLogo *
wt_logo_new (GBytes *png)
{
  WtLogo *self = g_object_new (WT_TYPE_LOGO, NULL);

  self->png = png != NULL ? g_bytes_ref (png) : NULL;
  return self;
}

GBytes *
wt_logo_get_png (WtLogo *self)
{
  return self->png;
}
