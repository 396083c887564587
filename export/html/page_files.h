// What the page is made of, put into the program when it is built.
#pragma once

#include <span>

#include "graph/model/embedded_file.h"

namespace inyeon {

/// The files of this folder: page.html, style.css, script/*.js.
std::span<const EmbeddedFile> html_files();

/// D3's modules and their licences, from Debian's packages: "nodejs/d3-zoom/dist/d3-zoom.min.js",
/// "doc/node-d3-zoom/copyright".
std::span<const EmbeddedFile> html_libraries();

}  // namespace inyeon
