#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a key asks for while a form is typed. */
typedef enum
{
  /* Nothing: it is somebody else's key. */
  WT_PAPER_COMMAND_NONE,
  WT_PAPER_COMMAND_UP,
  WT_PAPER_COMMAND_DOWN,
  WT_PAPER_COMMAND_LEFT,
  WT_PAPER_COMMAND_RIGHT,
  WT_PAPER_COMMAND_PAGE_UP,
  WT_PAPER_COMMAND_PAGE_DOWN,
  WT_PAPER_COMMAND_ENTER,
  WT_PAPER_COMMAND_BACKSPACE,
  WT_PAPER_COMMAND_DELETE,
  WT_PAPER_COMMAND_HOME,
  WT_PAPER_COMMAND_END,
  WT_PAPER_COMMAND_FIRST,
  WT_PAPER_COMMAND_LAST,
  /* What stands in a cell is written on. */
  WT_PAPER_COMMAND_EDIT,
  WT_PAPER_COMMAND_COPY,
  WT_PAPER_COMMAND_PASTE,
  /* The text on the paper is typed later. */
  WT_PAPER_COMMAND_LATER,
  /* A letter, a digit, a mark. */
  WT_PAPER_COMMAND_LETTER,
} WtPaperCommand;

WtPaperCommand wt_paper_command_from_key (guint keyval, GdkModifierType state);

G_END_DECLS
