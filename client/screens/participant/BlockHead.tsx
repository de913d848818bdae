import { commonTexts } from "@samenspel/shared/text/common";
import type { ReactNode } from "react";
import { useLanguage, useText } from "../../live/language.ts";
import { ReadAloudButton } from "../../ui/ReadAloudButton.tsx";
import styles from "./Participant.module.css";

interface BlockHeadProps {
  readonly title: string;
  readonly about?: string | undefined;
  /** Beside the button that reads aloud, such as who sits here. */
  readonly start?: ReactNode;
}

/** The question on top of a block, readable aloud. */
export function BlockHead({ title, about, start }: BlockHeadProps) {
  const common = useText(commonTexts);
  const language = useLanguage();
  return (
    <div className={styles.question}>
      <h1 tabIndex={-1}>{title}</h1>
      {about !== undefined && about !== title && <p className={styles.about}>{about}</p>}
      <div className={styles.row}>
        {start}
        <ReadAloudButton
          text={() => [title, about].filter(Boolean).join(". ")}
          language={language}
          label={common("action.readAloud")}
          stopLabel={common("action.readAloudStop")}
        />
      </div>
    </div>
  );
}
