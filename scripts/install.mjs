// Installs the packages of the lockfile when they are missing or changed.
import { install } from "./workspace.mjs";

process.exitCode = install() ? 0 : 1;
