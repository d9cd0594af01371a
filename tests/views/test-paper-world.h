#pragma once

#include "test-support.h"

#include "wt-paper-form.h"
#include "wt-paper-page.h"

/* A page that paper forms are typed on: they answer a survey with every kind of question. */

#define PAPER_QUESTIONS 8

/* The questions, by their index. */
enum
{
  PAPER_HEARD,  /* a text */
  PAPER_CAME,   /* yes or no */
  PAPER_VALUED, /* 1 to 10 */
  PAPER_WARD,   /* one of twelve */
  PAPER_TOLD,   /* any of four */
  PAPER_AGE,    /* a number from 0 to 120 */
  PAPER_SEEN,   /* a date */
  PAPER_WISH,   /* a text */
};

typedef struct
{
  TestWorkspace workspace;
  gint64 activity_id;
  gint64 survey_id;
  gint64 batch_id;
  GtkWidget *window;
  WtPage *page; /* (owned) */
  WtPaperForm *form;
} PaperWorld;

/* @expected: how many forms came in; 0 for no batch. The page is opened. */
void paper_world_set_up (PaperWorld *world, gint64 expected);
void paper_world_tear_down (PaperWorld *world);

void paper_world_open (PaperWorld *world);
void paper_world_close (PaperWorld *world);

/* A child of a template that has to be there. */
gpointer paper_world_get_child (gpointer widget, GType type, const char *name);

/* Which child of the page's stack is shown. */
const char *paper_world_get_shown (PaperWorld *world);

/* Lets everything that was asked of the workspace be done, and be shown. */
void paper_world_settle (PaperWorld *world);

/* Runs a job as somebody else would, with the page looking on. */
void paper_world_run (PaperWorld *world, WtJob *job);

/* Presses a key, or the keys of a text, at the form. */
void paper_world_press (PaperWorld *world, guint keyval);
void paper_world_type (PaperWorld *world, const char *keys);

/* Writes on the line of the current question, as keys would. */
void paper_world_write (PaperWorld *world, const char *text);

/* The form with this number as the workspace has it, or %NULL (transfer full). */
WtResponse *paper_world_find (PaperWorld *world, gint64 serial);
