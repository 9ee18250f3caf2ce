/** What a submit came to, told by the server that saw it. */
export type SubmitOutcome =
  | 'stored'
  | 'lied'
  | 'refused'
  | 'refused-but-kept'
  | 'failed-after-commit'
  | 'hung'
  | 'not-served'
  | 'not-signed-in'

/** One line of what the portals saw. Passwords and codes are never in it. */
export type LogEntry =
  | { kind: 'request'; host: string; method: string; path: string }
  | { kind: 'password'; username: string; accepted: boolean }
  | { kind: 'otp'; username: string; accepted: boolean }
  | { kind: 'signed-in'; username: string; app: string }
  | { kind: 'sessions-ended'; why: 'trap' | 'control' | 'sign-out' }
  | { kind: 'submit'; outcome: SubmitOutcome; nip: string; jenis: string; nomor: string; reason?: string }

export type StampedLogEntry = LogEntry & { seq: number; at: string }

export class RequestLog {
  #entries: StampedLogEntry[] = []

  add(entry: LogEntry): void {
    this.#entries.push({ ...entry, seq: this.#entries.length + 1, at: new Date().toISOString() })
  }

  all(): StampedLogEntry[] {
    return [...this.#entries]
  }

  /** Submits that reached the server with this key, whatever became of them. */
  submitsOf(key: { nip: string; jenis: string; nomor: string }): number {
    return this.#entries.filter(
      (entry) =>
        entry.kind === 'submit' &&
        entry.outcome !== 'not-signed-in' &&
        entry.nip === key.nip &&
        entry.jenis === key.jenis &&
        entry.nomor === key.nomor,
    ).length
  }

  clear(): void {
    this.#entries = []
  }
}
