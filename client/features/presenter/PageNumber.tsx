import { presenterTexts } from "@samenspel/shared/text/presenter";
import { useText } from "../../live/language.ts";
import styles from "./Scene.module.css";

/** Which page this is, where there are more: what is not here comes by itself. */
export function PageNumber({ page, pages }: { page: number; pages: number }) {
  const t = useText(presenterTexts);
  if (pages <= 1) return null;
  return <p className={styles.page}>{t("page.of", { page: page + 1, pages })}</p>;
}
