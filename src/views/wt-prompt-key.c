#include "wt-prompt-key.h"

#include <gdk/gdk.h>

WtAnswer
wt_prompt_key_get_answer (guint key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_y:
      return WT_ANSWER_YES;
    case GDK_KEY_p:
      return WT_ANSWER_PARTLY;
    case GDK_KEY_n:
      return WT_ANSWER_NOT_YET;
    case GDK_KEY_x:
      return WT_ANSWER_NOT_APPLICABLE;
    default:
      return WT_ANSWER_NONE;
    }
}

gboolean
wt_prompt_key_is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}
