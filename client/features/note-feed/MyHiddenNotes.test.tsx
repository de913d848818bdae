import type { WriteBlock } from "@samenspel/shared/domain/block";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { useLiveStore } from "../../live/live-store.ts";
import type { MyNote } from "../../live/writer.ts";
import { MyHiddenNotes } from "./MyHiddenNotes.tsx";

const block: WriteBlock = {
  ...{ id: "schrijf", kind: "write", title: "Schrijven", minutes: 4, scope: "tafel" },
  ...{ lanes: [{ id: "nu", label: "Nu" }], identity: "anonymous", visibility: "open" },
};
const note = (noteId: string, notCounted?: MyNote["notCounted"]): MyNote => ({
  ...{ noteId, publicId: noteId, document: "anonymous", block: "schrijf", place: "t1", lane: "nu", text: noteId, placed: true },
  ...(notCounted === undefined ? {} : { notCounted }),
});
const notes = [
  note("gewoon"),
  note("weg", { code: "hidden", reason: "Er stond een naam in." }),
  note("laat", { code: "closed" }),
];

describe("own notes that the others do not see", () => {
  afterEach(cleanup);
  beforeEach(() => {
    useLanguageStore.setState({ language: "nl" });
    useLiveStore.setState({ status: "online" });
  });
  const texts = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);

  it("WR-13 say what the facilitator wrote when taking them off the board", () => {
    render(<MyHiddenNotes notes={notes} block={block} paper="geel" open />);
    expect(texts()).toHaveLength(3);
    expect(texts()[1]).toContain("Dit was de reden: “Er stond een naam in.”");
    expect(texts()[2]).toContain("Dit briefje kwam te laat.");
  });

  it("WR-13 stay to be read after their round when they were taken off the board", () => {
    render(<MyHiddenNotes notes={notes} block={block} paper="geel" open={false} />);
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain("Er stond een naam in.");
  });
});
