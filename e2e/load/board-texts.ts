import { readBoard } from "@samenspel/shared/documents/board-document";
import { MESSAGE, SYNC, savedMessage, syncMessage } from "@samenspel/shared/protocol/sync-messages";
import * as decoding from "lib0/decoding";
import WebSocket from "ws";
import * as Y from "yjs";

/** Opens a board once, and answers the texts of its notes. */
export const readBoardTexts = (url: string, cookie: string): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, [], { perMessageDeflate: false, headers: { cookie } });
    socket.on("error", reject);
    socket.on("close", (code) => reject(new Error(`the board was closed with ${code}`)));
    const doc = new Y.Doc();
    socket.on("open", () => {
      socket.send(syncMessage(SYNC.step1, new Uint8Array([0])));
      // Echoed after the answer to step 1, which may be an earlier state and what was sent since.
      socket.send(savedMessage(1));
    });
    socket.on("message", (data) => {
      const decoder = decoding.createDecoder(data as Buffer);
      const type = decoding.readVarUint(decoder);
      if (type === MESSAGE.sync && decoding.readVarUint(decoder) !== SYNC.step1)
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
      if (type !== MESSAGE.saved) return;
      resolve([...readBoard(doc).notes.values()].map(({ text }) => text));
      socket.terminate();
    });
  });
