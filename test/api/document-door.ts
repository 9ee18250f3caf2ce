import { expect } from 'vitest'
import type { Office } from './office.ts'

/** Documents of a berkas over HTTP, at the bridge as it runs now. */
export function documentDoor(office: Office, token: string, caseId: string) {
  const at = (hash = '') => `${office.bridge().url}/documents${hash}?case=${caseId}`
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/pdf' }
  return {
    /** Resolves to the hash. */
    async send(pdf: Uint8Array): Promise<string> {
      const answer = await fetch(at(), { method: 'POST', headers, body: Buffer.from(pdf) })
      expect(answer.status).toBe(200)
      const { hash } = await answer.json()
      return hash
    },
    /** Undefined where none is given out. */
    async read(hash: string): Promise<Buffer | undefined> {
      const answer = await fetch(at(`/${hash}`), { headers })
      return answer.ok ? Buffer.from(await answer.arrayBuffer()) : undefined
    },
  }
}
