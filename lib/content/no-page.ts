/** An address that no page has: a route that would have no page at all is given it, because an export must have one of each. The build takes it away again. */
export const noPage = '-no-page-'

/** The parameters of a route, or one that leads nowhere. */
export const orNothing = <T>(params: T[], nowhere: T): T[] => (params.length ? params : [nowhere])
