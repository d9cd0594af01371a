#include "wt-form-press-private.h"

#include "wt-document.h"

/* Lengths, in multiples of the letters' size. */
#define BEFORE_BOXES 0.6
#define AFTER_BOX 0.7
#define COLUMN_GAP 1.2
#define ROW_GAP 0.35

#define MOST_COLUMNS 3

/* A choice that is higher may go on on the next page. */
#define HIGHEST_CHOICE WT_FORM_MM (80)

/* Where the boxes of a question stand. */
typedef struct
{
  double left, pitch, width; /* of a column, the last with its gap left out */
  double box;
  guint n_columns, n_rows;
} ChoiceGrid;

static ChoiceGrid
make_grid (
    WtFormPress *press, const WtFormTexts *choices, guint n_choices, double box, double least_pitch)
{
  double size = press->document.size, words = 0;
  double whole = WT_DOCUMENT_WIDTH - 2 * WT_FORM_MARGIN - press->indent;
  ChoiceGrid grid = { .left = WT_FORM_MARGIN + press->indent, .box = box };

  for (guint i = 0; i < n_choices; i++)
    words = MAX (words, wt_form_press_get_width (press, &choices[i], &(WtDocumentWords){ 0 }));
  grid.pitch = MAX (least_pitch, box + (AFTER_BOX + COLUMN_GAP) * size + words);
  grid.n_columns =
      (guint) CLAMP ((whole + COLUMN_GAP * size) / grid.pitch, 1, MIN (MOST_COLUMNS, n_choices));
  grid.n_rows = (n_choices + grid.n_columns - 1) / grid.n_columns;
  grid.n_columns = (n_choices + grid.n_rows - 1) / grid.n_rows;
  if (grid.n_columns == 1)
    grid.pitch = whole + COLUMN_GAP * size;
  else if (least_pitch == 0)
    grid.pitch = (whole + COLUMN_GAP * size) / grid.n_columns;
  grid.width = grid.pitch - COLUMN_GAP * size;
  return grid;
}

/* Gives the rows from @first on, which hold the words of a choice, their box. The words stand
 * beside its middle or, if there are many, start there. */
static void
add_box (WtFormPress *press, WtDocumentFlow *column, guint first, double x, double box)
{
  WtDocumentRow *row = g_ptr_array_index (column->rows, first);
  double words = wt_form_flow_get_height (column, first);
  double centred = column->rows->len - first > WT_FORM_VOICES ? row->height : words;
  double offset = MAX (0, (box - centred) / 2);

  wt_document_row_move (row, offset);
  row->height += offset;
  if (words <= HIGHEST_CHOICE)
    row = wt_document_flow_join (column, first);
  row->height = MAX (row->height, box);
  wt_form_press_add_box (
      press, row, x, column->rows->len - first > 1 ? 0 : MAX (0, (centred - box) / 2), box, box);
}

/* Makes all rows of all columns equally high, so that they stand in lines. */
static void
align (WtDocumentFlow *columns, guint n_columns)
{
  double height = 0;

  for (guint i = 0; i < n_columns; i++)
    for (guint j = 0; j < columns[i].rows->len; j++)
      height = MAX (height, ((WtDocumentRow *) g_ptr_array_index (columns[i].rows, j))->height);
  for (guint i = 0; i < n_columns; i++)
    for (guint j = 0; j < columns[i].rows->len; j++)
      {
        WtDocumentRow *row = g_ptr_array_index (columns[i].rows, j);

        wt_document_row_move (row, (height - row->height) / 2);
        row->height = height;
      }
}

void
wt_form_set_choices (WtFormPress *press,
                     WtDocumentFlow *flow,
                     const WtFormTexts *choices,
                     guint n_choices,
                     double box,
                     double least_pitch)
{
  double size = press->document.size;
  ChoiceGrid grid = make_grid (press, choices, n_choices, box, least_pitch);
  WtDocumentFlow columns[MOST_COLUMNS];

  for (guint i = 0; i < grid.n_columns; i++)
    wt_document_flow_init (&columns[i], &press->document, grid.left + i * grid.pitch, grid.width);
  for (guint i = 0; i < n_choices; i++)
    {
      WtDocumentFlow *column = &columns[i / grid.n_rows];
      double words = box + AFTER_BOX * size;
      /* No wider than they are, so that words from right to left stand at their box as well. */
      double width = MIN (grid.width - words,
                          wt_form_press_get_width (press, &choices[i], &(WtDocumentWords){ 0 }));
      guint first = column->rows->len;

      wt_form_press_add_texts (press, column, first, ROW_GAP * size, &choices[i],
                               &(WtDocumentWords){ 0 }, column->x + words, width);
      add_box (press, column, first, column->x, box);
    }
  if (grid.n_columns > 1)
    align (columns, grid.n_columns);
  wt_form_press_add_beside (flow, BEFORE_BOXES * size, columns, grid.n_columns);
}
