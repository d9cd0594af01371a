#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * WtModelProperty:
 * @name: the property's name
 * @type: %G_TYPE_STRING, %G_TYPE_INT, %G_TYPE_INT64 or %G_TYPE_BOOLEAN
 * @label: (nullable): what a user calls it, lower case, marked with NC_("field", …); %NULL for a
 * property that is worked out when a record is read and is never written
 *
 * A property of a model. A string is never %NULL: empty means "not filled in". A number that refers
 * to another record is 0 for none.
 */
typedef struct
{
  const char *name;
  GType type;
  const char *label;
} WtModelProperty;

#define WT_TYPE_MODEL (wt_model_get_type ())
G_DECLARE_DERIVABLE_TYPE (WtModel, wt_model, WT, MODEL, GObject)

/**
 * WtModelClass:
 *
 * Base of the records that a user edits. A subclass only lists its properties; keeping, comparing
 * and copying them is here, once. Models are used by one thread at a time: one made on the database
 * thread is handed over whole.
 */
struct _WtModelClass
{
  GObjectClass parent_class;

  const WtModelProperty *properties;
  guint n_properties;
};

/* For a subclass's class_init: installs @properties, numbered from 1 in their order. The table must
 * be static. */
void
wt_model_class_install (WtModelClass *klass, const WtModelProperty *properties, guint n_properties);

/* The value of property number @id, lent for as long as it is not set. */
const char *wt_model_get_string (WtModel *self, guint id);
int wt_model_get_int (WtModel *self, guint id);
gint64 wt_model_get_int64 (WtModel *self, guint id);
gboolean wt_model_get_boolean (WtModel *self, guint id);

/* Sets property number @id and notifies when it changes. */
void wt_model_set_string (WtModel *self, guint id, const char *value);
void wt_model_set_int (WtModel *self, guint id, int value);
void wt_model_set_int64 (WtModel *self, guint id, gint64 value);
void wt_model_set_boolean (WtModel *self, guint id, gboolean value);

/* A new object of the same class with the same values. */
gpointer wt_model_copy (WtModel *self);

/* Makes @self equal to @source, of the same class; notifies what changes. */
void wt_model_assign (WtModel *self, WtModel *source);

/* Whether all values that a user can write are equal. */
gboolean wt_model_is_same (WtModel *self, WtModel *other);

/* The translated labels of the written properties in which @self and @other differ; free with
 * g_ptr_array_unref(). */
GPtrArray *wt_model_list_differences (WtModel *self, WtModel *other);

/* The name of the written text property that is the only one in which @self and @other differ, or
 * %NULL: somebody is typing into it. */
const char *wt_model_find_typed_difference (WtModel *self, WtModel *other);

G_END_DECLS
