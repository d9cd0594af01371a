#include "wt-typing-comparison.h"

/* Everything that one person typed. */
typedef struct
{
  char *name; /* (owned) */
  WtAgreementTally tally;
} Keyer;

struct _WtTypingComparison
{
  GObject parent_instance;

  WtSurvey *survey;        /* (owned) */
  GListStore *differences; /* (owned) of WtDifference */
  GArray *questions;       /* (owned) of WtAgreementTally */
  GArray *keyers;          /* (owned) of Keyer */
  WtAgreementTally tally;
  guint n_forms;
  guint n_settled;
};

G_DEFINE_FINAL_TYPE (WtTypingComparison, wt_typing_comparison, G_TYPE_OBJECT)

static void
clear_keyer (gpointer keyer)
{
  g_free (((Keyer *) keyer)->name);
}

static void
wt_typing_comparison_finalize (GObject *object)
{
  WtTypingComparison *self = WT_TYPING_COMPARISON (object);

  g_clear_object (&self->survey);
  g_clear_object (&self->differences);
  g_clear_pointer (&self->questions, g_array_unref);
  g_clear_pointer (&self->keyers, g_array_unref);

  G_OBJECT_CLASS (wt_typing_comparison_parent_class)->finalize (object);
}

static void
wt_typing_comparison_class_init (WtTypingComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_typing_comparison_finalize;
}

static void
wt_typing_comparison_init (WtTypingComparison *self)
{
  self->differences = g_list_store_new (WT_TYPE_DIFFERENCE);
  self->questions = g_array_new (FALSE, TRUE, sizeof (WtAgreementTally));
  self->keyers = g_array_new (FALSE, TRUE, sizeof (Keyer));
  g_array_set_clear_func (self->keyers, clear_keyer);
}

/* One form, as two typings and whoever settled have it. */
typedef struct
{
  WtTypingComparison *self;
  WtResponse *first;
  WtResponse *second;
  GHashTable *settlements; /* (nullable) of WtSettlement by the question's id; 0 for the form */
} Pair;

static WtAgreementTally *
find_keyer (WtTypingComparison *self, WtResponse *response)
{
  const char *name = wt_response_get_typed_by (response);
  Keyer keyer = { 0 };

  for (guint i = 0; i < self->keyers->len; i++)
    if (g_str_equal (g_array_index (self->keyers, Keyer, i).name, name))
      return &g_array_index (self->keyers, Keyer, i).tally;
  keyer.name = g_strdup (name);
  g_array_append_val (self->keyers, keyer);
  return &g_array_index (self->keyers, Keyer, self->keyers->len - 1).tally;
}

static void
add (Pair *pair, WtResponse *response, const WtAgreementTally *typing)
{
  wt_agreement_tally_add (find_keyer (pair->self, response), typing);
}

/* Counts a field: whether it differed, whether the right answer is known, which typing was wrong.
 */
static void
count_field (Pair *pair, guint question, gboolean differs, gboolean is_known, gboolean wrong[2])
{
  WtAgreementTally field = {
    .fields = 1, .differing = differs, .typed = is_known ? 2 : 0, .wrong = wrong[0] + wrong[1]
  };

  wt_agreement_tally_add (&pair->self->tally, &field);
  wt_agreement_tally_add (&g_array_index (pair->self->questions, WtAgreementTally, question),
                          &field);
  field.typed = is_known;
  field.wrong = wrong[0];
  add (pair, pair->first, &field);
  field.wrong = wrong[1];
  add (pair, pair->second, &field);
}

/* @settlement was made of this field, whatever became of it since. */
static void
count_settled (Pair *pair, guint question, WtSettlement *settlement)
{
  const char *settled = wt_settlement_get_settled (settlement);
  gboolean is_known = !g_str_equal (settled, WT_SETTLED_UNKNOWN);
  gboolean is_error = is_known && wt_settlement_get_kind (settlement) == WT_DIFFERENCE_ANSWER;
  gboolean wrong[2] = { is_error && !g_str_equal (settled, wt_settlement_get_first (settlement)),
                        is_error && !g_str_equal (settled, wt_settlement_get_second (settlement)) };

  pair->self->n_settled++;
  count_field (pair, question, TRUE, is_known, wrong);
}

