/* The base of all records, by a record with a property of each type. */

#include "wt-model.h"

#include <glib/gi18n.h>

typedef enum
{
  TEST_RECORD_ID = 1,
  TEST_RECORD_TITLE,
  TEST_RECORD_NOTE,
  TEST_RECORD_LEVEL,
  TEST_RECORD_PEOPLE,
  TEST_RECORD_OPEN,
  TEST_RECORD_WORKED_OUT,
} TestRecordProperty;

#define TEST_TYPE_RECORD (test_record_get_type ())
G_DECLARE_FINAL_TYPE (TestRecord, test_record, TEST, RECORD, WtModel)

struct _TestRecord
{
  WtModel parent_instance;
};

/* clang-format off */
G_DEFINE_FINAL_TYPE (TestRecord, test_record, WT_TYPE_MODEL)

static const WtModelProperty PROPERTIES[] = {
  { "id", G_TYPE_INT64, NULL },
  { "title", G_TYPE_STRING, "title" },
  { "note", G_TYPE_STRING, "note" },
  { "level", G_TYPE_INT, "level" },
  { "people", G_TYPE_INT64, "people" },
  { "open", G_TYPE_BOOLEAN, "open" },
  { "worked-out", G_TYPE_STRING, NULL },
};
/* clang-format on */

static void
test_record_class_init (TestRecordClass *klass)
{
  wt_model_class_install (WT_MODEL_CLASS (klass), PROPERTIES, G_N_ELEMENTS (PROPERTIES));
}

static void
test_record_init (TestRecord *self)
{
}

static WtModel *
make_record (void)
{
  return g_object_new (TEST_TYPE_RECORD, NULL);
}

static void
test_starts_empty (void)
{
  g_autoptr (WtModel) record = make_record ();

  g_assert_cmpint (wt_model_get_int64 (record, TEST_RECORD_ID), ==, 0);
  g_assert_cmpstr (wt_model_get_string (record, TEST_RECORD_TITLE), ==, "");
  g_assert_cmpint (wt_model_get_int (record, TEST_RECORD_LEVEL), ==, 0);
  g_assert_false (wt_model_get_boolean (record, TEST_RECORD_OPEN));
}

static void
test_sets_and_gets (void)
{
  g_autoptr (WtModel) record = g_object_new (TEST_TYPE_RECORD, "title", "A", "level", G_MININT,
                                             "people", G_MAXINT64, "open", TRUE, NULL);
  g_autofree char *title = NULL;
  gint64 people;
  int level;

  g_assert_cmpint (wt_model_get_int (record, TEST_RECORD_LEVEL), ==, G_MININT);
  g_assert_cmpint (wt_model_get_int64 (record, TEST_RECORD_PEOPLE), ==, G_MAXINT64);
  wt_model_set_string (record, TEST_RECORD_TITLE, "B");
  wt_model_set_int (record, TEST_RECORD_LEVEL, -4);
  wt_model_set_int64 (record, TEST_RECORD_PEOPLE, -5);
  g_object_get (record, "title", &title, "level", &level, "people", &people, NULL);
  g_assert_cmpstr (title, ==, "B");
  g_assert_cmpint (level, ==, -4);
  g_assert_cmpint (people, ==, -5);
}

static void
test_text_is_never_null (void)
{
  g_autoptr (WtModel) record = g_object_new (TEST_TYPE_RECORD, "title", NULL, NULL);

  g_assert_cmpstr (wt_model_get_string (record, TEST_RECORD_TITLE), ==, "");
  wt_model_set_string (record, TEST_RECORD_TITLE, "A");
  wt_model_set_string (record, TEST_RECORD_TITLE, NULL);
  g_assert_cmpstr (wt_model_get_string (record, TEST_RECORD_TITLE), ==, "");
  g_object_set (record, "title", "A", NULL);
  g_object_set (record, "title", NULL, NULL);
  g_assert_cmpstr (wt_model_get_string (record, TEST_RECORD_TITLE), ==, "");
}

/* A record may be given a text of its own. */
static void
test_takes_its_own_text (void)
{
  g_autoptr (WtModel) record = g_object_new (TEST_TYPE_RECORD, "title", "Falls clinic", NULL);

  wt_model_set_string (record, TEST_RECORD_TITLE, wt_model_get_string (record, TEST_RECORD_TITLE));
  g_assert_cmpstr (wt_model_get_string (record, TEST_RECORD_TITLE), ==, "Falls clinic");
  wt_model_set_string (record, TEST_RECORD_TITLE,
                       wt_model_get_string (record, TEST_RECORD_TITLE) + 6);
  g_assert_cmpstr (wt_model_get_string (record, TEST_RECORD_TITLE), ==, "clinic");
}

static void
on_notified_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  g_string_append_printf (data, "%s ", pspec->name);
}

