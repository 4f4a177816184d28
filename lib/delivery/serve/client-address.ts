import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { networkOf } from '../../feedback/network-of'

/** Who the connection came from. */
export const connectedAddress = (context: Context): string | undefined => getConnInfo(context).remote.address

/** Behind a proxy, what that proxy says; what stands before it in the list anyone may have written. Where it says no address, who connected. */
export function forwardedAddress(context: Context): string | undefined {
  const said = context.req.header('x-forwarded-for')?.split(',').at(-1)
  return networkOf(said) ? said : connectedAddress(context)
}
