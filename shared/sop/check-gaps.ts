import type { Sop } from '#shared/schema/sop.ts'
import type { SopFault } from './sop-fault.ts'

/** What the document leaves open: steps nobody is named for, steps without time, open questions, missing parts, old law. */
export function checkGaps(sop: Sop): SopFault[] {
  return [
    ...sop.steps.flatMap(({ id, pelaksana }, index) =>
      pelaksana?.length
        ? []
        : warning(
            'step-without-pelaksana',
            ['steps', index],
            `Langkah "${id}" tidak menyebut pelaksana; tanyakan kepada instansi.`,
          ),
    ),
    ...sop.steps.flatMap(({ id, mutuBaku }, index) =>
      mutuBaku.waktu
        ? []
        : warning(
            'step-without-time',
            ['steps', index],
            `Langkah "${id}" tidak menyebut waktu, jadi tanpa tenggat; tanyakan kepada instansi.`,
          ),
    ),
    ...checkServiceTypes(sop),
    ...sop.basis.flatMap(({ text, supersededBy }, index) =>
      supersededBy
        ? warning(
            'superseded-law',
            ['basis', index],
            `"${text}" sudah diganti ${supersededBy}; tinjau dasar hukumnya pada revisi berikutnya.`,
          )
        : [],
    ),
    ...sop.source.questions.map(
      ({ where, question, reading }, index): SopFault => ({
        severity: 'question',
        code: 'open-question',
        path: ['source', 'questions', index],
        message: `${where}: ${question}${reading ? ` Sementara dibaca: ${reading}` : ''}`,
      }),
    ),
    ...sop.source.missing.map(
      (part, index): SopFault => ({
        severity: 'question',
        code: 'missing-part',
        path: ['source', 'missing', index],
        message: `Tidak ada dalam dokumen: ${part}. Tanyakan kepada instansi.`,
      }),
    ),
  ]
}

function checkServiceTypes({ serviceTypes, steps }: Sop): SopFault[] {
  const needed = serviceTypes?.items.some(({ kelengkapan }) => kelengkapan?.length) ?? false
  if (!needed || steps.some(({ serviceTypeKelengkapan }) => serviceTypeKelengkapan)) return []
  return warning(
    'service-type-kelengkapan-unchecked',
    ['serviceTypes'],
    'Jenis layanan punya kelengkapan, tetapi tidak ada langkah yang memeriksanya; beri satu langkah serviceTypeKelengkapan: true.',
  )
}

function warning(code: string, path: SopFault['path'], message: string): SopFault[] {
  return [{ severity: 'warning', code, path, message }]
}
