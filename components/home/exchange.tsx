const eol = <span className="eol"> \r\n</span>

/** One request and its response, on both sides of the line. */
export function ExchangeDrawing() {
  return (
    <div
      className="exchange"
      role="img"
      aria-label="A GET request for /hello arrives at the server as bytes, crosses the line to the app as environ, a dictionary; the app answers, and status, headers and chunks cross back to become the bytes of the response."
    >
      <div className="card is-server">
        GET /hello?name=Ada HTTP/1.1{eol}
        {'\n'}Host: callable.example{eol}
        {'\n'}Accept: text/plain{eol}
        {'\n'}
        <span className="eol">\r\n</span>
      </div>
      <div className="x out is-server">
        <span>environ</span>
        <i>
          <u />
        </i>
      </div>
      <div className="card is-app">
        {'{'}
        <b>"REQUEST_METHOD"</b>: "GET",
        {'\n '}
        <b>"PATH_INFO"</b>: "/hello",
        {'\n '}
        <b>"QUERY_STRING"</b>: "name=Ada",
        {'\n '}
        <b>"wsgi.input"</b>: {'<stream>'}, <span className="q">…{'}'}</span>
      </div>
      <div className="card is-server resp">
        HTTP/1.1 200 OK{eol}
        {'\n'}Content-Length: 12{eol}
        {'\n'}
        <span className="eol">\r\n</span>
        {'\n'}Hello, Ada!<span className="eol">\n</span>
      </div>
      <div className="x back is-app">
        <span>status, chunks</span>
        <i>
          <u />
        </i>
      </div>
      <div className="card is-app">
        <span className="k">def</span> <span className="e3">app</span>(<span className="e1">environ</span>,{' '}
        <span className="e2">start_response</span>):{'\n'}
        {'    '}name = <span className="e1">environ</span>[<span className="s">"QUERY_STRING"</span>][5:]{'\n'}
        {'    '}
        <span className="e2">start_response</span>(<span className="s">"200 OK"</span>, [{'\n'}
        {'        '}(<span className="s">"Content-Length"</span>, <span className="s">"12"</span>)]){'\n'}
        {'    '}
        <span className="k">return</span> [<span className="s">{'f"Hello, {name}!\\n"'}</span>.encode()]
      </div>
    </div>
  )
}
