def counts(client, paths, who):
    found = []
    for path in paths:
        answer = client.get(path)
        assert "X-Count" in answer.headers, f"An answer of {who} to GET {path} has no header X-Count."
        found.append(answer.headers["X-Count"])
    return found


async def made(bench, how_many):
    answer = await bench.get("/")
    assert answer.status == 200, f"The status of GET / is {answer.status}; it should be 200."
    make = getattr(bench.module, "create_app", None)
    assert make, "The file has no create_app any more; two apps are made with it."
    return [make().test_client() for _ in range(how_many)]


async def check_first(bench):
    """The first answer is number 1, and the view still answers."""
    answer = await bench.get("/")
    assert answer.text == "tea\n", f"The body is {answer.text!r}; it should be 'tea\\n'."
    assert answer.headers.get("X-Count") == "1", f"The first X-Count is {answer.headers.get('X-Count')!r}; it should be '1'."


async def check_goes_on(bench):
    """Each answer of one app counts one more, a 404 included."""
    (client,) = await made(bench, 1)
    found = counts(client, ["/", "/", "/coffee", "/"], "one app")
    assert found == ["1", "2", "3", "4"], f"Four answers of a new app say {', '.join(found)}; they should say 1, 2, 3, 4."


async def check_apart(bench):
    """Two apps count apart."""
    one, other = await made(bench, 2)
    counts(one, ["/", "/", "/"], "the first app")
    found = counts(other, ["/"], "the second app") + counts(one, ["/"], "the first app")
    assert found == ["1", "4"], f"After three answers of one app, the other says {found[0]} and the first goes on with {found[1]}; it should be 1 and 4."
