import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useText } from "../live/language.ts";

export function FacilitatorScreen(_props: { sessionId: string }) {
  const t = useText(facilitatorTexts);
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t("page.title")}</h1>
    </main>
  );
}
