import express, { type Request, type Response, Router } from 'express'
import type { SubmitOutcome } from '../request-log.ts'
import { catches } from '../traps.ts'
import { endAllSessions, type World } from '../world.ts'
import { findRefusal } from './check-riwayat.ts'
import { findPerson } from './people.ts'
import { type ReceivedSubmit, readSubmit } from './read-submit.ts'
import { type RiwayatJenis, riwayatJenis } from './upload-slots.ts'

const successMessages: Record<RiwayatJenis, string> = {
  kursus: 'Dokumen Sukses Tersimpan',
  diklat: 'Data Usulan Berhasil Masuk',
}

/** "Simpan": where most of the traps lie in wait. Never dedupes. */
export function createSubmitRoute(world: World): Router {
  const router = Router()
  for (const jenis of riwayatJenis) {
    router.post(
      `/peremajaan/:nip/${jenis}`,
      (request, response, next) => {
        if (world.sessions.accountOf(request, 'siasn-instansi')) next()
        else refuseUnknown(world, { nip: String(request.params.nip), jenis }, response)
      },
      express.raw({ type: 'multipart/form-data', limit: '20mb' }),
      async (request: Request, response: Response) => {
        const submit = await readSubmit(request, jenis)
        if (findPerson(submit.nip)) settle(world, submit, response)
        else response.status(404).json({ code: 0, data: 'Data tidak ditemukan' })
      },
    )
  }
  return router
}

function refuseUnknown(
  world: World,
  { nip, jenis }: { nip: string; jenis: RiwayatJenis },
  response: Response,
): void {
  world.log.add({ kind: 'submit', outcome: 'not-signed-in', nip, jenis, nomor: '' })
  response.status(401).json({ message: 'Sesi Anda telah berakhir' })
}

function settle(world: World, submit: ReceivedSubmit, response: Response): void {
  const { nip, jenis, form, pdf } = submit
  const record = (outcome: SubmitOutcome, reason?: string) =>
    world.log.add({ kind: 'submit', outcome, nip, jenis, nomor: form.nomor, ...(reason && { reason }) })

  const reason = world.traps.refuse?.[form.nomor] ?? findRefusal(form, pdf, world.slots[jenis])
  if (reason || !pdf) {
    record('refused', reason)
    response.status(422).json({ success: false, message: reason })
  } else if (catches(world.traps.lyingToast, form.nomor)) {
    record('lied')
    response.json({ success: true, message: successMessages[jenis], mapData: { rwId: 'rw-0' } })
  } else {
    const late = world.traps.lateVisibility
    const hiddenFor = catches(late, form.nomor) && late ? requestsOf(late.listRequests) : 0
    const { id } = world.riwayat.add({ nip, jenis, form, pdf }, hiddenFor)
    if (catches(world.traps.hangSubmit, form.nomor)) record('hung')
    else if (catches(world.traps.failAfterCommit, form.nomor)) {
      record('failed-after-commit')
      response.status(500).json({ success: false, message: 'Runtime Error' })
    } else {
      record('stored')
      response.json({ success: true, message: successMessages[jenis], mapData: { rwId: id } })
    }
  }
  countTowardsExpiry(world)
}

function requestsOf(listRequests: number | 'flush'): number {
  return listRequests === 'flush' ? Number.POSITIVE_INFINITY : listRequests
}

function countTowardsExpiry(world: World): void {
  const trap = world.traps.sessionExpiry
  if (!trap) return
  trap.afterSubmits -= 1
  if (trap.afterSubmits > 0) return
  delete world.traps.sessionExpiry
  endAllSessions(world, 'trap')
}
