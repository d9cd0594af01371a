#include "wt-form-line.h"

struct _WtFormLine
{
  GObject parent_instance;

  WtResponse *form; /* (owned) (nullable) */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtFormLine, wt_form_line, G_TYPE_OBJECT)

static void
wt_form_line_finalize (GObject *object)
{
  g_clear_object (&WT_FORM_LINE (object)->form);

  G_OBJECT_CLASS (wt_form_line_parent_class)->finalize (object);
}

static void
wt_form_line_class_init (WtFormLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_form_line_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WT_TYPE_FORM_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_form_line_init (WtFormLine *self)
{
}

WtFormLine *
wt_form_line_new (void)
{
  return g_object_new (WT_TYPE_FORM_LINE, NULL);
}

WtResponse *
wt_form_line_get_form (WtFormLine *self)
{
  return self->form;
}

void
wt_form_line_set_form (WtFormLine *self, WtResponse *form)
{
  g_set_object (&self->form, form);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
