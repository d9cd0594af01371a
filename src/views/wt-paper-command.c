#include "wt-paper-command.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)

static const struct
{
  guint keyval;
  WtPaperCommand command;
} KEYS[] = {
  { GDK_KEY_Up, WT_PAPER_COMMAND_UP },
  { GDK_KEY_KP_Up, WT_PAPER_COMMAND_UP },
  { GDK_KEY_Down, WT_PAPER_COMMAND_DOWN },
  { GDK_KEY_KP_Down, WT_PAPER_COMMAND_DOWN },
  { GDK_KEY_Left, WT_PAPER_COMMAND_LEFT },
  { GDK_KEY_KP_Left, WT_PAPER_COMMAND_LEFT },
  { GDK_KEY_Right, WT_PAPER_COMMAND_RIGHT },
  { GDK_KEY_KP_Right, WT_PAPER_COMMAND_RIGHT },
  { GDK_KEY_Page_Up, WT_PAPER_COMMAND_PAGE_UP },
  { GDK_KEY_KP_Page_Up, WT_PAPER_COMMAND_PAGE_UP },
  { GDK_KEY_Page_Down, WT_PAPER_COMMAND_PAGE_DOWN },
  { GDK_KEY_KP_Page_Down, WT_PAPER_COMMAND_PAGE_DOWN },
  { GDK_KEY_Return, WT_PAPER_COMMAND_ENTER },
  { GDK_KEY_KP_Enter, WT_PAPER_COMMAND_ENTER },
  { GDK_KEY_ISO_Enter, WT_PAPER_COMMAND_ENTER },
  { GDK_KEY_BackSpace, WT_PAPER_COMMAND_BACKSPACE },
  { GDK_KEY_Delete, WT_PAPER_COMMAND_DELETE },
  { GDK_KEY_KP_Delete, WT_PAPER_COMMAND_DELETE },
};

WtPaperCommand
wt_paper_command_from_key (guint keyval, GdkModifierType state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((keyval == GDK_KEY_l || keyval == GDK_KEY_L) && (state & MODIFIERS) == GDK_ALT_MASK)
    return WT_PAPER_COMMAND_LATER;
  if (state & MODIFIERS)
    return WT_PAPER_COMMAND_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (keyval == KEYS[i].keyval)
      return KEYS[i].command;
  return letter > ' ' && g_unichar_isprint (letter) ? WT_PAPER_COMMAND_LETTER
                                                    : WT_PAPER_COMMAND_NONE;
}
