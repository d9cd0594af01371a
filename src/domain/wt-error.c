#include "wt-error.h"

/* clang-format off */
G_DEFINE_QUARK (wt-error-quark, wt_error)
/* clang-format on */
