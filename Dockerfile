# docgen for those who run it in the house: docker compose run --rm docgen build /ark --converter http://gotenberg:3000
FROM python:3.12-slim-bookworm
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 LANG=C.UTF-8
WORKDIR /opt/docgen
COPY pyproject.toml README.md LICENSE ./
COPY docgen docgen
COPY templates templates
COPY inputs inputs
RUN pip install --no-cache-dir --require-hashes --only-binary :all: -r docgen/lock.txt \
 && pip install --no-cache-dir --no-deps --no-build-isolation . \
 && useradd --create-home --uid 10001 docgen
USER 10001
WORKDIR /ark
ENTRYPOINT ["docgen"]
CMD ["--help"]
