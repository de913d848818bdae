import { mkdirSync } from "node:fs";
import { createServer, type Server as HttpServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Actor } from "@samenspel/shared/domain/actor";
import type { LiveSession } from "@samenspel/shared/protocol/live-events";
import type { LiveAuth } from "@samenspel/shared/protocol/live-requests";
import { CLOSE } from "@samenspel/shared/protocol/sync-messages";
import { participantTexts } from "@samenspel/shared/text/participant";
import { createTranslator } from "@samenspel/shared/text/translate";
import { Organisers } from "./accounts/organisers.ts";
import { isForTheRoom, ownAddress, reachableHost } from "./addresses.ts";
import type { Config } from "./config.ts";
import { createDemo } from "./demo/demo.ts";
import { createHttpApp } from "./http/http-app.ts";
import { LiveServer } from "./live/live-server.ts";
import type { Logger } from "./log.ts";
import { Metrics, serveMetrics } from "./metrics.ts";
import { originCheck } from "./origin.ts";
import { createClosingWebhook } from "./report/closing-webhook.ts";
import { startRetention } from "./retention/retention.ts";
import { participantOf, roleOf } from "./session/credentials.ts";
import { Keyring, newSecret } from "./session/keyring.ts";
import { startSessionClock } from "./session/session-clock.ts";
import { SessionDirectory } from "./session/session-directory.ts";
import type { SessionHost } from "./session/session-host.ts";
import { linksOf } from "./session/session-links.ts";
import { lockDataFolder } from "./storage/data-folder-lock.ts";
import { openSqliteStorage } from "./storage/sqlite-storage.ts";
import type { Storage } from "./storage/storage.ts";
import { followSession, wakeSessions } from "./sync/follow-session.ts";
import { createSessionAccess } from "./sync/session-access.ts";
import { SyncEndpoint } from "./sync/sync-endpoint.ts";

export interface App {
  readonly port: number;
  /** Where people open it, without a slash at the end. */
  readonly url: string;
  /** A link for the first organiser, while there is none. */
  readonly setUpUrl: string | null;
  /** Takes nothing new, keeps everything that arrived, tells clients to come back, and lets go of the store. */
  stop(): Promise<void>;
}

const SECRET = "server-secret";

const clientDir = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? "../client/dist" : "../../client/dist", import.meta.url),
);

/** The one secret of this installation, made at the first start. */
const openKeyring = async (storage: Storage): Promise<Keyring> => {
  const known = await storage.loadSetting(SECRET);
  if (known !== null) return new Keyring(known);
  const secret = newSecret() + newSecret();
  await storage.commit([{ type: "putSetting", key: SECRET, value: secret }]);
  return new Keyring(secret);
};

const identify =
  (keyring: Keyring) =>
  (host: SessionHost, auth: LiveAuth, cookies: ReadonlyMap<string, string>): Actor | null =>
    auth.as === "participant"
      ? auth.participantId === undefined
        ? null
        : participantOf(cookies, auth.participantId, host)
      : roleOf(cookies, auth.as, host, keyring);

const describe = (host: SessionHost, actor: Actor): LiveSession => ({
  sessionId: host.id,
  role: actor.role === "clock" ? "lead" : actor.role,
  file: host.file,
  ...(actor.role === "participant" ? { participantId: actor.id } : host.stored.code === null ? {} : { code: host.stored.code }),
  ...(host.deleteAt === null ? {} : { deleteAt: host.deleteAt }),
});

/** Somebody outside hears of real sessions only, and of each closing once. */
const tellClosings =
  (tell: (sessionId: string, reportVersion: number) => void) =>
  (host: SessionHost): void => {
    if (host.stored.demo) return;
    host.onChange((change) => {
      const { phase, reportVersion } = host.course;
      if (change.kind === "course" && phase === "closed" && change.before.phase !== "closed") tell(host.id, reportVersion);
    });
  };

const listen = (http: HttpServer, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, () => {
      http.off("error", reject);
      resolve((http.address() as AddressInfo).port);
    });
  });

/** Upgrades go to the sync server or to socket.io; anything else is not ours. */
const routeUpgrades = (http: HttpServer, sync: SyncEndpoint): void => {
  http.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (sync.handleUpgrade(request, socket, head) || request.url?.startsWith("/live") === true) return;
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  });
};

/** Longer than proxies keep an idle connection to us (nginx: 60 s), else they ask on one that we just closed. */
const KEEP_ALIVE_MS = 65_000;

