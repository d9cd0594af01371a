/*
 * Starts a command, looks at the screen whenever something is painted, and prints after how many
 * milliseconds the screen first changed, after how many it showed what it then went on to show, and
 * how many the command has worked. The command is ended afterwards.
 *
 *   watch-frames COMMAND…
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/wait.h>

/* So long nothing is painted any more when all is painted. */
#define STILL_MILLISECONDS 1200
#define PATIENCE_MILLISECONDS 20000

/* The screen that is looked at. */
typedef struct
{
  Display *display;
  XImage *image;
  XShmSegmentInfo memory;
  Damage damage;
  int damage_event;
} Watched;

static double
now (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static void
open_screen (Watched *screen)
{
  Window root;
  XWindowAttributes attributes;
  int damage_error;

  screen->display = XOpenDisplay (NULL);
  if (screen->display == NULL
      || !XDamageQueryExtension (screen->display, &screen->damage_event, &damage_error))
    g_error ("No screen that says what is painted");
  root = DefaultRootWindow (screen->display);
  XGetWindowAttributes (screen->display, root, &attributes);
  screen->image = XShmCreateImage (
      screen->display, attributes.visual, (unsigned int) attributes.depth, ZPixmap, NULL,
      &screen->memory, (unsigned int) attributes.width, (unsigned int) attributes.height);
  screen->memory.shmid =
      shmget (IPC_PRIVATE, (size_t) (screen->image->bytes_per_line * screen->image->height),
              IPC_CREAT | 0600);
  screen->memory.shmaddr = screen->image->data = shmat (screen->memory.shmid, NULL, 0);
  XShmAttach (screen->display, &screen->memory);
  XSync (screen->display, False);
  shmctl (screen->memory.shmid, IPC_RMID, NULL);
  screen->damage = XDamageCreate (screen->display, root, XDamageReportNonEmpty);
}

/* A number for what is on the screen. */
static guint64
look (Watched *screen)
{
  const guint64 *words = (const guint64 *) (void *) screen->image->data;
  gsize n_words = (gsize) (screen->image->bytes_per_line * screen->image->height) / sizeof *words;
  guint64 sum = 0;

  XShmGetImage (screen->display, DefaultRootWindow (screen->display), screen->image, 0, 0,
                AllPlanes);
  for (gsize i = 0; i < n_words; i++)
    sum = (sum ^ words[i]) * G_GUINT64_CONSTANT (0x100000001b3);
  return sum;
}

/* Whether something was painted within @milliseconds. */
static gboolean
wait_for_paint (Watched *screen, int milliseconds)
{
  struct pollfd file = { ConnectionNumber (screen->display), POLLIN, 0 };
  gboolean was_painted = FALSE;

  if (XPending (screen->display) == 0)
    poll (&file, 1, milliseconds);
  while (XPending (screen->display) > 0)
    {
      XEvent event;

      XNextEvent (screen->display, &event);
      was_painted |= event.type == screen->damage_event + XDamageNotify;
    }
  if (was_painted)
    XDamageSubtract (screen->display, screen->damage, None, None);
  return was_painted;
}

static GPid
start (char **arguments)
{
  g_autoptr (GError) error = NULL;
  GPid process;

  if (!g_spawn_async (NULL, arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH, NULL,
                      NULL, &process, &error))
    g_error ("%s", error->message);
  return process;
}

int
main (int argc, char **argv)
{
  Watched screen = { 0 };
  guint64 shown;
  double begin, first = 0, last = 0, painted;
  struct rusage usage;
  GPid process;

  if (argc < 2)
    {
      g_printerr ("%s COMMAND…\n", argv[0]);
      return 1;
    }
  open_screen (&screen);
  while (wait_for_paint (&screen, 100))
    continue;
  shown = look (&screen);
  begin = painted = now ();
  process = start (argv + 1);
  while (now () - begin < PATIENCE_MILLISECONDS
         && (first <= 0 || now () - painted < STILL_MILLISECONDS))
    if (wait_for_paint (&screen, 50))
      {
        double moment = now () - begin;
        guint64 seen = look (&screen);

        painted = now ();
        if (seen == shown)
          continue;
        shown = seen;
        first = first <= 0 ? moment : first;
        last = moment;
      }
  kill (process, SIGTERM);
  waitpid (process, NULL, 0);
  getrusage (RUSAGE_CHILDREN, &usage);
  printf ("%.1f %.1f %.1f\n", first, last,
          (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000.0
              + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000.0);
  return first <= 0;
}
