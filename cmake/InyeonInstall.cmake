# The package: libraries, headers under include/inyeon, and what find_package(inyeon) reads.
include_guard()
include(CMakePackageConfigHelpers)

get_property(inyeon_libraries GLOBAL PROPERTY INYEON_LIBRARIES)
set(inyeon_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/inyeon)

# A static library's private dependencies are needed when it is linked, so rapidjson goes along.
install(TARGETS inyeon RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ${inyeon_libraries} rapidjson EXPORT inyeonTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT inyeonTargets NAMESPACE inyeon:: DESTINATION ${inyeon_package_dir})
install(DIRECTORY graph ingest export DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/inyeon
        FILES_MATCHING PATTERN "*.h" PATTERN data EXCLUDE PATTERN models EXCLUDE)

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/inyeonConfig.cmake.in ${PROJECT_BINARY_DIR}/inyeonConfig.cmake
  INSTALL_DESTINATION ${inyeon_package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/inyeonConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/inyeonConfig.cmake ${PROJECT_BINARY_DIR}/inyeonConfigVersion.cmake
        DESTINATION ${inyeon_package_dir})
