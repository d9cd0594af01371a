#include "wt-principle-list.h"

#include "wt-principle-editor.h"

#include <glib/gi18n.h>

struct _WtPrincipleList
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkButton *add_button;

  WtChecklistDraft *draft; /* (owned) (nullable) */
  GPtrArray *sections;     /* (owned) of WtPrincipleEditor, held by the box */
};

/* Where a part is; a principle has no position. */
typedef struct
{
  guint principle;
  int position;
} Place;

#define NO_POSITION (-1)

G_DEFINE_FINAL_TYPE (WtPrincipleList, wt_principle_list, ADW_TYPE_BIN)

static WtPrincipleEditor *
get_section (WtPrincipleList *self, guint index)
{
  return g_ptr_array_index (self->sections, index);
}

static guint
count_prompts (WtPrincipleList *self, guint principle)
{
  return g_list_model_get_n_items (wt_draft_principle_get_prompts (
      wt_principle_editor_get_principle (get_section (self, principle))));
}

static gboolean
find_part (WtPrincipleList *self, const char *id, Place *place)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      WtPrincipleEditor *section = get_section (self, i);

      *place = (Place){ i, NO_POSITION };
      if (g_str_equal (wt_draft_principle_get_id (wt_principle_editor_get_principle (section)), id))
        return TRUE;
      for (guint j = 0; j < count_prompts (self, i); j++)
        {
          WtDraftPrompt *prompt =
              wt_prompt_editor_get_prompt (wt_principle_editor_get_row (section, j));

          place->position = (int) j;
          if (g_str_equal (wt_draft_prompt_get_id (prompt), id))
            return TRUE;
        }
    }
  return FALSE;
}

static void
focus_title (WtPrincipleList *self, guint principle, WtPartRowWidget widget)
{
  wt_part_row_focus (wt_principle_editor_get_title_row (get_section (self, principle)), widget);
}

static void
focus_prompt (WtPrincipleList *self, const Place *place, WtPartRowWidget part)
{
  WtPromptEditor *row =
      wt_principle_editor_get_row (get_section (self, place->principle), (guint) place->position);

  if (row != NULL)
    wt_part_row_focus (WT_PART_ROW (row), part);
  else
    focus_title (self, place->principle, WT_PART_ROW_TEXT);
}

/* Where a prompt goes from @from by @step; the same place when there is nowhere to go. */
static Place
find_next_place (WtPrincipleList *self, const Place *from, int step)
{
  Place to = { from->principle, from->position + step };

  if (to.position >= 0 && to.position < (int) count_prompts (self, from->principle))
    return to;
  if (step < 0 && from->principle > 0)
    return (Place){ from->principle - 1, (int) count_prompts (self, from->principle - 1) };
  if (step > 0 && from->principle + 1 < self->sections->len)
    return (Place){ from->principle + 1, 0 };
  return *from;
}

static void
move_prompt (WtPrincipleList *self, const Place *from, const Place *to)
{
  WtPromptEditor *row =
      wt_principle_editor_get_row (get_section (self, from->principle), (guint) from->position);
  WtPartRowWidget part = wt_part_row_get_focused (WT_PART_ROW (row));

  wt_checklist_draft_move_prompt (self->draft, from->principle, (guint) from->position,
                                  to->principle, (guint) to->position);
  focus_prompt (self, to, part);
}

static void
move_principle (WtPrincipleList *self, guint from, guint to)
{
  WtPartRowWidget focused =
      wt_part_row_get_focused (wt_principle_editor_get_title_row (get_section (self, from)));

  wt_checklist_draft_move_principle (self->draft, from, to);
  focus_title (self, to, focused);
}

static void
move_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtPrincipleList *self = WT_PRINCIPLE_LIST (widget);
  const char *id;
  int step;
  Place from, to;

  g_variant_get (parameter, "(&si)", &id, &step);
  if (!find_part (self, id, &from))
    return;
  if (from.position != NO_POSITION)
    {
      to = find_next_place (self, &from, step);
      if (to.principle != from.principle || to.position != from.position)
        move_prompt (self, &from, &to);
      else
        gtk_widget_error_bell (widget);
    }
  else if (step < 0 ? from.principle > 0 : from.principle + 1 < self->sections->len)
    move_principle (self, from.principle, (guint) ((int) from.principle + step));
  else
    gtk_widget_error_bell (widget);
}

