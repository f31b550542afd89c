"""Constants and functions for the mode bits that os.stat() gives."""

# Fields of a stat_result.
ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

# What kind of file it is.
S_IFDIR = 0o040000
S_IFCHR = 0o020000
S_IFBLK = 0o060000
S_IFREG = 0o100000
S_IFIFO = 0o010000
S_IFLNK = 0o120000
S_IFSOCK = 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0

# Who may do what.
S_ISUID = 0o4000
S_ISGID = 0o2000
S_ENFMT = S_ISGID
S_ISVTX = 0o1000
S_IREAD = S_IRUSR = 0o400
S_IWRITE = S_IWUSR = 0o200
S_IEXEC = S_IXUSR = 0o100
S_IRWXU = 0o700
S_IRGRP = 0o040
S_IWGRP = 0o020
S_IXGRP = 0o010
S_IRWXG = 0o070
S_IROTH = 0o004
S_IWOTH = 0o002
S_IXOTH = 0o001
S_IRWXO = 0o007

# File flags and attributes of other systems, which scripts name all the same.
UF_NODUMP = 0x00000001
UF_IMMUTABLE = 0x00000002
UF_APPEND = 0x00000004
UF_OPAQUE = 0x00000008
UF_NOUNLINK = 0x00000010
UF_COMPRESSED = 0x00000020
UF_HIDDEN = 0x00008000
SF_ARCHIVED = 0x00010000
SF_IMMUTABLE = 0x00020000
SF_APPEND = 0x00040000
SF_NOUNLINK = 0x00100000
SF_SNAPSHOT = 0x00200000
FILE_ATTRIBUTE_ARCHIVE = 32
FILE_ATTRIBUTE_COMPRESSED = 2048
FILE_ATTRIBUTE_DEVICE = 64
FILE_ATTRIBUTE_DIRECTORY = 16
FILE_ATTRIBUTE_ENCRYPTED = 16384
FILE_ATTRIBUTE_HIDDEN = 2
FILE_ATTRIBUTE_INTEGRITY_STREAM = 32768
FILE_ATTRIBUTE_NORMAL = 128
FILE_ATTRIBUTE_NOT_CONTENT_INDEXED = 8192
FILE_ATTRIBUTE_NO_SCRUB_DATA = 131072
FILE_ATTRIBUTE_OFFLINE = 4096
FILE_ATTRIBUTE_READONLY = 1
FILE_ATTRIBUTE_REPARSE_POINT = 1024
FILE_ATTRIBUTE_SPARSE_FILE = 512
FILE_ATTRIBUTE_SYSTEM = 4
FILE_ATTRIBUTE_TEMPORARY = 256
FILE_ATTRIBUTE_VIRTUAL = 65536


def S_IMODE(mode):
    """The permission bits of a mode: what os.chmod() can set."""
    return mode & 0o7777


def S_IFMT(mode):
    """The file type bits of a mode."""
    return mode & 0o170000


def S_ISDIR(mode):
    """Is the mode that of a directory?"""
    return mode & 0o170000 == S_IFDIR


def S_ISCHR(mode):
    """Is the mode that of a character device?"""
    return mode & 0o170000 == S_IFCHR


def S_ISBLK(mode):
    """Is the mode that of a block device?"""
    return mode & 0o170000 == S_IFBLK


def S_ISREG(mode):
    """Is the mode that of a regular file?"""
    return mode & 0o170000 == S_IFREG


def S_ISFIFO(mode):
    """Is the mode that of a named pipe?"""
    return mode & 0o170000 == S_IFIFO


def S_ISLNK(mode):
    """Is the mode that of a symbolic link?"""
    return mode & 0o170000 == S_IFLNK


def S_ISSOCK(mode):
    """Is the mode that of a socket?"""
    return mode & 0o170000 == S_IFSOCK


def S_ISDOOR(mode):
    """Is the mode that of a door? There are none here."""
    return False


def S_ISPORT(mode):
    """Is the mode that of an event port? There are none here."""
    return False


def S_ISWHT(mode):
    """Is the mode that of a whiteout? There are none here."""
    return False


_KINDS = {S_IFDIR: "d", S_IFCHR: "c", S_IFBLK: "b", S_IFREG: "-", S_IFIFO: "p", S_IFLNK: "l",
          S_IFSOCK: "s"}


def filemode(mode):
    """A mode as ls shows it, like '-rwxr-xr-x'."""
    text = _KINDS.get(S_IFMT(mode), "?")
    for shift, special, letter in ((6, S_ISUID, "s"), (3, S_ISGID, "s"), (0, S_ISVTX, "t")):
        bits = mode >> shift
        text += "r" if bits & 4 else "-"
        text += "w" if bits & 2 else "-"
        if mode & special:
            text += letter if bits & 1 else letter.upper()
        else:
            text += "x" if bits & 1 else "-"
    return text
