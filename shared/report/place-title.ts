import { PLENARY } from "../domain/place.ts";
import { tafelOf } from "../domain/session-blocks.ts";
import type { SessionFile } from "../domain/session-file.ts";
import type { ReportWords } from "./report-text.ts";

/** What a place is called in the report; a tafel that is gone keeps its id. */
export const placeTitle = (file: SessionFile, place: string, { t }: ReportWords): string =>
  place === PLENARY ? t("place.plenary") : (tafelOf(file, place)?.title ?? place);
