import type { ErrorCode } from "@samenspel/shared/protocol/error-codes";
import type { DemoAnswer } from "@samenspel/shared/protocol/http-api";
import { errorsTexts } from "@samenspel/shared/text/errors";
import { joinTexts } from "@samenspel/shared/text/join";
import { ExternalLink, Sparkles } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { callApi } from "../../live/http.ts";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { groupedCode } from "./join-code.ts";
import styles from "./TryExample.module.css";

/** Makes an example session and hands over its two ways in. */
export function TryExample() {
  const t = useText(joinTexts);
  const tError = useText(errorsTexts);
  const ready = useRef<HTMLDivElement>(null);
  const [demo, setDemo] = useState<DemoAnswer | null>(null);
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState(false);

  async function make() {
    setBusy(true);
    setRefused(null);
    const answer = await callApi<DemoAnswer>("POST", "/api/demo", {});
    setBusy(false);
    if (answer.ok) setDemo(answer.value);
    else setRefused(answer.code);
  }

  // The button that had focus is gone: go on with what took its place.
  useEffect(() => {
    if (demo !== null) ready.current?.focus();
  }, [demo]);

  const newTab = <VisuallyHidden> {t("home.newTab")}</VisuallyHidden>;
  return (
    <section className={styles.try} aria-labelledby="try-example">
      <h2 id="try-example">{t("home.tryTitle")}</h2>
      {demo === null ? (
        <>
          <p>{t("home.tryText")}</p>
          <Button variant="second" size="large" icon={<Sparkles />} busy={busy} onClick={make}>
            {busy ? t("home.tryBusy") : t("home.try")}
          </Button>
        </>
      ) : (
        <div className={styles.ready} ref={ready} tabIndex={-1}>
          <p>{t("home.tryReady")}</p>
          <ButtonLink
            variant="primary"
            size="large"
            href={demo.facilitatorUrl}
            target="_blank"
            rel="noopener"
            iconAfter={<ExternalLink />}
          >
            {t("home.tryFacilitator")}
            {newTab}
          </ButtonLink>
          <ButtonLink
            variant="second"
            size="large"
            href={demo.participantUrl}
            target="_blank"
            rel="noopener"
            iconAfter={<ExternalLink />}
          >
            {t("home.tryParticipant")}
            {newTab}
          </ButtonLink>
          <p className={styles.code}>{t("home.tryCode", { code: groupedCode(demo.code) })}</p>
        </div>
      )}
      {refused !== null && (
        <Notice tone={refused === "demo-busy" || refused === "demo-off" ? "attention" : "error"}>{tError(refused)}</Notice>
      )}
    </section>
  );
}
