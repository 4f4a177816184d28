import { qrPath } from '@/lib/site/qr-path'

/** A QR code that leads to an address, dark on light in every theme, with the quiet zone that readers need. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { size, path } = qrPath(address)
  return (
    <svg className="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="qr__paper" x="-4" y="-4" width={size + 8} height={size + 8} />
      <path className="qr__ink" d={path} />
    </svg>
  )
}
