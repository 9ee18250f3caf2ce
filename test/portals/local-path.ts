/** A path on this host and nothing else. */
export function localPath(state: string): string {
  return /^\/(?![/\\])/.test(state) ? state : '/'
}
