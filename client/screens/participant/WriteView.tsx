import type { WriteBlock } from "@samenspel/shared/domain/block";
import type { Place } from "@samenspel/shared/domain/place";
import { useState } from "react";
import { LaneFeed } from "../../features/note-feed/LaneFeed.tsx";
import { laneIcon } from "../../features/note-feed/lane-look.tsx";
import { SavingLine } from "../../features/saving/SavingLine.tsx";
import { WhoIsHere } from "../../features/who-is-here/WhoIsHere.tsx";
import { Composer } from "../../features/write/Composer.tsx";
import { useBoard } from "../../live/board-connection.ts";
import { useText } from "../../live/language.ts";
import { useWriter } from "../../live/participant-context.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { isShownAt, type SessionPlace } from "../../live/session-place.ts";
import { Dock } from "../../ui/Dock.tsx";
import { BlockHead } from "./BlockHead.tsx";
import { SessionFrame } from "./SessionFrame.tsx";

interface WriteViewProps {
  readonly session: SessionPlace;
  readonly block: WriteBlock;
  readonly place: Place;
}

/** Writing notes: the question, what lies on the table, and a field of one's own. */
export function WriteView({ session: { state, tafel }, block, place }: WriteViewProps) {
  const t = useText(participantTexts);
  const board = useBoard(place);
  const [chosen, setChosen] = useState<string | undefined>(block.lanes[0]?.id);
  const lane = block.lanes.some(({ id }) => id === chosen) ? chosen : block.lanes[0]?.id;
  const writer = useWriter();
  const open = state.open.includes(block.id);
  const on = writer.draft(block, lane)?.on;
  // What is built on may be taken off the board meanwhile.
  const target = on === undefined ? undefined : board.content.notes.get(on);
  const builtOn = on === undefined || target === undefined ? null : { publicId: on, number: target.number };
  const shown = isShownAt(block, state.blocks[block.id], place);
  const question = [block.question, tafel?.question, block.text].find((text) => text !== undefined && text.trim() !== "");
  const dock = open ? (
    <Composer
      block={block}
      place={place}
      lane={lane}
      on={builtOn}
      onSeparate={() => writer.buildOn(block, place, lane, null)}
      icon={block.lanes.length > 0 && laneIcon(block.lanes.findIndex(({ id }) => id === lane))}
      saving={<SavingLine more={t("write.onlyYou")} />}
    />
  ) : (
    <Dock label={t("write.plain")}>{t("write.closed")}</Dock>
  );
  return (
    <SessionFrame dock={dock}>
      <BlockHead
        title={question ?? block.title}
        about={block.text}
        start={tafel !== null && block.scope === "tafel" && <WhoIsHere tafel={tafel} />}
      />
      <LaneFeed
        board={board}
        block={block}
        place={place}
        lane={lane}
        onLane={setChosen}
        onBuild={({ publicId }) => writer.buildOn(block, place, lane, publicId)}
        open={open}
        empty={shown ? t("feed.empty") : `${t("feed.emptySilent")} ${t("write.revealLine")}`}
      />
    </SessionFrame>
  );
}
