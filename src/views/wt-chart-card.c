#include "wt-chart-card.h"

#include "wt-card-layout.h"
#include "wt-chart-file.h"
#include "wt-chart-grid.h"
#include "wt-error-presenter.h"
#include "wt-file-chooser.h"
#include "wt-page.h"
#include "wt-window.h"
#include "wt-lazy-menu.h"

#include <glib/gi18n.h>
#include <string.h>

/* The size of a picture that is copied or saved, in pixels at scale 1: it fits across an A4 page,
 * as high as the chart likes. */
#define PICTURE_WIDTH 640
#define PICTURE_HEIGHT 0

struct _WtChartCard
{
  AdwBin parent_instance;

  GtkLabel *heading_label;
  GtkLabel *count_label;
  GtkLabel *sentence_label;
  GtkLabel *note_label;
  GtkLabel *description_label;
  AdwBin *switcher_bin;
  GtkMenuButton *menu_button;
  GMenuModel *chart_menu;
  WtChartView *chart_view;
  GtkWidget *table;
  WtChartGrid *table_grid;

  WtChart *public_chart; /* (owned) (nullable) */
  gboolean is_wide;
  char *picture_scale; /* (owned): pixels of a file for each of PICTURE_WIDTH */
};

typedef enum
{
  PROP_CHART = 1,
  PROP_PUBLIC_CHART,
  PROP_IS_WIDE,
  PROP_SWITCHER,
  PROP_PICTURE_SCALE,
} WtChartCardProperty;

enum
{
  SIGNAL_MARK_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_PICTURE_SCALE + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtChartCard, wt_chart_card, ADW_TYPE_BIN)

static void
on_mark_activated_cb (WtChartCard *self, int key)
{
  g_signal_emit (self, signals[SIGNAL_MARK_ACTIVATED], 0, key);
}

static void
show_table (WtChartCard *self, gboolean is_shown)
{
  /* Filled when it is asked for, since most people look at pictures. */
  if (is_shown)
    wt_chart_grid_set_chart (self->table_grid, wt_chart_card_get_chart (self));
  gtk_widget_set_visible (self->table, is_shown);
  gtk_widget_set_visible (GTK_WIDGET (self->chart_view), !is_shown || self->is_wide);
}

static void
toggle_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtChartCard *self = WT_CHART_CARD (widget);
  gboolean is_shown = !wt_chart_card_get_shows_table (self);

  show_table (self, is_shown);
  gtk_widget_grab_focus (is_shown ? GTK_WIDGET (self->table_grid) : GTK_WIDGET (self->chart_view));
}

static void
set_wide (WtChartCard *self, gboolean is_wide)
{
  self->is_wide = is_wide;
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), is_wide);
  show_table (self, is_wide);
}

static void
copy_table (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtChart *chart = wt_chart_card_get_chart (WT_CHART_CARD (widget));
  g_autoptr (WtChartTable) table = wt_chart_dup_table (chart);
  g_autofree char *text = wt_chart_table_to_tab_separated (table);
  g_autofree char *html = wt_chart_table_to_html (table);
  g_autoptr (GBytes) html_bytes = g_bytes_new (html, strlen (html));
  GdkContentProvider *parts[] = {
    gdk_content_provider_new_for_bytes ("text/html", html_bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };
  g_autoptr (GdkContentProvider) both =
      gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
}

static double
get_picture_scale (WtChartCard *self)
{
  return g_ascii_strtod (self->picture_scale, NULL);
}

static GdkTexture *
make_texture (cairo_surface_t *image)
{
  int width = cairo_image_surface_get_width (image);
  int height = cairo_image_surface_get_height (image);
  gsize stride = (gsize) cairo_image_surface_get_stride (image);
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (image);
  pixels = g_bytes_new (cairo_image_surface_get_data (image), stride * (gsize) height);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
}

static void
copy_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtChartCard *self = WT_CHART_CARD (widget);
  cairo_surface_t *image = wt_chart_create_image (wt_chart_card_get_chart (self), PICTURE_WIDTH,
                                                  PICTURE_HEIGHT, get_picture_scale (self));
  g_autoptr (GdkTexture) texture = make_texture (image);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  cairo_surface_destroy (image);
}

