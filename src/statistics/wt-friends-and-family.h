#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "wt-interval.h"

/* The answers of the Friends and Family Test: "Overall, how was your experience of our service?" */
typedef enum
{
  WT_FRIENDS_VERY_GOOD,
  WT_FRIENDS_GOOD,
  WT_FRIENDS_NEITHER,
  WT_FRIENDS_POOR,
  WT_FRIENDS_VERY_POOR,
  WT_FRIENDS_DONT_KNOW,
  WT_FRIENDS_COUNT,
} WtFriendsAnswer;

/* What is said of them. A figure that is not defined is NAN. */
typedef struct
{
  int64_t responses; /* all six answers: the n of both shares */
  int64_t positive;  /* very good and good */
  int64_t negative;  /* poor and very poor */
  double share_positive;
  double share_negative;
  WtInterval positive_interval; /* 95 %, Wilson; undefined without a response */
  WtInterval negative_interval;
} WtFriendsSummary;

/*
 * The shares as NHS England works them out:
 *
 * positive = (very good + good) / (very good + good + neither + poor + very poor + don't know)
 *
 * negative = (poor + very poor) / (the same)
 *
 * "Don't know" is a response; blank and unreadable forms are none. The two do not add up to 1. A
 * negative count is a mistake of the caller: nothing is defined then.
 *
 * @counts: WT_FRIENDS_COUNT counts by WtFriendsAnswer
 *
 * Source: NHS England, "Using the Friends and Family Test to improve patient experience: guidance"
 * (2019, wording and six answers in use since 1 April 2020); the formula is unchanged from
 * "Calculation and presentation of Friends and Family Test data" (2014).
 */
WtFriendsSummary wt_friends_summarise (const int64_t *counts);

/* What has to be withheld where the six counts, the positive and the negative ones together, and
 * all responses are shown; true is withheld. */
typedef struct
{
  bool answers[WT_FRIENDS_COUNT];
  bool positive;
  bool negative;
  bool responses;
} WtFriendsMarks;

/* Marks @counts as wt_suppression_mark_table () does. */
WtFriendsMarks wt_friends_mark (const int64_t *counts, int threshold);
