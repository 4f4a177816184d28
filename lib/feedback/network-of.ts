import ipaddr from 'ipaddr.js'

/** What stands for one reader in an address: a whole IPv4 address; of IPv6 the first 64 bits, since a reader has all that begin so. Takes it as proxies write it, with port, brackets or zone; undefined where it is none. */
export function networkOf(address: string | undefined): string | undefined {
  const text = address?.trim().replaceAll('"', '') ?? ''
  const bare = (/^\[(.*)\](:\d+)?$/.exec(text)?.[1] ?? /^([^:]*):\d+$/.exec(text)?.[1] ?? text).replace(/%.*$/, '')
  if (!ipaddr.IPv6.isValid(bare) && !ipaddr.IPv4.isValidFourPartDecimal(bare)) return undefined
  const parsed = ipaddr.process(bare)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const bytes = parsed.toByteArray()
  // Behind a translator (RFC 6052) the last bits are the reader's own.
  if (parsed.range() === 'rfc6052') return bytes.slice(12).join('.')
  return `${ipaddr.fromByteArray([...bytes.slice(0, 8), 0, 0, 0, 0, 0, 0, 0, 0]).toString()}/64`
}
