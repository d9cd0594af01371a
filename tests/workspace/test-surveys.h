#pragma once

#include "test-support.h"

/* Surveys of other kinds than the toolkit's, for tests of results. */

/* Questions: "reached" choice (Letter, Poster, Website), "helped" choices (Interpreter, Large
 * print, Transport), "miles" number, "visited" date, "rating" scale, "again" yes-no, "best" text,
 * "worst" text. */
extern const char TEST_SURVEY_ALL_KINDS[];

/* A version after it: without "helped", with the choice "Word of mouth" in place of "Letter". */
extern const char TEST_SURVEY_ALL_KINDS_LATER[];

/* The Friends and Family Test: "experience" with its six answers, and "why" text. */
extern const char TEST_SURVEY_FRIENDS[];

/* Adds a version of a survey beside the program; returns its id. */
gint64 test_add_survey_version (TestWorkspace *test, const char *definition, int version);

/* A batch for forms of a survey; returns its id. */
gint64
test_add_survey_batch (TestWorkspace *test, gint64 activity_id, gint64 survey_id, gint64 expected);

/* A form with these keys; each V and T takes the next of @values, which are separated by "|". */
void test_add_survey_form (
    TestWorkspace *test, gint64 batch_id, gint64 serial, const char *answers, const char *values);
