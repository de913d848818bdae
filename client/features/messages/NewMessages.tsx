import { MessageSquare } from "lucide-react";
import { useEffect, useState } from "react";
import { useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { messagesFor } from "./messages-for.ts";

const STORED_AT = "samenspel-messages-read";

/** Which messages this tab put away; a reload does not bring them back. */
const readIds = (): ReadonlySet<string> => {
  try {
    return new Set((sessionStorage.getItem(STORED_AT) ?? "").split(" "));
  } catch {
    return new Set();
  }
};

const keepIds = (ids: ReadonlySet<string>): void => {
  try {
    sessionStorage.setItem(STORED_AT, [...ids].join(" "));
  } catch {
    // Put away for as long as this page stands.
  }
};

/** Said aloud on this page: a new block shows the message again, and says nothing. */
const spoken = new Set<string>();

/** The latest message that was not put away: it stays until its reader says so. */
export function NewMessages() {
  const t = useText(participantTexts);
  const announce = useAnnounce();
  const messages = useLive((live) => live.messages);
  const seat = useLive((live) => live.state?.seat ?? null);
  const [read, setRead] = useState(readIds);
  const unread = messagesFor(messages, seat).filter(({ id }) => !read.has(id));
  const latest = unread.at(-1);

  useEffect(() => {
    if (latest === undefined || spoken.has(latest.id)) return;
    spoken.add(latest.id);
    announce(t("message.spoken", { text: latest.text }));
  }, [latest, announce, t]);

  if (latest === undefined) return null;
  const putAway = () => {
    const next = new Set([...read, ...unread.map(({ id }) => id)]);
    keepIds(next);
    setRead(next);
  };
  return (
    <Notice
      shape="bar"
      live={false}
      icon={<MessageSquare />}
      action={
        <Button size="small" onClick={putAway}>
          {t("message.dismiss")}
        </Button>
      }
    >
      <b>{t("message.title")}</b>
      <p>{latest.text}</p>
    </Notice>
  );
}
