import { constants } from 'node:fs'
import { access, mkdtemp, rm, stat } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { checkOffice } from '../files/check-office.ts'
import { runningPort } from './connect-bridge.ts'
import { extensionFolder } from './extension-folder.ts'

interface Check {
  readonly name: string
  readonly ok: boolean
  /** What was found, in Bahasa Indonesia. */
  readonly reason: string
  /** The next action; null where nothing is to be done. */
  readonly next: string | null
}

type Env = Readonly<Record<string, string | undefined>>

/** What Langkah needs of a computer, looked at one by one; nothing is changed that stays. */
export async function checkComputer(dataDir: string, env: Env): Promise<Check[]> {
  return [
    checkNode(),
    await checkDataFolder(dataDir),
    await checkBridge(dataDir),
    await checkExtension(),
    await checkBrowser(env),
    await checkKop(dataDir),
  ]
}

function checkNode(): Check {
  const ok = Number(process.versions.node.split('.')[0]) >= 24
  return {
    name: 'Node',
    ok,
    reason: `versi ${process.versions.node}`,
    next: ok ? null : 'jalankan lewat npm (npm start, npm run -s langkah), yang membawa Node 24',
  }
}

/** Tries a file of its own, in the folder or, while it is not there, in the nearest one above it. */
async function checkDataFolder(dataDir: string): Promise<Check> {
  let folder = dataDir
  while (!(await isThere(folder)) && dirname(folder) !== folder) folder = dirname(folder)
  try {
    await rm(await mkdtemp(join(folder, '.langkah-doctor-')), { recursive: true })
    return { name: 'Folder data', ok: true, reason: `${dataDir} dapat ditulisi`, next: null }
  } catch {
    return {
      name: 'Folder data',
      ok: false,
      reason: `${dataDir} tidak dapat ditulisi`,
      next: 'beri izin menulis, kosongkan ruang disk, atau pilih folder lain dengan --data',
    }
  }
}

async function checkBridge(dataDir: string): Promise<Check> {
  const name = 'Server kantor'
  const port = await runningPort(dataDir)
  if (port === undefined) {
    return { name, ok: false, reason: 'tidak berjalan', next: 'jalankan npm start' }
  }
  const isWell = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(3000) }).then(
    (answer) => answer.ok,
    () => false,
  )
  return isWell
    ? { name, ok: true, reason: `berjalan di http://127.0.0.1:${port}`, next: null }
    : { name, ok: false, reason: `tidak menjawab di port ${port}`, next: 'hentikan, lalu jalankan npm start' }
}

async function checkExtension(): Promise<Check> {
  const ok = await isThere(join(extensionFolder, 'manifest.json'))
  return {
    name: 'Ekstensi',
    ok,
    reason: ok ? `ada di ${extensionFolder}` : 'belum dibangun',
    next: ok ? null : 'jalankan npm start, yang membangunnya',
  }
}

const browserNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'microsoft-edge',
  'msedge.exe',
  'chrome.exe',
]

async function checkBrowser(env: Env): Promise<Check> {
  const name = 'Peramban'
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean)
  const programs = [env.ProgramFiles, env['ProgramFiles(x86)']].flatMap((root) =>
    root ? [join(root, 'Google/Chrome/Application'), join(root, 'Microsoft/Edge/Application')] : [],
  )
  const candidates = [...folders, ...programs].flatMap((folder) =>
    browserNames.map((file) => join(folder, file)),
  )
  for (const file of [env.LANGKAH_CHROMIUM, ...candidates]) {
    if (file && (await isExecutable(file))) return { name, ok: true, reason: file, next: null }
  }
  return {
    name,
    ok: false,
    reason: 'Chromium, Chrome atau Edge tidak ditemukan',
    next: 'pasang salah satunya, atau isi LANGKAH_CHROMIUM dengan letaknya',
  }
}

/** Papers come out without it, so that its absence is no fault of the computer. */
async function checkKop(dataDir: string): Promise<Check> {
  const name = 'Kop surat'
  const { office, findings } = await checkOffice(dataDir)
  const [fault] = findings.filter(({ severity }) => severity === 'error')
  if (fault) return { name, ok: false, reason: fault.message, next: 'perbaiki kantor.yaml' }
  return office
    ? { name, ok: true, reason: office.lines.join(', '), next: null }
    : {
        name,
        ok: true,
        reason: 'belum diisi; lembar cetak keluar tanpa kop',
        next: 'buat kantor.yaml di folder data (langkah office check --help)',
      }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}
