#pragma once

#include "wt-form-document.h"

/* Forms to print. All names are invented. */

#define TEST_FORM_ACTIVITY 12
#define TEST_FORM_SURVEY 3
#define TEST_FORM_NEXT 124

typedef enum
{
  TEST_FORM_FEEDBACK, /* the survey that ships, in Welsh, Polish and a little Urdu */
  TEST_FORM_KINDS,    /* a question of each kind, some of them required */
  TEST_FORM_LONG,     /* every text is longer than a page */
  TEST_FORM_WORD,     /* every text is one word that is wider than a page */
  TEST_FORM_MANY,     /* 60 questions, the last of them with number 10059 */
  TEST_FORM_ARABIC,   /* read from right to left */
  TEST_FORM_CHOICES,  /* 20 choices of two lines each */
  TEST_FORM_N,
} TestFormKind;

extern const char *const test_form_names[TEST_FORM_N];

WtFormContent *test_form_new (TestFormKind kind);

/* A logo of 300 by 100 dots. */
GBytes *test_form_make_logo (void);
