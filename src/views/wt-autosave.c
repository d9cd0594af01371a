#include "wt-autosave.h"

/* Nobody who types pauses for shorter; everybody who looks up pauses for longer. */
#define QUIET_MILLISECONDS 600

struct _WtAutosave
{
  GObject parent_instance;

  WtWorkspace *workspace; /* (owned) */
  WtModel *model;         /* (owned) */
  WtModel *kept;          /* (owned): what the workspace holds */
  WtModel *sent;          /* (owned) (nullable): what the last save under way brings */
  WtAutosaveMakeJob make_job;
  WtAutosaveListIssues list_issues; /* (nullable) */

  guint source;          /* of the quiet time */
  guint n_running;       /* saves under way */
  gboolean waits;        /* for a save under way to end */
  gboolean has_failed;   /* the last save */
  gboolean is_following; /* the workspace, not the user, changes the model */
  gboolean is_pending;   /* as it was last told */
};

typedef enum
{
  PROP_PENDING = 1,
} WtAutosaveProperty;

enum
{
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_PENDING + 1];
static guint signals[N_SIGNALS];

static void save (WtAutosave *self);

G_DEFINE_FINAL_TYPE (WtAutosave, wt_autosave, G_TYPE_OBJECT)

static void
update_pending (WtAutosave *self)
{
  gboolean is_pending = self->source != 0 || self->n_running > 0 || self->waits || self->has_failed;

  if (self->is_pending == is_pending)
    return;
  self->is_pending = is_pending;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PENDING]);
}

/* What the workspace holds, or will hold after what is under way. */
static WtModel *
get_base (WtAutosave *self)
{
  return self->n_running > 0 ? self->sent : self->kept;
}

static const WtModelProperty *
list_properties (WtAutosave *self, guint *n_properties)
{
  WtModelClass *klass = WT_MODEL_GET_CLASS (self->model);

  *n_properties = klass->n_properties;
  return klass->properties;
}

static gboolean
is_equal (WtModel *a, WtModel *b, const WtModelProperty *property)
{
  g_auto (GValue) in_a = G_VALUE_INIT;
  g_auto (GValue) in_b = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (a), property->name, &in_a);
  g_object_get_property (G_OBJECT (b), property->name, &in_b);
  switch (property->type)
    {
    case G_TYPE_STRING:
      return g_str_equal (g_value_get_string (&in_a), g_value_get_string (&in_b));
    case G_TYPE_INT:
      return g_value_get_int (&in_a) == g_value_get_int (&in_b);
    case G_TYPE_INT64:
      return g_value_get_int64 (&in_a) == g_value_get_int64 (&in_b);
    case G_TYPE_BOOLEAN:
      return g_value_get_boolean (&in_a) == g_value_get_boolean (&in_b);
    default:
      g_assert_not_reached ();
    }
}

static void
copy_property (WtModel *from, WtModel *to, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (from), name, &value);
  g_object_set_property (G_OBJECT (to), name, &value);
}

static gboolean
was_stored (WtAutosave *self)
{
  gint64 id;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (self->model), "id") == NULL)
    return TRUE;
  g_object_get (self->model, "id", &id, NULL);
  return id != 0;
}

static guint
count_issues (WtAutosave *self, WtModel *model)
{
  g_autoptr (GPtrArray) issues = self->list_issues (model);

  return issues->len;
}

/* Takes back what the issues are about; what is put right may bring another one to light. */
static void
hold_back_issues (WtAutosave *self, WtModel *copy)
{
  guint n_properties;

  list_properties (self, &n_properties);
  for (guint round = 0; round < n_properties; round++)
    {
      g_autoptr (GPtrArray) issues = self->list_issues (copy);

      if (issues->len == 0)
        return;
      for (guint i = 0; i < issues->len; i++)
        copy_property (get_base (self), copy,
                       ((WtIssue *) g_ptr_array_index (issues, i))->property);
    }
}

/* Takes back what an issue about another property comes from. */
static void
hold_back_causes (WtAutosave *self, WtModel *copy)
{
  guint n_properties;
  const WtModelProperty *list = list_properties (self, &n_properties);
  guint n_issues = count_issues (self, copy);

  for (guint i = 0; i < n_properties && n_issues > 0; i++)
    if (list[i].label != NULL && !is_equal (copy, get_base (self), &list[i]))
      {
        guint n_left;

        copy_property (get_base (self), copy, list[i].name);
        n_left = count_issues (self, copy);
        if (n_left >= n_issues)
          copy_property (self->model, copy, list[i].name);
        else
          n_issues = n_left;
      }
}

/* What can be saved of the model; %NULL when that is nothing. */
static WtModel *
make_savable_copy (WtAutosave *self)
{
  g_autoptr (WtModel) copy = wt_model_copy (self->model);

  if (self->list_issues != NULL && count_issues (self, copy) > 0)
    {
      if (!was_stored (self))
        return NULL;
      hold_back_issues (self, copy);
      hold_back_causes (self, copy);
      if (count_issues (self, copy) > 0)
        return NULL;
    }
  return wt_model_is_same (copy, get_base (self)) ? NULL : g_steal_pointer (&copy);
}

typedef struct
{
  WtAutosave *self; /* (owned) */
  WtModel *copy;    /* (owned): what is saved */
} Save;

