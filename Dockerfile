# pullquote in a container. The last stage is the default: it answers and indexes with the model
# that comes along, prepared while building, and holds neither torch nor transformers.
#     docker build -t pullquote .
# `full` adds sentence-transformers, for models of your own:
#     docker build -t pullquote:full --target full .

FROM python:3.11-slim AS builder
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_PYTHON=/opt/venv/bin/python \
    PIP_ROOT_USER_ACTION=ignore
RUN python -m venv --without-pip /opt/venv

# -- What pullquote is built on, by hash. Rebuilt when a lock changes.

FROM builder AS packages
COPY requirements/image.lock /requirements/
RUN pip install --no-deps --require-hashes -r /requirements/image.lock
# What onnxruntime brings for other languages, and for making models, and numpy's tests: 51 MB.
WORKDIR /opt/venv/lib/python3.11/site-packages
RUN cd onnxruntime && rm -r capi/libonnxruntime.so.* datasets quantization tools transformers \
    && find ../numpy -type d -name tests -prune -exec rm -r {} +

FROM builder AS packages-full
# The vendor's own wheels; another address serves as well, since the hash is what counts.
ARG TORCH_WHEELS=https://download.pytorch.org/whl/cpu
COPY requirements/torch.lock /requirements/
RUN pip install --no-deps --require-hashes --retries 1 --index-url "$TORCH_WHEELS" \
        -r /requirements/torch.lock
COPY requirements/full.lock /requirements/
RUN pip install --no-deps --require-hashes -r /requirements/full.lock

# -- The model. Made anew only when the modules that prepare it change.

FROM packages-full AS model
WORKDIR /src
COPY config/__init__.py config/errors.py config/
COPY index/__init__.py index/attention.py index/card.py index/files.py index/model.py \
    index/runtimes.py index/types.py index/
COPY scripts/prepare_model.py scripts/
RUN PYTHONPATH=. /opt/venv/bin/python scripts/prepare_model.py /opt/models

# -- pullquote itself.

FROM builder AS project
WORKDIR /src
COPY requirements/build.lock requirements/
RUN pip install --no-deps --require-hashes -r requirements/build.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY config config
COPY index index
COPY retrieval retrieval
RUN pip install --no-deps --no-build-isolation --root /installed .

# -- What runs. Other users are let in by group 0, which a user without a group of its own gets.
# numpy's BLAS would begin a thread a core in each process, on 64 cores more than compose.yaml allows.

FROM python:3.11-slim AS run
RUN install -d -m 0775 -o 10001 -g 0 /data
ENV OPENBLAS_NUM_THREADS=1 \
    PATH=/opt/venv/bin:$PATH \
    PULLQUOTE_DATA_DIR=/data \
    PULLQUOTE_DISCORD_COVERAGES_DIR=/data/coverages \
    PULLQUOTE_MODELS_DIR=/opt/models \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
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
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0"

FROM run AS full
ENV HF_HOME=/data/huggingface \
    PULLQUOTE_MODELS_DIR=/data/models
COPY --from=packages-full /opt/venv /opt/venv
COPY --from=project /installed/opt/venv /opt/venv

FROM run
COPY --from=packages /opt/venv /opt/venv
COPY --from=model /opt/models /opt/models
COPY --from=project /installed/opt/venv /opt/venv
