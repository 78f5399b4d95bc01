# One image for every service; compose chooses what it runs. Node 24 runs the TypeScript as it is: no build step.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Exactly what the lock file says. The image brings Node itself: the packages that carry it are dropped, and with them
# what no program reads.
RUN npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node-linux-* node_modules/.bin/node \
  && find node_modules -type f \( -name '*.map' -o -name '*.md' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY workers ./workers
COPY config ./config
RUN mkdir -p /data && chown node:node /data
USER node
# The young generation: see src/io/heap.ts.
ENV NODE_OPTIONS=--max-semi-space-size=8
ENV TALLYWIRE_DATA=/data TALLYWIRE_CONFIG=/app/config TALLYWIRE_HEALTH=127.0.0.1:9464 LOG_LEVEL=info
VOLUME /data
# Asks the process itself whether its ledger and its queues answer.
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=3 \
  CMD ["node", "src/cli/main.ts", "health"]
CMD ["node", "src/cli/main.ts", "start"]
