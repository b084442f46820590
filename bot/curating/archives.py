"""ZIP archives, read with care: how large they would become is looked at before."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePosixPath

from bot.curating.tables import decode
from bot.errors import EditError

MOST_PACKED = 20_000_000
MOST_UNPACKED = 50_000_000
MOST_FILES = 2_000

_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_zip(texts: Mapping[str, str]) -> bytes:
    """Write texts by their path; the same texts always give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(texts):
            info = zipfile.ZipInfo(file, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, texts[file].encode())
    return out.getvalue()


def read_zip(data: bytes) -> dict[str, str]:
    """Read the texts of an archive by their path, without a folder that all stand in."""
    texts = {}
    with open_archive(data, "The file is no sound ZIP archive.") as archive:
        for info in archive.infolist():
            path = PurePosixPath(info.filename)
            if info.is_dir() or path.suffix not in (".yaml", ".txt"):
                continue
            if path.is_absolute() or ".." in path.parts or "\\" in info.filename:
                raise EditError(f"The archive names a place outside of itself: {info.filename}")
            try:
                texts[path.as_posix()] = decode(archive.read(info))
            except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, EOFError):
                raise EditError(f"{info.filename} in the archive can't be unpacked.") from None
    tops = {PurePosixPath(name).parts[0] for name in texts}
    inner = {"topics", "sources", "drafts", "checks.yaml", "synonyms.yaml"}
    if len(tops) == 1 and not tops & inner:
        (top,) = tops
        texts = {name.removeprefix(f"{top}/"): text for name, text in texts.items()}
    return texts


@contextmanager
def open_archive(data: bytes, fault: str) -> Iterator[zipfile.ZipFile]:
    """Open an archive that stays within bounds, or raise EditError, with `fault` if it is none."""
    if len(data) > MOST_PACKED:
        raise EditError(f"The file is over {MOST_PACKED:,} bytes. Split it.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise EditError(fault) from None
    with archive:
        infos = archive.infolist()
        # `zipfile` never unpacks more of a file than the archive says it holds.
        if len(infos) > MOST_FILES or sum(info.file_size for info in infos) > MOST_UNPACKED:
            raise EditError(
                f"Unpacked, the file would hold over {MOST_UNPACKED:,} bytes or "
                f"{MOST_FILES:,} files. Split it."
            )
        yield archive
