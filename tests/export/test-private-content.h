#pragma once

#include "test-content.h"

G_BEGIN_DECLS

/* A content whose names and numbers are so distinctive that they can be searched for in a file: see
 * the lists in test-workbook-public.py, which say what may be where. */
TestContent *test_private_content_new (void);

G_END_DECLS
