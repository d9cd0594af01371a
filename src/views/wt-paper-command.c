#include "wt-paper-command.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)

static const struct
{
  guint keyval;
  WtPaperCommand command;
  GdkModifierType modifiers;
} KEYS[] = {
  { GDK_KEY_Up, WT_PAPER_COMMAND_UP, 0 },
  { GDK_KEY_KP_Up, WT_PAPER_COMMAND_UP, 0 },
  { GDK_KEY_Down, WT_PAPER_COMMAND_DOWN, 0 },
  { GDK_KEY_KP_Down, WT_PAPER_COMMAND_DOWN, 0 },
  { GDK_KEY_Left, WT_PAPER_COMMAND_LEFT, 0 },
  { GDK_KEY_KP_Left, WT_PAPER_COMMAND_LEFT, 0 },
  { GDK_KEY_Right, WT_PAPER_COMMAND_RIGHT, 0 },
  { GDK_KEY_KP_Right, WT_PAPER_COMMAND_RIGHT, 0 },
  { GDK_KEY_Page_Up, WT_PAPER_COMMAND_PAGE_UP, 0 },
  { GDK_KEY_KP_Page_Up, WT_PAPER_COMMAND_PAGE_UP, 0 },
  { GDK_KEY_Page_Down, WT_PAPER_COMMAND_PAGE_DOWN, 0 },
  { GDK_KEY_KP_Page_Down, WT_PAPER_COMMAND_PAGE_DOWN, 0 },
  { GDK_KEY_Return, WT_PAPER_COMMAND_ENTER, 0 },
  { GDK_KEY_KP_Enter, WT_PAPER_COMMAND_ENTER, 0 },
  { GDK_KEY_ISO_Enter, WT_PAPER_COMMAND_ENTER, 0 },
  { GDK_KEY_BackSpace, WT_PAPER_COMMAND_BACKSPACE, 0 },
  { GDK_KEY_Delete, WT_PAPER_COMMAND_DELETE, 0 },
  { GDK_KEY_KP_Delete, WT_PAPER_COMMAND_DELETE, 0 },
  { GDK_KEY_Home, WT_PAPER_COMMAND_HOME, 0 },
  { GDK_KEY_End, WT_PAPER_COMMAND_END, 0 },
  { GDK_KEY_Home, WT_PAPER_COMMAND_FIRST, GDK_CONTROL_MASK },
  { GDK_KEY_End, WT_PAPER_COMMAND_LAST, GDK_CONTROL_MASK },
  { GDK_KEY_F2, WT_PAPER_COMMAND_EDIT, 0 },
  { GDK_KEY_c, WT_PAPER_COMMAND_COPY, GDK_CONTROL_MASK },
  { GDK_KEY_v, WT_PAPER_COMMAND_PASTE, GDK_CONTROL_MASK },
  { GDK_KEY_l, WT_PAPER_COMMAND_LATER, GDK_ALT_MASK },
};

WtPaperCommand
wt_paper_command_from_key (guint keyval, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (gdk_keyval_to_lower (keyval) == KEYS[i].keyval && (state & MODIFIERS) == KEYS[i].modifiers)
      return KEYS[i].command;
  if (state & MODIFIERS)
    return WT_PAPER_COMMAND_NONE;
  return letter > ' ' && g_unichar_isprint (letter) ? WT_PAPER_COMMAND_LETTER
                                                    : WT_PAPER_COMMAND_NONE;
}
