// No syntax or import here that an old Node cannot read: this file has to run there to say what is wrong.

/** Whether this Node runs the product; the same range as `engines` in package.json. */
export function isSupportedNode(version) {
  const [major, minor] = version.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/** Stops the process with one clear line when Node is too old. */
export function requireSupportedNode() {
  const version = process.versions.node;
  if (isSupportedNode(version)) return;
  console.error(
    `Samenspel heeft Node.js 20.19 of nieuwer nodig (liefst 24), dit is ${version}: zie https://nodejs.org. / ` +
      `Samenspel needs Node.js 20.19 or newer (24 is best), this is ${version}: see https://nodejs.org.`,
  );
  process.exit(1);
}
