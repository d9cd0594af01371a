#include "wt-template-versions.h"

struct _WtTemplateVersions
{
  GObject parent_instance;

  WtChecklistTemplate *template; /* (owned) */
  GPtrArray *versions;           /* (owned) of WtChecklist, the newest first */
  gint64 n_answered;
  gboolean is_for_new_projects;
};

G_DEFINE_FINAL_TYPE (WtTemplateVersions, wt_template_versions, G_TYPE_OBJECT)

static void
wt_template_versions_finalize (GObject *object)
{
  WtTemplateVersions *self = WT_TEMPLATE_VERSIONS (object);

  g_clear_object (&self->template);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (wt_template_versions_parent_class)->finalize (object);
}

static void
wt_template_versions_class_init (WtTemplateVersionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_template_versions_finalize;
}

static void
wt_template_versions_init (WtTemplateVersions *self)
{
}

WtTemplateVersions *
wt_template_versions_new (WtChecklistTemplate *template,
                          GPtrArray *versions,
                          gint64 n_answered,
                          gboolean is_for_new_projects)
{
  WtTemplateVersions *self = g_object_new (WT_TYPE_TEMPLATE_VERSIONS, NULL);

  self->template = g_object_ref (template);
  self->versions = versions;
  self->n_answered = n_answered;
  self->is_for_new_projects = is_for_new_projects;
  return self;
}

WtChecklistTemplate *
wt_template_versions_get_template (WtTemplateVersions *self)
{
  return self->template;
}

WtChecklist *
wt_template_versions_get_newest (WtTemplateVersions *self)
{
  return g_ptr_array_index (self->versions, 0);
}

gint64
wt_template_versions_get_n_answered (WtTemplateVersions *self)
{
  return self->n_answered;
}

gboolean
wt_template_versions_is_for_new_projects (WtTemplateVersions *self)
{
  return self->is_for_new_projects;
}

char **
wt_template_versions_dup_ids (WtTemplateVersions *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->versions->len; i++)
    {
      WtChecklist *version = g_ptr_array_index (self->versions, i);

      for (guint j = 0; j < wt_checklist_get_n_principles (version); j++)
        g_strv_builder_add (ids, wt_checklist_get_principle (version, j)->id);
      for (guint j = 0; j < wt_checklist_get_n_prompts (version); j++)
        g_strv_builder_add (ids, wt_checklist_get_prompt (version, j)->id);
    }
  return g_strv_builder_end (ids);
}
