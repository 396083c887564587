# Sourced by examples/quickstart.sh and tests/run.sh: installs what is missing, builds, reports.
# Only Debian's own packages.

build_packages=(g++ cmake ninja-build ccache pkg-config
  libboost-graph-dev rapidjson-dev libicu-dev libgraphviz-dev libfontconfig-dev libsqlite3-dev libxml2-dev
  libtbb-dev libcli11-dev libserd-dev libcurl4-openssl-dev libfmt-dev libxgboost-dev zlib1g-dev libzstd-dev
  node-d3-zoom node-d3-quadtree
  graphviz fonts-nanum)
test_packages=(libgtest-dev python3 python3-networkx python3-igraph python3-rdflib python3-pyld
  raptor2-utils libxml2-utils sqlite3 chromium jq zsh fish dpkg-dev file)

say() { printf '== %s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# quietly LOG COMMAND...: output goes to LOG; its end is shown where the command fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 && return
  tail -n 30 "$log" >&2
  fail "\"$*\" did not succeed; all of its output is in $log"
}

missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
  done
}

install_packages() {
  command -v dpkg-query >/dev/null || fail "this script installs Debian packages; elsewhere install: $*"
  local missing
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "run this as root, or install sudo, or install: ${missing[*]}"
    as_root=(sudo)
  fi
  say "installing ${#missing[@]} packages"
  quietly build/logs/apt-update.log "${as_root[@]}" apt-get update
  quietly build/logs/apt-install.log "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

# configure PRESET [CMAKE OPTION...]
configure() {
  local preset=$1
  shift
  quietly "build/logs/configure-$preset.log" cmake --preset "$preset" "$@"
}

# build PRESET [TARGET...]
build() {
  local preset=$1
  shift
  say "building $preset"
  quietly "build/logs/build-$preset.log" cmake --build --preset "$preset" ${1:+--target "$@"}
}
