import { isIP } from 'node:net'
import { generate } from 'selfsigned'

interface Wanted {
  readonly isCa?: boolean
  readonly notAfterDate?: Date
}

/** A certificate of an office's own server for these names, made anew and trusted by nobody, with its key. */
export async function officeCertificate(
  names: readonly string[],
  { isCa = false, notAfterDate }: Wanted = {},
): Promise<{ cert: string; key: string }> {
  const altNames = names.map((name) =>
    isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
  )
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Server kantor contoh' }], {
    keyType: 'ec',
    ...(notAfterDate && { notBeforeDate: new Date(notAfterDate.getTime() - 86_400_000), notAfterDate }),
    extensions: [
      { name: 'basicConstraints', cA: isCa, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  })
  return { cert, key }
}
