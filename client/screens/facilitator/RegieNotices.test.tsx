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
});
