// @hocuspocus/server with its defaults and no extension: nothing is checked, nothing is kept.
import { Server } from "@hocuspocus/server";

const server = new Server({ port: Number(process.env.PORT), address: "127.0.0.1", quiet: true });
await server.listen();