/** Puts the server together and starts it, in a data folder that is this server's alone. */
const startLocked = async (config: Config, log: Logger): Promise<App> => {
  const metrics = new Metrics({
    sync: () => sync.counters,
    live: () => ({ connections: live.size, sessions: live.sessions }),
  });
  const storage = await openSqliteStorage({ dataDir: config.dataDir, onCommit: (seconds) => metrics.committed(seconds) });
  const keyring = await openKeyring(storage);
  const now = Date.now;
  const onError = (error: unknown): void => log.error({ err: error }, "something failed");
  const someone = createTranslator(participantTexts);

  let url = config.publicUrl ?? "";
  let ownUrl = "";
  const originAllowed = originCheck(() => url);
  const http = createServer();
  http.keepAliveTimeout = KEEP_ALIVE_MS;
  const sync: SyncEndpoint = new SyncEndpoint({
    storage,
    access: {
      open: (...asked) => access.open(...asked),
      openAnonymous: (...asked) => access.openAnonymous(...asked),
      originAllowed,
    },
    openBoard: async (sessionId, place) => {
      const host = await directory.get(sessionId);
      if (host === null) throw new Error(`no session ${sessionId}`);
      return host.board.board(place);
    },
    changed: (name, doc) => {
      directory.peek(name.sessionId)?.board.documentChanged(name, doc);
      live.documentsChanged(name.sessionId);
    },
    onError,
  });
  const directory = new SessionDirectory({
    storage,
    keyring,
    documents: sync.documents,
    now,
    someone: (language) => someone(language)("write.participant"),
    onError,
  });
  const access = createSessionAccess({ directory, keyring, originAllowed });
  const underWay = new Set<Promise<void>>();
  directory.onLoad(followSession({ sync, storage, onError, underWay }));
  const webhook = config.webhook === null ? null : createClosingWebhook({ ...config.webhook, now, onError });
  if (webhook !== null) directory.onLoad(tellClosings(webhook.tell));
  const live = new LiveServer({
    http,
    directory,
    now,
    identify: identify(keyring),
    describe,
    originAllowed,
    onCommand: () => metrics.commanded(),
    onRefusal: (by, code) => metrics.refused(by, code),
    onError,
  });
  routeUpgrades(http, sync);

  directory.onErase(async (sessionId) => {
    live.forget(sessionId);
    await sync.dropSession(sessionId, CLOSE.notAllowed, "not-found");
  });
  const demo = createDemo({
    baseUrl: () => ownUrl,
    createSession: async (file, deleteAt) => {
      const host = await directory.create({ file, ownerId: null, demo: true, deleteAt });
      const { code, facilitatorKey, tafelKeys } = linksOf(
        { id: host.id, code: host.stored.code, version: host.keysVersion, file },
        keyring,
        url,
      );
      return { id: host.id, code, facilitatorKey, tafelKeys };
    },
    deleteSession: (id) => directory.delete(id),
    onError,
  });
  const organisers = new Organisers(storage, now);
  const setUpToken = await organisers.setUpToken();
  http.on(
    "request",
    createHttpApp(
      {
        storage,
        directory,
        organisers,
        keyring,
        now,
        publicUrl: () => url,
        apiToken: config.apiToken,
        retentionDays: config.retentionDays,
        version: config.version,
        isReady: () => storage.healthy(),
        originAllowed,
        startDemo: config.demo ? demo.start : null,
        metrics: () => metrics.read(),
        securityContact: config.securityContact,
        onRefusal: (code) => metrics.refused("http", code),
        onError,
      },
      clientDir,
    ),
  );

  const port = await listen(http, config.port, config.host);
  ownUrl = ownAddress(config.host, port);
  url = config.publicUrl ?? `http://${reachableHost(config.host)}:${port}`;
  const stopClock = startSessionClock(directory, now, onError);
  const stopRetention = startRetention({
    storage,
    now,
    onError,
    erase: (id) => directory.delete(id),
  });
  const metricsServer = config.metricsPort === null ? null : serveMetrics(metrics, onError);
  if (metricsServer !== null && config.metricsPort !== null) await listen(metricsServer, config.metricsPort, "127.0.0.1");
  void wakeSessions({ sync, storage, onError, underWay }, directory);
  log.info({ url, room: isForTheRoom(config.host) }, "listening");

  return {
    port,
    url,
    setUpUrl: setUpToken === null ? null : `${url}/organisator/instellen#${setUpToken}`,
    stop: async () => {
      stopClock();
      stopRetention();
      metricsServer?.close();
      webhook?.stop();
      await demo.stop();
      await Promise.all(underWay);
      await sync.stop();
      await live.stop();
      await Promise.all(underWay);
      http.closeAllConnections();
      await directory.stop();
      await storage.close();
    },
  };
};

/** Starts the server. Rejects with a ConfigError, a StorageError or the error of the port. */
export const startApp = async (config: Config, log: Logger): Promise<App> => {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lockDataFolder(config.dataDir);
  try {
    const app = await startLocked(config, log);
    return { ...app, stop: () => app.stop().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
};
