/** Name and full version of the browser as it says them, for the report; else its user agent. */
export async function browserName(from: Navigator): Promise<string> {
  const { userAgentData } = from as Navigator & { userAgentData?: UserAgentData }
  if (!userAgentData) return from.userAgent
  const { fullVersionList, platform } = await userAgentData.getHighEntropyValues(['fullVersionList'])
  // One of the list is made up so that nobody relies on its order: it has no letters in common with a browser.
  const real = fullVersionList.filter(({ brand }) => !/^\W*not\W/i.test(brand))
  return `${real.map(({ brand, version }) => `${brand} ${version}`).join(', ')} (${platform})`
}

interface UserAgentData {
  getHighEntropyValues(hints: string[]): Promise<{
    readonly fullVersionList: readonly { readonly brand: string; readonly version: string }[]
    readonly platform: string
  }>
}
