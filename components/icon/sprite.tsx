const marks = `
<symbol id="e-server" viewBox="0 0 12 12"><rect x="1" y="1" width="10" height="10"/></symbol>
<symbol id="e-client" viewBox="0 0 12 12"><path d="M1 1h10v10H1zM2.500 2.500v7h7v-7z" fill-rule="evenodd"/></symbol>
<symbol id="e-app" viewBox="0 0 12 12"><circle cx="6" cy="6" r="5.400"/></symbol>
<symbol id="e-wsgi" viewBox="0 0 12 12"><path d="M5 0h2v5h5v2H7v5H5V7H0V5h5z"/></symbol>
<symbol id="e-asgi" viewBox="0 0 12 12"><path d="M3 0h2v3h2V0h2v3h3v2H9v2h3v2H9v3H7V9H5v3H3V9H0V7h3V5H0V3h3zm2 5v2h2V5z"/></symbol>
<symbol id="e-middleware" viewBox="0 0 12 12"><path d="M6 0l6 6-6 6-6-6zM6 3L3 6l3 3 3-3z" fill-rule="evenodd"/></symbol>
<symbol id="i-check" viewBox="0 0 20 20"><circle cx="10" cy="10" r="8.500"/><path d="M6 10.400l2.700 2.700L14 7.400"/></symbol>
<symbol id="i-cross" viewBox="0 0 20 20"><path d="M6.200 1.500h7.600l4.700 4.700v7.600l-4.700 4.700H6.200l-4.700-4.700V6.200zM7 7l6 6M13 7l-6 6"/></symbol>
<symbol id="i-bulb" viewBox="0 0 24 24"><path d="M9 18.500h6M10 21.500h4M8.600 15.500C6.700 14.200 5.500 12.300 5.500 9.600a6.500 6.500 0 0 1 13 0c0 2.700-1.200 4.600-3.100 5.900v.5H8.600zM12 16v-5.500M9.800 9.200L12 11l2.200-1.800"/></symbol>
<symbol id="i-note" viewBox="0 0 24 24"><path d="M5 3.500h10l4 4v13H5zM15 3.500v4h4M8.500 11.500h7M8.500 15.500h5"/></symbol>
<symbol id="i-warn" viewBox="0 0 24 24"><path d="M12 3.200L22 20.500H2zM12 9.500v5.200M12 17.400v.1"/></symbol>
<symbol id="i-clock" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7.500"/><path d="M10 5.500V10l3 2"/></symbol>
<symbol id="i-level" viewBox="0 0 20 20"><path d="M3 16.500v-4h3v4zM8.500 16.500v-8h3v8zM14 16.500v-13h3v13z"/></symbol>
<symbol id="i-calendar" viewBox="0 0 20 20"><path d="M3 4.500h14v13H3zM3 8.500h14M6.500 2.500v3.500M13.500 2.500v3.500"/></symbol>
<symbol id="i-down" viewBox="0 0 20 20"><path d="M5 7.500l5 5 5-5"/></symbol>
<symbol id="i-copy" viewBox="0 0 20 20"><path d="M7 7h9.500v9.500H7zM13 7V3.500H3.500V13H7"/></symbol>
<symbol id="i-link" viewBox="0 0 20 20"><path d="M8.500 11.500l3-3M9 5.500l1.700-1.700a3.900 3.900 0 0 1 5.500 5.500L14.500 11M11 14.500l-1.700 1.700a3.900 3.900 0 0 1-5.500-5.500L5.500 9"/></symbol>
<symbol id="i-search" viewBox="0 0 20 20"><circle cx="8.500" cy="8.500" r="5.500"/><path d="M12.500 12.500l5 5"/></symbol>
<symbol id="i-theme" viewBox="0 0 20 20"><circle cx="10" cy="10" r="7.500"/><path d="M10 2.500v15a7.500 7.500 0 0 0 0-15z" fill="currentColor"/></symbol>
<symbol id="i-through" viewBox="0 0 24 14"><path d="M0 7h21M17.500 3.500L21 7l-3.500 3.500"/><path d="M10 0v14" stroke-width="2"/></symbol>
<symbol id="i-right" viewBox="0 0 28 14"><path d="M1 7h25M22 3l4 4-4 4"/></symbol>
<symbol id="i-left" viewBox="0 0 28 14"><path d="M27 7H2M6 3L2 7l4 4"/></symbol>
<symbol id="m-done" viewBox="0 0 18 18"><circle cx="9" cy="9" r="8" fill="currentColor"/><path d="M5.400 9.300l2.500 2.500 4.800-5.200" fill="none" stroke="var(--paper)" stroke-width="1.700" stroke-linecap="round" stroke-linejoin="round"/></symbol>
<symbol id="m-begun" viewBox="0 0 18 18"><circle cx="9" cy="9" r="7.250" fill="var(--marker)" stroke="currentColor" stroke-width="1.500"/><circle cx="9" cy="9" r="3" fill="currentColor"/></symbol>
<symbol id="m-todo" viewBox="0 0 18 18"><circle cx="9" cy="9" r="7.250" fill="none" stroke="currentColor" stroke-width="1.250"/></symbol>`.replaceAll(
  '\n',
  '',
)

/** Every drawing the pages point at with `<use>`, once a page. */
export function Sprite() {
  return (
    <svg className="sprite" width="0" height="0" aria-hidden="true">
      <defs dangerouslySetInnerHTML={{ __html: marks }} />
    </svg>
  )
}
