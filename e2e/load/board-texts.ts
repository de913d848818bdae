import { readBoard } from "@samenspel/shared/documents/board-document";
import { MESSAGE, SYNC, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import WebSocket from "ws";
import * as Y from "yjs";

/** Opens a board once, and answers the texts of its notes. */
export const readBoardTexts = (url: string, cookie: string): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, [], { perMessageDeflate: false, headers: { cookie } });
    socket.on("error", reject);
    socket.on("close", (code) => reject(new Error(`the board was closed with ${code}`)));
    socket.on("open", () => socket.send(syncMessage(SYNC.step1, new Uint8Array([0]))));
    socket.on("message", (data) => {
      const decoder = decoding.createDecoder(data as Buffer);
      if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) !== SYNC.step2) return;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
      resolve([...readBoard(doc).notes.values()].map(({ text }) => text));
      socket.terminate();
    });
  });
