#include "wt-choice-key.h"

static const char *const CAPS[WT_CHOICE_MAXIMUM] = { "1", "2", "3", "4", "5", "6", "7",
                                                     "8", "9", "0", "A", "B", "C", "D",
                                                     "E", "F", "G", "H", "I", "J" };

const char *
wt_choice_key_get_cap (guint index)
{
  return index < G_N_ELEMENTS (CAPS) ? CAPS[index] : "";
}

int
wt_choice_key_find (const WtQuestion *question, gunichar letter)
{
  gunichar cap = g_unichar_toupper (letter);

  for (guint i = 0; i < question->n_choices; i++)
    if (cap == (gunichar) CAPS[i][0])
      return (int) i;
  return -1;
}

const char *
wt_choice_key_get_cap_of (const WtQuestion *question, char key)
{
  for (guint i = 0; i < question->n_choices; i++)
    if (question->choices[i].key == key)
      return CAPS[i];
  return "";
}
