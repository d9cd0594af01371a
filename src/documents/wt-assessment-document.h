#pragma once

#include "wt-document.h"
#include "wt-edition.h"
#include "wt-project-life.h"

G_BEGIN_DECLS

/**
 * wt_assessment_document_new:
 * @life: what is recorded of the project
 * @organisation: whose workspace it is in; may be ""
 * @question: what a champion asks of a project
 * @today: the day that it is of
 * @edition: for whom it is
 * @names: persons whom nothing written may name, see wt-person-names.h; empty for an internal
 * edition
 *
 * The involvement assessment of a project on one page: whether the duty to involve applies, who is
 * involved, how far, what was done, what is missing and how people shaped it. Of people, only the
 * project's lead and whoever decided about the duty are named; stakeholders that are persons are
 * counted. A public edition names nobody, has no small numbers of people, and nothing that is for
 * the people at work. Nothing of @life is kept.
 *
 * Returns: (transfer full): the document, always of one page
 */
WtDocument *wt_assessment_document_new (WtProjectLife *life,
                                        const char *organisation,
                                        const char *question,
                                        const char *today,
                                        WtEdition edition,
                                        GPtrArray *names);

G_END_DECLS
