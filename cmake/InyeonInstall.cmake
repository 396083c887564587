# What is installed, in three components: the program, the shared library, and what building against it needs.
include_guard()
include(CMakePackageConfigHelpers)
set(inyeon_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/inyeon)

install(TARGETS inyeon RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(TARGETS inyeon_shared EXPORT inyeonTargets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library NAMELINK_COMPONENT development)
install(EXPORT inyeonTargets NAMESPACE inyeon:: DESTINATION ${inyeon_package_dir} COMPONENT development)
# Who links the static library links what it stands on: only then are those packages looked for.
install(TARGETS inyeon_static EXPORT inyeonStaticTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(EXPORT inyeonStaticTargets NAMESPACE inyeon:: DESTINATION ${inyeon_package_dir} COMPONENT development)

file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/public_headers.txt inyeon_patterns REGEX "^[^#]")
foreach(pattern IN LISTS inyeon_patterns)
  file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/${pattern})
  cmake_path(GET pattern PARENT_PATH folder)
  list(TRANSFORM headers PREPEND ${PROJECT_SOURCE_DIR}/)
  install(FILES ${headers} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/inyeon/${folder} COMPONENT development)
endforeach()

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/inyeonConfig.cmake.in ${PROJECT_BINARY_DIR}/inyeonConfig.cmake
  INSTALL_DESTINATION ${inyeon_package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/inyeonConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/inyeonConfig.cmake ${PROJECT_BINARY_DIR}/inyeonConfigVersion.cmake
        DESTINATION ${inyeon_package_dir} COMPONENT development)

# The file finds its prefix from where it lies, so that what is installed may be moved.
file(RELATIVE_PATH inyeon_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${CMAKE_CURRENT_LIST_DIR}/inyeon.pc.in ${PROJECT_BINARY_DIR}/inyeon.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/inyeon.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
