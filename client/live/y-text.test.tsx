import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { caretAfter, changeBetween, useYText } from "./y-text.ts";

afterEach(cleanup);

describe("the smallest change between two texts", () => {
  it("finds what was typed, removed or replaced", () => {
    expect(changeBetween("koffie", "koffie")).toBeNull();
    expect(changeBetween("kofie", "koffie")).toMatchObject({ removed: 0, inserted: "f" });
    expect(changeBetween("koffie op", "koffie")).toEqual({ at: 6, removed: 3, inserted: "" });
    expect(changeBetween("een dag", "twee dagen")).toEqual({ at: 0, removed: 7, inserted: "twee dagen" });
  });

  it("never cuts through a character of two units", () => {
    expect(changeBetween("a🙂", "a🙃")).toEqual({ at: 1, removed: 2, inserted: "🙃" });
  });
});

describe("the caret after somebody else's change", () => {
  it("moves along with what comes before it and stays for what comes after", () => {
    expect(caretAfter(5, [{ insert: "abc" }])).toBe(8);
    expect(caretAfter(5, [{ retain: 7 }, { insert: "abc" }])).toBe(5);
    expect(caretAfter(5, [{ retain: 1 }, { delete: 2 }])).toBe(3);
    expect(caretAfter(5, [{ retain: 3 }, { delete: 9 }])).toBe(3);
  });
});

function Field({ text }: { text: Y.Text }) {
  const { value, setValue, ref } = useYText(text);
  return <textarea aria-label="oogst" ref={ref} value={value} onChange={(event) => setValue(event.target.value)} />;
}

describe("a field on a shared text", () => {
  it("writes what is typed and shows what others write", async () => {
    const text = new Y.Doc().getText("harvest");
    const user = userEvent.setup();
    render(<Field text={text} />);
    await user.type(screen.getByLabelText("oogst"), "samen");
    expect(text.toString()).toBe("samen");
    text.insert(0, "We doen het ");
    expect(await screen.findByDisplayValue("We doen het samen")).toBeTruthy();
  });
});
