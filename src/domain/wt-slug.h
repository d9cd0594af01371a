#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * wt_slug_make:
 * @prefix: what it starts with: "own-", or ""
 * @text: a title or a wording, in any script
 * @otherwise: what stands for a text that has no letter or digit of ASCII, nor one that is like it
 * @maximum: in bytes, with the prefix
 *
 * Returns: lower-case words of ASCII with hyphens between them, such as "own-start-of-a-meeting";
 * free with g_free()
 */
char *wt_slug_make (const char *prefix, const char *text, const char *otherwise, gsize maximum);

/**
 * wt_slug_make_unique:
 * @slug: (transfer full): what wt_slug_make() made
 * @is_taken: whether a slug is in use
 *
 * Returns: @slug, or where that is taken the first of "slug-2", "slug-3" … that is not; free with
 * g_free()
 */
char *wt_slug_make_unique (char *slug,
                           gboolean (*is_taken) (const char *slug, gpointer data),
                           gpointer data);

G_END_DECLS
