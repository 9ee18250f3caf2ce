import type { Request } from 'express'
import type { RiwayatForm } from './riwayat-store.ts'
import type { RiwayatJenis } from './upload-slots.ts'

export interface ReceivedSubmit {
  nip: string
  jenis: RiwayatJenis
  form: RiwayatForm
  pdf: Buffer | undefined
}

/** Reads the multipart body with Node's own parser. */
export async function readSubmit(request: Request, jenis: RiwayatJenis): Promise<ReceivedSubmit> {
  const fields = await parse(request)
  const text = (name: keyof RiwayatForm) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const berkas = fields.get('berkas')
  return {
    nip: String(request.params.nip),
    jenis,
    form: {
      jenisDiklat: text('jenisDiklat'),
      nama: text('nama'),
      penyelenggara: text('penyelenggara'),
      nomor: text('nomor'),
      tanggalMulai: text('tanggalMulai'),
      tanggalSelesai: text('tanggalSelesai'),
      tahun: text('tahun'),
      jumlahJam: text('jumlahJam'),
    },
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
