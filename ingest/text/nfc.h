// Normalisation form C.
#pragma once

#include "ingest/text/mapped_text.h"

namespace inyeon {

/// The text in NFC, its offsets led on to where the text came from. NUL becomes U+FFFD, since what
/// comes after the readers may end strings there.
MappedText to_nfc(MappedText input);

}  // namespace inyeon
