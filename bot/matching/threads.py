"""One thread for numpy's matrix products: a question's are too small to be shared out."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1)
def keep_to_one_thread() -> None:
    """Let products of this process run where they are called.

    Waking other threads costs more than these products do, and on a machine that has other work
    the question would wait for them.
    """
    # Importing it sets an environment variable: nothing happens before a matcher is made.
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    threadpool_limits(limits=1, user_api="blas")
