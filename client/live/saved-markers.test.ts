import { describe, expect, it } from "vitest";
import { SavedMarkers } from "./saved-markers.ts";

describe("markers of what is saved", () => {
  it("says nothing is saved before the first echo of a connection", () => {
    const markers = new SavedMarkers();
    expect(markers.saved).toBe(false);
    markers.echoed(markers.mark());
    expect(markers.saved).toBe(true);
  });

  it("keeps a change unsaved that was made after its marker was sent", () => {
    const markers = new SavedMarkers();
    markers.changed("notes/a");
    const marker = markers.mark();
    markers.changed("notes/a");
    markers.changed("notes/b");
    markers.echoed(marker);
    expect(markers.saved).toBe(false);
    expect(markers.unsavedKeys).toEqual(["notes/a", "notes/b"]);
  });

  it("counts a key once however often it changes", () => {
    const markers = new SavedMarkers();
    for (let change = 0; change < 5; change += 1) markers.changed("notes/a");
    expect(markers.unsaved).toBe(1);
  });

  it("takes an echo of an earlier connection for nothing", () => {
    const markers = new SavedMarkers();
    markers.changed("notes/a");
    const old = markers.mark();
    const later = markers.mark();
    markers.reconnected();
    markers.changed("notes/b");
    markers.echoed(later);
    expect(markers.unsaved).toBe(2);
    expect(markers.mark()).toBe(old);
  });
});
