# syntax=docker/dockerfile:1
# One image for every process: which one runs is said by the command. The default is the whole service with its demonstration.
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY . .
# The base image has the right Node already: the one among the packages is left out.
RUN npm ci --no-progress \
 && NX_DAEMON=false NX_TUI=false npx nx run-many -t build -p standalone,command-api,projector,cli \
 && npm prune --omit=dev \
 && rm -rf node_modules/node-linux-* node_modules/.cache .nx \
 && find apps libs -depth -type d \( -name src -o -name out-tsc -o -name coverage \) -not -path '*/node_modules/*' -exec rm -rf {} +

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 ALLIAGE_DATA=/data ALLIAGE_VIEWS=/data/views
WORKDIR /app
# Owned by root: the process cannot change its own code.
COPY --from=build /src/package.json ./
COPY --from=build /src/node_modules ./node_modules
COPY --from=build /src/apps ./apps
COPY --from=build /src/libs ./libs
COPY --from=build /src/cases ./cases
COPY --from=build /src/tools/start-demonstration.mjs ./tools/
RUN mkdir /data && chown node:node /data
USER node
VOLUME ["/data"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=6 CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "tools/start-demonstration.mjs"]
