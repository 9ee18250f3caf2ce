import express, { type Request, type Response, Router } from 'express'
import { catches, takesNext } from '../catch.ts'
import type { World } from '../world.ts'
import type { NilaiIsian } from './nilai-isian.ts'
import { orderNow } from './order-now.ts'
import { paginate, queryText } from './paginate.ts'
import { findPerson } from './people.ts'

const allowed: Readonly<Record<keyof Omit<NilaiIsian, 'nip'>, RegExp>> = {
  pendidikan: /^[0-5]$/,
  struktural: /^[01]$/,
  fungsional: /^[01]$/,
  diklat20Jp: /^[01]$/,
  seminar: /^[01]$/,
  kinerja: /^\d{1,3}(\.\d{1,2})?$/,
  disiplin: /^[0RSB]$/,
}

/** Values per person; with `nilaiEntry` also the entry form of 2018. */
export function createNilaiRoutes(world: World): Router {
  const router = Router()

  router.get('/nilai-asn', (request, response) => {
    const nip = queryText(request, 'nip').trim()
    if (takesNext(world.traps.nilaiWaits)) {
      response.json({ code: 1, data: [], count: 0, status: 'menunggu' })
      return
    }
    const found = world.nilai.filter((row) => nip === '' || row.nip === nip)
    response.json(paginate(request, orderNow(world, found)))
  })

  router.get('/nilai-asn/isian', (request, response, next) => {
    const nip = queryText(request, 'nip').trim()
    const found = world.isian.filter((row) => nip === '' || row.nip === nip)
    if (world.traps.nilaiEntry) response.json(paginate(request, orderNow(world, found)))
    else next()
  })

  router.post('/nilai-asn/isian', express.urlencoded({ extended: false }), (request, response, next) => {
    if (!world.traps.nilaiEntry) {
      next()
      return
    }
    const isian = readIsian(request)
    const wrong = Object.entries(allowed).find(
      ([name, pattern]) => !pattern.test(isian[name as keyof NilaiIsian]),
    )
    if (!findPerson(isian.nip)) response.status(422).json({ success: false, message: 'NIP tidak ditemukan' })
    else if (wrong) response.status(422).json({ success: false, message: `Isian ${wrong[0]} tidak sesuai` })
    else keep(world, isian, response)
  })
  return router
}

/** Kept but for what the traps want. It never asks whether it has one already. */
function keep(world: World, isian: NilaiIsian, response: Response): void {
  const { traps } = world
  const reason = traps.refuse?.[isian.nip]
  if (reason !== undefined) {
    response.status(422).json({ success: false, message: reason })
    return
  }
  if (!catches(traps.lyingToast, isian.nip)) world.isian.push(isian)
  if (catches(traps.failAfterCommit, isian.nip)) response.status(500).json({ success: false })
  else response.json({ success: true, message: 'Data Berhasil Disimpan' })
}

function readIsian({ body }: Request): NilaiIsian {
  const text = (name: keyof NilaiIsian) => (typeof body?.[name] === 'string' ? body[name].trim() : '')
  return {
    nip: text('nip'),
    pendidikan: text('pendidikan'),
    struktural: text('struktural'),
    fungsional: text('fungsional'),
    diklat20Jp: text('diklat20Jp'),
    seminar: text('seminar'),
    kinerja: text('kinerja'),
    disiplin: text('disiplin'),
  }
}
