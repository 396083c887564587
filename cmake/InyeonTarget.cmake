# inyeon_library(NAME sources...): a library of this project with its warnings, its include root (the
# repository's root: headers are included as "graph/model/span.h").
include_guard()

if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(INYEON_CCACHE ccache)
  if(INYEON_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${INYEON_CCACHE})
  endif()
endif()

function(inyeon_compile_settings target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF POSITION_INDEPENDENT_CODE ON)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                           $<$<BOOL:${INYEON_WERROR}>:-Werror>)
  # GCC 12 sees overlaps and overruns in std::string that are not there (GCC bugs 105651, 105329).
  target_compile_options(${target} PRIVATE "$<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overread>")
  # Paths in debug information stay relative, so that a compiler cache serves every checkout.
  target_compile_options(${target} PRIVATE -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=)
  if(INYEON_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined
                                             -fno-sanitize-recover=undefined -O1)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

function(inyeon_library target)
  add_library(${target} STATIC ${ARGN})
  add_library(inyeon::${target} ALIAS ${target})
  inyeon_compile_settings(${target})
  target_include_directories(
    ${target} PUBLIC ${PROJECT_SOURCE_DIR})
endfunction()
