#include "wt-friends-and-family.h"

#include "wt-share-tally.h"

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
