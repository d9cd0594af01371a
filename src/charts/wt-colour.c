#include "wt-colour.h"

#include <math.h>

gboolean
wt_colour_parse (const char *text, WtColour *colour)
{
  guint rgb = 0;

  if (text == NULL || text[0] != '#')
    return FALSE;

  for (guint i = 1; i <= 6; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
      rgb = rgb * 16 + (guint) g_ascii_xdigit_value (text[i]);
    }
  if (text[7] != '\0')
    return FALSE;

  *colour = (WtColour) WT_COLOUR (rgb);
  return TRUE;
}

static guint
to_byte (double part)
{
  return (guint) (part * 255 + 0.5);
}

char *
wt_colour_dup_text (const WtColour *colour)
{
  return g_strdup_printf ("#%02x%02x%02x", to_byte (colour->red), to_byte (colour->green),
                          to_byte (colour->blue));
}

static double
get_linear (double part)
{
  return part <= 0.03928 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const WtColour *colour)
{
  return 0.2126 * get_linear (colour->red) + 0.7152 * get_linear (colour->green)
         + 0.0722 * get_linear (colour->blue);
}

double
wt_colour_get_contrast (const WtColour *one, const WtColour *other)
{
  double first = get_luminance (one), second = get_luminance (other);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

#define TEXT_CONTRAST 4.5
#define DARKER 0.98

WtColour
wt_colour_darken (const WtColour *colour)
{
  const WtColour white = WT_COLOUR (0xffffff);
  WtColour darkened = *colour;

  while (wt_colour_get_contrast (&darkened, &white) < TEXT_CONTRAST)
    {
      darkened.red *= DARKER;
      darkened.green *= DARKER;
      darkened.blue *= DARKER;
    }
  return darkened;
}

WtColour
wt_colour_tint (const WtColour *colour, double share)
{
  return (WtColour){ 1 - share * (1 - colour->red), 1 - share * (1 - colour->green),
                     1 - share * (1 - colour->blue), 1 };
}

void
wt_colour_set_source (const WtColour *colour, cairo_t *cr)
{
  cairo_set_source_rgba (cr, colour->red, colour->green, colour->blue, colour->alpha);
}
