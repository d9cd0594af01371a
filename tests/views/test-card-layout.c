#include "wt-card-layout.h"

#include <adwaita.h>

#define CARDS 4

typedef struct
{
  GtkWidget *box;
  GtkWidget *cards[CARDS];
} Cards;

/* Four cards of 100 by 50, the third of two columns, the second last where there is one. */
static void
make_cards (Cards *cards)
{
  GtkLayoutManager *layout =
      g_object_new (WT_TYPE_CARD_LAYOUT, "columns", 3, "column-width", 100, "spacing", 10, NULL);

  cards->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_layout_manager (cards->box, layout);
  for (int i = 0; i < CARDS; i++)
    {
      cards->cards[i] = adw_bin_new ();
      gtk_widget_set_size_request (cards->cards[i], 80, 50);
      gtk_box_append (GTK_BOX (cards->box), cards->cards[i]);
    }
  g_object_set (gtk_layout_manager_get_layout_child (layout, cards->cards[2]), "span", 2, NULL);
  g_object_set (gtk_layout_manager_get_layout_child (layout, cards->cards[1]), "last", TRUE, NULL);
}

static void
lay_out (Cards *cards, int width)
{
  int height;

  gtk_widget_measure (cards->box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (cards->box, width, height, -1, NULL);
}

static void
assert_place (Cards *cards, int card, int x, int y, int width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (cards->cards[card], cards->box, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  g_assert_cmpfloat (bounds.size.width, ==, width);
}

static void
test_three_columns (void)
{
  Cards cards;

  make_cards (&cards);
  lay_out (&cards, 320);
  assert_place (&cards, 0, 0, 0, 100);
  /* The wide card does not fit beside it, so the second one takes the gap. */
  assert_place (&cards, 1, 110, 0, 210);
  assert_place (&cards, 2, 0, 60, 210);
  assert_place (&cards, 3, 220, 60, 100);
  g_assert_finalize_object (cards.box);
}

static void
test_one_column (void)
{
  Cards cards;

  make_cards (&cards);
  lay_out (&cards, 150);
  assert_place (&cards, 0, 0, 0, 150);
  assert_place (&cards, 2, 0, 60, 150);
  assert_place (&cards, 3, 0, 120, 150);
  assert_place (&cards, 1, 0, 180, 150);
  g_assert_finalize_object (cards.box);
}

static void
test_right_to_left (void)
{
  Cards cards;

  make_cards (&cards);
  gtk_widget_set_direction (cards.box, GTK_TEXT_DIR_RTL);
  lay_out (&cards, 320);
  assert_place (&cards, 0, 220, 0, 100);
  assert_place (&cards, 3, 0, 60, 100);
  g_assert_finalize_object (cards.box);
}

static void
test_hidden_cards_take_no_place (void)
{
  Cards cards;

  make_cards (&cards);
  gtk_widget_set_visible (cards.cards[0], FALSE);
  lay_out (&cards, 320);
  assert_place (&cards, 1, 0, 0, 100);
  assert_place (&cards, 2, 110, 0, 210);
  for (int i = 1; i < 3; i++)
    gtk_widget_set_visible (cards.cards[i], FALSE);
  lay_out (&cards, 320);
  assert_place (&cards, 3, 0, 0, 320);
  g_assert_finalize_object (cards.box);
}

static void
test_no_card_is_left_over (void)
{
  Cards cards;
  GtkLayoutManager *layout;

  make_cards (&cards);
  layout = gtk_widget_get_layout_manager (cards.box);
  g_object_set (gtk_layout_manager_get_layout_child (layout, cards.cards[2]), "span", 1, NULL);
  lay_out (&cards, 320);
  assert_place (&cards, 1, 165, 0, 155);
  assert_place (&cards, 2, 0, 60, 155);
  assert_place (&cards, 3, 165, 60, 155);
  g_assert_finalize_object (cards.box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/card-layout/three-columns", test_three_columns);
  g_test_add_func ("/card-layout/one-column", test_one_column);
  g_test_add_func ("/card-layout/right-to-left", test_right_to_left);
  g_test_add_func ("/card-layout/hidden-cards-take-no-place", test_hidden_cards_take_no_place);
  g_test_add_func ("/card-layout/no-card-is-left-over", test_no_card_is_left_over);
  return g_test_run ();
}
