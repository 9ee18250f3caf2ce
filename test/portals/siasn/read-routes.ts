import { type Request, type Response, Router } from 'express'
import type { World } from '../world.ts'
import { kindsToday } from './form-drift.ts'
import { orderNow } from './order-now.ts'
import { paginate, queryText } from './paginate.ts'
import { fullName, instansi, type Person, people } from './people.ts'
import { personShown } from './person-shown.ts'
import { statusUsulan, usulanJenis } from './usulan-rows.ts'

/** Everything of SIASN that only reads, save riwayat. The session has been checked before. */
export function createReadRoutes(world: World): Router {
  const router = Router()

  router.get('/sesi', (request, response) => {
    const account = world.sessions.accountOf(request, 'siasn-instansi')
    const pilihan = { usulanJenis, statusUsulan: [...new Set(Object.values(statusUsulan))] }
    response.json({ nama: account?.name, nip: account?.nip, instansi, pilihan, ...today(world) })
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
    const shown = personShown(world, request.params.nip)
    if (shown) {
      const formulir = shown.form && show(shown.form)
      response.json({ code: 1, data: { ...show(shown.card), formulir }, count: 1 })
    } else response.status(404).json({ code: 0, data: 'Data tidak ditemukan' })
  })

  router.get('/usulan', (request, response) => sendUsulan(world, request, response))
  return router
}

function sendUsulan(world: World, request: Request, response: Response): void {
  const wanted = (name: string) => queryText(request, name).trim().toLowerCase()
  const contains = (value: string, name: string) => value.toLowerCase().includes(wanted(name))
  const equals = (value: string, name: string) =>
    wanted(name) === '' || value.trim().toLowerCase() === wanted(name)
  const found = world.usulan.filter(
    (row) =>
      contains(row.nomorSurat, 'nomorSurat') &&
      contains(row.nama, 'nama') &&
      contains(row.nip, 'nip') &&
      equals(row.tanggal, 'tanggal') &&
      equals(row.jenis, 'jenis') &&
      equals(row.status, 'status'),
  )
  response.json(paginate(request, orderNow(world, found)))
}

/** What of today's state the pages themselves must know. */
function today({ traps }: World) {
  return {
    jedaHalaman: traps.pushStateBeforeDom?.ms ?? 0,
    riwayat: kindsToday(traps.formDrift),
    tanpaCari: traps.noSearch ?? false,
    toastGanda: traps.doubleToast ?? false,
    bahasa: traps.language ?? 'id',
    isianNilai: traps.nilaiEntry ?? false,
  }
}

function show(person: Person) {
  return { ...person, namaLengkap: fullName(person), unitInduk: instansi }
}
