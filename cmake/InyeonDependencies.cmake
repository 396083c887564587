# Every outside library, in one place. All of them are Debian packages (see tests/run.sh).
include_guard()
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(SQLite3 REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(TBB REQUIRED)
find_package(fmt REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(RapidJSON REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph)
<<<<<<< HEAD
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
=======
pkg_check_modules(FONTCONFIG REQUIRED IMPORTED_TARGET fontconfig)
>>>>>>> main
pkg_check_modules(SERD REQUIRED IMPORTED_TARGET serd-0)

# RapidJSON's package gives an include folder; a target carries it, quiet about its warnings.
add_library(rapidjson INTERFACE)
target_include_directories(rapidjson SYSTEM INTERFACE ${RAPIDJSON_INCLUDE_DIRS} ${RapidJSON_INCLUDE_DIRS})
target_compile_definitions(rapidjson INTERFACE RAPIDJSON_HAS_STDSTRING=1)