static void
test_tells_changes_only (void)
{
  g_autoptr (WtModel) record = make_record ();
  g_autoptr (WtModel) other = make_record ();
  g_autoptr (GString) told = g_string_new (NULL);

  g_signal_connect (record, "notify", G_CALLBACK (on_notified_cb), told);
  wt_model_set_string (record, TEST_RECORD_TITLE, "");
  wt_model_set_int (record, TEST_RECORD_LEVEL, 0);
  wt_model_set_boolean (record, TEST_RECORD_OPEN, FALSE);
  g_object_set (record, "title", NULL, "people", (gint64) 0, NULL);
  g_assert_cmpstr (told->str, ==, "");

  wt_model_set_string (record, TEST_RECORD_TITLE, "A");
  wt_model_set_int64 (record, TEST_RECORD_PEOPLE, 7);
  g_assert_cmpstr (told->str, ==, "title people ");
  g_string_truncate (told, 0);
  wt_model_assign (record, other);
  g_assert_cmpstr (told->str, ==, "title people ");
  g_string_truncate (told, 0);
  wt_model_assign (record, other);
  wt_model_assign (record, record);
  g_assert_cmpstr (told->str, ==, "");
}

static void
test_copies (void)
{
  g_autoptr (WtModel) record =
      g_object_new (TEST_TYPE_RECORD, "id", (gint64) 3, "title", "A", "note", "B", "level", 2,
                    "people", (gint64) 4, "open", TRUE, "worked-out", "C", NULL);
  g_autoptr (WtModel) copy = wt_model_copy (record);

  g_assert_true (G_OBJECT_TYPE (copy) == TEST_TYPE_RECORD);
  g_assert_true (wt_model_is_same (record, copy));
  g_assert_cmpint (wt_model_get_int64 (copy, TEST_RECORD_ID), ==, 3);
  g_assert_cmpstr (wt_model_get_string (copy, TEST_RECORD_WORKED_OUT), ==, "C");
  g_assert_true (wt_model_get_boolean (copy, TEST_RECORD_OPEN));

  wt_model_set_string (copy, TEST_RECORD_TITLE, "Z");
  g_assert_cmpstr (wt_model_get_string (record, TEST_RECORD_TITLE), ==, "A");
  g_assert_false (wt_model_is_same (record, copy));
}

static void
test_differences (void)
{
  static const struct
  {
    guint set;           /* bits of property numbers that are changed */
    guint n_differences; /* of those that a user writes */
    const char *typed;   /* the only text among them */
  } CASES[] = {
    { 0, 0, NULL },
    { 1 << TEST_RECORD_ID, 0, NULL },
    { 1 << TEST_RECORD_WORKED_OUT, 0, NULL },
    { 1 << TEST_RECORD_TITLE, 1, "title" },
    { 1 << TEST_RECORD_TITLE | 1 << TEST_RECORD_ID, 1, "title" },
    { 1 << TEST_RECORD_NOTE | 1 << TEST_RECORD_WORKED_OUT, 1, "note" },
    { 1 << TEST_RECORD_TITLE | 1 << TEST_RECORD_NOTE, 2, NULL },
    { 1 << TEST_RECORD_LEVEL, 1, NULL },
    { 1 << TEST_RECORD_PEOPLE, 1, NULL },
    { 1 << TEST_RECORD_OPEN, 1, NULL },
    { 1 << TEST_RECORD_TITLE | 1 << TEST_RECORD_OPEN, 2, NULL },
    { 1 << TEST_RECORD_LEVEL | 1 << TEST_RECORD_NOTE, 2, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autoptr (WtModel) record = make_record ();
      g_autoptr (WtModel) other = make_record ();
      g_autoptr (GPtrArray) labels = NULL;

      for (guint id = TEST_RECORD_ID; id <= TEST_RECORD_WORKED_OUT; id++)
        if (!(CASES[i].set & 1 << id))
          continue;
        else if (PROPERTIES[id - 1].type == G_TYPE_STRING)
          wt_model_set_string (other, id, "A");
        else if (PROPERTIES[id - 1].type == G_TYPE_INT)
          wt_model_set_int (other, id, 1);
        else if (PROPERTIES[id - 1].type == G_TYPE_INT64)
          wt_model_set_int64 (other, id, 1);
        else
          wt_model_set_boolean (other, id, TRUE);

      labels = wt_model_list_differences (record, other);
      g_test_message ("case %u", i);
      g_assert_cmpuint (labels->len, ==, CASES[i].n_differences);
      g_assert_true (wt_model_is_same (record, other) == (labels->len == 0));
      g_assert_true (wt_model_is_same (other, record) == (labels->len == 0));
      g_assert_cmpstr (wt_model_find_typed_difference (record, other), ==, CASES[i].typed);
      for (guint n = 0; n < labels->len; n++)
        g_assert_cmpstr (g_ptr_array_index (labels, n), !=, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/starts-empty", test_starts_empty);
  g_test_add_func ("/model/sets-and-gets", test_sets_and_gets);
  g_test_add_func ("/model/text-is-never-null", test_text_is_never_null);
  g_test_add_func ("/model/takes-its-own-text", test_takes_its_own_text);
  g_test_add_func ("/model/tells-changes-only", test_tells_changes_only);
  g_test_add_func ("/model/copies", test_copies);
  g_test_add_func ("/model/differences", test_differences);
  return g_test_run ();
}
