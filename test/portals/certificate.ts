import { generate } from 'selfsigned'
import { hosts } from './hosts.ts'

/** A certificate of one's own for all portal host names, made anew at each start and trusted by nobody. */
export async function createCertificate(): Promise<{ key: string; cert: string }> {
  const altNames = ['*.bkn.go.id', hosts.srikandi].map((value) => ({ type: 2 as const, value }))
  const { private: key, cert } = await generate([{ name: 'commonName', value: hosts.siasn }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames }],
  })
  return { key, cert }
}
