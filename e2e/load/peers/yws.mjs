// @y/websocket-server as its own command starts it: one document per path, awareness to everybody, nothing kept.
import { createServer } from "node:http";
import { setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";

const server = createServer((_request, response) => response.end("ok"));
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on("connection", setupWSConnection);
server.listen(Number(process.env.PORT), "127.0.0.1");
