import type { ExplainedCase, ExplainedDeadline } from '#shared/schema/explained-deadline.ts'

/** "Mengapa tenggat ini?" as a person reads it in a terminal. */
export function describeWhy({ number, calendar, step, ahead, service, rules }: ExplainedCase): string {
  const { id, version, title } = calendar
  return [
    `Berkas ${number}, kalender ${title} (${id} versi ${version})`,
    ...(calendar.isOutdated
      ? [
          'Ada kalender atau daftar libur yang lebih baru; berkas ini tetap memakai yang lama sampai "langkah calendar adopt".',
        ]
      : []),
    ...(step ? ['', ...partOf('LANGKAH SEKARANG', step)] : []),
    ...(ahead ? ['', ...partOf('SEBELUM TANGGAL ACUAN', ahead)] : []),
    '',
    ...partOf('SELURUH LAYANAN', service),
    '',
    'ATURAN JAM',
    ...rules.map((rule) => `- ${rule}`),
  ].join('\n')
}

function partOf(heading: string, { title, sentences }: ExplainedDeadline): string[] {
  return [`${heading}: ${title}`, ...sentences.map((sentence) => `- ${sentence}`)]
}
