/**
 * Flags under which a Chromium meets the practice portals by their real names and nothing else by name:
 * every other host is unresolvable, so that no test and no demo ever reaches a real server.
 * The portals count as `public` addresses, or Local Network Access would never be exercised.
 */
export function chromiumArgs(httpsPort: number): string[] {
  return [
    `--host-resolver-rules=MAP *.bkn.go.id:443 127.0.0.1:${httpsPort},MAP *.arsip.go.id:443 127.0.0.1:${httpsPort},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost`,
    `--ip-address-space-overrides=127.0.0.1:${httpsPort}=public`,
    '--ignore-certificate-errors',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-gpu',
  ]
}
