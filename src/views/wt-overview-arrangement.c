#include "wt-overview-arrangement.h"

#include <glib/gi18n.h>

/* Before the name of a card that is not shown. No name of a card begins with it. */
#define HIDDEN_MARK '-'

/* A survey's scale questions that usually have a card. */
#define USUAL_SCORES 2

/* What is usually shown after the scores and what needs attention. */
static const char *const USUAL_KINDS[] = { WT_CHART_KIND_MONTHS, WT_CHART_KIND_SPECTRUM,
                                           WT_CHART_KIND_CHECKLIST, WT_CHART_KIND_YES_NO };

typedef struct
{
  char *name; /* (owned) */
  gboolean is_shown;
  gboolean is_known;
} Card;

struct _WtOverviewArrangement
{
  GObject parent_instance;

  WtSurvey *survey; /* (owned) (nullable) */
  char **cards;     /* (owned): what is remembered */
  GPtrArray *list;  /* (owned) of Card, those that are not known too */
};

typedef enum
{
  PROP_CARDS = 1,
} WtOverviewArrangementProperty;

static GParamSpec *properties[PROP_CARDS + 1];

G_DEFINE_FINAL_TYPE (WtOverviewArrangement, wt_overview_arrangement, G_TYPE_OBJECT)

static void
card_free (gpointer data)
{
  Card *card = data;

  g_free (card->name);
  g_free (card);
}

static GPtrArray *
list_new (void)
{
  return g_ptr_array_new_with_free_func (card_free);
}

static Card *
find_card (GPtrArray *list, const char *name)
{
  for (guint i = 0; i < list->len; i++)
    {
      Card *card = g_ptr_array_index (list, i);

      if (g_str_equal (card->name, name))
        return card;
    }
  return NULL;
}

static void
add_card (GPtrArray *list, const char *name, gboolean is_shown, gboolean is_known)
{
  Card *card;

  if (name[0] == '\0' || find_card (list, name) != NULL)
    return;
  card = g_new0 (Card, 1);
  card->name = g_strdup (name);
  card->is_shown = is_shown;
  card->is_known = is_known;
  g_ptr_array_add (list, card);
}

/* The names of all cards that there are, ended by %NULL. */
static char **
list_names (WtOverviewArrangement *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (self->survey != NULL)
    {
      g_auto (GStrv) kinds = wt_chart_factory_list_kinds (self->survey);

      g_strv_builder_add (names, WT_OVERVIEW_CARD_ATTENTION);
      g_strv_builder_addv (names, (const char **) kinds);
    }
  return g_strv_builder_end (names);
}

static void
add_missing (GPtrArray *list, char **names)
{
  for (guint i = 0; names[i] != NULL; i++)
    add_card (list, names[i], FALSE, TRUE);
}

static GPtrArray *
make_usual_list (WtOverviewArrangement *self)
{
  g_auto (GStrv) names = list_names (self);
  GPtrArray *list = list_new ();
  guint n_questions = self->survey != NULL ? wt_survey_get_n_questions (self->survey) : 0;

  for (guint i = 0; i < n_questions && list->len < USUAL_SCORES; i++)
    if (wt_survey_get_question (self->survey, i)->kind == WT_QUESTION_SCALE)
      add_card (list, wt_survey_get_question (self->survey, i)->key, TRUE, TRUE);
  if (self->survey != NULL)
    add_card (list, WT_OVERVIEW_CARD_ATTENTION, TRUE, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (USUAL_KINDS); i++)
    if (g_strv_contains ((const char *const *) names, USUAL_KINDS[i]))
      add_card (list, USUAL_KINDS[i], TRUE, TRUE);
  add_missing (list, names);
  return list;
}

static GPtrArray *
make_list (WtOverviewArrangement *self)
{
  g_auto (GStrv) names = NULL;
  GPtrArray *list;

  if (self->cards[0] == NULL)
    return make_usual_list (self);
  names = list_names (self);
  list = list_new ();
  for (guint i = 0; self->cards[i] != NULL; i++)
    {
      gboolean is_hidden = self->cards[i][0] == HIDDEN_MARK;
      const char *name = self->cards[i] + (is_hidden ? 1 : 0);

      add_card (list, name, !is_hidden, g_strv_contains ((const char *const *) names, name));
    }
  add_missing (list, names);
  return list;
}

static char **
remember (GPtrArray *list)
{
  g_autoptr (GStrvBuilder) cards = g_strv_builder_new ();

  for (guint i = 0; i < list->len; i++)
    {
      const Card *card = g_ptr_array_index (list, i);
      g_autofree char *hidden = g_strdup_printf ("%c%s", HIDDEN_MARK, card->name);

      g_strv_builder_add (cards, card->is_shown ? card->name : hidden);
    }
  return g_strv_builder_end (cards);
}

static void
take_list (WtOverviewArrangement *self, GPtrArray *list)
{
  g_ptr_array_unref (self->list);
  self->list = list;
}

static void
set_cards (WtOverviewArrangement *self, const char *const *cards)
{
  const char *const none[] = { NULL };
  const char *const *wanted = cards != NULL ? cards : none;

  if (g_strv_equal ((const char *const *) self->cards, wanted))
    return;
  g_strfreev (self->cards);
  self->cards = g_strdupv ((char **) wanted);
  take_list (self, make_list (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CARDS]);
}

