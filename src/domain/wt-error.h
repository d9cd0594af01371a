#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WT_ERROR (wt_error_quark ())
GQuark wt_error_quark (void);

/**
 * WtError:
 * @WT_ERROR_FAILED: anything a user can do nothing about
 * @WT_ERROR_BUSY: another program holds the workspace
 * @WT_ERROR_CONSTRAINT: a rule of the workspace would be broken
 * @WT_ERROR_NO_SPACE: the disk is full
 * @WT_ERROR_CORRUPT: the file is damaged or cut short
 * @WT_ERROR_NEWER_SCHEMA: a newer version of the program wrote the file
 * @WT_ERROR_OLDER_SCHEMA: an older version wrote the file, and it may not be brought up to date
 * @WT_ERROR_FOREIGN: the file is not a workspace
 * @WT_ERROR_CANNOT_OPEN: the file is missing, or may not be read or made
 * @WT_ERROR_READ_ONLY: the workspace may be read but not changed
 * @WT_ERROR_NOT_FOUND: a record that was asked for is not there
 * @WT_ERROR_INVALID: a value breaks a rule; the message says which, in a user's words
 * @WT_ERROR_EXISTS: a file or a form number is there already
 * @WT_ERROR_NOTHING_TO_UNDO: nothing to undo or redo, or later changes stand on it
 *
 * One value a cause that a user can act on.
 */
typedef enum
{
  WT_ERROR_FAILED,
  WT_ERROR_BUSY,
  WT_ERROR_CONSTRAINT,
  WT_ERROR_NO_SPACE,
  WT_ERROR_CORRUPT,
  WT_ERROR_NEWER_SCHEMA,
  WT_ERROR_OLDER_SCHEMA,
  WT_ERROR_FOREIGN,
  WT_ERROR_CANNOT_OPEN,
  WT_ERROR_READ_ONLY,
  WT_ERROR_NOT_FOUND,
  WT_ERROR_INVALID,
  WT_ERROR_EXISTS,
  WT_ERROR_NOTHING_TO_UNDO,
} WtError;

G_END_DECLS
