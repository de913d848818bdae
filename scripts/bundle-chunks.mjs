// Which JavaScript files of a Vite manifest a page loads.

/**
 * The files of the entry, of the given lazily loaded modules, and of all they import statically, each once.
 * Throws for a module that the build does not load lazily: its size would otherwise be missed without a word.
 */
export function chunksFor(manifest, modules) {
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  const lazy = modules.map((module) => {
    if (!manifest[module])
      throw new Error(`${module} is no chunk of the client: load it with import(), or change scripts/bundle-size.mjs`);
    return module;
  });
  const found = new Set();
  const visit = (key) => {
    if (found.has(key)) return;
    found.add(key);
    for (const imported of manifest[key].imports ?? []) visit(imported);
  };
  for (const key of [...entries, ...lazy]) visit(key);
  return [...found].map((key) => manifest[key].file).filter((file) => file.endsWith(".js"));
}
