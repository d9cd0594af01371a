#include "wt-equality-form.h"

#include "wt-error.h"
#include "wt-json.h"

struct _WtEqualityForm
{
  GObject parent_instance;

  char *title;        /* (owned) */
  char *note;         /* (owned) */
  GArray *categories; /* (owned) of WtEqualityCategory */
};

G_DEFINE_FINAL_TYPE (WtEqualityForm, wt_equality_form, G_TYPE_OBJECT)

static void
clear_answer (gpointer data)
{
  WtEqualityAnswer *answer = data;

  g_free (answer->id);
  g_free (answer->text);
}

static void
clear_category (gpointer data)
{
  WtEqualityCategory *category = data;

  g_free (category->id);
  g_free (category->title);
  g_array_unref (category->answers);
}

static void
wt_equality_form_finalize (GObject *object)
{
  WtEqualityForm *self = WT_EQUALITY_FORM (object);

  g_free (self->title);
  g_free (self->note);
  g_array_unref (self->categories);
  G_OBJECT_CLASS (wt_equality_form_parent_class)->finalize (object);
}

static void
wt_equality_form_class_init (WtEqualityFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_equality_form_finalize;
}

static void
wt_equality_form_init (WtEqualityForm *self)
{
  self->categories = g_array_new (FALSE, TRUE, sizeof (WtEqualityCategory));
  g_array_set_clear_func (self->categories, clear_category);
}

static int
find_category (WtEqualityForm *self, const char *id)
{
  for (guint i = 0; i < self->categories->len; i++)
    if (g_str_equal (wt_equality_form_get_category (self, i)->id, id))
      return (int) i;
  return -1;
}

static int
find_answer (WtEqualityForm *self, guint index, const char *id)
{
  for (guint i = 0; i < wt_equality_form_get_n_answers (self, index); i++)
    if (g_str_equal (wt_equality_form_get_answer (self, index, i)->id, id))
      return (int) i;
  return -1;
}

static gboolean
set_twice (GError **error, const char *id)
{
  g_set_error (error, WT_ERROR, WT_ERROR_INVALID, "“%s” stands twice", id);
  return FALSE;
}

/* Of the last category. */
static gboolean
read_answer (WtEqualityForm *self, JsonObject *object, GError **error)
{
  const char *id = wt_json_get_text (object, "id", error);
  const char *text = id != NULL ? wt_json_get_text (object, "text", error) : NULL;
  guint index = self->categories->len - 1;
  WtEqualityAnswer answer;

  if (text == NULL)
    return FALSE;
  if (find_answer (self, index, id) >= 0)
    return set_twice (error, id);
  answer = (WtEqualityAnswer){ g_strdup (id), g_strdup (text) };
  g_array_append_val (wt_equality_form_get_category (self, index)->answers, answer);
  return TRUE;
}

static gboolean
read_category (WtEqualityForm *self, JsonObject *object, GError **error)
{
  const char *id = wt_json_get_text (object, "id", error);
  const char *title = id != NULL ? wt_json_get_text (object, "title", error) : NULL;
  JsonArray *answers = title != NULL ? wt_json_get_array (object, "answers", error) : NULL;
  WtEqualityCategory category;

  if (answers == NULL)
    return FALSE;
  if (find_category (self, id) >= 0)
    return set_twice (error, id);
  category = (WtEqualityCategory){ g_strdup (id), g_strdup (title),
                                   g_array_new (FALSE, TRUE, sizeof (WtEqualityAnswer)) };
  g_array_set_clear_func (category.answers, clear_answer);
  g_array_append_val (self->categories, category);
  for (guint i = 0; i < json_array_get_length (answers); i++)
    {
      JsonObject *answer = wt_json_get_object_element (answers, i, error);

      if (answer == NULL || !read_answer (self, answer, error))
        return FALSE;
    }
  return TRUE;
}

WtEqualityForm *
wt_equality_form_new_from_json (GBytes *json, GError **error)
{
  g_autoptr (WtEqualityForm) self = g_object_new (WT_TYPE_EQUALITY_FORM, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root = wt_json_load_object (parser, json, error);
  const char *title = root != NULL ? wt_json_get_text (root, "title", error) : NULL;
  const char *note = title != NULL ? wt_json_get_text (root, "note", error) : NULL;
  JsonArray *categories = note != NULL ? wt_json_get_array (root, "categories", error) : NULL;

  if (categories == NULL)
    return NULL;
  self->title = g_strdup (title);
  self->note = g_strdup (note);
  for (guint i = 0; i < json_array_get_length (categories); i++)
    {
      JsonObject *category = wt_json_get_object_element (categories, i, error);

      if (category == NULL || !read_category (self, category, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

const char *
wt_equality_form_get_title (WtEqualityForm *self)
{
  return self->title;
}

const char *
wt_equality_form_get_note (WtEqualityForm *self)
{
  return self->note;
}

guint
wt_equality_form_get_n_categories (WtEqualityForm *self)
{
  return self->categories->len;
}

const WtEqualityCategory *
wt_equality_form_get_category (WtEqualityForm *self, guint index)
{
  g_return_val_if_fail (index < self->categories->len, NULL);
  return &g_array_index (self->categories, WtEqualityCategory, index);
}

guint
wt_equality_form_get_n_answers (WtEqualityForm *self, guint index)
{
  return wt_equality_form_get_category (self, index)->answers->len;
}

const WtEqualityAnswer *
wt_equality_form_get_answer (WtEqualityForm *self, guint index, guint answer)
{
  GArray *answers = wt_equality_form_get_category (self, index)->answers;

  g_return_val_if_fail (answer < answers->len, NULL);
  return &g_array_index (answers, WtEqualityAnswer, answer);
}

gboolean
wt_equality_form_find (WtEqualityForm *self,
                       const char *category_id,
                       const char *answer_id,
                       guint *index,
                       guint *answer)
{
  int category = find_category (self, category_id);
  int place = category >= 0 ? find_answer (self, (guint) category, answer_id) : -1;

  if (place < 0)
    return FALSE;
  *index = (guint) category;
  *answer = (guint) place;
  return TRUE;
}
