# The site and its server in a container, as a user who is not root:
#   docker build -t callable --build-arg SITE_URL=https://callable.example .
#   docker run -p 3000:3000 -v callable:/var/lib/callable -e INSIGHTS_TOKEN=… callable
# and the tests:
#   docker build -t callable-test --target test . && docker run --rm callable-test

FROM node:20-bookworm-slim AS packages
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates git && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/callable
RUN chown node:node .
USER node
COPY --chown=node:node package.json package-lock.json ./
COPY --chown=node:node scripts/ready.mjs scripts/run.mjs scripts/
RUN node scripts/ready.mjs
COPY --chown=node:node . .

FROM packages AS test
USER root
RUN apt-get update && apt-get install -y --no-install-recommends chromium nginx-light postgresql python3 && rm -rf /var/lib/apt/lists/*
USER node
CMD ["npm", "test"]

FROM packages AS site
ARG SITE_URL BASE_PATH FEEDBACK_URL ANSWER_STATISTICS
RUN npm run build

FROM node:20-bookworm-slim
WORKDIR /srv/callable
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force && install -d -o node -g node /var/lib/callable
COPY --from=site /srv/callable/.cache/serve.mjs .cache/
COPY --from=site /srv/callable/out out
ARG SITE_URL BASE_PATH ANSWER_STATISTICS
ENV NODE_ENV=production PORT=3000 DATA_DIR=/var/lib/callable SITE_URL=$SITE_URL BASE_PATH=$BASE_PATH ANSWER_STATISTICS=$ANSWER_STATISTICS
USER node
VOLUME /var/lib/callable
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}${process.env.BASE_PATH}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=96", ".cache/serve.mjs"]
