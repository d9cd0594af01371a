#include "wt-report-source.h"

#include "wt-report-collection-private.h"

struct _WtReportSource
{
  GObject parent_instance;

  WtReportCollection *collection; /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtReportSource, wt_report_source, G_TYPE_OBJECT)

static void
wt_report_source_finalize (GObject *object)
{
  WtReportSource *self = WT_REPORT_SOURCE (object);

  g_clear_pointer (&self->collection, wt_report_collection_free);
  G_OBJECT_CLASS (wt_report_source_parent_class)->finalize (object);
}

static void
wt_report_source_class_init (WtReportSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_report_source_finalize;
}

static void
wt_report_source_init (WtReportSource *self)
{
}

const WtReportContent *
wt_report_source_get_content (WtReportSource *self)
{
  return &self->collection->content;
}

typedef struct
{
  WtFilter filter;
  WtEdition edition;
} SourceRequest;

static GObject *
load_source (WtJobContext *context, gpointer data, GError **error)
{
  SourceRequest *request = data;
  WtReportCollection *collection =
      wt_report_collection_new (context, &request->filter, request->edition, error);
  WtReportSource *self;

  if (collection == NULL)
    return NULL;
  /* The job ends before its result is used. */
  collection->content.forms = NULL;
  collection->content.forms_data = NULL;
  collection->context = NULL;
  self = g_object_new (WT_TYPE_REPORT_SOURCE, NULL);
  self->collection = collection;
  return G_OBJECT (self);
}

WtJob *
wt_load_report_source_job_new (const WtFilter *filter, WtEdition edition)
{
  SourceRequest *request = g_new0 (SourceRequest, 1);

  request->filter = *filter;
  request->edition = edition;
  return wt_job_new (WT_JOB_REPORT, load_source, request, g_free);
}
