const paths = {
  play: 'M5 3.5v13L16.500 10z',
  stop: 'M5 5h10v10H5z',
  fault: 'M6.200 1.500h7.600l4.700 4.700v7.600l-4.700 4.700H6.200l-4.700-4.700V6.200zM10 5.500v5.500M10 13.700v.1',
  hint: 'M10 1.800a8.200 8.200 0 1 0 0 16.400a8.200 8.200 0 1 0 0-16.400M10 9v5.200M10 5.800v.1',
  up: 'M5 12.500l5-5 5 5',
  down: 'M5 7.500l5 5 5-5',
  left: 'M12.500 5l-5 5 5 5',
  right: 'M7.500 5l5 5-5 5',
  wide: 'M3 8V3h5M17 12v5h-5M3 3l5.500 5.500M17 17l-5.500-5.500',
  narrow: 'M8.500 3.500v5h-5M11.500 16.500v-5h5M8.500 8.500L3 3M11.500 11.500L17 17',
  close: 'M4.500 4.500l11 11M15.500 4.500l-11 11',
  check: 'M4 10.500l4 4 8-9',
} as const

export type LabIconName = keyof typeof paths

/** A line drawing of the lab's own; words beside it or a label carry the meaning. */
export function LabIcon({ name }: { name: LabIconName }) {
  const solid = name === 'play' || name === 'stop'
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} fill={solid ? 'currentColor' : 'none'} stroke={solid ? 'none' : 'currentColor'} />
    </svg>
  )
}
