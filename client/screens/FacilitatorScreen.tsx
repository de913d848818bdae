import { commonTexts } from "@samenspel/shared/text/common";
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
  const opened = useRoleSession(sessionId, "facilitator");
  const title = opened.phase === "open" ? opened.session.file.title : null;
  useTitle(title === null ? t("page.title") : t("page.named", { title }), common("product.name"));
  if (opened.phase !== "open") return <OpeningMessage opened={opened} t={t} />;
  return <Regie session={opened.session} state={opened.state} />;
}
