import { spawnSync } from "node:child_process";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "@playwright/test";

const EXECUTABLE = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--no-first-run"];

export const PHONE: BrowserContextOptions = { locale: "nl-NL", viewport: { width: 390, height: 844 }, hasTouch: true };

/** The people of the other benchmarks have one core; a browser needs what a browser has. */
const onEveryCore = (): void => void spawnSync("taskset", ["-apc", "0,1", String(process.pid)]);

export const openBrowser = (): Promise<Browser> => {
  onEveryCore();
  return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
};

/** A browser with its own profile in `folder`, which another program may talk to at `port` as well. */
export const openProfile = (folder: string, port: number): Promise<BrowserContext> => {
  onEveryCore();
  const args = [...ARGUMENTS, `--remote-debugging-port=${port}`];
  return chromium.launchPersistentContext(folder, { ...PHONE, executablePath: EXECUTABLE, args });
};
