import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { boardTexts } from "@samenspel/shared/text/board";
import { commonTexts } from "@samenspel/shared/text/common";
import { Layers, LogOut, Undo2 } from "lucide-react";
import { nanoid } from "nanoid";
import { useState } from "react";
import { boardLanes, groupOf } from "../../features/cluster/board-lanes.ts";
import { PickGroup } from "../../features/cluster/PickGroup.tsx";
import { useGroupingSteps } from "../../features/cluster/use-grouping-steps.ts";
import type { FeedNote } from "../../features/note-feed/feed.ts";
import { GroupedNotes } from "../../features/note-feed/GroupedNotes.tsx";
import type { BoardState } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { useGrouping } from "../../live/shared-document.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/Sheet.tsx";
import { clusterBlocksOf } from "../board/cluster-blocks.ts";
import styles from "./Participant.module.css";

interface GroupTogetherProps {
  readonly board: BoardState;
  readonly block: WriteBlock;
  readonly place: Place;
  readonly file: SessionFile;
}

/** The notes of a tafel whose people group them together: a button under every note, no dragging on a phone. */
export function GroupTogether({ board, block, place, file }: GroupTogetherProps) {
  const t = useText(boardTexts);
  const common = useText(commonTexts);
  const announce = useAnnounce();
  const grouping = useGrouping(place);
  const steps = useGroupingSteps(grouping.endedBy === null ? grouping.doc : null);
  const [asked, setAsked] = useState<FeedNote | null>(null);
  const { clusters, placement } = grouping.content;
  const blocks = clusterBlocksOf(file, block);
  const lanes = boardLanes(board.content.notes, block, grouping.content, blocks);
  const groups = lanes.flatMap((lane) => lane.groups);
  const inside = asked === null ? undefined : groupOf(lanes, asked.publicId);
  const titled = (title: string) => (title.trim() === "" ? t("group.untitled") : title);
  const done = (text: string) => {
    setAsked(null);
    announce(text);
  };
  const put = (note: FeedNote, group: string) => {
    steps?.place([note.publicId], group);
    const found = groups.find(({ id }) => id === group);
    const title = titled(found?.title ?? "");
    const others = found?.notes.filter((id) => id !== note.publicId).length ?? 0;
    done(t("move.done", { what: t("note.named", { number: note.number }), title, place: others + 1 }));
  };
  const make = (note: FeedNote, title: string) => {
    const order = Math.max(0, ...[...clusters.values()].map((cluster) => cluster.order)) + 1;
    const lane = note.lane === undefined ? {} : { lane: note.lane };
    steps?.make(nanoid(), { block: blocks[0] ?? block.id, ...lane, title, order }, [note.publicId]);
    done(t("group.made", { title: titled(title) }));
  };
  const loosen = (note: FeedNote) => {
    steps?.loose([note.publicId]);
    done(t("move.doneLoose", { what: t("note.named", { number: note.number }) }));
  };
  const shown = {
    clusters: new Map([...clusters].map(([id, cluster]) => [id, { ...cluster, title: titled(cluster.title) }])),
    clusterOf: ({ publicId }: FeedNote) => placement.get(publicId)?.cluster,
  };
  return (
    <>
      <div className={styles.together}>
        <p>{t("group.together")}</p>
        {steps?.canUndo === true && (
          <Button size="small" icon={<Undo2 />} onClick={() => steps.undo() && announce(t("board.undone"))}>
            {t("board.undo")}
          </Button>
        )}
      </div>
      <GroupedNotes
        board={board}
        block={block}
        groups={grouping.synced || clusters.size > 0 ? shown : undefined}
        extra={
          steps === null
            ? undefined
            : (note) => (
                <Button
                  size="small"
                  variant="bare"
                  icon={<Layers />}
                  aria-label={t("group.putNamed", { number: note.number })}
                  onClick={() => setAsked(note)}
                >
                  {t("group.put")}
                </Button>
              )
        }
      />
      <Sheet
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t("group.pickTitle")}
        closeLabel={common("action.close")}
      >
        {asked !== null && (
          <>
            <p>
              <b>{t("note.number", { number: asked.number })}</b> {asked.text}
            </p>
            {inside !== undefined && (
              <p>
                <Button icon={<LogOut />} onClick={() => loosen(asked)}>
                  {t("group.out")}
                </Button>
              </p>
            )}
            <PickGroup
              groups={groups.filter(({ id }) => id !== inside?.id)}
              onPick={(group) => put(asked, group)}
              onMake={(title) => make(asked, title)}
            />
          </>
        )}
      </Sheet>
    </>
  );
}
