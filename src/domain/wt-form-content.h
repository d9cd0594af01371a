#pragma once

#include "wt-survey-translation.h"

G_BEGIN_DECLS

/**
 * WtFormContent:
 *
 * What stands on the printed forms of one survey and one activity, in all languages that there are.
 * Immutable; may be shared between threads.
 */
#define WT_TYPE_FORM_CONTENT (wt_form_content_get_type ())
G_DECLARE_FINAL_TYPE (WtFormContent, wt_form_content, WT, FORM_CONTENT, GObject)

/**
 * WtFormContentParts:
 * @survey: with the workspace's ids
 * @translations: (element-type WtSurveyTranslation): in order of their languages
 * @organisation: whose form it is; may be ""
 * @logo: (nullable): a PNG file
 * @activity_id: 0 for forms of no activity
 * @activity: its title, or ""
 * @held_on: its day, or ""
 * @next_number: what the next form of that activity would be numbered, from 1
 */
typedef struct
{
  WtSurvey *survey;
  GPtrArray *translations;
  const char *organisation;
  GBytes *logo;
  gint64 activity_id;
  const char *activity;
  const char *held_on;
  guint next_number;
} WtFormContentParts;

/* Copies and refers to @parts. */
WtFormContent *wt_form_content_new (const WtFormContentParts *parts);

/* What it was made of; lent. */
const WtFormContentParts *wt_form_content_get_parts (WtFormContent *self);

/* The wording in @language, or %NULL. */
WtSurveyTranslation *wt_form_content_find_translation (WtFormContent *self, const char *language);

G_END_DECLS
