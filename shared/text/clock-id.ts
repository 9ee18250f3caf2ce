/** Words of a case's clocks, in Bahasa Indonesia; `{name}` is filled by `fillSentence`. */
export const clockId = {
  left: 'sisa {left}',
  leftDue: 'sisa {left} · batas {due}',
  due: 'batas {due}',
  late: 'lewat {late} · batas {due}',
  lateNow: 'lewat batas {due}',
  measured: 'berjalan {used} · norma {norm}',
  unmeasured: 'norma {norm}',
  dueUnknown: 'batas dihitung server kantor setelah tercatat',
  provisional: 'sementara: hari libur belum ditetapkan',
  workingDays: '{count} hari kerja',
  service: 'Seluruh layanan:',
  noStepLimit: 'Tanpa batas waktu per kegiatan',
  noLimit: 'Tanpa batas waktu dalam SOP',
  closed: 'Di luar jam layanan, berhenti sampai {opens}',
  returned: 'Waktu kantor berhenti selama berkas di pemohon (aturan bawaan).',
  withApplicant: 'Waktu kantor berhenti: kegiatan ini di pemohon.',
  withOutside: 'Waktu kantor berhenti: kegiatan ini di luar kantor.',
  officeTime: 'Waktu kantor {span}',
  applicantTime: 'di pemohon {span}',
  outsideTime: 'di luar kantor {span}',
} as const

export type ClockText = Readonly<Record<keyof typeof clockId, string>>
