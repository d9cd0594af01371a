#include "wt-serial-list.h"

struct _WtSerialList
{
  GObject parent_instance;

  GArray *serials; /* (owned) of gint64 */
};

G_DEFINE_FINAL_TYPE (WtSerialList, wt_serial_list, G_TYPE_OBJECT)

static void
wt_serial_list_finalize (GObject *object)
{
  g_clear_pointer (&WT_SERIAL_LIST (object)->serials, g_array_unref);

  G_OBJECT_CLASS (wt_serial_list_parent_class)->finalize (object);
}

static void
wt_serial_list_class_init (WtSerialListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_serial_list_finalize;
}

static void
wt_serial_list_init (WtSerialList *self)
{
}

WtSerialList *
wt_serial_list_new (GArray *serials)
{
  WtSerialList *self = g_object_new (WT_TYPE_SERIAL_LIST, NULL);

  self->serials = serials;
  return self;
}

guint
wt_serial_list_get_length (WtSerialList *self)
{
  return self->serials->len;
}

gint64
wt_serial_list_get (WtSerialList *self, guint position)
{
  g_return_val_if_fail (position < self->serials->len, 0);
  return g_array_index (self->serials, gint64, position);
}

gboolean
wt_serial_list_find (WtSerialList *self, gint64 serial, guint *position)
{
  guint low = 0, high = self->serials->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (wt_serial_list_get (self, middle) < serial)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return low < self->serials->len && wt_serial_list_get (self, low) == serial;
}

void
wt_serial_list_insert (WtSerialList *self, guint position, gint64 serial)
{
  g_array_insert_val (self->serials, position, serial);
}
