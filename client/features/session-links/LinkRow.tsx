import { commonTexts } from "@samenspel/shared/text/common";
import { organiserTexts } from "@samenspel/shared/text/organiser";
import { Check, Copy, ExternalLink } from "lucide-react";
import { useState } from "react";
import { useText } from "../../live/language.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { Button } from "../../ui/Button.tsx";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { copyText } from "./copy-text.ts";
import styles from "./SessionLinks.module.css";

interface LinkRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly url: string;
}

/** One link: read it, copy it, open it. */
export function LinkRow({ label, hint, url }: LinkRowProps) {
  const t = useText(organiserTexts);
  const common = useText(commonTexts);
  const announce = useAnnounce();
  const [copied, setCopied] = useState<boolean | null>(null);

  async function copy() {
    const done = await copyText(url);
    setCopied(done);
    announce(done ? t("links.copiedNamed", { label }) : t("links.notCopied"));
  }

  return (
    <div className={styles.link}>
      <TextField
        label={label}
        hint={hint}
        value={url}
        onValue={() => {}}
        readOnly
        onFocus={(event) => event.target.select()}
        error={copied === false ? t("links.notCopied") : undefined}
      />
      <Button
        size="small"
        icon={copied === true ? <Check /> : <Copy />}
        onClick={copy}
        aria-label={t("links.copyNamed", { label })}
      >
        {copied === true ? common("action.copied") : common("action.copy")}
      </Button>
      <ButtonLink size="small" variant="bare" href={url} target="_blank" rel="noreferrer" icon={<ExternalLink />}>
        {t("links.open")}
        <VisuallyHidden>
          {" "}
          {label} {t("links.newTab")}
        </VisuallyHidden>
      </ButtonLink>
    </div>
  );
}
