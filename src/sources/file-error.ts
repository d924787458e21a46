/** The plain error of Node for a missing or mismatched path, for callers that take absence as an answer. */
export function fileError(code: 'ENOENT' | 'ENOTDIR' | 'EISDIR', path: string): Error & { code: string } {
  const text = { ENOENT: 'no such file or directory', ENOTDIR: 'not a directory', EISDIR: 'is a directory' }[
    code
  ];
  return Object.assign(new Error(`${code}: ${text}: ${path}`), { code });
}

/** Code of a plain file error. Asks for the field, not the class: errors of Node may come from another realm. */
export function fileErrorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
