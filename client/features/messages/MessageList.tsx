import type { Message } from "@samenspel/shared/domain/course";
import { clockText } from "@samenspel/shared/text/moment";
import { useLanguage, useText } from "../../live/language.ts";
import { useLive } from "../../live/live-store.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import styles from "./MessageList.module.css";
import { messagesFor } from "./messages-for.ts";

function Line({ message }: { message: Message }) {
  const language = useLanguage();
  return (
    <li>
      <time dateTime={new Date(message.at).toISOString()}>{clockText(language, message.at)}</time>
      <p>{message.text}</p>
    </li>
  );
}

/** All messages so far, the latest first: what was put away stays readable. */
export function MessageList() {
  const t = useText(participantTexts);
  const messages = useLive((live) => live.messages);
  const seat = useLive((live) => live.state?.seat ?? null);
  const mine = messagesFor(messages, seat);
  return (
    <section className={styles.list}>
      <h3>{t("menu.messages")}</h3>
      {mine.length === 0 ? (
        <p>{t("menu.noMessages")}</p>
      ) : (
        <ul>
          {mine.toReversed().map((message) => (
            <Line key={message.id} message={message} />
          ))}
        </ul>
      )}
    </section>
  );
}
