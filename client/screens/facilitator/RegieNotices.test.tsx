import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { NOT_LIVE, useLiveStore } from "../../live/live-store.ts";
import { RegieNotices } from "./RegieNotices.tsx";

describe("what went wrong in the regie", () => {
  afterEach(cleanup);
  beforeEach(() => {
    useLanguageStore.setState({ language: "nl" });
    useLiveStore.setState({ ...NOT_LIVE, status: "online" });
  });

  it("tells calmly that somebody else was first, once, and lets go of it", async () => {
    let dismissed = 0;
    render(<RegieNotices command={{ problem: "stale", dismiss: () => dismissed++ }} undo={null} />);
    expect(screen.getByRole("status").textContent).toContain("Iemand was je net voor");
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Sluit" }));
    expect(dismissed).toBe(1);
  });

  it("interrupts when something really did not work", () => {
    render(<RegieNotices command={{ problem: "storage-full", dismiss: () => {} }} undo={null} />);
    expect(screen.getByRole("alert").textContent).toContain("geen ruimte");
  });

  it("offers the way back after moving somebody", async () => {
    let undone = 0;
    render(
      <RegieNotices
        command={{ problem: null, dismiss: () => {} }}
        undo={{ text: "Loes zit nu bij Tafel 1.", undo: () => undone++ }}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Ongedaan maken" }));
    expect(undone).toBe(1);
  });

  it("says that the connection is gone", () => {
    useLiveStore.setState({ status: "offline" });
    render(<RegieNotices command={{ problem: null, dismiss: () => {} }} undo={null} />);
    expect(screen.getByRole("status").textContent).toContain("Geen verbinding");
  });

  it("tells who leads that the session fills up well before nobody can join any more, in the same words at every newcomer", () => {
    const command = { problem: null, dismiss: () => {} };
    const { rerender } = render(<RegieNotices command={command} undo={null} joined={1799} />);
    expect(screen.queryByRole("status")).toBeNull();
    rerender(<RegieNotices command={command} undo={null} joined={1800} />);
    const nearly = screen.getByRole("status").textContent;
    expect(nearly).toMatch(/1\.800 mensen.* 2\.000.* tweede sessie/);
    rerender(<RegieNotices command={command} undo={null} joined={1999} />);
    expect(screen.getByRole("status").textContent).toBe(nearly);
    rerender(<RegieNotices command={command} undo={null} joined={2000} />);
    expect(screen.getByRole("status").textContent).toContain("De sessie zit vol");
  });
});
