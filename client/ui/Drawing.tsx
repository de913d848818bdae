import styles from "./Drawing.module.css";

/** A finished drawing with a name of its own, in the colours of the screen. `svg` is made by the product, its words escaped. */
export function Drawing({ svg }: { svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: one drawing for screens and documents is a string; every word in it is escaped where it is drawn
  return <div className={styles.drawing} dangerouslySetInnerHTML={{ __html: svg }} />;
}
