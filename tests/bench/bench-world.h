#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the benchmarks measure on: 2,000 activities of 60 months in 40 projects of two organisations
 * and four directorates, with plans half answered, actions, and piles that are being entered. */
#define BENCH_PROJECTS 40
#define BENCH_ACTIVITIES 2000
#define BENCH_TODAY "2026-01-20"

/* Makes a workspace at @path with @forms single forms, the same each time. */
void bench_world_make (const char *path, gint64 forms);

/* Ends the program with what @error says, if there is one. */
void bench_fail_on (GError *error);

/* Milliseconds since some moment. */
double bench_now (void);

/* The median of @n values, which it sorts. */
double bench_median (double *values, guint n);

G_END_DECLS
