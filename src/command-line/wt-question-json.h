#pragma once

#include "wt-figures.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Adds the figures of question @index of @figures as a member named by its key. */
void wt_question_json_add (JsonBuilder *builder, WtFigures *figures, guint index);

G_END_DECLS
