/** A style sheet that only some pages have; the build puts the address of the bundled file in its place, and development imports it. */
export function PageStyle({ name }: { name: 'servers' }) {
  return <link data-page-style={name} />
}
