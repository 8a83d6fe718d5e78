# pullquote in a container. The last stage is the default: it answers and indexes with the model
# that comes along, prepared while building, and holds neither torch nor transformers.
#     docker build -t pullquote .
# `full` adds sentence-transformers, for models of your own:
#     docker build -t pullquote:full --target full .

FROM python:3.11-slim AS base
ENV PATH=/opt/venv/bin:$PATH \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_PYTHON=/opt/venv/bin/python \
    PIP_ROOT_USER_ACTION=ignore \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1

# -- What pullquote is built on, by hash. Rebuilt when a lock changes.

FROM base AS packages
RUN python -m venv --without-pip /opt/venv
COPY requirements/image.lock /requirements/
# Of openvino stays what runs ONNX on a processor: 70 MB less.
RUN pip install --no-deps --require-hashes -r /requirements/image.lock
WORKDIR /opt/venv/lib/python3.11/site-packages/openvino
RUN rm -r include libs/cache.json libs/*_gpu_plugin* libs/*_npu_plugin* \
        libs/*_gguf_* libs/*_jax_* libs/*_paddle_* libs/*_pytorch_* libs/*_tensorflow_*

FROM packages AS packages-full
# The vendor's own wheels. Another address, or a folder named by PIP_FIND_LINKS, serves as well:
# what counts is the hash.
ARG TORCH_WHEELS=https://download.pytorch.org/whl/cpu
COPY requirements/torch.lock requirements/full.lock /requirements/
RUN pip install --no-deps --require-hashes --retries 1 --index-url "$TORCH_WHEELS" \
        -r /requirements/torch.lock \
    && pip install --no-deps --require-hashes -r /requirements/full.lock

# -- The model. Made anew only when the modules that prepare it change.

FROM packages-full AS model
WORKDIR /src
COPY config/__init__.py config/errors.py config/
COPY index/__init__.py index/card.py index/errors.py index/files.py index/model.py \
    index/runtimes.py index/types.py index/
COPY scripts/prepare_model.py scripts/
RUN PYTHONPATH=. python scripts/prepare_model.py /opt/models

# -- pullquote itself.

FROM base AS wheel
WORKDIR /src
COPY requirements/build.lock requirements/
RUN python -m venv --without-pip /opt/venv \
    && pip install --no-deps --require-hashes -r requirements/build.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY config config
COPY index index
COPY retrieval retrieval
RUN pip wheel --no-deps --no-build-isolation --wheel-dir /dist .

# -- What runs. Other users are let in by group 0, which a user without a group of its own gets.

FROM base AS run
RUN install -d -m 0775 -o 10001 -g 0 /data
ENV PULLQUOTE_DATA_DIR=/data \
    PULLQUOTE_DISCORD_COVERAGES_DIR=/data/coverages \
    PULLQUOTE_MODELS_DIR=/opt/models
USER 10001:0
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
    CMD ["pullquote-bot", "--health"]
# `env` becomes the command that follows, so that signals reach it.
ENTRYPOINT ["env"]
CMD ["pullquote-bot"]
LABEL org.opencontainers.image.title="pullquote" \
      org.opencontainers.image.description="Answers questions about news coverage with verbatim, cited quotes only" \
      org.opencontainers.image.licenses="Apache-2.0"

FROM run AS full
COPY --from=packages-full /opt/venv /opt/venv
COPY --from=model /opt/models /opt/models
USER 0
RUN --mount=type=bind,from=wheel,source=/dist,target=/dist \
    pip install --no-deps --no-index /dist/*.whl
USER 10001:0

FROM run
COPY --from=packages /opt/venv /opt/venv
COPY --from=model /opt/models /opt/models
USER 0
RUN --mount=type=bind,from=wheel,source=/dist,target=/dist \
    pip install --no-deps --no-index /dist/*.whl
USER 10001:0
