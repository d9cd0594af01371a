#include "wt-theme-legend.h"

#include "wt-comment.h"
#include "wt-theme.h"

#include <glib/gi18n.h>

struct _WtThemeLegend
{
  AdwBin parent_instance;

  GtkBox *theme_box;

  GListModel *themes;  /* (owned) (nullable) */
  GPtrArray *comments; /* (owned) of WtComment: those that are selected */
  gboolean is_read_only;
};

enum
{
  SIGNAL_THEME_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WtThemeLegend, wt_theme_legend, ADW_TYPE_BIN)

/* A button, and what it stands for. */
static gint64
get_theme_id (GtkWidget *button)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "theme");

  return *id;
}

static void
on_theme_clicked_cb (GtkWidget *button, WtThemeLegend *self)
{
  g_signal_emit (self, signals[SIGNAL_THEME_ACTIVATED], 0, get_theme_id (button));
}

static GtkWidget *
make_content (WtTheme *theme, guint number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *key = g_strdup_printf ("%u", (number + 1) % WT_THEME_N_KEYS);
  GtkWidget *key_label = gtk_label_new (number < WT_THEME_N_KEYS ? key : "");
  GtkWidget *name_label =
      g_object_new (GTK_TYPE_LABEL, "label", wt_theme_get_name (theme), "xalign", 0.0, "wrap", TRUE,
                    "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, "width-chars", 14, NULL);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_set_valign (key_label, GTK_ALIGN_CENTER);
  if (number < WT_THEME_N_KEYS)
    gtk_widget_add_css_class (key_label, "key-cap");
  gtk_box_append (GTK_BOX (box), key_label);
  gtk_box_append (GTK_BOX (box), name_label);
  gtk_box_append (GTK_BOX (box), mark);
  return box;
}

static void
add_button (WtThemeLegend *self, WtTheme *theme, guint number)
{
  GtkWidget *button = gtk_button_new ();
  gint64 id = wt_theme_get_id (theme);

  gtk_button_set_child (GTK_BUTTON (button), make_content (theme, number));
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "theme", g_memdup2 (&id, sizeof id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  wt_theme_get_name (theme), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_theme_clicked_cb), self, 0);
  gtk_box_append (self->theme_box, button);
}

static gboolean
all_have (WtThemeLegend *self, gint64 theme_id)
{
  for (guint i = 0; i < self->comments->len; i++)
    if (!wt_comment_has_theme (g_ptr_array_index (self->comments, i), theme_id))
      return FALSE;
  return self->comments->len > 0;
}

static void
update_buttons (WtThemeLegend *self)
{
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->theme_box));
       button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      GtkWidget *mark = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (button)));
      gboolean is_set = all_have (self, get_theme_id (button));

      gtk_widget_set_sensitive (button, self->comments->len > 0 && !self->is_read_only);
      /* It keeps its place, so that names do not jump. */
      gtk_widget_set_opacity (mark, is_set ? 1 : 0);
      gtk_accessible_update_state (
          GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
          is_set ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
show_themes (WtThemeLegend *self)
{
  GtkWidget *button;
  guint number = 0;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->theme_box))) != NULL)
    gtk_box_remove (self->theme_box, button);
  for (guint i = 0; i < g_list_model_get_n_items (self->themes); i++)
    {
      g_autoptr (WtTheme) theme = g_list_model_get_item (self->themes, i);

      if (!wt_theme_is_retired (theme))
        add_button (self, theme, number++);
    }
  update_buttons (self);
}

static void
wt_theme_legend_dispose (GObject *object)
{
  /* The template would take it away behind the bin's back. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_THEME_LEGEND);
  G_OBJECT_CLASS (wt_theme_legend_parent_class)->dispose (object);
}

static void
wt_theme_legend_finalize (GObject *object)
{
  WtThemeLegend *self = WT_THEME_LEGEND (object);

  g_clear_object (&self->themes);
  g_clear_pointer (&self->comments, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_theme_legend_parent_class)->finalize (object);
}

static void
wt_theme_legend_class_init (WtThemeLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_theme_legend_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_theme_legend_finalize;
  signals[SIGNAL_THEME_ACTIVATED] =
      g_signal_new ("theme-activated", WT_TYPE_THEME_LEGEND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-theme-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, WtThemeLegend, theme_box);
}

static void
wt_theme_legend_init (WtThemeLegend *self)
{
  self->comments = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_theme_legend_set_themes (WtThemeLegend *self, GListModel *themes)
{
  g_return_if_fail (self->themes == NULL);

  self->themes = g_object_ref (themes);
  g_signal_connect_object (themes, "items-changed", G_CALLBACK (show_themes), self,
                           G_CONNECT_SWAPPED);
  show_themes (self);
}

gint64
wt_theme_legend_find_theme (WtThemeLegend *self, guint number)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->theme_box));

  for (; button != NULL && number > 0; number--)
    button = gtk_widget_get_next_sibling (button);
  return button != NULL ? get_theme_id (button) : 0;
}

void
wt_theme_legend_show_comments (WtThemeLegend *self, GPtrArray *comments)
{
  g_ptr_array_set_size (self->comments, 0);
  for (guint i = 0; i < comments->len; i++)
    g_ptr_array_add (self->comments, g_object_ref (g_ptr_array_index (comments, i)));
  update_buttons (self);
}

void
wt_theme_legend_set_read_only (WtThemeLegend *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
  update_buttons (self);
}
