import type { SampledRow } from '#shared/schema/sampled-row.ts'
import type { UploadFlow } from '../uploads/flow.ts'

/** Each row of the sample with its columns as the workbook calls them, and where its PDF lies. */
export function describeSample(
  runId: string,
  { columns }: UploadFlow,
  sample: readonly SampledRow[],
): string {
  const blocks = sample.map(({ line, data }) => {
    const filled = columns.filter(({ key }) => data[key])
    const width = Math.max(...filled.map(({ header }) => header.length))
    const fields = filled.map(({ key, header }) => `  ${header.padEnd(width)}  ${data[key]}`)
    const pdf = data.berkasPath ? [`  ${'PDF'.padEnd(width)}  ${data.berkasPath}`] : []
    return [`Baris ${line}`, ...fields, ...pdf].join('\n')
  })
  const lines = sample.map(({ line }) => line).join(',')
  return [
    ...blocks,
    'Buka tiap PDF (--open membuka semuanya) dan bandingkan. Bila cocok, orang kedua mengizinkan dengan kodenya sendiri ("langkah pair --user AKUN"):',
    `  langkah upload release ${runId} --seen ${lines} --code KODE`,
  ].join('\n\n')
}
