import type { SeenCursor } from "@samenspel/shared/protocol/live-events";
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { WriterMarks } from "./WriterMark.tsx";

const cursor = (id: string, more: Partial<SeenCursor>): SeenCursor => ({ id, place: "t1", line: 0, at: 0, name: null, ...more });

beforeEach(() => useLanguageStore.setState({ language: "nl" }));
afterEach(cleanup);

it("says who else writes in a line: by name, the lead by that role, and nobody as nothing", () => {
  const cursors = [cursor("a", { name: "Welzijn West" }), cursor("b", { lead: true }), cursor("c", {})];
  render(<WriterMarks cursors={cursors} field={{ current: null }} text="Een vast gezicht" />);
  const said = [...document.querySelectorAll("p > span")].map(({ textContent }) => textContent);
  expect(said).toEqual(["Welzijn West schrijft", "De regie schrijft", "Een gespreksleider schrijft"]);
});
