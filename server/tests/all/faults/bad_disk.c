/* A disk that fails on demand. Loaded before the C library, it stands in for the calls that write: while a file named
   by WAYMARK_FAULT says "full", "write" or "sync", they fail for every file below the directory WAYMARK_FAULT_AT as a
   full disk, a broken one or one that cannot make sure would. Each failure adds a byte to WAYMARK_FAULT_COUNT.

   With WAYMARK_FAULT_TRACE, every write below that directory is noted in that file before it is made, and every time it
   was made sure of once it is: from this can be told what a power cut at any instant would have left. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static ssize_t really_write(int fd, const void *bytes, size_t count) {
    REAL(ssize_t, "write", int, const void *, size_t);
    return real(fd, bytes, count);
}

/* Which fault is on: 'f', 'w', 's', or 0. */
static char fault(void) {
    const char *path = getenv("WAYMARK_FAULT");
    char first = 0;
    if (!path) return 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return 0;
    if (read(fd, &first, 1) != 1) first = 0;
    close(fd);
    return first;
}

/* The name of a file below our directory, or an empty one. */
static void name_of(int fd, char found[PATH_MAX]) {
    char name[64], path[PATH_MAX];
    const char *at = getenv("WAYMARK_FAULT_AT");
    found[0] = 0;
    if (!at) return;
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(name, path, sizeof path - 1);
    if (length < 0) return;
    path[length] = 0;
    if (strncmp(path, at, strlen(at)) == 0) strcpy(found, path + strlen(at));
}

static int is_ours(int fd) {
    char name[PATH_MAX];
    name_of(fd, name);
    return name[0] != 0;
}

/* Notes one step, in one piece: the kind, the instant, the place, how many bytes follow, and the file. */
static void note(char kind, int fd, off64_t at, const void *bytes, size_t length) {
    const char *trace = getenv("WAYMARK_FAULT_TRACE");
    char name[PATH_MAX], head[PATH_MAX + 96];
    struct timespec now;
    if (!trace) return;
    name_of(fd, name);
    if (!name[0]) return;
    clock_gettime(CLOCK_REALTIME, &now);
    int size = snprintf(head, sizeof head, "%c %lld %lld %zu %s\n", kind,
        (long long)now.tv_sec * 1000000000LL + now.tv_nsec, (long long)at, length, name);
    int into = open(trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (into < 0) return;
    struct iovec parts[2] = {{head, (size_t)size}, {(void *)bytes, length}};
    (void)!syscall(SYS_writev, into, parts, length ? 2 : 1);
    close(into);
}

static void count(void) {
    const char *path = getenv("WAYMARK_FAULT_COUNT");
    if (!path) return;
    int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0) return;
    (void)!really_write(fd, ".", 1);
    close(fd);
}

/* The error that a write of this file gets now, or 0. */
static int write_fault(int fd) {
    if (!is_ours(fd)) return 0;
    char on = fault();
    if (on != 'f' && on != 'w') return 0;
    count();
    return on == 'f' ? ENOSPC : EIO;
}

static int sync_fault(int fd) {
    if (!is_ours(fd) || fault() != 's') return 0;
    count();
    return EIO;
}

#define OR_FAIL(wrong) \
    int error = wrong; \
    if (error) { errno = error; return -1; }

ssize_t write(int fd, const void *bytes, size_t length) {
    OR_FAIL(write_fault(fd));
    note('w', fd, lseek64(fd, 0, SEEK_CUR), bytes, length);
    return really_write(fd, bytes, length);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
    OR_FAIL(write_fault(fd));
    note('w', fd, at, bytes, length);
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
    return real(fd, bytes, length, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
    OR_FAIL(write_fault(fd));
    note('w', fd, at, bytes, length);
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    return real(fd, bytes, length, at);
}

ssize_t writev(int fd, const struct iovec *parts, int number) {
    OR_FAIL(write_fault(fd));
    REAL(ssize_t, "writev", int, const struct iovec *, int);
    return real(fd, parts, number);
}

int ftruncate(int fd, off_t length) {
    OR_FAIL(write_fault(fd));
    note('t', fd, length, "", 0);
    REAL(int, "ftruncate", int, off_t);
    return real(fd, length);
}

int ftruncate64(int fd, off64_t length) {
    OR_FAIL(write_fault(fd));
    note('t', fd, length, "", 0);
    REAL(int, "ftruncate64", int, off64_t);
    return real(fd, length);
}

int fallocate(int fd, int mode, off_t at, off_t length) {
    OR_FAIL(write_fault(fd));
    REAL(int, "fallocate", int, int, off_t, off_t);
    return real(fd, mode, at, length);
}

int posix_fallocate(int fd, off_t at, off_t length) {
    int error = write_fault(fd);
    if (error) return error;
    REAL(int, "posix_fallocate", int, off_t, off_t);
    return real(fd, at, length);
}

int fsync(int fd) {
    OR_FAIL(sync_fault(fd));
    REAL(int, "fsync", int);
    int done = real(fd);
    if (done == 0) note('s', fd, 0, "", 0);
    return done;
}

int fdatasync(int fd) {
    OR_FAIL(sync_fault(fd));
    REAL(int, "fdatasync", int);
    int done = real(fd);
    if (done == 0) note('s', fd, 0, "", 0);
    return done;
}
