import type { Station } from '@/lib/runtime/tape/event'

const shapes: Readonly<Record<Station['kind'], React.ReactNode>> = {
  shell: <circle cx="6" cy="6" r="4.600" className="st-line" />,
  layer: <path d="M6 1l5 5-5 5-5-5z" className="st-line" />,
  table: <path d="M1 2.500h10M1 6h10M1 9.500h10" className="st-line" />,
  view: <path d="M1.400 6a4.600 4.600 0 0 1 9.200 0zM6 1.400a4.600 4.600 0 0 1 0 9.200a4.600 4.600 0 0 1 0-9.200" className="st-half" />,
  yours: <circle cx="6" cy="6" r="5.200" className="st-full" />,
  response: <path d="M11 6H2M5.500 2.500L2 6l3.500 3.500" className="st-line" />,
  database: <path d="M1.500 3c0-2.400 9-2.400 9 0v6c0 2.400-9 2.400-9 0zM1.500 3c0 2.400 9 2.400 9 0" className="st-line" />,
  template: <path d="M2 1h5.500L10 3.500V11H2zM4 6h4M4 8.500h4" className="st-line" />,
  threads: <path d="M3 1c3 2.500-3 5 0 10M8 1c3 2.500-3 5 0 10" className="st-line" />,
  frame: <circle cx="6" cy="6" r="1.600" className="st-full" />,
}

/** The mark of a kind of station; its word stands beside it. */
export function StationShape({ of }: { of: Station['kind'] }) {
  return (
    <svg className="st__shape" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[of]}
    </svg>
  )
}