/* Where a part ends up that is taken away at @from and put before or behind @onto. */
static guint
count_to (guint from, guint onto, gboolean is_behind)
{
  guint to = onto + (is_behind ? 1 : 0);

  return from < to ? to - 1 : to;
}

static void
drop_prompt (WtPrincipleList *self, const Place *from, const Place *onto, gboolean is_behind)
{
  Place to = *onto;

  if (onto->position == NO_POSITION)
    to.position = 0;
  else if (onto->principle == from->principle)
    to.position = (int) count_to ((guint) from->position, (guint) onto->position, is_behind);
  else
    to.position = onto->position + (is_behind ? 1 : 0);
  move_prompt (self, from, &to);
}

static void
drop_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtPrincipleList *self = WT_PRINCIPLE_LIST (widget);
  const char *dragged, *target;
  gboolean is_behind;
  Place from, onto;

  g_variant_get (parameter, "(&s&sb)", &dragged, &target, &is_behind);
  if (!find_part (self, dragged, &from) || !find_part (self, target, &onto))
    return;
  if (from.position != NO_POSITION)
    drop_prompt (self, &from, &onto, is_behind);
  else if (from.principle != onto.principle)
    move_principle (
        self, from.principle,
        count_to (from.principle, onto.principle, is_behind || onto.position != NO_POSITION));
}

static void
remove_part (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtPrincipleList *self = WT_PRINCIPLE_LIST (widget);
  Place place;

  if (!find_part (self, g_variant_get_string (parameter, NULL), &place))
    return;
  if (place.position != NO_POSITION)
    {
      wt_checklist_draft_remove_prompt (self->draft, place.principle, (guint) place.position);
      place.position = MIN (place.position, (int) count_prompts (self, place.principle) - 1);
      focus_prompt (self, &place, WT_PART_ROW_TEXT);
      return;
    }
  wt_checklist_draft_remove_principle (self->draft, place.principle);
  if (self->sections->len > 0)
    focus_title (self, MIN (place.principle, self->sections->len - 1), WT_PART_ROW_TEXT);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

static void
add_prompt (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtPrincipleList *self = WT_PRINCIPLE_LIST (widget);
  Place place;

  if (!find_part (self, g_variant_get_string (parameter, NULL), &place))
    return;
  place.position = place.position != NO_POSITION ? place.position + 1
                                                 : (int) count_prompts (self, place.principle);
  wt_checklist_draft_add_prompt (self->draft, place.principle, (guint) place.position);
  focus_prompt (self, &place, WT_PART_ROW_TEXT);
}

/* From a principle to its first prompt; from a prompt to a new one, unless it is empty itself. */
static void
go_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtPrincipleList *self = WT_PRINCIPLE_LIST (widget);
  WtPromptEditor *row;
  Place place;

  if (!find_part (self, g_variant_get_string (parameter, NULL), &place))
    return;
  row = wt_principle_editor_get_row (get_section (self, place.principle),
                                     (guint) MAX (place.position, 0));
  if (place.position == NO_POSITION && row != NULL)
    wt_part_row_focus (WT_PART_ROW (row), WT_PART_ROW_TEXT);
  else if (place.position != NO_POSITION
           && wt_draft_prompt_get_text (wt_prompt_editor_get_prompt (row))[0] == '\0')
    gtk_widget_error_bell (widget);
  else
    add_prompt (widget, action, parameter);
}

static void
add_principle (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WtPrincipleList *self = WT_PRINCIPLE_LIST (widget);
  guint position = self->sections->len;

  wt_checklist_draft_add_principle (self->draft, position);
  wt_checklist_draft_add_prompt (self->draft, position, 0);
  focus_title (self, position, WT_PART_ROW_TEXT);
}

