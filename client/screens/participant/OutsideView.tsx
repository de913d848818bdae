import { commonTexts } from "@samenspel/shared/text/common";
import { Link } from "wouter";
import { useText } from "../../live/language.ts";
import { participantTexts } from "../../live/participant-texts.ts";
import { Logo } from "../../ui/Logo.tsx";
import { PhoneShell, PhoneTop } from "../../ui/PhoneShell.tsx";
import styles from "./Participant.module.css";

interface OutsideViewProps {
  readonly title: string;
  readonly text: string;
  /** Offers the way to join anew. */
  readonly home?: boolean;
}

/** Not in the session: nobody here, erased, or on the way in. */
export function OutsideView({ title, text, home = false }: OutsideViewProps) {
  const t = useText(participantTexts);
  const common = useText(commonTexts);
  return (
    <PhoneShell header={<PhoneTop start={<Logo name={common("product.name")} />} />}>
      <div className={styles.plain}>
        <h1 tabIndex={-1}>{title}</h1>
        <p>{text}</p>
        {home && <Link href="/">{t("ended.home")}</Link>}
      </div>
    </PhoneShell>
  );
}
