/**
 * Why the office's server cannot be used, as far as the person's next action differs. `shared/text/link-*` has a
 * sentence for each.
 */
export type LinkProblem =
  /** Nothing ever answered this browser. */
  | 'not-installed'
  /** Nothing answers now, though it did before. */
  | 'not-running'
  /** The browser or a policy keeps the extension from this computer's own address. */
  | 'blocked'
  | 'not-paired'
  /** The office ended this pairing, or its time is over. */
  | 'revoked'
  /** A Langkah of another protocol answers (`PROTOCOL_VERSION`). */
  | 'version-mismatch'
  | 'other-program'
  /** It answers too late, or with a fault of its own. */
  | 'network'

/** What one call that failed shows by itself. */
export type CallProblem = Extract<
  LinkProblem,
  'not-running' | 'version-mismatch' | 'other-program' | 'network'
>
