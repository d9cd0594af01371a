#include "wt-answer-segments.h"

#include "wt-widget-theme.h"

#include <glib/gi18n.h>

/* Sizes at usual text size, in pixels. */
#define WIDTH 84.0
#define HEIGHT 11.0
#define GAP 2.0
#define WIDE_GAP 8.0
#define RADIUS 2.0
#define BAR 7.0
/* From stripe to stripe, in widths of a stripe: half of it stays fill. */
#define HATCH_STEP 2.6
#define NARROWEST 4.0

struct _WtAnswerSegments
{
  GtkWidget parent_instance;

  GArray *answers; /* (owned) of WtAnswer */
  GArray *starts;  /* (owned) of guint: segments with a wide gap before them */
};

G_DEFINE_FINAL_TYPE (WtAnswerSegments, wt_answer_segments, GTK_TYPE_WIDGET)

static void
wt_answer_segments_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  WtAnswerSegments *self = WT_ANSWER_SEGMENTS (widget);
  double unit = wt_widget_theme_get_text_scale (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) (HEIGHT * unit + 0.5);
  else
    {
      *minimum = (int) (self->answers->len * (NARROWEST + GAP) + self->starts->len * WIDE_GAP);
      *natural = MAX (*minimum, (int) (WIDTH * unit + 0.5));
    }
}

