# syntax=docker/dockerfile:1
# The tag names a patch release; to pin the very bytes, add the digest that your registry shows.
ARG PYTHON_TAG=3.13.9-slim-trixie

FROM python:${PYTHON_TAG} AS build
# `off` leaves the multilingual encoder out, which makes the image 240 MB smaller.
ARG ENCODER=auto
WORKDIR /build
RUN python -m venv --without-pip /opt/venv
COPY requirements.txt requirements-encoder.txt ./
RUN [ "$ENCODER" = off ] || lock=requirements-encoder.txt; \
    pip --python /opt/venv/bin/python install --no-cache-dir --only-binary :all: \
    --require-hashes --requirement "${lock:-requirements.txt}"
COPY bot bot
RUN /opt/venv/bin/python -m compileall -q --invalidation-mode unchecked-hash bot

FROM python:${PYTHON_TAG}
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    PYTHONUTF8=1 \
    HF_HUB_OFFLINE=1 \
    CACHE_DIR=/var/cache/verbatim \
    DATA_DIR=/data
# A volume that is mounted here takes over the owner.
RUN mkdir -p "$CACHE_DIR" && chown 10001:10001 "$CACHE_DIR"
RUN install -d -m 0700 -o 10001 -g 10001 /data
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /build/bot bot
COPY knowledge knowledge
USER 10001:10001
VOLUME ["/data"]
STOPSIGNAL SIGTERM
# Asks the kernel whether a connection to Discord stands: no token, no traffic.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 \
    CMD ["python", "-m", "bot", "health"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
