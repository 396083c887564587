# Man pages and completions, made at build time by the program itself from its table of commands.
include_guard()
set(inyeon_manual_dir ${PROJECT_BINARY_DIR}/manual)
add_custom_command(
  OUTPUT ${inyeon_manual_dir}/made
  COMMAND ${CMAKE_COMMAND} -DINYEON=$<TARGET_FILE:inyeon> -DOUT=${inyeon_manual_dir}
          -P ${CMAKE_CURRENT_LIST_DIR}/MakeManual.cmake
  DEPENDS inyeon ${CMAKE_CURRENT_LIST_DIR}/MakeManual.cmake
  COMMENT "Making man pages and completions")
add_custom_target(inyeon_manual ALL DEPENDS ${inyeon_manual_dir}/made)

install(DIRECTORY ${inyeon_manual_dir}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT program)
install(FILES ${inyeon_manual_dir}/inyeon.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME inyeon COMPONENT program)
install(FILES ${inyeon_manual_dir}/inyeon.zsh
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _inyeon COMPONENT program)
install(FILES ${inyeon_manual_dir}/inyeon.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)
