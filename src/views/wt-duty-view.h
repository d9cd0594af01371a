#pragma once

#include "wt-page.h"
#include "wt-project-life.h"

G_BEGIN_DECLS

/**
 * WtDutyView:
 *
 * Whether the duty to involve people applies to a project, how, why, and who decided that; and
 * the involvement assessment that is drawn from what is recorded. It saves by itself.
 */
#define WT_TYPE_DUTY_VIEW (wt_duty_view_get_type ())
G_DECLARE_FINAL_TYPE (WtDutyView, wt_duty_view, WT, DUTY_VIEW, AdwBin)

/* The page it stands on, which gives it the workspace; to be called once, before anything else. */
void wt_duty_view_set_page (WtDutyView *self, WtPage *page);

/* Shows @life, after each load. What is being edited stays. */
void wt_duty_view_set_life (WtDutyView *self, WtProjectLife *life);

/* Names of who may have decided (nullable): a list of WtNamedItem. */
void wt_duty_view_set_names (WtDutyView *self, GListModel *names);

void wt_duty_view_set_read_only (WtDutyView *self, gboolean is_read_only);

/* Whether something waits to be saved, or is being saved. */
gboolean wt_duty_view_is_editing (WtDutyView *self);

/* Saves what is being typed. */
void wt_duty_view_flush (WtDutyView *self);

G_END_DECLS
