#include "wt-overview-cards.h"

#include "wt-attention-card.h"
#include "wt-card-layout.h"
#include "wt-chart-card.h"
#include "wt-overview-doors.h"
#include "wt-overview-words.h"

/* The narrowest column, in pixels at usual text size. */
#define COLUMN_WIDTH 300

struct _WtOverviewCards
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkLayoutManager *layout; /* (lent) of the box */
  GHashTable *cards;        /* (owned) from (owned) name to the card, which the box holds */
  WtOverview *overview;     /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (WtOverviewCards, wt_overview_cards, ADW_TYPE_BIN)

static const char *
get_name (GtkWidget *card)
{
  return g_object_get_data (G_OBJECT (card), "name");
}

static void
on_mark_activated_cb (WtChartCard *card, int key, WtOverviewCards *self)
{
  wt_overview_doors_open (GTK_WIDGET (self), get_name (GTK_WIDGET (card)), self->overview, key);
}

static GtkWidget *
make_card (WtOverviewCards *self, const char *name)
{
  GtkWidget *card;

  if (g_str_equal (name, WT_OVERVIEW_CARD_ATTENTION))
    return g_object_new (WT_TYPE_ATTENTION_CARD, NULL);
  card = g_object_new (WT_TYPE_CHART_CARD, NULL);
  g_signal_connect_object (card, "mark-activated", G_CALLBACK (on_mark_activated_cb), self, 0);
  return card;
}

/* In one column what needs attention comes last, unless somebody has put it elsewhere. */
static void
place_card (WtOverviewCards *self, GtkWidget *card, const char *name, gboolean is_usual)
{
  GtkLayoutChild *place = gtk_layout_manager_get_layout_child (self->layout, card);

  g_object_set (place, "span", wt_chart_factory_is_wide (name) ? 2 : 1, "last",
                is_usual && g_str_equal (name, WT_OVERVIEW_CARD_ATTENTION), NULL);
}

static GtkWidget *
ensure_card (WtOverviewCards *self, const char *name)
{
  GtkWidget *card = g_hash_table_lookup (self->cards, name);

  if (card != NULL)
    return card;
  card = make_card (self, name);
  g_object_set_data_full (G_OBJECT (card), "name", g_strdup (name), g_free);
  g_hash_table_insert (self->cards, g_strdup (name), card);
  gtk_box_append (self->box, card);
  return card;
}

static void
fill_card (WtOverviewCards *self, GtkWidget *card, int threshold)
{
  g_autoptr (WtChart) chart = NULL;
  g_autoptr (WtChart) public_chart = NULL;
  g_autofree char *note = NULL;

  if (WT_IS_ATTENTION_CARD (card))
    {
      wt_attention_card_set_attention (WT_ATTENTION_CARD (card),
                                       wt_overview_get_attention (self->overview));
      return;
    }
  chart = wt_chart_factory_make (get_name (card), self->overview, 0, NULL);
  note = wt_overview_words_compare_scores (self->overview, get_name (card));
  public_chart = wt_chart_factory_make (get_name (card), self->overview, threshold, NULL);
  wt_chart_card_set_chart (WT_CHART_CARD (card), chart);
  wt_chart_card_set_public_chart (WT_CHART_CARD (card), public_chart);
  wt_chart_card_set_note (WT_CHART_CARD (card), note);
}

static void
remove_card (WtOverviewCards *self, GtkWidget *card)
{
  g_hash_table_remove (self->cards, get_name (card));
  gtk_box_remove (self->box, card);
}

/* Those after @last are not shown any more. */
static void
remove_rest (WtOverviewCards *self, GtkWidget *last)
{
  GtkWidget *card;

  while ((card = last != NULL ? gtk_widget_get_next_sibling (last)
                              : gtk_widget_get_first_child (GTK_WIDGET (self->box)))
         != NULL)
    remove_card (self, card);
}

static void
wt_overview_cards_dispose (GObject *object)
{
  WtOverviewCards *self = WT_OVERVIEW_CARDS (object);

  g_hash_table_remove_all (self->cards);
  g_clear_object (&self->overview);
  G_OBJECT_CLASS (wt_overview_cards_parent_class)->dispose (object);
}

static void
wt_overview_cards_finalize (GObject *object)
{
  g_clear_pointer (&WT_OVERVIEW_CARDS (object)->cards, g_hash_table_unref);
  G_OBJECT_CLASS (wt_overview_cards_parent_class)->finalize (object);
}

static void
wt_overview_cards_class_init (WtOverviewCardsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wt_overview_cards_dispose;
  object_class->finalize = wt_overview_cards_finalize;
}

static void
wt_overview_cards_init (WtOverviewCards *self)
{
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->layout = g_object_new (WT_TYPE_CARD_LAYOUT, "column-width", COLUMN_WIDTH, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->box), self->layout);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
wt_overview_cards_show (WtOverviewCards *self,
                        WtOverviewArrangement *arrangement,
                        WtOverview *overview,
                        int suppression_threshold)
{
  gboolean is_usual = wt_overview_arrangement_is_usual (arrangement);
  WtOverviewPart parts = wt_overview_get_parts (overview);
  gboolean is_other = g_set_object (&self->overview, overview);
  GtkWidget *last = NULL;

  for (guint i = 0; i < wt_overview_arrangement_get_n_cards (arrangement); i++)
    {
      const char *name = wt_overview_arrangement_get_name (arrangement, i);
      gboolean is_new = g_hash_table_lookup (self->cards, name) == NULL;
      GtkWidget *card;

      if (!wt_overview_arrangement_get_shown (arrangement, i)
          || (wt_overview_arrangement_get_parts_of (name) & ~parts) != 0)
        continue;
      card = ensure_card (self, name);
      place_card (self, card, name, is_usual);
      gtk_box_reorder_child_after (self->box, card, last);
      if (is_new || is_other)
        fill_card (self, card, suppression_threshold);
      last = card;
    }
  remove_rest (self, last);
}

GtkWidget *
wt_overview_cards_get_card (WtOverviewCards *self, const char *name)
{
  return g_hash_table_lookup (self->cards, name);
}

GListModel *
wt_overview_cards_list_charts (WtOverviewCards *self)
{
  GListStore *charts = g_list_store_new (WT_TYPE_CHART);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->box)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (WT_IS_CHART_CARD (card) && wt_chart_card_get_chart (WT_CHART_CARD (card)) != NULL)
      g_list_store_append (charts, wt_chart_card_get_chart (WT_CHART_CARD (card)));
  return G_LIST_MODEL (charts);
}