static WtSettlement *
find_settlement (Pair *pair, gint64 question_id)
{
  return pair->settlements != NULL ? g_hash_table_lookup (pair->settlements, &question_id) : NULL;
}

static void
add_difference (WtTypingComparison *self,
                WtDifferenceKind kind,
                WtResponse *first,
                WtResponse *second,
                guint question)
{
  g_autoptr (WtDifference) difference = wt_difference_new (kind, first, second, question);

  g_list_store_append (self->differences, difference);
}

static void
compare_field (Pair *pair, guint question)
{
  gint64 question_id = wt_survey_get_question (pair->self->survey, question)->id;
  WtSettlement *settlement = find_settlement (pair, question_id);
  gboolean wrong[2] = { FALSE, FALSE };
  WtDifferenceKind kind;

  if (!wt_difference_compare (pair->first, pair->second, question, &kind))
    return;
  if (kind != WT_DIFFERENCE_NONE)
    {
      g_autoptr (WtDifference) difference =
          wt_difference_new (kind, pair->first, pair->second, question);

      if (settlement == NULL || !wt_settlement_covers (settlement, difference))
        {
          g_list_store_append (pair->self->differences, difference);
          count_field (pair, question, TRUE, FALSE, wrong);
          return;
        }
    }
  if (settlement != NULL)
    count_settled (pair, question, settlement);
  else
    count_field (pair, question, FALSE, TRUE, wrong);
}

static void
compare_forms (Pair *pair)
{
  pair->self->n_forms++;
  for (guint i = 0; i < wt_survey_get_n_questions (pair->self->survey); i++)
    compare_field (pair, i);
}

/* What was settled, by the number of the form; of hash tables by the question's id. The newest
 * counts. */
static GHashTable *
sort_settlements (GPtrArray *settlements)
{
  GHashTable *forms = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                             (GDestroyNotify) g_hash_table_unref);

  for (guint i = 0; i < settlements->len; i++)
    {
      WtSettlement *settlement = g_ptr_array_index (settlements, i);
      gint64 serial = wt_settlement_get_serial (settlement);
      gint64 question_id = wt_settlement_get_question_id (settlement);
      GHashTable *form = g_hash_table_lookup (forms, &serial);

      if (form == NULL)
        {
          form = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
          g_hash_table_insert (forms, g_memdup2 (&serial, sizeof serial), form);
        }
      g_hash_table_replace (form, g_memdup2 (&question_id, sizeof question_id), settlement);
    }
  return forms;
}

static int
compare_serials (gconstpointer a, gconstpointer b)
{
  gint64 first = wt_response_get_serial (*(WtResponse **) a);
  gint64 second = wt_response_get_serial (*(WtResponse **) b);

  return (first > second) - (first < second);
}

static GPtrArray *
sort_forms (GPtrArray *forms)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < forms->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (forms, i));
  g_ptr_array_sort (sorted, compare_serials);
  return sorted;
}

/* The form at @index of @forms; any others with its number are told of and passed over. */
static WtResponse *
take (WtTypingComparison *self, GPtrArray *forms, guint *index)
{
  WtResponse *form = g_ptr_array_index (forms, (*index)++);

  while (*index < forms->len
         && wt_response_get_serial (g_ptr_array_index (forms, *index))
                == wt_response_get_serial (form))
    add_difference (self, WT_DIFFERENCE_NUMBER_TWICE, form, g_ptr_array_index (forms, (*index)++),
                    WT_DIFFERENCE_WHOLE_FORM);
  return form;
}

static gint64
peek_serial (GPtrArray *forms, guint index)
{
  return index < forms->len ? wt_response_get_serial (g_ptr_array_index (forms, index))
                            : G_MAXINT64;
}

/* A form that was not typed again, unless the paper cannot be found. */
static void
miss (Pair *pair, WtVerification *verification, GPtrArray *missing)
{
  g_autoptr (WtDifference) difference = wt_difference_new (
      WT_DIFFERENCE_MISSING_IN_SECOND, pair->first, NULL, WT_DIFFERENCE_WHOLE_FORM);
  WtSettlement *settlement = find_settlement (pair, 0);

  if (verification != NULL
      && !wt_verification_takes (verification, wt_response_get_serial (pair->first)))
    return;
  if (settlement == NULL || !wt_settlement_covers (settlement, difference))
    g_ptr_array_add (missing, g_steal_pointer (&difference));
}