/* A file that is being asked for: which chart goes into it. */
typedef struct
{
  WtChartCard *card; /* (owned) */
  WtChart *chart;    /* (owned) */
} PictureRequest;

static void
picture_request_free (PictureRequest *request)
{
  g_object_unref (request->card);
  g_object_unref (request->chart);
  g_free (request);
}

static void
on_picture_chosen_cb (GFile *file, gpointer data)
{
  PictureRequest *request = data;
  const char *path = g_file_peek_path (file);
  WtChartFormat format = WT_CHART_FORMAT_PNG;
  g_autoptr (GError) error = NULL;

  wt_chart_format_from_name (path, &format);
  if (!wt_chart_save (request->chart, path, format, PICTURE_WIDTH, PICTURE_HEIGHT,
                      get_picture_scale (request->card), &error))
    wt_error_presenter_present (GTK_WIDGET (request->card), _ ("The picture could not be saved"),
                                error);
}

static void
ask_for_picture (WtChartCard *self, WtChart *chart, const char *title)
{
  PictureRequest *request = g_new0 (PictureRequest, 1);
  g_autofree char *name = g_strconcat (wt_chart_get_title (chart), ".png", NULL);

  request->card = g_object_ref (self);
  request->chart = g_object_ref (chart);
  g_strdelimit (name, "/", '-');
  wt_file_chooser_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title, _ ("_Save"),
                        WT_FILE_KIND_PICTURE, name, on_picture_chosen_cb, request,
                        (GDestroyNotify) picture_request_free);
}

static void
save_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtChartCard *self = WT_CHART_CARD (widget);

  ask_for_picture (self, wt_chart_card_get_chart (self), _ ("Save Picture"));
}

static void
save_public_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtChartCard *self = WT_CHART_CARD (widget);

  ask_for_picture (self, self->public_chart, _ ("Save Picture to Publish"));
}

/* The charts that @widget shows, from the top, and which of them is that of @self. */
static void
collect_charts (GtkWidget *widget, WtChartCard *self, GListStore *charts, guint *index)
{
  if (WT_IS_CHART_CARD (widget))
    {
      WtChart *chart = wt_chart_card_get_chart (WT_CHART_CARD (widget));

      if (!gtk_widget_get_mapped (widget) || chart == NULL)
        return;
      if (widget == GTK_WIDGET (self))
        *index = g_list_model_get_n_items (G_LIST_MODEL (charts));
      g_list_store_append (charts, chart);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_charts (child, self, charts, index);
}

static void
show_full_window (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtChartCard *self = WT_CHART_CARD (widget);
  GtkWidget *page = gtk_widget_get_ancestor (widget, WT_TYPE_PAGE);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GListStore) charts = g_list_store_new (WT_TYPE_CHART);
  guint index = 0;

  if (page == NULL || !WT_IS_WINDOW (root) || wt_chart_card_get_chart (self) == NULL)
    return;
  collect_charts (page, self, charts, &index);
  wt_window_present_slides (WT_WINDOW (root), G_LIST_MODEL (charts), "", index);
}

static void
wt_chart_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtChartCardProperty) id)
    {
    case PROP_CHART:
      g_value_set_object (value, wt_chart_card_get_chart (WT_CHART_CARD (object)));
      break;
    case PROP_PUBLIC_CHART:
      g_value_set_object (value, WT_CHART_CARD (object)->public_chart);
      break;
    case PROP_IS_WIDE:
      g_value_set_boolean (value, WT_CHART_CARD (object)->is_wide);
      break;
    case PROP_SWITCHER:
      g_value_set_object (value, adw_bin_get_child (WT_CHART_CARD (object)->switcher_bin));
      break;
    case PROP_PICTURE_SCALE:
      g_value_set_string (value, WT_CHART_CARD (object)->picture_scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_chart_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtChartCardProperty) id)
    {
    case PROP_CHART:
      wt_chart_card_set_chart (WT_CHART_CARD (object), g_value_get_object (value));
      break;
    case PROP_PUBLIC_CHART:
      wt_chart_card_set_public_chart (WT_CHART_CARD (object), g_value_get_object (value));
      break;
    case PROP_IS_WIDE:
      set_wide (WT_CHART_CARD (object), g_value_get_boolean (value));
      break;
    case PROP_SWITCHER:
      adw_bin_set_child (WT_CHART_CARD (object)->switcher_bin, g_value_get_object (value));
      break;
    case PROP_PICTURE_SCALE:
      g_free (WT_CHART_CARD (object)->picture_scale);
      WT_CHART_CARD (object)->picture_scale = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_chart_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_CHART_CARD);
  g_clear_object (&WT_CHART_CARD (object)->public_chart);
  g_clear_pointer (&WT_CHART_CARD (object)->picture_scale, g_free);
  G_OBJECT_CLASS (wt_chart_card_parent_class)->dispose (object);
}

