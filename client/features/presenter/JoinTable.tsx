import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useMemo } from "react";
import { encode } from "uqr";
import { useText } from "../../live/language.ts";
import { OakTable } from "../../ui/OakTable.tsx";
import styles from "./JoinTable.module.css";

interface JoinTableProps {
  readonly code: string;
  /** Where this product is reached: "https://samenspel.example". */
  readonly origin: string;
  readonly locked: boolean;
}

const CHAIRS = 10;
const spaced = (code: string): string => code.replace(/(\d{3})(?=\d)/g, "$1 ");

/** The oak table with the card on it that tells how to sit down. */
export function JoinTable({ code, origin, locked }: JoinTableProps) {
  const t = useText(presenterTexts);
  const address = origin.replace(/^https?:\/\//, "");
  return (
    <div className={styles.table}>
      <svg className={styles.drawing} viewBox="-150 -150 300 300" aria-hidden="true">
        {Array.from({ length: CHAIRS }, (_, index) => (index * 360) / CHAIRS).map((angle) => (
          <g key={angle} transform={`rotate(${angle}) translate(0 -128)`}>
            <rect className={styles.seat} x="-17" y="-12" width="34" height="32" rx="8" />
            <rect className={styles.back} x="-20" y="-18" width="40" height="8" rx="3" />
          </g>
        ))}
        <OakTable size={216} x={-108} y={-108} />
      </svg>
      <div className={styles.cloth} aria-hidden="true" />
      <section className={styles.card}>
        <h2>{t("join.title")}</h2>
        {locked ? (
          <p>{t("join.locked")}</p>
        ) : (
          <>
            <QrCode text={`${origin}/join/${code}`} label={t("join.qr", { address })} />
            <p className={styles.address}>{address}</p>
            <p className={styles.code}>
              {t("join.code")} <b>{spaced(code)}</b>
            </p>
          </>
        )}
      </section>
    </div>
  );
}

function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = useMemo(() => encode(text, { ecc: "M", border: 1 }), [text]);
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
