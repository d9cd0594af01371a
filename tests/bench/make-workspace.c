/* Makes the workspace that the benchmarks measure on: make-workspace FILE FORMS */

#include "bench-world.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc != 3)
    {
      g_printerr ("%s FILE FORMS\n", argv[0]);
      return 1;
    }
  bench_world_make (argv[1], g_ascii_strtoll (argv[2], NULL, 10));
  return 0;
}
