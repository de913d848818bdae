import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { facilitatorTexts } from "@samenspel/shared/text/facilitator";
import { useText } from "../live/language.ts";
import { useTitle } from "../ui/use-title.ts";
import { OpeningMessage } from "./facilitator/OpeningMessage.tsx";
import { Regie } from "./facilitator/Regie.tsx";
import { useRoleSession } from "./facilitator/use-role-session.ts";

/** The regie: for the lead the whole session, for a tafel facilitator the own tafel. */
export function FacilitatorScreen({ sessionId }: { sessionId: string }) {
  const t = useText(facilitatorTexts);
  const common = useText(commonTexts);
  const errors = useText(errorsTexts);
  const opened = useRoleSession(sessionId, "facilitator");
  const title = opened.phase === "open" ? opened.session.file.title : null;
  useTitle(title === null ? t("page.title") : t("page.named", { title }), common("product.name"));
  switch (opened.phase) {
    case "opening":
      return <OpeningMessage title={t("open.busy")} busy />;
    case "needs-link":
      return <OpeningMessage title={t("open.needsLink.title")} text={t("open.needsLink.text")} />;
    case "failed":
      return <OpeningMessage title={t("open.failed.title")} text={errors(opened.code)} />;
    case "open":
      return <Regie session={opened.session} state={opened.state} />;
  }
}
