# docker build -t inyeon .
# docker run --rm -v "$PWD:/data" inyeon ingest articles -g news.inyeon
FROM debian:12-slim AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
WORKDIR /source
COPY scripts/setup.sh scripts/
RUN . scripts/setup.sh && apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${build_packages[@]}" dpkg-dev file \
    && rm -rf /var/lib/apt/lists/*
COPY . .
RUN cmake --preset package && cmake --build --preset package && cpack --preset package

FROM debian:12-slim
COPY --from=build /source/build/packages/inyeon_*.deb /tmp/
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends /tmp/inyeon_*.deb fonts-nanum \
    && rm -rf /var/lib/apt/lists/* /tmp/inyeon_*.deb \
    && useradd --create-home --uid 1000 inyeon \
    && install -d -o inyeon /data
USER inyeon
WORKDIR /data
ENV LANG=C.UTF-8
ENTRYPOINT ["inyeon"]
CMD ["--help"]
