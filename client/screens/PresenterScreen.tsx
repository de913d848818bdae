import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useText } from "../live/language.ts";

export function PresenterScreen(_props: { sessionId: string }) {
  const t = useText(presenterTexts);
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t("page.title")}</h1>
    </main>
  );
}
