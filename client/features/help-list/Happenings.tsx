import type { Happening } from "@samenspel/shared/protocol/live-events";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { clockText } from "@samenspel/shared/text/moment";
import { Layers, StickyNote, UserPlus } from "lucide-react";
import { memo } from "react";
import { useLanguage, useText } from "../../live/language.ts";
import styles from "./HelpList.module.css";

interface HappeningsProps {
  readonly happenings: readonly Happening[];
  readonly titleOf: (place: string) => string;
}

const ICONS = { note: <StickyNote />, notes: <StickyNote />, group: <Layers />, joined: <UserPlus /> };

/** What just happened, newest first. Anonymous notes and notes face down are a number only. */
export const Happenings = memo(function Happenings({ happenings, titleOf }: HappeningsProps) {
  const language = useLanguage();
  return (
    <ul className={styles.feed}>
      {happenings.map((one) => (
        <li key={one.id}>
          {ICONS[one.kind]}
          <p>
            <Words one={one} titleOf={titleOf} />
          </p>
          <time>{clockText(language, one.at)}</time>
        </li>
      ))}
    </ul>
  );
});

function Words({ one, titleOf }: { one: Happening; titleOf: HappeningsProps["titleOf"] }) {
  const t = useText(facilitatorTexts);
  if (one.kind === "note")
    return (
      <>
        <b>{t("now.note", { place: titleOf(one.place) })}</b>
        <q>{one.text}</q>
      </>
    );
  if (one.kind === "notes") return t("now.notes", { place: titleOf(one.place), count: one.count });
  if (one.kind === "group") return t("now.group", { place: titleOf(one.place), title: one.title });
  const names = one.names.map((name) => name ?? t("person.nameless"));
  const [first = "", second] = names;
  if (second === undefined) return t("now.joined", { names: first });
  if (names.length === 2) return t("now.joinedTwo", { first, second });
  return t("now.joinedMany", { names: `${first}, ${second}`, count: names.length - 2 });
}
