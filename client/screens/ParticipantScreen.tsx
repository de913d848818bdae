import { participantTexts } from "@samenspel/shared/text/participant";
import { useText } from "../live/language.ts";

export function ParticipantScreen(_props: { sessionId: string }) {
  const t = useText(participantTexts);
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t("page.title")}</h1>
    </main>
  );
}
