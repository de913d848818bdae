import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { HouseStyleBody, HouseStyleView } from "@samenspel/shared/protocol/http-api";
import { commonTexts } from "@samenspel/shared/text/common";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useTitle } from "../../ui/use-title.ts";
import styles from "./HouseStyle.module.css";
import { LookSection } from "./LookSection.tsx";
import { TemplateSection } from "./TemplateSection.tsx";

/** How the documents of this organisation look: a colour, a logo, and a Word template of their own. */
export function HouseStylePage({ onSignedOut }: { onSignedOut: () => void }) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const tError = useText(errorsTexts);
  const announce = useAnnounce();
  const [style, setStyle] = useState<HouseStyleView | null>(null);
  const [failed, setFailed] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);
  useTitle(t("style.title"), common("product.name"));

  const ask = useCallback(async () => {
    setFailed(null);
    const answer = await callApi<HouseStyleView>("GET", "/api/house-style");
    if (answer.ok) setStyle(answer.value);
    else if (answer.code === "not-signed-in") onSignedOut();
    else setFailed(answer.code);
  }, [onSignedOut]);
  useEffect(() => void ask(), [ask]);

  const save = async (body: HouseStyleBody) => {
    setBusy(true);
    setFailed(null);
    const answer = await callApi<HouseStyleView>("PUT", "/api/house-style", body);
    setBusy(false);
    if (answer.ok) {
      setStyle(answer.value);
      announce(common("state.saved"));
    } else if (answer.code === "not-signed-in") onSignedOut();
    else setFailed(answer.code);
  };
  const removeTemplate = async () => {
    const answer = await callApi<unknown>("DELETE", "/api/house-style/template");
    if (!answer.ok) return answer.code === "not-signed-in" ? onSignedOut() : setFailed(answer.code);
    announce(t("template.removed"));
    void ask();
  };

  return (
    <div className={styles.page}>
      <h1>{t("style.title")}</h1>
      <p className={styles.small}>{t("style.text")}</p>
      {failed !== null && (
        <Notice
          tone="error"
          action={
            style === null && (
              <Button size="small" onClick={() => void ask()}>
                {common("action.retry")}
              </Button>
            )
          }
        >
          {tError(failed)}
        </Notice>
      )}
      {style === null && failed === null && <p role="status">{common("state.loading")}</p>}
      {style !== null && (
        <>
          <LookSection style={style} busy={busy} onSave={(body) => void save(body)} />
          <TemplateSection
            present={style.template}
            onStyle={setStyle}
            onRemove={() => void removeTemplate()}
            onSignedOut={onSignedOut}
          />
        </>
      )}
    </div>
  );
}
