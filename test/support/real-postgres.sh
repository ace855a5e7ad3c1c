#!/bin/bash
# A real PostgreSQL 17 + pgvector on loopback, for CI and local checks, on a
# Debian machine whose own release has no pgvector package.
#
#   real-postgres.sh start   fetch once, initdb once, start, print the URL
#   real-postgres.sh stop    stop the server (data are kept)
#   real-postgres.sh url     print the URL
#   real-postgres.sh bin     print the folder of its programs (pg_dump, pg_restore, psql …)
#   real-postgres.sh destroy stop and remove everything
#
# The packages come from a newer suite (default: trixie) of whatever mirror this
# machine's own apt sources name, into a private apt state: nothing is installed
# on the machine and its own package state is never touched. The binaries run
# under the loader and libraries of that suite, so the older libc is no obstacle,
# and no chroot, mount or container is needed.
set -euo pipefail
SUITE=${REALPG_SUITE:-trixie}
MAJOR=${REALPG_MAJOR:-17}
# Root drops to another account below, which cannot enter root's own home: a directory all may enter.
if [ "$(id -u)" = 0 ]; then CACHE=/var/cache; else CACHE=${XDG_CACHE_HOME:-$HOME/.cache}; fi
HOME_DIR=${REALPG_HOME:-$CACHE/real-postgres}
PORT=${REALPG_PORT:-54317}
DB=${REALPG_DB:-app}
ROOT=$HOME_DIR/root DATA=$HOME_DIR/data APT=$HOME_DIR/apt
BIN=$ROOT/usr/lib/postgresql/$MAJOR/bin
LIBS=$ROOT/usr/lib/x86_64-linux-gnu
LOADER=$LIBS/ld-linux-x86-64.so.2
LOG=$HOME_DIR/server.log
url() { echo "postgres://postgres@127.0.0.1:$PORT/$DB"; }
say() { echo "real-postgres: $*" >&2; }

# PostgreSQL refuses to run as root: drop to an unprivileged account there.
if [ "$(id -u)" = 0 ]; then
  RUNAS=$(getent passwd postgres >/dev/null && echo postgres || echo nobody)
  as() { setpriv --reuid="$RUNAS" --regid="$(id -g "$RUNAS")" --clear-groups --inh-caps=-all env -C / HOME="$HOME_DIR" LC_ALL=C.UTF-8 "$@"; }
else
  RUNAS=$(id -un); as() { env -C / LC_ALL=C.UTF-8 "$@"; }
fi

apt_private() { # apt-get/apt-cache with a private state and the newer suite only
  local tool=$1; shift
  "$tool" -q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$APT/sources.d" \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State="$APT/state" -o Dir::State::status="$APT/state/status" \
    -o Dir::Cache="$APT/cache" -o APT::Install-Recommends=0 -o APT::Install-Suggests=0 \
    -o APT::Sandbox::User=root -o Debug::NoLocking=1 -o Acquire::Languages=none \
    -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@"
}