static void
add_outline (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_hatch (cairo_t *cr, const WtChartTheme *theme, const GdkRectangle *box, double unit)
{
  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  for (double x = box->x - box->height; x < box->x + box->width;
       x += HATCH_STEP * theme->hatch_width * unit)
    {
      cairo_move_to (cr, x, box->y + box->height);
      cairo_line_to (cr, x + box->height, box->y);
    }
  wt_colour_set_source (&theme->hatch, cr);
  cairo_set_line_width (cr, theme->hatch_width * unit);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A bar through the middle, as on the icon of "not applicable". */
static void
draw_bar (cairo_t *cr, const GdkRectangle *box, double unit)
{
  double half = MIN (BAR * unit, box->width / 3.0) / 2;

  cairo_move_to (cr, box->x + box->width / 2.0 - half, box->y + box->height / 2.0);
  cairo_line_to (cr, box->x + box->width / 2.0 + half, box->y + box->height / 2.0);
  cairo_set_line_width (cr, 1.5 * unit);
  cairo_stroke (cr);
}

static void
draw_segment (
    cairo_t *cr, const WtChartTheme *theme, WtAnswer answer, const GdkRectangle *box, double unit)
{
  static const double DASHES[] = { 2.5, 2 };
  const WtChartPaint *paint = &theme->answers[answer];
  double line = theme->outline_width * (answer == WT_ANSWER_NOT_YET ? 1.5 : 1);
  double radius = MIN (RADIUS * unit, box->width / 3.0);

  add_outline (cr, box->x + line / 2, box->y + line / 2, box->width - line, box->height - line,
               radius);
  if (wt_colour_is_visible (&paint->fill))
    {
      wt_colour_set_source (&paint->fill, cr);
      cairo_fill_preserve (cr);
    }
  if (answer == WT_ANSWER_PARTLY)
    {
      draw_hatch (cr, theme, box, unit);
      cairo_new_path (cr);
      add_outline (cr, box->x + line / 2, box->y + line / 2, box->width - line, box->height - line,
                   radius);
    }
  wt_colour_set_source (wt_colour_is_visible (&paint->outline) ? &paint->outline : &paint->fill,
                        cr);
  cairo_set_line_width (cr, line);
  cairo_set_dash (cr, DASHES, answer == WT_ANSWER_NONE ? G_N_ELEMENTS (DASHES) : 0, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (answer == WT_ANSWER_NOT_APPLICABLE)
    draw_bar (cr, box, unit);
}

static gboolean
starts_group (WtAnswerSegments *self, guint index)
{
  for (guint i = 0; i < self->starts->len; i++)
    if (g_array_index (self->starts, guint, i) == index)
      return TRUE;
  return FALSE;
}

static void
wt_answer_segments_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WtAnswerSegments *self = WT_ANSWER_SEGMENTS (widget);
  const WtChartTheme *theme = wt_widget_theme_get (widget);
  double unit = wt_widget_theme_get_text_scale (widget), gap = GAP * unit;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int bar = MIN (height, (int) (HEIGHT * unit + 0.5));
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double step =
      (width - (int) self->starts->len * (WIDE_GAP * unit - gap) + gap) / self->answers->len;
  double x = 0;
  cairo_t *cr;

  if (self->answers->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  for (guint i = 0; i < self->answers->len; i++)
    {
      GdkRectangle box;

      if (starts_group (self, i))
        x += WIDE_GAP * unit - gap;
      box =
          (GdkRectangle){ (int) (x + 0.5), (height - bar) / 2, (int) (x + step - gap + 0.5), bar };
      box.width -= box.x;
      if (is_mirrored)
        box.x = width - box.x - box.width;
      draw_segment (cr, theme, g_array_index (self->answers, WtAnswer, i), &box, unit);
      x += step;
    }
  cairo_destroy (cr);
}

static void
wt_answer_segments_finalize (GObject *object)
{
  WtAnswerSegments *self = WT_ANSWER_SEGMENTS (object);

  g_clear_pointer (&self->answers, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);

  G_OBJECT_CLASS (wt_answer_segments_parent_class)->finalize (object);
}

static void
wt_answer_segments_class_init (WtAnswerSegmentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wt_answer_segments_finalize;
  widget_class->measure = wt_answer_segments_measure;
  widget_class->snapshot = wt_answer_segments_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "answersegments");
}

static void
wt_answer_segments_init (WtAnswerSegments *self)
{
  self->answers = g_array_new (FALSE, FALSE, sizeof (WtAnswer));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  wt_widget_theme_watch (GTK_WIDGET (self));
}

/* The prompts of one principle, or of all (-1). */
static void
get_range (WtPlan *plan, int principle, guint *first, guint *end)
{
  WtChecklist *checklist = wt_plan_get_checklist (plan);
  const WtPrinciple *of =
      principle >= 0 ? wt_checklist_get_principle (checklist, (guint) principle) : NULL;

  *first = of != NULL ? of->first : 0;
  *end = of != NULL ? of->first + of->n_prompts : wt_checklist_get_n_prompts (checklist);
}

void
wt_answer_segments_set_plan (WtAnswerSegments *self, WtPlan *plan, int principle)
{
  guint first = 0, end = 0;

  g_array_set_size (self->answers, 0);
  g_array_set_size (self->starts, 0);
  if (plan != NULL)
    get_range (plan, principle, &first, &end);
  for (guint i = first; i < end; i++)
    {
      WtAnswer answer = wt_prompt_answer_get_effective_answer (wt_plan_get_answer (plan, i));
      WtChecklist *checklist = wt_plan_get_checklist (plan);

      if (i > first
          && wt_checklist_get_prompt (checklist, i)->principle
                 != wt_checklist_get_prompt (checklist, i - 1)->principle)
        {
          guint place = i - first;

          g_array_append_val (self->starts, place);
        }
      g_array_append_val (self->answers, answer);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static char *
dup_part (WtAnswer answer, guint count)
{
  switch (answer)
    {
    case WT_ANSWER_YES:
      /* Translators: part of a list: how many prompts of a checklist have this answer */
      return g_strdup_printf (_ ("%u yes"), count);
    case WT_ANSWER_PARTLY:
      return g_strdup_printf (_ ("%u partly"), count);
    case WT_ANSWER_NOT_YET:
      return g_strdup_printf (_ ("%u not yet"), count);
    case WT_ANSWER_NOT_APPLICABLE:
      return g_strdup_printf (_ ("%u not applicable"), count);
    case WT_ANSWER_NONE:
    default:
      return g_strdup_printf (_ ("%u no answer"), count);
    }
}

char *
wt_answer_segments_describe (WtPlan *plan, int principle)
{
  /* The order in which they are said. */
  static const WtAnswer ORDER[] = { WT_ANSWER_YES, WT_ANSWER_PARTLY, WT_ANSWER_NOT_YET,
                                    WT_ANSWER_NOT_APPLICABLE, WT_ANSWER_NONE };
  guint counts[WT_ANSWER_COUNT] = { 0 };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  guint first, end;

  get_range (plan, principle, &first, &end);
  for (guint i = first; i < end; i++)
    counts[wt_prompt_answer_get_effective_answer (wt_plan_get_answer (plan, i))]++;
  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++)
    if (counts[ORDER[i]] > 0)
      {
        g_autofree char *part = dup_part (ORDER[i], counts[ORDER[i]]);

        g_strv_builder_add (builder, part);
      }
  parts = g_strv_builder_end (builder);
  return g_strjoinv (", ", parts);
}
