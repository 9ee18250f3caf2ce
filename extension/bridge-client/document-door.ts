import type { DomainErrorCode } from '#shared/errors.ts'
import type { KeptKind } from '#shared/schema/document.ts'
import type { BridgeFailure } from './bridge-failure.ts'

/** A scan of many pages over a slow line of the office. */
const TIMEOUT_MS = 120_000

/** What a document is about. */
export type DocumentAbout =
  | { readonly caseId: string }
  | { readonly letterId: string }
  | { readonly uploadId: string }

export interface SentDocument {
  readonly hash: string
  readonly kind: KeptKind
  readonly size: number
}

export type DoorResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: BridgeFailure }

interface Device {
  readonly address: string
  readonly token?: string
}

interface Sending {
  readonly about: DocumentAbout
  readonly file: Blob
  /** Between 0 and 1, as the bytes leave this computer. */
  readonly onProgress: (part: number) => void
}

/** Sends a document; the server looks at its bytes and says no to what is not a whole PDF, JPG or PNG. */
export function sendDocument(device: Device, { about, file, onProgress }: Sending) {
  // `fetch` says nothing of how far it has come.
  const request = new XMLHttpRequest()
  request.open('POST', `${device.address}/documents?${queryOf(about)}`)
  request.timeout = TIMEOUT_MS
  request.setRequestHeader('Content-Type', declaredType(file))
  request.setRequestHeader('Authorization', `Bearer ${device.token}`)
  return new Promise<DoorResult<SentDocument>>((resolve) => {
    const lost = () => resolve({ ok: false, failure: { kind: 'unreachable' } })
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onerror = lost
    request.ontimeout = lost
    request.onload = () => {
      if (request.status === 200) resolve({ ok: true, value: JSON.parse(request.responseText) })
      else resolve({ ok: false, failure: doorFailure(request.status, request.responseText) })
    }
    request.send(file)
  })
}

/** A document that a berkas or letter names, as it was sent. */
export async function readDocument(
  device: Device,
  { about, hash }: { readonly about: DocumentAbout; readonly hash: string },
): Promise<DoorResult<Blob>> {
  try {
    const answer = await fetch(`${device.address}/documents/${hash}?${queryOf(about)}`, {
      headers: { Authorization: `Bearer ${device.token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      credentials: 'omit',
      cache: 'no-store',
    })
    if (answer.ok) return { ok: true, value: await answer.blob() }
    return { ok: false, failure: doorFailure(answer.status, await answer.text()) }
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) {
      return { ok: false, failure: { kind: 'unreachable' } }
    }
    throw error
  }
}

/** What an answer of the door that is no success says, as far as the person's next action differs. */
export function doorFailure(status: number, body: string): BridgeFailure {
  if (status === 401) return { kind: 'signed-out' }
  const said = saidIn(body)
  if (!said) return { kind: 'unreachable' }
  return { kind: 'refused', code: said.code, sentence: said.message }
}

function saidIn(body: string): { code?: DomainErrorCode; message: string } | undefined {
  if (!body.startsWith('{')) return undefined
  const { error } = JSON.parse(body) as { error?: string | { code?: DomainErrorCode; message: string } }
  return typeof error === 'object' ? error : undefined
}

function queryOf(about: DocumentAbout): string {
  if ('uploadId' in about) return `upload=${about.uploadId}`
  return 'caseId' in about ? `case=${about.caseId}` : `letter=${about.letterId}`
}

/** Those that the door takes; what is none of them is refused by its content, with a sentence. */
function declaredType({ type }: Blob): string {
  return /^(image\/jpeg|image\/png|text\/csv|application\/vnd\.openxml.+\.sheet)$/.test(type)
    ? type
    : 'application/pdf'
}