fetch() {
  [ -e "$ROOT/.complete" ] && return 0
  rm -rf "$ROOT" "$APT"
  mkdir -p "$APT"/{sources.d,state/lists/partial,cache/archives/partial} "$ROOT/usr/lib"
  : >"$APT/state/status"
  local own; own=$(. /etc/os-release && echo "$VERSION_CODENAME")
  # Same mirror, same signing key, newer suite; only Debian's own main archive.
  local n=0 f
  for f in /etc/apt/sources.list.d/*.sources /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -s "$f" ] || continue
    # (a security archive names its suites <codename>-security and stays valid)
    grep -q "\b$own\b" "$f" || continue
    sed "s/\b$own\b/$SUITE/g" "$f" >"$APT/sources.d/$(basename "$f")"; n=$((n+1))
  done
  [ $n -gt 0 ] || { say "no apt source of $own on this machine"; return 1; }
  apt_private apt-get update >"$HOME_DIR/apt.log" 2>&1 || { tail -5 "$HOME_DIR/apt.log" >&2; return 1; }
  # The closure of the server and pgvector, minus what a bare server never loads
  # (maintainer-script helpers, perl, the JIT's LLVM).
  local pkgs
  pkgs=$(apt_private apt-get install --print-uris -y "postgresql-$MAJOR-pgvector" tzdata 2>>"$HOME_DIR/apt.log" |
    sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p" |
    grep -vE '^(perl.*|libperl.*|debconf|ucf|ssl-cert|openssl.*|adduser|passwd|sysvinit.*|init-system-helpers|libllvm.*|llvm.*|netbase|postgresql-common.*|postgresql-client-common|libjson-perl|liblocale-.*|libcommon-sense-perl|libtypes-.*|libjson-xs-perl|mount|systemd.*|login.*|libpam-.*|dpkg|tar|sed|coreutils|sensible-utils|.*-jit)$')
  (cd "$APT/cache/archives" && apt_private apt-get download $pkgs >>"$HOME_DIR/apt.log" 2>&1)
  local d; for d in bin sbin lib lib64; do mkdir -p "$ROOT/usr/$d"; ln -sfn "usr/$d" "$ROOT/$d"; done
  for d in "$APT"/cache/archives/*.deb; do dpkg-deb --fsys-tarfile "$d" | tar -xf - -C "$ROOT" --keep-directory-symlink --no-same-owner --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale --exclude=*.bc; done
  # Every program becomes a wrapper that starts the real one under its own loader.
  local p; for p in initdb postgres pg_ctl psql pg_isready pg_dump pg_restore createdb pgbench; do
    [ -e "$BIN/$p" ] || continue
    mkdir -p "$BIN/real"; mv "$BIN/$p" "$BIN/real/$p"
    printf '#!/bin/sh\nexec "%s" --library-path "%s" --argv0 "%s" "%s" "$@"\n' "$LOADER" "$LIBS" "$BIN/$p" "$BIN/real/$p" >"$BIN/$p"
    chmod 755 "$BIN/$p"
  done
  rm -rf "$APT"; chmod -R a+rX "$HOME_DIR"; touch "$ROOT/.complete"
}

ready() { as "$BIN/pg_isready" -q -h 127.0.0.1 -p "$PORT"; }

start() {
  mkdir -p "$HOME_DIR"; chmod 755 "$HOME_DIR"
  fetch
  if [ ! -e "$DATA/.initialised" ]; then
    rm -rf "$DATA"; install -d -m 700 "$DATA"; [ "$(id -u)" = 0 ] && chown "$RUNAS" "$DATA"
    as "$BIN/initdb" -D "$DATA" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$HOME_DIR/initdb.log" 2>&1 || { tail -5 "$HOME_DIR/initdb.log" >&2; return 1; }
    cat >>"$DATA/postgresql.conf" <<C
listen_addresses = '127.0.0.1'
port = $PORT
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
jit = off
max_connections = 100
shared_buffers = 256MB
maintenance_work_mem = 256MB
C
    touch "$DATA/.initialised"
  fi
  if ! ready; then
    : >>"$LOG"; [ "$(id -u)" = 0 ] && chown "$RUNAS" "$LOG"
    as setsid "$BIN/postgres" -D "$DATA" >>"$LOG" 2>&1 </dev/null &
    local i; for i in $(seq 1 300); do ready && break; sleep 0.1; done
    ready || { say "did not start:"; tail -20 "$LOG" >&2; return 1; }
  fi
  # The port could be somebody else's server: ask it where its data lie.
  local at; at=$(as "$BIN/psql" -XAtq -h 127.0.0.1 -p "$PORT" -U postgres -c 'show data_directory')
  [ "$at" = "$DATA" ] || { say "port $PORT belongs to another server ($at)"; return 1; }
  as "$BIN/psql" -XAtq -h 127.0.0.1 -p "$PORT" -U postgres -c "select 1 from pg_database where datname='$DB'" | grep -q 1 ||
    as "$BIN/psql" -XAtq -h 127.0.0.1 -p "$PORT" -U postgres -c "create database \"$DB\""
  url
}

stop() {
  [ -e "$DATA/postmaster.pid" ] || return 0
  local pid; pid=$(head -1 "$DATA/postmaster.pid")
  kill -INT "$pid" 2>/dev/null || return 0
  local i; for i in $(seq 1 200); do kill -0 "$pid" 2>/dev/null || return 0; sleep 0.1; done
  say "still running: $pid"; return 1
}

case ${1:-} in
  start) start ;;
  stop) stop ;;
  url) url ;;
  bin) echo "$BIN" ;;
  destroy) stop; rm -rf "$HOME_DIR" ;;
  *) echo "usage: $0 start|stop|url|bin|destroy" >&2; exit 2 ;;
esac
