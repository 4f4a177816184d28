"""The tape as text: one line an event, drawn in the lanes it crosses, with its violations under it."""

from collections.abc import Callable

WIDE, CUT = 12, 90
#: What is said in words of the server's own is never cut.
_WHOLE = {"refused", "closed", "stopped", "note", "pool"}
#: How a rule is marked that the app did not keep.
_MARKS = {"must": "✗ ", "should": "· should: ", "advice": "· advice: "}


def tape(lines: list[dict], outcome: dict, rules: dict[str, dict], files: dict[str, str], full: bool = False) -> str:
    """The whole tape: a head with the lanes, the events, then how the run ended; values are cut, and that is said, unless it is to be `full`."""
    names = ["client", "server", *(f"layer:{i}" for i in range(len(outcome["layers"]))), "app"]
    rows, cut = ["      ms  " + "".join(name.ljust(WIDE) for name in names).rstrip()], 0
    for line in lines:
        if "event" in line:
            row, is_cut = _event(line["event"], names, full)
            rows.append(row)
            cut += is_cut
        else:
            broken = line["violation"]
            rule = rules[broken["rule"]]
            margin = " " * (10 + WIDE * len(names))
            place = f" (line {broken['line']})" if broken["line"] else ""
            found = _plain(broken["found"])
            rows += [f"{margin}{_MARKS[rule['level']]}{rule['sentence']}", f"{margin}  found: {found}{place}", f"{margin}  {broken['rule']}  {rule['clause']['url']}"]
    if cut:
        rows += ["", f"{cut} {'line is' if cut == 1 else 'lines are'} cut at {CUT} characters, where … stands: --full shows all."]
    return "\n".join([*rows, *_stations(outcome.get("xray")), "", *_end(outcome, files)])


def _stations(xray: dict | None) -> list[str]:
    """The stations inside the framework, indented as they were nested, with place, time and what each was about."""
    if not xray:
        return []
    rows = ["", "inside the framework:"]
    for row in xray["rows"]:
        took = f"{row['end'] - row['start']:.2f} ms" if row["end"] is not None else "not ended"
        place = f"{row['package']['name']} {row['package']['version']} {row['file']}" if row["package"] else row["file"]
        waits = f", waits {row['waits']}" if row["waits"] else ""
        result = f"{'raised ' if row['raised'] else '→ '}{row['result']}" if row["end"] is not None else ""
        said = "  ".join(filter(None, [f"{row['kind']:<9}{row['label']}", f"{place}:{row['line']}", f"{took}{waits}", _short(row["about"]), _short(result)]))
        rows.append(f"{'  ' * (row['depth'] + 1)}{said}")
    return [*rows, *([f"  and {xray['dropped']:,} more"] if xray["dropped"] else [])]


def _event(event: dict, names: list[str], full: bool) -> tuple[str, bool]:
    start, end = names.index(event["from"]), names.index(event["to"])
    left, right = min(start, end), max(start, end)
    cells = []
    for lane in range(len(names)):
        if left <= lane < right:
            first, last = ("●" if lane == start else "◀" if lane == end else "┼"), ("▶" if lane + 1 == right and end == right else "─")
            cells.append(first + "─" * (WIDE - 2) + last)
        else:
            mark = "●" if lane == right and start == right else "│"
            cells.append(mark + " " * (WIDE - 1))
    place = f"  {event['file']}:{event['line']}" if event["file"] else ""
    said = SAY.get(event["kind"], lambda _: "")(event["payload"])
    told = _plain(said) if full or event["kind"] in _WHOLE else _short(said)
    return f"{event['ms']:8.1f}  {''.join(cells)}{event['kind']:<15}{told}{place}".rstrip(), len(told) < len(_plain(said))


def _end(outcome: dict, files: dict[str, str]) -> list[str]:
    failure, answers = outcome["failure"], outcome.get("answers")
    rows = [_answer(answer["response"], f"{i}: ") for i, answer in enumerate(answers, 1)] if answers else [_answer(outcome["response"])]
    rows = [row for row in rows if row]
    if failure:
        place = f"{failure['file']}, line {failure['line']}: " if failure["line"] else ""
        rows.append(f"{place}{failure['sentence']}")
        rows += _source(failure, files)
        rows.append(f"    {_raised(failure)}")
        if failure["remedy"]:
            rows.append(f"  → {failure['remedy']}")
    return rows


def _answer(response: dict | None, number: str = "") -> str:
    if not response:
        return number and f"{number}no answer."
    state = "complete" if response["complete"] else "not complete"
    return f"{number}{response['status']} {response['reason']}, {response['body']['size']:,} bytes of body, {state}."


def _source(failure: dict, files: dict[str, str]) -> list[str]:
    """The line that failed, with a caret under the column where one is known."""
    lines = files.get(failure["file"] or "", "").splitlines()
    if not failure["line"] or failure["line"] > len(lines):
        return []
    line = lines[failure["line"] - 1]
    caret = [] if failure["column"] is None else [" " * (4 + failure["column"]) + "^"]
    return [f"    {line if caret else line.strip()}", *caret]


def _plain(text: str) -> str:
    return text.replace("\r", "\\r").replace("\n", "\\n")


def _short(text: str) -> str:
    text = _plain(text)
    return text if len(text) <= CUT else f"{text[: CUT - 1]}…"


def _raised(failure: dict) -> str:
    return f"{'the server raised ' if failure['by'] == 'server' else ''}{failure['type']}: {failure['message']}"


def _size(raw: dict | None) -> str:
    if not raw:
        return ""
    kept = f", the first {len(raw['head']):,} shown" if len(raw["head"]) < raw["size"] else ""
    return f"{raw['head']!r} ({raw['size']:,} B{kept})"


def _items(payload: dict) -> str:
    return " ".join(f"{e['key']}={e['value']['repr']}" for e in payload["entries"] if e["key"] != "type")


SAY: dict[str, Callable[[dict], str]] = {
    "request": lambda p: f"{p['raw']['head'].splitlines()[0] if p['raw']['head'] else ''} ({p['raw']['size']:,} B)" + (f" connection {p['connection']}" if "connection" in p else ""),
    "refused": lambda p: f"{p['status']} {p['reason']}: {p['sentence']}",
    "sent": lambda p: f"{p['what']} {_size(p['raw'])}",
    "closed": lambda p: p["sentence"],
    "environ": _items,
    "start_response": lambda p: f"{p['status']['repr']} {p['shape']['repr']}" + (f" exc_info={p['excInfo']['repr']}" if p["excInfo"] else ""),
    "write": lambda p: p["data"]["repr"],
    "return": lambda p: p["value"]["repr"],
    "chunk": lambda p: p["data"]["repr"],
    "input": lambda p: f"{p['method']}({p['asked']}) {_size(p['raw'])}",
    "errors": lambda p: p["text"],
    "scope": lambda p: f"{p['type']} {_items(p)}",
    "receive": lambda p: f"{p['type']} {_items(p)}",
    "send": lambda p: f"{p['type']} {_items(p)}",
    "done": lambda p: f"left running: {', '.join(p['background'])}" if p["background"] else "",
    "background": lambda p: f"{p['task']} {p['how']}",
    "pool": lambda p: f"{p['door']} {p['function']}: {p['sentence']}",
    "frame": lambda p: f"{p['opcode']} {p['text'] if p['text'] is not None else _size(p['raw'])}" + (f" code {p['code']}" if p["code"] else ""),
    "exception": lambda p: _raised(p["failure"]),
    "note": lambda p: p["sentence"],
    "print": lambda p: f"{p['stream']}: {p['text']}",
    "stopped": lambda p: p["sentence"],
}
