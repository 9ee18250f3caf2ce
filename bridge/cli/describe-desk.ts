import type { CaseCard } from '#shared/schema/board.ts'

/** On whose desk a berkas lies, in words. */
export function describeDesk({ status, current, route, holder, clock }: CaseCard): string {
  if (status === 'closed' || status === 'ended') return 'selesai, tidak di meja siapa pun'
  if (status === 'returned') return 'pemohon'
  if (status === 'done') return 'loket, menunggu diambil'
  const posts = (route?.posts ?? []).map(({ title }) => title)
  const names = posts.length > 0 ? posts : (current?.pelaksana ?? [])
  const desk = holder ? `${holder.name}, ${holder.jabatan}` : names.join(' / ') || 'petugas'
  return clock.running === 'outside' ? `instansi luar (dikirim oleh ${desk})` : desk
}