/* Goes through both, sorted by number, at once. */
static void
compare (WtTypingComparison *self,
         GPtrArray *first,
         GPtrArray *second,
         WtVerification *verification,
         GHashTable *settlements)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_object_unref);
  guint in_first = 0, in_second = 0;

  while (in_first < first->len || in_second < second->len)
    {
      gint64 first_serial = peek_serial (first, in_first);
      gint64 second_serial = peek_serial (second, in_second);
      gint64 serial = MIN (first_serial, second_serial);
      Pair pair = { .self = self, .settlements = g_hash_table_lookup (settlements, &serial) };

      if (first_serial == serial)
        pair.first = take (self, first, &in_first);
      if (second_serial == serial)
        pair.second = take (self, second, &in_second);
      if (pair.second == NULL)
        miss (&pair, verification, missing);
      else if (pair.first == NULL)
        add_difference (self, WT_DIFFERENCE_MISSING_IN_FIRST, NULL, pair.second,
                        WT_DIFFERENCE_WHOLE_FORM);
      else
        compare_forms (&pair);
    }
  g_list_store_splice (self->differences,
                       g_list_model_get_n_items (G_LIST_MODEL (self->differences)), 0,
                       missing->pdata, missing->len);
}

WtTypingComparison *
wt_typing_comparison_new (WtSurvey *survey,
                          GPtrArray *first,
                          GPtrArray *second,
                          WtVerification *verification,
                          GPtrArray *settlements)
{
  WtTypingComparison *self = g_object_new (WT_TYPE_TYPING_COMPARISON, NULL);
  g_autoptr (GPtrArray) sorted_first = sort_forms (first);
  g_autoptr (GPtrArray) sorted_second = sort_forms (second);
  g_autoptr (GHashTable) sorted_settlements = sort_settlements (settlements);

  self->survey = g_object_ref (survey);
  g_array_set_size (self->questions, wt_survey_get_n_questions (survey));
  compare (self, sorted_first, sorted_second, verification, sorted_settlements);
  return self;
}

WtSurvey *
wt_typing_comparison_get_survey (WtTypingComparison *self)
{
  return self->survey;
}

GListModel *
wt_typing_comparison_get_differences (WtTypingComparison *self)
{
  return G_LIST_MODEL (self->differences);
}

guint
wt_typing_comparison_count (WtTypingComparison *self, WtDifferenceKind kind)
{
  GListModel *differences = G_LIST_MODEL (self->differences);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (differences); i++)
    {
      g_autoptr (WtDifference) difference = g_list_model_get_item (differences, i);

      count += wt_difference_get_kind (difference) == kind;
    }
  return count;
}

guint
wt_typing_comparison_count_settled (WtTypingComparison *self)
{
  return self->n_settled;
}

guint
wt_typing_comparison_get_forms (WtTypingComparison *self)
{
  return self->n_forms;
}

gboolean
wt_typing_comparison_is_settled (WtTypingComparison *self)
{
  return self->n_forms > 0 && g_list_model_get_n_items (G_LIST_MODEL (self->differences)) == 0;
}

WtAgreementSummary
wt_typing_comparison_summarise (WtTypingComparison *self)
{
  return wt_agreement_tally_summarise (&self->tally);
}

WtAgreementSummary
wt_typing_comparison_summarise_question (WtTypingComparison *self, guint question)
{
  g_assert (question < self->questions->len);
  return wt_agreement_tally_summarise (
      &g_array_index (self->questions, WtAgreementTally, question));
}

guint
wt_typing_comparison_get_n_keyers (WtTypingComparison *self)
{
  return self->keyers->len;
}

const char *
wt_typing_comparison_get_keyer (WtTypingComparison *self, guint index)
{
  return g_array_index (self->keyers, Keyer, index).name;
}

WtAgreementSummary
wt_typing_comparison_summarise_keyer (WtTypingComparison *self, guint index)
{
  return wt_agreement_tally_summarise (&g_array_index (self->keyers, Keyer, index).tally);
}
