#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a command was doing when something went wrong. */
typedef enum
{
  WT_COMMAND_USES,    /* a workspace that is there */
  WT_COMMAND_MAKES,   /* a new workspace */
  WT_COMMAND_IMPORTS, /* a file of forms into a workspace */
  WT_COMMAND_WRITES,  /* a workbook or a picture from a workspace */
} WtCommandDeed;

/**
 * wt_command_error_dup_sentence:
 * @error: what a job or a file says
 * @workspace: path of the workspace
 * @file: (nullable): path of the file that is imported or written
 *
 * The only place that words errors for the command line: what happened, what was not changed and
 * what to do. What the database says stays out of it; G_MESSAGES_DEBUG=all shows that.
 *
 * Returns: (transfer full): a sentence; free with g_free()
 */
char *wt_command_error_dup_sentence (const GError *error,
                                     WtCommandDeed deed,
                                     const char *workspace,
                                     const char *file);

/* The same, said on the standard error. */
void wt_command_error_print (const GError *error,
                             WtCommandDeed deed,
                             const char *workspace,
                             const char *file);

G_END_DECLS
