import { Router } from 'express'
import type { World } from '../world.ts'
import { orderNow } from './order-now.ts'
import { paginate, queryText } from './paginate.ts'
import { riwayatJenis } from './riwayat-kinds.ts'

/** The lists of riwayat and their documents. */
export function createRiwayatRoutes(world: World): Router {
  const router = Router()

  for (const jenis of riwayatJenis) {
    router.get(`/peremajaan/:nip/${jenis}`, (request, response) => {
      const sought = world.traps.noSearch ? '' : queryText(request, 'nomor').trim().toLowerCase()
      const rows = world.riwayat
        .list(request.params.nip, jenis)
        .filter(({ nomor }) => nomor.toLowerCase().includes(sought))
        .map(({ id, form }) => ({ ...form, id }))
      response.json(paginate(request, orderNow(world, rows)))
    })

    router.get(`/peremajaan/:nip/${jenis}/:id/dokumen`, (request, response, next) => {
      const pdf = world.riwayat.pdfOf(request.params.id)
      if (pdf) response.type('application/pdf').send(pdf)
      else next()
    })
  }
  return router
}
