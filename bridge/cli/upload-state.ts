import type { WholeUpload } from '#bridge/use-cases/upload-by-id.ts'
import { reasonText } from '#shared/papers/reason-text.ts'
import type { UploadCard, UploadNextAction } from '#shared/schema/board.ts'
import type { RowState } from '#shared/schema/upload-run.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { momentHere } from './moment-here.ts'
import { textTable } from './text-table.ts'

/** The state of a run as `--json` prints it. `nextAction` is what a person is to do, `none` if nothing. */
export interface UploadState extends Omit<UploadCard, 'id'> {
  readonly run: string
  /** Rows that did not go through or were left out, with their reason. */
  readonly rows: { line: number; state: RowState; why?: string; detail?: string }[]
}

const TROUBLED: readonly RowState[] = ['blocked', 'in-doubt', 'refused', 'failed', 'needs-person']

export function uploadState({ card, rows }: WholeUpload): UploadState {
  const { id, ...figures } = card
  return {
    run: id,
    ...figures,
    rows: rows
      .filter(({ state, why }) => TROUBLED.includes(state) || (state === 'cancelled' && why !== undefined))
      .map(({ line, state, why, detail }) => ({
        line,
        state,
        ...(why !== undefined && { why }),
        ...(detail !== undefined && { detail }),
      })),
  }
}

/** Said wherever a real portal is refused. */
export const NEEDS_ASSIGNMENT =
  'catat surat tugas, operatornya (nama dan NIP), dan keputusan kantor atas syarat penggunaan portal di kantor.yaml (uploads), lalu ulangi'

const nextActions: Record<UploadNextAction, (state: UploadState) => string> = {
  'confirm-rows': ({ run }) => `tegaskan tiap baris sebagai pekerjaan Anda: langkah upload confirm ${run}`,
  release: ({ run }) => `izinkan kirim: langkah upload release ${run}`,
  'mend-workbook': () => 'perbaiki baris yang tertahan di buku kerja, lalu rencanakan lagi',
  'wait-for-slot': ({ slot }) => `menunggu ${slot}; biarkan server kantor berjalan`,
  'slot-missed': ({ run, slot }) => `jadwal ${slot} terlewat; jalankan sendiri: langkah upload run ${run}`,
  run: ({ run }) => `jalankan: langkah upload run ${run}`,
  'sign-in': ({ run, status }) =>
    status === 'paused'
      ? `tidak ada yang masuk ke portal; jalankan lagi lalu masuk: langkah upload run ${run}`
      : 'masuk ke portal di peramban, dengan OTP Anda sendiri',
  browser: ({ run }) => `peramban tertutup; jalankan lagi: langkah upload run ${run}`,
  'portal-unavailable': ({ run }) => `portal sedang tidak dapat dipakai; nanti: langkah upload run ${run}`,
  'portal-refuses': ({ run }) => `portal menolak kita sementara; tunggu, lalu: langkah upload run ${run}`,
  'portal-maintenance': ({ run }) => `portal sedang dipelihara; nanti: langkah upload run ${run}`,
  'portal-language': ({ run, detail }) =>
    `portal tampil dalam bahasa lain (${detail ?? '-'}), Langkah hanya mengenal yang berbahasa Indonesia; ganti bahasanya di portal, lalu: langkah upload run ${run}`,
  'form-changed': ({ detail }) =>
    `formulir portal berubah (${detail ?? '-'}); perbarui Langkah, atau rencanakan lagi dan jalankan dengan --accept-form`,
  'other-account': ({ run }) =>
    `akun di portal bukan akun operator yang ditugaskan; keluar dari portal, masuk dengan akun sendiri, lalu: langkah upload run ${run}`,
  'account-unknown': ({ run }) =>
    `portal tidak menampilkan pemilik akun; sebutkan diri: langkah upload run ${run} --operator NIP`,
  assignment: () => NEEDS_ASSIGNMENT,
  'office-hours': ({ detail }) =>
    `menunggu jam kirim${detail === undefined ? '' : ` (${momentHere(detail)})`}`,
  'check-by-hand': () => 'periksa sendiri di portal baris yang tertulis di bawah',
  report: ({ run }) => `buat laporan: langkah upload report ${run}`,
  none: () => 'tidak ada',
}

/** The run on a terminal. */
export function describeUpload(state: UploadState): string {
  const counts = Object.entries(state.counts).filter(([, count]) => count > 0)
  const lines = [
    `Unggahan ${state.run}`,
    `${state.workbook}: ${panelId[`run.${state.status}`].toLowerCase()}`,
    counts
      .map(([name, count]) => `${count} ${panelId[`row.${name as keyof typeof state.counts}`]}`)
      .join(', '),
    ...(state.ratePerMinute ? [`${state.ratePerMinute.toFixed(1).replace('.', ',')} baris per menit`] : []),
    ...(state.etaAt ? [`Perkiraan selesai ${momentHere(state.etaAt)}`] : []),
    ...(state.report ? [`Laporan: ${state.report}`] : []),
    `Berikutnya: ${nextActions[state.nextAction](state)}`,
  ]
  if (state.rows.length === 0) return lines.join('\n')
  const columns = [{ title: 'Baris' }, { title: 'Keadaan' }, { title: 'Alasan', width: 80 }]
  const table = textTable(
    columns,
    state.rows.map(({ line, state: name, why, detail }) => [
      String(line),
      panelId[`row.${name}`],
      reasonText(why, detail),
    ]),
  )
  return [...lines, '', table].join('\n')
}
