# Debian packages by CPack: inyeon, libinyeon<SOVERSION>, libinyeon-dev (docs/packaging.md).
include_guard()
set(inyeon_deb_library libinyeon${INYEON_SOVERSION})
set(inyeon_debian ${PROJECT_SOURCE_DIR}/packaging/debian)

# What Debian wants under /usr/share/doc of each package.
find_program(INYEON_GZIP gzip)
foreach(entry "program;inyeon" "library;${inyeon_deb_library}" "development;libinyeon-dev")
  list(GET entry 0 component)
  list(GET entry 1 package)
  set(folder ${CMAKE_INSTALL_DATADIR}/doc/${package})
  install(FILES ${inyeon_debian}/copyright DESTINATION ${folder} COMPONENT ${component})
  if(INYEON_GZIP)
    set(changelog ${PROJECT_BINARY_DIR}/packaging/${package}/changelog.gz)
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/packaging/${package})
    add_custom_command(OUTPUT ${changelog} VERBATIM
                       COMMAND sh -c "\"$1\" -9nc \"$2\" > \"$3\"" sh ${INYEON_GZIP} ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${changelog}
                       DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
    list(APPEND inyeon_changelogs ${changelog})
    install(FILES ${changelog} DESTINATION ${folder} COMPONENT ${component})
  endif()
endforeach()
add_custom_target(inyeon_changelogs ALL DEPENDS ${inyeon_changelogs})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME inyeon)
set(CPACK_PACKAGE_VENDOR "The Inyeon authors")
set(CPACK_PACKAGE_CONTACT "The Inyeon authors <maintainers@inyeon.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program library development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME inyeon)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
# What is opened when it is needed (graph/model/late_library.h) is seen by no tool.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "libcurl4, libxgboost0")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS fonts-nanum)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "news articles to a knowledge graph
 Inyeon reads news articles, Korean and English, and builds a graph of who does
 what with whom, with the sentence that says so behind each relation. It runs
 offline and without a language model, answers questions from the command line
 and exports to GraphML, JSON-LD, RDF, CSV, Neo4j, Graphviz and HTML.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${inyeon_deb_library})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS libcurl4)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "news articles to a knowledge graph: shared library
 The library of Inyeon, for programs that read articles or ask a graph.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libinyeon-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "${inyeon_deb_library} (= ${PROJECT_VERSION})")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "news articles to a knowledge graph: development files
 Headers, the static library, and the files by which CMake and pkg-config find
 Inyeon's library.")
include(CPack)