/* The id, and whatever else the workspace worked out. */
static void
take_result (WtAutosave *self, WtModel *copy, GObject *result)
{
  guint n_properties;
  const WtModelProperty *list = list_properties (self, &n_properties);

  wt_model_assign (self->kept, copy);
  if (result == NULL || G_OBJECT_TYPE (result) != G_OBJECT_TYPE (self->model))
    return;
  self->is_following = TRUE;
  for (guint i = 0; i < n_properties; i++)
    if (list[i].label == NULL && !is_equal (copy, WT_MODEL (result), &list[i]))
      {
        copy_property (WT_MODEL (result), self->kept, list[i].name);
        copy_property (WT_MODEL (result), self->model, list[i].name);
      }
  self->is_following = FALSE;
}

static void
on_saved_cb (GObject *object, GAsyncResult *async_result, gpointer user_data)
{
  Save *request = user_data;
  g_autoptr (WtAutosave) self = request->self;
  g_autoptr (WtModel) copy = request->copy;
  g_autoptr (GObject) result = NULL;
  g_autoptr (GError) error = NULL;

  g_free (request);
  self->n_running--;
  self->has_failed =
      !wt_workspace_run_finish (WT_WORKSPACE (object), async_result, &result, &error);
  if (self->has_failed)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  else
    {
      take_result (self, copy, result);
      g_signal_emit (self, signals[SIGNAL_SAVED], 0, result);
    }
  if (self->waits && self->n_running == 0)
    save (self);
  update_pending (self);
}

static void
save (WtAutosave *self)
{
  g_autoptr (WtModel) copy = make_savable_copy (self);
  Save *request;

  self->waits = FALSE;
  if (copy == NULL)
    {
      self->has_failed = FALSE;
      return;
    }
  request = g_new0 (Save, 1);
  request->self = g_object_ref (self);
  request->copy = g_object_ref (copy);
  g_set_object (&self->sent, copy);
  self->n_running++;
  wt_workspace_run_async (self->workspace, self->make_job (copy), NULL, on_saved_cb, request);
}

static gboolean
on_quiet_cb (gpointer data)
{
  WtAutosave *self = data;

  self->source = 0;
  if (self->n_running > 0)
    self->waits = TRUE;
  else
    save (self);
  update_pending (self);
  return G_SOURCE_REMOVE;
}

static void
on_model_changed_cb (WtAutosave *self, GParamSpec *pspec, WtModel *model)
{
  if (self->is_following)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  if (!wt_model_is_same (self->model, get_base (self)))
    self->source = g_timeout_add (QUIET_MILLISECONDS, on_quiet_cb, self);
  update_pending (self);
}

static void
wt_autosave_dispose (GObject *object)
{
  WtAutosave *self = WT_AUTOSAVE (object);

  if (self->source != 0 && !wt_workspace_is_read_only (self->workspace))
    {
      g_autoptr (WtModel) copy = make_savable_copy (self);

      if (copy != NULL)
        wt_workspace_run_async (self->workspace, self->make_job (copy), NULL, NULL, NULL);
    }
  g_clear_handle_id (&self->source, g_source_remove);

  G_OBJECT_CLASS (wt_autosave_parent_class)->dispose (object);
}

static void
wt_autosave_finalize (GObject *object)
{
  WtAutosave *self = WT_AUTOSAVE (object);

  g_clear_object (&self->model);
  g_clear_object (&self->kept);
  g_clear_object (&self->sent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (wt_autosave_parent_class)->finalize (object);
}

static void
wt_autosave_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtAutosaveProperty) id)
    {
    case PROP_PENDING:
      g_value_set_boolean (value, WT_AUTOSAVE (object)->is_pending);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_autosave_class_init (WtAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wt_autosave_dispose;
  object_class->finalize = wt_autosave_finalize;
  object_class->get_property = wt_autosave_get_property;

  properties[PROP_PENDING] =
      g_param_spec_boolean ("pending", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_SAVED] = g_signal_new ("saved", WT_TYPE_AUTOSAVE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", WT_TYPE_AUTOSAVE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
wt_autosave_init (WtAutosave *self)
{
}

WtAutosave *
wt_autosave_new (WtWorkspace *workspace,
                 gpointer model,
                 WtAutosaveMakeJob make_job,
                 WtAutosaveListIssues list_issues)
{
  WtAutosave *self = g_object_new (WT_TYPE_AUTOSAVE, NULL);

  self->workspace = g_object_ref (workspace);
  self->model = g_object_ref (model);
  self->kept = wt_model_copy (model);
  self->make_job = make_job;
  self->list_issues = list_issues;
  g_signal_connect_object (model, "notify", G_CALLBACK (on_model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

gpointer
wt_autosave_get_model (WtAutosave *self)
{
  return self->model;
}

void
wt_autosave_set_stored (WtAutosave *self, gpointer stored)
{
  guint n_properties;
  const WtModelProperty *list = list_properties (self, &n_properties);

  self->is_following = TRUE;
  for (guint i = 0; i < n_properties; i++)
    {
      if (list[i].label == NULL || is_equal (self->model, self->kept, &list[i]))
        copy_property (stored, self->model, list[i].name);
      copy_property (stored, self->kept, list[i].name);
    }
  self->is_following = FALSE;
}

void
wt_autosave_flush (WtAutosave *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  /* Jobs run in their order, so another save may queue up behind one; but not behind the one that
   * is to bring the id. */
  if (self->n_running > 0 && !was_stored (self))
    self->waits = TRUE;
  else
    save (self);
  update_pending (self);
}

gboolean
wt_autosave_is_pending (WtAutosave *self)
{
  return self->is_pending;
}
