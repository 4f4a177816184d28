def test_who(client):
    assert client.get("/who", headers={"X-User": "Ada"}).text == "Ada"
    assert client.get("/who", headers={"X-User": "Bob"}).text == "Bob"


def test_visits(client):
    assert client.get("/visit").text == "1"
    assert client.get("/visit").text == "2"
