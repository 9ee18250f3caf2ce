import { parseArgs } from 'node:util'
import { hosts } from './hosts.ts'
import { startPortals } from './start-portals.ts'
import { fourTraps } from './traps.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'control-port': { type: 'string' },
    traps: { type: 'boolean', default: false },
  },
})
const portals = await startPortals({
  httpsPort: Number(values.port ?? 0),
  controlPort: Number(values['control-port'] ?? 0),
  traps: values.traps ? fourTraps : {},
})
const flags = portals.chromiumArgs.map((flag) => `'${flag}'`).join(' ')

console.log(`Portal latihan berjalan (data fiktif${values.traps ? ', empat jebakan menyala' : ''}).

Buka dengan Chromium:
  chromium --user-data-dir=/tmp/portal-latihan ${flags} https://${hosts.asnDigital}/

Masuk sebagai ${portals.account.name}: NIP ${portals.account.username}, kata sandi ${portals.account.password}
Kode OTP:   curl ${portals.controlUrl}/otp
Isi portal: curl ${portals.controlUrl}/records
Catatan:    curl ${portals.controlUrl}/log

Ctrl+C menghentikan portal.`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void portals.close())
