#include "wt-friends-and-family.h"

#include "wt-share-tally.h"
#include "wt-suppression.h"

WtFriendsSummary
wt_friends_summarise (const int64_t *counts)
{
  WtFriendsSummary summary = { .share_positive = NAN,
                               .share_negative = NAN,
                               .positive_interval = WT_INTERVAL_UNDEFINED,
                               .negative_interval = WT_INTERVAL_UNDEFINED };
  int64_t responses = 0;

  for (int answer = 0; answer < WT_FRIENDS_COUNT; answer++)
    {
      if (counts[answer] < 0)
        return summary;
      responses += counts[answer];
    }
  if (responses == 0)
    return summary;

  summary.responses = responses;
  summary.positive = counts[WT_FRIENDS_VERY_GOOD] + counts[WT_FRIENDS_GOOD];
  summary.negative = counts[WT_FRIENDS_POOR] + counts[WT_FRIENDS_VERY_POOR];
  summary.share_positive = (double) summary.positive / (double) responses;
  summary.share_negative = (double) summary.negative / (double) responses;
  summary.positive_interval = wt_wilson_interval (summary.positive, responses);
  summary.negative_interval = wt_wilson_interval (summary.negative, responses);

  return summary;
}

/* The answers as a table whose rows are what they are together: positive, neither, negative, don't
 * know. Its empty cells are answers that nobody can give. */
#define N_GROUPS 4
#define GROUP_WIDTH 2

static const int CELLS[WT_FRIENDS_COUNT] = { 0, 1, 2, 4, 5, 6 };
static const int POSITIVE_ROW = 0;
static const int NEGATIVE_ROW = 2;

WtFriendsMarks
wt_friends_mark (const int64_t *counts, int threshold)
{
  int64_t table[N_GROUPS * GROUP_WIDTH] = { 0 };
  bool cells[N_GROUPS * GROUP_WIDTH], rows[N_GROUPS];
  WtFriendsMarks marks;

  for (int answer = 0; answer < WT_FRIENDS_COUNT; answer++)
    table[CELLS[answer]] = counts[answer];
  wt_suppression_mark_table (table, N_GROUPS, GROUP_WIDTH, threshold, cells, rows, NULL,
                             &marks.responses);
  for (int answer = 0; answer < WT_FRIENDS_COUNT; answer++)
    marks.answers[answer] = cells[CELLS[answer]];
  marks.positive = rows[POSITIVE_ROW];
  marks.negative = rows[NEGATIVE_ROW];

  return marks;
}
