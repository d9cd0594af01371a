#pragma once

#include "wt-choice-lists.h"
#include "wt-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The form with what a project is about. It edits the project it is given; saving is the page's. */
#define WT_TYPE_PROJECT_DETAILS (wt_project_details_get_type ())
G_DECLARE_FINAL_TYPE (WtProjectDetails, wt_project_details, WT, PROJECT_DETAILS, AdwBin)

/* Binds the form to @project, once. */
void wt_project_details_set_project (WtProjectDetails *self, WtProject *project);

/* What there is to choose from; what is chosen stays. */
void wt_project_details_set_choices (WtProjectDetails *self, WtChoiceLists *choices);

/* Shows that there is equality monitoring for the stored project, and how many people it counts. */
void wt_project_details_show_equality (WtProjectDetails *self, gint64 project_id, gint64 people);

/* Puts the focus where the title is typed. */
void wt_project_details_focus_title (WtProjectDetails *self);

/* Takes what is being typed into the date rows. */
void wt_project_details_commit (WtProjectDetails *self);

G_END_DECLS
