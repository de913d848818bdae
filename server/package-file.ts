/** The server's own package.json, from the sources and from the build. */
export const packageFile = new URL(import.meta.url.endsWith(".ts") ? "./package.json" : "../package.json", import.meta.url);
