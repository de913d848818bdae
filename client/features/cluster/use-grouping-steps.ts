import {
  type Cluster,
  changeCluster,
  dissolveCluster,
  looseNotes,
  makeCluster,
  mergeClusters,
  placeNotes,
} from "@samenspel/shared/documents/grouping-document";
import { useEffect, useMemo, useState } from "react";
import * as Y from "yjs";

/** The steps of one person in the groups of a place; each is one transaction, and one undo. */
export interface GroupingSteps {
  make(id: string, cluster: Cluster, notes: readonly string[]): void;
  change(id: string, change: Partial<Cluster>): void;
  place(notes: readonly string[], cluster: string, at?: number): void;
  loose(notes: readonly string[]): void;
  merge(from: string, into: string): void;
  dissolve(id: string): void;
  /** False when there was nothing of one's own to undo. */
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Null while there is no document to write in. Undo takes back the own steps only, never what another did since. */
export const useGroupingSteps = (doc: Y.Doc | null): GroupingSteps | null => {
  const [origin] = useState<object>(() => ({}));
  const [manager, setManager] = useState<Y.UndoManager | null>(null);
  const [depth, setDepth] = useState({ undo: 0, redo: 0 });

  useEffect(() => {
    if (doc === null) return;
    const undo = new Y.UndoManager([doc.getMap("clusters"), doc.getMap("placement")], {
      trackedOrigins: new Set([origin]),
      captureTimeout: 0,
    });
    const count = () => setDepth({ undo: undo.undoStack.length, redo: undo.redoStack.length });
    for (const event of ["stack-item-added", "stack-item-popped", "stack-cleared"] as const) undo.on(event, count);
    setManager(undo);
    return () => {
      setManager(null);
      undo.destroy();
      setDepth({ undo: 0, redo: 0 });
    };
  }, [doc, origin]);

  return useMemo(() => {
    if (doc === null) return null;
    return {
      make: (id, cluster, notes) => makeCluster(doc, id, cluster, notes, origin),
      change: (id, change) => changeCluster(doc, id, change, origin),
      place: (notes, cluster, at) => placeNotes(doc, notes, cluster, at, origin),
      loose: (notes) => looseNotes(doc, notes, origin),
      merge: (from, into) => mergeClusters(doc, from, into, origin),
      dissolve: (id) => dissolveCluster(doc, id, origin),
      undo: () => manager?.undo() != null,
      redo: () => manager?.redo() != null,
      canUndo: depth.undo > 0,
      canRedo: depth.redo > 0,
    };
  }, [doc, origin, manager, depth]);
};
