import { readFile } from 'node:fs/promises'
import { errorCode, StoreProblem } from '#bridge/ports/store-problem.ts'

/** A file holds something that is no secret of ours. It is never replaced: what was made with it would be lost. */
class SecretUnreadable extends StoreProblem {
  override name = 'SecretUnreadable'

  constructor(file: string) {
    super(
      `Berkas kunci ${file} tidak terbaca. Tidak ada yang diubah; ` +
        'pulihkan berkas itu dari cadangan kunci, lalu jalankan lagi.',
    )
  }
}

/** The 32 bytes kept in `file`; undefined where there is no such file. */
export async function readSecret(file: string): Promise<Buffer | undefined> {
  let text: string
  try {
    text = await readFile(file, 'latin1')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
  const secret = parseSecret(text)
  if (!secret) throw new SecretUnreadable(file)
  return secret
}

/** The 32 bytes that the text of such a file stands for. */
export function parseSecret(text: string): Buffer | undefined {
  return /^[0-9a-f]{64}\n$/.test(text) ? Buffer.from(text.trim(), 'hex') : undefined
}
