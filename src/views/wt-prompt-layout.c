#include "wt-prompt-layout.h"

#include "wt-widget-theme.h"

/* Sizes at usual text size, in pixels. */
#define NARROWEST_WORDING 230.0
#define SPACING 13
#define LINE_SPACING 9
/* From the top to the middle of the wording's first line, where icon and arrow stand when the
 * buttons are below. */
#define FIRST_LINE 10.0

typedef enum
{
  ICON,
  WORDING,
  BUTTONS,
  ARROW,
  N_PARTS
} Part;

struct _WtPromptLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WtPromptLayout, wt_prompt_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
find_parts (GtkWidget *widget, GtkWidget *parts[N_PARTS])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (int i = 0; i < N_PARTS; i++, child = gtk_widget_get_next_sibling (child))
    parts[i] = child;
}

static int
get_width (GtkWidget *part)
{
  int natural;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_height (GtkWidget *part, int width)
{
  int natural;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* The wording's width; with the buttons beside it, or below it. */
static int
get_wording_width (GtkWidget *parts[N_PARTS], int width, gboolean is_folded)
{
  int rest = get_width (parts[ICON]) + get_width (parts[ARROW]) + 2 * SPACING;

  return width - rest - (is_folded ? 0 : get_width (parts[BUTTONS]) + SPACING);
}

static gboolean
is_folded (GtkWidget *widget, GtkWidget *parts[N_PARTS], int width)
{
  return get_wording_width (parts, width, FALSE)
         < NARROWEST_WORDING * wt_widget_theme_get_text_scale (widget);
}

static void
wt_prompt_layout_measure (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  GtkWidget *parts[N_PARTS];
  int width = for_size, wording, buttons;

  find_parts (widget, parts);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int around = get_width (parts[ICON]) + get_width (parts[ARROW]) + 2 * SPACING;
      int narrowest;

      gtk_widget_measure (parts[WORDING], orientation, -1, &narrowest, NULL, NULL, NULL);
      *minimum = MAX (get_width (parts[BUTTONS]), around + narrowest);
      *natural = MAX (*minimum,
                      around + get_width (parts[WORDING]) + SPACING + get_width (parts[BUTTONS]));
      return;
    }
  if (width < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  buttons = get_height (parts[BUTTONS], -1);
  if (is_folded (widget, parts, width))
    {
      wording = get_height (parts[WORDING], MAX (0, get_wording_width (parts, width, TRUE)));
      *minimum = *natural = MAX (wording, get_height (parts[ARROW], -1)) + LINE_SPACING + buttons;
    }
  else
    {
      wording = get_height (parts[WORDING], get_wording_width (parts, width, FALSE));
      *minimum = *natural = MAX (wording, MAX (buttons, get_height (parts[ARROW], -1)));
    }
}

/* Puts @part where it reads from @x on, mirrored in right-to-left scripts. */
static void
place (GtkWidget *widget, GtkWidget *part, int x, int y, int width, int height)
{
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int left = is_mirrored ? gtk_widget_get_width (widget) - x - width : x;

  gtk_widget_size_allocate (part, &(GtkAllocation){ left, y, width, height }, -1);
}

static void
wt_prompt_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *parts[N_PARTS];
  gboolean folded;
  int wording, icon, arrow, buttons, buttons_height, icon_height, arrow_height, middle, text_x;

  find_parts (widget, parts);
  folded = is_folded (widget, parts, width);
  icon = get_width (parts[ICON]);
  arrow = get_width (parts[ARROW]);
  buttons = MIN (width, get_width (parts[BUTTONS]));
  icon_height = get_height (parts[ICON], -1);
  arrow_height = get_height (parts[ARROW], -1);
  buttons_height = get_height (parts[BUTTONS], -1);
  wording = MAX (0, get_wording_width (parts, width, folded));
  text_x = icon + SPACING;
  middle =
      folded ? MAX (arrow_height / 2, (int) (FIRST_LINE * wt_widget_theme_get_text_scale (widget)))
             : height / 2;

  place (widget, parts[ICON], 0, middle - icon_height / 2, icon, icon_height);
  place (widget, parts[ARROW], width - arrow, middle - arrow_height / 2, arrow, arrow_height);
  if (folded)
    {
      int x = text_x + buttons <= width ? text_x : 0;

      place (widget, parts[WORDING], text_x, 0, wording, height - buttons_height - LINE_SPACING);
      place (widget, parts[BUTTONS], x, height - buttons_height, buttons, buttons_height);
    }
  else
    {
      place (widget, parts[WORDING], text_x, 0, wording, height);
      place (widget, parts[BUTTONS], text_x + wording + SPACING, middle - buttons_height / 2,
             buttons, buttons_height);
    }
}

static GtkSizeRequestMode
wt_prompt_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
wt_prompt_layout_class_init (WtPromptLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = wt_prompt_layout_get_request_mode;
  layout_class->measure = wt_prompt_layout_measure;
  layout_class->allocate = wt_prompt_layout_allocate;
}

static void
wt_prompt_layout_init (WtPromptLayout *self)
{
}
