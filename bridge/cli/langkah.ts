import { askHidden } from './ask-hidden.ts'
import { registerAudit } from './audit.ts'
import { registerBackup } from './backup.ts'
import { registerCalendar } from './calendar.ts'
import { registerCase } from './case.ts'
import { registerClock } from './clock.ts'
import { registerDisposisi } from './disposisi.ts'
import { registerDoctor } from './doctor.ts'
import { registerLetter } from './letter.ts'
import { registerMulai } from './mulai.ts'
import { registerNip } from './nip.ts'
import { registerOffice } from './office.ts'
import { registerOrg } from './org.ts'
import { registerPair } from './pair.ts'
import { registerPortal } from './portal.ts'
import { registerRegister } from './register.ts'
import { registerRestore } from './restore.ts'
import { type RegisterCommand, runCommands, type Terminal } from './run-commands.ts'
import { registerServe } from './serve.ts'
import { registerSop } from './sop.ts'
import { registerUpload } from './upload.ts'
import { registerUser } from './user.ts'
import { registerWorker } from './worker.ts'

/**
 * Every command of `langkah`. A command that needs much (the bridge, Playwright) loads it inside its action, so
 * that `langkah nip check` starts at once.
 */
const commands: readonly RegisterCommand[] = [
  registerClock,
  registerCalendar,
  registerNip,
  registerSop,
  registerAudit,
  registerBackup,
  registerRestore,
  registerCase,
  registerDisposisi,
  registerDoctor,
  registerLetter,
  registerMulai,
  registerOrg,
  registerOffice,
  registerPair,
  registerPortal,
  registerRegister,
  registerServe,
  registerUpload,
  registerUser,
  registerWorker,
]

/** Runs one command line and answers with its exit code: 0 done, 1 refused or failed, 2 wrong use. */
export function langkah(args: readonly string[], terminal: Terminal): Promise<number> {
  return runCommands(commands, args, terminal)
}

if (import.meta.main) {
  process.exitCode = await langkah(process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    now: Date.now,
    ...(process.stdin.isTTY && { askHidden }),
  })
}
