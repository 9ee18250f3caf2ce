import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Device } from '#shared/schema/account.ts'

/** Every device there ever was, without the hash of its token. */
export async function listDevices(store: RecordReader): Promise<Omit<Device, 'tokenHash'>[]> {
  const devices = await store.all('device')
  return devices.map(({ tokenHash: _hash, ...device }) => device)
}
