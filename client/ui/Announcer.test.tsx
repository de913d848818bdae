import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { AnnouncerProvider, useAnnounce } from "./Announcer.tsx";

afterEach(cleanup);

function Events() {
  const announce = useAnnounce();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          announce("1 nieuw briefje", { key: "notes" });
          announce("2 nieuwe briefjes", { key: "notes" });
          announce("Nog 5 minuten");
        }}
      >
        gebeurt
      </button>
      <button type="button" onClick={() => announce("Wacht", { wait: 60_000 })}>
        later
      </button>
    </>
  );
}

it("speaks what comes together as one, the latest of each kind", async () => {
  const user = userEvent.setup();
  render(
    <AnnouncerProvider>
      <Events />
    </AnnouncerProvider>,
  );
  await user.click(screen.getByRole("button", { name: "gebeurt" }));
  expect((await screen.findByText(/briefjes/)).textContent).toBe("2 nieuwe briefjes. Nog 5 minuten.");
});

it("lets a text that may wait go along with one that may not", async () => {
  const user = userEvent.setup();
  render(
    <AnnouncerProvider>
      <Events />
    </AnnouncerProvider>,
  );
  await user.click(screen.getByRole("button", { name: "later" }));
  await user.click(screen.getByRole("button", { name: "gebeurt" }));
  expect((await screen.findByText(/briefjes/)).textContent).toBe("Wacht. 2 nieuwe briefjes. Nog 5 minuten.");
});
