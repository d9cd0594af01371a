#include "wt-welcome-page.h"

#include "wt-decoration.h"

#define RECENT_COUNT 5
#define RECENT_MIME_TYPE "application/x-working-together-workspace"

struct _WtWelcomePage
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  GtkWidget *new_row;
  AdwPreferencesGroup *recent_group;
  GtkListBox *recent_list;
};

typedef enum
{
  PROP_MENU_MODEL = 1,
} WtWelcomePageProperty;

static GParamSpec *properties[PROP_MENU_MODEL + 1];

G_DEFINE_FINAL_TYPE (WtWelcomePage, wt_welcome_page, ADW_TYPE_BIN)

static int
compare_by_visit (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

static GtkWidget *
make_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *folder = NULL;
  g_autofree char *path = gtk_recent_info_get_uri_display (info);
  g_autofree char *title = g_markup_escape_text (gtk_recent_info_get_display_name (info), -1);
  g_autofree char *subtitle = NULL;

  folder = g_path_get_dirname (path != NULL ? path : "");
  subtitle = g_markup_escape_text (folder, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             wt_decoration_new ("document-open-recent-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), wt_decoration_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  return row;
}

static void
update_recent (WtWelcomePage *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkWidget *row;
  guint shown = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_list_box_remove (self->recent_list, row);

  items = g_list_sort (items, compare_by_visit);
  for (GList *item = items; item != NULL && shown < RECENT_COUNT; item = item->next)
    {
      GtkRecentInfo *info = item->data;

      if (g_strcmp0 (gtk_recent_info_get_mime_type (info), RECENT_MIME_TYPE) != 0
          || !gtk_recent_info_exists (info))
        continue;
      gtk_list_box_append (self->recent_list, make_row (info));
      shown++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), shown > 0);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

static void
wt_welcome_page_map (GtkWidget *widget)
{
  WtWelcomePage *self = WT_WELCOME_PAGE (widget);

  update_recent (self);
  GTK_WIDGET_CLASS (wt_welcome_page_parent_class)->map (widget);
  gtk_widget_grab_focus (self->new_row);
}

static void
wt_welcome_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtWelcomePageProperty) id)
    {
    case PROP_MENU_MODEL:
      g_value_set_object (value,
                          gtk_menu_button_get_menu_model (WT_WELCOME_PAGE (object)->menu_button));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_welcome_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WtWelcomePageProperty) id)
    {
    case PROP_MENU_MODEL:
      gtk_menu_button_set_menu_model (WT_WELCOME_PAGE (object)->menu_button,
                                      g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (wt_welcome_page_parent_class)->dispose (object);
}

static void
wt_welcome_page_class_init (WtWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wt_welcome_page_dispose;
  object_class->get_property = wt_welcome_page_get_property;
  object_class->set_property = wt_welcome_page_set_property;
  widget_class->map = wt_welcome_page_map;

  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WtWelcomePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WtWelcomePage, new_row);
  gtk_widget_class_bind_template_child (widget_class, WtWelcomePage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, WtWelcomePage, recent_list);
}

static void
wt_welcome_page_init (WtWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
