#include "wt-model.h"

#include <glib/gi18n.h>

typedef struct
{
  GValue *values; /* (owned) one a property */
} WtModelPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WtModel, wt_model, G_TYPE_OBJECT)

static GValue *
value_at (WtModel *self, guint id)
{
  WtModelPrivate *priv = wt_model_get_instance_private (self);

  g_assert (id >= 1 && id <= WT_MODEL_GET_CLASS (self)->n_properties);
  return &priv->values[id - 1];
}

static gboolean
values_equal (const GValue *a, const GValue *b)
{
  switch (G_VALUE_TYPE (a))
    {
    case G_TYPE_STRING:
      return g_str_equal (g_value_get_string (a), g_value_get_string (b));
    case G_TYPE_INT:
      return g_value_get_int (a) == g_value_get_int (b);
    case G_TYPE_INT64:
      return g_value_get_int64 (a) == g_value_get_int64 (b);
    case G_TYPE_BOOLEAN:
      return g_value_get_boolean (a) == g_value_get_boolean (b);
    default:
      g_assert_not_reached ();
    }
}

static void
set_value (WtModel *self, guint id, const GValue *value)
{
  GValue *kept = value_at (self, id);
  GObjectClass *object_class = G_OBJECT_GET_CLASS (self);

  if (values_equal (kept, value))
    return;

  g_value_copy (value, kept);
  g_object_notify_by_pspec (G_OBJECT (self),
                            g_object_class_find_property (
                                object_class, WT_MODEL_GET_CLASS (self)->properties[id - 1].name));
}

static void
wt_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_copy (value_at (WT_MODEL (object), id), value);
}

static void
wt_model_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) == NULL)
    wt_model_set_string (WT_MODEL (object), id, "");
  else
    set_value (WT_MODEL (object), id, value);
}

static void
wt_model_constructed (GObject *object)
{
  WtModel *self = WT_MODEL (object);
  WtModelPrivate *priv = wt_model_get_instance_private (self);
  WtModelClass *klass = WT_MODEL_GET_CLASS (self);

  /* Not in init: there the class is still this one, not the subclass that lists the properties. */
  priv->values = g_new0 (GValue, klass->n_properties);
  for (guint i = 0; i < klass->n_properties; i++)
    {
      g_value_init (&priv->values[i], klass->properties[i].type);
      if (klass->properties[i].type == G_TYPE_STRING)
        g_value_set_static_string (&priv->values[i], "");
    }

  G_OBJECT_CLASS (wt_model_parent_class)->constructed (object);
}

static void
wt_model_finalize (GObject *object)
{
  WtModel *self = WT_MODEL (object);
  WtModelPrivate *priv = wt_model_get_instance_private (self);

  for (guint id = 1; id <= WT_MODEL_GET_CLASS (self)->n_properties; id++)
    g_value_unset (value_at (self, id));
  g_clear_pointer (&priv->values, g_free);

  G_OBJECT_CLASS (wt_model_parent_class)->finalize (object);
}

static void
wt_model_class_init (WtModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = wt_model_constructed;
  object_class->finalize = wt_model_finalize;
}

static void
wt_model_init (WtModel *self)
{
}

static GParamSpec *
make_param_spec (const WtModelProperty *property)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (property->type)
    {
    case G_TYPE_STRING:
      return g_param_spec_string (property->name, NULL, NULL, "", flags);
    case G_TYPE_INT:
      return g_param_spec_int (property->name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    case G_TYPE_INT64:
      return g_param_spec_int64 (property->name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
    case G_TYPE_BOOLEAN:
      return g_param_spec_boolean (property->name, NULL, NULL, FALSE, flags);
    default:
      g_assert_not_reached ();
    }
}

void
wt_model_class_install (WtModelClass *klass, const WtModelProperty *properties, guint n_properties)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* GObject does not hand these down to a class that installs properties of its own. */
  object_class->get_property = wt_model_get_property;
  object_class->set_property = wt_model_set_property;
  klass->properties = properties;
  klass->n_properties = n_properties;
  for (guint i = 0; i < n_properties; i++)
    g_object_class_install_property (object_class, i + 1, make_param_spec (&properties[i]));
}

const char *
wt_model_get_string (WtModel *self, guint id)
{
  return g_value_get_string (value_at (self, id));
}

int
wt_model_get_int (WtModel *self, guint id)
{
  return g_value_get_int (value_at (self, id));
}

gint64
wt_model_get_int64 (WtModel *self, guint id)
{
  return g_value_get_int64 (value_at (self, id));
}

gboolean
wt_model_get_boolean (WtModel *self, guint id)
{
  return g_value_get_boolean (value_at (self, id));
}

void
wt_model_set_string (WtModel *self, guint id, const char *value)
{
  g_auto (GValue) holder = G_VALUE_INIT;

  g_value_init (&holder, G_TYPE_STRING);
  g_value_set_string (&holder, value != NULL ? value : "");
  set_value (self, id, &holder);
}

void
wt_model_set_int (WtModel *self, guint id, int value)
{
  g_auto (GValue) holder = G_VALUE_INIT;

  g_value_init (&holder, G_TYPE_INT);
  g_value_set_int (&holder, value);
  set_value (self, id, &holder);
}

void
wt_model_set_int64 (WtModel *self, guint id, gint64 value)
{
  g_auto (GValue) holder = G_VALUE_INIT;

  g_value_init (&holder, G_TYPE_INT64);
  g_value_set_int64 (&holder, value);
  set_value (self, id, &holder);
}

void
wt_model_set_boolean (WtModel *self, guint id, gboolean value)
{
  g_auto (GValue) holder = G_VALUE_INIT;

  g_value_init (&holder, G_TYPE_BOOLEAN);
  g_value_set_boolean (&holder, value);
  set_value (self, id, &holder);
}

gpointer
wt_model_copy (WtModel *self)
{
  WtModel *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  wt_model_assign (copy, self);
  return copy;
}

void
wt_model_assign (WtModel *self, WtModel *source)
{
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (source));

  for (guint id = 1; id <= WT_MODEL_GET_CLASS (self)->n_properties; id++)
    set_value (self, id, value_at (source, id));
}

static gboolean
differs (WtModel *self, WtModel *other, guint index)
{
  return WT_MODEL_GET_CLASS (self)->properties[index].label != NULL
         && !values_equal (value_at (self, index + 1), value_at (other, index + 1));
}

gboolean
wt_model_is_same (WtModel *self, WtModel *other)
{
  for (guint i = 0; i < WT_MODEL_GET_CLASS (self)->n_properties; i++)
    if (differs (self, other, i))
      return FALSE;
  return TRUE;
}

GPtrArray *
wt_model_list_differences (WtModel *self, WtModel *other)
{
  GPtrArray *labels = g_ptr_array_new ();
  WtModelClass *klass = WT_MODEL_GET_CLASS (self);

  for (guint i = 0; i < klass->n_properties; i++)
    if (differs (self, other, i))
      g_ptr_array_add (labels, (gpointer) g_dpgettext2 (NULL, "field", klass->properties[i].label));
  return labels;
}

const char *
wt_model_find_typed_difference (WtModel *self, WtModel *other)
{
  WtModelClass *klass = WT_MODEL_GET_CLASS (self);
  const char *found = NULL;

  for (guint i = 0; i < klass->n_properties; i++)
    if (differs (self, other, i))
      {
        if (found != NULL || klass->properties[i].type != G_TYPE_STRING)
          return NULL;
        found = klass->properties[i].name;
      }
  return found;
}
