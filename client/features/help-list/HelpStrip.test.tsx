import type { LiveTafels } from "@samenspel/shared/protocol/live-events";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useLanguageStore } from "../../live/language.ts";
import { HelpStrip } from "./HelpStrip.tsx";

const call = (tafel: string, at: number): LiveTafels["help"][number] => ({ participantId: `p${at}`, name: "Jo", tafel, at });

describe("who asks for help, while one tafel is open", () => {
  const given: unknown[] = [];
  const looked: (string | null)[] = [];
  const show = (help: LiveTafels["help"], here: string | null) =>
    render(
      <HelpStrip
        help={help}
        here={here}
        titleOf={(tafel) => `Tafel ${tafel}`}
        run={async (command) => {
          given.push(command);
          return { ok: true };
        }}
        onLook={(tafel) => looked.push(tafel)}
      />,
    );
  beforeEach(() => {
    useLanguageStore.setState({ language: "nl" });
    given.length = looked.length = 0;
  });
  afterEach(cleanup);
  const buttons = () => screen.getAllByRole("button").map((button) => button.getAttribute("aria-label") ?? button.textContent);

  it("T10 the tafel that is open can be told to be helped, and the next one is a press away", async () => {
    show([call("1", 1), call("2", 2)], "2");
    await userEvent.click(screen.getByRole("button", { name: /Tafel 2 is geholpen/ }));
    expect(given).toEqual([{ type: "answerHelp", tafel: "2" }]);
    await userEvent.click(screen.getByRole("button", { name: /Tafel 1/ }));
    expect(looked).toEqual(["1"]);
  });

  it("T10 nobody is helped from elsewhere", () => {
    show([call("1", 1)], null);
    expect(buttons()).toHaveLength(1);
    expect(given).toEqual([]);
  });
});
