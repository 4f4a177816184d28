/** Why packages cannot be made or read: where, what is the case, and what to do about it. */
export class PackageError extends Error {
  constructor(
    readonly place: string,
    readonly fact: string,
    readonly remedy: string,
  ) {
    super(`${place}\n  ${fact}\n  ${remedy}`)
    this.name = 'PackageError'
  }
}
