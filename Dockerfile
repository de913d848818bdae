# Samenspel in one image: the built server and client, with what they need at run time and nothing else.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
COPY e2e/package.json e2e/
COPY scripts scripts
# On its own, so that a change in the sources installs nothing again.
RUN node scripts/install.mjs
COPY . .
RUN node scripts/build.mjs
# Only what the server needs stays: no compiler, no browser tests, no packages that are already in the client's bundle.
RUN rm -rf node_modules ./*/node_modules \
 && node scripts/pnpm.mjs install --prod --frozen-lockfile --prefer-offline --filter "@samenspel/server..."

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/shared shared
COPY --from=build /app/server server
COPY --from=build /app/client/dist client/dist
COPY --from=build /app/fixtures fixtures
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process and gets the signal to stop; the server stores what it holds and ends.
CMD ["node", "--disable-warning=ExperimentalWarning", "server/dist/main.js"]
