/** Plain numbers since the start, for the metrics module to read. */
export interface SyncCounters {
  connections: number;
  connectionsTotal: number;
  framesIn: number;
  framesOut: number;
  bytesIn: number;
  bytesOut: number;
  /** Updates made durable. */
  updatesStored: number;
  /** Appends that storage did not keep; each drops a document from memory. */
  appendsFailed: number;
  loadsFailed: number;
  documentsOpen: number;
  boardsOpen: number;
  /** Full states of boards that were encoded; joiners share one. */
  boardStatesEncoded: number;
  /** Refused updates by kind: `malformed`, `forbidden`, `limit`. */
  refused: Record<string, number>;
  /** Connections that the server ended, by close code. */
  closed: Record<number, number>;
}

export const newSyncCounters = (): SyncCounters => ({
  connections: 0,
  connectionsTotal: 0,
  framesIn: 0,
  framesOut: 0,
  bytesIn: 0,
  bytesOut: 0,
  updatesStored: 0,
  appendsFailed: 0,
  loadsFailed: 0,
  documentsOpen: 0,
  boardsOpen: 0,
  boardStatesEncoded: 0,
  refused: {},
  closed: {},
});
