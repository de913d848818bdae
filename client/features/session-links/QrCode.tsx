import { encode } from "uqr";
import styles from "./SessionLinks.module.css";

interface QrCodeProps {
  readonly text: string;
  /** What it leads to, for those who cannot scan it. */
  readonly label: string;
}

/** A QR code as vectors: sharp on any screen and on paper. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={dark.join("")} />
    </svg>
  );
}
