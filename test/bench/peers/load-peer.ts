/**
 * A library to compare with, from the packages of this folder. The packages are optional: one that the registry did
 * not give is said and left out. `Peer` is what the caller knows of its shape; its own types are not installed
 * where the project is checked.
 */
export async function loadPeer<Peer>(name: string, say: (line: string) => void): Promise<Peer | undefined> {
  try {
    const module: Peer & { readonly default?: Peer } = await import(name)
    return module.default ?? module
  } catch (error) {
    say(`${name} is not installed here and is left out: ${String(error).split('\n')[0]}`)
    return undefined
  }
}
