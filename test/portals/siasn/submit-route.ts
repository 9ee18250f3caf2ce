import express, { type Request, type Response, Router } from 'express'
import { catches } from '../catch.ts'
import type { SubmitOutcome } from '../request-log.ts'
import { endAllSessions, type World } from '../world.ts'
import { alasanText } from './alasan-tolak.ts'
import { findRefusal } from './check-riwayat.ts'
import { kindsToday } from './form-drift.ts'
import { findPerson } from './people.ts'
import { type ReceivedSubmit, readSubmit } from './read-submit.ts'
import { type RiwayatJenis, riwayatJenis, riwayatKinds } from './riwayat-kinds.ts'
import { sendStatus } from './send-status.ts'

/** "Simpan": where most of the traps lie in wait. Never dedupes. */
export function createSubmitRoute(world: World): Router {
  const router = Router()
  for (const jenis of riwayatJenis) {
    router.post(
      `/peremajaan/:nip/${jenis}`,
      (request, response, next) => {
        if (world.sessions.accountOf(request, 'siasn-instansi')) next()
        else refuseUnknown(world, { nip: String(request.params.nip), jenis, nomor: '' }, response)
      },
      express.raw({ type: 'multipart/form-data', limit: '20mb' }),
      async (request: Request, response: Response) => {
        const kind = kindsToday(world.traps.formDrift)[jenis]
        const submit = await readSubmit(request, { jenis, kind })
        if (!findPerson(submit.nip)) response.status(404).json({ code: 0, data: 'Data tidak ditemukan' })
        else if (catches(world.traps.expiryAtSubmit, submit.form.nomor)) {
          endAllSessions(world, 'trap')
          refuseUnknown(world, { nip: submit.nip, jenis, nomor: submit.form.nomor }, response)
        } else settle(world, submit, response)
      },
    )
  }
  return router
}

function refuseUnknown(
  world: World,
  key: { nip: string; jenis: RiwayatJenis; nomor: string },
  response: Response,
): void {
  world.log.add({ kind: 'submit', outcome: 'not-signed-in', ...key })
  response.status(401).json({ message: 'Sesi Anda telah berakhir' })
}

function settle(world: World, submit: ReceivedSubmit, response: Response): void {
  const { nip, jenis, form, pdf } = submit
  const { traps } = world
  const { nomor } = form
  const { success } = riwayatKinds[jenis]
  const record = (outcome: SubmitOutcome, reason?: string) =>
    world.log.add({ kind: 'submit', outcome, nip, jenis, nomor, ...(reason && { reason }) })

  const reason = reasonToRefuse(world, submit)
  if (catches(traps.submitStatus, nomor) && traps.submitStatus) {
    record('not-served')
    sendStatus(response, traps.submitStatus.code)
  } else if (reason || !pdf) {
    record('refused', reason)
    response.status(422).json({ success: false, message: reason })
  } else if (catches(traps.lyingToast, nomor)) {
    record('lied')
    response.json({ success: true, message: success, mapData: { rwId: 'rw-0' } })
  } else {
    const late = traps.lateVisibility
    const hiddenFor = catches(late, nomor) && late ? requestsOf(late.listRequests) : 0
    const { id } = world.riwayat.add({ nip, jenis, form, pdf }, hiddenFor)
    if (catches(traps.hangSubmit, nomor)) record('hung')
    else if (catches(traps.lyingRefusal, nomor)) {
      record('refused-but-kept')
      response.status(422).json({ success: false, message: alasanText(50) })
    } else if (catches(traps.failAfterCommit, nomor)) {
      record('failed-after-commit')
      response.status(500).json({ success: false, message: 'Runtime Error' })
    } else {
      record('stored')
      const answer = { success: true, message: success, mapData: { rwId: id } }
      const slow = catches(traps.slowSubmit, nomor) ? (traps.slowSubmit?.ms ?? 0) : 0
      if (slow > 0) setTimeout(() => response.json(answer), slow)
      else response.json(answer)
    }
  }
  countTowardsExpiry(world)
}

function reasonToRefuse(world: World, { jenis, form, pdf }: ReceivedSubmit): string | undefined {
  const { refuse, reject, formDrift } = world.traps
  const told = refuse?.[form.nomor]
  const coded = reject?.[form.nomor]
  if (told !== undefined) return told
  if (coded !== undefined) return alasanText(coded)
  return findRefusal(kindsToday(formDrift)[jenis], { form, pdf }, world.slots[jenis])
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