static void
wt_chart_card_class_init (WtChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wt_chart_card_dispose;
  object_class->get_property = wt_chart_card_get_property;
  object_class->set_property = wt_chart_card_set_property;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, WT_TYPE_CHART, flags);
  properties[PROP_PUBLIC_CHART] =
      g_param_spec_object ("public-chart", NULL, NULL, WT_TYPE_CHART, flags);
  properties[PROP_IS_WIDE] = g_param_spec_boolean ("is-wide", NULL, NULL, FALSE, flags);
  properties[PROP_SWITCHER] = g_param_spec_object ("switcher", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_PICTURE_SCALE] =
      g_param_spec_string ("picture-scale", NULL, NULL, "2", flags | G_PARAM_CONSTRUCT);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[SIGNAL_MARK_ACTIVATED] =
      g_signal_new ("mark-activated", WT_TYPE_CHART_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (WT_TYPE_CHART_VIEW);
  g_type_ensure (WT_TYPE_CHART_GRID);
  g_type_ensure (WT_TYPE_CARD_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, heading_label);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, count_label);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, note_label);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, description_label);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, switcher_bin);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, chart_menu);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, table);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, chart_view);
  gtk_widget_class_bind_template_child (widget_class, WtChartCard, table_grid);
  gtk_widget_class_bind_template_callback (widget_class, on_mark_activated_cb);

  gtk_widget_class_install_action (widget_class, "chart.table", NULL, toggle_table);
  gtk_widget_class_install_action (widget_class, "chart.copy-picture", NULL, copy_picture);
  gtk_widget_class_install_action (widget_class, "chart.copy-table", NULL, copy_table);
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, save_picture);
  gtk_widget_class_install_action (widget_class, "chart.save-public", NULL, save_public_picture);
  gtk_widget_class_install_property_action (widget_class, "chart.picture-scale", "picture-scale");
  gtk_widget_class_install_action (widget_class, "chart.full-window", NULL, show_full_window);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "chart.table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "chart.full-window", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "chart.copy-table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "chart.copy-picture", NULL);
}

static void
wt_chart_card_init (WtChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wt_lazy_menu_set (self->menu_button, self->chart_menu);
  wt_chart_card_set_public_chart (self, NULL);
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text[0] != '\0');
}

void
wt_chart_card_set_chart (WtChartCard *self, WtChart *chart)
{
  g_autofree char *heading = chart != NULL ? wt_chart_dup_heading (chart) : g_strdup ("");
  g_autofree char *count = chart != NULL ? wt_chart_dup_count (chart) : g_strdup ("");
  g_autofree char *sentence =
      chart != NULL && !self->is_wide ? wt_chart_dup_sentence (chart) : g_strdup ("");
  g_autofree char *description = chart != NULL ? wt_chart_dup_description (chart) : g_strdup ("");

  gtk_label_set_label (self->heading_label, heading);
  set_label (self->count_label, count);
  set_label (self->sentence_label, sentence);
  gtk_label_set_label (self->description_label, description);
  wt_chart_view_set_chart (self->chart_view, chart);
  if (wt_chart_card_get_shows_table (self))
    wt_chart_grid_set_chart (self->table_grid, chart);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

WtChart *
wt_chart_card_get_chart (WtChartCard *self)
{
  return wt_chart_view_get_chart (self->chart_view);
}

void
wt_chart_card_set_public_chart (WtChartCard *self, WtChart *chart)
{
  g_set_object (&self->public_chart, chart);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.save-public", chart != NULL);
}

void
wt_chart_card_set_note (WtChartCard *self, const char *note)
{
  set_label (self->note_label, note != NULL ? note : "");
}

gboolean
wt_chart_card_get_shows_table (WtChartCard *self)
{
  return gtk_widget_get_visible (self->table);
}
