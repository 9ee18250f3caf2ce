import express, { type Request, type Response, Router } from 'express'
import { catches } from '../catch.ts'
import type { SubmitOutcome } from '../request-log.ts'
import type { PracticeAccount } from '../sso/accounts.ts'
import { endAllSessions, type World } from '../world.ts'
import { type FilingRules, findProgressRefusal } from './check-progress.ts'
import { daysBetween, holidayOn, type Period, periodsOf } from './period.ts'
import type { ProgressForm } from './progress-store.ts'
import { rencanaAksiOf } from './rencana-aksi.ts'

const daysTarget = 450

/** Calendar and modal of "Progress Harian". Everybody sees and files their own, and nothing else. */
export function createProgressRoutes(world: World): Router {
  const router = Router()
  router.use(express.json({ limit: '50kb' }))

  router.get('/kinerja_harian/:periode', (request, response) => {
    const found = findFiling(world, request)
    if (!found) response.status(404).json({ message: 'Data tidak ditemukan' })
    else response.json({ data: calendarOf(world, found) })
  })
  router.post('/kinerja_harian/:periode', (request, response) => {
    const found = findFiling(world, request)
    if (found) file(world, { ...found, form: readForm(request) }, response)
    else response.status(404).json({ message: 'Data tidak ditemukan' })
  })
  router.put('/kinerja_harian/:periode/:id', (request, response) => {
    const found = findFiling(world, request)
    const form = readForm(request)
    const refusal = found && findProgressRefusal(form, rulesOf(world, found))
    if (refusal) response.status(422).json({ message: refusal })
    else if (
      found &&
      world.kinerja.progress.change(
        request.params.id,
        found.account.nip,
        withPlan(world, found.account, form),
      )
    )
      response.json({ message: 'Progress Harian berhasil disimpan' })
    else response.status(404).json({ message: 'Data tidak ditemukan' })
  })
  return router
}

interface Filing {
  account: PracticeAccount
  period: Period
}

function findFiling(world: World, request: Request): Filing | undefined {
  const account = world.sessions.accountOf(request, 'kinerja-bkn')
  const period = periodsOf(world.kinerja.today).find(({ id }) => id === request.params.periode)
  return account && period ? { account, period } : undefined
}

function file(world: World, filing: Filing & { form: ProgressForm }, response: Response): void {
  const { form, account } = filing
  const traps = world.traps.kinerja ?? {}
  const { kegiatan } = form
  const record = (outcome: SubmitOutcome, reason?: string) =>
    world.log.add({
      kind: 'submit',
      outcome,
      nip: account.nip,
      jenis: 'progress',
      nomor: kegiatan,
      ...(reason && { reason }),
    })
  const sorry = () => response.status(500).json({ message: 'Terjadi Kesalahan pada Aplikasi' })
  const thanks = () => response.status(201).json({ message: 'Progress Harian berhasil disimpan' })
  const reason = traps.refuse?.[kegiatan] ?? findProgressRefusal(form, rulesOf(world, filing))

  if (catches(traps.expiryAtSubmit, kegiatan)) {
    endAllSessions(world, 'trap')
    record('not-signed-in')
    response.status(401).json({ message: 'Unauthenticated.' })
  } else if (catches(traps.mohonMaaf, kegiatan)) {
    record('not-served')
    sorry()
  } else if (reason) {
    record('refused', reason)
    response.status(422).json({ message: reason })
  } else if (catches(traps.lyingToast, kegiatan)) {
    record('lied')
    thanks()
  } else {
    const late = traps.lateVisibility
    const hiddenFor = catches(late, kegiatan) && late ? late.listRequests : 0
    world.kinerja.progress.add(
      { ...withPlan(world, account, form), nip: account.nip, seeded: false },
      hiddenFor,
    )
    if (catches(traps.hangSubmit, kegiatan)) record('hung')
    else if (catches(traps.failAfterCommit, kegiatan)) {
      record('failed-after-commit')
      sorry()
    } else {
      record('stored')
      thanks()
    }
  }
}

function rulesOf(world: World, { account, period }: Filing): FilingRules {
  const traps = world.traps.kinerja ?? {}
  return {
    period,
    today: world.kinerja.today,
    holidays: traps.holidays ?? [],
    deadlinePassed: traps.deadlinePassed ?? false,
    rencanaAksiIds: rencanaAksiOf(account.nip, true).map(({ id }) => id),
  }
}

function withPlan(world: World, { nip }: PracticeAccount, form: ProgressForm) {
  const plans = rencanaAksiOf(nip, world.traps.kinerja?.doubleRencanaAksi ?? false)
  return { ...form, rencanaAksi: plans.find(({ id }) => id === form.rencanaAksiId)?.teks ?? '' }
}

function calendarOf(world: World, { account, period }: Filing) {
  const { holidays = [], doubleRencanaAksi = false, renameLabel = {} } = world.traps.kinerja ?? {}
  const rencanaAksi = rencanaAksiOf(account.nip, doubleRencanaAksi)
  const kegiatan = world.kinerja.progress
    .list(account.nip)
    .filter(({ tanggal }) => tanggal >= period.awal && tanggal <= period.akhir)
  return {
    periode: period,
    hariIni: world.kinerja.today,
    libur: daysBetween(period.awal, period.akhir).filter((day) => holidayOn(day, holidays)),
    rencanaAksi,
    kegiatan,
    targetMenit: daysTarget,
    terisi: new Set(kegiatan.map(({ rencanaAksiId }) => rencanaAksiId)).size,
    labelBaru: renameLabel,
  }
}

function readForm({ body }: Request): ProgressForm {
  const text = (name: keyof ProgressForm) => (typeof body?.[name] === 'string' ? body[name].trim() : '')
  return {
    rencanaAksiId: text('rencanaAksiId'),
    tanggal: text('tanggal'),
    jamMulai: text('jamMulai'),
    jamSelesai: text('jamSelesai'),
    kegiatan: text('kegiatan'),
    realisasi: text('realisasi'),
    satuan: text('satuan'),
    bukti: text('bukti'),
  }
}
