import type { IncomingMessage } from 'node:http'
import type { Ports } from '#bridge/ports/ports.ts'
import { type SignedIn, signIn } from '#bridge/use-cases/sign-in.ts'
import { headerValues } from './guard.ts'

/**
 * Who sends a request, by its one `Authorization: Bearer` header, spelled exactly so. A token anywhere else (address,
 * cookie, second header) is not looked at, nor is one of the phone page.
 */
export async function signInRequest(ports: Ports, req: IncomingMessage): Promise<SignedIn | undefined> {
  const [header, ...others] = headerValues(req, 'authorization')
  const [, token] = /^Bearer ([\w-]+)$/.exec(header ?? '') ?? []
  if (token === undefined || others.length > 0) return undefined
  const signedIn = await signIn(ports.store, token, ports.clock.now())
  return signedIn?.device.door === undefined ? signedIn : undefined
}