/* After somebody has changed the list: what is as usual needs not to be remembered. */
static void
update_cards (WtOverviewArrangement *self)
{
  g_autoptr (GPtrArray) usual_list = make_usual_list (self);
  g_auto (GStrv) usual = remember (usual_list);
  g_auto (GStrv) cards = remember (self->list);
  gboolean is_usual = g_strv_equal ((const char *const *) usual, (const char *const *) cards);

  set_cards (self, is_usual ? NULL : (const char *const *) cards);
}

static void
wt_overview_arrangement_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WtOverviewArrangementProperty) id)
    {
    case PROP_CARDS:
      g_value_set_boxed (value, WT_OVERVIEW_ARRANGEMENT (object)->cards);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_overview_arrangement_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  switch ((WtOverviewArrangementProperty) id)
    {
    case PROP_CARDS:
      set_cards (WT_OVERVIEW_ARRANGEMENT (object), g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wt_overview_arrangement_finalize (GObject *object)
{
  WtOverviewArrangement *self = WT_OVERVIEW_ARRANGEMENT (object);

  g_clear_object (&self->survey);
  g_clear_pointer (&self->cards, g_strfreev);
  g_clear_pointer (&self->list, g_ptr_array_unref);

  G_OBJECT_CLASS (wt_overview_arrangement_parent_class)->finalize (object);
}

static void
wt_overview_arrangement_class_init (WtOverviewArrangementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wt_overview_arrangement_finalize;
  object_class->get_property = wt_overview_arrangement_get_property;
  object_class->set_property = wt_overview_arrangement_set_property;

  properties[PROP_CARDS] =
      g_param_spec_boxed ("cards", NULL, NULL, G_TYPE_STRV,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
wt_overview_arrangement_init (WtOverviewArrangement *self)
{
  self->cards = g_new0 (char *, 1);
  self->list = list_new ();
}

WtOverviewArrangement *
wt_overview_arrangement_new (void)
{
  return g_object_new (WT_TYPE_OVERVIEW_ARRANGEMENT, NULL);
}

void
wt_overview_arrangement_set_survey (WtOverviewArrangement *self, WtSurvey *survey)
{
  if (g_set_object (&self->survey, survey))
    take_list (self, make_list (self));
}

/* The card at @index of those that are known; @place (out) (optional): where it is among all. */
static Card *
get_card (WtOverviewArrangement *self, guint index, guint *place)
{
  guint n_known = 0;

  for (guint i = 0; i < self->list->len; i++)
    {
      Card *card = g_ptr_array_index (self->list, i);

      if (!card->is_known || n_known++ < index)
        continue;
      if (place != NULL)
        *place = i;
      return card;
    }
  g_return_val_if_reached (NULL);
}

guint
wt_overview_arrangement_get_n_cards (WtOverviewArrangement *self)
{
  guint n_known = 0;

  for (guint i = 0; i < self->list->len; i++)
    if (((Card *) g_ptr_array_index (self->list, i))->is_known)
      n_known++;
  return n_known;
}

const char *
wt_overview_arrangement_get_name (WtOverviewArrangement *self, guint index)
{
  return get_card (self, index, NULL)->name;
}

const char *
wt_overview_arrangement_get_title (WtOverviewArrangement *self, guint index)
{
  const char *name = wt_overview_arrangement_get_name (self, index);

  return g_str_equal (name, WT_OVERVIEW_CARD_ATTENTION)
             ? _ ("Needs attention")
             : wt_chart_factory_get_title (name, self->survey);
}

int
wt_overview_arrangement_find (WtOverviewArrangement *self, const char *name)
{
  guint n_cards = wt_overview_arrangement_get_n_cards (self);

  for (guint i = 0; i < n_cards; i++)
    if (g_str_equal (wt_overview_arrangement_get_name (self, i), name))
      return (int) i;
  return -1;
}

gboolean
wt_overview_arrangement_get_shown (WtOverviewArrangement *self, guint index)
{
  return get_card (self, index, NULL)->is_shown;
}

void
wt_overview_arrangement_set_shown (WtOverviewArrangement *self, guint index, gboolean shown)
{
  get_card (self, index, NULL)->is_shown = shown;
  update_cards (self);
}

void
wt_overview_arrangement_move (WtOverviewArrangement *self, guint from, guint to)
{
  guint from_place = 0, to_place = 0;
  Card *card;

  get_card (self, from, &from_place);
  get_card (self, to, &to_place);
  card = g_ptr_array_steal_index (self->list, from_place);
  g_ptr_array_insert (self->list, (int) to_place, card);
  update_cards (self);
}

void
wt_overview_arrangement_put_back (WtOverviewArrangement *self)
{
  set_cards (self, NULL);
}

gboolean
wt_overview_arrangement_is_usual (WtOverviewArrangement *self)
{
  return self->cards[0] == NULL;
}

WtOverviewPart
wt_overview_arrangement_get_parts_of (const char *name)
{
  return g_str_equal (name, WT_OVERVIEW_CARD_ATTENTION) ? WT_OVERVIEW_PART_ATTENTION
                                                        : wt_chart_factory_get_parts (name);
}

WtOverviewPart
wt_overview_arrangement_get_parts (WtOverviewArrangement *self)
{
  WtOverviewPart parts = WT_OVERVIEW_PART_NONE;

  for (guint i = 0; i < self->list->len; i++)
    {
      const Card *card = g_ptr_array_index (self->list, i);

      if (card->is_known && card->is_shown)
        parts |= wt_overview_arrangement_get_parts_of (card->name);
    }
  return parts;
}
