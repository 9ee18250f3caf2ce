import { langkahJson } from './langkah-process.ts'

/** A colleague looks at the sample of a planned run and lets it go with a code of her own. A bridge must run. */
export async function releaseBySecond(runId: string, dataDir: string): Promise<void> {
  const colleague = ['--name', 'Sari Dewi', '--jabatan', 'Kepala Bidang', '--role', 'supervisor']
  const { id } = await langkahJson(['user', 'add', ...colleague], dataDir)
  const { code } = await langkahJson(['pair', '--user', String(id)], dataDir)
  const { sample } = await langkahJson(['upload', 'release', runId], dataDir)
  const seen = (sample as { line: number }[]).map(({ line }) => line).join(',')
  await langkahJson(['upload', 'release', runId, '--seen', seen, '--code', String(code)], dataDir)
}
