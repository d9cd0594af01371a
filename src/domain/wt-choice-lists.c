#include "wt-choice-lists.h"

struct _WtChoiceLists
{
  GObject parent_instance;

  WtSettings *settings;      /* (owned) */
  GListModel *organisations; /* (owned) */
  GListModel *directorates;  /* (owned) */
  GListModel *projects;      /* (owned) */
  GListModel *names;         /* (owned) */
};

G_DEFINE_FINAL_TYPE (WtChoiceLists, wt_choice_lists, G_TYPE_OBJECT)

static void
wt_choice_lists_finalize (GObject *object)
{
  WtChoiceLists *self = WT_CHOICE_LISTS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->organisations);
  g_clear_object (&self->directorates);
  g_clear_object (&self->projects);
  g_clear_object (&self->names);

  G_OBJECT_CLASS (wt_choice_lists_parent_class)->finalize (object);
}

static void
wt_choice_lists_class_init (WtChoiceListsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wt_choice_lists_finalize;
}

static void
wt_choice_lists_init (WtChoiceLists *self)
{
}

WtChoiceLists *
wt_choice_lists_new (WtSettings *settings,
                     GListModel *organisations,
                     GListModel *directorates,
                     GListModel *projects,
                     GListModel *names)
{
  WtChoiceLists *self = g_object_new (WT_TYPE_CHOICE_LISTS, NULL);

  self->settings = settings;
  self->organisations = organisations;
  self->directorates = directorates;
  self->projects = projects;
  self->names = names;
  return self;
}

WtSettings *
wt_choice_lists_get_settings (WtChoiceLists *self)
{
  return self->settings;
}

GListModel *
wt_choice_lists_get_organisations (WtChoiceLists *self)
{
  return self->organisations;
}

GListModel *
wt_choice_lists_get_directorates (WtChoiceLists *self)
{
  return self->directorates;
}

GListModel *
wt_choice_lists_get_projects (WtChoiceLists *self)
{
  return self->projects;
}

GListModel *
wt_choice_lists_get_names (WtChoiceLists *self)
{
  return self->names;
}
