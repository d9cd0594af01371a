/* The command line without the window, for tests to drive: what src/main.c does before it opens
 * one. */

#include "wt-command-line.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  return wt_command_line_run (argc, argv);
}
