import type { SessionFile } from "@samenspel/shared/domain/session-file";
import { fieldId } from "./editor-context.ts";

/** The id of the script's block that a path lies in; its form may be closed. */
export function blockOfPath(path: string, file: SessionFile): string | null {
  const found = /^blocks\[(\d+)\]/.exec(path);
  return found === null ? null : (file.blocks[Number(found[1])]?.id ?? null);
}

/** The field for a path; else the nearest one that holds it or that stands inside it. */
function fieldFor(path: string): HTMLElement | null {
  for (let part = path; part !== ""; part = part.replace(/(?:^|\.|\[)[^.[]*$/, "")) {
    const field =
      document.getElementById(fieldId(part)) ?? document.querySelector<HTMLElement>(`[id^="${CSS.escape(fieldId(part))}"]`);
    if (field !== null) return field;
  }
  return null;
}

/** Brings somebody to the field, once React has drawn what was opened for it. */
export function goToField(path: string): void {
  requestAnimationFrame(() => {
    const field = fieldFor(path);
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "center" });
  });
}
