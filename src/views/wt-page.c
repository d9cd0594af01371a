#include "wt-page.h"

#include "wt-error-presenter.h"
#include "wt-error.h"
#include "wt-header-bar.h"

typedef struct
{
  WtWorkspace *workspace;    /* (owned) */
  GCancellable *cancellable; /* (owned) */
  gboolean is_stale;
  guint n_running; /* jobs that something to show is waited for from */
} WtPagePrivate;

typedef enum
{
  PROP_WORKSPACE = 1,
} WtPageProperty;

typedef enum
{
  LOADED,
  N_SIGNALS,
} WtPageSignal;

static GParamSpec *properties[PROP_WORKSPACE + 1];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WtPage, wt_page, ADW_TYPE_BIN)

/* On the screen, or there once its window is. */
static gboolean
is_to_be_seen (WtPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return gtk_widget_get_mapped (GTK_WIDGET (self))
         || (root != NULL && !gtk_widget_get_visible (GTK_WIDGET (root)));
}

static void
load_if_stale (WtPage *self)
{
  WtPagePrivate *priv = wt_page_get_instance_private (self);
  WtPageClass *klass = WT_PAGE_GET_CLASS (self);

  if (!priv->is_stale || !is_to_be_seen (self))
    return;
  if (klass->is_editing != NULL && klass->is_editing (self))
    return;
  priv->is_stale = FALSE;
  klass->load (self);
}

static void
on_workspace_changed_cb (WtPage *self, guint aspects, WtWorkspace *workspace)
{
  if (aspects & WT_PAGE_GET_CLASS (self)->aspects)
    wt_page_reload (self);
}

static void
wt_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wt_page_parent_class)->root (widget);
  load_if_stale (WT_PAGE (widget));
}

static void
wt_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (wt_page_parent_class)->map (widget);
  load_if_stale (WT_PAGE (widget));
}

static void
wt_page_unmap (GtkWidget *widget)
{
  wt_page_flush (WT_PAGE (widget));
  GTK_WIDGET_CLASS (wt_page_parent_class)->unmap (widget);
}

static void
wt_page_constructed (GObject *object)
{
  WtPage *self = WT_PAGE (object);
  WtPagePrivate *priv = wt_page_get_instance_private (self);

  G_OBJECT_CLASS (wt_page_parent_class)->constructed (object);
  if (priv->workspace != NULL)
    g_signal_connect_object (priv->workspace, "changed", G_CALLBACK (on_workspace_changed_cb), self,
                             G_CONNECT_SWAPPED);
  priv->is_stale = TRUE;
}

static void
wt_page_dispose (GObject *object)
{
  WtPagePrivate *priv = wt_page_get_instance_private (WT_PAGE (object));

  g_cancellable_cancel (priv->cancellable);
  G_OBJECT_CLASS (wt_page_parent_class)->dispose (object);
}

static void
wt_page_finalize (GObject *object)
{
  WtPagePrivate *priv = wt_page_get_instance_private (WT_PAGE (object));

  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (wt_page_parent_class)->finalize (object);
}

