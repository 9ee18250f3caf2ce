import { Router } from 'express'
import type { World } from '../world.ts'
import { paginate, queryText } from './paginate.ts'
import { riwayatJenis } from './upload-slots.ts'

/** The lists of riwayat and their documents. */
export function createRiwayatRoutes(world: World): Router {
  const router = Router()

  for (const jenis of riwayatJenis) {
    router.get(`/peremajaan/:nip/${jenis}`, (request, response) => {
      const sought = queryText(request, 'nomor').trim().toLowerCase()
      const rows = world.riwayat.list(request.params.nip, jenis)
      response.json(
        paginate(
          request,
          rows.filter(({ nomor }) => nomor.toLowerCase().includes(sought)),
        ),
      )
    })

    router.get(`/peremajaan/:nip/${jenis}/:id/dokumen`, (request, response, next) => {
      const pdf = world.riwayat.pdfOf(request.params.id)
      if (pdf) response.type('application/pdf').send(pdf)
      else next()
    })
  }
  return router
}
