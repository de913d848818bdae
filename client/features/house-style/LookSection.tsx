import type { HouseStyleBody } from "@samenspel/shared/protocol/http-api";
import { commonTexts } from "@samenspel/shared/text/common";
import { outcomeTexts } from "@samenspel/shared/text/outcome";
import { Check, ImageUp, Trash2 } from "lucide-react";
import { type CSSProperties, useId, useState } from "react";
import { useText } from "../../live/language.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { FilePick } from "./FilePick.tsx";
import styles from "./HouseStyle.module.css";
import { type ReadLogo, readLogo } from "./read-logo.ts";
import { groundContrast, inkOn, isReadable, readableColour } from "./readable-colour.ts";

interface LookSectionProps {
  readonly style: HouseStyleBody;
  readonly busy: boolean;
  readonly onSave: (style: HouseStyleBody) => void;
}

const HEX = /^#[0-9a-fA-F]{6}$/;
/** Petrol: the product's own colour, from which somebody starts. */
const USUAL = "#0f5663";

function Sample({ colour, name }: { colour: string; name: string }) {
  const t = useText(outcomeTexts);
  return (
    <figure className={styles.sample} style={{ "--sample": colour, "--sample-ink": inkOn(colour) } as CSSProperties}>
      <span aria-hidden="true">{t("style.sample")}</span>
      <figcaption>
        {name} <code>{colour}</code>
      </figcaption>
    </figure>
  );
}

/** The colour and the logo of the documents, with what the colour does to who has to read it. */
export function LookSection({ style, busy, onSave }: LookSectionProps) {
  const t = useText(outcomeTexts);
  const common = useText(commonTexts);
  const [colour, setColour] = useState(style.primary ?? "");
  const [logo, setLogo] = useState(style.logo);
  const [wrong, setWrong] = useState<Extract<ReadLogo, { ok: false }>["why"] | null>(null);
  const wellId = useId();
  const colourId = useId();
  const written =
    colour.trim() === ""
      ? null
      : colour
          .trim()
          .replace(/^(?!#)/, "#")
          .toLowerCase();
  const valid = written === null || HEX.test(written);
  const known = valid ? written : null;
  const readable = known === null || isReadable(known);
  const better = known === null ? null : readableColour(known);
  const ratio = known === null ? "" : groundContrast(known).toFixed(1).replace(".", t("style.comma"));

  const choose = async (file: File) => {
    const read = await readLogo(file);
    setWrong(read.ok ? null : read.why);
    if (read.ok) setLogo(read.logo);
  };

  return (
    <Panel className={styles.section} aria-labelledby="look-title">
      <h2 id="look-title">{t("style.look")}</h2>
      <div className={styles.colour}>
        <TextField
          id={colourId}
          label={t("style.colour")}
          optional={common("field.optional")}
          hint={t("style.colourHint")}
          value={colour}
          onValue={setColour}
          maxLength={7}
          autoComplete="off"
          spellCheck={false}
          error={valid ? undefined : t("style.colourWrong")}
        />
        <div className={styles.well}>
          <label htmlFor={wellId}>{t("style.pick")}</label>
          <input id={wellId} type="color" value={known ?? USUAL} onChange={(event) => setColour(event.target.value)} />
        </div>
      </div>
      {known !== null && better !== null && (
        <div className={styles.check} role="status">
          {readable ? (
            <p className={styles.good}>
              <Check /> {t("style.readable", { ratio })}
            </p>
          ) : (
            <>
              <p>{t("style.tooLight", { ratio })}</p>
              <div className={styles.samples}>
                <Sample colour={known} name={t("style.yours")} />
                <Sample colour={better} name={t("style.better")} />
              </div>
              <Button
                size="small"
                onClick={() => {
                  setColour(better);
                  // The button goes: typing goes on where the colour stands.
                  document.getElementById(colourId)?.focus();
                }}
              >
                {t("style.useBetter")}
              </Button>
            </>
          )}
          {readable && <Sample colour={known} name={t("style.yours")} />}
        </div>
      )}
      <h3>{t("style.logo")}</h3>
      <p className={styles.small}>{t("style.logoHint")}</p>
      {logo !== null && <img className={styles.logo} src={logo} alt={t("style.logoAlt")} />}
      {wrong !== null && <Notice tone="error">{t(`style.logo.${wrong}`)}</Notice>}
      <div className={styles.buttons}>
        <FilePick
          label={t(logo === null ? "style.addLogo" : "style.otherLogo")}
          icon={<ImageUp />}
          accept="image/png,image/svg+xml"
          onFile={(file) => void choose(file)}
        />
        {logo !== null && (
          <Button icon={<Trash2 />} onClick={() => setLogo(null)}>
            {t("style.noLogo")}
          </Button>
        )}
      </div>
      <Button
        variant="primary"
        busy={busy}
        notYet={valid ? undefined : t("style.colourWrong")}
        onClick={() => onSave({ primary: known, logo })}
      >
        {common("action.save")}
      </Button>
    </Panel>
  );
}
