import type { Request } from 'express'
import type { RiwayatJenis, RiwayatKind } from './riwayat-kinds.ts'
import type { RiwayatForm } from './riwayat-store.ts'

export interface ReceivedSubmit {
  nip: string
  jenis: RiwayatJenis
  form: RiwayatForm
  pdf: Buffer | undefined
}

/** Reads the multipart body with Node's own parser; fields that the form does not have are left out. */
export async function readSubmit(
  request: Request,
  { jenis, kind }: { jenis: RiwayatJenis; kind: RiwayatKind },
): Promise<ReceivedSubmit> {
  const fields = await parse(request)
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const form = Object.fromEntries(kind.fields.map(({ name }) => [name, text(name)]))
  const berkas = fields.get('berkas')
  return {
    nip: String(request.params.nip),
    jenis,
    form: { ...form, nomor: text(kind.key) },
    pdf: berkas instanceof Blob ? Buffer.from(await berkas.arrayBuffer()) : undefined,
  }
}

async function parse(request: Request): Promise<FormData> {
  const contentType = request.headers['content-type'] ?? ''
  if (!Buffer.isBuffer(request.body)) throw Object.assign(new Error('Not multipart'), { status: 400 })
  try {
    return await new Response(new Uint8Array(request.body), {
      headers: { 'content-type': contentType },
    }).formData()
  } catch (cause) {
    throw Object.assign(new Error('Broken multipart body', { cause }), { status: 400 })
  }
}
