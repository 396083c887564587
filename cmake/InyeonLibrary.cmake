# The library for other programs: all parts in one, shared and static. The parts' objects are compiled once.
include_guard()
set(inyeon_parts inyeon_model inyeon_gold inyeon_pack inyeon_names inyeon_ingest inyeon_graph inyeon_export)
foreach(part IN LISTS inyeon_parts)
  list(APPEND inyeon_objects $<TARGET_OBJECTS:${part}>)
  get_target_property(libraries ${part} LINK_LIBRARIES)
  if(libraries)
    list(APPEND inyeon_outside ${libraries})
  endif()
endforeach()
list(REMOVE_DUPLICATES inyeon_outside)
list(FILTER inyeon_outside EXCLUDE REGEX "^inyeon_")
# RapidJSON is headers only, and the objects are compiled.
list(REMOVE_ITEM inyeon_outside rapidjson)

function(inyeon_whole_library target kind export_name)
  add_library(${target} ${kind} ${inyeon_objects})
  add_library(inyeon::${export_name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX OUTPUT_NAME inyeon EXPORT_NAME ${export_name}
                                             ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib
                                             LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/lib)
  target_compile_features(${target} INTERFACE cxx_std_20)
  target_include_directories(${target} INTERFACE $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                                 $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/inyeon>)
  target_link_libraries(${target} PRIVATE ${inyeon_outside})
  if(INYEON_SANITIZE)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()

# Before 1.0 a minor version may change what programs were built against.
inyeon_whole_library(inyeon_shared SHARED inyeon)
set(INYEON_SOVERSION ${PROJECT_VERSION_MAJOR})
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(INYEON_SOVERSION 0.${PROJECT_VERSION_MINOR})
endif()
set_target_properties(inyeon_shared PROPERTIES VERSION ${PROJECT_VERSION} SOVERSION ${INYEON_SOVERSION})
if(NOT INYEON_SANITIZE)
  target_link_options(inyeon_shared PRIVATE -Wl,--no-undefined -Wl,--as-needed)
endif()
inyeon_whole_library(inyeon_static STATIC static)