static GtkWidget *
find_section (WtPrincipleList *self, WtDraftPrinciple *principle)
{
  for (guint i = 0; i < self->sections->len; i++)
    if (wt_principle_editor_get_principle (get_section (self, i)) == principle)
      return g_ptr_array_index (self->sections, i);
  return NULL;
}

static gboolean
has_facts (WtPrincipleList *self)
{
  return wt_model_get_int (WT_MODEL (self->draft), WT_CHECKLIST_DRAFT_SCOPE)
         == WT_CHECKLIST_SCOPE_PROJECT;
}

/* After each change of the draft, not of its lists: a part that moves leaves its list for a moment.
 * Sections that stay keep the focus. */
static void
update (WtPrincipleList *self)
{
  GListModel *principles = wt_checklist_draft_get_principles (self->draft);
  guint n_principles = g_list_model_get_n_items (principles);
  GPtrArray *sections = g_ptr_array_new ();

  for (guint i = 0; i < n_principles; i++)
    {
      g_autoptr (WtDraftPrinciple) principle = g_list_model_get_item (principles, i);
      GtkWidget *section = find_section (self, principle);

      if (section == NULL)
        {
          section = wt_principle_editor_new (principle);
          wt_principle_editor_set_has_facts (WT_PRINCIPLE_EDITOR (section), has_facts (self));
          gtk_box_append (self->box, section);
        }
      g_ptr_array_add (sections, section);
    }
  for (guint i = 0; i < self->sections->len; i++)
    if (!g_ptr_array_find (sections, get_section (self, i), NULL))
      gtk_box_remove (self->box, g_ptr_array_index (self->sections, i));
  g_ptr_array_unref (self->sections);
  self->sections = sections;
  for (guint i = 0; i < sections->len; i++)
    {
      gtk_box_reorder_child_after (self->box, g_ptr_array_index (sections, i),
                                   i > 0 ? g_ptr_array_index (sections, i - 1) : NULL);
      wt_principle_editor_update (get_section (self, i), i, n_principles);
    }
}

static void
on_scope_changed_cb (WtPrincipleList *self)
{
  for (guint i = 0; i < self->sections->len; i++)
    wt_principle_editor_set_has_facts (get_section (self, i), has_facts (self));
}

static void
wt_principle_list_dispose (GObject *object)
{
  WtPrincipleList *self = WT_PRINCIPLE_LIST (object);

  g_ptr_array_set_size (self->sections, 0);
  g_clear_object (&self->draft);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), WT_TYPE_PRINCIPLE_LIST);
  G_OBJECT_CLASS (wt_principle_list_parent_class)->dispose (object);
}

static void
wt_principle_list_finalize (GObject *object)
{
  g_clear_pointer (&WT_PRINCIPLE_LIST (object)->sections, g_ptr_array_unref);
  G_OBJECT_CLASS (wt_principle_list_parent_class)->finalize (object);
}

static void
wt_principle_list_class_init (WtPrincipleListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wt_principle_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = wt_principle_list_finalize;
  gtk_widget_class_install_action (widget_class, "part.move", "(si)", move_part);
  gtk_widget_class_install_action (widget_class, "part.drop", "(ssb)", drop_part);
  gtk_widget_class_install_action (widget_class, "part.remove", "s", remove_part);
  gtk_widget_class_install_action (widget_class, "part.add-prompt", "s", add_prompt);
  gtk_widget_class_install_action (widget_class, "part.go-on", "s", go_on);
  gtk_widget_class_install_action (widget_class, "part.add-principle", NULL, add_principle);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/workingtogether/WorkingTogether/ui/wt-principle-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleList, box);
  gtk_widget_class_bind_template_child (widget_class, WtPrincipleList, add_button);
}

static void
wt_principle_list_init (WtPrincipleList *self)
{
  self->sections = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
wt_principle_list_set_draft (WtPrincipleList *self, WtChecklistDraft *draft)
{
  g_return_if_fail (self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::scope", G_CALLBACK (on_scope_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
