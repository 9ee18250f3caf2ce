import { type Request, type Response, Router } from 'express'
import type { World } from '../world.ts'
import { jenisDiklat } from './check-riwayat.ts'
import { nilaiAsn } from './nilai-asn.ts'
import { paginate, queryText } from './paginate.ts'
import { findPerson, fullName, instansi, type Person, people } from './people.ts'
import { statusUsulan, usulanJenis, usulanRows } from './usulan-rows.ts'

/** Everything of SIASN that only reads, save riwayat. The session has been checked before. */
export function createReadRoutes(world: World): Router {
  const router = Router()

  router.get('/sesi', (request, response) => {
    const account = world.sessions.accountOf(request, 'siasn-instansi')
    const pilihan = { jenisDiklat, usulanJenis, statusUsulan: [...new Set(Object.values(statusUsulan))] }
    const jedaHalaman = world.traps.pushStateBeforeDom?.ms ?? 0
    response.json({ nama: account?.name, nip: account?.nip, instansi, pilihan, jedaHalaman })
  })

  router.get('/pegawai', (request, response) => {
    const sought = queryText(request, 'cari').trim().toLowerCase()
    const byName = queryText(request, 'mode') === 'nama'
    const found = people.filter((person) =>
      byName
        ? sought !== '' && person.nama.toLowerCase().includes(sought)
        : person.nip === sought.replaceAll(' ', ''),
    )
    response.json({ code: 1, data: found.map(show), count: found.length })
  })

  router.get('/pegawai/:nip', (request, response) => {
    const person = findPerson(request.params.nip)
    if (person) response.json({ code: 1, data: show(person), count: 1 })
    else response.status(404).json({ code: 0, data: 'Data tidak ditemukan' })
  })

  router.get('/nilai-asn', (request, response) => {
    const nip = queryText(request, 'nip').trim()
    response.json(
      paginate(
        request,
        nilaiAsn.filter((row) => nip === '' || row.nip === nip),
      ),
    )
  })

  router.get('/usulan', sendUsulan)
  return router
}

function sendUsulan(request: Request, response: Response): void {
  const wanted = (name: string) => queryText(request, name).trim().toLowerCase()
  const contains = (value: string, name: string) => value.toLowerCase().includes(wanted(name))
  const equals = (value: string, name: string) =>
    wanted(name) === '' || value.trim().toLowerCase() === wanted(name)
  const found = usulanRows.filter(
    (row) =>
      contains(row.nomorSurat, 'nomorSurat') &&
      contains(row.nama, 'nama') &&
      contains(row.nip, 'nip') &&
      equals(row.tanggal, 'tanggal') &&
      equals(row.jenis, 'jenis') &&
      equals(row.status, 'status'),
  )
  response.json(paginate(request, found))
}

function show(person: Person) {
  return { ...person, namaLengkap: fullName(person), unitInduk: instansi }
}
