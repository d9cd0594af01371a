#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WtEqualityAnswer:
 * @id: what the workspace calls it: "A"
 * @text: its wording: "White: British"
 */
typedef struct
{
  char *id;
  char *text;
} WtEqualityAnswer;

/**
 * WtEqualityCategory:
 * @id: what the workspace calls it: "ethnicity"
 * @title: "Ethnic group"
 * @answers: of WtEqualityAnswer
 */
typedef struct
{
  char *id;
  char *title;
  GArray *answers;
} WtEqualityCategory;

/* What people are asked who say something about themselves: categories, and the answers to choose
 * from. Nothing about a single person is kept, only how many gave each answer. Immutable. */
#define WT_TYPE_EQUALITY_FORM (wt_equality_form_get_type ())
G_DECLARE_FINAL_TYPE (WtEqualityForm, wt_equality_form, WT, EQUALITY_FORM, GObject)

/* Reads a definition; WT_ERROR_INVALID when it has not the expected shape or an id twice. */
WtEqualityForm *wt_equality_form_new_from_json (GBytes *json, GError **error);

const char *wt_equality_form_get_title (WtEqualityForm *self);

/* That it is anonymous. */
const char *wt_equality_form_get_note (WtEqualityForm *self);

guint wt_equality_form_get_n_categories (WtEqualityForm *self);
const WtEqualityCategory *wt_equality_form_get_category (WtEqualityForm *self, guint index);

/* How many answers category @index has, and one of them. */
guint wt_equality_form_get_n_answers (WtEqualityForm *self, guint index);
const WtEqualityAnswer *
wt_equality_form_get_answer (WtEqualityForm *self, guint index, guint answer);

/* Where the answer with @answer_id in the category with @category_id stands; %FALSE when the form
 * has not that answer. */
gboolean wt_equality_form_find (WtEqualityForm *self,
                                const char *category_id,
                                const char *answer_id,
                                guint *index,
                                guint *answer);

G_END_DECLS
