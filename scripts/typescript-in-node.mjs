// Preloaded with --import: lets plain Node read the TypeScript sources, in the main thread and in worker threads.
// `--import tsx` alone leaves worker threads without it on Node 20.
import { register } from "tsx/esm/api";

register();
