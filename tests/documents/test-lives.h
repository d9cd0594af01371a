#pragma once

#include "wt-project-life.h"

/* Projects to assess, with everything that can be recorded of them. All names are invented. */

#define TEST_TODAY "2025-10-09"
#define TEST_ORGANISATION "NHS Alder Vale Integrated Care Board"
#define TEST_QUESTION "How did patients or local community groups shape this piece of work?"

typedef enum
{
  TEST_LIFE_EMPTY,
  TEST_LIFE_RICH,
  TEST_LIFE_LONG,    /* texts of 10,000 letters, 300 activities, 200 stakeholders */
  TEST_LIFE_SCRIPTS, /* emoji, Arabic, Urdu, Thai, controls and broken letters */
  TEST_LIFE_WIDE,    /* a checklist of 40 principles and two more checklists */
  TEST_LIFE_N,
} TestLifeKind;

extern const char *const test_life_names[TEST_LIFE_N];

WtProjectLife *test_life_new (TestLifeKind kind);
