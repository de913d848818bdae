export interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

/** The script files that the entry and these lazily loaded modules need. Throws for a module that is not loaded lazily. */
export function chunksFor(manifest: Readonly<Record<string, ManifestChunk>>, modules: readonly string[]): string[];
