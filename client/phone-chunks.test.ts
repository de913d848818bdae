import { describe, expect, it } from "vitest";
import { phoneChunks } from "./phone-chunks.ts";

const IMPORTS: Record<string, string[]> = {
  "/c/app/main.tsx": ["/c/ui/Button.tsx", "/n/lucide-react/dist/all.mjs"],
  "/n/lucide-react/dist/all.mjs": ["/n/lucide-react/dist/icons/house.mjs"],
  "/c/screens/JoinScreen.tsx": ["/c/ui/Field.tsx"],
  "/c/ui/Field.tsx": ["/c/ui/Button.tsx"],
  "/c/screens/ParticipantScreen.tsx": ["/c/live/writer.ts", "/c/ui/Field.tsx"],
  "/c/live/writer.ts": ["/n/yjs.mjs", "/c/live/writer.ts"],
};
const modules = { getModuleInfo: (id: string) => ({ importedIds: IMPORTS[id] ?? [] }) };

/** Where the bundler would put a module: the group that goes first takes it. */
const chunkOf = (id: string): string | null =>
  phoneChunks("/c")
    .sort((a, b) => b.priority - a.priority)
    .map(({ name }) => name(id, modules))
    .find((name) => name !== null) ?? null;

describe("the chunks of a phone", () => {
  it("hold what the earliest screen that imports it needs", () => {
    expect(["/c/ui/Button.tsx", "/c/ui/Field.tsx", "/c/live/writer.ts", "/n/yjs.mjs"].map(chunkOf)).toEqual([
      "start",
      "join",
      "take-part",
      "take-part",
    ]);
  });

  it("hold no screen that is loaded when somebody goes there, and no icon that nobody draws", () => {
    expect(
      ["/c/screens/JoinScreen.tsx", "/c/screens/FacilitatorScreen.tsx", "/n/lucide-react/dist/icons/house.mjs"].map(chunkOf),
    ).toEqual([null, null, null]);
  });
});