static void
wt_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WtPagePrivate *priv = wt_page_get_instance_private (WT_PAGE (object));

  switch ((WtPageProperty) id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtPagePrivate *priv = wt_page_get_instance_private (WT_PAGE (object));

  switch ((WtPageProperty) id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_page_class_init (WtPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = wt_page_constructed;
  object_class->dispose = wt_page_dispose;
  object_class->finalize = wt_page_finalize;
  object_class->get_property = wt_page_get_property;
  object_class->set_property = wt_page_set_property;
  widget_class->root = wt_page_root;
  widget_class->map = wt_page_map;
  widget_class->unmap = wt_page_unmap;

  properties[PROP_WORKSPACE] =
      g_param_spec_object ("workspace", NULL, NULL, WT_TYPE_WORKSPACE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[LOADED] =
      g_signal_new ("loaded", WT_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wt_page_init (WtPage *self)
{
  WtPagePrivate *priv = wt_page_get_instance_private (self);

  priv->cancellable = g_cancellable_new ();
}

WtWorkspace *
wt_page_get_workspace (WtPage *self)
{
  WtPagePrivate *priv = wt_page_get_instance_private (self);

  return priv->workspace;
}

typedef struct
{
  WtPage *self; /* (owned) */
  GAsyncReadyCallback callback;
} Run;

static void
on_run_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Run *run = user_data;
  g_autoptr (WtPage) self = run->self;
  WtPagePrivate *priv = wt_page_get_instance_private (self);

  /* It may run the next. */
  run->callback (object, result, g_object_ref (self));
  priv->n_running--;
  if (priv->n_running == 0)
    g_signal_emit (self, signals[LOADED], 0);
}

void
wt_page_run (WtPage *self, WtJob *job, GAsyncReadyCallback callback)
{
  WtPagePrivate *priv = wt_page_get_instance_private (self);
  Run *run = g_new0 (Run, 1);

  run->self = g_object_ref (self);
  run->callback = callback;
  priv->n_running++;
  wt_workspace_run_async (priv->workspace, job, priv->cancellable, on_run_cb, run);
}

gboolean
wt_page_is_loading (WtPage *self)
{
  WtPagePrivate *priv = wt_page_get_instance_private (self);

  return priv->n_running > 0;
}

gboolean
wt_page_run_finish (gpointer user_data, GAsyncResult *result, gpointer page, gpointer object)
{
  g_autoptr (WtPage) self = user_data;
  WtPagePrivate *priv = wt_page_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  gboolean is_right = wt_workspace_run_finish (priv->workspace, result, object, &error);

  /* Out of the window, nobody but this call may hold the page. */
  if (g_cancellable_is_cancelled (priv->cancellable)
      || gtk_widget_get_parent (GTK_WIDGET (self)) == NULL)
    return FALSE;
  if (is_right)
    {
      *(WtPage **) page = self;
      return TRUE;
    }
  wt_error_presenter_present (GTK_WIDGET (self), NULL, error);
  /* What the page was about is gone, as after an undo: there is nothing left to show. */
  if (g_error_matches (error, WT_ERROR, WT_ERROR_NOT_FOUND))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  return FALSE;
}

typedef struct
{
  WtPage *self; /* (owned) */
  const char *heading;
} Leaving;

static void
on_leaving_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree Leaving *leaving = user_data;
  g_autoptr (WtPage) self = leaving->self;
  g_autoptr (GError) error = NULL;

  if (!wt_workspace_run_finish (WT_WORKSPACE (object), result, NULL, &error))
    wt_error_presenter_present (GTK_WIDGET (self), leaving->heading, error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

void
wt_page_run_and_leave (WtPage *self, WtJob *job, const char *heading)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  leaving->self = g_object_ref (self);
  leaving->heading = heading;
  wt_workspace_run_async (wt_page_get_workspace (self), job, NULL, on_leaving_cb, leaving);
}

void
wt_page_reload (WtPage *self)
{
  WtPagePrivate *priv = wt_page_get_instance_private (self);

  priv->is_stale = TRUE;
  load_if_stale (self);
}

void
wt_page_flush (WtPage *self)
{
  WtPageClass *klass = WT_PAGE_GET_CLASS (self);

  if (klass->flush != NULL)
    klass->flush (self);
}

/* Below the header, where Enter does nothing that nobody asked for. */
static void
focus_content (WtPage *self)
{
  GtkWidget *part = gtk_widget_get_first_child (adw_bin_get_child (ADW_BIN (self)));

  while (part != NULL
         && (WT_IS_HEADER_BAR (part) || !gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD)))
    part = gtk_widget_get_next_sibling (part);
  if (part == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
wt_page_focus_start (WtPage *self)
{
  WtPageClass *klass = WT_PAGE_GET_CLASS (self);

  if (klass->focus_start != NULL)
    klass->focus_start (self);
  else
    focus_content (self);
}

void
wt_page_focus_search (WtPage *self)
{
  WtPageClass *klass = WT_PAGE_GET_CLASS (self);

  if (klass->focus_search != NULL)
    klass->focus_search (self);
}

gboolean
wt_page_is_focus_page (WtPage *self)
{
  return WT_PAGE_GET_CLASS (self)->is_focus_page;
}
