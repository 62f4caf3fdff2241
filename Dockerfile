# The viewer with its server: docker build -t aimaq . && docker run -p 8090:8090 -e AIMAQ_TOKEN=… -v runs:/data/runs aimaq
FROM node:26-bookworm-slim AS build
WORKDIR /source
COPY . .
RUN npm ci --ignore-scripts --no-audit --no-fund \
  && npm pack --pack-destination /package

FROM node:26-bookworm-slim
ENV NODE_ENV=production
WORKDIR /data
COPY --from=build /package/*.tgz /package/
RUN npm install --global --ignore-scripts --no-audit --no-fund /package/*.tgz \
  && rm -rf /package \
  && mkdir -p /data/runs /data/own-scenarios \
  && chown -R node:node /data
USER node
EXPOSE 8090
VOLUME ["/data/runs", "/data/own-scenarios"]
# Beyond the container the server answers only with a token: AIMAQ_TOKEN, 16 characters or more.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8090/api/health', { headers: { authorization: `Bearer ${process.env.AIMAQ_TOKEN}` } }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["aimaq"]
CMD ["serve", "--host", "0.0.0.0"]
