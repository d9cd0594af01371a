#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WtPublicMark:
 * @WT_PUBLIC_SHOWN: it may be shown
 * @WT_PUBLIC_SMALL: it is withheld because it is of fewer people than may be told of
 * @WT_PUBLIC_PROTECTING: it is withheld because others could be worked out from it
 *
 * Whether something is in a public edition. The two reasons read differently in print: what only
 * protects another number is not small.
 */
typedef enum
{
  WT_PUBLIC_SHOWN,
  WT_PUBLIC_SMALL,
  WT_PUBLIC_PROTECTING,
} WtPublicMark;

/* A count of people, forms, answers or comments; 0 when it is withheld, so that it cannot be
 * printed by mistake. */
typedef struct
{
  gint64 count;
  WtPublicMark mark;
} WtPublicCount;

/* A mean or a share, rounded as it is printed; NAN when it is withheld, or shown and not defined.
 */
typedef struct
{
  double value;
  WtPublicMark mark;
} WtPublicFigure;

G_END_DECLS
