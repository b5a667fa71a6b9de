# Shared by scripts/run, scripts/test and .ci/run, which source it.
# shellcheck shell=bash

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

# What a build needs, by the names Debian 12 gives it.
packages=(
  g++ cmake ninja-build pkg-config
  libre2-dev libyaml-cpp-dev doctest-dev libutf8proc-dev libfmt-dev libcli11-dev
  nlohmann-json3-dev libsimdjson-dev
  {wamerican,wbritish,wcanadian}{-small,,-large,-huge,-insane}
)

say() { printf 'factlint: %s\n' "$*" >&2; }

# Runs a command with its output in a log, which is shown when the command fails.
logged() {
  local log=$1
  shift
  if ! "$@" </dev/null >"$log" 2>&1; then
    cat "$log" >&2
    say "failed: $1 (log: $log)"
    return 2
  fi
}

packages_changed=

# Installs those of the packages that are missing. Where there is no dpkg, CMake says what it lacks.
install_packages() {
  command -v dpkg-query >/dev/null || return 0
  local present missing=() name as_root=()
  present=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
  for name in "$@"; do
    [[ $'\n'$present$'\n' == *$'\n'"installed $name"$'\n'* ]] || missing+=("$name")
  done
  ((${#missing[@]})) || return 0

  if ((EUID != 0)); then
    if ! sudo -n true 2>/dev/null; then
      say "packages are missing; as root, run: apt-get install --no-install-recommends ${missing[*]}"
      return 2
    fi
    as_root=(sudo -n)
  fi
  say "installing ${#missing[@]} packages"
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  mkdir -p "$root/build"
  logged "$root/build/apt.log" "${as_root[@]}" update || return
  logged "$root/build/apt.log" "${as_root[@]}" install -y --no-install-recommends "${missing[@]}" ||
    return
  packages_changed=yes
}

# Says once that something is being built, as soon as the output of the build shows it.
announce() {
  local line said=
  while IFS= read -r line; do
    if [[ -z $said && $line =~ ^\[[1-9] ]]; then
      say "building in build/$1"
      said=yes
    fi
  done
}

# Configures a build again only when what it was configured from has changed.
configure() {
  local preset=$1 tree=$root/build/$1
  shift
  # A tree that was moved or copied names its old place, and CMake refuses it.
  if [[ -f $tree/CMakeCache.txt ]] &&
    ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$tree/CMakeCache.txt"; then
    rm -rf "$tree"
  fi
  if [[ -n $packages_changed || ! -f $tree/build.ninja || $root/CMakePresets.json -nt $tree/build.ninja ]]; then
    say "configuring build/$preset"
    logged "$root/build/$preset.log" cmake -S "$root" --preset "$preset" "$@" || return
    touch "$tree/build.ninja"
  fi
}

# Brings build/PRESET up to date: build PRESET [CMAKE-ARGUMENT…]. Quiet unless there is work.
build() {
  local preset=$1 log=$root/build/$1.log status=0
  install_packages "${packages[@]}" || return
  mkdir -p "$root/build"
  # Two builds in one tree at once would spoil it.
  exec 9>"$root/build/$preset.lock"
  flock 9
  configure "$@" || return
  NINJA_STATUS='[%f/%t] ' cmake --build "$root/build/$preset" --parallel "$(nproc)" \
    </dev/null 2>&1 | tee "$log" | announce "$preset" || status=2
  exec 9>&-
  if ((status)); then
    cat "$log" >&2
    say "the build failed (log: $log)"
  fi
  return "$status"
}
