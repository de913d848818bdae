import { organiserTexts } from "@samenspel/shared/text/organiser";
import { useText } from "../live/language.ts";

export function OrganiserScreen() {
  const t = useText(organiserTexts);
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t("page.title")}</h1>
    </main>
  );
}
