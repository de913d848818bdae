import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { type RegiePart, RegieParts } from "./RegieParts.tsx";

function Opened() {
  const [open, setOpen] = useState(false);
  return open ? (
    <p>tafel 2 van dichtbij</p>
  ) : (
    <button type="button" onClick={() => setOpen(true)}>
      Open tafel 2
    </button>
  );
}

function Room({ beside, atBoard = false }: { beside: boolean; atBoard?: boolean }) {
  const [part, setPart] = useState<RegiePart>("tafels");
  return (
    <RegieParts
      {...{ beside, atBoard, part, help: 0, tafelsLabel: "Tafels" }}
      onPart={setPart}
      notices={null}
      script={<p>draaiboek</p>}
      tafels={<Opened />}
      now={<textarea aria-label="Bericht" />}
      bottom={<button type="button">Volgende</button>}
    />
  );
}

describe("the parts of the regie", () => {
  afterEach(cleanup);
  beforeEach(() => useLanguageStore.setState({ language: "nl" }));

  it("lose nothing that was typed or opened when a tablet is turned or a board takes the width", async () => {
    const { rerender } = render(<Room beside />);
    await userEvent.type(screen.getByRole("textbox", { name: "Bericht" }), "Nog twee minuten");
    await userEvent.click(screen.getByRole("button", { name: "Open tafel 2" }));
    rerender(<Room beside={false} />);
    screen.getByText("tafel 2 van dichtbij");
    await userEvent.click(screen.getByRole("tab", { name: "Nu" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Bericht" }).value).toBe("Nog twee minuten");
    rerender(<Room beside={false} atBoard />);
    rerender(<Room beside />);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Bericht" }).value).toBe("Nog twee minuten");
  });

  it("are tabs of which one is in sight, with the next block at hand under the tafels", async () => {
    render(<Room beside={false} />);
    expect(screen.getAllByRole("tabpanel")).toHaveLength(1);
    screen.getByRole("button", { name: "Volgende" });
    await userEvent.click(screen.getByRole("tab", { name: "Draaiboek" }));
    expect(screen.getByRole("tabpanel", { name: "Draaiboek" }).textContent).toBe("draaiboek");
    expect(screen.queryByRole("button", { name: "Volgende" })).toBeNull();
  });
});
