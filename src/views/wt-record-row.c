#include "wt-record-row.h"

typedef struct
{
  GObject *record; /* (owned) (nullable) */
} WtRecordRowPrivate;

typedef enum
{
  PROP_RECORD = 1,
} WtRecordRowProperty;

static GParamSpec *properties[PROP_RECORD + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WtRecordRow, wt_record_row, ADW_TYPE_BIN)

static void
wt_record_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtRecordRowProperty) id)
    {
    case PROP_RECORD:
      g_value_set_object (value, wt_record_row_get_record (WT_RECORD_ROW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
add_words (GtkWidget *widget, GPtrArray *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!gtk_widget_get_visible (child))
      continue;
    else if (!GTK_IS_LABEL (child))
      add_words (child, words);
    else if (gtk_label_get_text (GTK_LABEL (child))[0] != '\0')
      g_ptr_array_add (words, (gpointer) gtk_label_get_text (GTK_LABEL (child)));
}

/* The item of the list that holds the row is called by all the words on it. */
static void
name_item (WtRecordRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *name = NULL;

  if (item == NULL)
    return;
  add_words (GTK_WIDGET (self), words);
  g_ptr_array_add (words, NULL);
  name = g_strjoinv (", ", (char **) words->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
wt_record_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WtRecordRow *self = WT_RECORD_ROW (object);
  WtRecordRowPrivate *priv = wt_record_row_get_instance_private (self);

  switch ((WtRecordRowProperty) id)
    {
    case PROP_RECORD:
      if (g_set_object (&priv->record, g_value_get_object (value)) && priv->record != NULL)
        {
          WT_RECORD_ROW_GET_CLASS (self)->show (self, priv->record);
          name_item (self);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_record_row_dispose (GObject *object)
{
  WtRecordRowPrivate *priv = wt_record_row_get_instance_private (WT_RECORD_ROW (object));

  g_clear_object (&priv->record);
  G_OBJECT_CLASS (wt_record_row_parent_class)->dispose (object);
}

static void
wt_record_row_class_init (WtRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wt_record_row_dispose;
  object_class->get_property = wt_record_row_get_property;
  object_class->set_property = wt_record_row_set_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, G_TYPE_OBJECT,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
wt_record_row_init (WtRecordRow *self)
{
}

gpointer
wt_record_row_get_record (WtRecordRow *self)
{
  WtRecordRowPrivate *priv = wt_record_row_get_instance_private (self);

  return priv->record;
}
