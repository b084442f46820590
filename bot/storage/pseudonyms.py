"""People under keyed hashes: a store tells them apart, and names none of them."""

from __future__ import annotations

import hmac
import os
import secrets
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from bot.errors import StorageError
from bot.storage.values import Pseudonym

_KEY_BYTES = 32
"""As long as SHA-256's output, as RFC 2104 asks of a key for HMAC."""


class Pseudonymizer:
    """Makes the keyed hash (HMAC-SHA-256) of a person's Discord id.

    Discord's ids can be counted through, so that a hash without a key would hide nobody.
    """

    def __init__(self, key: bytes) -> None:
        """Take the key; `load` reads or makes the one of a folder."""
        self._key = key

    @classmethod
    def load(cls, path: Path) -> Pseudonymizer:
        """Read the key from a file, or make it there, for its owner's eyes only.

        Raises:
            StorageError: The file can't be read or made, or holds no key.
        """
        try:
            with suppress(FileExistsError):
                _create(path)
            key = path.read_bytes()
        except OSError as error:
            raise StorageError(f"{path} can't be read or made: {error.strerror}.") from error
        if len(key) != _KEY_BYTES:
            raise StorageError(
                f"{path} holds no key of {_KEY_BYTES} bytes. Bring it back from a backup; without "
                "one delete it, and people are strangers to what was kept before."
            )
        return cls(key)

    @classmethod
    def make(cls) -> Pseudonymizer:
        """Make one with a key that is never written down."""
        return cls(secrets.token_bytes(_KEY_BYTES))

    def hash(self, user: int) -> Pseudonym:
        """Give a person's hash, as 64 hexadecimal digits."""
        return Pseudonym(hmac.new(self._key, str(user).encode(), sha256).hexdigest())


def _create(path: Path) -> None:
    """Make a key where there is no file, and leave none behind that is half written."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
    except OSError:
        path.unlink()
        raise
