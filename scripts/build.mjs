// npm run build: install and build what is missing or stale.
import { build, install } from "./workspace.mjs";

process.exitCode = install() && build() ? 0 : 1;
