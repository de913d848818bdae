import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { AnnouncerProvider } from "./Announcer.tsx";
import type { FieldLimit } from "./LettersLeft.tsx";
import { TextField } from "./TextField.tsx";

afterEach(cleanup);

function Name({ limit }: { limit: FieldLimit }) {
  const [value, setValue] = useState("");
  return (
    <AnnouncerProvider>
      <TextField label="Naam" value={value} onValue={setValue} limit={limit} />
    </AnnouncerProvider>
  );
}

const said = (left: number) => `nog ${left}`;
const field = () => screen.getByRole<HTMLInputElement>("textbox");

it("counts the last fifth, and describes the field with it", async () => {
  render(<Name limit={{ max: 40, said }} />);
  const user = userEvent.setup();
  await user.click(field());
  await user.paste("x".repeat(31));
  expect(screen.queryByText(/^nog/)).toBeNull();
  await user.keyboard("y");
  const count = screen.getByText("nog 8");
  expect(field().getAttribute("aria-describedby")).toBe(count.closest("p")?.id);
});

it("lets a text go over and says so, and takes no letter past the limit where it is kept as it is typed", async () => {
  render(<Name limit={{ max: 40, said }} />);
  const user = userEvent.setup();
  await user.click(field());
  await user.paste("x".repeat(43));
  expect(screen.getByText("nog -3")).toBeTruthy();
  expect([field().value.length, field().getAttribute("aria-invalid")]).toEqual([43, "true"]);
  cleanup();
  render(<Name limit={{ max: 40, said, hard: true }} />);
  await user.click(field());
  await user.paste("x".repeat(43));
  expect([field().value.length, field().getAttribute("aria-invalid")]).toEqual([40, null]);
});

it("speaks the count once the writer rests, not at every letter", async () => {
  render(<Name limit={{ max: 40, said }} />);
  const spoken: string[] = [];
  const region = screen.getByRole("status");
  new MutationObserver(() => {
    if (region.textContent !== "") spoken.push(region.textContent ?? "");
  }).observe(region, { childList: true, subtree: true, characterData: true });
  const user = userEvent.setup();
  await user.click(field());
  await user.paste("x".repeat(31));
  await user.keyboard("abcdef");
  await waitFor(() => expect(spoken).toEqual(["nog 3."]), { timeout: 4000 });
});
