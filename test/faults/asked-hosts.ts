import { readFile } from 'node:fs/promises'

/** The part of Chromium's net log that is read here. */
interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly {
    readonly type: number
    /** `initiator`: the origin that asked; the browser itself and what a person types have none. */
    readonly params?: { readonly url?: string; readonly initiator?: string }
  }[]
}

export interface AskedHosts {
  /** Of pages and extensions. */
  readonly requests: number
  /** What the browser asked for itself: its updates, its accounts. */
  readonly byBrowser: number
  /** Every name that a page or an extension asked for anything. */
  readonly hosts: ReadonlySet<string>
  /** Addresses beyond its own files that an extension asked for. */
  readonly byExtension: ReadonlySet<string>
}

/** Whom a browser asked for anything in its whole life, by the net log (`--log-net-log`) that it wrote until its end. */
export async function askedHosts(file: string): Promise<AskedHosts> {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8')) as NetLog
  const start = constants.logEventTypes.URL_REQUEST_START_JOB
  if (start === undefined) throw new Error('the net log has another name for the start of a request')
  const hosts = new Set<string>()
  const byExtension = new Set<string>()
  let [requests, byBrowser] = [0, 0]
  for (const { type, params: { url = '', initiator = '' } = {} } of events) {
    if (type !== start || !url.startsWith('http')) continue
    if (!URL.canParse(initiator)) {
      byBrowser += 1
      continue
    }
    requests += 1
    hosts.add(new URL(url).hostname)
    if (initiator.startsWith('chrome-extension://')) byExtension.add(url)
  }
  return { requests, byBrowser, hosts, byExtension }
}
